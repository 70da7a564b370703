//! Everything a school keeps: all records, and how commands change them.

use std::collections::{BTreeMap, BTreeSet};

use super::command::{Change, Command, Undo, Undone};
use super::entity::Entity;
use super::id::{Id, RecordId};
use super::record::Record;
use super::stamp::Clock;
use super::value::Value;

/// All records of a school, by address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    records: BTreeMap<RecordId, Record>,
}

impl Document {
    /// Returns the record at an address.
    pub fn record(&self, id: &RecordId) -> Option<&Record> {
        self.records.get(id)
    }

    /// Returns the value of a field, `Null` when there is none.
    pub fn value(&self, id: &RecordId, field: &str) -> &Value {
        self.records.get(id).map_or(&Value::Null, |record| record.value(field))
    }

    /// All records with their addresses, in the order of the addresses.
    pub fn records(&self) -> impl Iterator<Item = (&RecordId, &Record)> {
        self.records.iter()
    }

    /// The records whose address begins with `prefix`, for example `rating/k1.2026/`.
    pub fn records_with(&self, prefix: &str) -> impl Iterator<Item = (&RecordId, &Record)> {
        // An address is never shorter than its prefix, so the first candidate is the prefix itself.
        self.records
            .range(RecordId::floor(prefix)..)
            .take_while(move |(id, _)| id.as_str().starts_with(prefix))
    }

    /// The records kept in one storage chunk, whatever their kind.
    pub fn chunk<'a>(&'a self, chunk: &'a str) -> impl Iterator<Item = (&'a RecordId, &'a Record)> {
        self.kinds().into_iter().flat_map(move |kind| {
            let prefix = format!("{kind}/{chunk}/");
            self.records
                .range(RecordId::floor(&prefix)..)
                .take_while(move |(id, _)| id.as_str().starts_with(&prefix))
        })
    }

    /// The names of all chunks.
    pub fn chunks(&self) -> BTreeSet<String> {
        self.records.keys().map(|id| id.chunk().to_owned()).collect()
    }

    /// The kinds there are records of, known to this version or not.
    fn kinds(&self) -> Vec<&str> {
        let mut kinds = Vec::new();
        let mut next = self.records.keys().next();
        while let Some(id) = next {
            kinds.push(id.kind());
            // `0` comes right after `/`, so this skips every other record of the kind.
            next = self
                .records
                .range(RecordId::floor(&format!("{}0", id.kind()))..)
                .next()
                .map(|(id, _)| id);
        }
        kinds
    }

    /// Returns the thing with this id, if it exists.
    pub fn get<E: Entity>(&self, id: &Id<E>) -> Option<E> {
        let record = self.records.get(&id.record())?;
        record.exists().then(|| E::read(id.clone(), record))
    }

    /// Returns all existing things of a kind, in the order of their addresses.
    pub fn all<E: Entity>(&self) -> impl Iterator<Item = E> {
        self.list(format!("{}/", E::KIND))
    }

    /// Returns all existing things of a kind that are kept in one chunk.
    pub fn all_in<E: Entity>(&self, chunk: &str) -> impl Iterator<Item = E> {
        self.list(format!("{}/{chunk}/", E::KIND))
    }

    fn list<E: Entity>(&self, prefix: String) -> impl Iterator<Item = E> {
        self.records
            .range(RecordId::floor(&prefix)..)
            .take_while(move |(id, _)| id.as_str().starts_with(&prefix))
            .filter(|(_, record)| record.exists())
            .map(|(id, record)| E::read(Id::of_record(id), record))
    }

    /// Tells whether nothing has ever been written.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Puts a record in the place of what stood at its address.
    pub fn insert(&mut self, id: RecordId, record: Record) {
        self.records.insert(id, record);
    }

    /// Carries out a command made at `now` (milliseconds since 1970) and returns what takes it back.
    pub fn apply(&mut self, command: &Command, clock: &mut Clock, now: u64) -> Undo {
        let undone = command.changes.iter().map(|change| self.write(change, clock, now)).collect();
        Undo { deed: command.deed, undone }
    }

    fn write(&mut self, change: &Change, clock: &mut Clock, now: u64) -> Undone {
        let stamp = clock.tick(now);
        let record = self.records.entry(change.record.clone()).or_default();
        let before = record.value(&change.field).clone();
        record.write(&change.field, change.value.clone(), stamp.clone());
        Undone { back: Change { value: before, ..change.clone() }, written: stamp }
    }

    /// Returns the command that takes `undo` back: each field gets the value it had before. A field
    /// that somebody else has written since (another tab, a colleague's file) is left alone.
    pub fn inverse(&self, undo: &Undo) -> Command {
        let mut back: Vec<Change> = Vec::new();
        for one in &undo.undone {
            // A field written twice goes back to what it was before the first time.
            let again = back.iter().any(|change| change.is_same_field(&one.back));
            if !again && self.is_still_ours(one) {
                back.push(one.back.clone());
            }
        }
        Command { deed: undo.deed, changes: back }
    }

    /// Edits of the same writer are undone in order, so only another writer's stamp stands in the way.
    fn is_still_ours(&self, undone: &Undone) -> bool {
        self.records
            .get(&undone.back.record)
            .and_then(|record| record.register(&undone.back.field))
            .and_then(|register| register.stamp())
            .is_some_and(|stamp| stamp.writer == undone.written.writer)
    }
}
