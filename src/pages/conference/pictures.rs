//! The pictures of a conference: its classes and subjects in focus.

use leptos::prelude::*;

use crate::model::conference::Conference;
use crate::model::id::Id;

/// The pictures.
#[component]
pub fn ConferencePictures(id: Id<Conference>) -> impl IntoView {
    let _ = id;
}
