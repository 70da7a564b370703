//! Whole sets of data in and out: the demo school, files beside, merge, replace, reset.

use super::space::Space;
use super::state::Store;
use super::{autosave, load, save, snapshots, time};
use crate::demo;
use crate::file::merge;
use crate::model::document::Document;

/// What an import did with regard to the copy taken before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// Done; the state from before is kept as a snapshot.
    Done,
    /// Done; there was no room for a snapshot, as the user had been told.
    DoneWithoutSnapshot,
    /// There was no room; everything is as it was.
    NoRoom,
}

impl Store {
    /// Opens the demo school; the school's own data stay as they are.
    pub fn open_demo(&self) {
        let document = demo::school(time::today());
        self.open(Space::Demo, Document::default());
        save::replace_all(*self, document);
    }

    /// Opens a file beside the school's own data, to look at.
    pub fn open_beside(&self, file: &str, document: Document) {
        self.open(Space::Beside { file: file.to_owned() }, document);
    }

    /// Goes back to the school's own data. The demo school is forgotten.
    pub fn open_own(&self) {
        if self.with_inner(|inner| inner.space == Space::Demo) {
            save::replace_all(*self, Document::default());
        }
        self.open(Space::Own, Document::default());
        load::load(*self);
        self.all_changed();
    }

    /// Merges a colleague's data into the open ones, after a snapshot.
    pub fn merge_in(&self, theirs: &Document) -> Imported {
        let mut merged = self.peek(Document::clone);
        merge::merge(&mut merged, theirs);
        self.replace(merged)
    }

    /// Puts a file's data in the place of the open ones, after a snapshot.
    pub fn replace(&self, document: Document) -> Imported {
        autosave::flush(*self);
        let kept = snapshots::take(*self);
        match (save::replace_all(*self, document), kept) {
            (false, _) => Imported::NoRoom,
            (true, true) => Imported::Done,
            (true, false) => Imported::DoneWithoutSnapshot,
        }
    }

    /// Empties the open data, after a snapshot.
    pub fn reset(&self) -> Imported {
        self.replace(Document::default())
    }

    /// Tries again to write what could not be saved.
    pub fn save_again(&self) {
        save::save(*self);
    }
}
