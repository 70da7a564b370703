//! How the last edits are kept, and how old the last file is.

use leptos::prelude::*;

use crate::store::SaveState;
use crate::store::{Space, time, use_settings, use_store};
use crate::texts::use_texts;
use crate::ui::memo::memo;

/// The line in the top bar that says how the last edits are kept.
#[component]
pub fn SaveLine() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let settings = use_settings();
    let kept = move || store.space().is_kept();
    let word = move || match store.save_state() {
        SaveState::Saved => "saved",
        SaveState::Saving => "saving",
        SaveState::Full | SaveState::Blocked | SaveState::Replaced => "error",
    };
    let text = move || match store.save_state() {
        _ if !kept() => t.shell().storage.not_kept,
        SaveState::Saved => t.shell().storage.saved,
        SaveState::Saving => t.shell().storage.saving,
        SaveState::Full => t.shell().storage.full,
        SaveState::Blocked => t.shell().storage.blocked,
        SaveState::Replaced => t.shell().storage.replaced,
    };
    let meaning = move || {
        let saved = kept() && store.save_state() == SaveState::Saved;
        saved.then_some(t.shell().storage.saved_means)
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
        <span class="state" data-testid="save-state" data-state=word>
            <span class="state__text" title=meaning>{text}</span>
            {move || file().map(|file| view! { <span class="state__more">" · " {file}</span> })}
            <span class="vh" role="status">{told}</span>
        </span>
    }
}
