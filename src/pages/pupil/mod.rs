//! One pupil.

use leptos::prelude::*;

use crate::model::id::Id;
use crate::model::pupil::Pupil;

/// One pupil.
#[component]
pub fn PupilPage(id: Id<Pupil>) -> impl IntoView {
    let _ = id;
}
