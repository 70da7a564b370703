//! From local storage into the document.

use std::collections::BTreeMap;

use gloo_storage::LocalStorage;
use gloo_storage::Storage as _;

use super::state::{Damaged, SaveState, Store};
use super::{autosave, keys, time};
use crate::file::stock::{Damage, Flawed, Inventory, take_stock};

/// Reads everything of the open space; what is not as it should be is set aside and told.
pub(super) fn load(store: Store) {
    if !is_available() {
        store.set_save_state(SaveState::Blocked);
        return;
    }
    let space = store.with_inner(|inner| inner.space.clone());
    let prefix = keys::chunks(&space);
    let texts = names_with(&prefix).into_iter().filter_map(|key| {
        let text = read(&key)?;
        Some((key[prefix.len()..].to_owned(), text))
    });
    let inventory = read(&keys::inventory(&space)).and_then(|text| Inventory::parse(&text));
    let stock = take_stock(texts, inventory.as_ref());
    let epoch = read(&keys::epoch(&space)).unwrap_or_default();
    store.with_inner(|inner| {
        inner.document = stock.document;
        inner.stored = stock.sound;
        inner.epoch = epoch;
    });
    let damaged: Vec<Damaged> = stock
        .flawed
        .into_iter()
        .map(|flawed| Damaged { chunk: flawed.chunk.clone(), damage: set_right(store, flawed) })
        .collect();
    let is_listed = inventory.is_some() || store.with_inner(|inner| inner.stored.is_empty());
    if !damaged.is_empty() || !is_listed {
        list_anew(store);
    }
    store.set_damaged(damaged);
}

/// Keeps aside what is about to be written over, and has written again what is known of it.
fn set_right(store: Store, flawed: Flawed) -> Damage {
    let Flawed { chunk, damage, text } = flawed;
    // Nothing of a missing piece is left; an empty text keeps it in mind until somebody has seen it.
    let text = match damage {
        Damage::Outdated => return damage,
        Damage::Missing => Some(String::new()),
        Damage::Altered | Damage::Misplaced => text,
    };
    let key = store.with_inner(|inner| keys::chunk(&inner.space, &chunk));
    let aside = text.is_none_or(|text| quarantine(&key, &chunk, &text));
    store.with_inner(|inner| {
        if !aside {
            inner.locked.insert(chunk.clone());
        }
        if inner.document.chunk(&chunk).next().is_some() {
            inner.dirty.insert(chunk);
        }
    });
    damage
}

/// Makes the list say what is there, so that a damage is told once.
fn list_anew(store: Store) {
    let stored = store.with_inner(|inner| {
        LocalStorage::delete(keys::inventory(&inner.space));
        inner.stored.clone()
    });
    stored.into_iter().for_each(|(name, text)| super::save::note(store, &name, text));
    super::save::write_inventory(store);
    if store.with_inner(|inner| !inner.dirty.is_empty()) {
        autosave::soon(store);
    }
}

/// Moves a text that is not what it should be out of the way; tells whether that was possible.
fn quarantine(key: &str, chunk: &str, text: &str) -> bool {
    let name = format!("{}{chunk}@{}", keys::damaged(), time::now());
    let moved = LocalStorage::raw().set_item(&name, text).is_ok();
    if moved {
        LocalStorage::delete(key);
    }
    moved
}

/// Sets aside what could not be read and found no room before; tells whether nothing is left where
/// it would be written over.
pub(super) fn quarantine_locked(store: Store) -> bool {
    let (space, locked) = store.with_inner(|inner| (inner.space.clone(), inner.locked.clone()));
    locked.iter().all(|chunk| {
        let key = keys::chunk(&space, chunk);
        let aside = read(&key).is_none_or(|text| quarantine(&key, chunk, &text));
        if aside {
            store.with_inner(|inner| inner.locked.remove(chunk));
        }
        aside
    })
}

/// Tells whether the browser lets the page store anything; asking may throw, hence by hand.
pub(super) fn is_available() -> bool {
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    storage.is_some_and(|storage| storage.length().is_ok())
}

/// Returns the text stored under a name.
pub(super) fn read(key: &str) -> Option<String> {
    LocalStorage::raw().get_item(key).ok().flatten()
}

/// Returns the names in local storage that begin with `prefix`.
pub(super) fn names_with(prefix: &str) -> Vec<String> {
    let raw = LocalStorage::raw();
    let length = raw.length().unwrap_or_default();
    (0..length)
        .filter_map(|place| raw.key(place).ok().flatten())
        .filter(|name| name.starts_with(prefix))
        .collect()
}

/// Returns the texts that were set aside, by the name they lie under; an empty one stands for a
/// piece that was missing.
pub fn quarantined_texts() -> Vec<(String, String)> {
    if !is_available() {
        return Vec::new();
    }
    let names = names_with(&keys::damaged());
    names.into_iter().filter_map(|name| Some((name.clone(), read(&name)?))).collect()
}

/// Throws away a text that was set aside.
pub fn drop_quarantined(name: &str) {
    if name.starts_with(&keys::damaged()) {
        LocalStorage::delete(name);
    }
}

/// Everything stored under this app's names, as one JSON object of texts.
pub fn everything() -> String {
    if !is_available() {
        return "{}".into();
    }
    let names = names_with(&keys::prefix());
    let pairs: BTreeMap<String, String> = names
        .into_iter()
        .filter_map(|name| {
            let text = LocalStorage::raw().get_item(&name).ok().flatten()?;
            Some((name, text))
        })
        .collect();
    serde_json::to_string(&pairs).unwrap_or_default()
}
