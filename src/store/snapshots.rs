//! Copies of everything from before an import, so that nothing an import does is final.

use gloo_storage::{LocalStorage, Storage as _};

use super::load::{is_available, names_with, read};
use super::space::Space;
use super::state::Store;
use super::{keys, replace, time};
use crate::file::snapshot;
use crate::model::document::Document;
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

/// What became of the wish for a snapshot.
pub(super) enum Safety {
    /// It is taken.
    Taken(Taken),
    /// There is nothing worth one: no data yet, or the demo school.
    NotNeeded,
    /// There is no room for it; the older ones are as they were.
    NoRoom,
}

/// A snapshot just taken, and the older ones that made way for it.
pub(super) struct Taken {
    name: String,
    gone: Vec<(String, String)>,
}

impl Taken {
    /// Undoes the taking, when what it was taken for did not happen.
    pub(super) fn take_back(self) {
        LocalStorage::delete(&self.name);
        put_back(&self.gone);
    }
}

fn put_back(gone: &[(String, String)]) {
    // They lay there a moment ago, so there is room for them.
    gone.iter().for_each(|(name, text)| drop(LocalStorage::raw().set_item(name, text)));
}

/// Takes a snapshot of the school's own data. The oldest snapshots make way for it.
pub(super) fn take(store: Store, occasion: Occasion, of: &str) -> Safety {
    if store.with_inner(|inner| inner.space != Space::Own || inner.document.is_empty()) {
        return Safety::NotNeeded;
    }
    if !is_available() {
        return Safety::NoRoom;
    }
    let text = store.with_untracked(|document| snapshot::write(occasion.word(), of, document));
    let mut old: Vec<u64> = list().iter().map(|snapshot| snapshot.at).collect();
    let name = name_of(time::now().max(old.first().map_or(0, |latest| latest + 1)));
    let mut gone = Vec::new();
    loop {
        if old.len() < KEPT && LocalStorage::raw().set_item(&name, &text).is_ok() {
            return Safety::Taken(Taken { name, gone });
        }
        // The latest first, so the oldest is the last.
        let Some(oldest) = old.pop().map(name_of) else {
            put_back(&gone);
            return Safety::NoRoom;
        };
        gone.extend(read(&oldest).map(|text| (oldest.clone(), text)));
        LocalStorage::delete(&oldest);
    }
}

fn name_of(at: u64) -> String {
    format!("{}{at}", keys::snapshots())
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
            let (at, text) = (name[prefix.len()..].parse().ok()?, read(name)?);
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
    snapshot::read(&read(&name_of(at))?)
}

/// Throws a snapshot away.
pub fn forget(at: u64) {
    LocalStorage::delete(name_of(at));
}

/// Makes room for what is being written now by throwing the oldest snapshot away. The latest one
/// stays, since its undoing may still be on offer. Tells whether there was one to throw away.
pub(super) fn make_way() -> bool {
    let old = list();
    let oldest = old.last().filter(|_| old.len() > 1);
    oldest.inspect(|snapshot| forget(snapshot.at)).is_some()
}

/// Why a snapshot was not put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreError {
    /// It is gone or cannot be read.
    Unreadable,
    /// There is no room for it and for a copy of what is there now, which stays.
    NoRoom,
}

/// Puts the school's own data back to a snapshot; what was there becomes a snapshot itself.
pub fn restore(store: Store, at: u64) -> Result<(), RestoreError> {
    let own = store.with_inner(|inner| inner.space == Space::Own);
    let document = open(at).filter(|_| own).ok_or(RestoreError::Unreadable)?;
    store.catch_up();
    let taken = match take(store, Occasion::Restore, "") {
        Safety::Taken(taken) => Some(taken),
        Safety::NotNeeded => None,
        Safety::NoRoom => return Err(RestoreError::NoRoom),
    };
    if replace::replace_all(store, document) {
        return Ok(());
    }
    taken.into_iter().for_each(Taken::take_back);
    Err(RestoreError::NoRoom)
}
