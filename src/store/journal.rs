//! The journal of edits, which survives a browser that is killed: local storage does not.
//!
//! Browsers write local storage to the disk when they see fit, seconds or minutes later. So the records
//! that an edit touched are also put into the browser's database ([`super::database`]), which has them
//! before the edit is said to be saved. At the next start what local storage lost is merged in from
//! there (`recover`), and what it has had for a day is thrown away.
//!
//! Only the school's own data have a journal; the demo school can be opened anew.

mod recover;

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::database::{Area, Database, Failed, Write};
use super::inner::Inner;
use super::save_state::SaveState;
use super::space::Space;
use super::state::Store;
use crate::file::journal::{self as entry, BASE, Epochs, Name};
use crate::model::id::RecordId;
use crate::model::record::Record;
use crate::model::sorted::SortedSet;

pub(super) use recover::recover;

/// What an edit touches beyond so many records of a chunk is written as the whole chunk, in one entry.
const MANY: usize = 40;

/// How long the database may take to open before edits are called saved without it.
const PATIENCE: Duration = Duration::from_secs(4);

/// The name of the mark that says which data the base belongs to.
const EPOCHS: &str = "epochs";

/// Stands for all chunks in the base of a document that is empty.
const NOTHING: &str = "nothing";

/// Whether there is a journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum JournalState {
    /// It is being opened.
    #[default]
    Opening,
    /// Edits are safe from a browser that is killed.
    Open,
    /// The browser lets the page have none: edits are as safe as local storage.
    Missing,
}

/// A tab's part of the journal.
#[derive(Default)]
pub(super) struct Journal {
    database: Option<Database>,
    state: JournalState,
    /// The name of this page load in entries.
    session: String,
    /// Records that were edited and are not on their way yet.
    edited: SortedSet<RecordId>,
    /// How many transactions are on their way.
    under_way: usize,
    /// The marks that the whole has had, as the database knows them.
    epochs: Epochs,
}

impl Journal {
    /// Returns the journal of a page load, which is still to be opened.
    pub(super) fn new(session: String) -> Self {
        Self { session, ..Self::default() }
    }

    /// Notes a record that was edited.
    pub(super) fn note(&mut self, id: &RecordId) {
        if self.state != JournalState::Missing && !self.edited.contains(id) {
            self.edited.insert(id.clone());
        }
    }

    /// Tells whether every edit that is to be kept here is.
    pub(super) fn is_settled(&self) -> bool {
        self.state == JournalState::Missing || self.under_way == 0 && self.edited.is_empty()
    }
}

impl Store {
    /// Whether edits are kept in a journal; follows changes.
    pub fn journal_state(&self) -> JournalState {
        self.journal.get()
    }
}

/// Brings back what local storage has lost of the school's own data, which have just been opened.
pub(super) fn begin_recovery(store: Store) {
    spawn_local(recover(store));
}

/// Opens the journal, and brings back what local storage has lost.
pub(super) fn open(store: Store) {
    set_timeout(move || give_up_unless_open(store), PATIENCE);
    spawn_local(async move {
        match Database::open().await {
            Ok(database) => {
                store.with_inner(|inner| inner.journal.database = Some(database));
                set_state(store, JournalState::Open);
                recover(store).await;
                write(store);
            }
            Err(_) => set_state(store, JournalState::Missing),
        }
    });
}

fn give_up_unless_open(store: Store) {
    if store.with_inner(|inner| inner.journal.state == JournalState::Opening) {
        set_state(store, JournalState::Missing);
    }
}

fn set_state(store: Store, state: JournalState) {
    store.with_inner(|inner| {
        inner.journal.state = state;
        if state == JournalState::Missing {
            inner.journal.edited.clear();
        }
    });
    store.journal.set(state);
    settle(store);
}

/// Puts what was edited on its way, in one transaction. While one is on its way the next waits, and takes
/// along what is edited meanwhile: so where the disk is slower than the keys, they do not queue up.
pub(super) fn write(store: Store) {
    if store.with_inner(|inner| inner.journal.under_way > 0) {
        return;
    }
    let Some((database, changes)) = store.with_inner(take_edited) else { return };
    send(store, &database, &changes);
}

