//! Other data in the place of a whole space: by this tab, and by another one.

use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage as _};

use super::load::{is_available, names_with, read};
use super::news::News;
use super::space::Space;
use super::state::{SaveState, Store};
use super::{autosave, keys, load, snapshots};
use crate::file::chunk;
use crate::file::stock::{Inventory, Listed};
use crate::model::document::Document;

/// A whole space as it has been written.
#[derive(Default)]
pub(super) struct Written {
    /// The mark of the new data.
    pub epoch: String,
    /// The text of each chunk.
    pub stored: BTreeMap<String, String>,
}

/// Whether the data in local storage are those that this tab works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// They are.
    Same,
    /// Another tab is putting others in their place this very moment.
    Changing,
    /// Another tab has put others in their place.
    Changed,
}

/// What the mark of the whole space begins with while it is being replaced.
const CHANGING: char = '~';

/// Tells whether the data in local storage are those that this tab works on.
pub(super) fn mark(store: Store) -> Mark {
    let (key, epoch, kept) = store.with_inner(|inner| {
        (keys::epoch(&inner.space), inner.epoch.clone(), inner.space.is_kept())
    });
    match read(&key).filter(|_| kept) {
        // A mark that is gone means that local storage was emptied from outside.
        None => Mark::Same,
        Some(now) if now == epoch => Mark::Same,
        Some(now) if now.starts_with(CHANGING) => Mark::Changing,
        Some(_) => Mark::Changed,
    }
}

/// Shows what another tab has put in the place of the open data. Edits that are not saved yet are
/// kept as a copy first; without room for it this tab stays as it is, and says so.
pub(super) fn give_way(store: Store) {
    let (own, unsaved) =
        store.with_inner(|inner| (inner.space == Space::Own, !inner.dirty.is_empty()));
    if own && unsaved && matches!(keep_copy(store), snapshots::Safety::NoRoom) {
        return store.set_save_state(SaveState::Replaced);
    }
    show_replacement(store);
    store.tell(if own { News::Replaced { unsaved_kept: unsaved } } else { News::DemoReplaced });
}

fn keep_copy(store: Store) -> snapshots::Safety {
    snapshots::take(store, snapshots::Occasion::Unsaved, "")
}

/// Reads everything anew; this tab's edits that are not saved are dropped.
pub(super) fn show_replacement(store: Store) {
    store.with_inner(|inner| {
        inner.dirty.clear();
        inner.stored.clear();
        inner.unlisted.clear();
    });
    store.renew_replica();
    load::load(store);
    store.all_changed();
    if is_available() {
        store.set_save_state(SaveState::Saved);
    }
}

/// Marks everything as not saved, where local storage was emptied from outside (by the browser, or
/// another page of the same address) while this tab still has the data.
pub(super) fn write_again_if_emptied(store: Store) {
    let (space, had) = store.with_inner(|inner| (inner.space.clone(), !inner.stored.is_empty()));
    let is_empty = || {
        let gone = |key: String| read(&key).is_none();
        gone(keys::inventory(&space)) && names_with(&keys::chunks(&space)).is_empty()
    };
    if !had || !space.is_kept() || !is_empty() {
        return;
    }
    let epoch = store.with_inner(|inner| {
        inner.stored.clear();
        inner.dirty = inner.document.chunks();
        inner.epoch.clone()
    });
    if !epoch.is_empty() {
        // Without room for it the next save finds no mark again, which is no replacement.
        let _ = LocalStorage::raw().set_item(&keys::epoch(&space), &epoch);
    }
    store.tell(News::WrittenAgain);
    autosave::soon(store);
}

/// Puts a document in the place of everything the open space holds; tells whether it found room.
/// Without room, what was there before is put back. Where nothing can be stored at all, it is put
/// in the place of what this tab shows.
pub(super) fn replace_all(store: Store, document: Document) -> bool {
    if !is_available() {
        store.show(document, Written::default());
        store.with_inner(|inner| inner.dirty = inner.document.chunks());
        store.set_save_state(SaveState::Blocked);
        return true;
    }
    if !load::quarantine_locked(store) {
        return false;
    }
    let (space, epoch) =
        store.with_inner(|inner| (inner.space.clone(), inner.id_generator.next_id()));
    let Some(written) = write_space(&space, &document, epoch) else { return false };
    store.show(document, written);
    store.set_save_state(SaveState::Saved);
    true
}

/// Writes a document in the place of everything a space holds, or without room leaves it as it was.
pub(super) fn write_space(space: &Space, document: &Document, epoch: String) -> Option<Written> {
    let raw = LocalStorage::raw();
    let (prefix, list, mark) = (keys::chunks(space), keys::inventory(space), keys::epoch(space));
    let before = read(&mark);
    // First the list, which makes room for the mark even where storage is full, and would not fit what
    // is to come; then the mark, so that another tab does not take the new pieces for edits of the old.
    let mut old = take_away(std::iter::once(list.clone()));
    let _ = raw.set_item(&mark, &format!("{CHANGING}{epoch}"));
    old.extend(take_away(names_with(&prefix).into_iter()));
    let (mut stored, mut inventory) = (BTreeMap::new(), Inventory::default());
    let mut fits = true;
    for name in document.chunks() {
        let text = chunk::write(&name, document.chunk(&name));
        fits = fits && raw.set_item(&keys::chunk(space, &name), &text).is_ok();
        let records = document.chunk(&name).map(|(_, record)| record);
        if let Some(listed) = Listed::of(&text, records) {
            inventory.note(&name, listed);
        }
        stored.insert(name, text);
    }
    fits = fits && raw.set_item(&list, &inventory.to_string()).is_ok();
    // Last, so that another tab that sees the mark finds the new data complete.
    fits = fits && raw.set_item(&mark, &epoch).is_ok();
    if fits {
        return Some(Written { epoch, stored });
    }
    take_away(names_with(&prefix).into_iter().chain([list]));
    // It lay there a moment ago, so there is room for it.
    old.iter().for_each(|(name, text)| drop(raw.set_item(name, text)));
    match before {
        Some(before) => drop(raw.set_item(&mark, &before)),
        None => LocalStorage::delete(&mark),
    }
    None
}

fn take_away(names: impl Iterator<Item = String>) -> Vec<(String, String)> {
    let texts = names.filter_map(|name| Some((name.clone(), read(&name)?)));
    let texts: Vec<(String, String)> = texts.collect();
    texts.iter().for_each(|(name, _)| LocalStorage::delete(name));
    texts
}
