//! Deleting with what was known, so that a colleague's unseen work does not go along unnoticed.
//!
//! A deleted thing keeps its fields, and what others write in it meanwhile merges into them. Whoever
//! deletes it therefore leaves word, beside the deletion, of the edits that were known: any other is
//! one that the deletion did not mean.
//!
//! Pupils need no such word. The app deletes none about whom anything is written
//! ([`super::pupil::is_written_about`]), so whatever is written about a deleted one was not known.

use std::borrow::Cow;

use super::class::Class;
use super::command::{Change, Command};
use super::conference::Conference;
use super::document::Document;
use super::entity::Entity;
use super::id::{Id, RecordId};
use super::pupil::{Pupil, memberships};
use super::rating;
use super::record::{EXISTS, Record};
use super::sheet;
use super::stamp::{ReplicaId, VersionVector};
use super::value::Value;

use crate::model::sorted::SortedSet;

/// The field that says which edits were known when the thing was deleted: the latest per replica.
pub const KNEW: &str = "is.knew";

/// Returns the command with, for each thing it deletes, what is known of it.
pub fn knowing<'a>(document: &Document, command: &'a Command) -> Cow<'a, Command> {
    let told = command.changes.iter().filter(|change| &*change.field == KNEW);
    let told: SortedSet<&RecordId> = told.map(|change| &change.record).collect();
    let deleted = command.changes.iter().filter(|change| {
        &*change.field == EXISTS
            && change.value == Value::Bool(false)
            && change.record.kind() != Pupil::KIND
            && !told.contains(&change.record)
    });
    let known: Vec<Change> = deleted.map(|change| knew(document, &change.record)).collect();
    if known.is_empty() { Cow::Borrowed(command) } else { Cow::Owned(command.clone().and(known)) }
}

fn knew(document: &Document, id: &RecordId) -> Change {
    let mut seen = VersionVector::default();
    for (_, record) in parts(document, id) {
        seen.join(record.seen());
    }
    let known = seen.iter().map(|(replica, at)| (replica.as_str().to_owned(), Value::from(at)));
    Change::new(id.clone(), KNEW, Value::Object(known.collect()))
}

/// Returns which edits were known to those who deleted a thing, or `None` where nobody left word:
/// then it was never made after all (its making was undone), or deleted by an earlier version.
pub fn known(record: &Record) -> Option<VersionVector> {
    let entries = record.register(KNEW)?.entries();
    let mut seen = VersionVector::default();
    let words = entries.iter().filter_map(|entry| entry.value.as_object());
    let is_any = words.clone().next().is_some();
    for (replica, at) in words.flatten() {
        if let (Some(replica), Some(at)) = (ReplicaId::parse(replica), at.as_u64()) {
            seen.add(&replica, at);
        }
    }
    is_any.then_some(seen)
}

/// Returns the records that go out of sight when a thing is deleted, its own first: with a class its
/// forms and the pupils who are in no other class, with their ratings; with a conference its lists.
pub fn parts<'a>(document: &'a Document, id: &'a RecordId) -> Vec<(&'a RecordId, &'a Record)> {
    let own = document.records_with(id.as_str()).take(1).filter(|(found, _)| *found == id);
    let own: Vec<(&RecordId, &Record)> = own.collect();
    let rest: Vec<(&RecordId, &Record)> = match id.kind() {
        Class::KIND => parts_of_class(document, &Id::from_record(id)),
        Conference::KIND => document.chunk(id.chunk()).filter(|(other, _)| *other != id).collect(),
        _ => Vec::new(),
    };
    own.into_iter().chain(rest).collect()
}

fn parts_of_class<'a>(
    document: &'a Document,
    class: &Id<Class>,
) -> Vec<(&'a RecordId, &'a Record)> {
    let elsewhere = |id: &Id<Class>| id != class && document.get(id).is_some();
    let is_elsewhere = |record: &Record| memberships(record).any(|(id, _)| elsewhere(&id));
    let prefix = format!("{}/{class}/", sheet::KIND);
    let mut parts: Vec<(&RecordId, &Record)> = document.records_with(&prefix).collect();
    for (pupil, record) in document.members_of(class).filter(|(_, one)| !is_elsewhere(one)) {
        parts.push((pupil, record));
        parts.extend(ratings(document, pupil));
    }
    parts
}

/// Returns the records of a pupil's ratings.
pub fn ratings<'a>(document: &'a Document, pupil: &RecordId) -> Vec<(&'a RecordId, &'a Record)> {
    rating::records_of(document, &Id::from_record(pupil)).collect()
}
