//! Other tabs on the same data.

use leptos::ev;
use leptos::prelude::*;

use super::state::{SaveState, Store};
use super::{keys, save};

/// Takes in what other tabs write, as they write it.
pub(super) fn watch(store: Store) {
    let _ = window_event_listener(ev::storage, move |event| {
        // A missing key means that local storage was emptied by hand: nothing to take in.
        let Some(key) = event.key() else { return };
        if key == keys::settings() {
            return store.settings().reload();
        }
        let space = store.with_inner(|inner| inner.space.clone());
        if !space.is_kept() {
            return;
        }
        if key == keys::epoch(&space) {
            if save::was_replaced(store) {
                save::reload(store);
            }
        } else if let Some(chunk) = key.strip_prefix(&keys::chunks(&space))
            && event.new_value().is_some()
        {
            save::take_in(store, chunk);
            // Where the other tab had seen everything, there is nothing to write, and nothing would end the saving.
            let has_more = store.with_inner(|inner| !inner.dirty.is_empty());
            if has_more && store.save_state_now() == SaveState::Saved {
                super::autosave::soon(store);
            }
        }
    });
}
