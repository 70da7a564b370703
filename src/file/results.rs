//! A read table of results becomes one command: classes, pupils, columns and ratings.

mod scale;
mod standing;
#[cfg(test)]
mod tests;

pub use scale::ResultScale;
pub use standing::{Rescaled, standing_scale};

use super::gradebook::{ClassRows, Gradebook, ValueColumn};
use super::text::class_grade;
use crate::model::class::Class;
use crate::model::command::{Change, Command, EditKind};
use crate::model::document::Document;
use crate::model::id::{Id, IdGenerator};
use crate::model::pupil::{Pupil, members};
use crate::model::rating::{Cell, rating, set};
use crate::model::scale::Scale;
use crate::model::setup::{FIRST_SUBJECTS, first_setup, write_scale, write_subject};
use crate::model::sheet::{self, Column, Sheet, USUAL_TERMS};
use crate::model::sorted::{SortedMap, SortedSet};
use crate::model::subject::{Subject, subjects};
use crate::model::term::{Term, Year};
use standing::left_on_another_scale;

/// What is to be made of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The columns with ratings, in the order of the read table's values.
    pub values: Vec<ValueColumn>,
    /// The scale of the ratings.
    pub scale: ResultScale,
    /// The name of the class of pupils for whom the table names none.
    pub class_name: String,
    /// The level of classes whose name does not say it.
    pub level: u8,
    /// Whether results go into a class of the same name, where there is one.
    pub into_known: bool,
}

/// What an import would do, or did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The new classes.
    pub classes: Vec<Id<Class>>,
    /// The classes that were there already.
    pub known_classes: Vec<Id<Class>>,
    /// How many pupils are new.
    pub pupils: usize,
    /// How many pupils were there already.
    pub known_pupils: usize,
    /// How many ratings are written.
    pub ratings: usize,
    /// How many other ratings they replace.
    pub replaced: usize,
    /// The subjects that come into forms which were there already, or come back into them: the
    /// class's label and the subject's name.
    pub columns: SortedSet<(String, String)>,
    /// The columns in which other ratings are going to have other colours.
    pub rescaled: Vec<Rescaled>,
}

impl Plan {
    /// Returns the name of a class of the table.
    pub fn label<'a>(&'a self, rows: &'a ClassRows) -> &'a str {
        if rows.label.is_empty() { &self.class_name } else { &rows.label }
    }
}

/// Returns the class of the school that a label of the table means, in the year of the results.
pub fn known_class(document: &Document, label: &str, year: Year) -> Option<Class> {
    let same = |class: &Class| {
        class.years().any(|one| one == year) && is_same(&class.name_in(year), label)
    };
    document.all::<Class>().find(same)
}

/// Returns the school's subject of a name.
pub fn known_subject(document: &Document, name: &str) -> Option<Id<Subject>> {
    let own = subjects(document);
    if own.is_empty() {
        // These will be there as soon as anything is written.
        let first = FIRST_SUBJECTS.iter().find(|(_, first)| is_same(first, name));
        return first.map(|(id, _)| Id::new(*id));
    }
    own.into_iter().find(|subject| is_same(&subject.name, name)).map(|subject| subject.id)
}

fn is_same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// Returns the command that brings the results in, and what it does. One command: one undo.
pub fn import(
    document: &Document,
    id_generator: &mut IdGenerator,
    book: &Gradebook,
    plan: &Plan,
) -> (Tally, Command) {
    let scale = plan.scale.scale(document, id_generator);
    let mut changes = first_setup(document);
    if matches!(plan.scale, ResultScale::New { .. }) {
        changes.extend(write_scale(&scale));
    }
    let columns = columns(document, id_generator, plan, &scale.id, &mut changes);
    let mut import =
        Import { document, id_generator, plan, columns, changes, tally: Tally::default() };
    if !plan.values.is_empty() {
        book.classes.iter().for_each(|rows| import.class(rows));
    }
    (import.tally, Command::new(EditKind::ImportResults, import.changes))
}

