//! Everything a school keeps: all records, and how commands change them.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use super::class::Class;
use super::command::{Change, Command, Undo, Undone};
use super::deletion;
use super::entity::Entity;
use super::erasure;
use super::id::{Id, RecordId};
use super::index::Index;
use super::record::{self, Record, Register};
use super::sorted::SortedSet;
use super::stamp::Clock;
use super::value::Value;

/// All records of a school, by address.
#[derive(Clone, Debug, Default)]
pub struct Document {
    records: BTreeMap<RecordId, Record>,
    index: Index,
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.records == other.records
    }
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

    /// The records of one kind, those of deleted things included.
    pub fn of_kind(&self, kind: &str) -> impl Iterator<Item = (&RecordId, &Record)> {
        // The iterator must not outlive the prefix, so that is compared by its parts.
        self.records
            .range(RecordId::floor(&format!("{kind}/"))..)
            .take_while(move |(id, _)| id.kind() == kind)
    }

    /// The records of those who are or were in a class, deleted ones included.
    pub fn members_of(&self, class: &Id<Class>) -> impl Iterator<Item = (&RecordId, &Record)> {
        self.at(self.index.members(class))
    }

    /// The records with a field that people disagree on.
    pub fn disputed(&self) -> impl Iterator<Item = (&RecordId, &Record)> {
        self.at(self.index.disputed())
    }

    /// The records of what was deleted.
    pub fn deleted(&self) -> impl Iterator<Item = (&RecordId, &Record)> {
        self.at(self.index.deleted())
    }

    fn at<'a>(
        &'a self,
        ids: impl Iterator<Item = &'a RecordId>,
    ) -> impl Iterator<Item = (&'a RecordId, &'a Record)> {
        ids.filter_map(|id| self.records.get_key_value(id))
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
    pub fn chunks(&self) -> SortedSet<String> {
        self.records.keys().map(|id| id.chunk().to_owned()).collect()
    }

    /// The chunks with records of one kind whose names begin with `prefix`, in their order. It costs
    /// what there are of them, not the records in them.
    pub fn chunks_of(&self, kind: &str, prefix: &str) -> Vec<&str> {
        let prefix = format!("{kind}/{prefix}");
        let from = |place: &str| self.records.range(RecordId::floor(place)..).next();
        let mut chunks = Vec::new();
        let mut next = from(&prefix);
        while let Some((id, _)) = next.filter(|(id, _)| id.as_str().starts_with(&prefix)) {
            chunks.push(id.chunk());
            next = from(&format!("{kind}/{}0", id.chunk()));
        }
        chunks
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
            .filter_map(|(id, record)| Some(E::read(Id::at(id)?, record)))
    }

    /// Tells whether nothing has ever been written.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Puts a record in the place of what stood at its address.
    pub fn insert(&mut self, id: RecordId, record: Record) {
        self.put(id, Some(record));
    }

    /// Puts a record, or nothing, in the place of what stood at an address, and returns that.
    pub fn put(&mut self, id: RecordId, record: Option<Record>) -> Option<Record> {
        self.index.replace(&id, self.records.get(&id), record.as_ref());
        match record {
            Some(record) => self.records.insert(id, record),
            None => self.records.remove(&id),
        }
    }

    /// Carries out a command made at `now` (milliseconds since 1970) and returns what it changed. A
    /// change to the value that is there already is none, unless it settles what people disagree on;
    /// so is one of something that was erased.
    pub fn apply(&mut self, command: &Command, clock: &mut Clock, now: u64) -> Undo {
        let command = deletion::knowing(self, command);
        let mut undone: Vec<Undone> = Vec::with_capacity(command.changes.len());
        // A field that one command sets twice goes back to what it was before the first time.
        let mut places: HashMap<(RecordId, Box<str>), usize> = HashMap::new();
        for change in &command.changes {
            let Some(one) = self.set(change, clock, now) else { continue };
            match places.entry((one.record.clone(), one.field.clone())) {
                Entry::Occupied(earlier) => undone[*earlier.get()].written = one.written,
                Entry::Vacant(place) => {
                    place.insert(undone.len());
                    undone.push(one);
                }
            }
        }
        Undo { edit_kind: command.edit_kind, undone }
    }

    fn set(&mut self, change: &Change, clock: &mut Clock, now: u64) -> Option<Undone> {
        // Nothing is written any more where something was erased.
        if erasure::is_erased(&[self], &change.record) {
            return None;
        }
        let register = self.records.get(&change.record).and_then(|r| r.register(&change.field));
        let value = register.map_or(&Value::Null, Register::value);
        let is_settled = register.is_none_or(|register| register.others().next().is_none());
        if *value == change.value && is_settled {
            return None;
        }
        let entry = record::Entry { value: change.value.clone(), stamp: clock.tick(now) };
        Some(self.write(change.record.clone(), change.field.clone(), entry, Vec::new()))
    }

    /// Puts back the values from before an edit, as a new edit; returns what takes that back.
    pub(super) fn restore(&mut self, undone: &Undone, clock: &mut Clock, now: u64) -> Undone {
        let mut again = |entry: &record::Entry| {
            // What was somebody's stays theirs, whoever brings it back.
            let stamp = clock.tick_for(entry.stamp.replica.person(), now);
            record::Entry { value: entry.value.clone(), stamp }
        };
        // The first counts, so it gets the latest stamp.
        let others = undone.before.iter().skip(1).rev().map(&mut again).collect();
        let counts = match undone.before.first() {
            Some(first) => again(first),
            // What has been written cannot be unwritten, only emptied.
            None => record::Entry { value: Value::Null, stamp: clock.tick(now) },
        };
        self.write(undone.record.clone(), undone.field.clone(), counts, others)
    }

    /// Writes a field: the entry that will count, and others that people disagree on with it.
    fn write(
        &mut self,
        id: RecordId,
        field: Box<str>,
        counts: record::Entry,
        mut others: Vec<record::Entry>,
    ) -> Undone {
        let written = counts.stamp.clone();
        others.push(counts);
        let record = self.records.entry(id.clone()).or_default();
        let before = record.write_all(&field, others);
        let had_several = before.as_ref().is_some_and(|register| register.entries().len() > 1);
        self.index.write(&id, &field, had_several, record);
        let predecessor = before.as_ref().and_then(Register::stamp).cloned();
        let before = before.map_or_else(Vec::new, Register::into_entries);
        Undone { record: id, field, before, predecessor, written }
    }
}
