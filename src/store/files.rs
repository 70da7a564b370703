//! Whole sets of data in and out: the demo school, files beside, merge, replace, reset.

use gloo_storage::{LocalStorage, Storage as _};

use super::snapshots::{self, Safety, Taken};
use super::space::Space;
use super::state::{SaveState, Store};
use super::{autosave, keys, load, save};
use crate::file::merge;
use crate::model::document::Document;

/// What became of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// It is done.
    Done,
    /// Nothing is changed: there is no room for the data.
    NoRoom,
    /// Nothing is changed: there is no room for the snapshot that should be taken before.
    NoRoomForSnapshot,
}

/// Whether an import may go ahead without a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caution {
    /// Not without one.
    Snapshot,
    /// The user has been told that there is no room for one, and wants to go on.
    None,
}

impl Store {
    /// Opens the demo school; the school's own data stay as they are. Tells whether it did: edits
    /// that could not be saved would be lost with this tab's copy, so then it does not.
    pub fn open_demo(&self, school: Document) -> bool {
        if !self.can_leave() {
            return false;
        }
        self.open(Space::Demo, Document::default());
        save::replace_all(*self, school)
    }

    /// Opens a file beside the school's own data, to look at. Tells whether it did; see
    /// [`Store::open_demo`].
    pub fn open_beside(&self, file: &str, document: Document) -> bool {
        let can_leave = self.can_leave();
        if can_leave {
            self.open(Space::Beside { file: file.to_owned() }, document);
        }
        can_leave
    }

    /// Goes back to the school's own data. The demo school is forgotten.
    pub fn open_own(&self) {
        if self.with_inner(|inner| inner.space == Space::Demo) {
            save::replace_all(*self, Document::default());
        }
        self.open(Space::Own, Document::default());
        load::load(*self);
        if self.save_state_now() != SaveState::Blocked {
            self.set_save_state(SaveState::Saved);
        }
        self.all_changed();
    }

    /// Tells whether nothing of the school's own is in this tab only.
    fn can_leave(&self) -> bool {
        autosave::flush(*self);
        self.with_inner(|inner| inner.space != Space::Own || inner.dirty.is_empty())
    }

    /// Brings what other tabs have written into this one, so that nothing of it is written over.
    pub(super) fn catch_up(&self) {
        autosave::flush(*self);
        if !load::is_available() || !self.is_editable() {
            return;
        }
        if save::was_replaced(*self) {
            return save::reload(*self);
        }
        let prefix = self.with_inner(|inner| keys::chunks(&inner.space));
        for name in load::names_with(&prefix) {
            save::take_in(*self, &name[prefix.len()..]);
        }
    }

    /// Merges colleagues' data into the open ones, after one snapshot.
    pub fn merge_in(&self, theirs: &[&Document], caution: Caution) -> Imported {
        self.catch_up();
        let mut merged = self.peek(Document::clone);
        for one in theirs {
            merge::merge(&mut merged, one);
        }
        self.put(merged, caution)
    }

    /// Puts a file's data in the place of the open ones, after a snapshot.
    pub fn replace(&self, document: Document, caution: Caution) -> Imported {
        self.catch_up();
        self.put(document, caution)
    }

    /// Empties the open data, after a snapshot.
    pub fn reset(&self, caution: Caution) -> Imported {
        self.replace(Document::default(), caution)
    }

    fn put(&self, document: Document, caution: Caution) -> Imported {
        if !self.is_editable() {
            return Imported::NoRoom;
        }
        let taken: Option<Taken> = match snapshots::take(*self) {
            Safety::Taken(taken) => Some(taken),
            Safety::NotNeeded => None,
            Safety::NoRoom if caution == Caution::None => None,
            Safety::NoRoom => return Imported::NoRoomForSnapshot,
        };
        if save::replace_all(*self, document) {
            return Imported::Done;
        }
        taken.into_iter().for_each(Taken::take_back);
        Imported::NoRoom
    }

    /// Empties the school's own data and throws away everything that lies beside them: snapshots,
    /// pieces set aside, the demo school. For a computer that others use as well.
    pub fn wipe(&self) -> Imported {
        let mine = self.with_inner(|inner| inner.space == Space::Own);
        if !mine || !save::replace_all(*self, Document::default()) {
            return Imported::NoRoom;
        }
        if load::is_available() {
            let copies = [keys::snapshots(), keys::damaged(), keys::chunks(&Space::Demo)];
            let names = copies.iter().flat_map(|prefix| load::names_with(prefix));
            names.for_each(LocalStorage::delete);
        }
        self.set_damaged(Vec::new());
        Imported::Done
    }

    /// Throws away a piece that was set aside; once there is none, there is nothing left to tell.
    pub fn drop_set_aside(&self, name: &str) {
        load::drop_set_aside(name);
        if load::set_aside_texts().is_empty() {
            self.set_damaged(Vec::new());
        }
    }

    /// Makes sure that the open data know the name that edits are signed with, and keeps them.
    pub fn sign_as(&self, name: &str) {
        self.settings().rename(name);
        if self.is_editable() {
            self.sign();
        }
        autosave::flush(*self);
    }

    /// Tries again to write what could not be saved.
    pub fn save_again(&self) {
        save::save(*self);
    }
}
