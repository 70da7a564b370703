//! Taking in what others have written: from other tabs, and from files; and taking a file's data back.
//!
//! All of it changes some records of the open document and leaves the rest as it is. So only their
//! chunks are marked or written, only what shows them is told, and what can be undone stays.

use super::save_state::SaveState;
use super::state::Store;
use super::storage::{Browser, NoRoom, Storage, put_together};
use super::{chunks, journal, keys, load, save, snapshots};
use crate::file::chunk::{self, Chunk};
use crate::file::merge::{Merged, merge};
use crate::model::document::Document;
use crate::model::id::RecordId;
use crate::model::record::Record;
use crate::model::sorted::{SortedMap, SortedSet};

/// Records, and what stands or stood at their addresses.
pub(super) type Records = Vec<(RecordId, Option<Record>)>;

/// Merges data into the open ones, in this tab; returns the records that are others now, as they were.
/// What was erased elsewhere is erased here too, also from what could be taken back and from copies.
fn absorb(store: Store, theirs: &Document) -> Records {
    let report = store.with_inner(|inner| {
        let report = merge(&mut inner.document, theirs);
        if report.erased > 0 {
            inner.history.forget_erased(&inner.document);
            inner.imports.clear();
        }
        report
    });
    if report.erased > 0 {
        snapshots::forget_erased(store);
        journal::begin_anew(store);
    }
    report.replaced
}

/// Merges what storage holds for a chunk, where it is not what this tab last saw there.
pub(super) fn from_storage(store: Store, storage: &impl Storage, name: &str) {
    let key = store.with_inner(|inner| keys::chunk(&inner.space, name));
    let Some(text) = storage.get(&key) else { return };
    if store.with_inner(|inner| inner.stored.get(name) == Some(&text)) {
        return;
    }
    // What cannot be read is set aside at the next start; until then it is what storage held before
    // this tab's own, complete text of the chunk.
    let Ok(Chunk { name: home, records }) = chunk::read(name, &text) else { return };
    if home != name {
        return;
    }
    let mut theirs = Document::default();
    records.into_iter().for_each(|(id, record)| theirs.insert(id, record));
    let replaced = absorb(store, &theirs);
    store.with_inner(|inner| {
        // Compared by what they hold, since an earlier version of the app writes it otherwise.
        if !inner.document.chunk(name).eq(theirs.chunk(name)) {
            inner.dirty.insert(name.to_owned());
        }
        inner.stored.insert(name.to_owned(), text);
        inner.heard += u32::from(!replaced.is_empty());
    });
    store.records_changed(replaced.iter().map(|(id, _)| id));
}

/// Merges what the journal holds, and has it saved; returns the records that storage had lost.
pub(super) fn from_journal(store: Store, theirs: &Document) -> Records {
    let replaced = absorb(store, theirs);
    store.with_inner(|inner| inner.mark(replaced.iter().map(|(id, _)| id)));
    store.records_changed(replaced.iter().map(|(id, _)| id));
    replaced
}

/// Merges documents and writes what they change at once: all of it, or without room nothing. Other
/// tabs hear of it chunk by chunk. Returns the records that are others now.
pub(super) fn documents(store: Store, theirs: &[&Document]) -> Result<Vec<Merged>, NoRoom> {
    // What several have changed was before what it was before the first.
    let mut before: SortedMap<RecordId, Option<Record>> = SortedMap::new();
    for (id, record) in theirs.iter().flat_map(|one| absorb(store, one)) {
        before.entry(id).or_insert(record);
    }
    let before: Records = before.into_iter().collect();
    write(store, &before, None)?;
    store.with_inner(|inner| before.iter().for_each(|(id, _)| inner.journal.note(id)));
    journal::write(store);
    Ok(store.with_untracked(|document| {
        let after = |id: &RecordId| document.record(id).cloned().unwrap_or_default();
        before.into_iter().map(|(id, before)| Merged { after: after(&id), id, before }).collect()
    }))
}

/// Puts other records in the place of some, as where a merge is taken back, and writes them at once:
/// all of them, or without room none. The data get a new mark, since another tab would otherwise merge
/// what it has back in; so the others read anew, and this one goes on as a new replica.
pub(super) fn put_in_place(store: Store, records: Records) -> Result<(), NoRoom> {
    let (before, epoch) = store.with_inner(|inner| {
        let document = &mut inner.document;
        let before: Records = records
            .into_iter()
            .map(|(id, record)| {
                let before = document.put(id.clone(), record);
                (id, before)
            })
            .collect();
        (before, inner.id_generator.next_id())
    });
    let from = store.with_inner(|inner| inner.epoch.clone());
    write(store, &before, Some(epoch))?;
    journal::rebase(store, &from);
    let settings = store.settings();
    store.with_inner(|inner| {
        inner.history.begin_step();
        inner.renew_clock(settings);
    });
    Ok(())
}

/// Writes the chunks of changed records at once and has the screen follow; without room it puts back
/// what was before.
fn write(
    store: Store,
    before: &[(RecordId, Option<Record>)],
    epoch: Option<String>,
) -> Result<(), NoRoom> {
    match Browser::open() {
        Ok(storage) => {
            let chunks = before.iter().map(|(id, _)| id.chunk().to_owned()).collect();
            if let Err(NoRoom) = write_chunks(store, &storage, &chunks, epoch) {
                store.with_inner(|inner| {
                    for (id, record) in before.iter().cloned() {
                        inner.document.put(id, record);
                    }
                });
                return Err(NoRoom);
            }
            save::write_inventory(store, &storage);
        }
        Err(_) => {
            store.with_inner(|inner| inner.mark(before.iter().map(|(id, _)| id)));
            store.set_save_state(SaveState::Blocked);
        }
    }
    store.records_changed(before.iter().map(|(id, _)| id));
    Ok(())
}

/// Writes several chunks, or none; with them, if given, a new mark of the whole.
fn write_chunks(
    store: Store,
    storage: &impl Storage,
    chunks: &SortedSet<String>,
    epoch: Option<String>,
) -> Result<(), NoRoom> {
    if store.with_inner(|inner| chunks.iter().any(|name| inner.locked.contains(name))) {
        load::quarantine_locked(store, storage)?;
    }
    let (space, texts) = store.with_inner(|inner| {
        let texts = chunks.iter().map(|name| {
            let mut records = inner.document.chunk(name).peekable();
            let is_there = records.peek().is_some();
            (name.clone(), is_there.then(|| chunk::write(name, records)))
        });
        (inner.space.clone(), texts.collect::<Vec<_>>())
    });
    let put =
        texts.iter().filter_map(|(name, text)| Some((keys::chunk(&space, name), text.clone()?)));
    let put: Vec<(String, String)> = put.collect();
    match &epoch {
        Some(epoch) => chunks::with_mark(storage, &space, epoch, || {
            put_together(storage, keys::PROBE, &put)?;
            // What came with a merge alone goes with it.
            let gone = texts.iter().filter(|(_, text)| text.is_none());
            gone.for_each(|(name, _)| storage.delete(&keys::chunk(&space, name)));
            Ok(())
        })?,
        None => put_together(storage, keys::PROBE, &put)?,
    }
    for (name, text) in texts {
        match text {
            Some(text) => save::note(store, &name, text),
            None => save::note_gone(store, &name),
        }
        store.with_inner(|inner| inner.dirty.remove(&name));
    }
    if let Some(epoch) = epoch {
        store.with_inner(|inner| inner.epoch = epoch);
    }
    Ok(())
}
