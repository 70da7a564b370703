//! The rating form.

use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::id::Id;

/// The rating form.
#[component]
pub fn Form(id: Id<Class>) -> impl IntoView {
    let _ = id;
}
