//! From the document into storage.

use super::chunks::{self, Mark};
use super::save_state::SaveState;
use super::state::Store;
use super::storage::{Browser, NoRoom, Storage};
use super::{absorb, autosave, keys, load, replace, snapshots};
use crate::file::chunk;
use crate::file::stock::Listed;

/// Why a chunk was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SaveError {
    /// There is no room for it.
    NoRoom,
    /// What stands there could not be read, and found no room to be set aside.
    Locked,
}

impl From<NoRoom> for SaveError {
    fn from(_: NoRoom) -> Self {
        Self::NoRoom
    }
}

/// Writes every chunk with unsaved edits, and says how that went.
pub(super) fn save(store: Store) {
    let Ok(storage) = Browser::open() else { return store.set_save_state(SaveState::Blocked) };
    match replace::mark(store, &storage) {
        Mark::Same => {}
        Mark::Changing => {
            replace::wait_for_other(store, &storage);
            return autosave::soon(store);
        }
        Mark::Changed => return replace::give_way(store),
    }
    replace::write_again_if_emptied(store, &storage);
    // Ignored: what still finds no room stays locked, and so does its chunk.
    let _ = load::quarantine_locked(store, &storage);
    let chunks: Vec<String> = store.with_inner(|inner| inner.dirty.iter().cloned().collect());
    let mut state = SaveState::Saved;
    for chunk in chunks {
        match save_chunk(store, &storage, &chunk) {
            Ok(()) => drop(store.with_inner(|inner| inner.dirty.remove(&chunk))),
            Err(SaveError::NoRoom | SaveError::Locked) => state = SaveState::Full,
        }
    }
    write_inventory(store, &storage);
    store.set_save_state(state);
}

/// Writes one chunk, after merging what another tab may have written there in the meantime.
fn save_chunk(store: Store, storage: &impl Storage, name: &str) -> Result<(), SaveError> {
    absorb::from_storage(store, storage, name);
    let (key, text, locked) = store.with_inner(|inner| {
        let text = chunk::write(name, inner.document.chunk(name));
        (keys::chunk(&inner.space, name), text, inner.locked.contains(name))
    });
    if locked {
        return Err(SaveError::Locked);
    }
    // Today's work matters more than old copies of all work.
    snapshots::put_before(storage, &key, &text)?;
    note(store, name, text);
    Ok(())
}

/// Notes a chunk as it stands in storage now.
pub(super) fn note(store: Store, name: &str, text: String) {
    store.with_inner(|inner| {
        let records = inner.document.chunk(name).map(|(_, record)| record);
        if let Some(listed) = Listed::of(&text, records) {
            inner.unlisted.insert(name.to_owned(), Some(listed));
        }
        inner.stored.insert(name.to_owned(), text);
    });
}

/// Notes that a chunk is no longer in storage.
pub(super) fn note_gone(store: Store, name: &str) {
    store.with_inner(|inner| {
        inner.unlisted.insert(name.to_owned(), None);
        inner.stored.remove(name);
    });
}

/// Writes the chunks noted since the last time into the list of all chunks; without room they wait.
pub(super) fn write_inventory(store: Store, storage: &impl Storage) {
    let (space, unlisted) =
        store.with_inner(|inner| (inner.space.clone(), std::mem::take(&mut inner.unlisted)));
    if chunks::list(storage, &space, &unlisted) == Err(NoRoom) {
        store.with_inner(|inner| inner.unlisted = unlisted);
    }
}
