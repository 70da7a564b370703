//! What is to be seen in the numbers, with a way to make it a finding.

use std::sync::Arc;

use leptos::prelude::*;

use super::FindingDraft;
use super::scene::{Scene, SceneSignal};
use crate::insight::observations::{Observation, observations};
use crate::insight::small::is_small;
use crate::model::id::Id;
use crate::model::rating::rating;
use crate::model::scale::scale;
use crate::model::subject::Subject;
use crate::model::term::Term;
use crate::store::{time, use_store};
use crate::texts::charts::Names;
use crate::texts::{Texts, use_texts};

/// The observations in one subject.
#[component]
pub fn Observations(
    scene: SceneSignal,
    subject: Id<Subject>,
    on_finding: Option<Callback<FindingDraft>>,
) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let list = move || {
        let scene = scene.get();
        let subjects = [subject.clone()];
        let found = store.with_untracked(|document| {
            observations(document, &scene.group, &subjects, &scene.terms, time::today())
        });
        found
            .into_iter()
            .map(|seen| view! { <One scene=scene.clone() seen on_finding/> })
            .collect_view()
    };
    view! { <section class="stack tight" aria-label=t.progress().observations>{list}</section> }
}

#[component]
fn One(
    scene: Arc<Scene>,
    seen: Observation,
    on_finding: Option<Callback<FindingDraft>>,
) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let (text, rule) = words(&scene, &seen, t, store);
    let open = RwSignal::new(false);
    let count = seen.cells.len();
    let finding =
        FindingDraft { text: text.clone(), rule: rule.clone(), cells: seen.cells.clone() };
    let make = on_finding.map(|callback| {
        let click = move |_| callback.run(finding.clone());
        view! { <button class="btn small no-print" on:click=click>{t.progress().make_finding}</button> }
    });
    let small = is_small(seen.n).then(|| view! { <p class="chart__note">{t.charts().small}</p> });
    let mut cells = seen.cells.clone();
    scene.sort_by_name(&mut cells, |cell| &cell.pupil);
    let rows = move || {
        open.get().then(|| {
            cells
                .iter()
                .map(|cell| {
                    let value = store.with_untracked(|document| {
                        let id = scene.subject_table(&cell.subject).and_then(|table| {
                            let member =
                                scene.group.members().iter().find(|m| m.pupil.id == cell.pupil)?;
                            table.scales.keys().find(|id| {
                                scene.group.scale_over(member, &cell.subject, cell.term).as_ref()
                                    == Some(id)
                            })
                        })?;
                        rating(document, cell).map(|value| scale(document, id).write(value))
                    });
                    view! {
                        <li>
                            {scene.pupil_link(&cell.pupil)} " · " {scene.term(cell.term)} ": "
                            <b>{value.unwrap_or_else(|| t.charts().missing.to_owned())}</b>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <article class="observation">
            <p>
                <span class="tag">{t.progress().observation}</span>
                " "
                {text}
            </p>
            {small}
            <details class="fold no-print" on:toggle=move |_| open.update(|open| *open = !*open)>
                <summary>{(t.progress().see_cells)(count)}</summary>
                <ul class="cell-list">{rows}</ul>
            </details>
            <div class="observation__foot">{make} <small class="rule">{rule}</small></div>
        </article>
    }
}

/// The sentence of an observation and its rule.
fn words(
    scene: &Scene,
    seen: &Observation,
    t: Texts,
    store: crate::store::Store,
) -> (String, String) {
    let term = |term: Term| scene.term(term);
    let scale_name = seen
        .scale
        .as_ref()
        .map(|id| store.with_untracked(|document| t.common().scale_name(&scale(document, id))));
    let names = Names {
        subject: scene.subject_name(&seen.subject),
        scale: scale_name.as_deref(),
        term: &term,
    };
    ((t.charts().observation)(seen, &names), (t.charts().rule)(seen))
}
