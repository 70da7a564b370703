//! From local storage into the document.

use gloo_storage::LocalStorage;
use gloo_storage::Storage as _;

use super::state::{SaveState, Store};
use super::{keys, time};
use crate::file::codec;
use crate::model::document::Document;

/// Reads everything of the open space; what cannot be read is set aside and told.
pub(super) fn load(store: Store) {
    if !is_available() {
        store.set_save_state(SaveState::Blocked);
        return;
    }
    let space = store.with_inner(|inner| inner.space.clone());
    let prefix = keys::chunks(&space);
    let mut document = Document::default();
    let mut damaged = Vec::new();
    for key in names_with(&prefix) {
        let Some(text) = read(&key) else { continue };
        let chunk = key[prefix.len()..].to_owned();
        match codec::read_records(&text) {
            Ok(records) => {
                for (id, record) in records {
                    document.insert(id, record);
                }
                store.with_inner(|inner| inner.stored.insert(chunk, text));
            }
            Err(_) => {
                if !set_aside(&key, &chunk, &text) {
                    store.with_inner(|inner| inner.locked.insert(chunk.clone()));
                }
                damaged.push(chunk);
            }
        }
    }
    let epoch = read(&keys::epoch(&space)).unwrap_or_default();
    store.with_inner(|inner| {
        inner.document = document;
        inner.epoch = epoch;
    });
    store.set_damaged(damaged);
}

/// Moves a text that cannot be read out of the way; tells whether that was possible.
fn set_aside(key: &str, chunk: &str, text: &str) -> bool {
    let name = format!("{}{chunk}@{}", keys::damaged(), time::now());
    let moved = LocalStorage::raw().set_item(&name, text).is_ok();
    if moved {
        LocalStorage::delete(key);
    }
    moved
}

/// Sets aside what could not be read and found no room before; tells whether nothing is left where
/// it would be written over.
pub(super) fn set_locked_aside(store: Store) -> bool {
    let (space, locked) = store.with_inner(|inner| (inner.space.clone(), inner.locked.clone()));
    locked.iter().all(|chunk| {
        let key = keys::chunk(&space, chunk);
        let aside = read(&key).is_none_or(|text| set_aside(&key, chunk, &text));
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

/// Returns the texts that were set aside because they could not be read, by the name they lie under.
pub fn set_aside_texts() -> Vec<(String, String)> {
    if !is_available() {
        return Vec::new();
    }
    let names = names_with(&keys::damaged());
    names.into_iter().filter_map(|name| Some((name.clone(), read(&name)?))).collect()
}

/// Throws away a text that was set aside.
pub fn drop_set_aside(name: &str) {
    if name.starts_with(&keys::damaged()) {
        LocalStorage::delete(name);
    }
}
