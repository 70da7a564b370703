//! The one reactive store.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::settings::SettingsSignal;
use super::space::Space;
use super::triggers::Triggers;
use super::{autosave, load, time};
use crate::model::command::{Command, Deed};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::history::History;
use crate::model::id::{Id, Minter, RecordId};
use crate::model::person::Person;
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
    /// When the last edit was made, and so whether the next one is part of it.
    pub last_edit: u64,
    /// Chunks that could not be read and could not be set aside either: never written over.
    pub locked: BTreeSet<String>,
    /// Tells whether a save is already on its way.
    pub save_waits: bool,
}

/// The one store of the app: copied freely, since it is only a handle.
#[derive(Clone, Copy)]
pub struct Store {
    inner: StoredValue<Inner, LocalStorage>,
    settings: SettingsSignal,
    space: RwSignal<Space>,
    save_state: RwSignal<SaveState>,
    /// Changes whenever there is something else to undo or redo.
    moved: RwSignal<u32>,
    /// Names of chunks that could not be read at start.
    damaged: RwSignal<Vec<String>>,
}

/// An edit less than this many milliseconds after the last in the same field is part of it.
const ONE_THOUGHT: u64 = 3_000;

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
            last_edit: 0,
            locked: BTreeSet::new(),
            save_waits: false,
        };
        let store = Self {
            inner: StoredValue::new_local(inner),
            settings,
            space: RwSignal::new(space),
            save_state: RwSignal::default(),
            moved: RwSignal::new(0),
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

    // ---- Editing ----

    /// Carries out a command: on screen at once, in local storage a moment later.
    pub fn run(&self, command: Command) {
        if command.changes.is_empty() || !self.is_editable() {
            return;
        }
        self.sign();
        let now = time::now();
        self.with_inner(|inner| {
            let joined = now.saturating_sub(inner.last_edit) < ONE_THOUGHT;
            inner.last_edit = now;
            let undo = inner.document.apply(&command, &mut inner.clock, now);
            inner.history.push(undo, joined);
        });
        self.changed(&command);
    }

    /// Carries out a command that `make` builds from the document, and returns what it made.
    pub fn make<T>(&self, make: impl FnOnce(&Document, &mut Minter) -> (T, Command)) -> T {
        let (made, command) = self.with_inner(|inner| make(&inner.document, &mut inner.minter));
        self.run(command);
        made
    }

    /// Takes the last edit back; returns what was taken back.
    pub fn undo(&self) -> Option<Deed> {
        self.step(History::undo)
    }

    /// Does the last undone edit again; returns what was done.
    pub fn redo(&self) -> Option<Deed> {
        self.step(History::redo)
    }

    fn step(&self, way: Step) -> Option<Deed> {
        let now = time::now();
        let command = self.with_inner(|inner| {
            inner.last_edit = 0;
            let Inner { history, document, clock, .. } = inner;
            // Both closures want the document, one after the other.
            let document = std::cell::RefCell::new(document);
            way(history, &mut |undo| document.borrow().inverse(undo), &mut |command| {
                document.borrow_mut().apply(command, clock, now)
            })
        })?;
        self.changed(&command);
        Some(command.deed)
    }

    /// Returns a number that is another one after every edit; follows every edit.
    pub fn edits(&self) -> u32 {
        self.moved.get()
    }

    /// What undo would take back; follows every edit.
    pub fn next_undo(&self) -> Option<Deed> {
        self.moved.track();
        self.inner.with_value(|inner| inner.history.next_undo().map(|undo| undo.deed))
    }

    /// What redo would do again; follows every edit.
    pub fn next_redo(&self) -> Option<Deed> {
        self.moved.track();
        self.inner.with_value(|inner| inner.history.next_redo().map(|undo| undo.deed))
    }

    /// Makes sure that the document knows the name behind this tab's stamps.
    pub(super) fn sign(&self) {
        let person = self.settings.peek(|s| s.person.clone());
        let name = self.settings.peek(|s| s.name.clone());
        self.with_inner(|inner| {
            if inner.clock.writer().person() != person {
                inner.clock = new_clock(self.settings, &mut inner.minter);
            }
            let id: Id<Person> = Id::new(person);
            if inner.document.get(&id).is_none_or(|known| known.name != name) {
                let changes = [Person::create(&id), Person::NAME.set(&id, name)];
                let command = Command::new(Deed::EditSetup, changes);
                inner.document.apply(&command, &mut inner.clock, time::now());
                inner.dirty.insert(id.chunk().to_owned());
            }
        });
    }

    fn changed(&self, command: &Command) {
        let triggers = self.with_inner(|inner| {
            inner.dirty.extend(command.changes.iter().map(|c| c.record.chunk().to_owned()));
            inner
                .triggers
                .borrow()
                .of_changes(command.changes.iter().map(|c| (&c.record, &*c.field)))
        });
        self.moved.update(|n| *n = n.wrapping_add(1));
        triggers.iter().for_each(ArcTrigger::notify);
        autosave::soon(*self);
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
        let mut act = Some(act);
        let mut out = None;
        self.inner.update_value(|inner| out = act.take().map(|act| act(inner)));
        match out {
            Some(out) => out,
            None => unreachable!("the store lives as long as the app"),
        }
    }

    pub(super) fn settings(&self) -> SettingsSignal {
        self.settings
    }
}

/// [`History::undo`] or [`History::redo`].
type Step = fn(
    &mut History,
    &mut dyn FnMut(&crate::model::command::Undo) -> Command,
    &mut dyn FnMut(&Command) -> crate::model::command::Undo,
) -> Option<Command>;

fn new_clock(settings: SettingsSignal, minter: &mut Minter) -> Clock {
    let person = settings.peek(|s| s.person.clone());
    Clock::new(WriterId::new(&person, &minter.mint()))
}

/// Returns the one store of the app.
pub fn use_store() -> Store {
    expect_context()
}
