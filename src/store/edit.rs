//! Editing: commands in, and back again.

use std::cell::RefCell;

use leptos::prelude::*;

use super::state::{Inner, Store, new_clock};
use super::{autosave, time};
use crate::model::command::{Command, Deed, Undo};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::history::History;
use crate::model::id::{Id, Minter};
use crate::model::person::Person;

/// An edit less than this many milliseconds after the last in the same field is part of it.
const ONE_THOUGHT: u64 = 3_000;

impl Store {
    /// Carries out a command: on screen at once, in local storage a moment later. Refuses it while a
    /// file is only looked at; see [`Store::refusals`].
    pub fn run(&self, command: Command) {
        if command.changes.is_empty() || !self.may_edit() {
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

    /// Tells whether edits can be made, and has it said on screen if not.
    pub fn may_edit(&self) -> bool {
        let may = self.is_editable();
        if !may {
            self.refused.update(|n| *n = n.wrapping_add(1));
        }
        may
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
            let document = RefCell::new(document);
            way(history, &mut |undo| document.borrow().inverse(undo), &mut |command| {
                document.borrow_mut().apply(command, clock, now)
            })
        })?;
        self.changed(&command);
        Some(command.deed)
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
        let settings = self.settings();
        let (person, name) = settings.peek(|s| (s.person.clone(), s.name.clone()));
        self.with_inner(|inner| {
            if inner.clock.writer().person() != person {
                inner.clock = new_clock(settings, &mut inner.minter);
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
}

/// [`History::undo`] or [`History::redo`].
type Step = fn(
    &mut History,
    &mut dyn FnMut(&Undo) -> Command,
    &mut dyn FnMut(&Command) -> Undo,
) -> Option<Command>;
