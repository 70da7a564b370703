//! Whole sets of data in and out: files beside, merge, replace, reset.

use std::sync::Arc;

use gloo_storage::{LocalStorage, Storage as _};

use super::imports::{Import, Way};
use super::replace::{self, Mark, Written};
use super::snapshots::{self, Occasion, Safety, Taken};
use super::space::Space;
use super::state::{SaveState, Store};
use super::{absorb, autosave, keys, load};
use crate::model::document::Document;

/// Why nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// There is no room for the data.
    NoRoom,
    /// There is no room for the snapshot that should be taken before.
    NoRoomForSnapshot,
    /// What is open is only looked at.
    ReadOnly,
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
    /// Opens a file beside the school's own data, to look at. Tells whether it did: edits that could
    /// not be saved would be lost with this tab's copy, so then it does not.
    pub fn open_beside(&self, file: &str, document: Document) -> bool {
        let can_leave = self.can_leave();
        if can_leave {
            let written = Written::default();
            self.open(Space::Beside { file: file.to_owned() }, document, written);
        }
        can_leave
    }

    /// Goes back to the school's own data. The demo school is forgotten once no tab is in it.
    pub fn open_own(&self) {
        self.open(Space::Own, Document::default(), Written::default());
        load::load(*self);
        if self.save_state_now() != SaveState::Blocked {
            self.set_save_state(SaveState::Saved);
        }
        self.all_changed();
    }

    /// Tells whether nothing of the school's own is in this tab only.
    pub(super) fn can_leave(&self) -> bool {
        autosave::flush(*self);
        self.with_inner(|inner| inner.space != Space::Own || inner.dirty.is_empty())
    }

    /// Brings what other tabs have written into this one, so that nothing of it is written over.
    pub(super) fn catch_up(&self) {
        autosave::flush(*self);
        if !load::is_available() || !self.is_editable() {
            return;
        }
        match replace::mark(*self) {
            Mark::Same => {}
            Mark::Changing => return,
            Mark::Changed => return replace::give_way(*self),
        }
        let prefix = self.with_inner(|inner| keys::chunks(&inner.space));
        for name in load::names_with(&prefix) {
            absorb::from_storage(*self, &name[prefix.len()..]);
        }
        autosave::flush(*self);
    }

    /// Merges colleagues' data into the open ones, after one snapshot. `of` says what they are, for
    /// the snapshot's name.
    pub fn merge_in(
        &self,
        theirs: &[&Document],
        caution: Caution,
        of: &str,
    ) -> Result<Import, ImportError> {
        self.with_snapshot(Occasion::Merge, of, caution, Way::Merge, || {
            absorb::documents(*self, theirs).is_ok()
        })
    }

    /// Puts a file's data in the place of the open ones, after a snapshot.
    pub fn replace(
        &self,
        document: Document,
        caution: Caution,
        of: &str,
    ) -> Result<Import, ImportError> {
        self.with_snapshot(Occasion::Replace, of, caution, Way::Replace, || {
            replace::replace_all(*self, document)
        })
    }

    /// Empties the open data, after a snapshot.
    pub fn reset(&self, caution: Caution) -> Result<Import, ImportError> {
        self.with_snapshot(Occasion::Reset, "", caution, Way::Replace, || {
            replace::replace_all(*self, Document::default())
        })
    }

    fn with_snapshot(
        &self,
        occasion: Occasion,
        of: &str,
        caution: Caution,
        way: Way,
        act: impl FnOnce() -> bool,
    ) -> Result<Import, ImportError> {
        if !self.may_edit() {
            return Err(ImportError::ReadOnly);
        }
        self.catch_up();
        // What another tab has put in the place of these found no room here.
        if self.save_state_now() == SaveState::Replaced {
            return Err(ImportError::NoRoom);
        }
        let taken: Option<Taken> = match snapshots::take(*self, occasion, of) {
            Safety::Taken(taken) => Some(taken),
            Safety::NotNeeded => None,
            Safety::NoRoom if caution == Caution::None => None,
            Safety::NoRoom => return Err(ImportError::NoRoomForSnapshot),
        };
        let before = Arc::new(self.with_untracked(Document::clone));
        if !act() {
            taken.into_iter().for_each(Taken::take_back);
            return Err(ImportError::NoRoom);
        }
        Ok(self.note_import(way, before))
    }

    /// Empties the school's own data and throws away everything that lies beside them: snapshots,
    /// pieces set aside, the demo school. For a computer that others use as well.
    pub fn wipe(&self) -> Result<(), ImportError> {
        if self.with_inner(|inner| inner.space != Space::Own) {
            return Err(ImportError::ReadOnly);
        }
        if !replace::replace_all(*self, Document::default()) {
            return Err(ImportError::NoRoom);
        }
        if load::is_available() {
            let copies = [keys::snapshots(), keys::damaged(), keys::chunks(&Space::Demo)];
            let names = copies.iter().flat_map(|prefix| load::names_with(prefix));
            names.for_each(LocalStorage::delete);
            LocalStorage::delete(keys::inventory(&Space::Demo));
            LocalStorage::delete(keys::epoch(&Space::Demo));
        }
        self.set_damaged(Vec::new());
        Ok(())
    }

    /// Throws away a piece that was set aside; once there is none, there is nothing left to tell.
    pub fn drop_quarantined(&self, name: &str) {
        load::drop_quarantined(name);
        if load::quarantined_texts().is_empty() {
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

    /// Writes the edits that wait, now.
    pub fn save_now(&self) {
        autosave::flush(*self);
    }

    /// Tries again to write what could not be saved.
    pub fn save_again(&self) {
        super::save::save(*self);
    }

    /// Shows what another tab has put in the place of the open data, whatever becomes of this tab's
    /// unsaved edits: kept as a copy if there is room by now.
    pub fn show_replacement(&self) {
        replace::give_way(*self);
        if self.save_state_now() == SaveState::Replaced {
            replace::show_replacement(*self);
        }
    }
}
