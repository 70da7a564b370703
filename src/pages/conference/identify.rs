//! Step 3, *Identificér det vigtige*: pictures beside questions, and the findings.

use leptos::prelude::*;

use super::findings::Findings;
use super::pictures::ConferencePictures;
use super::questions::Questions;
use crate::model::conference::Conference;
use crate::model::id::Id;
use crate::model::step::Step;
use crate::texts::use_texts;

/// Step 3.
#[component]
pub fn Identify(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    view! {
        <div class="step">
            <section class="step__picture" aria-label=t.conference().meeting.pictures>
                <ConferencePictures id=id.clone()/>
            </section>
            <section class="step__talk">
                <h2 class="vh">{t.conference().preparation.questions}</h2>
                <Questions id=id.clone() step=Step::Identify/>
                <Findings id/>
            </section>
        </div>
    }
}