/// The form's columns that the table's columns stand for; subjects that are missing are made.
fn columns(
    document: &Document,
    id_generator: &mut IdGenerator,
    plan: &Plan,
    scale: &Id<Scale>,
    changes: &mut Vec<Change>,
) -> Vec<Column> {
    let last = subjects(document).last().map_or(FIRST_SUBJECTS.len() as f64, |s| s.order);
    let mut made: Vec<(String, Id<Subject>)> = Vec::new();
    let mut columns = Vec::new();
    for value in &plan.values {
        let name = value.subject.trim();
        let before = made.iter().find(|(other, _)| is_same(other, name)).map(|(_, id)| id.clone());
        let subject = known_subject(document, name).or(before).unwrap_or_else(|| {
            let id: Id<Subject> = id_generator.id();
            made.push((name.to_owned(), id.clone()));
            changes.extend(write_subject(&id, name, last + made.len() as f64, scale));
            // It came with one table, for the classes in it; new forms do not get it by themselves.
            changes.push(Subject::RETIRED.set(&id, true));
            id
        });
        columns.push(Column { term: value.term(), subject, scale: scale.clone() });
    }
    columns
}

struct Import<'a> {
    document: &'a Document,
    id_generator: &'a mut IdGenerator,
    plan: &'a Plan,
    columns: Vec<Column>,
    changes: Vec<Change>,
    tally: Tally,
}

