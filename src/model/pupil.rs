//! Pupils and the classes they are in.

use chrono::NaiveDate;

use super::class::Class;
use super::command::{Change, Command, EditKind};
use super::decision::Decision;
use super::document::Document;
use super::entity::Entity;
use super::finding::Finding;
use super::id::{Id, IdGenerator};
use super::rating;
use super::record::Record;
use super::value::{FieldType, Value};
use crate::record;

record! {
    /// A pupil (*elev*).
    pub struct Pupil in "pupil" {
        /// The name as the school writes it.
        name NAME "name": String,
        /// Another name to show instead, for a protected name or a demonstration.
        alias ALIAS "alias": String,
    }
}

/// The fields that say which classes a pupil is in are named after the class.
const MEMBER: &str = "in.";

/// A pupil's time in a class; a missing date means "as far as the data go".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    /// The first day in the class.
    pub from: Option<NaiveDate>,
    /// The last day in the class.
    pub to: Option<NaiveDate>,
}

impl FieldType for Membership {
    fn read(value: &Value) -> Option<Self> {
        let [from, to] = value.as_array()?.as_slice() else { return None };
        Some(Self { from: NaiveDate::read(from), to: NaiveDate::read(to) })
    }
    fn write(self) -> Value {
        Value::Array(vec![self.from.write(), self.to.write()])
    }
}

impl Membership {
    /// Tells whether the pupil is in the class on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

impl Pupil {
    /// Tells whether anything is known to call the pupil by. In a file without names nobody has any, and a
    /// pupil is shown by the number in the class.
    pub fn has_name(&self) -> bool {
        !self.shown_name().is_empty()
    }

    /// The name to show: the alias where there is one; empty where [`Pupil::has_name`] is not.
    pub fn shown_name(&self) -> &str {
        if self.alias.is_empty() { &self.name } else { &self.alias }
    }

    /// Returns the changes that make a pupil who is in `class`, with the pupil's id.
    pub fn add(
        id_generator: &mut IdGenerator,
        class: &Id<Class>,
        name: &str,
    ) -> (Id<Self>, [Change; 3]) {
        let id: Id<Self> = id_generator.id_in(class.as_str());
        let changes = [
            Self::create(&id),
            Self::NAME.set(&id, name.to_owned()),
            Self::membership(&id, class, Some(Membership::default())),
        ];
        (id, changes)
    }

    /// Returns the change that says when the pupil is in a class, or with `None` never.
    pub fn membership(id: &Id<Self>, class: &Id<Class>, time: Option<Membership>) -> Change {
        Change::new(id.record(), &format!("{MEMBER}{class}"), time.write())
    }

    /// Returns the command that adds pupils to a class.
    pub fn add_all(id_generator: &mut IdGenerator, class: &Id<Class>, names: &[String]) -> Command {
        let changes = names.iter().flat_map(|name| Self::add(id_generator, class, name).1);
        Command::new(EditKind::Add(Pupil::KIND), changes)
    }

    /// Returns the command that adds pupils who come to a class on a day, or with `None` have
    /// been in it all along.
    pub fn join_all(
        id_generator: &mut IdGenerator,
        class: &Id<Class>,
        names: &[String],
        from: Option<NaiveDate>,
    ) -> Command {
        let time = Membership { from, to: None };
        let changes = names.iter().flat_map(|name| {
            let (id, changes) = Self::add(id_generator, class, name);
            let since = from.map(|_| Self::membership(&id, class, Some(time)));
            changes.into_iter().chain(since)
        });
        Command::new(EditKind::Add(Pupil::KIND), changes.collect::<Vec<_>>())
    }

    /// Returns the command that ends the pupil's time in a class; what was written stays.
    pub fn leave(
        id: &Id<Self>,
        class: &Id<Class>,
        from: Option<NaiveDate>,
        last: NaiveDate,
    ) -> Command {
        let time = Membership { from, to: Some(last) };
        Command::new(EditKind::Remove(Pupil::KIND), [Self::membership(id, class, Some(time))])
    }

    /// Returns the command that deletes a pupil who was made by mistake.
    pub fn remove(id: &Id<Self>) -> Command {
        Command::new(EditKind::Remove(Pupil::KIND), [Self::delete(id)])
    }
}

/// Returns the pupil's time in each class.
pub fn memberships(record: &Record) -> impl Iterator<Item = (Id<Class>, Membership)> {
    record.fields_with(MEMBER).filter_map(|(class, register)| {
        let time = Membership::read(register.value())?;
        Some((Id::parse(class)?, time))
    })
}

/// Returns the class that a pupil with these times belongs to: of several the one the pupil has not
/// left, or left last.
pub fn latest_class(
    memberships: impl Iterator<Item = (Id<Class>, Membership)>,
) -> Option<Id<Class>> {
    let latest = memberships
        .max_by_key(|(class, time)| (time.to.is_none(), time.to, time.from, class.clone()));
    latest.map(|(class, _)| class)
}

/// Tells whether anything is written about the pupil: a rating, a comment, a decision, a finding.
/// Such a pupil leaves a class but is not deleted. What waits beside an emptied rating for somebody
/// to choose is written as well.
pub fn is_written_about(document: &Document, id: &Id<Pupil>) -> bool {
    let fields = rating::records_of(document, id).flat_map(|(_, ratings)| ratings.fields());
    let rated = fields.flat_map(|(_, field)| field.entries()).any(|entry| !entry.value.is_null());
    rated
        || document.all::<Decision>().any(|decision| decision.pupils.contains(id))
        || document.all::<Finding>().any(|f| f.cells.iter().any(|cell| cell.pupil == *id))
}

/// Returns the pupils who are or were in a class, with their time in it, in the order of ids; the
/// caller sorts by name, since that is a matter of language.
pub fn members(document: &Document, class: &Id<Class>) -> Vec<(Pupil, Membership)> {
    document
        .members_of(class)
        .filter(|(_, record)| record.exists())
        .filter_map(|(id, record)| {
            let time = membership_in(record, class)?;
            Some((Pupil::read(Id::at(id)?, record), time))
        })
        .collect()
}

/// Returns the pupil's time in a class.
pub(super) fn membership_in(record: &Record, class: &Id<Class>) -> Option<Membership> {
    Membership::read(record.value(&format!("{MEMBER}{class}")))
}

/// Returns which class a field of a pupil speaks of, if it says when the pupil is in one.
pub(super) fn class_of_field(field: &str) -> Option<Id<Class>> {
    field.strip_prefix(MEMBER).map(Id::new)
}
