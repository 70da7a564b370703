//! How the last edits are kept, and how old the last file is.

use std::time::Duration;

use leptos::prelude::*;

use super::debounce::Debounce;
use crate::store::{JournalState, SaveState, Space, Store, time, use_settings, use_store};
use crate::texts::use_texts;
use crate::ui::memo::memo;

/// Saving takes a fraction of a second. It is shown only when it takes longer than this: a line that
/// changed twice with every key would be drawn twice with every key.
const SOON: Duration = Duration::from_millis(300);

/// The line in the top bar that says how the last edits are kept.
#[component]
pub fn SaveLine() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let settings = use_settings();
    let kept = move || store.space().is_kept();
    let shown = shown(store);
    let text = move || match shown.get() {
        _ if !kept() => t.shell().storage.not_kept,
        SaveState::Saved => t.shell().storage.saved,
        SaveState::Saving => t.shell().storage.saving,
        SaveState::Full => t.shell().storage.full,
        SaveState::Blocked => t.shell().storage.blocked,
        SaveState::Replaced => t.shell().storage.replaced,
    };
    let meaning = move || {
        let saved = kept() && shown.get() == SaveState::Saved;
        let texts = &t.shell().storage;
        saved.then_some(match store.journal_state() {
            JournalState::Missing => texts.saved_means_less,
            JournalState::Opening | JournalState::Open => texts.saved_means,
        })
    };
    let last = settings.memo(|s| (s.last_file, s.last_part));
    let days = |at: u64| (time::today() - time::local(at).date()).num_days();
    let file = move || {
        let own = store.space() == Space::Own;
        let (all, part) = last.get();
        let all = all.map(days);
        // A part says nothing new unless it is younger than the file with everything.
        let part = part.map(days).filter(|part| all.is_none_or(|all| *part < all));
        own.then(|| match (all, part) {
            (Some(all), None) => (t.shell().storage.last_file)(all),
            (None, None) => t.shell().storage.no_file.into(),
            (all, Some(part)) => (t.shell().part_file)(all, part),
        })
    };
    // Not told at every key: only when edits can no longer be kept, and when they can again.
    let trouble = memo(move || {
        let state = store.save_state();
        matches!(state, SaveState::Full | SaveState::Blocked | SaveState::Replaced).then_some(state)
    });
    let told = RwSignal::new("");
    Effect::new(move |last: Option<bool>| {
        let now = trouble.get().is_some();
        if now || last == Some(true) {
            told.set(untrack(text));
        }
        now
    });
    view! {
        <span class="state" data-testid="save-state" data-state=move || word(&store.save_state()) data-shown=move || word(&shown.get())>
            <span class="state__text" title=meaning>{text}</span>
            {move || file().map(|file| view! { <span class="state__more">" · " {file}</span> })}
            <span class="vh" role="status">{told}</span>
        </span>
    }
}

fn word(state: &SaveState) -> &'static str {
    match state {
        SaveState::Saved => "saved",
        SaveState::Saving => "saving",
        SaveState::Full | SaveState::Blocked | SaveState::Replaced => "error",
    }
}

/// The state that is to be seen: without a save that is done soon.
fn shown(store: Store) -> ReadSignal<SaveState> {
    let (shown, show) = signal(untrack(|| store.save_state()));
    let catch_up = move || {
        let now = untrack(|| store.save_state());
        if shown.with_untracked(|shown| *shown != now) {
            show.set(now);
        }
    };
    let later = Debounce::new(SOON, catch_up);
    Effect::new(move |_| match store.save_state() {
        SaveState::Saving => later.again(),
        _ => catch_up(),
    });
    shown
}
