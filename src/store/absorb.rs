//! Merging into the open document: from other tabs, and from files.

use std::collections::{BTreeMap, BTreeSet};

use gloo_storage::{LocalStorage, Storage as _};

use super::load::{is_available, read};
use super::state::{SaveState, Store};
use super::{keys, save};
use crate::file::chunk::{self, Chunk};
use crate::file::merge::merge;
use crate::model::document::Document;

/// There is no room in local storage for what was to be written; nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoRoom;

/// Merges what local storage holds for a chunk, where it is not what this tab last saw there.
pub(super) fn from_storage(store: Store, name: &str) {
    let key = store.with_inner(|inner| keys::chunk(&inner.space, name));
    let Some(text) = read(&key) else { return };
    if store.with_inner(|inner| inner.stored.get(name) == Some(&text)) {
        return;
    }
    // What cannot be read is set aside at the next start; until then it is what local storage
    // held before this tab's own, complete text of the chunk.
    let Ok(Chunk { name: home, records }) = chunk::read(name, &text) else { return };
    if home != name {
        return;
    }
    let mut theirs = Document::default();
    records.into_iter().for_each(|(id, record)| theirs.insert(id, record));
    let touched = store.with_inner(|inner| {
        let report = merge(&mut inner.document, &theirs);
        // Compared by what they hold, since an earlier version of the app writes it otherwise.
        if !inner.document.chunk(name).eq(theirs.chunk(name)) {
            inner.dirty.insert(name.to_owned());
        }
        inner.stored.insert(name.to_owned(), text);
        report.touched
    });
    store.records_changed(&touched);
}

/// Merges documents and writes what they change at once: all of it, or without room nothing. Other
/// tabs hear of it chunk by chunk; the edits of all tabs stay, and what can be undone as well.
pub(super) fn documents(store: Store, theirs: &[&Document]) -> Result<(), NoRoom> {
    let before = store.with_untracked(Document::clone);
    let touched: BTreeSet<_> = store.with_inner(|inner| {
        let reports = theirs.iter().map(|one| merge(&mut inner.document, one).touched);
        reports.flatten().collect()
    });
    let chunks: BTreeSet<String> = touched.iter().map(|id| id.chunk().to_owned()).collect();
    if is_available() {
        if let Err(NoRoom) = write_all(store, &chunks) {
            store.with_inner(|inner| inner.document = before);
            return Err(NoRoom);
        }
        save::write_inventory(store);
    } else {
        store.with_inner(|inner| inner.dirty.extend(chunks));
        store.set_save_state(SaveState::Blocked);
    }
    store.records_changed(&touched.into_iter().collect::<Vec<_>>());
    Ok(())
}

/// Writes several chunks, or none.
fn write_all(store: Store, chunks: &BTreeSet<String>) -> Result<(), NoRoom> {
    let texts: BTreeMap<&String, (String, String)> = store.with_inner(|inner| {
        let texts = chunks.iter().map(|name| {
            let text = chunk::write(name, inner.document.chunk(name));
            (name, (keys::chunk(&inner.space, name), text))
        });
        texts.collect()
    });
    let locked = store.with_inner(|inner| chunks.iter().any(|name| inner.locked.contains(name)));
    if locked || !has_room(texts.values()) {
        return Err(NoRoom);
    }
    let raw = LocalStorage::raw();
    let mut old: Vec<(&str, Option<String>)> = Vec::new();
    for (key, text) in texts.values() {
        old.push((key, read(key)));
        if raw.set_item(key, text).is_err() {
            // Another tab took the room a moment ago.
            for (key, text) in old {
                match text {
                    Some(text) => drop(raw.set_item(key, &text)),
                    None => LocalStorage::delete(key),
                }
            }
            return Err(NoRoom);
        }
    }
    for (name, (_, text)) in texts {
        save::note(store, name, text);
        store.with_inner(|inner| inner.dirty.remove(name));
    }
    Ok(())
}

/// Tells whether local storage takes texts in the place of those under the same keys. Tried out
/// beforehand: once the first chunk is written, other tabs have heard of it.
fn has_room<'a>(texts: impl Iterator<Item = &'a (String, String)>) -> bool {
    let units = |text: &str| text.encode_utf16().count();
    let growth: usize = texts
        .map(|(key, text)| match read(key) {
            Some(old) => units(text).saturating_sub(units(&old)),
            None => units(key) + units(text),
        })
        .sum();
    let (raw, probe) = (LocalStorage::raw(), keys::probe());
    let fits = raw.set_item(&probe, &"x".repeat(growth)).is_ok();
    LocalStorage::delete(&probe);
    fits
}
