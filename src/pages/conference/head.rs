//! The head of a conference: title, classes and time, and what can be changed about them.

use leptos::prelude::*;

use super::title::{class_names, held, time_of, title_of};
use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::id::Id;
use crate::pages::conferences::classes::ClassTicks;
use crate::route::Route;
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::field::{FieldBinding, TextInput};
use crate::ui::head::Head;
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;
use crate::ui::router::go;

/// The head of every step of a conference.
#[component]
pub fn ConferenceHead(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let editing = RwSignal::new(false);
    let of = id.clone();
    let title =
        memo(move || store.get(&of).map(|conference| title_of(&conference, t)).unwrap_or_default());
    let of = id.clone();
    let info = memo(move || {
        store.with_kind::<Class, _>(|_| ());
        let Some(conference) = store.get(&of) else { return String::new() };
        store.with_untracked(|document| {
            let parts = [class_names(document, &conference, t), time_of(document, &conference, t)];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        })
    });
    let crumbs = vec![(t.conference().list.title.to_owned(), Some(Route::Conferences))];
    let minutes = Route::Minutes(id.clone()).hash();
    view! {
        <Head title=title crumbs>
            <span class="head__info">{info}</span>
            <div class="btn-row">
                <button class="btn small" on:click=move |_| editing.set(true)>{t.conference().frame.edit}</button>
                <a class="btn small" href=minutes>{t.conference().frame.minutes_page}</a>
            </div>
        </Head>
        <Dialog open=editing title=t.conference().frame.edit.trim_end_matches([' ', '…'])>
            <Edit id=id.clone() close=editing/>
        </Dialog>
    }
}

#[component]
fn Edit(id: Id<Conference>, close: RwSignal<bool>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let notices = use_notices();
    let c = &t.conference().frame;
    let title = FieldBinding::of(&id, Conference::TITLE);
    let of = id.clone();
    let chosen = Signal::derive(move || {
        store.get(&of).map(|conference| conference.classes).unwrap_or_default()
    });
    let of = id.clone();
    let choose = move |classes: Vec<Id<Class>>| {
        let command = store.with_untracked(|document| {
            document.get(&of).map(|conference| conference.choose_classes(document, classes))
        });
        if let Some(command) = command {
            store.apply(command);
        }
    };
    let then = held(store, &id);
    let remove = move |_| {
        let name = store
            .with_untracked(|document| document.get(&id))
            .map(|conference| title_of(&conference, t));
        close.set(false);
        let outcome = store.apply(Conference::remove(&id));
        notices.ok_with_undo(outcome, (c.removed)(&name.unwrap_or_default()));
        if outcome.is_changed() {
            go(&Route::Conferences);
        }
    };
    view! {
        <div class="stack">
            <div class="field">
                <label for="conference-title">{c.title}</label>
                <TextInput binding=title id="conference-title"/>
            </div>
            <ClassTicks legend=c.classes chosen held=then.into() choose/>
            <div class="btn-row between">
                <button type="button" class="btn danger" on:click=remove>{c.remove}</button>
                <button type="button" class="btn main" on:click=move |_| close.set(false)>{t.common().close}</button>
            </div>
        </div>
    }
}
