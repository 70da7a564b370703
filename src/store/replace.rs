//! Other data in the place of a whole space: by this tab, and by another one.

use std::time::Duration;

use leptos::prelude::*;

use super::chunks::{self, Mark, Written};
use super::news::News;
use super::save_state::SaveState;
use super::space::Space;
use super::state::Store;
use super::storage::{Browser, NoRoom, Storage};
use super::{autosave, journal, keys, load, snapshots};
use crate::model::document::Document;

/// Tells whether the data in storage are those that this tab works on.
pub(super) fn mark(store: Store, storage: &impl Storage) -> Mark {
    let (space, epoch) = store.with_inner(|inner| (inner.space.clone(), inner.epoch.clone()));
    if space.is_kept() { chunks::mark(storage, &space, &epoch) } else { Mark::Same }
}

/// Shows what another tab has put in the place of the open data. Edits that are not saved yet are
/// kept as a copy first; without room for it this tab stays as it is, and says so.
pub(super) fn give_way(store: Store) {
    let (own, unsaved) =
        store.with_inner(|inner| (inner.space == Space::Own, !inner.dirty.is_empty()));
    if own && unsaved && snapshots::take(store, snapshots::Occasion::Unsaved, "").is_err() {
        return store.set_save_state(SaveState::Replaced);
    }
    show_replacement(store);
    store.tell(if own { News::Replaced { unsaved_kept: unsaved } } else { News::DemoReplaced });
}

/// Reads everything anew; this tab's edits that are not saved are dropped.
pub(super) fn show_replacement(store: Store) {
    let settings = store.settings();
    store.with_inner(|inner| inner.show(Document::default(), Written::default(), settings));
    load::load(store);
    store.all_changed();
    if Browser::open().is_ok() {
        store.set_save_state(SaveState::Saved);
    }
}

/// No tab takes longer to put other data in the place of these.
const REPLACING: Duration = Duration::from_secs(2);

/// Tells of a replacement that was cut off in the middle, as by a browser that died, unless another tab
/// turns out to be about it just now. What is there goes on under a mark of its own, so it is told once.
pub(super) fn tell_if_unfinished(store: Store) {
    let found = store.with_inner(|inner| inner.epoch.clone());
    if !chunks::is_unfinished(&found) {
        return;
    }
    let tell = move || {
        let Ok(storage) = Browser::open() else { return };
        let (key, epoch, next) = store.with_inner(|inner| {
            (keys::epoch(&inner.space), inner.epoch.clone(), inner.id_generator.next_id())
        });
        if epoch != found || storage.get(&key) != Some(found) {
            return;
        }
        if storage.put(&key, &next).is_ok() {
            store.with_inner(|inner| inner.epoch = next);
        }
        store.tell(News::Unfinished);
    };
    set_timeout(tell, REPLACING);
}

/// The mark of the open space as it stands in storage.
fn mark_now(store: Store, storage: &impl Storage) -> Option<String> {
    storage.get(&store.with_inner(|inner| keys::epoch(&inner.space)))
}

/// Has this tab's data merged into what another tab leaves behind that never comes to the end of
/// replacing them, as one that died.
pub(super) fn wait_for_other(store: Store, storage: &impl Storage) {
    let Some(mark) = mark_now(store, storage) else { return };
    let waits = store.with_inner(|inner| inner.waits_for.replace(mark.clone()));
    if waits.as_ref() == Some(&mark) {
        return;
    }
    let go_on = move || {
        let now = Browser::open().ok().and_then(|storage| mark_now(store, &storage));
        store.with_inner(|inner| inner.waits_for = None);
        if now.as_ref() != Some(&mark) {
            return;
        }
        store.with_inner(|inner| {
            inner.epoch = mark;
            inner.stored.clear();
            inner.dirty = inner.document.chunks();
        });
        autosave::soon(store);
        tell_if_unfinished(store);
    };
    set_timeout(go_on, REPLACING);
}

/// Marks everything as not saved, where storage was emptied from outside (by the browser, or another
/// page of the same address) while this tab still has the data.
pub(super) fn write_again_if_emptied(store: Store, storage: &impl Storage) {
    let (space, had) = store.with_inner(|inner| (inner.space.clone(), !inner.stored.is_empty()));
    if !had || !space.is_kept() || !chunks::is_empty(storage, &space) {
        return;
    }
    let epoch = store.with_inner(|inner| {
        inner.stored.clear();
        inner.dirty = inner.document.chunks();
        inner.epoch.clone()
    });
    if !epoch.is_empty() {
        // Ignored: without room for it the next save finds no mark again, which is no replacement.
        let _ = storage.put(&keys::epoch(&space), &epoch);
    }
    store.tell(News::WrittenAgain);
    autosave::soon(store);
}

/// Puts a document in the place of everything the open space holds. Without room, what was there
/// before is put back. Where nothing can be stored at all, it is put in the place of what this tab
/// shows.
pub(super) fn replace_all(store: Store, document: Document) -> Result<(), NoRoom> {
    let Ok(storage) = Browser::open() else {
        store.show(document, Written::default());
        store.with_inner(|inner| inner.dirty = inner.document.chunks());
        store.set_save_state(SaveState::Blocked);
        return Ok(());
    };
    load::quarantine_locked(store, &storage)?;
    let (space, epoch) =
        store.with_inner(|inner| (inner.space.clone(), inner.id_generator.next_id()));
    let before = store.with_inner(|inner| inner.epoch.clone());
    let written = chunks::replace(&storage, &space, &document, epoch)?;
    store.show(document, written);
    journal::rebase(store, &before);
    store.set_save_state(SaveState::Saved);
    Ok(())
}
