//! Step 1, *Fokusér blikket*: last time's decisions, the focus, who, when and how long.

use crate::model::entity::Entity;
use crate::ui::dynamic::dynamic;
use crate::ui::memo::memo;
use leptos::prelude::*;

use super::agenda::Agenda;
use super::inputs::TimeInput;
use super::outcomes::Outcomes;
use super::people::{People, PeopleList};
use super::questions::Questions;
use super::title::title_of;
use crate::model::command::{Command, EditKind};
use crate::model::conference::Conference;
use crate::model::decision::Decision;
use crate::model::id::Id;
use crate::model::item::items;
use crate::model::step::Step;
use crate::model::subject::{Subject, subjects};
use crate::route::Route;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::field::{FieldBinding, TextInput, date_typed, locked};

/// Step 1.
#[component]
pub fn Focus(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().preparation;
    view! {
        <PeopleList id=id.clone()/>
        <div class="step">
            <section class="step__talk">
                <LastTime id=id.clone()/>
                <h2>{c.questions}</h2>
                <Questions id=id.clone() step=Step::Focus/>
                <Subjects id=id.clone()/>
            </section>
            <section class="step__talk">
                <When id=id.clone()/>
                <People id=id.clone()/>
                <section class="section">
                    <header class="section__head"><h2>{c.agenda}</h2></header>
                    <Agenda id/>
                </section>
            </section>
        </div>
    }
}

/// How many conferences back are looked at; files that were merged may tie a chain to a ring.
const LONGEST_CHAIN: usize = 20;

/// The decisions of the conference before: a conference opens with them.
#[component]
fn LastTime(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().preparation;
    // A conference in between that has not been held has decided nothing; the one before it has.
    let previous = memo(move || {
        let first = store.get(&id)?.previous?;
        store.follow_kind(Conference::KIND);
        store.with_kind::<Decision, _>(|document| {
            let before = |id: &Id<Conference>| document.get(id)?.previous;
            let mut chain = std::iter::successors(Some(first.clone()), before).take(LONGEST_CHAIN);
            let decided = chain.find(|id| {
                document.get(id).is_some() && !items::<Decision>(document, id).is_empty()
            });
            let none = decided.is_none();
            Some((decided.or(document.get(&first).map(|_| first))?, none))
        })
    });
    dynamic(move || {
        let (last, none) = previous.get()?;
        let last = store.get(&last)?;
        let date = last.date.map_or(t.conference().list.no_date.to_owned(), t.common().date);
        let list = match none {
            true => view! { <p class="soft">{c.last_time_none}</p> }.into_any(),
            false => view! { <Outcomes id=last.id.clone()/> }.into_any(),
        };
        Some(view! {
            <section class="card accent" data-testid="last-time">
                <header class="card__head">
                    <h2>{c.last_time}</h2>
                    <a href=Route::Minutes(last.id.clone()).hash()>{c.last_minutes}</a>
                </header>
                <p class="soft">{(c.last_time_from)(&title_of(&last, t), &date)}</p>
                {list}
            </section>
        })
    })
}

/// The day, the hour and the place.
#[component]
fn When(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().preparation;
    view! {
        <section>
            <header class="section__head"><h2>{c.when}</h2></header>
            <div class="form-grid">
                <div class="field small">
                    <label for="meeting-date">{c.date}</label>
                    <MeetingDate id=id.clone()/>
                </div>
                <div class="field small">
                    <label for="meeting-start">{c.start}</label>
                    <TimeInput binding=FieldBinding::of(&id, Conference::START) id="meeting-start"/>
                </div>
                <div class="field full">
                    <label for="meeting-place">{c.place}</label>
                    <TextInput binding=FieldBinding::of(&id, Conference::PLACE) id="meeting-place"/>
                </div>
            </div>
        </section>
    }
}

/// The day of the meeting. It says which school year the classes were in, so it changes along with
/// what they are called.
#[component]
fn MeetingDate(id: Id<Conference>) -> impl IntoView {
    let store = use_store();
    let date = FieldBinding::of(&id, Conference::DATE).text();
    let change = move |event| {
        let Some(to) = date_typed(&event_target_value(&event)) else { return };
        let command = store.with_untracked(|document| {
            document.get(&id).map(|one| one.move_to(document, to, time::today()))
        });
        if let Some(command) = command {
            store.apply(command);
        }
    };
    view! {
        <input
            class="input"
            type="date"
            id="meeting-date"
            prop:readOnly=locked(store)
            prop:value=move || date.get()
            on:change=change
        />
    }
}

/// The subjects whose pictures the meeting looks at.
#[component]
fn Subjects(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().preparation;
    let of = id.clone();
    let chosen =
        memo(move || store.get(&of).map(|conference| conference.subjects).unwrap_or_default());
    let all = memo(move || {
        store.with_kind::<Subject, _>(|document| {
            subjects(document).into_iter().filter(|subject| !subject.retired).collect::<Vec<_>>()
        })
    });
    let one = move |subject: Subject| {
        let (id, mine, this) = (id.clone(), subject.id.clone(), subject.id);
        let toggle = move |_| {
            let mut list = chosen.get_untracked();
            match list.iter().position(|one| *one == mine) {
                Some(place) => drop(list.remove(place)),
                None => list.push(mine.clone()),
            }
            store.apply(Command::new(
                EditKind::Edit(Conference::KIND),
                [Conference::SUBJECTS.set(&id, list)],
            ));
        };
        view! {
            <label class="chip">
                <input
                    type="checkbox"
                    class="vh"
                    prop:checked=move || chosen.with(|list| list.contains(&this))
                    on:change=toggle
                />
                {subject.name}
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{c.subjects}</legend>
            <p class="help">{c.subjects_help}</p>
            <div class="chip-row">{move || all.get().into_iter().map(one.clone()).collect_view()}</div>
        </fieldset>
    }
}
