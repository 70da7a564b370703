//! The one reactive store.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::demo::Presence;
use super::imports::Import;
use super::news::News;
use super::replace::Written;
use super::settings::SettingsSignal;
use super::space::Space;
use super::triggers::Triggers;
use super::{autosave, demo, load, space, time};
use crate::file::stock::{Damage, Listed};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::history::History;
use crate::model::id::{Id, IdGenerator, RecordId};
use crate::model::record::{EXISTS, Record};
use crate::model::stamp::{Clock, ReplicaId};

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
    /// Another tab has put other data in the place of these, and there is no room to keep a copy of
    /// this tab's edits; they are in this tab only.
    Replaced,
}

impl SaveState {
    /// Tells whether edits are in this tab only, and will stay so for the time being.
    pub fn is_failed(&self) -> bool {
        matches!(self, Self::Full | Self::Blocked | Self::Replaced)
    }
}

/// A stored piece that was not what it should be when the app was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The piece's name.
    pub chunk: String,
    /// What is wrong with it.
    pub damage: Damage,
}

/// What the store holds; reached only through [`Store`].
pub(super) struct Inner {
    pub space: Space,
    pub document: Document,
    pub history: History,
    /// What takes the last import back, and how many edits could be undone when it was done.
    pub last_import: Option<(usize, Import)>,
    /// In a cell, since following adds to them while the rest is only read.
    pub triggers: RefCell<Triggers>,
    pub clock: Clock,
    pub id_generator: IdGenerator,
    /// Chunks with edits that are not in local storage yet.
    pub dirty: BTreeSet<String>,
    /// What stands in local storage for each chunk, as this tab last read or wrote it.
    pub stored: BTreeMap<String, String>,
    /// What is still to be written in the list of all chunks.
    pub unlisted: BTreeMap<String, Listed>,
    /// The mark of the whole data set in local storage that this tab works on.
    pub epoch: String,
    /// Chunks that could not be read and could not be set aside either: never written over.
    pub locked: BTreeSet<String>,
    /// Tells whether a save is already on its way.
    pub save_waits: bool,
    /// Tells whether saving will be tried again while there is no room.
    pub retry_waits: bool,
    /// Tells other tabs that this one is in the demo school.
    pub presence: Option<Presence>,
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
    /// What is to be told on screen.
    pub(super) news: RwSignal<Vec<News>>,
    /// Chunks that were not what they should be at start.
    damaged: RwSignal<Vec<Damaged>>,
}

