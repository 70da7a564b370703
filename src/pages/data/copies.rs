//! Copies from before imports.

use crate::model::rating;
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use leptos::prelude::*;

use super::import_state::{holds, use_import_state};
use crate::model::document::Document;
use crate::model::record::Register;
use crate::store::snapshots::{self, RestoreError, Snapshot};
use crate::store::{Space, time};
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::notices::{Tone, use_notices};

/// The copies that are kept, each with a way back to it.
#[component]
pub fn Copies() -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().copies;
    let imports = use_import_state();
    let notices = use_notices();
    let own = memo(move || imports.store.space() == Space::Own);
    let list = memo(move || {
        imports.stored.track();
        imports.store.save_state();
        snapshots::list()
    });
    let asked = RwSignal::new(None::<u64>);
    let (open, sure) = (RwSignal::new(false), RwSignal::new(false));
    let moment = move |at: u64| (t.data().moment)(time::local(at));

    let held = move |at: u64| {
        let document = snapshots::open(at)?;
        let ratings = ratings_in(&document);
        Some((texts.copy_holds)(&holds(t, &document), ratings))
    };
    let restore = move |_| {
        open.set(false);
        let Some(at) = asked.get_untracked() else { return };
        match snapshots::restore(imports.store, at) {
            Ok(()) => notices.ok((texts.restored)(&moment(at))),
            Err(RestoreError::Unreadable) => notices.tell(Tone::Error, texts.restore_unreadable),
            Err(RestoreError::NoRoom) => notices.tell(Tone::Error, texts.restore_no_room),
        }
        imports.stored.update(|n| *n += 1);
    };
    let forget = move |_| {
        sure.set(false);
        let Some(at) = asked.get_untracked() else { return };
        snapshots::forget(at);
        notices.ok(texts.forgotten);
        imports.stored.update(|n| *n += 1);
    };
    let ask = move |at: u64, dialog: RwSignal<bool>| {
        asked.set(Some(at));
        dialog.set(true);
    };
    let one = move |snapshot: Snapshot| {
        let Snapshot { at, occasion, of, .. } = snapshot;
        let before = (texts.copy_before)(occasion, &of);
        let there = held(at).unwrap_or_else(|| texts.copy_unreadable.into());
        view! {
            <li>
                <div>
                    <span class="list__main"><b>{(texts.copy)(&moment(at))}</b> <small>{before}</small> <small>{there}</small></span>
                    <span class="btn-row">
                        <button class="btn small" on:click=move |_| ask(at, open)>
                            {texts.restore} <span class="vh">": " {moment(at)}</span>
                        </button>
                        <button class="btn small quiet" on:click=move |_| ask(at, sure)>
                            {texts.forget} <span class="vh">": " {moment(at)}</span>
                        </button>
                    </span>
                </div>
            </li>
        }
    };
    let question = move || {
        let at = asked.get().unwrap_or_default();
        (texts.restore_text)(&moment(at), &held(at).unwrap_or_default(), &imports.holds_now())
    };
    let last_question = move || {
        let at = asked.get().unwrap_or_default();
        let there = held(at).unwrap_or_else(|| texts.copy_unreadable.into());
        (texts.forget_text)(&moment(at), &there)
    };
    view! {
        <Show when=move || own.get()>
            <section class="section" aria-labelledby="copies-title">
                <h3 id="copies-title">{texts.copies}</h3>
            <div class="stack tight">
                <p class="soft">{texts.copies_help}</p>
                <Show
                    when=move || list.with(|list| !list.is_empty())
                    fallback=move || view! { <p>{texts.no_copies}</p> }
                >
                    <ul class="list plain" data-testid="snapshots">
                        <For each=move || list.get() key=|snapshot| snapshot.at children=one/>
                    </ul>
                </Show>
            </div>
            </section>
            <Dialog open title=texts.restore_title>
                <p>{question()}</p>
                <div class="btn-row end">
                    <button class="btn" on:click=move |_| open.set(false)>{t.common().cancel}</button>
                    <button class="btn main" data-testid="restore-confirm" on:click=restore>{texts.restore}</button>
                </div>
            </Dialog>
            <Dialog open=sure title=texts.forget_title>
                <p>{last_question()}</p>
                <div class="btn-row end">
                    <button class="btn" on:click=move |_| sure.set(false)>{t.common().cancel}</button>
                    <button class="btn danger" data-testid="forget-confirm" on:click=forget>{texts.forget}</button>
                </div>
            </Dialog>
        </Show>
    }
}

/// How many ratings a document holds.
fn ratings_in(document: &Document) -> usize {
    let ratings = document.of_kind(rating::KIND).flat_map(|(_, record)| record.fields());
    let is_rating = |(field, register): &(&str, &Register)| {
        !rating::is_comment(field) && !register.value().is_null()
    };
    ratings.filter(is_rating).count()
}
