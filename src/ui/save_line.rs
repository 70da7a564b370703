//! How the last edits are kept, and how old the last file is.

use std::time::Duration;

use leptos::prelude::*;

use super::pause::Pause;
use crate::store::state::SaveState;
use crate::store::{Space, Store, time, use_settings, use_store};
use crate::texts::use_texts;

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
        SaveState::Full | SaveState::Blocked => "error",
    };
    let slow = slow_to_save(store);
    let text = move || match store.save_state() {
        _ if !kept() => t.shell().not_kept,
        SaveState::Saving if slow.get() => t.shell().saving,
        SaveState::Saved | SaveState::Saving => t.shell().saved,
        SaveState::Full => t.shell().full,
        SaveState::Blocked => t.shell().blocked,
    };
    let last_file = settings.memo(|s| s.last_file);
    let file = move || {
        let own = store.space() == Space::Own;
        own.then(|| match last_file.get() {
            Some(at) => {
                let days = (time::today() - time::local(at).date()).num_days();
                (t.shell().last_file)(days)
            }
            None => t.shell().no_file.into(),
        })
    };
    view! {
        <span class="state" data-testid="save-state" data-state=word role="status">
            <span class="state__text">{text}</span>
            {move || file().map(|file| view! { <span class="state__more">" · " {file}</span> })}
        </span>
    }
}

/// Edits that are written sooner than this are not said to be on their way: the words would change with
/// every key, and be read aloud each time. The mark beside them shows it at once.
const SLOW: Duration = Duration::from_secs(1);

/// Tells whether writing takes unusually long.
fn slow_to_save(store: Store) -> RwSignal<bool> {
    let slow = RwSignal::new(false);
    let pause = Pause::new(SLOW, move || slow.set(true));
    Effect::new(move |_| {
        if store.save_state() == SaveState::Saving {
            return pause.again();
        }
        pause.end();
        if slow.get_untracked() {
            slow.set(false);
        }
    });
    slow
}
