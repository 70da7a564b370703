//! Other tabs on the same data.

use leptos::ev;
use leptos::prelude::*;

use super::chunks::Mark;
use super::save_state::SaveState;
use super::state::Store;
use super::storage::{Browser, Storage};
use super::{absorb, autosave, keys, replace};

/// Takes in what other tabs write, as they write it.
pub(super) fn watch(store: Store) {
    let _ = window_event_listener(ev::storage, move |event| {
        let space = store.with_inner(|inner| inner.space.clone());
        if store.save_state_now() == SaveState::Full {
            // Whatever the other tab did, there may be room again.
            autosave::flush(store);
        }
        let Ok(storage) = Browser::open() else { return };
        let Some(key) = event.key() else {
            // Local storage was emptied by hand.
            return replace::write_again_if_emptied(store, &storage);
        };
        let Some(name) = Browser::own_name(&key) else { return };
        if name == keys::SETTINGS {
            store.settings().reload();
        } else if event.new_value().is_none() {
            // A piece that is removed is no news by itself.
        } else if space.is_kept() && name == keys::epoch(&space) {
            if replace::mark(store, &storage) == Mark::Changed {
                replace::give_way(store);
            }
        } else if space.is_kept()
            && let Some(chunk) = name.strip_prefix(&keys::chunks(&space))
        {
            hear(store, &storage, chunk);
        }
    });
}

/// Takes in a chunk that another tab has written, unless it belongs to other data.
fn hear(store: Store, storage: &impl Storage, chunk: &str) {
    match replace::mark(store, storage) {
        Mark::Same => {}
        Mark::Changing => return,
        Mark::Changed => return replace::give_way(store),
    }
    absorb::from_storage(store, storage, chunk);
    // Where the other tab had seen everything, there is nothing to write, and nothing would end the saving.
    let has_more = store.with_inner(|inner| !inner.dirty.is_empty());
    if has_more && store.save_state_now() == SaveState::Saved {
        autosave::soon(store);
    }
}
