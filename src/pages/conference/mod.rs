//! One step of a conference: the wizard's frame, and the step in it.

pub mod frame;
pub mod inputs;
pub mod outcomes;
pub mod title;

mod agenda;
mod cells;
mod decide;
mod findings;
mod focus;
mod follow_up;
mod head;
mod identify;
mod interpret;
mod people;
mod pictures;
pub mod privacy;
mod pupils;
mod questions;
mod select;
mod timer;

use leptos::prelude::*;

use crate::model::conference::Conference;
use crate::model::id::Id;
use crate::model::record::Record;
use crate::model::step::Step;
use crate::pages::not_found::NotFound;
use crate::store::{Store, use_store};
use crate::ui::dynamic::dynamic;
use crate::ui::memo::memo;

/// One step of a conference.
#[component]
pub fn ConferenceStep(id: Id<Conference>, step: Step) -> impl IntoView {
    let exists = exists(use_store(), &id);
    dynamic(move || match exists.get() {
        true => view! { <Wizard id=id.clone() step/> }.into_any(),
        false => view! { <NotFound/> }.into_any(),
    })
}

/// Tells whether there is such a conference, and follows it.
pub fn exists(store: Store, id: &Id<Conference>) -> Memo<bool> {
    let record = id.record();
    memo(move || store.with_record(&record, |record| record.is_some_and(Record::exists)))
}

#[component]
fn Wizard(id: Id<Conference>, step: Step) -> impl IntoView {
    let body = match step {
        Step::Focus => view! { <focus::Focus id=id.clone()/> }.into_any(),
        Step::Select => view! { <select::Select id=id.clone()/> }.into_any(),
        Step::Identify => view! { <identify::Identify id=id.clone()/> }.into_any(),
        Step::Interpret => view! { <interpret::Interpret id=id.clone()/> }.into_any(),
        Step::Decide => view! { <decide::Decide id=id.clone()/> }.into_any(),
        Step::FollowUp => view! { <follow_up::FollowUp id=id.clone()/> }.into_any(),
    };
    view! {
        <head::ConferenceHead id=id.clone()/>
        <privacy::NamesInText id=id.clone()/>
        <frame::StepsBar id=id.clone() step/>
        <frame::Purpose id=id.clone() step/>
        {body}
        <frame::StepFoot id step/>
    }
}
