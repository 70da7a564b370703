//! One step of a conference.

use leptos::prelude::*;

use crate::model::conference::Conference;
use crate::model::id::Id;
use crate::model::step::Step;

/// One step of a conference.
#[component]
pub fn ConferenceStep(id: Id<Conference>, step: Step) -> impl IntoView {
    let _ = (id, step);
}
