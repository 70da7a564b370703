//! When edits are written: a moment after the last, at once when the page is left, and again and
//! again while there is no room.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::save;
use super::save_state::SaveState;
use super::state::Store;

/// Edits are written this long after the last one.
const SAVE_DELAY: Duration = Duration::from_millis(200);

/// How often it is tried again while there is no room.
const RETRY: Duration = Duration::from_secs(3);

/// Has the edits written after a short rest; edits that follow sooner are written with it.
pub(super) fn soon(store: Store) {
    if !store.is_editable() {
        return;
    }
    let waiting = store.with_inner(|inner| std::mem::replace(&mut inner.save_waits, true));
    if store.save_state_now() == SaveState::Saved {
        store.set_save_state(SaveState::Saving);
    }
    if !waiting {
        set_timeout(move || flush(store), SAVE_DELAY);
    }
}

/// Writes the edits that wait, now.
pub(super) fn flush(store: Store) {
    let waiting = store.with_inner(|inner| {
        inner.save_waits = false;
        inner.space.is_kept() && !inner.dirty.is_empty()
    });
    if waiting {
        save::save(store);
    }
}

/// Tries again by and by, since room can return without a word: another page of the address gives
/// some up, or the user clears something.
pub(super) fn retry_later(store: Store) {
    let waits = store.with_inner(|inner| std::mem::replace(&mut inner.retry_waits, true));
    if waits {
        return;
    }
    set_timeout(
        move || {
            store.with_inner(|inner| inner.retry_waits = false);
            if store.save_state_now() == SaveState::Full {
                flush(store);
                // The state does not change when there is still no room, so nobody else goes on.
                if store.save_state_now() == SaveState::Full {
                    retry_later(store);
                }
            }
        },
        RETRY,
    );
}

/// Writes the edits that wait when the page is left, hidden or closed. Who leaves while some are in
/// this tab only is asked by the browser.
pub(super) fn watch(store: Store) {
    for event in ["pagehide", "blur", "focus"] {
        let _ = window_event_listener_untyped(event, move |_| flush(store));
    }
    let _ = window_event_listener_untyped("visibilitychange", move |_| flush(store));
    let _ = window_event_listener(ev::beforeunload, move |event| {
        flush(store);
        if store.has_unsaved() {
            event.prevent_default();
            // What older browsers ask for.
            event.set_return_value("unsaved");
        }
    });
}
