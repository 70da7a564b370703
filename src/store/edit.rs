//! Editing: commands in, and back again.

use leptos::prelude::*;

use super::inner::Inner;
use super::save_state::SaveState;
use super::state::Store;
use super::{autosave, journal, time};
use crate::model::command::{Command, EditKind};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::history::{History, Reversal};
use crate::model::id::{Id, IdGenerator};
use crate::model::person::Person;

/// What became of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It changed the data, and they are about to be saved.
    Changed,
    /// It changed the data in this tab, but nothing can be saved just now; the frame says so.
    NoRoom,
    /// Everything was already as it says.
    Nothing,
    /// It was refused: what is open is only looked at. The frame says so.
    ReadOnly,
}

impl Outcome {
    /// Tells whether the data are others than before.
    pub fn is_changed(self) -> bool {
        matches!(self, Self::Changed | Self::NoRoom)
    }
}

impl Store {
    /// Carries out a command: on screen at once, in local storage a moment later. Returns what became
    /// of it.
    pub fn apply(&self, command: Command) -> Outcome {
        if !self.may_edit() {
            return Outcome::ReadOnly;
        }
        self.sign();
        let now = time::now();
        let triggers = self.with_inner(|inner| {
            let undo = inner.document.apply(&command, &mut inner.clock, now);
            let triggers = inner.touch(&undo);
            if triggers.is_some() {
                inner.imports.forget_undone();
            }
            inner.history.push(undo, &inner.document, now);
            triggers
        });
        self.changed(triggers)
    }

    /// Tells whether edits can be made, and has it said on screen if not.
    pub fn may_edit(&self) -> bool {
        let may = self.is_editable();
        if !may {
            self.refused.update(|n| *n = n.wrapping_add(1));
        }
        may
    }

    /// Carries out a command that `make` builds from the document; returns what it made besides, and
    /// what became of the command.
    pub fn create_with<T>(
        &self,
        make: impl FnOnce(&Document, &mut IdGenerator) -> (T, Command),
    ) -> (T, Outcome) {
        let mut id_generator = self.with_inner(|inner| inner.id_generator.fork());
        // Borrowed for reading only, so that what is built may ask the store as well.
        let (made, command) = self.with_untracked(|document| make(document, &mut id_generator));
        (made, self.apply(command))
    }

    /// Takes back the last edit; returns what was taken back, or `None` when there was nothing.
    pub fn undo(&self) -> Option<Reversal> {
        self.step(History::undo)
    }

    /// Does the last undone edit again; returns what was done, or `None` when there was nothing.
    pub fn redo(&self) -> Option<Reversal> {
        self.step(History::redo)
    }

    fn step(&self, way: Reverse) -> Option<Reversal> {
        let now = time::now();
        let (reversal, triggers) = self.with_inner(|inner| {
            let Inner { history, document, clock, .. } = &mut *inner;
            let reversal = way(history, document, clock, now);
            let triggers = reversal.as_ref().and_then(|reversal| inner.touch(&reversal.written));
            (reversal, triggers)
        });
        if self.changed(triggers) == Outcome::Nothing {
            // A step that others have written over is gone, and so is what the buttons offered.
            self.moved.update(|n| *n = n.wrapping_add(1));
        }
        reversal
    }

    /// How many edits were refused because what is open is only looked at; follows changes.
    pub fn refusals(&self) -> u32 {
        self.refused.get()
    }

    /// Returns a number that is another one after every edit; follows every edit.
    pub fn edits(&self) -> u32 {
        self.moved.get()
    }

    /// What undo would take back; follows every edit.
    pub fn next_undo(&self) -> Option<EditKind> {
        self.moved.track();
        self.inner.with_value(|inner| inner.history.next_undo())
    }

    /// What redo would do again; follows every edit.
    pub fn next_redo(&self) -> Option<EditKind> {
        self.moved.track();
        self.inner.with_value(|inner| inner.history.next_redo())
    }

    /// Makes sure that the document knows the name behind this tab's stamps.
    pub(super) fn sign(&self) {
        let settings = self.settings();
        let (person, name) = settings.with_untracked(|s| (s.person.clone(), s.name.clone()));
        self.with_inner(|inner| {
            if inner.clock.replica().person() != person {
                inner.renew_clock(settings);
            }
            let id: Id<Person> = Id::new(person);
            if inner.document.get(&id).is_none_or(|known| known.name != name) {
                let changes = [Person::create(&id), Person::NAME.set(&id, name)];
                let command = Command::new(EditKind::Edit(Person::KIND), changes);
                let undo = inner.document.apply(&command, &mut inner.clock, time::now());
                inner.touch(&undo);
                settings.keep_person();
            }
        });
    }

    /// Has the screen follow what was changed, if anything was, and the change saved.
    fn changed(&self, triggers: Option<Vec<ArcTrigger>>) -> Outcome {
        let Some(triggers) = triggers else { return Outcome::Nothing };
        self.moved.update(|n| *n = n.wrapping_add(1));
        triggers.iter().for_each(ArcTrigger::notify);
        autosave::soon(*self);
        journal::write(*self);
        match self.save_state_now() {
            SaveState::Saved | SaveState::Saving => Outcome::Changed,
            SaveState::Full | SaveState::Blocked | SaveState::Replaced => Outcome::NoRoom,
        }
    }
}

/// [`History::undo`] or [`History::redo`].
type Reverse =
    fn(&mut History, &mut Document, &mut crate::model::stamp::Clock, u64) -> Option<Reversal>;
