//! Copies of everything from before an import, so that nothing an import does is final.

use super::space::Space;
use super::state::Store;
use super::storage::{Browser, NoRoom, Storage, put_back, texts};
use super::{keys, replace, time};
use crate::file::snapshot;
use crate::model::document::Document;
use crate::model::erasure;
use crate::model::order::sort_with_key;
use crate::words;

/// How many snapshots are kept; the oldest goes first.
const KEPT: usize = 3;

words! {
    /// What a copy was taken before.
    pub enum Occasion {
        /// It does not say: it is of an earlier version of the app.
        #[default]
        Untold "",
        /// Files were merged.
        Merge "merge",
        /// A file was put in the place of everything.
        Replace "replace",
        /// Everything was deleted.
        Reset "reset",
        /// An earlier state was put back.
        Restore "restore",
        /// Another tab put other data in the place of these, while edits were not saved yet.
        Unsaved "unsaved",
    }
}

/// A copy of the school's own data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// When it was taken, in milliseconds since 1970.
    pub at: u64,
    /// How large it is, in characters.
    pub size: usize,
    /// What it was taken before.
    pub occasion: Occasion,
    /// The files that this was about, as they are called; or empty.
    pub of: String,
}

/// A snapshot just taken, and the older ones that made way for it.
#[derive(Debug)]
pub(super) struct Taken {
    name: String,
    gone: Vec<(String, String)>,
}

impl Taken {
    /// Undoes the taking, when what it was taken for did not happen.
    pub(super) fn take_back(self) {
        if let Ok(storage) = Browser::open() {
            self.take_back_from(&storage);
        }
    }

    fn take_back_from(self, storage: &impl Storage) {
        storage.delete(&self.name);
        put_back(storage, &self.gone);
    }
}

/// Takes a snapshot of the school's own data; `None` when there is nothing worth one: no data yet, or
/// the demo school. Older snapshots make way for it, and without room stay as they were.
pub(super) fn take(store: Store, occasion: Occasion, of: &str) -> Result<Option<Taken>, NoRoom> {
    if store.with_inner(|inner| inner.space != Space::Own || inner.document.is_empty()) {
        return Ok(None);
    }
    let storage = Browser::open().map_err(|_| NoRoom)?;
    let text = store.with_untracked(|document| snapshot::write(occasion.word(), of, document));
    put(&storage, &text, time::now()).map(Some)
}

/// Puts a snapshot taken at `now`; the oldest make way for it.
fn put(storage: &impl Storage, text: &str, now: u64) -> Result<Taken, NoRoom> {
    let mut old: Vec<u64> = list_in(storage).iter().map(|snapshot| snapshot.at).collect();
    let name = name_of(now.max(old.first().map_or(0, |latest| latest + 1)));
    let mut gone = Vec::new();
    loop {
        if old.len() < KEPT && storage.put(&name, text).is_ok() {
            return Ok(Taken { name, gone });
        }
        // The latest first, so the oldest is the last.
        let Some(oldest) = old.pop().map(name_of) else {
            put_back(storage, &gone);
            return Err(NoRoom);
        };
        gone.extend(storage.get(&oldest).map(|text| (oldest.clone(), text)));
        storage.delete(&oldest);
    }
}

fn name_of(at: u64) -> String {
    format!("{}{at}", keys::SNAPSHOTS)
}

/// Returns the snapshots, the latest first.
pub fn list() -> Vec<Snapshot> {
    Browser::open().map(|storage| list_in(&storage)).unwrap_or_default()
}

fn list_in(storage: &impl Storage) -> Vec<Snapshot> {
    let texts = texts(storage, keys::SNAPSHOTS).into_iter();
    let mut list: Vec<Snapshot> = texts
        .filter_map(|(name, text)| {
            let at = name[keys::SNAPSHOTS.len()..].parse().ok()?;
            let (word, of) = snapshot::occasion(&text);
            let occasion = Occasion::from_word(&word).unwrap_or_default();
            Some(Snapshot { at, size: text.encode_utf16().count(), occasion, of })
        })
        .collect();
    sort_with_key(&mut list, |snapshot| std::cmp::Reverse(snapshot.at));
    list
}

/// Returns what a snapshot holds, or `None` when it is gone or cannot be read.
pub fn open(at: u64) -> Option<Document> {
    snapshot::read(&Browser::open().ok()?.get(&name_of(at))?)
}

/// Throws a snapshot away.
pub fn forget(at: u64) {
    if let Ok(storage) = Browser::open() {
        storage.delete(&name_of(at));
    }
}

/// Takes what was erased out of all snapshots; one that cannot be read cannot be cleaned, and goes.
pub(super) fn forget_erased(store: Store) {
    let Ok(storage) = Browser::open() else { return };
    store.with_untracked(|marks| {
        for (name, text) in texts(&storage, keys::SNAPSHOTS) {
            match snapshot::without_erased(&text, marks) {
                Some(clean) if clean == text => {}
                // Ignored: what is left is shorter than what was there, except for the marks.
                Some(clean) if storage.put(&name, &clean).is_ok() => {}
                _ => storage.delete(&name),
            }
        }
    });
}

/// Puts a text that matters more than old snapshots: the oldest one makes way for it. The latest one
/// stays, since its undoing may still be on offer.
pub(super) fn put_before(storage: &impl Storage, name: &str, text: &str) -> Result<(), NoRoom> {
    storage.put(name, text).or_else(|NoRoom| {
        let old = list_in(storage);
        let oldest = old.last().filter(|_| old.len() > 1).ok_or(NoRoom)?;
        storage.delete(&name_of(oldest.at));
        storage.put(name, text)
    })
}

/// Why a snapshot was not put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreError {
    /// It is gone or cannot be read.
    Unreadable,
    /// There is no room for it and for a copy of what is there now, which stays.
    NoRoom,
}

impl From<NoRoom> for RestoreError {
    fn from(_: NoRoom) -> Self {
        Self::NoRoom
    }
}

/// Puts the school's own data back to a snapshot; what was there becomes a snapshot itself.
pub fn restore(store: Store, at: u64) -> Result<(), RestoreError> {
    let own = store.with_inner(|inner| inner.space == Space::Own);
    let mut document = open(at).filter(|_| own).ok_or(RestoreError::Unreadable)?;
    store.catch_up();
    store.with_untracked(|now| erasure::carry_over(now, &mut document));
    let taken = take(store, Occasion::Restore, "")?;
    replace::replace_all(store, document).inspect_err(|_| {
        taken.into_iter().for_each(Taken::take_back);
    })?;
    Ok(())
}

#[cfg(test)]
mod tests;
