//! The pictures of some classes: shares, movement, standing still, and what is to be seen in them.
//! They stand on the class's page and beside the questions of a conference.

mod figures;
mod observations;
pub mod scene;
mod standstill;

use leptos::prelude::*;

use crate::charts::Frame;
use crate::insight::group::Moment;
use crate::model::id::Id;
use crate::model::rating::Cell;
use crate::model::scale::Scale;
use crate::model::subject::Subject;
use crate::model::term::Term;
use crate::route::query::Param;
use crate::texts::{Texts, use_texts};
use crate::ui::figure::theme::ChartTheme;
use crate::ui::memo::memo;
use crate::ui::router::use_route;
use scene::{Scene, SceneSignal, use_scene};

/// What an observation hands over when it is made a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingDraft {
    /// The observation's sentence.
    pub text: String,
    /// Its rule, in words.
    pub rule: String,
    /// The cells it rests on.
    pub cells: Vec<Cell>,
}

/// The pictures of some classes, with a choice of the subject.
#[component]
pub fn Pictures(
    /// The classes, and as they were when.
    #[prop(into)]
    of: Signal<Moment>,
    /// The subjects to choose among; none means all.
    #[prop(into, default = Signal::stored(Vec::new()))]
    focus: Signal<Vec<Id<Subject>>>,
    /// What is done with an observation that is made a finding; without it none can be.
    #[prop(optional)]
    on_finding: Option<Callback<FindingDraft>>,
) -> impl IntoView {
    let t = use_texts();
    let scene = use_scene(of, focus);
    let chosen = use_route().chosen::<Id<Subject>>(Param::Subject);
    // A subject that has gone gives way to the first there is.
    let subject = memo(move || {
        let scene = scene.get();
        let kept = chosen.get().filter(|id| scene.subjects.iter().any(|subject| subject.id == *id));
        kept.or_else(|| scene.subjects.first().map(|subject| subject.id.clone()))
    });
    let rated = memo(move || {
        let scene = scene.get();
        scene.subjects.iter().any(|subject| !scene.terms_so_far(&subject.id).is_empty())
    });
    let body = move || match subject.get() {
        Some(id) if rated.get() => view! {
            <SubjectChips scene subject/>
            <observations::Observations scene subject=id.clone() on_finding/>
            <figures::SharesFigure scene subject=id.clone()/>
            <figures::MovementFigure scene subject=id.clone()/>
            <standstill::StandstillCard scene subject=id on_finding/>
        }
        .into_any(),
        _ => view! {
            <div class="empty">
                <p class="empty__title">{t.progress().nothing}</p>
                <p>{t.progress().nothing_help}</p>
            </div>
        }
        .into_any(),
    };
    view! { <div class="stack pictures">{body}</div> }
}

#[component]
fn SubjectChips(scene: SceneSignal, subject: Memo<Option<Id<Subject>>>) -> impl IntoView {
    let t = use_texts();
    let route = use_route();
    // The terms were chosen for another subject, and may be none of this one's.
    let choose = move |subject: &Id<Subject>| {
        route.choose(|query| {
            query.set(Param::Subject, subject);
            query.clear(Param::Between);
            query.clear(Param::Terms);
        });
    };
    let chips = move || {
        scene
            .get()
            .subjects
            .iter()
            .map(|one| {
                let (is, to) = (one.id.clone(), one.id.clone());
                let pressed = move || (subject.get().as_ref() == Some(&is)).to_string();
                view! {
                    <button class="chip" aria-pressed=pressed on:click=move |_| choose(&to)>
                        {one.name.clone()}
                    </button>
                }
            })
            .collect_view()
    };
    view! { <div class="chip-row no-print" role="group" aria-label=t.progress().subject>{chips}</div> }
}

/// Draws with the words and colours of the page.
fn with_frame<T>(
    scene: &Scene,
    t: Texts,
    theme: &ChartTheme,
    subject: &Id<Subject>,
    draw: impl FnOnce(&Frame<'_>) -> T,
) -> T {
    let term = |term: Term| scene.term(term);
    let scale = |scale: &Scale| t.common().scale_name(scale);
    draw(&Frame {
        texts: t.charts(),
        theme,
        subject: scene.subject_name(subject),
        term: &term,
        scale: &scale,
    })
}
