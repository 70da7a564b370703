//! What was deleted while somebody else, unseen, was writing in it.

use super::status::{Sort, is_there};
use crate::model::command::{Change, Command, EditKind};
use crate::model::conference::{Conference, is_answer};
use crate::model::decision::Decision;
use crate::model::deletion::{KNEW, known, parts, ratings};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::erasure;
use crate::model::finding::Finding;
use crate::model::id::{Id, RecordId};
use crate::model::kinds::{Owner, kind_of, owner};
use crate::model::person::name_of_replica;
use crate::model::pupil::Pupil;
use crate::model::rating;
use crate::model::record::{EXISTS, Entry, Record, Register};
use crate::model::sorted::{SortedMap, SortedSet};
use crate::model::stamp::{ReplicaId, Stamp, VersionVector};
use crate::model::value::Value;

/// A thing that somebody deleted without knowing all that is written in it.
///
/// Whether a thing is one is told by the document alone, so it does not matter in which order files
/// came. For pupils it is exact: see [`crate::model::deletion`]. So it is for everything else,
/// wherever the deletion says what it knew. Where it does not, another person's later edit counts as
/// unseen, which goes by their clocks.
#[derive(Clone, Debug, PartialEq)]
pub struct Deletion {
    /// What was deleted.
    pub record: RecordId,
    /// Who deleted it: the name, or empty.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What is written in it that they had not seen.
    pub written: Written,
    /// The names of those who wrote it, as far as they gave one.
    pub replicas: Vec<String>,
}

/// How much is written, by what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Ratings, comments and answers, and things that belong to the deleted one.
    pub sorts: SortedMap<Sort, usize>,
    /// Fields of the deleted thing itself.
    pub fields: usize,
}

impl Written {
    /// How much it is altogether.
    pub fn total(&self) -> usize {
        self.sorts.values().sum::<usize>() + self.fields
    }

    fn add(&mut self, sort: Sort) {
        *self.sorts.entry(sort).or_default() += 1;
    }
}

/// Returns the things that were deleted while somebody, unseen, was writing in them, in the order of
/// their addresses.
pub fn deletions(document: &Document) -> Vec<Deletion> {
    let gone = document.deleted().filter(|(id, _)| can_be_missed(id));
    // What was erased does not come back, whatever still speaks of it.
    let gone = gone.filter(|(id, _)| !erasure::is_erased(&[document], id));
    // What stands in a deleted conference is told with it.
    let gone = gone.filter(|(id, _)| {
        id.kind() == Conference::KIND || !is_gone(document, &conference_of(id).record())
    });
    let mut found: SortedMap<&RecordId, (&Record, Found)> = SortedMap::new();
    for (id, record) in gone {
        let mut one = Found::default();
        if id.kind() != Pupil::KIND {
            unseen(document, id, record, &mut one);
        }
        found.insert(id, (record, one));
    }
    about_pupils(document, &mut found);
    let told = found.into_iter().filter_map(|(id, (record, one))| one.tell(document, id, record));
    told.collect()
}

/// Tells whether a record is out of sight, since it or what it belongs to was deleted: a rating with
/// its pupil, a form with its class, a decision with its conference.
pub(super) fn is_buried(document: &Document, id: &RecordId, record: &Record) -> bool {
    !is_there(record)
        || match owner(id, &[document]) {
            Some(Owner::Pupil(pupil)) => is_gone(document, &pupil.record()),
            Some(Owner::Class(class)) => is_gone(document, &class.record()),
            Some(Owner::Conference(conference)) => is_gone(document, &conference.record()),
            Some(Owner::School | Owner::Author) | None => false,
        }
}

impl Deletion {
    /// Returns the command that brings the thing back.
    pub fn keep(&self, document: &Document) -> Command {
        let is = Change::new(self.record.clone(), EXISTS, Value::Bool(true));
        let said = document.record(&self.record).and_then(|record| record.register(KNEW));
        let knew = said.map(|_| Change::new(self.record.clone(), KNEW, Value::Null));
        Command::new(EditKind::ResolveConflict, [is]).and(knew)
    }

    /// Returns the command that deletes the thing again, now knowing what is written in it. What is
    /// written about a pupil is emptied; the rest stays with the deleted thing, and can come back
    /// with it.
    pub fn confirm(&self, document: &Document) -> Command {
        let is = Change::new(self.record.clone(), EXISTS, Value::Bool(false));
        let emptied = match self.record.kind() {
            Pupil::KIND => emptied(document, &self.record),
            _ => Vec::new(),
        };
        let command = Command::new(EditKind::ResolveConflict, [is]).and(emptied);
        crate::model::deletion::knowing(document, &command).into_owned()
    }
}

/// What is written in a deleted thing, and by whom.
#[derive(Default)]
struct Found {
    written: Written,
    replicas: SortedSet<ReplicaId>,
}

impl Found {
    /// Counts a field, or returns `false` when nothing in it speaks.
    fn add(&mut self, register: &Register, speaks: impl Fn(&Entry) -> bool) -> bool {
        let mut any = false;
        for entry in register.entries().iter().filter(|entry| speaks(entry)) {
            any = true;
            self.replicas.insert(entry.stamp.replica.clone());
        }
        any
    }

    /// Notes who wrote a field.
    fn add_field(&mut self, document: &Document, id: &RecordId, field: &str) {
        if let Some(register) = document.record(id).and_then(|record| record.register(field)) {
            self.add(register, |entry| !entry.value.is_null());
        }
    }

