//! Step 6, *Følg løbende op*: outcomes, milestones, the follow-up meeting and the log.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::inputs::{AreaField, DateField, LineField};
use super::outcomes::Outcomes;
use super::people::{PEOPLE, PeopleList};
use super::questions::Questions;
use crate::model::conference::Conference;
use crate::model::deadline::{MILESTONE_MONTHS, milestone_due};
use crate::model::decision::Decision;
use crate::model::followup::{LogEntry, Milestone};
use crate::model::id::Id;
use crate::model::item::items;
use crate::model::step::Step;
use crate::store::{time, use_settings, use_store};
use crate::texts::use_texts;
use crate::ui::field::{DateInput, FieldBinding, TextInput, Tick};
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::sortable_list::{SortableList, add_row, ids};

/// Step 6.
#[component]
pub fn FollowUp(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().decisions;
    let list = ids::<Decision>(use_store(), &id);
    view! {
        <PeopleList id=id.clone()/>
        <div class="step">
            <section class="step__talk">
                <section>
                    <header class="section__head"><h2>{c.outcomes}</h2></header>
                    <Show when=move || list.with(Vec::is_empty)><p class="soft">{c.none}</p></Show>
                    <Outcomes id=id.clone()/>
                </section>
                <Milestones id=id.clone()/>
            </section>
            <section class="step__talk">
                <Meeting id=id.clone()/>
                <h2>{t.conference().preparation.questions}</h2>
                <Questions id=id.clone() step=Step::FollowUp/>
                <Log id/>
            </section>
        </div>
    }
}

/// The follow-up meeting: when, and who calls it.
#[component]
fn Meeting(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().decisions;
    view! {
        <section>
            <header class="section__head"><h2>{c.follow_up}</h2></header>
            <div class="form-grid">
                <div class="field small">
                    <label for="follow-date">{c.follow_date}</label>
                    <DateInput binding=FieldBinding::of(&id, Conference::FOLLOW_DATE) id="follow-date"/>
                </div>
                <div class="field">
                    <label for="follow-owner">{c.follow_owner}</label>
                    <TextInput binding=FieldBinding::of(&id, Conference::FOLLOW_OWNER) id="follow-owner" list=PEOPLE/>
                </div>
            </div>
        </section>
    }
}

/// When the team looks, and the signs it hopes to see.
#[component]
fn Milestones(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().decisions;
    let row = move |id: Id<Milestone>| {
        view! {
            <div class="rowcard__form">
                <AreaField binding=FieldBinding::of(&id, Milestone::WHAT) label=c.milestone/>
                <AreaField binding=FieldBinding::of(&id, Milestone::SIGNS) label=c.signs/>
                <div class="rowcard__form full">
                    <DateField binding=FieldBinding::of(&id, Milestone::DUE) label=c.milestone_due/>
                    <LineField binding=FieldBinding::of(&id, Milestone::WHO) list=PEOPLE label=c.who/>
                </div>
                <Tick binding=FieldBinding::of(&id, Milestone::REACHED) label=c.reached/>
            </div>
        }
        .into_any()
    };
    // The usual days that no milestone has yet.
    let of = id.clone();
    let open = memo(move || {
        let Some(meeting) = store.get(&of).and_then(|conference| conference.date) else {
            return Vec::new();
        };
        store.with_kind::<Milestone, _>(|document| {
            let taken = items::<Milestone>(document, &of);
            let days = MILESTONE_MONTHS.map(|months| (months, milestone_due(meeting, months)));
            days.into_iter()
                .filter(|(_, day)| taken.iter().all(|one| one.due != Some(*day)))
                .collect::<Vec<_>>()
        })
    });
    let whose = id.clone();
    let suggestion = move |(months, day): (u32, NaiveDate)| {
        let id = whose.clone();
        let take = move |_| {
            add_row::<Milestone>(store, &id, Milestone::WHAT.key(), |id| {
                vec![Milestone::DUE.set(id, Some(day))]
            })
        };
        view! {
            <button type="button" class="chip" on:click=take>
                {(c.suggest)(months, &(t.common().short_date)(day))}
            </button>
        }
    };
    view! {
        <section class="section">
            <header class="section__head"><h2>{c.milestones}</h2></header>
            <SortableList owner=id label=c.milestones row add=c.add_milestone first=Milestone::WHAT.key() fill=|_| Vec::new()/>
            <div class="chip-row no-print">
                <For each=move || open.get() key=|(months, day)| (*months, *day) children=suggestion/>
            </div>
        </section>
    }
}

/// What happens between two conferences.
#[component]
fn Log(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().decisions;
    let row = move |id: Id<LogEntry>| {
        view! {
            <div class="rowcard__form">
                <AreaField binding=FieldBinding::of(&id, LogEntry::TEXT) label=c.log_text/>
                <DateField binding=FieldBinding::of(&id, LogEntry::DATE) label=c.log_date/>
                <LineField binding=FieldBinding::of(&id, LogEntry::WHO) list=PEOPLE label=c.log_who/>
            </div>
        }
        .into_any()
    };
    // An entry begins with today and the one who writes.
    let fill = |id: &Id<LogEntry>| {
        let name = use_settings().with_untracked(|settings| settings.name.clone());
        vec![LogEntry::DATE.set(id, Some(time::today())), LogEntry::WHO.set(id, name)]
    };
    view! {
        <section class="section">
            <header class="section__head"><h2>{c.log}</h2></header>
            <SortableList owner=id label=c.log row add=c.add_log first=LogEntry::TEXT.key() fill/>
        </section>
    }
}
