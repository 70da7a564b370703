//! Which part of a school a file holds.
//!
//! A part is made of whole records, and of records without the fields that can be left out, as copies that
//! never heard of them: see [`super::merge`] and [`Record`] for why that matters. So a part can always
//! be merged into what it was taken from, and into any other copy.

use crate::model::class::Class;
use crate::model::conference::{Conference, is_only_about};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, RecordId};
use crate::model::kinds::{Owner, kind_of, owner};
use crate::model::person::Person;
use crate::model::pupil::{Pupil, memberships};
use crate::model::rating;
use crate::model::record::Record;
use crate::model::sorted::SortedSet;
use crate::model::stamp::ReplicaId;
use crate::model::subject::Subject;

/// A part of a school. What is `None` is not limited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Only these classes: their forms, everybody who is or was in them with all their ratings, and
    /// the conferences that are about no other class.
    pub classes: Option<Vec<Id<Class>>>,
    /// Of those only these pupils, and no conferences, which speak of others as well.
    pub pupils: Option<Vec<Id<Pupil>>>,
    /// Only ratings and comments in these subjects.
    pub subjects: Option<Vec<Id<Subject>>>,
    /// What is left out of all that.
    pub without: Without,
}

/// What a file leaves out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Without {
    /// Pupils' names and aliases; teachers' names stay, with what they wrote.
    pub names: bool,
    /// Comments on ratings.
    pub comments: bool,
    /// Conferences, with their answers, findings, decisions and logs.
    pub texts: bool,
}

impl Without {
    /// The words for what is left out, as they stand in a file.
    pub fn words(self) -> Vec<&'static str> {
        let all = [(self.names, "names"), (self.comments, "comments"), (self.texts, "texts")];
        all.into_iter().filter(|(is_left_out, _)| *is_left_out).map(|(_, word)| word).collect()
    }

    /// Returns what words of a file say; those of a later version are none of ours.
    pub fn from_words<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut without = Self::default();
        for word in words {
            match word {
                "names" => without.names = true,
                "comments" => without.comments = true,
                "texts" => without.texts = true,
                _ => {}
            }
        }
        without
    }
}

impl Scope {
    /// Everything.
    pub fn all() -> Self {
        Self::default()
    }

    /// Some classes with all that is theirs.
    pub fn of_classes(classes: Vec<Id<Class>>) -> Self {
        Self { classes: Some(classes), ..Self::default() }
    }

    /// Tells whether it is everything.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// Tells whether it holds classes as they are, limited in no other way.
    fn is_whole_classes(&self) -> bool {
        *self == Self { classes: self.classes.clone(), ..Self::default() }
    }

    /// Tells whether it holds conferences.
    fn has_conferences(&self) -> bool {
        self.pupils.is_none() && !self.without.texts
    }
}

/// Returns the part of a document that a scope names. Things that were deleted are in it as well,
/// so that the deletion travels; so are the marks of what was erased.
pub fn select(document: &Document, scope: &Scope) -> Document {
    if scope.is_all() {
        return document.clone();
    }
    let chosen = Chosen::of(document, scope);
    let mut part = Document::default();
    let mut replicas: SortedSet<&ReplicaId> = SortedSet::new();
    for (id, record) in document.records().filter(|(id, record)| chosen.has(document, id, record)) {
        let is_told_of = match id.kind() {
            Pupil::KIND => !scope.without.names,
            rating::KIND => !scope.without.comments,
            _ => true,
        };
        let record = if is_told_of { record.clone() } else { record.with_left_out() };
        if record.fields().next().is_some() {
            part.insert(id.clone(), record);
        }
    }
    for (_, record) in part.records() {
        replicas.extend(replicas_of(record));
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

/// The things that a scope names in a document.
struct Chosen<'a> {
    scope: &'a Scope,
    classes: SortedSet<Id<Class>>,
    pupils: SortedSet<Id<Pupil>>,
    conferences: SortedSet<Id<Conference>>,
}

impl<'a> Chosen<'a> {
    fn of(document: &Document, scope: &'a Scope) -> Self {
        let is_named = |id: &Id<Pupil>| scope.pupils.as_ref().is_none_or(|all| all.contains(id));
        let pupils: SortedSet<Id<Pupil>> = match &scope.classes {
            Some(classes) => {
                let members = classes.iter().flat_map(|class| document.members_of(class));
                members.map(|(id, _)| Id::from_record(id)).filter(is_named).collect()
            }
            None => {
                let all = document.of_kind(Pupil::KIND);
                all.map(|(id, _)| Id::from_record(id)).filter(is_named).collect()
            }
        };
        let classes: SortedSet<Id<Class>> = match (&scope.classes, &scope.pupils) {
            (Some(classes), _) => classes.iter().cloned().collect(),
            (None, None) => {
                document.of_kind(Class::KIND).map(|(id, _)| Id::from_record(id)).collect()
            }
            (None, Some(_)) => {
                let records = pupils.iter().filter_map(|id| document.record(&id.record()));
                records.flat_map(memberships).map(|(class, _)| class).collect()
            }
        };
        let is_about = |record: &Record| match &scope.classes {
            Some(classes) => is_only_about(record, |class| classes.contains(class)),
            None => true,
        };
        let conferences = document.of_kind(Conference::KIND);
        let conferences: SortedSet<Id<Conference>> = conferences
            .filter(|(_, record)| scope.has_conferences() && is_about(record))
            .map(|(id, _)| Id::from_record(id))
            .collect();
        Self { scope, classes, pupils, conferences }
    }

    fn has(&self, document: &Document, id: &RecordId, record: &Record) -> bool {
        let owner = owner(id, &[document]);
        // Nobody here can say what of it would have to be left out.
        let is_understood = kind_of(id).is_some() || self.scope.is_whole_classes();
        match owner {
            Some(Owner::School) => true,
            _ if !is_understood => false,
            Some(Owner::Class(class)) => self.classes.contains(&class),
            Some(Owner::Pupil(pupil)) if id.kind() == Pupil::KIND => {
                self.pupils.contains(&pupil) || self.was_ever_in(record)
            }
            Some(Owner::Pupil(pupil)) => self.pupils.contains(&pupil) && self.has_subject(id),
            Some(Owner::Conference(conference)) => self.conferences.contains(&conference),
            // People's names go along with what they wrote.
            Some(Owner::Author) | None => false,
        }
    }

    /// Who was put into a class by mistake and taken out again is no longer in it, but the record
    /// goes along, or a colleague who has the mistake would keep it. The ratings stay behind.
    fn was_ever_in(&self, pupil: &Record) -> bool {
        let is_field_of = |class: &Id<Class>| pupil.register(&format!("in.{class}")).is_some();
        self.scope.pupils.is_none() && self.classes.iter().any(is_field_of)
    }

    fn has_subject(&self, id: &RecordId) -> bool {
        let Some(subjects) = &self.scope.subjects else { return true };
        rating::subject_of(id).is_some_and(|subject| subjects.contains(&subject))
    }
}

fn replicas_of(record: &Record) -> impl Iterator<Item = &ReplicaId> {
    let entries = record.fields().flat_map(|(_, register)| register.entries());
    entries.map(|entry| &entry.stamp.replica)
}
