//! What stands around a step: the bar of steps, why it is taken, and the way on.

use leptos::prelude::*;

use super::timer::Timer;
use crate::model::command::EditKind;
use crate::model::conference::Conference;
use crate::model::entity::Entity;
use crate::model::id::Id;
use crate::model::kinds::KINDS;
use crate::model::step::{Phase, Progress, Step};
use crate::route::Route;
use crate::store::{Store, use_store};
use crate::texts::use_texts;
use crate::ui::field::{FieldBinding, Tick};
use crate::ui::memo::memo;

/// Returns how far each step of a conference has come, and follows it.
pub fn progress(store: Store, id: &Id<Conference>) -> Memo<[Progress; 6]> {
    let id = id.clone();
    memo(move || {
        for kind in KINDS.iter().filter(|kind| kind.step.is_some()) {
            store.follow_kind(kind.name);
        }
        store.with_record(&id.record(), |_| ());
        store.with_untracked(|document| {
            Step::ALL.map(|step| Conference::progress(document, &id, step))
        })
    })
}

fn word(progress: Progress) -> &'static str {
    match progress {
        Progress::NotStarted => "not-started",
        Progress::Begun => "begun",
        Progress::Done => "done",
    }
}

/// The six steps, each a link with its state. Any step can be visited at any time.
#[component]
pub fn StepsBar(id: Id<Conference>, step: Step) -> impl IntoView {
    let t = use_texts();
    let c = t.conference();
    let states = progress(use_store(), &id);
    let one = move |one: Step| {
        let state = move || states.with(|states| states[usize::from(one.number() - 1)]);
        view! {
            <li data-state=move || word(state())>
                <a
                    href=Route::Step(id.clone(), one).hash()
                    data-testid=format!("step-{}", one.number())
                    data-state=move || word(state())
                    aria-current=(one == step).then_some("step")
                >
                    <span class="steps__phase">{(c.frame.phase)(one.phase())}" "</span>
                    <span class="steps__name">
                        <span class="steps__no">{one.number()}</span>
                        " "
                        {t.common().step(one)}
                    </span>
                    <span class="vh">", "{move || (c.frame.progress)(state())}</span>
                </a>
            </li>
        }
    };
    view! { <ol class="steps" aria-label=c.frame.steps>{Step::ALL.map(one).collect_view()}</ol> }
}

/// Why the step is taken, how long it takes, what comes out of it, and an example.
#[component]
pub fn Purpose(id: Id<Conference>, step: Step) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = t.conference();
    let texts = c.step(step);
    let of = id.clone();
    let minutes = memo(move || {
        store.with_record(&of.record(), |_| ());
        store.with_untracked(|document| Conference::minutes(document, &of, step))
    });
    let time = match step.phase() {
        Phase::At => view! { <Timer id step minutes/> }.into_any(),
        _ => view! { <span class="purpose__min">{move || (c.frame.minutes)(minutes.get())}</span> }
            .into_any(),
    };
    view! {
        <div class="purpose">
            <span class="measure">
                {texts.purpose} " " <b>{c.frame.outcome}</b> " " {texts.outcome}
            </span>
            {time}
        </div>
        <details class="example">
            <summary>{c.frame.example}</summary>
            <p>{texts.example}</p>
        </details>
    }
}

/// The tick that ends a step, and the ways to the one before and the one after.
#[component]
pub fn StepFoot(id: Id<Conference>, step: Step) -> impl IntoView {
    let t = use_texts();
    let c = t.conference();
    let done = Conference::set_done(&id, step, true);
    let done = FieldBinding::new(done.record, &*done.field, EditKind::Edit(Conference::KIND));
    let link = |to: Step| (Route::Step(id.clone(), to).hash(), t.common().step(to));
    let back = step
        .previous()
        .map(link)
        .map(|(href, name)| view! { <a class="btn" href=href>"‹ "{name}</a> });
    let (href, name) = match step.next() {
        Some(next) => link(next),
        None => (Route::Minutes(id.clone()).hash(), c.frame.minutes_page),
    };
    view! {
        <div class="section no-print">
            <Tick binding=done label=c.frame.done/>
        </div>
        <footer class="step__foot">
            {back}
            <a class="btn main" data-testid="next-step" href=href>{name}" ›"</a>
        </footer>
    }
}