/// The database, and what an edit changes in it; nothing while it is not open.
fn take_edited(inner: &mut Inner) -> Option<(Database, Vec<Write>)> {
    let database = inner.journal.database.clone()?;
    let edited = std::mem::take(&mut inner.journal.edited);
    if edited.is_empty() || inner.space != Space::Own {
        return None;
    }
    let mut changes = Vec::new();
    let mut edited = edited.iter().peekable();
    while let Some(first) = edited.peek().map(|id| RecordId::chunk(id).to_owned()) {
        let of_chunk: Vec<&RecordId> =
            std::iter::from_fn(|| edited.next_if(|id| id.chunk() == first)).collect();
        if of_chunk.len() > MANY {
            changes.push(put(inner, &first, inner.document.chunk(&first)));
            continue;
        }
        for id in of_chunk {
            let record = inner.document.record(id).map(|record| (id, record));
            changes.push(put(inner, id.as_str(), record.into_iter()));
        }
    }
    Some((database, changes))
}

fn put<'a>(
    inner: &'a Inner,
    what: &str,
    records: impl Iterator<Item = (&'a RecordId, &'a Record)>,
) -> Write {
    put_under(&inner.journal.session, &inner.epoch, what, records)
}

fn put_under<'a>(
    session: &str,
    epoch: &str,
    what: &str,
    records: impl Iterator<Item = (&'a RecordId, &'a Record)>,
) -> Write {
    let name = Name { epoch, session, what };
    Write::Put(Area::Journal, name.to_string(), entry::write(name.chunk(), records).into())
}

/// Writes the data anew as a base, since they were put in the place of others that had the mark `from`.
/// What the journal held was about those.
pub(super) fn rebase(store: Store, from: &str) {
    let Some((database, changes)) = store.with_inner(|inner| {
        inner.journal.edited.clear();
        let database = inner.journal.database.clone().filter(|_| inner.space == Space::Own)?;
        inner.journal.epochs =
            std::mem::take(&mut inner.journal.epochs).replaced(from, &inner.epoch);
        let mut changes = vec![Write::DeleteAll(Area::Journal, String::new())];
        for chunk in inner.document.chunks() {
            changes.push(put_under(BASE, &inner.epoch, &chunk, inner.document.chunk(&chunk)));
        }
        if inner.document.is_empty() {
            // A base with nothing in it is one, too.
            changes.push(put_under(BASE, &inner.epoch, NOTHING, std::iter::empty()));
        }
        let epochs = inner.journal.epochs.to_string();
        changes.push(Write::Put(Area::Marks, EPOCHS.into(), epochs.into()));
        Some((database, changes))
    }) else {
        return;
    };
    send(store, &database, &changes);
}

/// Writes a base of the data as they are, so that nothing else is left here: something was erased.
pub(super) fn begin_anew(store: Store) {
    let epoch = store.with_inner(|inner| inner.epoch.clone());
    rebase(store, &epoch);
}

/// Throws everything in the database away.
pub(super) fn wipe(store: Store) {
    let Some(database) = store.with_inner(|inner| inner.journal.database.clone()) else { return };
    let everything = Area::ALL.map(|area| Write::DeleteAll(area, String::new()));
    send(store, &database, &everything);
}

/// Sends a transaction on its way. Edits are saved when it is complete.
fn send(store: Store, database: &Database, changes: &[Write]) {
    let writing = database.write(changes);
    store.with_inner(|inner| inner.journal.under_way += 1);
    spawn_local(async move {
        let written = writing.await;
        store.with_inner(|inner| inner.journal.under_way -= 1);
        match written {
            Ok(()) => {
                write(store);
                settle(store);
            }
            Err(Failed) => set_state(store, JournalState::Missing),
        }
    });
}

/// Has edits called saved, once they are here as well as in local storage.
fn settle(store: Store) {
    if store.save_state_now() == SaveState::Saving && !store.has_unsaved() {
        store.set_save_state(SaveState::Saved);
    }
}
