//! What is known about one pupil, read once for the whole page.

use crate::insight::filled::has_begun;
use crate::insight::group::PupilGroup;
use crate::insight::subject_table::{CellStatus, SubjectTable};
use crate::model::class::Class;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::order::sort_with;
use crate::model::pupil::{Membership, Pupil, memberships};
use crate::model::rating::{Cell, comment};
use crate::model::scale::{Scale, scale};
use crate::model::sheet::Sheet;
use crate::model::subject::{Subject, subjects};
use crate::model::term::{Term, Year, year_label};
use crate::store::time;
use crate::texts::Texts;
use crate::ui::names::Naming;

/// What is known about one pupil.
#[derive(Clone, PartialEq)]
pub struct Portrait {
    /// The name to show.
    pub name: String,
    /// The classes, the latest first, with the time in each.
    pub classes: Vec<(Class, Membership)>,
    /// The place in the latest class.
    pub place: Option<ClassPlace>,
    /// The school years of the table: what each is called, and how many terms it has.
    pub years: Vec<(String, usize)>,
    /// The terms of the table, with their names within the year, and whether each has begun.
    pub terms: Vec<(Term, String, bool)>,
    /// One row per subject.
    pub rows: Vec<SubjectRow>,
    /// The comments, oldest first: where, and what.
    pub comments: Vec<(String, String)>,
    /// The scales that occur.
    pub scales: Vec<Scale>,
}

/// The pupil's place in a class.
#[derive(Clone, PartialEq)]
pub struct ClassPlace {
    /// The number in the list, from 1.
    pub number: usize,
    /// How many are in the list.
    pub size: usize,
    /// The pupil before.
    pub previous: Option<Id<Pupil>>,
    /// The pupil after.
    pub next: Option<Id<Pupil>>,
}

/// One subject's ratings.
#[derive(Clone, PartialEq)]
pub struct SubjectRow {
    /// The subject.
    pub subject: Subject,
    /// One per term.
    pub cells: Vec<RatingCell>,
}

/// What stands in one subject and term.
#[derive(Clone, PartialEq)]
pub struct RatingCell {
    /// What it says.
    pub status: CellStatus,
    /// The rating as written; empty where there is none.
    pub written: String,
    /// Tells that it has a comment.
    pub noted: bool,
    /// Tells that its term has begun, so that a rating can be expected.
    pub begun: bool,
}

impl Portrait {
    /// Reads what is known about a pupil, or `None` when there is no such pupil.
    pub fn read(document: &Document, id: &Id<Pupil>, naming: Naming, t: Texts) -> Option<Self> {
        let pupil = document.get(id)?;
        let record = document.record(&id.record())?;
        let mut classes: Vec<(Class, Membership)> = memberships(record)
            .filter_map(|(class, time)| Some((document.get(&class)?, time)))
            .collect();
        // The latest class is the one the pupil is in now.
        sort_with(&mut classes, |(a, x), (b, y)| {
            let ended = |time: &Membership| time.to.is_some();
            ended(x)
                .cmp(&ended(y))
                .then(b.year.cmp(&a.year))
                .then(y.from.cmp(&x.from))
                .then(a.id.cmp(&b.id))
        });
        let listed =
            classes.first().map(|(class, _)| naming.class(document, &class.id)).unwrap_or_default();
        let at = listed.iter().position(|one| one.pupil.id == *id);
        let neighbour = |index: Option<usize>| {
            index.and_then(|i| listed.get(i)).map(|one| one.pupil.id.clone())
        };
        let place = at.map(|at| ClassPlace {
            number: at + 1,
            size: listed.len(),
            previous: neighbour(at.checked_sub(1)),
            next: neighbour(Some(at + 1)),
        });
        let name = match at.and_then(|at| listed.get(at)) {
            Some(one) => one.shown.clone(),
            None if naming.is_hidden() => t.pupil().nameless.to_owned(),
            None => pupil.shown_name().to_owned(),
        };
        let name = if name.is_empty() { t.pupil().nameless.to_owned() } else { name };
        let mut portrait = Self {
            name,
            classes,
            place,
            years: Vec::new(),
            terms: Vec::new(),
            rows: Vec::new(),
            comments: Vec::new(),
            scales: Vec::new(),
        };
        portrait.read_ratings(document, id, t);
        Some(portrait)
    }

    fn read_ratings(&mut self, document: &Document, id: &Id<Pupil>, t: Texts) {
        let group = PupilGroup::from_pupil(document, id);
        let terms = group.terms();
        for &term in &terms {
            let (level, slots) = self.form_in(document, term.year);
            let begun = has_begun(term, slots, time::today());
            self.terms.push((term, (t.common().term)(term, level, slots), begun));
            let year = self.year_name(term.year);
            match self.years.last_mut() {
                Some((last, count)) if *last == year => *count += 1,
                _ => self.years.push((year, 1)),
            }
        }
        for subject in subjects(document) {
            let table = SubjectTable::of(document, &group, &subject.id, &terms);
            let Some(row) = table.rows.first().filter(|row| row.has_column()) else { continue };
            let cells = row.statuses.iter().zip(&self.terms).map(|(status, (term, _, begun))| {
                let cell = Cell { pupil: id.clone(), term: *term, subject: subject.id.clone() };
                let written = match status {
                    CellStatus::Rated { scale: id, value, .. } => scale(document, id).write(*value),
                    _ => String::new(),
                };
                let noted = !comment(document, &cell).is_empty();
                RatingCell { status: status.clone(), written, noted, begun: *begun }
            });
            let cells = cells.collect();
            for found in table.scales.into_values() {
                if !self.scales.iter().any(|scale| scale.id == found.id) {
                    self.scales.push(found);
                }
            }
            self.rows.push(SubjectRow { subject, cells });
        }
        self.read_comments(document, id);
    }

    fn read_comments(&mut self, document: &Document, id: &Id<Pupil>) {
        for (term, name, _) in &self.terms {
            for row in &self.rows {
                let cell = Cell { pupil: id.clone(), term: *term, subject: row.subject.id.clone() };
                let text = comment(document, &cell);
                if !text.is_empty() {
                    let place =
                        format!("{} {name} · {}", self.year_name(term.year), row.subject.name);
                    self.comments.push((place, text.to_owned()));
                }
            }
        }
    }

    /// What a school year is called: by the class where there is only one, else by its number.
    fn year_name(&self, year: Year) -> String {
        match self.classes.as_slice() {
            [(class, _)] => class.name_in(year),
            _ => year_label(year),
        }
    }

    /// How a term is called where its year does not stand above it.
    pub fn term_name(&self, term: Term) -> String {
        let name =
            self.terms.iter().find(|(one, ..)| *one == term).map(|(_, name, _)| name.as_str());
        format!("{} {}", self.year_name(term.year), name.unwrap_or_default())
    }

    /// The level and the number of terms in a year.
    fn form_in(&self, document: &Document, year: Year) -> (u8, u8) {
        let sheets = self.classes.iter().filter(|(class, _)| class.years().any(|one| one == year));
        let forms = sheets
            .map(|(class, _)| (class.level_in(year), Sheet::read(document, &class.id, year).terms));
        forms.max_by_key(|(_, terms)| *terms).unwrap_or((0, crate::model::sheet::USUAL_TERMS))
    }

    /// Tells whether there is any rating.
    pub fn has_ratings(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.status.is_rated())
    }
}
