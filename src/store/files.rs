//! Whole sets of data in and out: files beside, merge, replace, reset.

use std::sync::Arc;

use super::chunks::{self, Mark, Written};
use super::imports::{Import, Way};
use super::save_state::SaveState;
use super::snapshots::{self, Occasion, Taken};
use super::space::Space;
use super::state::Store;
use super::storage::{Browser, NoRoom, Storage, take_away};
use super::{absorb, autosave, journal, keys, load, replace, save};
use crate::model::document::Document;
use crate::model::erasure;

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

impl From<NoRoom> for ImportError {
    fn from(_: NoRoom) -> Self {
        Self::NoRoom
    }
}

/// Why other data were not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Edits of the open data are in this tab only, and would be lost.
    Unsaved,
    /// There is no room for them.
    NoRoom,
}

impl From<NoRoom> for OpenError {
    fn from(_: NoRoom) -> Self {
        Self::NoRoom
    }
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
    /// Opens a file beside the school's own data, to look at. Edits that could not be saved would be
    /// lost with this tab's copy, so then it does not.
    pub fn open_beside(&self, file: &str, document: Document) -> Result<(), OpenError> {
        self.can_leave()?;
        self.open(Space::Beside { file: file.to_owned() }, document, Written::default());
        Ok(())
    }

    /// Goes back to the school's own data. The demo school is forgotten once no tab is in it.
    pub fn open_own(&self) {
        self.open(Space::Own, Document::default(), Written::default());
        load::load(*self);
        journal::begin_recovery(*self);
        if self.save_state_now() != SaveState::Blocked {
            self.set_save_state(SaveState::Saved);
        }
        self.all_changed();
    }

    /// Writes what waits; an error where something of the school's own stays in this tab only.
    pub(super) fn can_leave(&self) -> Result<(), OpenError> {
        autosave::flush(*self);
        let is_kept = self.with_inner(|inner| inner.space != Space::Own || inner.dirty.is_empty());
        is_kept.then_some(()).ok_or(OpenError::Unsaved)
    }

    /// Brings what other tabs have written into this one, so that nothing of it is written over.
    pub(super) fn catch_up(&self) {
        autosave::flush(*self);
        let Ok(storage) = Browser::open() else { return };
        if !self.is_editable() {
            return;
        }
        match replace::mark(*self, &storage) {
            Mark::Same => {}
            Mark::Changing => return,
            Mark::Changed => return replace::give_way(*self),
        }
        let prefix = self.with_inner(|inner| keys::chunks(&inner.space));
        for name in storage.list(&prefix) {
            absorb::from_storage(*self, &storage, &name[prefix.len()..]);
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
        self.with_snapshot(Occasion::Merge, of, caution, || {
            Ok(Way::Merge(Arc::new(absorb::documents(*self, theirs)?)))
        })
    }

    /// Puts a file's data in the place of the open ones, after a snapshot.
    pub fn replace(
        &self,
        mut document: Document,
        caution: Caution,
        of: &str,
    ) -> Result<Import, ImportError> {
        // An old file does not bring back what was erased since.
        self.with_untracked(|now| erasure::carry_over(now, &mut document));
        self.with_snapshot(Occasion::Replace, of, caution, || self.put_in_place(document))
    }

    /// Empties the open data, after a snapshot.
    pub fn reset(&self, caution: Caution) -> Result<Import, ImportError> {
        let nothing = Document::default();
        self.with_snapshot(Occasion::Reset, "", caution, || self.put_in_place(nothing))
    }

    fn with_snapshot(
        &self,
        occasion: Occasion,
        of: &str,
        caution: Caution,
        act: impl FnOnce() -> Result<Way, NoRoom>,
    ) -> Result<Import, ImportError> {
        if !self.may_edit() {
            return Err(ImportError::ReadOnly);
        }
        self.catch_up();
        // What another tab has put in the place of these found no room here.
        if self.save_state_now() == SaveState::Replaced {
            return Err(ImportError::NoRoom);
        }
        let taken = match snapshots::take(*self, occasion, of) {
            Ok(taken) => taken,
            Err(NoRoom) if caution == Caution::None => None,
            Err(NoRoom) => return Err(ImportError::NoRoomForSnapshot),
        };
        let way = act().inspect_err(|_| taken.into_iter().for_each(Taken::take_back))?;
        self.with_inner(|inner| inner.imports.forget_undone());
        Ok(self.note_import(way))
    }

    fn put_in_place(&self, document: Document) -> Result<Way, NoRoom> {
        let before = Arc::new(self.with_untracked(Document::clone));
        replace::replace_all(*self, document)?;
        let after = Arc::new(self.with_untracked(Document::clone));
        Ok(Way::Replace { before, after })
    }

    /// Empties the school's own data and throws away everything that lies beside them: snapshots,
    /// pieces set aside, the demo school. For a computer that others use as well.
    pub fn wipe(&self) -> Result<(), ImportError> {
        if self.with_inner(|inner| inner.space != Space::Own) {
            return Err(ImportError::ReadOnly);
        }
        replace::replace_all(*self, Document::default())?;
        journal::wipe(*self);
        if let Ok(storage) = Browser::open() {
            take_away(&storage, keys::SNAPSHOTS);
            take_away(&storage, keys::DAMAGED);
            chunks::remove(&storage, &Space::Demo);
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
        save::save(*self);
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