impl Store {
    /// Opens what local storage holds and makes it available to all pages.
    pub fn provide(settings: SettingsSignal) -> Self {
        let space = space::at_start(settings);
        let presence = (space == Space::Demo).then(demo::enter);
        let mut id_generator = time::id_generator();
        let clock = new_clock(settings, &mut id_generator);
        let inner = Inner {
            space: space.clone(),
            document: Document::default(),
            history: History::default(),
            last_import: None,
            triggers: RefCell::default(),
            clock,
            id_generator,
            dirty: BTreeSet::new(),
            stored: BTreeMap::new(),
            unlisted: BTreeMap::new(),
            epoch: String::new(),
            locked: BTreeSet::new(),
            save_waits: false,
            retry_waits: false,
            presence,
        };
        let store = Self {
            inner: StoredValue::new_local(inner),
            settings,
            space: RwSignal::new(space),
            save_state: RwSignal::default(),
            moved: RwSignal::new(0),
            refused: RwSignal::new(0),
            news: RwSignal::default(),
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
        self.with_untracked(read)
    }

    /// Reads the document without following it.
    pub fn with_untracked<T>(&self, read: impl FnOnce(&Document) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.document))
    }

    /// Reads the document, and follows the records of one kind.
    pub fn with_kind<E: Entity, T>(&self, read: impl FnOnce(&Document) -> T) -> T {
        self.follow_kind(E::KIND);
        self.with_untracked(read)
    }

    /// Follows every record of a kind.
    pub fn follow_kind(&self, kind: &str) {
        // Borrowed for reading, so that what is read may itself be worked out of the document.
        self.inner.with_value(|inner| inner.triggers.borrow_mut().kind(kind)).track();
    }

    /// Reads one record, and follows it alone.
    pub fn with_record<T>(&self, id: &RecordId, read: impl FnOnce(Option<&Record>) -> T) -> T {
        self.inner.with_value(|inner| inner.triggers.borrow_mut().record(id)).track();
        self.with_untracked(|document| read(document.record(id)))
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

    /// Stored pieces that were not what they should be when the app was opened; follows changes.
    pub fn damaged(&self) -> Vec<Damaged> {
        self.damaged.get()
    }

    pub(super) fn set_damaged(&self, damaged: Vec<Damaged>) {
        self.damaged.set(damaged);
    }

    /// Tells whether leaving now would lose edits: they are in this tab only.
    pub fn has_unsaved(&self) -> bool {
        self.with_inner(|inner| inner.space.is_kept() && !inner.dirty.is_empty())
    }

    pub(super) fn set_save_state(&self, state: SaveState) {
        if state == SaveState::Full {
            autosave::retry_later(*self);
        }
        if self.save_state.with_untracked(|now| *now != state) {
            self.save_state.set(state);
        }
    }

    /// Opens another set of data; the one that was open is saved first.
    pub(super) fn open(&self, space: Space, document: Document, written: Written) {
        autosave::flush(*self);
        let clock = self.with_inner(|inner| new_clock(self.settings, &mut inner.id_generator));
        let presence = (space == Space::Demo).then(demo::enter);
        let left = self.with_inner(|inner| {
            inner.space = space.clone();
            inner.document = document;
            inner.history = History::default();
            inner.last_import = None;
            inner.clock = clock;
            inner.dirty.clear();
            inner.stored = written.stored;
            inner.epoch = written.epoch;
            inner.unlisted.clear();
            inner.locked.clear();
            std::mem::replace(&mut inner.presence, presence)
        });
        if let Some(left) = left {
            demo::leave(left);
        }
        space::remember(self.settings, &space);
        self.space.set(space);
        self.all_changed();
    }

    /// Lets everything on screen read the document again.
    pub(super) fn all_changed(&self) {
        let triggers = self.with_inner(|inner| inner.triggers.borrow().every());
        self.moved.update(|n| *n = n.wrapping_add(1));
        triggers.iter().for_each(ArcTrigger::notify);
    }

    /// Shows a document in the place of the open one, as it has just been written.
    pub(super) fn show(&self, document: Document, written: Written) {
        self.with_inner(|inner| {
            inner.document = document;
            inner.dirty.clear();
            inner.unlisted.clear();
            inner.stored = written.stored;
            inner.epoch = written.epoch;
        });
        self.renew_replica();
        self.all_changed();
    }

    /// Lets what shows these records read them again; what can be undone may have changed with them.
    pub(super) fn records_changed(&self, ids: &[RecordId]) {
        if ids.is_empty() {
            return;
        }
        let triggers = self.with_inner(|inner| {
            inner.triggers.borrow().of_changes(ids.iter().map(|id| (id, EXISTS)))
        });
        self.moved.update(|n| *n = n.wrapping_add(1));
        triggers.iter().for_each(ArcTrigger::notify);
    }

    /// Begins a new replica, since the document no longer holds all that this one wrote.
    pub(super) fn renew_replica(&self) {
        self.with_inner(|inner| {
            inner.clock = new_clock(self.settings, &mut inner.id_generator);
            inner.history = History::default();
            inner.last_import = None;
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

pub(super) fn new_clock(settings: SettingsSignal, id_generator: &mut IdGenerator) -> Clock {
    let person = settings.with_untracked(|s| s.person.clone());
    Clock::new(ReplicaId::new(&person, &id_generator.next_id()))
}

/// Returns the one store of the app.
pub fn use_store() -> Store {
    expect_context()
}
