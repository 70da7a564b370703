//! What the store holds.

use std::cell::RefCell;

use leptos::prelude::ArcTrigger;

use super::chunks::Written;
use super::demo::Presence;
use super::imports::Imports;
use super::journal::Journal;
use super::settings::SettingsSignal;
use super::space::Space;
use super::time;
use super::triggers::Triggers;
use crate::file::stock::Listed;
use crate::model::command::Undo;
use crate::model::document::Document;
use crate::model::history::History;
use crate::model::id::{IdGenerator, RecordId};
use crate::model::sorted::{SortedMap, SortedSet};
use crate::model::stamp::{Clock, ReplicaId};

/// What the store holds; reached only through [`super::Store`].
pub(super) struct Inner {
    pub space: Space,
    pub document: Document,
    pub history: History,
    /// What takes imports back, and brings them in again.
    pub imports: Imports,
    /// In a cell, since following adds to them while the rest is only read.
    pub triggers: RefCell<Triggers>,
    pub clock: Clock,
    pub id_generator: IdGenerator,
    /// What keeps edits until storage has surely been written.
    pub journal: Journal,
    /// Chunks with edits that are not in storage yet.
    pub dirty: SortedSet<String>,
    /// What stands in storage for each chunk, as this tab last read or wrote it.
    pub stored: SortedMap<String, String>,
    /// What is still to be written in the list of all chunks; nothing of those that are gone.
    pub unlisted: SortedMap<String, Option<Listed>>,
    /// How often another tab has brought something new.
    pub heard: u32,
    /// The mark of the whole data set in storage that this tab works on.
    pub epoch: String,
    /// Chunks that could not be read and could not be set aside either: never written over.
    pub locked: SortedSet<String>,
    /// Tells whether a save is already on its way.
    pub save_waits: bool,
    /// Tells whether saving will be tried again while there is no room.
    pub retry_waits: bool,
    /// The mark of another tab that is replacing the data, and that saving waits for.
    pub waits_for: Option<String>,
    /// Tells other tabs that this one is in the demo school.
    pub presence: Option<Presence>,
}

impl Inner {
    /// Returns a store that has read nothing yet.
    pub(super) fn new(space: Space, presence: Option<Presence>, settings: SettingsSignal) -> Self {
        let mut id_generator = time::id_generator();
        let journal = Journal::new(id_generator.next_id());
        Self {
            space,
            document: Document::default(),
            history: History::default(),
            imports: Imports::default(),
            triggers: RefCell::default(),
            clock: new_clock(settings, &mut id_generator),
            id_generator,
            journal,
            dirty: SortedSet::new(),
            stored: SortedMap::new(),
            unlisted: SortedMap::new(),
            heard: 0,
            epoch: String::new(),
            locked: SortedSet::new(),
            save_waits: false,
            retry_waits: false,
            waits_for: None,
            presence,
        }
    }

    /// Takes other data in the place of all, as they have just been read or written. What could be
    /// taken back was about the data before, and so were this replica's stamps.
    pub(super) fn show(&mut self, document: Document, written: Written, settings: SettingsSignal) {
        self.document = document;
        self.history = History::default();
        self.imports.clear();
        self.dirty.clear();
        self.unlisted.clear();
        self.stored = written.stored;
        self.epoch = written.epoch;
        self.renew_clock(settings);
    }

    /// Begins a new replica, since the document no longer holds all that this one wrote.
    pub(super) fn renew_clock(&mut self, settings: SettingsSignal) {
        self.clock = new_clock(settings, &mut self.id_generator);
    }

    /// Marks the chunks of records that have changed.
    pub(super) fn mark<'a>(&mut self, ids: impl Iterator<Item = &'a RecordId>) {
        for chunk in ids.map(RecordId::chunk) {
            if !self.dirty.contains(chunk) {
                self.dirty.insert(chunk.to_owned());
            }
        }
    }

    /// Marks the chunks that an edit has changed, and returns what shows it; `None` when it changed
    /// nothing.
    pub(super) fn touch(&mut self, edit: &Undo) -> Option<Vec<ArcTrigger>> {
        self.mark(edit.undone.iter().map(|one| &one.record));
        edit.undone.iter().for_each(|one| self.journal.note(&one.record));
        let changes = edit.undone.iter().map(|one| (&one.record, &*one.field));
        (!edit.undone.is_empty()).then(|| self.triggers.borrow().of_changes(changes))
    }
}

/// Returns the clock of a new replica of whoever works here.
pub(super) fn new_clock(settings: SettingsSignal, id_generator: &mut IdGenerator) -> Clock {
    let person = settings.with_untracked(|s| s.person.clone());
    Clock::new(ReplicaId::new(&person, &id_generator.next_id()))
}
