//! A space as it lies in a storage: its chunks, the list of them, and the mark of the whole.

use super::keys;
use super::space::Space;
use super::storage::{NoRoom, Storage, put_back, take_away, texts};
use crate::file::chunk;
use crate::file::stock::{Inventory, Listed, Stock, take_stock};
use crate::model::document::Document;
use crate::model::sorted::SortedMap;

/// What a space was found to hold.
pub(super) struct Found {
    /// Its data, and the pieces that are not what they should be.
    pub stock: Stock,
    /// Tells whether there was a list of its chunks.
    pub is_listed: bool,
    /// The mark of the whole; empty where there is none.
    pub epoch: String,
}

/// A whole space as it has been written.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Written {
    /// The mark of the new data.
    pub epoch: String,
    /// The text of each chunk.
    pub stored: SortedMap<String, String>,
}

/// Whether the data in storage are those that a tab works on.
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

/// Tells whether a mark says that the data are being replaced, or that this was never finished.
pub(super) fn is_unfinished(epoch: &str) -> bool {
    epoch.starts_with(CHANGING)
}

/// Reads a space. Nothing is changed by it.
pub(super) fn read(storage: &impl Storage, space: &Space) -> Found {
    let prefix = keys::chunks(space);
    let chunks = texts(storage, &prefix).into_iter();
    let chunks = chunks.map(|(name, text)| (name[prefix.len()..].to_owned(), text));
    let inventory = inventory(storage, space);
    let stock = take_stock(chunks, inventory.as_ref());
    let epoch = storage.get(&keys::epoch(space)).unwrap_or_default();
    Found { stock, is_listed: inventory.is_some(), epoch }
}

/// Tells whether the data in storage are those with the mark `epoch`.
pub(super) fn mark(storage: &impl Storage, space: &Space, epoch: &str) -> Mark {
    match storage.get(&keys::epoch(space)) {
        // A mark that is gone means that storage was emptied from outside.
        None => Mark::Same,
        Some(now) if now == epoch => Mark::Same,
        Some(now) if is_unfinished(&now) => Mark::Changing,
        Some(_) => Mark::Changed,
    }
}

/// Tells whether nothing of a space is there: neither a chunk nor the list of them.
pub(super) fn is_empty(storage: &impl Storage, space: &Space) -> bool {
    storage.get(&keys::inventory(space)).is_none() && storage.list(&keys::chunks(space)).is_empty()
}

/// Writes chunks into the list of them all, which other tabs write as well, and takes those out that
/// are none any more. Without room the list stays as it is: a chunk may be newer than listed.
pub(super) fn list(
    storage: &impl Storage,
    space: &Space,
    listed: &SortedMap<String, Option<Listed>>,
) -> Result<(), NoRoom> {
    if listed.is_empty() {
        return Ok(());
    }
    let mut inventory = inventory(storage, space).unwrap_or_default();
    for (name, listed) in listed {
        match listed {
            Some(listed) => inventory.note(name, *listed),
            None => inventory.forget(name),
        }
    }
    storage.put(&keys::inventory(space), &inventory.to_string())
}

/// Moves the text of a chunk that is not what it should be out of the way, under a name that tells
/// when that was; without room it stays where it is.
pub(super) fn quarantine(
    storage: &impl Storage,
    space: &Space,
    chunk: &str,
    text: &str,
    now: u64,
) -> Result<(), NoRoom> {
    keep_aside(storage, chunk, text, now)?;
    storage.delete(&keys::chunk(space, chunk));
    Ok(())
}

/// Keeps a text that is not what it should be, where it can be looked at.
pub(super) fn keep_aside(
    storage: &impl Storage,
    chunk: &str,
    text: &str,
    now: u64,
) -> Result<(), NoRoom> {
    storage.put(&format!("{}{chunk}@{now}", keys::DAMAGED), text)
}

/// Makes a change after which the data have another mark. Meanwhile the mark says so, that another tab
/// does not take the change for edits; without room the mark is as it was.
pub(super) fn with_mark(
    storage: &impl Storage,
    space: &Space,
    epoch: &str,
    change: impl FnOnce() -> Result<(), NoRoom>,
) -> Result<(), NoRoom> {
    let mark = keys::epoch(space);
    let before = storage.get(&mark);
    // The new mark is no longer than this one, so there will be room for it.
    storage.put(&mark, &format!("{CHANGING}{epoch}"))?;
    let changed = change().and_then(|()| storage.put(&mark, epoch));
    if changed.is_err() {
        put_mark_back(storage, &mark, before);
    }
    changed
}

fn put_mark_back(storage: &impl Storage, mark: &str, before: Option<String>) {
    match before {
        Some(before) => put_back(storage, &[(mark.to_owned(), before)]),
        None => storage.delete(mark),
    }
}

/// Writes a document in the place of everything a space holds, or without room leaves it as it was.
pub(super) fn replace(
    storage: &impl Storage,
    space: &Space,
    document: &Document,
    epoch: String,
) -> Result<Written, NoRoom> {
    let (list, mark) = (keys::inventory(space), keys::epoch(space));
    let before = storage.get(&mark);
    // First the list, which makes room for the mark even where storage is full, and would not fit what
    // is to come; then the mark, so that another tab does not take the new pieces for edits of the old.
    let mut old = take_away(storage, &list);
    // Ignored: without it another tab may merge a new piece, and hears of the mark at the end.
    let _ = storage.put(&mark, &format!("{CHANGING}{epoch}"));
    old.extend(take_away(storage, &keys::chunks(space)));
    let written = write(storage, space, document).and_then(|stored| {
        // Last, so that another tab that sees the mark finds the new data complete.
        storage.put(&mark, &epoch)?;
        Ok(Written { epoch, stored })
    });
    if written.is_err() {
        remove_chunks(storage, space);
        put_back(storage, &old);
        put_mark_back(storage, &mark, before);
    }
    written
}

/// Removes a space with all that belongs to it.
pub(super) fn remove(storage: &impl Storage, space: &Space) {
    remove_chunks(storage, space);
    storage.delete(&keys::epoch(space));
}

fn remove_chunks(storage: &impl Storage, space: &Space) {
    take_away(storage, &keys::chunks(space));
    storage.delete(&keys::inventory(space));
}

fn write(
    storage: &impl Storage,
    space: &Space,
    document: &Document,
) -> Result<SortedMap<String, String>, NoRoom> {
    let (mut stored, mut inventory) = (SortedMap::new(), Inventory::default());
    for name in document.chunks() {
        let text = chunk::write(&name, document.chunk(&name));
        storage.put(&keys::chunk(space, &name), &text)?;
        let records = document.chunk(&name).map(|(_, record)| record);
        if let Some(listed) = Listed::of(&text, records) {
            inventory.note(&name, listed);
        }
        stored.insert(name, text);
    }
    storage.put(&keys::inventory(space), &inventory.to_string())?;
    Ok(stored)
}

fn inventory(storage: &impl Storage, space: &Space) -> Option<Inventory> {
    Inventory::parse(&storage.get(&keys::inventory(space))?)
}

#[cfg(test)]
mod tests;
