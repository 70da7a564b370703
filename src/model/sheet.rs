//! The columns of a class's rating form.

use super::class::Class;
use super::command::{Change, Command, Deed};
use super::document::Document;
use super::id::{Id, RecordId};
use super::record::Record;
use super::scale::Scale;
use super::subject::{Subject, subjects};
use super::term::{Term, Year};
use super::value::FieldType;

/// How many terms a school year has unless its form says otherwise.
pub const USUAL_TERMS: u8 = 2;

const TERMS: &str = "terms";
const SUBJECTS: &str = "subjects";

/// One school year of a class's rating form (*elevvurderingsskema*): which terms and subjects it
/// has, and on which scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The school year.
    pub year: Year,
    /// How many terms the year has, 1 to [`Term::MOST`].
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
        let chosen: Option<Vec<Id<Subject>>> =
            record.and_then(|record| FieldType::read(record.value(SUBJECTS)));
        let subjects: Vec<Subject> = subjects(document)
            .into_iter()
            .filter(|subject| match &chosen {
                Some(chosen) => chosen.contains(&subject.id),
                None => !subject.retired,
            })
            .collect();
        let terms = terms.clamp(1, Term::MOST);
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
    RecordId::new("sheet", class.as_str(), &year.to_string())
}

/// Returns the change that sets how many terms a class's school year has.
pub fn set_terms(class: &Id<Class>, year: Year, terms: u8) -> Change {
    Change::new(record_of(class, year), TERMS, terms.clamp(1, Term::MOST).write())
}

/// Returns the change that sets which subjects a class's school year has.
pub fn set_subjects(class: &Id<Class>, year: Year, subjects: Vec<Id<Subject>>) -> Change {
    Change::new(record_of(class, year), SUBJECTS, subjects.write())
}

/// Returns the change that gives one column another scale.
pub fn set_scale(class: &Id<Class>, column: &Column, scale: &Id<Scale>) -> Change {
    let field = scale_field(column.term.slot, &column.subject);
    Change::new(record_of(class, column.term.year), &field, scale.clone().write())
}

/// Returns the command that gives one column another scale.
pub fn change_scale(class: &Id<Class>, column: &Column, scale: &Id<Scale>) -> Command {
    Command::new(Deed::EditSheet, [set_scale(class, column, scale)])
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
