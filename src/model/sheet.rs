//! The columns of a class's rating form.

use super::class::Class;
use super::command::{Change, Command, EditKind};
use super::document::Document;
use super::id::{Id, RecordId};
use super::rating;
use super::record::Record;
use super::scale::Scale;
use super::setup::FIRST_SUBJECTS;
use super::subject::{Subject, subjects};
use super::term::{Term, Year};
use super::value::FieldType;

use crate::model::sorted::SortedSet;

/// How many terms a school year has unless its form says otherwise.
pub const USUAL_TERMS: u8 = 2;

/// The name of forms in addresses; never to be changed.
pub const KIND: &str = "sheet";

const TERMS: &str = "terms";
const SUBJECTS: &str = "subjects";

/// One school year of a class's rating form (*elevvurderingsskema*): which terms and subjects it
/// has, and on which scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The school year.
    pub year: Year,
    /// How many terms the year has, 1 to [`Term::MAX_SLOTS`].
    pub terms: u8,
    /// The subjects, in the school's order.
    pub subjects: Vec<Subject>,
    scales: Vec<Id<Scale>>,
}

/// One column of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// When.
    pub term: Term,
    /// In what.
    pub subject: Id<Subject>,
    /// On which scale.
    pub scale: Id<Scale>,
}

impl Sheet {
    /// Returns one school year of a class's form.
    pub fn read(document: &Document, class: &Id<Class>, year: Year) -> Self {
        let record = document.record(&record_of(class, year));
        let terms = record.and_then(|record| u8::read(record.value(TERMS))).unwrap_or(USUAL_TERMS);
        let chosen = given(document, class, year);
        let subjects: Vec<Subject> =
            subjects(document).into_iter().filter(|subject| chosen.contains(&subject.id)).collect();
        let terms = terms.clamp(1, Term::MAX_SLOTS);
        let scales = (1..=terms)
            .flat_map(|slot| subjects.iter().map(move |subject| (slot, subject)))
            .map(|(slot, subject)| column_scale(record, slot, subject))
            .collect();
        Self { year, terms, subjects, scales }
    }

    /// The columns from left to right: term by term, in each the subjects.
    pub fn columns(&self) -> impl Iterator<Item = Column> {
        let places = (1..=self.terms).flat_map(|slot| self.subjects.iter().map(move |s| (slot, s)));
        places.zip(&self.scales).map(|((slot, subject), scale)| Column {
            term: Term { year: self.year, slot },
            subject: subject.id.clone(),
            scale: scale.clone(),
        })
    }
}

fn column_scale(record: Option<&Record>, slot: u8, subject: &Subject) -> Id<Scale> {
    record
        .and_then(|record| Id::read(record.value(&scale_field(slot, &subject.id))))
        .unwrap_or_else(|| subject.usual_scale())
}

fn scale_field(slot: u8, subject: &Id<Subject>) -> String {
    format!("scale.{slot}.{subject}")
}

fn record_of(class: &Id<Class>, year: Year) -> RecordId {
    RecordId::new(KIND, class.as_str(), &year.to_string())
}

/// The subjects a school year of a form was given. A form keeps them: what the school rates in
/// later, in other classes, does not come into it by itself.
///
/// Every form that is made gets a list. A year without one, as earlier versions left them, goes on
/// with that of the nearest year that has one, an earlier one first.
fn given(document: &Document, class: &Id<Class>, year: Year) -> Vec<Id<Subject>> {
    if let Some(own) = list_of(document.record(&record_of(class, year))) {
        return own;
    }
    let prefix = format!("{KIND}/{class}/");
    let listed = document.records_with(&prefix).filter_map(|(id, record)| {
        let other: Year = id.local().parse().ok()?;
        Some((other > year, other.abs_diff(year), list_of(Some(record))?))
    });
    let nearest = listed.min_by_key(|(later, distance, _)| (*later, *distance));
    nearest.map_or_else(|| usual(document, class), |(.., list)| list)
}

fn list_of(record: Option<&Record>) -> Option<Vec<Id<Subject>>> {
    FieldType::read(record?.value(SUBJECTS))
}

/// What a form without any list has: the subjects that every school starts with, and those that
/// the class's own pupils are rated in. None of the school's other subjects, of which nobody can
/// tell whether they came before the form or after it.
fn usual(document: &Document, class: &Id<Class>) -> Vec<Id<Subject>> {
    let mut list: Vec<Id<Subject>> = FIRST_SUBJECTS.iter().map(|(id, _)| Id::new(*id)).collect();
    for subject in rated(document, class) {
        if !list.contains(&subject) {
            list.push(subject);
        }
    }
    list
}

