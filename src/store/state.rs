//! The one reactive store.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::settings::SettingsSignal;
use super::space::Space;
use super::triggers::Triggers;
use super::{autosave, load, time};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::history::History;
use crate::model::id::{Id, Minter, RecordId};
use crate::model::record::Record;
use crate::model::stamp::{Clock, WriterId};

/// How the last edits are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// All edits are in local storage.
    #[default]
    Saved,
    /// Some edits wait to be written, for a fraction of a second.
    Saving,
    /// Local storage is full; the edits are in this tab only.
    Full,
    /// The browser lets the page store nothing; the edits are in this tab only.
    Blocked,
}

/// What the store holds; reached only through [`Store`].
pub(super) struct Inner {
    pub space: Space,
    pub document: Document,
    pub history: History,
    /// In a cell, since following adds to them while the rest is only read.
    pub triggers: RefCell<Triggers>,
    pub clock: Clock,
    pub minter: Minter,
    /// Chunks with edits that are not in local storage yet.
    pub dirty: BTreeSet<String>,
    /// What stands in local storage for each chunk, as this tab last read or wrote it.
    pub stored: BTreeMap<String, String>,
    /// The mark of the whole data set in local storage that this tab works on.
    pub epoch: String,
    /// Chunks that could not be read and could not be set aside either: never written over.
    pub locked: BTreeSet<String>,
    /// Tells whether a save is already on its way.
    pub save_waits: bool,
}

/// The one store of the app: copied freely, since it is only a handle.
#[derive(Clone, Copy)]
pub struct Store {
    pub(super) inner: StoredValue<Inner, LocalStorage>,
    settings: SettingsSignal,
    space: RwSignal<Space>,
    save_state: RwSignal<SaveState>,
    /// Changes whenever there is something else to undo or redo.
    pub(super) moved: RwSignal<u32>,
    /// How many edits were refused because what is open is only looked at.
    pub(super) refused: RwSignal<u32>,
    /// Names of chunks that could not be read at start.
    damaged: RwSignal<Vec<String>>,
}

impl Store {
    /// Opens what local storage holds and makes it available to all pages.
    pub fn provide(settings: SettingsSignal) -> Self {
        let space = if settings.peek(|s| s.demo) { Space::Demo } else { Space::Own };
        let mut minter = time::minter();
        let clock = new_clock(settings, &mut minter);
        let inner = Inner {
            space: space.clone(),
            document: Document::default(),
            history: History::default(),
            triggers: RefCell::default(),
            clock,
            minter,
            dirty: BTreeSet::new(),
            stored: BTreeMap::new(),
            epoch: String::new(),
            locked: BTreeSet::new(),
            save_waits: false,
        };
        let store = Self {
            inner: StoredValue::new_local(inner),
            settings,
            space: RwSignal::new(space),
            save_state: RwSignal::default(),
            moved: RwSignal::new(0),
            refused: RwSignal::new(0),
            damaged: RwSignal::default(),
        };
        provide_context(store);
        load::load(store);
        autosave::watch(store);
        super::tabs::watch(store);
        store
    }

    // ---- Reading ----

    /// Reads the document, and follows every change to it. For pages that show a sum of much.
    pub fn with<T>(&self, read: impl FnOnce(&Document) -> T) -> T {
        self.inner.with_value(|inner| inner.triggers.borrow().all()).track();
        self.peek(read)
    }

    /// Reads the document without following it.
    pub fn peek<T>(&self, read: impl FnOnce(&Document) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.document))
    }

    /// Reads the document, and follows the records of one kind.
    pub fn with_kind<E: Entity, T>(&self, read: impl FnOnce(&Document) -> T) -> T {
        self.follow_kind(E::KIND);
        self.peek(read)
    }

    /// Follows every record of a kind.
    pub fn follow_kind(&self, kind: &str) {
        // Borrowed for reading, so that what is read may itself be worked out of the document.
        self.inner.with_value(|inner| inner.triggers.borrow_mut().kind(kind)).track();
    }

    /// Reads one record, and follows it alone.
    pub fn with_record<T>(&self, id: &RecordId, read: impl FnOnce(Option<&Record>) -> T) -> T {
        self.inner.with_value(|inner| inner.triggers.borrow_mut().record(id)).track();
        self.peek(|document| read(document.record(id)))
    }

    /// Returns one thing, and follows it alone.
    pub fn get<E: Entity>(&self, id: &Id<E>) -> Option<E> {
        self.with_record(&id.record(), |record| {
            let record = record.filter(|record| record.exists())?;
            Some(E::read(id.clone(), record))
        })
    }

    // ---- Spaces and saving ----

    /// Which data are open; follows changes.
    pub fn space(&self) -> Space {
        self.space.get()
    }

    /// Tells whether the open data can be edited; a file that is only looked at cannot.
    pub fn is_editable(&self) -> bool {
        self.inner.with_value(|inner| inner.space.is_kept())
    }

    /// How the last edits are kept; follows changes.
    pub fn save_state(&self) -> SaveState {
        self.save_state.get()
    }

    pub(super) fn save_state_now(&self) -> SaveState {
        self.save_state.get_untracked()
    }

    /// Names of stored pieces that could not be read and were set aside; follows changes.
    pub fn damaged(&self) -> Vec<String> {
        self.damaged.get()
    }

    pub(super) fn set_damaged(&self, names: Vec<String>) {
        self.damaged.set(names);
    }

    pub(super) fn set_save_state(&self, state: SaveState) {
        if self.save_state.with_untracked(|now| *now != state) {
            self.save_state.set(state);
        }
    }

    /// Opens another set of data; the one that was open is saved first.
    pub(super) fn open(&self, space: Space, document: Document) {
        autosave::flush(*self);
        let clock = self.with_inner(|inner| new_clock(self.settings, &mut inner.minter));
        self.with_inner(|inner| {
            inner.space = space.clone();
            inner.document = document;
            inner.history = History::default();
            inner.clock = clock;
            inner.dirty.clear();
            inner.stored.clear();
            inner.locked.clear();
        });
        self.settings.update(|s| s.demo = space == Space::Demo);
        self.space.set(space);
        self.all_changed();
    }

    /// Lets everything on screen read the document again.
    pub(super) fn all_changed(&self) {
        let triggers = self.with_inner(|inner| inner.triggers.borrow().every());
        self.moved.update(|n| *n = n.wrapping_add(1));
        triggers.iter().for_each(ArcTrigger::notify);
    }

    /// Begins a new writer, since the document no longer holds all that this one wrote.
    pub(super) fn renew_writer(&self) {
        self.with_inner(|inner| {
            inner.clock = new_clock(self.settings, &mut inner.minter);
            inner.history = History::default();
        });
    }

    pub(super) fn with_inner<T>(&self, act: impl FnOnce(&mut Inner) -> T) -> T {
        // Nothing is followed or set off while the store is borrowed.
        act(&mut self.inner.write_value())
    }

    pub(super) fn settings(&self) -> SettingsSignal {
        self.settings
    }
}

pub(super) fn new_clock(settings: SettingsSignal, minter: &mut Minter) -> Clock {
    let person = settings.peek(|s| s.person.clone());
    Clock::new(WriterId::new(&person, &minter.mint()))
}

/// Returns the one store of the app.
pub fn use_store() -> Store {
    expect_context()
}
