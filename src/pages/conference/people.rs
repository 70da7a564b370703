//! Who takes part.

use leptos::prelude::*;

use super::inputs::{ChoiceField, LineField};
use crate::model::conference::Conference;
use crate::model::id::Id;
use crate::model::item::items;
use crate::model::participant::{Participant, Role};
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::field::FieldBinding;
use crate::ui::memo::memo;
use crate::ui::sortable_list::SortableList;

/// The id of the list of names that other fields suggest.
pub const PEOPLE: &str = "people";

/// The participants with their roles.
#[component]
pub fn People(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().preparation;
    let of = id.clone();
    let leaderless = memo(move || {
        store.with_kind::<Participant, _>(|document| {
            let people = items::<Participant>(document, &of);
            !people.is_empty() && people.iter().all(|person| person.role != Role::Leader)
        })
    });
    let row = move |id: Id<Participant>| {
        let options =
            Role::ALL.iter().map(|role| (role.word().to_owned(), (c.role_name)(*role).to_owned()));
        view! {
            <div class="rowcard__form">
                <LineField binding=FieldBinding::of(&id, Participant::NAME) label=c.name/>
                <ChoiceField binding=FieldBinding::of(&id, Participant::ROLE) options=options.collect() label=c.role/>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="section">
            <header class="section__head"><h2>{c.people}</h2></header>
            <SortableList owner=id label=c.people row add=c.add_person first=Participant::NAME.key() fill=|_| Vec::new()/>
            <Show when=move || leaderless.get()><p class="help">{c.no_leader}</p></Show>
        </section>
    }
}

/// The participants' names as suggestions for other fields.
#[component]
pub fn PeopleList(id: Id<Conference>) -> impl IntoView {
    let store = use_store();
    let names = memo(move || {
        store.with_kind::<Participant, _>(|document| {
            let people = items::<Participant>(document, &id);
            people
                .into_iter()
                .map(|person| person.name)
                .filter(|name| !name.is_empty())
                .collect::<Vec<_>>()
        })
    });
    view! {
        <datalist id=PEOPLE>
            {move || names.get().into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
        </datalist>
    }
}
