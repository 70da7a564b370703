//! The one reactive store.

use leptos::prelude::*;

use super::chunks::Written;
use super::inner::Inner;
use super::journal::{self, JournalState};
use super::news::News;
use super::save_state::{Damaged, SaveState};
use super::settings::SettingsSignal;
use super::space::Space;
use super::{autosave, demo, load, space};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, RecordId};
use crate::model::record::{EXISTS, Record};

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
    /// Whether edits are kept in a journal.
    pub(super) journal: RwSignal<JournalState>,
}

impl Store {
    /// Opens what local storage holds and makes it available to all pages.
    pub fn provide(settings: SettingsSignal) -> Self {
        let space = space::at_start(settings);
        let presence = (space == Space::Demo).then(demo::enter);
        let store = Self {
            inner: StoredValue::new_local(Inner::new(space.clone(), presence, settings)),
            settings,
            space: RwSignal::new(space),
            save_state: RwSignal::default(),
            moved: RwSignal::new(0),
            refused: RwSignal::new(0),
            news: RwSignal::default(),
            damaged: RwSignal::default(),
            journal: RwSignal::default(),
        };
        provide_context(store);
        load::load(store);
        journal::open(store);
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

    pub(super) fn add_damaged(&self, damaged: Damaged) {
        self.damaged.update(|list| list.push(damaged));
    }

    /// Notes that a damaged piece is set aside now.
    pub(super) fn unlocked(&self, chunk: &str) {
        self.damaged.update(|damaged| {
            damaged
                .iter_mut()
                .filter(|one| one.chunk == chunk)
                .for_each(|one| one.is_locked = false);
        });
    }

    /// Tells whether leaving now would lose edits: they are in this tab only.
    pub fn has_unsaved(&self) -> bool {
        self.with_inner(|inner| inner.space.is_kept() && !inner.dirty.is_empty())
    }

    pub(super) fn set_save_state(&self, state: SaveState) {
        if state == SaveState::Full {
            autosave::retry_later(*self);
        }
        // Local storage has the edits, but would lose them with a browser that is killed just now.
        let is_safe = self.with_inner(|inner| inner.journal.is_settled());
        let state = if state == SaveState::Saved && !is_safe { SaveState::Saving } else { state };
        if self.save_state.with_untracked(|now| *now != state) {
            self.save_state.set(state);
        }
    }

    /// Opens another set of data; the one that was open is saved first.
    pub(super) fn open(&self, space: Space, document: Document, written: Written) {
        autosave::flush(*self);
        let presence = (space == Space::Demo).then(demo::enter);
        let left = self.with_inner(|inner| {
            inner.space = space.clone();
            inner.show(document, written, self.settings);
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
        self.with_inner(|inner| inner.show(document, written, self.settings));
        self.all_changed();
    }

    /// Lets what shows these records read them again; what can be undone may have changed with them.
    pub(super) fn records_changed<'a>(&self, ids: impl Iterator<Item = &'a RecordId>) {
        let mut ids = ids.peekable();
        if ids.peek().is_none() {
            return;
        }
        let triggers =
            self.with_inner(|inner| inner.triggers.borrow().of_changes(ids.map(|id| (id, EXISTS))));
        self.moved.update(|n| *n = n.wrapping_add(1));
        triggers.iter().for_each(ArcTrigger::notify);
    }

    pub(super) fn with_inner<T>(&self, act: impl FnOnce(&mut Inner) -> T) -> T {
        // Nothing is followed or set off while the store is borrowed.
        act(&mut self.inner.write_value())
    }

    pub(super) fn settings(&self) -> SettingsSignal {
        self.settings
    }
}

/// Returns the one store of the app.
pub fn use_store() -> Store {
    expect_context()
}
