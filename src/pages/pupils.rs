//! The roster of a class.

use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::id::Id;

/// The roster of a class.
#[component]
pub fn Pupils(id: Id<Class>) -> impl IntoView {
    let _ = id;
}
