//! From the document into local storage.

use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage as _};

use super::load::{is_available, read};
use super::state::{SaveState, Store};
use super::{keys, load, snapshots};
use crate::file::{codec, merge};
use crate::model::document::Document;

/// Writes every chunk with unsaved edits, and says how that went.
pub(super) fn save(store: Store) {
    if !is_available() {
        return store.set_save_state(SaveState::Blocked);
    }
    if was_replaced(store) {
        return reload(store);
    }
    let chunks: Vec<String> = store.with_inner(|inner| inner.dirty.iter().cloned().collect());
    let mut full = false;
    for chunk in chunks {
        if save_chunk(store, &chunk) {
            store.with_inner(|inner| inner.dirty.remove(&chunk));
        } else {
            full = true;
        }
    }
    store.set_save_state(if full { SaveState::Full } else { SaveState::Saved });
}

/// Writes one chunk, after taking in what another tab may have written there in the meantime.
fn save_chunk(store: Store, chunk: &str) -> bool {
    take_in(store, chunk);
    let (key, text, locked) = store.with_inner(|inner| {
        let text = codec::write_records(inner.document.chunk(chunk));
        (keys::chunk(&inner.space, chunk), text, inner.locked.contains(chunk))
    });
    if locked {
        return false;
    }
    let written = || LocalStorage::raw().set_item(&key, &text).is_ok();
    // Today's work matters more than old copies of all work.
    let written = written() || (snapshots::make_way() && written());
    if written {
        store.with_inner(|inner| inner.stored.insert(chunk.to_owned(), text));
    }
    written
}

/// Merges what local storage holds for a chunk, where it is not what this tab last saw there.
pub(super) fn take_in(store: Store, chunk: &str) {
    let key = store.with_inner(|inner| keys::chunk(&inner.space, chunk));
    let Some(text) = read(&key) else { return };
    if store.with_inner(|inner| inner.stored.get(chunk) == Some(&text)) {
        return;
    }
    // What cannot be read is set aside at the next start; until then it is what local storage
    // held before this tab's own, complete text of the chunk.
    let Ok(records) = codec::read_records(&text) else { return };
    let mut theirs = Document::default();
    records.into_iter().for_each(|(id, record)| theirs.insert(id, record));
    store.with_inner(|inner| {
        merge::merge(&mut inner.document, &theirs);
        let complete = codec::write_records(inner.document.chunk(chunk)) == text;
        if !complete {
            inner.dirty.insert(chunk.to_owned());
        }
        inner.stored.insert(chunk.to_owned(), text);
    });
    store.all_changed();
}

/// Tells whether another tab has put other data in the place of the whole space.
pub(super) fn was_replaced(store: Store) -> bool {
    let (key, epoch, kept) = store.with_inner(|inner| {
        (keys::epoch(&inner.space), inner.epoch.clone(), inner.space.is_kept())
    });
    kept && read(&key).unwrap_or_default() != epoch
}

/// Reads everything anew, after another tab has replaced it.
pub(super) fn reload(store: Store) {
    store.with_inner(|inner| {
        inner.dirty.clear();
        inner.stored.clear();
    });
    store.renew_writer();
    load::load(store);
    store.all_changed();
    store.set_save_state(SaveState::Saved);
}

/// Puts a document in the place of everything the open space holds; tells whether it found room.
/// Without room, what was there before is put back. Where nothing can be stored at all, it is put
/// in the place of what this tab shows.
pub(super) fn replace_all(store: Store, document: Document) -> bool {
    if !is_available() {
        show_instead(store, document, BTreeMap::new());
        store.with_inner(|inner| inner.dirty = inner.document.chunks());
        store.set_save_state(SaveState::Blocked);
        return true;
    }
    if !load::set_locked_aside(store) {
        return false;
    }
    let space = store.with_inner(|inner| inner.space.clone());
    let prefix = keys::chunks(&space);
    let raw = LocalStorage::raw();
    let old: Vec<(String, String)> = load::names_with(&prefix)
        .into_iter()
        .filter_map(|name| Some((name.clone(), read(&name)?)))
        .collect();
    old.iter().for_each(|(name, _)| LocalStorage::delete(name));
    let epoch = store.with_inner(|inner| inner.minter.mint());
    let mut stored = BTreeMap::new();
    for chunk in document.chunks() {
        let text = codec::write_records(document.chunk(&chunk));
        if raw.set_item(&keys::chunk(&space, &chunk), &text).is_err() {
            load::names_with(&prefix).iter().for_each(LocalStorage::delete);
            old.iter().for_each(|(name, text)| drop(raw.set_item(name, text)));
            return false;
        }
        stored.insert(chunk, text);
    }
    // Last, so that another tab that sees the mark finds the new data complete.
    let marked = raw.set_item(&keys::epoch(&space), &epoch).is_ok();
    if marked {
        store.with_inner(|inner| inner.epoch = epoch);
    }
    show_instead(store, document, stored);
    store.set_save_state(SaveState::Saved);
    true
}

fn show_instead(store: Store, document: Document, stored: BTreeMap<String, String>) {
    store.with_inner(|inner| {
        inner.document = document;
        inner.dirty.clear();
        inner.stored = stored;
    });
    store.renew_writer();
    store.all_changed();
}
