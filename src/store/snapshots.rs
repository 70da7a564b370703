//! Copies of everything from before an import, so that nothing an import does is final.

use gloo_storage::{LocalStorage, Storage as _};

use super::load::{is_available, names_with, read};
use super::space::Space;
use super::state::Store;
use super::{keys, save, time};
use crate::file::codec;
use crate::model::document::Document;

/// How many snapshots are kept; the oldest goes first.
const KEPT: usize = 3;

/// A copy of the school's own data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// When it was taken, in milliseconds since 1970.
    pub at: u64,
    /// How large it is, in characters.
    pub size: usize,
}

/// Takes a snapshot of the school's own data; tells whether there was room, after the oldest
/// snapshots have made way.
pub fn take(store: Store) -> bool {
    if !is_available() || store.with_inner(|inner| inner.space != Space::Own) {
        return false;
    }
    let text = store.peek(|document| codec::write_records(document.records()));
    let name = format!("{}{}", keys::snapshots(), time::now());
    let raw = LocalStorage::raw();
    let mut old: Vec<u64> = list().iter().map(|snapshot| snapshot.at).collect();
    loop {
        if old.len() < KEPT && raw.set_item(&name, &text).is_ok() {
            return true;
        }
        // The latest first, so the oldest is the last.
        let Some(oldest) = old.pop() else { return false };
        LocalStorage::delete(format!("{}{oldest}", keys::snapshots()));
    }
}

/// Returns the snapshots, the latest first.
pub fn list() -> Vec<Snapshot> {
    if !is_available() {
        return Vec::new();
    }
    let prefix = keys::snapshots();
    let mut list: Vec<Snapshot> = names_with(&prefix)
        .iter()
        .filter_map(|name| {
            let at = name[prefix.len()..].parse().ok()?;
            Some(Snapshot { at, size: read(name)?.encode_utf16().count() })
        })
        .collect();
    list.sort_by_key(|snapshot| std::cmp::Reverse(snapshot.at));
    list
}

/// Why a snapshot was not put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreError {
    /// It is gone or cannot be read.
    Unreadable,
    /// There is no room for it; what was there stays.
    NoRoom,
}

/// Puts the school's own data back to a snapshot; what was there becomes a snapshot itself.
pub fn restore(store: Store, at: u64) -> Result<(), RestoreError> {
    let text = read(&format!("{}{at}", keys::snapshots())).ok_or(RestoreError::Unreadable)?;
    let records = codec::read_records(&text).map_err(|_| RestoreError::Unreadable)?;
    let mut document = Document::default();
    records.into_iter().for_each(|(id, record)| document.insert(id, record));
    super::autosave::flush(store);
    take(store);
    if save::replace_all(store, document) { Ok(()) } else { Err(RestoreError::NoRoom) }
}
