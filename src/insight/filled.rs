//! How far a class's form is filled in just now.

use chrono::NaiveDate;

use super::group::PupilGroup;
use super::subject_table::{CellStatus, SubjectTable};
use crate::model::class::Class;
use crate::model::document::Document;
use crate::model::sheet::Sheet;
use crate::model::term::{Term, year_of};

/// The ratings of one term of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The term.
    pub term: Term,
    /// How many terms its year has, so that it can be named.
    pub slots: u8,
    /// How many pupils have a column in it.
    pub pupils: usize,
    /// How many cells have a rating.
    pub rated: usize,
    /// How many cells could have one.
    pub cells: usize,
    /// Tells that the term has begun, so that ratings can be missing.
    pub begun: bool,
}

impl Filled {
    /// Counts the ratings of the term that a class is in on the day `today`.
    pub fn now(document: &Document, class: &Class, today: NaiveDate) -> Self {
        let sheet = Sheet::read(document, &class.id, class.year);
        let term = Term { year: class.year, slot: slot_on(class.year, sheet.terms, today) };
        let group = PupilGroup::read(document, std::slice::from_ref(&class.id));
        let (slots, begun) = (sheet.terms, has_begun(term, sheet.terms, today));
        let mut filled = Self { term, slots, pupils: 0, rated: 0, cells: 0, begun };
        for subject in &sheet.subjects {
            let table = SubjectTable::of(document, &group, &subject.id, &[term]);
            let pupils = table.rows.iter().filter(|row| row.has_column()).count();
            let statuses = table.rows.iter().flat_map(|row| &row.statuses);
            filled.rated += statuses.filter(|status: &&CellStatus| status.is_rated()).count();
            filled.cells += pupils;
            filled.pupils = filled.pupils.max(pupils);
        }
        filled
    }

    /// Tells how many cells have no rating though they could: none in a term to come.
    pub fn missing(&self) -> usize {
        if self.begun { self.cells - self.rated } else { 0 }
    }
}

/// Tells whether a term of a year with `slots` terms has begun on a day.
pub fn has_begun(term: Term, slots: u8, today: NaiveDate) -> bool {
    let now = year_of(today);
    now > term.year || now == term.year && term.slot <= slot_on(now, slots, today)
}

/// The term of a class's year that a day lies in; the last one of a year that is over, the first
/// one of a year that has not begun.
fn slot_on(year: i32, slots: u8, today: NaiveDate) -> u8 {
    let slots = slots.max(1);
    let now = year_of(today);
    if now != year {
        return if now > year { slots } else { 1 };
    }
    let begin = NaiveDate::from_ymd_opt(year, 8, 1).unwrap_or(today);
    let days = u64::try_from((today - begin).num_days()).unwrap_or_default();
    let slot = days / (366 / u64::from(slots)) + 1;
    u8::try_from(slot).unwrap_or(slots).min(slots)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Command, EditKind};
    use crate::model::id::IdGenerator;
    use crate::model::pupil::members;
    use crate::model::rating::{Cell, set};
    use crate::model::setup::first_setup;
    use crate::model::stamp::{Clock, ReplicaId};
    use crate::model::subject::subjects;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_says_which_term_it_is() {
        assert_eq!(slot_on(2026, 2, day("2026-08-01")), 1);
        assert_eq!(slot_on(2026, 2, day("2027-01-15")), 1);
        assert_eq!(slot_on(2026, 2, day("2027-03-01")), 2);
        assert_eq!(slot_on(2026, 3, day("2027-07-31")), 3);
        assert_eq!(slot_on(2025, 2, day("2026-09-01")), 2, "a year that is over");
        assert_eq!(slot_on(2027, 2, day("2026-09-01")), 1, "a year to come");
    }

    #[test]
    fn a_term_to_come_has_not_begun() {
        let begun = |slot| has_begun(Term { year: 2026, slot }, 2, day("2026-11-22"));
        assert!(begun(1) && !begun(2));
        assert!(has_begun(Term { year: 2025, slot: 2 }, 2, day("2026-08-01")));
        assert!(!has_begun(Term { year: 2027, slot: 1 }, 2, day("2026-08-01")));
    }

    #[test]
    fn an_empty_cell_is_counted_as_missing_and_not_as_zero() {
        let mut document = Document::default();
        let mut id_generator = IdGenerator::seeded(1);
        let mut clock = Clock::new(ReplicaId::new("p", "s"));
        let names = ["Ida".to_owned(), "Bo".to_owned()];
        let (id, command) = Class::add(&mut id_generator, "7.A", 7, 2026..=2026, &names);
        document.apply(&command.and(first_setup(&document)), &mut clock, 1);
        let class = document.get(&id).unwrap();
        let pupil = members(&document, &id)[0].0.id.clone();
        let subject = subjects(&document)[0].id.clone();
        let cell = Cell { pupil, term: Term { year: 2026, slot: 1 }, subject };
        document.apply(&Command::new(EditKind::Rate, [set(&cell, Some(4.0))]), &mut clock, 2);
        let filled = Filled::now(&document, &class, day("2026-10-01"));
        assert_eq!((filled.pupils, filled.rated, filled.cells), (2, 1, 6));
        assert_eq!(filled.missing(), 5);
        let early = Filled::now(&document, &class, day("2026-06-20"));
        assert_eq!((early.begun, early.missing()), (false, 0), "moved up before the holidays");
    }
}
