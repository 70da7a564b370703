//! From the document into local storage.

use gloo_storage::{LocalStorage, Storage as _};

use super::load::{is_available, read};
use super::replace::{self, Mark};
use super::state::{SaveState, Store};
use super::{absorb, autosave, keys, snapshots};
use crate::file::chunk;
use crate::file::stock::{Inventory, Listed};

/// Writes every chunk with unsaved edits, and says how that went.
pub(super) fn save(store: Store) {
    if !is_available() {
        return store.set_save_state(SaveState::Blocked);
    }
    match replace::mark(store) {
        Mark::Same => {}
        Mark::Changing => return autosave::soon(store),
        Mark::Changed => return replace::give_way(store),
    }
    replace::write_again_if_emptied(store);
    let chunks: Vec<String> = store.with_inner(|inner| inner.dirty.iter().cloned().collect());
    let mut full = false;
    for chunk in chunks {
        if save_chunk(store, &chunk) {
            store.with_inner(|inner| inner.dirty.remove(&chunk));
        } else {
            full = true;
        }
    }
    write_inventory(store);
    store.set_save_state(if full { SaveState::Full } else { SaveState::Saved });
}

/// Writes one chunk, after merging what another tab may have written there in the meantime.
fn save_chunk(store: Store, name: &str) -> bool {
    absorb::from_storage(store, name);
    let (key, text, locked) = store.with_inner(|inner| {
        let text = chunk::write(name, inner.document.chunk(name));
        (keys::chunk(&inner.space, name), text, inner.locked.contains(name))
    });
    if locked {
        return false;
    }
    let written = || LocalStorage::raw().set_item(&key, &text).is_ok();
    // Today's work matters more than old copies of all work.
    let written = written() || (snapshots::make_way() && written());
    if written {
        note(store, name, text);
    }
    written
}

/// Notes a chunk as it stands in local storage now.
pub(super) fn note(store: Store, name: &str, text: String) {
    store.with_inner(|inner| {
        let records = inner.document.chunk(name).map(|(_, record)| record);
        if let Some(listed) = Listed::of(&text, records) {
            inner.unlisted.insert(name.to_owned(), listed);
        }
        inner.stored.insert(name.to_owned(), text);
    });
}

/// Writes the chunks noted since the last time into the list of all chunks, which other tabs write
/// as well. Without room the list stays as it is: a chunk may be newer than listed.
pub(super) fn write_inventory(store: Store) {
    let (key, unlisted) = store
        .with_inner(|inner| (keys::inventory(&inner.space), std::mem::take(&mut inner.unlisted)));
    if unlisted.is_empty() {
        return;
    }
    let mut inventory = read(&key).and_then(|text| Inventory::parse(&text)).unwrap_or_default();
    for (name, listed) in &unlisted {
        inventory.note(name, *listed);
    }
    if LocalStorage::raw().set_item(&key, &inventory.to_string()).is_err() {
        store.with_inner(|inner| inner.unlisted = unlisted);
    }
}