    fn tell(self, document: &Document, id: &RecordId, record: &Record) -> Option<Deletion> {
        if self.written.total() == 0 {
            return None;
        }
        let stamp = stamp(record)?;
        let mut names: Vec<String> = Vec::new();
        for replica in &self.replicas {
            let name = name_of_replica(document, replica);
            if !name.is_empty() && names.iter().all(|known| known != name) {
                names.push(name.to_owned());
            }
        }
        Some(Deletion {
            record: id.clone(),
            by: name_of_replica(document, &stamp.replica).to_owned(),
            at: stamp.at,
            written: self.written,
            replicas: names,
        })
    }
}

/// Finds everything that is written about deleted pupils.
fn about_pupils(document: &Document, found: &mut SortedMap<&RecordId, (&Record, Found)>) {
    if found.keys().all(|id| id.kind() != Pupil::KIND) {
        return;
    }
    let says = |entry: &Entry| !entry.value.is_null();
    let pupils = found.iter_mut().filter(|(id, _)| id.kind() == Pupil::KIND);
    for (pupil, (_, found)) in pupils {
        let fields = ratings(document, pupil).into_iter().flat_map(|(_, record)| record.fields());
        for (field, register) in fields {
            if found.add(register, says) {
                found.written.add(rating_or_comment(field));
            }
        }
    }
    for decision in document.all::<Decision>() {
        let pupils: SortedSet<&Id<Pupil>> = decision.pupils.iter().collect();
        for pupil in pupils {
            let Some((_, found)) = found.get_mut(&pupil.record()) else { continue };
            found.written.add(Sort::Things(Decision::KIND));
            found.add_field(document, &decision.id.record(), Decision::PUPILS.key());
        }
    }
    for finding in document.all::<Finding>() {
        let pupils: SortedSet<&Id<Pupil>> = finding.cells.iter().map(|cell| &cell.pupil).collect();
        for pupil in pupils {
            let Some((_, found)) = found.get_mut(&pupil.record()) else { continue };
            found.written.add(Sort::Things(Finding::KIND));
            found.add_field(document, &finding.id.record(), Finding::CELLS.key());
        }
    }
}

/// Finds everything that whoever deleted a thing had not seen in it.
fn unseen(document: &Document, id: &RecordId, deleted: &Record, found: &mut Found) {
    let Some(stamp) = stamp(deleted) else { return };
    let known = known(deleted);
    let is_news = |entry: &Entry| !entry.value.is_null() && is_unseen(&known, stamp, &entry.stamp);
    for (part, record) in parts(document, id) {
        if part != id && !is_there(record) {
            continue;
        }
        let mut any = false;
        for (field, register) in record.fields() {
            if matches!(field, EXISTS | KNEW) || !found.add(register, is_news) {
                continue;
            }
            match part.kind() {
                rating::KIND => found.written.add(rating_or_comment(field)),
                Conference::KIND if is_answer(field) => found.written.add(Sort::Answers),
                _ if part == id => found.written.fields += 1,
                _ => any = true,
            }
        }
        if any {
            found.written.add(Sort::of_things(part));
        }
    }
}

fn is_unseen(known: &Option<VersionVector>, deletion: &Stamp, edit: &Stamp) -> bool {
    let later_by_another =
        edit.at > deletion.at && edit.replica.person() != deletion.replica.person();
    match known {
        // A replica knows what it did itself, also after the deletion.
        Some(known) => {
            !known.covers(edit)
                && (edit.replica.person() != deletion.replica.person() || edit.at < deletion.at)
        }
        None => later_by_another,
    }
}

/// Returns the changes that empty all that is written about a pupil.
fn emptied(document: &Document, id: &RecordId) -> Vec<Change> {
    let pupil: Id<Pupil> = Id::from_record(id);
    let mut changes: Vec<Change> = Vec::new();
    for (rating, record) in ratings(document, id) {
        let says = |register: &Register| register.entries().iter().any(|e| !e.value.is_null());
        let fields = record.fields().filter(|(_, register)| says(register));
        changes.extend(fields.map(|(field, _)| Change::new(rating.clone(), field, Value::Null)));
    }
    let about = |decision: &Decision| decision.pupils.contains(&pupil);
    for decision in document.all::<Decision>().filter(about) {
        let rest = decision.pupils.iter().filter(|id| **id != pupil).cloned().collect();
        changes.push(Decision::PUPILS.set(&decision.id, rest));
    }
    let about = |finding: &Finding| finding.cells.iter().any(|cell| cell.pupil == pupil);
    for finding in document.all::<Finding>().filter(about) {
        let rest = finding.cells.iter().filter(|cell| cell.pupil != pupil).cloned().collect();
        changes.push(Finding::CELLS.set(&finding.id, rest));
    }
    changes
}

fn rating_or_comment(field: &str) -> Sort {
    if rating::is_comment(field) { Sort::Comments } else { Sort::Ratings }
}

fn stamp(record: &Record) -> Option<&Stamp> {
    record.register(EXISTS).and_then(Register::stamp)
}

fn is_gone(document: &Document, id: &RecordId) -> bool {
    document.record(id).is_some_and(|record| !is_there(record))
}

fn conference_of(id: &RecordId) -> Id<Conference> {
    Id::new(id.chunk())
}

/// Kinds of a later version are left alone: nobody here could say what they are.
fn can_be_missed(id: &RecordId) -> bool {
    kind_of(id).is_some_and(|kind| kind.can_be_missed(id))
}
