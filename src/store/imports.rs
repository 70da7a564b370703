//! Taking back what was brought in from a file.

use std::sync::Arc;

use leptos::prelude::*;

use super::replace;
use super::snapshots::{self, Occasion, Safety};
use super::space::Space;
use super::state::Store;
use crate::file::merge::unmerge;
use crate::model::document::Document;
use crate::model::record::Register;

/// What takes an import back.
#[derive(Clone, Debug)]
pub struct Import {
    way: Way,
    space: Space,
    /// The mark of the data after it: others in their place can no longer be taken back to.
    epoch: String,
    before: Arc<Document>,
    after: Arc<Document>,
}

/// How an import was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Merge,
    Replace,
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
    /// Other data are open, or were put in the place of these; nothing was changed.
    Elsewhere,
    /// There is no room; nothing was changed.
    NoRoom,
}

impl Store {
    /// Keeps what takes an import back that was just done.
    pub(super) fn note_import(&self, way: Way, before: Arc<Document>) -> Import {
        let after = Arc::new(self.with_untracked(Document::clone));
        let import = self.with_inner(|inner| {
            inner.history.begin_step();
            let (space, epoch) = (inner.space.clone(), inner.epoch.clone());
            let import = Import { way, space, epoch, before, after };
            inner.last_import = Some((inner.history.depth(), import.clone()));
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
            let (depth, import) = inner.last_import.as_ref()?;
            (*depth == inner.history.depth()).then(|| import.clone())
        })
    }

    /// Takes an import back, and nothing else: what was written since stays, or where everything was
    /// replaced is kept in a copy.
    pub fn take_back(&self, import: &Import) -> TakenBack {
        let here = |store: &Self| {
            store.with_inner(|inner| inner.space == import.space && inner.epoch == import.epoch)
        };
        if !here(self) {
            return TakenBack::Elsewhere;
        }
        self.catch_up();
        if !here(self) {
            return TakenBack::Elsewhere;
        }
        if import.way == Way::Merge {
            let back = self.inner.with_value(|inner| {
                let is_back =
                    |now: &Register, was: Option<&Register>| inner.history.is_back_to(now, was);
                unmerge(&inner.document, &import.before, &import.after, is_back)
            });
            let is_edited = back != *import.before;
            return match replace::replace_all(*self, back) {
                true if is_edited => TakenBack::WithLaterEdits,
                true => TakenBack::Done,
                false => TakenBack::NoRoom,
            };
        }
        let kept = if self.with_untracked(|now| now != &*import.after) {
            snapshots::take(*self, Occasion::Restore, "")
        } else {
            Safety::NotNeeded
        };
        if matches!(kept, Safety::NoRoom) {
            return TakenBack::NoRoom;
        }
        match replace::replace_all(*self, Document::clone(&import.before)) {
            true if matches!(kept, Safety::Taken(_)) => TakenBack::LaterEditsInCopy,
            true => TakenBack::Done,
            false => TakenBack::NoRoom,
        }
    }
}
