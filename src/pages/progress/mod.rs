//! The pictures of a class.

use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::id::Id;

/// The pictures of a class.
#[component]
pub fn Progress(id: Id<Class>) -> impl IntoView {
    let _ = id;
}