/// The subjects that pupils who began in a class are rated in.
fn rated(document: &Document, class: &Id<Class>) -> SortedSet<Id<Subject>> {
    let prefix = format!("{}/{class}-", rating::KIND);
    let found = document.records_with(&prefix).filter_map(|(id, record)| {
        // The class `k` and the class `k-2` begin alike.
        let (home, _) = id.chunk().rsplit_once('-')?;
        let (_, subject) = id.local().split_once('.')?;
        let is_rated =
            home == class.as_str() && record.fields().any(|(_, field)| field.value().is_number());
        is_rated.then(|| Id::new(subject))
    });
    found.collect()
}

/// Returns the subjects that can be chosen for a class's form: all of the school's, but of those
/// that are left out of new forms only the ones that the class has, had or is rated in.
pub fn offered(document: &Document, class: &Class) -> Vec<Subject> {
    let lists = class.years().flat_map(|year| given(document, &class.id, year));
    let mut own: SortedSet<Id<Subject>> = lists.collect();
    own.extend(rated(document, &class.id));
    let mut all = subjects(document);
    all.retain(|subject| !subject.retired || own.contains(&subject.id));
    all
}

/// Returns the changes that give school years of a class's form a list of subjects, where they have
/// none. A year after the one the class is in goes on with its subjects and terms, without those
/// that the school leaves out of new forms.
pub fn settle(
    document: &Document,
    class: &Class,
    years: impl Iterator<Item = Year>,
) -> Vec<Change> {
    let id = &class.id;
    let mut changes = Vec::new();
    for year in years.collect::<SortedSet<Year>>() {
        let record = document.record(&record_of(id, year));
        if list_of(record).is_some() {
            continue;
        }
        let mut list = given(document, id, year);
        if year > class.year {
            let retired = |id: &Id<Subject>| document.get(id).is_some_and(|one| one.retired);
            let kept: Vec<Id<Subject>> = list.iter().filter(|id| !retired(id)).cloned().collect();
            list = if kept.is_empty() { list } else { kept };
            let terms = document.value(&record_of(id, class.year), TERMS);
            if !terms.is_null() && record.is_none_or(|record| record.value(TERMS).is_null()) {
                changes.push(Change::new(record_of(id, year), TERMS, terms.clone()));
            }
        }
        changes.push(set_subjects(id, year, list));
    }
    changes
}

/// Returns the subjects that a new form gets: all of the school's but those it leaves out of new
/// forms; of a school without any, those that every school starts with.
pub fn new_form(document: &Document) -> Vec<Id<Subject>> {
    let all = subjects(document);
    if all.is_empty() {
        return FIRST_SUBJECTS.iter().map(|(id, _)| Id::new(*id)).collect();
    }
    all.into_iter().filter(|subject| !subject.retired).map(|subject| subject.id).collect()
}

/// Returns the change that sets how many terms a class's school year has.
pub fn set_terms(class: &Id<Class>, year: Year, terms: u8) -> Change {
    Change::new(record_of(class, year), TERMS, terms.clamp(1, Term::MAX_SLOTS).write())
}

/// Returns the change that sets which subjects a class's school year has.
pub fn set_subjects(class: &Id<Class>, year: Year, subjects: Vec<Id<Subject>>) -> Change {
    Change::new(record_of(class, year), SUBJECTS, subjects.write())
}

/// Returns the changes that choose the subjects of one school year of a class's form; the other
/// years keep theirs.
pub fn choose_subjects(
    document: &Document,
    class: &Class,
    year: Year,
    subjects: Vec<Id<Subject>>,
) -> Vec<Change> {
    let mut changes = settle(document, class, class.years().filter(|other| *other != year));
    changes.push(set_subjects(&class.id, year, subjects));
    changes
}

/// Returns the changes that give the form of the year a class is in one subject more.
pub fn give(document: &Document, class: &Class, subject: &Id<Subject>) -> Vec<Change> {
    let mut list = given(document, &class.id, class.year);
    list.retain(|one| one != subject);
    list.push(subject.clone());
    choose_subjects(document, class, class.year, list)
}

/// Returns the change that gives one column another scale.
pub fn set_scale(class: &Id<Class>, column: &Column, scale: &Id<Scale>) -> Change {
    let field = scale_field(column.term.slot, &column.subject);
    Change::new(record_of(class, column.term.year), &field, scale.clone().write())
}

/// Returns the command that gives one column another scale.
pub fn change_scale(class: &Id<Class>, column: &Column, scale: &Id<Scale>) -> Command {
    Command::new(EditKind::Edit(KIND), [set_scale(class, column, scale)])
}

/// Returns the columns of a class's form over all its years, oldest first.
pub fn columns(document: &Document, class: &Class) -> Vec<Column> {
    class
        .years()
        .flat_map(|year| Sheet::read(document, &class.id, year).columns().collect::<Vec<_>>())
        .collect()
}

/// Returns the terms of a class's form over all its years, oldest first.
pub fn terms(document: &Document, class: &Class) -> Vec<Term> {
    class
        .years()
        .flat_map(|year| {
            let slots = Sheet::read(document, &class.id, year).terms;
            (1..=slots).map(move |slot| Term { year, slot })
        })
        .collect()
}

#[cfg(test)]
mod tests;
