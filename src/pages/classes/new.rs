//! A class made by pasting names.

mod draft;
mod fields;
mod rows;
mod source;
mod understood;

use leptos::prelude::*;

use crate::model::setup::add_classes;
use crate::route::{ClassTab, Route};
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::head::Head;
use crate::ui::notices::use_notices;
use crate::ui::router::{go, use_route};
use draft::Draft;

/// A class made by pasting names: the list on one side, what was understood of it on the other.
#[component]
pub fn NewClass() -> impl IntoView {
    let t = use_texts();
    Draft::provide();
    let crumbs = vec![
        (t.shell().classes.to_owned(), Some(Route::Classes)),
        (t.classes().new.title.to_owned(), None),
    ];
    view! {
        <Head title=t.classes().new.title crumbs/>
        // Beside each other there is room for the list's whole length; below each other the list
        // comes before the class that is made of it.
        <div class="two" style="grid-template-rows: auto 1fr">
            <source::Source/>
            <div style="grid-row: span 2"><understood::Understood/></div>
            <div class="stack loose"><fields::Fields/> <Make/></div>
        </div>
    }
}

/// The button that makes the class, and what it still lacks.
#[component]
fn Make() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let notices = use_notices();
    let draft = draft::use_draft();
    let label = move || {
        let classes = draft.classes();
        let pupils = classes.iter().map(|class| class.pupils.len()).sum();
        match classes.as_slice() {
            [one] => (t.classes().new.make)(&one.name, pupils),
            many => (t.classes().new.make_all)(many.len(), pupils),
        }
    };
    let lacks = move || {
        let classes = draft.classes();
        if !store.space().is_kept() {
            Some(t.classes().new.read_only)
        } else if classes.iter().all(|class| class.pupils.is_empty()) {
            Some(t.classes().new.no_pupil)
        } else if classes.iter().any(|class| class.name.is_empty()) {
            Some(t.classes().new.no_name)
        } else {
            None
        }
    };
    let route = use_route();
    let make = move |_| {
        draft.tried.set(true);
        if untrack(lacks).is_some() {
            return;
        }
        let classes = untrack(|| draft.classes());
        let pupils = classes.iter().map(|class| class.pupils.len()).sum();
        let (ids, outcome) = store
            .create_with(|document, id_generator| add_classes(document, id_generator, &classes));
        if !outcome.is_changed() {
            return;
        }
        match (ids.as_slice(), classes.as_slice()) {
            ([id], [one]) => {
                notices.ok_with_undo(outcome, (t.classes().new.made)(&one.name, pupils));
                route.begin(&Route::Class(id.clone(), ClassTab::Form));
            }
            _ => {
                notices.ok_with_undo(outcome, (t.classes().new.made_all)(ids.len(), pupils));
                go(&Route::Classes);
            }
        }
    };
    view! {
        <div class="stack tight">
            {move || {
                let said = lacks().filter(|_| draft.tried.get() || !store.space().is_kept());
                said.map(|text| view! { <p class="error" role="alert">{text}</p> })
            }}
            <div class="btn-row">
                <button class="btn main" data-testid="make-class" on:click=make>{label}</button>
            </div>
        </div>
    }
}
