//! From storage into the document.

use super::save_state::{Damaged, SaveState};
use super::state::Store;
use super::storage::{Browser, NoRoom, Storage, texts};
use super::{autosave, chunks, keys, replace, save, time};
use crate::file::stock::{Damage, Flawed};
use crate::model::sorted::SortedMap;

/// Reads everything of the open space; what is not as it should be is set aside and told.
pub(super) fn load(store: Store) {
    let Ok(storage) = Browser::open() else { return store.set_save_state(SaveState::Blocked) };
    let space = store.with_inner(|inner| inner.space.clone());
    let found = chunks::read(&storage, &space);
    let has_chunks = !found.stock.sound.is_empty();
    store.with_inner(|inner| {
        inner.document = found.stock.document;
        inner.stored = found.stock.sound;
        inner.epoch = found.epoch;
        // A browser that was killed may have left values of what was erased.
        inner.dirty.extend(found.stock.erased);
    });
    let flawed = found.stock.flawed.into_iter();
    let damaged: Vec<Damaged> = flawed
        .map(|flawed| {
            let chunk = flawed.chunk.clone();
            let damage = set_right(store, &storage, flawed);
            let is_locked = store.with_inner(|inner| inner.locked.contains(&chunk));
            Damaged { chunk, damage, is_locked }
        })
        .collect();
    if !damaged.is_empty() || !found.is_listed && has_chunks {
        list_anew(store, &storage);
    } else if store.has_unsaved() {
        autosave::soon(store);
    }
    store.set_damaged(damaged);
    replace::tell_if_unfinished(store);
}

/// Keeps aside what is about to be written over, and has written again what is known of it.
fn set_right(store: Store, storage: &impl Storage, flawed: Flawed) -> Damage {
    let Flawed { chunk, damage, text } = flawed;
    // Nothing of a missing piece is left, so nothing has to be kept from being written over; an empty
    // text keeps it in mind until somebody has seen it.
    let text = match damage {
        Damage::Outdated => return damage,
        Damage::Missing => Some(String::new()),
        Damage::Altered | Damage::Misplaced => text,
    };
    let space = store.with_inner(|inner| inner.space.clone());
    let aside = match text {
        Some(text) => chunks::quarantine(storage, &space, &chunk, &text, time::now()),
        None => Ok(()),
    };
    store.with_inner(|inner| {
        if aside == Err(NoRoom) && damage != Damage::Missing {
            inner.locked.insert(chunk.clone());
        }
        if inner.document.chunk(&chunk).next().is_some() {
            inner.dirty.insert(chunk);
        }
    });
    damage
}

/// Makes the list say what is there, so that a damage is told once.
fn list_anew(store: Store, storage: &impl Storage) {
    let stored = store.with_inner(|inner| {
        storage.delete(&keys::inventory(&inner.space));
        inner.stored.clone()
    });
    stored.into_iter().for_each(|(name, text)| save::note(store, &name, text));
    save::write_inventory(store, storage);
    if store.with_inner(|inner| !inner.dirty.is_empty()) {
        autosave::soon(store);
    }
}

/// Sets aside what could not be read and found no room before, so that nothing is left where it would
/// be written over.
pub(super) fn quarantine_locked(store: Store, storage: &impl Storage) -> Result<(), NoRoom> {
    let (space, locked) = store.with_inner(|inner| (inner.space.clone(), inner.locked.clone()));
    for chunk in locked {
        if let Some(text) = storage.get(&keys::chunk(&space, &chunk)) {
            chunks::quarantine(storage, &space, &chunk, &text, time::now())?;
        }
        store.with_inner(|inner| inner.locked.remove(&chunk));
        store.unlocked(&chunk);
    }
    Ok(())
}

/// Returns the texts that were set aside, by the name they lie under; an empty one stands for a
/// piece that was missing.
pub fn quarantined_texts() -> Vec<(String, String)> {
    Browser::open().map(|storage| texts(&storage, keys::DAMAGED)).unwrap_or_default()
}

/// Throws away a text that was set aside.
pub fn drop_quarantined(name: &str) {
    if let Ok(storage) = Browser::open()
        && name.starts_with(keys::DAMAGED)
    {
        storage.delete(name);
    }
}

/// Everything stored under this app's names, as one JSON object of texts.
pub fn everything() -> String {
    let Ok(storage) = Browser::open() else { return "{}".into() };
    let pairs = texts(&storage, "").into_iter();
    let pairs: SortedMap<String, String> =
        pairs.map(|(name, text)| (storage.full_name(&name), text)).collect();
    serde_json::to_string(&pairs).unwrap_or_default()
}
