//! Step 4, *Fortolk resultaterne*: for each finding how sure, what puzzles, what may lie behind.

use leptos::prelude::*;

use super::findings::Basis;
use super::inputs::{AreaField, Segmented};
use super::pictures::ConferencePictures;
use super::questions::Questions;
use crate::model::conference::Conference;
use crate::model::finding::{Certainty, Finding};
use crate::model::id::Id;
use crate::model::step::Step;
use crate::route::Route;
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::field::FieldBinding;
use crate::ui::keyed::For;
use crate::ui::sortable_list::ids;

/// Step 4.
#[component]
pub fn Interpret(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().meeting;
    let findings = ids::<Finding>(use_store(), &id);
    let of = id.clone();
    let one =
        move |finding: Id<Finding>| view! { <Interpretation conference=of.clone() id=finding/> };
    view! {
        <div class="step">
            <section class="step__picture" aria-label=c.pictures>
                <ConferencePictures id=id.clone()/>
            </section>
            <section class="step__talk">
                <h2 class="vh">{t.conference().preparation.questions}</h2>
                <Questions id=id.clone() step=Step::Interpret/>
                <section>
                    <header class="section__head">
                        <h2>{c.findings}" "<small class="soft">{c.findings_help}</small></h2>
                    </header>
                    <Show when=move || findings.with(Vec::is_empty)>
                        <p class="soft">
                            {c.no_findings} " "
                            <a href=Route::Step(id.clone(), Step::Identify).hash()>{c.to_findings}</a>
                        </p>
                    </Show>
                    <div class="stack">
                        <For each=move || findings.get() key=|id| id.as_str().to_owned() children=one/>
                    </div>
                </section>
            </section>
        </div>
    }
}

#[component]
fn Interpretation(conference: Id<Conference>, id: Id<Finding>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().meeting;
    let of = id.clone();
    let text = move || match store.get(&of).map(|finding| finding.text) {
        Some(text) if !text.is_empty() => text,
        _ => c.finding.to_owned(),
    };
    let certainties =
        Certainty::ALL.iter().map(|certainty| (certainty.word(), (c.certainty_name)(*certainty)));
    view! {
        <article class="card">
            <h3>{text}</h3>
            <Basis conference id=id.clone()/>
            <div class="stack tight rowcard__form">
                <Segmented
                    binding=FieldBinding::of(&id, Finding::CERTAINTY)
                    legend=c.certainty
                    options=certainties.collect()
                />
                <AreaField binding=FieldBinding::of(&id, Finding::WONDER) label=c.wonder/>
                <AreaField binding=FieldBinding::of(&id, Finding::EXPLANATIONS) placeholder=c.explanations_help label=c.explanations/>
                <AreaField binding=FieldBinding::of(&id, Finding::TELL_APART) label=c.tell_apart/>
            </div>
        </article>
    }
}
