//! What a document knows of its own records, so that a page costs what it shows and not what there is:
//! who is or was in a class, what people disagree on, what was deleted.
//!
//! All of it follows from the records, so it is no part of what a document says: it is not compared, not
//! saved and not sent. [`Document`](super::document::Document) is the only one to write records, and
//! keeps the index as it does. Whose a record is needs no index: its address tells
//! ([`super::kinds::owner`]).

use std::collections::{BTreeSet, HashMap};

use super::class::Class;
use super::entity::Entity;
use super::id::{Id, RecordId};
use super::pupil::{self, Pupil};
use super::record::{EXISTS, Record};

/// The records of a document by what one asks for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    members: HashMap<Id<Class>, BTreeSet<RecordId>>,
    disputed: BTreeSet<RecordId>,
    deleted: BTreeSet<RecordId>,
}

impl Index {
    /// The pupils who say that they are or were in a class, in the order of addresses; those who were
    /// deleted are among them.
    pub(super) fn members(&self, class: &Id<Class>) -> impl Iterator<Item = &RecordId> {
        self.members.get(class).into_iter().flatten()
    }

    /// The records with a field that people disagree on.
    pub(super) fn disputed(&self) -> impl Iterator<Item = &RecordId> {
        self.disputed.iter()
    }

    /// The records of what was deleted.
    pub(super) fn deleted(&self) -> impl Iterator<Item = &RecordId> {
        self.deleted.iter()
    }

    /// Takes up what stands at an address now, in the place of `before`.
    pub(super) fn replace(
        &mut self,
        id: &RecordId,
        before: Option<&Record>,
        record: Option<&Record>,
    ) {
        if id.kind() == Pupil::KIND {
            let fields = before.into_iter().flat_map(Record::fields);
            fields.for_each(|(field, _)| self.leave(id, field));
            if let Some(record) = record {
                record.fields().for_each(|(field, _)| self.join(id, field, record));
            }
        }
        set(&mut self.deleted, id, record.is_some_and(Record::is_deleted));
        set(&mut self.disputed, id, record.is_some_and(Record::is_disputed));
    }

    /// Takes up a field that was written in a record; `had_several` tells of several entries in it.
    pub(super) fn write(&mut self, id: &RecordId, field: &str, had_several: bool, record: &Record) {
        if id.kind() == Pupil::KIND {
            self.leave(id, field);
            self.join(id, field, record);
        }
        if field == EXISTS {
            set(&mut self.deleted, id, record.is_deleted());
        }
        let has_several = record.register(field).is_some_and(|now| now.entries().len() > 1);
        if had_several || has_several {
            set(&mut self.disputed, id, record.is_disputed());
        }
    }

    fn join(&mut self, pupil: &RecordId, field: &str, record: &Record) {
        if let Some(class) = pupil::class_of_field(field)
            && pupil::membership_in(record, &class).is_some()
        {
            self.members.entry(class).or_default().insert(pupil.clone());
        }
    }

    fn leave(&mut self, pupil: &RecordId, field: &str) {
        let Some(class) = pupil::class_of_field(field) else { return };
        if let Some(members) = self.members.get_mut(&class) {
            members.remove(pupil);
            // So that an index says the same as one made anew.
            if members.is_empty() {
                self.members.remove(&class);
            }
        }
    }
}

fn set(ids: &mut BTreeSet<RecordId>, id: &RecordId, is_in: bool) {
    if is_in {
        ids.insert(id.clone());
    } else {
        ids.remove(id);
    }
}
