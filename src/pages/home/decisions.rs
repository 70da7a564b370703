//! The decisions that still wait for somebody.

use crate::model::entity::Entity;
use crate::ui::memo::memo;
use chrono::NaiveDate;
use leptos::prelude::*;

use crate::model::conference::Conference;
use crate::model::decision::{Decision, open_decisions};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::step::Step;
use crate::pages::conference::privacy::Names;
use crate::route::Route;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::names::{Naming, use_naming};

/// More rows than this are no overview.
const SHOWN: usize = 6;

#[derive(Clone, PartialEq)]
struct DecisionLine {
    decision: Decision,
    route: Route,
}

/// The decisions that still wait for somebody, those due first at the top.
#[component]
pub fn OpenDecisions() -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let naming = use_naming();
    let rows = memo(move || {
        store.follow_kind(Conference::KIND);
        store.with_kind::<Decision, _>(|document| rows(document, naming))
    });
    let body = move || {
        let mut rows = rows.get();
        if rows.is_empty() {
            return view! { <p class="soft">{t.home().no_decisions}</p> }.into_any();
        }
        let more = rows.len().saturating_sub(SHOWN);
        rows.truncate(SHOWN);
        let rows = rows.into_iter().map(|row| view! { <DecisionRow row/> }).collect_view();
        view! {
            <ul class="list">{rows}</ul>
            {(more > 0).then(|| view! { <p class="soft">{(t.home().more_decisions)(more)}</p> })}
        }
        .into_any()
    };
    view! {
        <section class="section">
            <header class="section__head"><h2>{t.home().decisions}</h2></header>
            <div class="stack tight">{body}</div>
        </section>
    }
}

#[component]
fn DecisionRow(row: DecisionLine) -> impl IntoView {
    let t = use_texts();
    let Decision { what, who, due, .. } = row.decision;
    let what = if what.is_empty() { t.home().no_words.to_owned() } else { what };
    let who = if who.is_empty() { t.home().nobody.to_owned() } else { who };
    view! {
        <li>
            <a href=row.route.hash()>
                <span class="list__main"><b>{what}</b></span>
                <span class="list__side">{who} <Due due/></span>
            </a>
        </li>
    }
}

/// A deadline, marked when it has passed.
#[component]
pub fn Due(
    /// The day.
    due: Option<NaiveDate>,
) -> impl IntoView {
    let t = use_texts();
    match due {
        None => view! { <span>{t.home().no_due}</span> }.into_any(),
        Some(day) => {
            let late = day < time::today();
            view! {
                <span>{(t.home().due)(&(t.common().short_date)(day))}</span>
                {late.then(|| view! { <span class="tag bad">{t.common().overdue}</span> })}
            }
            .into_any()
        }
    }
}

fn rows(document: &Document, naming: Naming) -> Vec<DecisionLine> {
    let today = time::today();
    let rows = open_decisions(document).into_iter().filter_map(|decision| {
        // A decision lies in its conference's chunk; one of a deleted conference waits for nobody.
        let conference: Conference = document.get(&Id::new(decision.id.chunk()))?;
        let what = match naming.is_hidden() {
            true => Names::read(document, &conference, naming).hide(&decision.what),
            false => decision.what.clone(),
        };
        let decision = Decision { what, ..decision };
        let held = conference.date.is_some_and(|date| date < today);
        let step = if held { Step::FollowUp } else { Step::Decide };
        Some(DecisionLine { decision, route: Route::Step(conference.id, step) })
    });
    rows.collect()
}