impl Import<'_> {
    fn class(&mut self, rows: &ClassRows) {
        let years = || self.columns.iter().map(|column| column.term.year);
        let (first, last) = (years().min().unwrap_or_default(), years().max().unwrap_or_default());
        let label = self.plan.label(rows);
        let known = known_class(self.document, label, last).filter(|_| self.plan.into_known);
        let class = match &known {
            Some(class) => {
                // Every year keeps the columns it has, whatever comes into the years beside it.
                let all = class.from.min(first)..=class.year;
                self.changes.extend(sheet::settle(self.document, class, all));
                if first < class.from {
                    self.changes.push(Class::FROM.set(&class.id, first));
                }
                self.tally.known_classes.push(class.id.clone());
                class.id.clone()
            }
            None => {
                let level = class_grade(label).unwrap_or(self.plan.level);
                let (id, command) = Class::add(self.id_generator, label, level, first..=last, &[]);
                self.changes.extend(command.changes);
                self.tally.classes.push(id.clone());
                id
            }
        };
        self.sheets(&class, known.is_some().then_some(rows), first..=last);
        let mut by_name: SortedMap<String, Vec<Id<Pupil>>> = SortedMap::new();
        if known.is_some() {
            for (pupil, _) in members(self.document, &class) {
                by_name.entry(pupil.name.to_lowercase()).or_default().push(pupil.id);
            }
        }
        let mut replaced = vec![SortedSet::new(); self.columns.len()];
        for row in &rows.pupils {
            // Of two pupils with the same name nobody can tell which is meant, so a new one is made.
            let found = by_name.get(&row.name.to_lowercase()).and_then(|same| match &same[..] {
                [one] => Some(one.clone()),
                _ => None,
            });
            let pupil = match found {
                Some(pupil) => {
                    self.tally.known_pupils += 1;
                    pupil
                }
                None => {
                    let (id, made) = Pupil::add(self.id_generator, &class, &row.name);
                    self.changes.extend(made);
                    self.tally.pupils += 1;
                    id
                }
            };
            self.ratings(&pupil, &row.values);
            for (replaced, value) in replaced.iter_mut().zip(&row.values) {
                if value.is_some() {
                    replaced.insert(pupil.clone());
                }
            }
        }
        if let Some(class) = &known {
            self.rescaled(class, label, &replaced);
        }
    }

    /// Notes the columns in which ratings that stay are going to stand on another scale.
    fn rescaled(&mut self, class: &Class, label: &str, replaced: &[SortedSet<Id<Pupil>>]) {
        for (place, column) in self.columns.iter().enumerate() {
            if replaced[place].is_empty() {
                continue;
            }
            let ratings = left_on_another_scale(self.document, class, column, &replaced[place]);
            if ratings > 0 {
                let subject = self.plan.values[place].subject.trim().to_owned();
                let (class, slot) = (label.to_owned(), column.term.slot);
                self.tally.rescaled.push(Rescaled { class, subject, slot, ratings });
            }
        }
    }

    fn ratings(&mut self, pupil: &Id<Pupil>, values: &[Option<f64>]) {
        for (column, value) in self.columns.iter().zip(values) {
            let Some(value) = value else { continue };
            let cell =
                Cell { pupil: pupil.clone(), term: column.term, subject: column.subject.clone() };
            let before = rating(self.document, &cell);
            if before.is_some_and(|before| before != *value) {
                self.tally.replaced += 1;
            }
            if before != Some(*value) {
                self.changes.push(set(&cell, Some(*value)));
            }
            self.tally.ratings += 1;
        }
    }

    /// Gives the class's form the columns. Of a class that was there nothing is taken away, and a
    /// subject comes into its form only with ratings: one that was hidden stays hidden otherwise.
    fn sheets(
        &mut self,
        class: &Id<Class>,
        known: Option<&ClassRows>,
        years: impl Iterator<Item = Year>,
    ) {
        let brings = |place: usize| {
            known.is_none_or(|rows| rows.pupils.iter().any(|row| row.values[place].is_some()))
        };
        let named = self.columns.iter().zip(&self.plan.values).enumerate();
        let brought: Vec<(Column, &str)> = named
            .filter(|(place, _)| brings(*place))
            .map(|(_, (column, value))| (column.clone(), value.subject.trim()))
            .collect();
        for year in years {
            let here = || brought.iter().filter(|(column, _)| column.term.year == year);
            let most = here().map(|(column, _)| column.term.slot).max().unwrap_or_default();
            let mut chosen: Vec<Id<Subject>> = Vec::new();
            let mut terms = most.max(USUAL_TERMS);
            if let Some(rows) = known {
                let sheet = Sheet::read(self.document, class, year);
                terms = most.max(sheet.terms);
                chosen = sheet.subjects.into_iter().map(|subject| subject.id).collect();
                let new = here().filter(|(column, _)| !chosen.contains(&column.subject));
                let label = self.plan.label(rows);
                let told = new.map(|(_, name)| (label.to_owned(), (*name).to_owned()));
                self.tally.columns.extend(told);
            }
            // A year between two others gets the same subjects, rather than the school's usual ones.
            let wanted = brought.iter().map(|(column, _)| column);
            let wanted = wanted.filter(|c| known.is_none() || c.term.year == year);
            let mut seen: SortedSet<Id<Subject>> = chosen.iter().cloned().collect();
            chosen.extend(wanted.map(|c| c.subject.clone()).filter(|id| seen.insert(id.clone())));
            self.changes.push(sheet::set_terms(class, year, terms));
            self.changes.push(sheet::set_subjects(class, year, chosen));
            for (column, _) in here() {
                self.changes.push(sheet::set_scale(class, column, &column.scale));
            }
            if known.is_none() {
                self.fill_scales(class, year, terms);
            }
        }
    }

    /// The terms of a new class that the table says nothing about are on the same scale as the rest.
    fn fill_scales(&mut self, class: &Id<Class>, year: Year, terms: u8) {
        let here: Vec<&Column> = self.columns.iter().filter(|c| c.term.year == year).collect();
        for slot in 1..=terms {
            for column in &here {
                let term = Term { year, slot };
                let is_there = here.iter().any(|c| c.term == term && c.subject == column.subject);
                if !is_there {
                    let other = Column { term, ..(*column).clone() };
                    self.changes.push(sheet::set_scale(class, &other, &column.scale));
                }
            }
        }
    }
}
