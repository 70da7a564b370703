//! Dialogs before something large is done.

use leptos::prelude::*;

use super::import_state::{Task, all_of, holds, use_import_state};
use super::incoming::Incoming;
use super::save::{name_of, save_file};
use crate::file::scope::Scope;
use crate::store::files::Caution;
use crate::store::{Space, use_settings};
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::notices::{Tone, use_notices};

/// Asks before everything is replaced, and says what goes.
#[component]
pub fn ReplaceDialog(open: RwSignal<bool>) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().replace;
    let imports = use_import_state();
    let there = move || {
        imports.files.with(|files| {
            let documents: Vec<_> = files.iter().filter_map(Incoming::document).collect();
            holds(t, &all_of(&documents))
        })
    };
    let is_part = move || {
        let part = |file: &Incoming| file.package().is_some_and(|package| !package.scope.is_all());
        imports.files.with(|files| files.iter().filter(|file| file.document().is_some()).all(part))
    };
    let go = move |_| {
        open.set(false);
        imports.run(Task::Replace, Caution::Snapshot);
    };
    let copy = move || if imports.space() == Space::Own { texts.copy } else { texts.demo };
    view! {
        <Dialog open title=texts.title>
            <p>{(texts.text)(&imports.holds_now(), &there())}</p>
            {is_part().then(|| view! { <div class="banner warn" role="note"><p>{texts.part}</p></div> })}
            <p>{copy()}</p>
            <div class="btn-row end">
                <button class="btn" on:click=move |_| open.set(false)>{t.common().cancel}</button>
                <button class="btn danger" data-testid="replace-confirm" on:click=go>{texts.confirm}</button>
            </div>
        </Dialog>
    }
}

/// Asks before something is done for which there is no room for a snapshot.
#[component]
pub fn NoCopyDialog() -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().replace;
    let imports = use_import_state();
    let settings = use_settings();
    let notices = use_notices();
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(imports.stuck.get().is_some()));
    Effect::new(move |last: Option<bool>| {
        let now = open.get();
        // Only a dialog that was open can be closed; else this and the effect above would chase each other.
        if last == Some(true) && !now {
            imports.stuck.set(None);
        }
        now
    });
    let save = move |_| {
        let name = untrack(|| name_of(t, imports.store, &Scope::all(), &[]));
        let by = settings.with_untracked(|s| s.name.clone());
        match save_file(imports.store, &Scope::all(), &name, by) {
            Ok(()) => notices.ok((t.data().save.saved)(&name)),
            Err(_) => notices.tell(Tone::Error, t.data().save.failed),
        }
    };
    let go = move |_| {
        if let Some(task) = imports.stuck.get_untracked() {
            open.set(false);
            imports.run(task, Caution::None);
        }
    };
    view! {
        <Dialog open title=texts.no_copy_title>
            <p>{texts.no_copy_text}</p>
            <div class="btn-row end">
                <button class="btn" on:click=move |_| open.set(false)>{t.common().cancel}</button>
                <button class="btn danger" on:click=go>{texts.no_copy_go}</button>
                <button class="btn main" on:click=save>{texts.no_copy_save}</button>
            </div>
        </Dialog>
    }
}
