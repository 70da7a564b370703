//! What a file will hold, told before it is saved: counts for a sentence, and the names in it.

use crate::insight::name_search::{Mention, Names};
use crate::model::class::classes;
use crate::model::conference::{Conference, is_answer};
use crate::model::decision::Decision;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::erasure;
use crate::model::finding::Finding;
use crate::model::id::{Id, RecordId};
use crate::model::kinds::{Owner, kind_of, owner};
use crate::model::order::sort_with_key;
use crate::model::participant::Participant;
use crate::model::person::Person;
use crate::model::pupil::{Pupil, members};
use crate::model::rating;
use crate::model::record::{Record, Register};
use crate::model::sorted::SortedMap;
use crate::model::subject::Subject;
use crate::model::term::{Term, Year};
use crate::model::value::FieldType;

/// What is in a part of a school.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// The classes, by level and name.
    pub classes: Vec<ClassContents>,
    /// Pupils, each once.
    pub pupils: usize,
    /// How many of them go with their name or alias.
    pub named: usize,
    /// Ratings by subject, in the order of the subjects' names.
    pub subjects: Vec<SubjectContents>,
    /// Comments on ratings.
    pub comments: usize,
    /// Conferences.
    pub conferences: usize,
    /// Answers to their questions.
    pub answers: usize,
    /// Findings.
    pub findings: usize,
    /// Decisions.
    pub decisions: usize,
    /// What else stands on the lists of conferences: sources, milestones, entries in the log.
    pub entries: usize,
    /// Names of participants of conferences.
    pub participants: usize,
    /// Names of those who wrote any of it.
    pub writers: usize,
    /// Marks of what was erased.
    pub erasures: usize,
    /// Deleted things that still say something, and things of kinds that a later version brought.
    pub unseen: usize,
    /// Where pupils of the school are named in what people wrote.
    pub mentions: Vec<Mention>,
}

/// What is in a file of one class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassContents {
    /// Its name.
    pub name: String,
    /// Pupils who are or were in it.
    pub pupils: usize,
    /// How many of them go with their name or alias.
    pub named: usize,
}

/// What is in a file of one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct SubjectContents {
    /// Which.
    pub subject: Id<Subject>,
    /// Its name, or the empty text for one that is not in the file.
    pub name: String,
    /// Ratings.
    pub ratings: usize,
    /// The first term with a rating.
    pub first: Term,
    /// The last.
    pub last: Term,
}

/// Returns what is in a part of a school; `names` are those of the pupils who are looked for in texts.
pub fn contents(part: &Document, names: &Names) -> Contents {
    let mut contents = Contents { mentions: names.mentions(part), ..Contents::default() };
    let mut ratings: SortedMap<Id<Subject>, (usize, Term, Term)> = SortedMap::new();
    for (id, record) in part.records() {
        if id.kind() == rating::KIND {
            contents.comments += written(record, rating::is_comment);
            add_ratings(&mut ratings, id, record);
        } else {
            contents.add(id, record);
        }
    }
    for class in classes(part) {
        let pupils = members(part, &class.id);
        let named = pupils.iter().filter(|(pupil, _)| pupil.has_name()).count();
        contents.classes.push(ClassContents { name: class.name, pupils: pupils.len(), named });
    }
    for (subject, (ratings, first, last)) in ratings {
        let name = part.get(&subject).map(|one| one.name).unwrap_or_default();
        contents.subjects.push(SubjectContents { subject, name, ratings, first, last });
    }
    sort_with_key(&mut contents.subjects, |one| (one.name.clone(), one.subject.clone()));
    contents
}

impl Contents {
    fn add(&mut self, id: &RecordId, record: &Record) {
        let name = |field: &str| usize::from(!record.text(field).is_empty());
        let is_seen = record.exists() || matches!(id.kind(), erasure::KIND | Person::KIND);
        let is_listed = || matches!(owner(id, &[]), Some(Owner::Conference(_)));
        match id.kind() {
            erasure::KIND => self.erasures += 1,
            Person::KIND => self.writers += name(Person::NAME.key()),
            _ if kind_of(id).is_none() || record.is_deleted() => {
                self.unseen += usize::from(record.has_values());
            }
            _ if !is_seen => {}
            Pupil::KIND => {
                self.pupils += 1;
                self.named += name(Pupil::NAME.key()).max(name(Pupil::ALIAS.key()));
            }
            Conference::KIND => {
                self.conferences += 1;
                self.answers += written(record, is_answer);
            }
            Finding::KIND => self.findings += 1,
            Decision::KIND => self.decisions += 1,
            Participant::KIND => self.participants += name(Participant::NAME.key()),
            _ if is_listed() => self.entries += 1,
            _ => {}
        }
    }
}

/// Tells whether any entry of a field says something, also one that waits to be chosen.
fn says(register: &Register) -> bool {
    register.entries().iter().any(|entry| !entry.value.is_null())
}

fn written(record: &Record, is_such: fn(&str) -> bool) -> usize {
    record.fields().filter(|(field, register)| is_such(field) && says(register)).count()
}

fn add_ratings(
    ratings: &mut SortedMap<Id<Subject>, (usize, Term, Term)>,
    id: &RecordId,
    record: &Record,
) {
    let year = id.chunk().rsplit_once('-').and_then(|(_, year)| year.parse::<Year>().ok());
    let (Some(subject), Some(year)) = (rating::subject_of(id), year) else { return };
    for (field, _) in record.fields().filter(|(_, register)| says(register)) {
        let Some(term) = Term::read(&format!("{year}-{field}").into()) else { continue };
        let found = ratings.entry(subject.clone()).or_insert_with_key(|_| (0, term, term));
        *found = (found.0 + 1, found.1.min(term), found.2.max(term));
    }
}

#[cfg(test)]
mod tests;
