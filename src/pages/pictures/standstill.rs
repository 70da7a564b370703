//! Who had no progression over the chosen terms, at both ends of the scale.

use leptos::prelude::*;

use super::FindingDraft;
use super::scene::{Scene, SceneSignal};
use crate::insight::small::is_small;
use crate::insight::standstill::{End, Standstill, Why};
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::model::rating::Cell;
use crate::model::subject::Subject;
use crate::model::term::Term;
use crate::route::query::Param;
use crate::texts::{Texts, use_texts};
use crate::ui::memo::memo;
use crate::ui::router::use_route;

/// Lists who stood still over the chosen terms, by the part of the scale they stood in.
#[component]
pub fn StandstillCard(
    scene: SceneSignal,
    subject: Id<Subject>,
    on_finding: Option<Callback<FindingDraft>>,
) -> impl IntoView {
    let t = use_texts();
    let id = StoredValue::new(subject);
    let route = use_route();
    let chosen = route.chosen::<Vec<Term>>(Param::Terms);
    let terms = memo(move || scene.get().terms_so_far(&id.get_value()));
    let judged = memo(move || {
        terms.with(|terms| match chosen.get() {
            Some(chosen) => terms.iter().copied().filter(|term| chosen.contains(term)).collect(),
            None => usual_terms(&scene.get(), &id.get_value(), terms),
        })
    });
    let found = memo(move || {
        let judged = judged.get();
        let scene = scene.get();
        let table = scene.subject_table(&id.get_value())?;
        (judged.len() > 1).then(|| Standstill::of(&table.within(&judged)))
    });
    let ticks = move || {
        let scene = scene.get();
        terms
            .get()
            .into_iter()
            .map(|term| {
                let toggle = move |_| {
                    let mut now = judged.get_untracked();
                    match now.binary_search(&term) {
                        Ok(place) => drop(now.remove(place)),
                        Err(place) => now.insert(place, term),
                    }
                    route.choose(|query| query.set(Param::Terms, &now));
                };
                let pressed = move || judged.with(|judged| judged.contains(&term)).to_string();
                view! { <button class="chip" aria-pressed=pressed on:click=toggle>{scene.term(term)}</button> }
            })
            .collect_view()
    };
    let body = move || match found.get() {
        None => view! { <p class="soft">{t.progress().choose_terms}</p> }.into_any(),
        Some(found) => view! { <Found scene found on_finding/> }.into_any(),
    };
    view! {
        <section class="card stack tight" aria-labelledby="standstill">
            <h3 id="standstill">{move || (t.progress().standstill)(scene.get().subject_name(&id.get_value()))}</h3>
            <p class="soft">{t.progress().standstill_rule}</p>
            <div class="chip-row no-print" role="group" aria-label=t.progress().terms>{ticks}</div>
            {body}
        </section>
    }
}

/// The last three terms, or as many as share the latest one's scale if that is fewer; at least two.
fn usual_terms(scene: &Scene, id: &Id<Subject>, terms: &[Term]) -> Vec<Term> {
    let Some(table) = scene.subject_table(id) else { return Vec::new() };
    let tail = |count: usize| &terms[terms.len().saturating_sub(count)..];
    let comparable = |count: &usize| {
        let found = Standstill::of(&table.within(tail(*count)));
        found.without(Why::ScaleChanged) * 2 <= found.judged() + found.unjudged.len()
    };
    let count = [3, 2].into_iter().filter(|count| *count <= terms.len()).find(comparable);
    match count {
        Some(count) => tail(count).to_vec(),
        // The scale changed just now, so the terms before it are the latest to say something.
        None => {
            terms[..terms.len().saturating_sub(1)].iter().rev().take(3).rev().copied().collect()
        }
    }
}

#[component]
fn Found(
    scene: SceneSignal,
    found: Standstill,
    on_finding: Option<Callback<FindingDraft>>,
) -> impl IntoView {
    let t = use_texts();
    let scene = scene.get_untracked();
    let ends = [
        (End::Low, t.progress().low),
        (End::Middle, t.progress().middle),
        (End::High, t.progress().high),
    ];
    let columns = ends
        .into_iter()
        .map(|(end, name)| {
            let mut pupils: Vec<Id<Pupil>> = found.at(end).map(|still| still.pupil.clone()).collect();
            scene.sort_by_name(&mut pupils, |pupil| pupil);
            let count = pupils.len();
            let cells: Vec<Cell> = found.at(end).flat_map(|still| found.cells(still)).collect();
            let make = on_finding.filter(|_| count > 0 && end != End::Middle).map(|callback| {
                let text = (t.progress().standstill_finding)(count, found.judged(), scene.subject_name(&found.subject), name, found.terms.len());
                let seen = FindingDraft { text, rule: t.progress().standstill_rule.to_owned(), cells };
                let click = move |_| callback.run(seen.clone());
                view! { <button class="btn small no-print" on:click=click>{t.progress().make_finding}</button> }
            });
            let list = pupils.iter().map(|pupil| view! { <li>{scene.pupil_link(pupil)}</li> }).collect_view();
            view! {
                <div>
                    <h4>{name} " · " {count}</h4>
                    <ul class="name-list">{list}</ul>
                    {make}
                </div>
            }
        })
        .collect_view();
    let small =
        is_small(found.judged()).then(|| view! { <p class="chart__note">{t.charts().small}</p> });
    view! {
        <p>{(t.progress().judged)(found.judged())} " " {left_out(&found, t)}</p>
        {small}
        <div class="thirds">{columns}</div>
    }
}

fn left_out(found: &Standstill, t: Texts) -> String {
    let reasons = [Why::Missing, Why::ScaleChanged, Why::NotEnrolled, Why::NotOnForm, Why::NoBands];
    let told = reasons.into_iter().map(|why| (why, found.without(why))).filter(|(_, n)| *n > 0);
    told.map(|(why, n)| format!("{}.", (t.charts().why)(why, n))).collect::<Vec<_>>().join(" ")
}
