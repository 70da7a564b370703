//! Step 5, *Beslut næste skridt*: what, who, by when, for whom, and from which finding.

use leptos::prelude::*;

use super::inputs::{AreaField, ChoiceField, DateField, LineField, Segmented};
use super::people::{PEOPLE, PeopleList};
use super::pupils::PupilPicker;
use super::questions::Questions;
use crate::model::conference::Conference;
use crate::model::decision::{Decision, DecisionSort};
use crate::model::finding::Finding;
use crate::model::id::Id;
use crate::model::item::items;
use crate::model::step::Step;
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::field::FieldBinding;
use crate::ui::memo::memo;
use crate::ui::sortable_list::{SortableList, ids};
use crate::ui::text::short;

/// A team keeps so many decisions alive.
const HANDFUL: usize = 5;

/// Step 5.
#[component]
pub fn Decide(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().decisions;
    let list = ids::<Decision>(use_store(), &id);
    let of = id.clone();
    let row = move |id: Id<Decision>| view! { <DecisionRow conference=of.clone() id/> }.into_any();
    view! {
        <PeopleList id=id.clone()/>
        <div class="step">
            <section class="step__talk">
                <div>
                    <header class="section__head"><h2>{c.decisions}</h2></header>
                    <Show when=move || list.with(Vec::is_empty)><p class="soft">{c.none}</p></Show>
                    <SortableList
                        owner=id.clone()
                        label=c.decisions
                        row
                        add=c.add
                        first=Decision::WHAT.key()
                        fill=|_| Vec::new()
                        numbered=true
                    />
                    <Show when=move || { list.with(Vec::len) > HANDFUL }><p class="help">{c.many}</p></Show>
                </div>
            </section>
            <section class="step__talk">
                <h2>{t.conference().preparation.questions}</h2>
                <Questions id step=Step::Decide/>
            </section>
        </div>
    }
}

#[component]
fn DecisionRow(conference: Id<Conference>, id: Id<Decision>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().decisions;
    let of = id.clone();
    let incomplete = memo(move || {
        store.get(&of).is_some_and(|decision| {
            !decision.what.is_empty() && (decision.who.is_empty() || decision.due.is_none())
        })
    });
    let sorts = DecisionSort::ALL.iter().map(|sort| (sort.word(), (c.sort_name)(*sort)));
    let findings = store.with_untracked(|document| items::<Finding>(document, &conference));
    let findings = findings.into_iter().zip(1..).map(|(finding, number)| {
        let name = (c.finding_number)(number);
        let name = if finding.text.is_empty() {
            name
        } else {
            format!("{number}. {}", short(&finding.text))
        };
        (finding.id.as_str().to_owned(), name)
    });
    let none = (String::new(), c.no_finding.to_owned());
    let findings: Vec<(String, String)> = std::iter::once(none).chain(findings).collect();
    view! {
        <div class="rowcard__form">
            <AreaField binding=FieldBinding::of(&id, Decision::WHAT) label=c.what/>
            <Segmented binding=FieldBinding::of(&id, Decision::SORT) legend=c.sort options=sorts.collect()/>
            <div class="rowcard__form full">
                <LineField binding=FieldBinding::of(&id, Decision::WHO) list=PEOPLE label=c.who/>
                <DateField binding=FieldBinding::of(&id, Decision::DUE) label=c.due/>
            </div>
            <ChoiceField binding=FieldBinding::of(&id, Decision::FINDING) options=findings label=c.finding full=true/>
            <PupilPicker conference id/>
        </div>
        <Show when=move || incomplete.get()>
            <div class="rowcard__tags"><span class="tag warn">{c.incomplete}</span></div>
        </Show>
    }
}
