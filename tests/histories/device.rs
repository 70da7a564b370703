//! One person's device: the document, its history and its clock, and what it should know of.

use std::collections::HashSet;

use fremdrift::file::compare::preview_and_merge;
use fremdrift::file::merge::{Merged, merge, unmerge};
use fremdrift::model::command::{Command, Undo};
use fremdrift::model::document::Document;
use fremdrift::model::history::History;
use fremdrift::model::id::{IdGenerator, RecordId};
use fremdrift::model::record::Record;
use fremdrift::model::stamp::{Clock, ReplicaId};

use crate::bits::Bits;
use crate::oracle::Oracle;
use crate::world::File;

pub struct Device {
    pub document: Document,
    pub clock: Clock,
    pub known: Bits,
    pub ids: IdGenerator,
    /// How far the clock is off, in milliseconds.
    pub skew: i64,
    history: History,
    imports: Vec<Import>,
    name: &'static str,
    sessions: u32,
}

/// A file that was brought in, and can be taken back.
struct Import {
    merged: Vec<Merged>,
    /// What was known before.
    before: Bits,
    /// How many edits there were.
    edits: usize,
}

impl Device {
    pub fn new(name: &'static str, document: Document, known: Bits) -> Self {
        let seed = name.bytes().fold(7, |sum, byte| sum * 31 + u64::from(byte));
        Self {
            document,
            clock: Clock::new(ReplicaId::new(name, &format!("{name}0"))),
            known,
            ids: IdGenerator::seeded(seed),
            skew: 0,
            history: History::default(),
            imports: Vec::new(),
            name,
            sessions: 0,
        }
    }

    /// Begins a new session under a new name.
    fn renew(&mut self) {
        self.sessions += 1;
        let session = format!("{}{}", self.name, self.sessions);
        self.clock = Clock::new(ReplicaId::new(self.name, &session));
    }

    /// Loads the page anew: what could be undone is forgotten.
    pub fn reload(&mut self) {
        self.renew();
        self.history = History::default();
        self.imports.clear();
    }

    pub fn apply(
        &mut self,
        oracle: &mut Oracle,
        command: &Command,
        now: u64,
    ) -> Result<(), String> {
        let undo = self.document.apply(command, &mut self.clock, now);
        for (place, change) in command.changes.iter().enumerate() {
            let is_same = |one: &&fremdrift::model::command::Change| {
                one.record == change.record && one.field == change.field
            };
            let is_last = command.changes[place + 1..].iter().all(|one| !is_same(&one));
            let is_set = self.document.value(&change.record, &change.field) == &change.value;
            if is_last && !is_set {
                return Err(format!("an edit of {:?} {} did nothing", change.record, change.field));
            }
        }
        self.note(oracle, &undo);
        self.history.push(undo, &self.document, now);
        Ok(())
    }

    pub fn undo(&mut self, oracle: &mut Oracle, now: u64) {
        if let Some(back) = self.history.undo(&mut self.document, &mut self.clock, now) {
            self.note(oracle, &back.written);
        }
    }

    pub fn redo(&mut self, oracle: &mut Oracle, now: u64) {
        if let Some(again) = self.history.redo(&mut self.document, &mut self.clock, now) {
            self.note(oracle, &again.written);
        }
    }

    fn note(&mut self, oracle: &mut Oracle, undo: &Undo) {
        for one in &undo.undone {
            let register = self.document.record(&one.record).and_then(|r| r.register(&one.field));
            let entries = register.map_or(&[][..], |register| register.entries());
            oracle.note(&mut self.known, &one.record, &one.field, entries);
        }
    }

    /// Brings a file in, told before or not: the same must come of it.
    pub fn receive(
        &mut self,
        oracle: &Oracle,
        file: &File,
        now: u64,
        is_told: bool,
    ) -> Result<(), String> {
        let before = self.document.clone();
        if is_told {
            let told = preview_and_merge(&mut self.document, &file.document, now);
            let mut other = before.clone();
            let report = merge(&mut other, &file.document);
            if (told.added, told.changed) != (report.added, report.changed)
                || other != self.document
            {
                return Err("the preview tells something else than merging does".into());
            }
        } else {
            merge(&mut self.document, &file.document);
        }
        let changed = file.document.records().filter_map(|(id, _)| {
            let (before, after) = (before.record(id), self.document.record(id)?);
            (before != Some(after)).then(|| Merged {
                id: id.clone(),
                before: before.cloned(),
                after: after.clone(),
            })
        });
        let merged = changed.collect();
        let known = self.known.clone();
        self.imports.push(Import { merged, before: known, edits: oracle.edits.len() });
        self.known.join(&file.known);
        let mut again = self.document.clone();
        let report = merge(&mut again, &file.document);
        if report.added + report.changed > 0 || again != self.document {
            return Err("a file that comes again changes something".into());
        }
        Ok(())
    }

    /// Takes one of the last merges back.
    pub fn take_back(&mut self, oracle: &mut Oracle, which: u8) {
        if self.imports.is_empty() {
            return;
        }
        let import = self.imports.remove(usize::from(which) % self.imports.len());
        let history = &self.history;
        let back = unmerge(&self.document, &import.merged, |now, was| history.is_back_to(now, was));
        for (id, record) in back {
            self.document.put(id, record);
        }
        self.history.begin_step();
        self.forget(oracle, &import);
        self.renew();
    }

    /// Works out what is known still: what was before, and what stands there since.
    fn forget(&mut self, oracle: &mut Oracle, import: &Import) {
        let changed: HashSet<&RecordId> = import.merged.iter().map(|one| &one.id).collect();
        let stands = |edit: usize| {
            let place = oracle.edits[edit].place;
            let (id, field) = oracle.name(place);
            let register =
                self.document.record(id).and_then(|record: &Record| record.register(field));
            let stamp = &oracle.edits[edit].stamp;
            register.is_some_and(|one| one.entries().iter().any(|entry| entry.stamp == *stamp))
        };
        let own: Vec<usize> = (import.edits..oracle.edits.len())
            .filter(|edit| changed.contains(oracle.record_of(*edit)) && self.is_own(oracle, *edit))
            .collect();
        let mut known = self.known.clone();
        known.keep(|edit| {
            !changed.contains(oracle.record_of(edit))
                || import.before.has(edit)
                || own.contains(&edit)
                || stands(edit)
        });
        // What was written in a field and taken back there again goes with the merge.
        let is_gone = |edit: &usize| {
            let later = oracle.at(oracle.edits[*edit].place).iter();
            !stands(*edit)
                && !later.copied().any(|one| oracle.edits[one].past.has(*edit) && stands(one))
        };
        let gone: Vec<usize> = own.iter().copied().filter(is_gone).collect();
        gone.into_iter().for_each(|edit| oracle.edits[edit].is_taken_back = true);
        self.known = known;
    }

    /// Tells whether this device wrote an edit, also on behalf of somebody whose value it brought back.
    fn is_own(&self, oracle: &Oracle, edit: usize) -> bool {
        oracle.edits[edit].stamp.replica.session().starts_with(self.name)
    }
}
