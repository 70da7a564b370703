//! Taking back what was brought in from a file, and bringing it in again.

use std::sync::Arc;

use leptos::prelude::*;

use super::snapshots::{self, Occasion};
use super::state::Store;
use super::storage::NoRoom;
use super::{absorb, replace};
use crate::file::merge::{Merged, unmerge};
use crate::model::document::Document;
use crate::model::record::Register;

/// How many merges can be taken back; the oldest gives way.
const KEPT: usize = 8;

/// What takes an import back.
#[derive(Clone, Debug)]
pub struct Import {
    number: u32,
    way: Way,
    /// Where in the history it stands: after so many edits.
    position: usize,
    /// How often other tabs had brought something new by then.
    heard: u32,
}

/// How an import was done.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// These records were merged.
    Merge(Arc<Vec<Merged>>),
    /// Everything was replaced.
    Replace { before: Arc<Document>, after: Arc<Document> },
}

/// The imports of the data that are open, in step with what can be undone. Other data in the place of
/// all begin with none.
#[derive(Default)]
pub(super) struct Imports {
    /// What can be taken back, the latest last.
    done: Vec<Import>,
    /// What was taken back and can be brought in again, the next last.
    undone: Vec<Import>,
    /// How many there have been in this tab, so that each has a number of its own.
    numbers: u32,
}

impl Imports {
    /// Begins anew, since other data are open.
    pub(super) fn clear(&mut self) {
        self.done.clear();
        self.undone.clear();
    }

    /// After a new edit nothing is brought in again.
    pub(super) fn forget_undone(&mut self) {
        self.undone.clear();
    }

    fn next_number(&mut self) -> u32 {
        self.numbers += 1;
        self.numbers
    }
}

/// What became of taking an import back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakenBack {
    /// It is as before, with everything that was written since.
    WithLaterEdits,
    /// It is as before.
    Done,
    /// It is as before; what was written since is in a copy.
    LaterEditsInCopy,
}

/// Why an import was not taken back, or not brought in again; nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeBackError {
    /// Other data are open, or were put in the place of these; or it was taken back already.
    Elsewhere,
    /// There is no room.
    NoRoom,
}

impl From<NoRoom> for TakeBackError {
    fn from(_: NoRoom) -> Self {
        Self::NoRoom
    }
}

impl Store {
    /// Keeps what takes an import back that was just done.
    pub(super) fn note_import(&self, way: Way) -> Import {
        let import = self.with_inner(|inner| {
            inner.history.begin_step();
            let (position, heard) = (inner.history.position(), inner.heard);
            let number = inner.imports.next_number();
            let import = Import { number, way, position, heard };
            inner.imports.done.push(import.clone());
            if inner.imports.done.len() > KEPT {
                inner.imports.done.remove(0);
            }
            import
        });
        self.moved.update(|n| *n = n.wrapping_add(1));
        import
    }

    /// The import that is the next to be taken back, since every edit after it has been; follows
    /// every edit.
    pub fn next_import(&self) -> Option<Import> {
        self.moved.track();
        self.inner.with_value(|inner| {
            let last = inner.imports.done.last()?;
            (last.position == inner.history.position()).then(|| last.clone())
        })
    }

    /// The merge that was taken back and is the next to be brought in again; follows every edit.
    pub fn next_import_again(&self) -> Option<Import> {
        self.moved.track();
        self.inner.with_value(|inner| {
            let last = inner.imports.undone.last()?;
            (last.position == inner.history.position()).then(|| last.clone())
        })
    }

    /// Takes an import back, and nothing else: what was written since stays, or where everything was
    /// replaced is kept in a copy.
    pub fn take_back(&self, import: &Import) -> Result<TakenBack, TakeBackError> {
        self.find(import, |imports| &imports.done)?;
        self.catch_up();
        self.find(import, |imports| &imports.done)?;
        match &import.way {
            Way::Merge(merged) => self.unmerge(import, merged),
            Way::Replace { before, after } => self.put_back(before, after),
        }
    }

    /// Merges again what was taken back.
    pub fn import_again(&self, import: &Import) -> Result<(), TakeBackError> {
        let place = self.find(import, |imports| &imports.undone)?;
        let Way::Merge(merged) = &import.way else { return Err(TakeBackError::Elsewhere) };
        self.catch_up();
        self.find(import, |imports| &imports.undone)?;
        let mut theirs = Document::default();
        for one in merged.iter() {
            theirs.insert(one.id.clone(), one.after.clone());
        }
        let merged = absorb::documents(*self, &[&theirs])?;
        self.with_inner(|inner| inner.imports.undone.remove(place));
        self.note_import(Way::Merge(Arc::new(merged)));
        Ok(())
    }

    fn find(
        &self,
        import: &Import,
        list: fn(&Imports) -> &Vec<Import>,
    ) -> Result<usize, TakeBackError> {
        let place = self.with_inner(|inner| {
            list(&inner.imports).iter().position(|other| other.number == import.number)
        });
        place.ok_or(TakeBackError::Elsewhere)
    }

    fn unmerge(&self, import: &Import, merged: &[Merged]) -> Result<TakenBack, TakeBackError> {
        let (records, is_edited) = self.inner.with_value(|inner| {
            let is_back =
                |now: &Register, was: Option<&Register>| inner.history.is_back_to(now, was);
            let is_last = inner.imports.done.last().is_some_and(|it| it.number == import.number);
            let is_edited = inner.history.position() != import.position
                || inner.heard != import.heard
                || !is_last;
            (unmerge(&inner.document, merged, is_back), is_edited)
        });
        absorb::put_in_place(*self, records)?;
        self.with_inner(|inner| {
            inner.imports.done.retain(|other| other.number != import.number);
            let position = inner.history.position();
            inner.imports.undone.push(Import { position, ..import.clone() });
        });
        self.moved.update(|n| *n = n.wrapping_add(1));
        Ok(if is_edited { TakenBack::WithLaterEdits } else { TakenBack::Done })
    }

    fn put_back(&self, before: &Document, after: &Document) -> Result<TakenBack, TakeBackError> {
        let is_edited = self.with_untracked(|now| now != after);
        let kept = match is_edited {
            true => snapshots::take(*self, Occasion::Restore, "")?,
            false => None,
        };
        replace::replace_all(*self, before.clone())?;
        Ok(if kept.is_some() { TakenBack::LaterEditsInCopy } else { TakenBack::Done })
    }
}
