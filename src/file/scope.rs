//! Which part of a school a file holds.
//!
//! A part is always made of whole records: see [`super::merge`] for why that matters.

use crate::model::class::Class;
use crate::model::conference::{Conference, is_only_about};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, RecordId};
use crate::model::kinds::{Owner, owner};
use crate::model::person::Person;
use crate::model::pupil::Pupil;
use crate::model::record::Record;
use crate::model::sorted::SortedSet;
use crate::model::stamp::ReplicaId;

/// A part of a school.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    #[default]
    All,
    /// Some classes: their forms, everybody who is or was in them with all their ratings, and the
    /// conferences that are about no other class.
    Classes(Vec<Id<Class>>),
}

/// Returns the part of a document that a scope names. Things that were deleted are in it as well,
/// so that the deletion travels.
pub fn select(document: &Document, scope: &Scope) -> Document {
    let Scope::Classes(classes) = scope else { return document.clone() };
    let pupils: SortedSet<Id<Pupil>> = classes
        .iter()
        .flat_map(|class| document.members_of(class))
        .map(|(id, _)| Id::from_record(id))
        .collect();
    let conferences: SortedSet<Id<Conference>> = document
        .of_kind(Conference::KIND)
        .filter(|(_, record)| is_only_about(record, |class| classes.contains(class)))
        .map(|(id, _)| Id::from_record(id))
        .collect();

    let mut part = Document::default();
    let mut replicas: SortedSet<&ReplicaId> = SortedSet::new();
    for (id, record) in document.records() {
        let chosen = match owner(id, &[document]) {
            Some(Owner::School) => true,
            Some(Owner::Class(class)) => classes.contains(&class),
            Some(Owner::Pupil(pupil)) => {
                pupils.contains(&pupil) || id.kind() == Pupil::KIND && was_ever_in(record, classes)
            }
            Some(Owner::Conference(conference)) => conferences.contains(&conference),
            // People's names go along with what they wrote.
            Some(Owner::Author) | None => false,
        };
        if chosen {
            replicas.extend(replicas_of(record));
            part.insert(id.clone(), record.clone());
        }
    }
    let people: SortedSet<RecordId> =
        replicas.into_iter().map(|replica| Person::from_replica(replica).record()).collect();
    for id in people {
        if let Some(person) = document.record(&id) {
            part.insert(id, person.clone());
        }
    }
    part
}

/// Who was put into a class by mistake and taken out again is no longer in it, but the record
/// goes along, or a colleague who has the mistake would keep it. The ratings stay behind.
fn was_ever_in(pupil: &Record, classes: &[Id<Class>]) -> bool {
    classes.iter().any(|class| pupil.register(&format!("in.{class}")).is_some())
}

fn replicas_of(record: &Record) -> impl Iterator<Item = &ReplicaId> {
    let entries = record.fields().flat_map(|(_, register)| register.entries());
    entries.map(|entry| &entry.stamp.replica)
}
