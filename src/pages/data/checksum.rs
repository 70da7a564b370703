//! What a file's checksum says, and the question before a file that was changed is used.

use leptos::prelude::*;

use super::import_state::use_import_state;
use super::incoming::Incoming;
use crate::file::seal::Seal;
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;

/// Says that a file has no checksum, or another than it should; nothing where all is well.
#[component]
pub fn ChecksumNote(
    /// What was found.
    seal: Seal,
    /// Who saved the file, or empty.
    by: String,
) -> impl IntoView {
    let texts = &use_texts().data().checksum;
    match seal {
        Seal::Right => ().into_any(),
        Seal::Missing => view! { <p class="soft" data-checksum="missing">{texts.missing}</p> }.into_any(),
        Seal::Wrong => view! {
            <div class="banner warn" role="note" data-checksum="wrong"><p>{(texts.wrong)(&by)}</p></div>
        }
        .into_any(),
    }
}

/// Asks before anything is done with files of which one was changed since it was saved.
#[derive(Clone, Copy, Default)]
pub struct Guard(RwSignal<Option<Callback<()>>>);

impl Guard {
    /// Goes on with the files to be imported: at once, or after asking.
    pub fn go(self, files: RwSignal<Vec<Incoming>>, then: impl Fn() + Send + Sync + 'static) {
        if files.with_untracked(|files| files.iter().any(is_doubtful)) {
            self.0.set(Some(Callback::new(move |()| then())));
        } else {
            then();
        }
    }
}

fn is_doubtful(file: &Incoming) -> bool {
    file.seal == Seal::Wrong && file.document().is_some()
}

/// The question of a [`Guard`].
#[component]
pub fn GuardDialog(guard: Guard) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().checksum;
    let imports = use_import_state();
    let open = RwSignal::new(false);
    Effect::new(move |_| {
        if guard.0.with(Option::is_some) {
            open.set(true);
        }
    });
    Effect::new(move |was: Option<bool>| {
        let now = open.get();
        if was == Some(true) && !now {
            guard.0.set(None);
        }
        now
    });
    let text = move || {
        imports.files.with(|files| {
            let doubtful = || files.iter().filter(|file| is_doubtful(file));
            let names: Vec<String> = doubtful().map(|file| format!("»{}«", file.name)).collect();
            let by = doubtful().find_map(|file| file.package().map(|package| package.by.clone()));
            (texts.ask)(&names.join(", "), &by.unwrap_or_default())
        })
    };
    let go = move |_| {
        let then = guard.0.get_untracked();
        open.set(false);
        if let Some(then) = then {
            then.run(());
        }
    };
    view! {
        <Dialog open title=texts.ask_title>
            <p>{text()}</p>
            <div class="btn-row end">
                <button type="button" class="btn main" on:click=move |_| open.set(false)>{texts.refrain}</button>
                <button type="button" class="btn danger" data-testid="checksum-anyway" on:click=go>{texts.anyway}</button>
            </div>
        </Dialog>
    }
}
