//! The files that are being imported, and what is done with them.

use std::sync::Arc;

use leptos::prelude::*;

use super::incoming::Incoming;
use super::summary;
use super::tray::use_tray;
use crate::file::compare::{Preview, preview_and_merge};
use crate::file::merge::merge;
use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::pupil::Pupil;
use crate::store::files::{Caution, ImportError};
use crate::store::imports::Import;
use crate::store::{Space, Store, time, use_store};
use crate::texts::{Texts, use_texts};
use crate::ui::notices::{Notices, Tone, use_notices};

/// Something done to all the open data, which can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Merges the files.
    Merge,
    /// Puts the files in the place of the open data.
    Replace,
    /// Empties the open data.
    Reset,
    /// Empties them and throws the copies away as well; it cannot be taken back.
    Wipe,
}

/// How the preview was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// The files were merged, or took the place of the open data.
    Run,
    /// The files were put away.
    PutAway,
}

/// What the files will do, one after the other.
#[derive(Clone)]
pub struct Plan {
    /// Per file that can be merged: its id, and what it will do after those before it.
    pub previews: Vec<(u32, Preview)>,
    /// The open data with all files merged, to take names from.
    pub merged: Arc<Document>,
}

/// The files that were opened, and what is needed to do something with them.
#[derive(Clone, Copy)]
pub struct ImportState {
    /// The store.
    pub store: Store,
    /// The files, in the order they were read.
    pub files: RwSignal<Vec<Incoming>>,
    /// What they will do.
    pub plan: Memo<Plan>,
    /// What waits for leave to go on without a snapshot.
    pub stuck: RwSignal<Option<Task>>,
    /// How the preview was left, until the focus that it had has found another place.
    pub left: RwSignal<Option<Left>>,
    /// Changes when something beside the open data was stored or thrown away.
    pub stored: RwSignal<u32>,
    notices: Notices,
    t: Texts,
}

impl ImportState {
    /// Makes the state of an import available to the page.
    pub fn provide() {
        let store = use_store();
        let files = use_tray().files;
        let plan = Memo::new_with_compare(
            move |_| files.with(|files| store.with(|document| plan(document, files))),
            |_, _| true,
        );
        let (stuck, stored) = (RwSignal::new(None), RwSignal::new(0));
        provide_context(Self {
            store,
            files,
            plan,
            stuck,
            left: RwSignal::new(None),
            stored,
            notices: use_notices(),
            t: use_texts(),
        });
    }

    /// Does something with the open data and says what came of it.
    pub fn run(&self, task: Task, caution: Caution) {
        let before = self.holds_now();
        let space = self.space();
        let files = self.files.get_untracked();
        let packages: Vec<&Document> = files.iter().filter_map(Incoming::document).collect();
        let merged =
            self.plan.with_untracked(|plan| summary::merged(self.t, &plan.previews, &files));
        let names: Vec<&str> = files
            .iter()
            .filter(|file| file.document().is_some())
            .map(|file| file.name.as_str())
            .collect();
        let of = names.join(", ");
        let outcome = match task {
            Task::Merge => self.store.merge_in(&packages, caution, &of).map(Some),
            Task::Replace => self.store.replace(all_of(&packages), caution, &of).map(Some),
            Task::Reset => self.store.reset(caution).map(Some),
            Task::Wipe => self.store.wipe().map(|()| None),
        };
        self.stored.update(|n| *n += 1);
        let import = match outcome {
            Ok(import) => import,
            Err(ImportError::NoRoom) => {
                return self.notices.tell(Tone::Error, self.t.data().preview.no_room);
            }
            Err(ImportError::NoRoomForSnapshot) => return self.stuck.set(Some(task)),
            // Told by itself.
            Err(ImportError::ReadOnly) => return,
        };
        self.files.set(Vec::new());
        let texts = &self.t.data();
        let said = match task {
            Task::Merge => merged,
            Task::Replace => (texts.preview.replaced)(&self.holds_now()),
            Task::Reset if space == Space::Own && caution == Caution::Snapshot => {
                (texts.keep.reset_done)(&before)
            }
            Task::Reset => (texts.keep.reset_emptied)(&before),
            Task::Wipe => (texts.keep.reset_gone)(&before),
        };
        match import {
            Some(import) => self.offer_undo(said, import),
            None => self.notices.ok(said),
        }
    }

    fn offer_undo(&self, said: String, import: Import) {
        let imports = *self;
        // The message outlives the page, so it brings its own copies of what it needs.
        let (store, notices, t) = (imports.store, imports.notices, imports.t);
        notices.ok_with(said, t.common().undo, move || {
            notices.taken_back(store.take_back(&import));
            // The page may be gone by now.
            imports.stored.try_update(|n| *n += 1);
        });
    }

    /// Returns which data are open, without following them.
    pub fn space(&self) -> Space {
        untrack(|| self.store.space())
    }

    /// Returns what the open data hold, in words.
    pub fn holds_now(&self) -> String {
        self.store.with_untracked(|document| holds(self.t, document))
    }
}

/// Returns the state of the import on this page.
pub fn use_import_state() -> ImportState {
    expect_context()
}

fn plan(document: &Document, files: &[Incoming]) -> Plan {
    if files.iter().all(|file| file.document().is_none()) {
        return Plan { previews: Vec::new(), merged: Arc::default() };
    }
    let mut merged = document.clone();
    let mut previews = Vec::new();
    for file in files {
        if let Some(theirs) = file.document() {
            previews.push((file.id, preview_and_merge(&mut merged, theirs, time::now())));
        }
    }
    Plan { previews, merged: Arc::new(merged) }
}

/// Returns what several files hold together.
pub fn all_of(documents: &[&Document]) -> Document {
    let mut all = Document::default();
    for document in documents {
        merge(&mut all, document);
    }
    all
}

/// Returns what a document holds, in words: classes, pupils, conferences.
pub fn holds(t: Texts, document: &Document) -> String {
    let (classes, pupils) = (document.all::<Class>().count(), document.all::<Pupil>().count());
    (t.data().save.holds)(classes, pupils, document.all::<Conference>().count())
}
