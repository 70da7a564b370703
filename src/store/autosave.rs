//! When edits are written: a moment after the last, and at once when the page is left.

use std::time::Duration;

use leptos::prelude::*;

use super::save;
use super::state::{SaveState, Store};

/// Edits are written this long after the last one.
const REST: Duration = Duration::from_millis(200);

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
        set_timeout(move || flush(store), REST);
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

/// Writes the edits that wait when the page is left, hidden or closed.
pub(super) fn watch(store: Store) {
    for event in ["pagehide", "blur"] {
        let _ = window_event_listener_untyped(event, move |_| flush(store));
    }
    let _ = window_event_listener_untyped("visibilitychange", move |_| flush(store));
}
