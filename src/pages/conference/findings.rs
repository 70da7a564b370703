//! The findings of a conference: what stands out, in order of priority.

use leptos::prelude::*;

use super::cells::SeeCells;
use crate::model::conference::Conference;
use crate::model::finding::Finding;
use crate::model::id::Id;
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::dynamic::dynamic;
use crate::ui::field::{FieldBinding, TextArea};
use crate::ui::memo::memo;
use crate::ui::sortable_list::SortableList;

/// The findings as a list that can be edited and put in order.
#[component]
pub fn Findings(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().meeting;
    let of = id.clone();
    let row = move |id: Id<Finding>| {
        let text = FieldBinding::of(&id, Finding::TEXT);
        let control = text.control();
        view! {
            <TextArea
                binding=text
                id=control
                label=c.finding
                placeholder=c.finding_hint
            />
            <Basis conference=of.clone() id/>
        }
        .into_any()
    };
    view! {
        <section>
            <header class="section__head">
                <h2>{c.findings}" "<small class="soft">{c.findings_help}</small></h2>
            </header>
            <SortableList
                owner=id
                label=c.findings
                row
                add=c.add_finding
                first=Finding::TEXT.key()
                fill=|_| Vec::new()
                numbered=true
            />
        </section>
    }
}

/// What a finding rests on: its cells and their rule, or nothing yet.
#[component]
pub fn Basis(conference: Id<Conference>, id: Id<Finding>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().meeting;
    let of = id.clone();
    let basis = memo(move || store.get(&of).map(|finding| (finding.cells.len(), finding.rule)));
    dynamic(move || {
        let (count, rule) = basis.get()?;
        let tags = match count {
            0 => view! { <span class="tag warn">{c.impression}</span> }.into_any(),
            _ => view! {
                <SeeCells conference=conference.clone() id=id.clone()/>
                {(!rule.is_empty()).then(|| view! { <small class="rule">{(c.rule)(&rule)}</small> })}
            }
            .into_any(),
        };
        Some(view! { <div class="rowcard__tags">{tags}</div> })
    })
}
