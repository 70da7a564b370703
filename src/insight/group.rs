//! Who is looked at: the pupils of one or several classes, and the columns of their forms.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use crate::model::class::Class;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::order::sort_with;
use crate::model::pupil::{Membership, Pupil, members, memberships};
use crate::model::scale::Scale;
use crate::model::sheet::Sheet;
use crate::model::subject::Subject;
use crate::model::term::{Term, Year};

/// The pupils of one or several classes. A pupil who was in two of them stands once.
#[derive(Clone, Debug, Default)]
pub struct Group {
    classes: Vec<Class>,
    forms: Vec<Form>,
    members: Vec<Member>,
}

/// A pupil and the time in each class of the group.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The pupil.
    pub pupil: Pupil,
    times: Vec<(usize, Membership)>,
}

/// The columns of one class's form.
#[derive(Clone, Debug, Default)]
struct Form {
    scales: BTreeMap<(Term, Id<Subject>), Id<Scale>>,
    terms: BTreeMap<Year, u8>,
}

/// What a pupil's place in a term is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Seat {
    /// In a class whose form has the column, on this scale.
    Column {
        scale: Id<Scale>,
        /// Whether the pupil was there in the middle of the term, so that a rating can be expected.
        expected: bool,
    },
    /// In a class whose form has no such column.
    NoColumn,
    /// In none of the classes.
    NotEnrolled,
}

impl Group {
    /// Returns everyone who is or was in the classes; one that does not exist is left out.
    pub fn read(document: &Document, classes: &[Id<Class>]) -> Self {
        let chosen: BTreeSet<&Id<Class>> = classes.iter().collect();
        let order = classes.iter().filter(|id| chosen.contains(id));
        let mut group = Self::default();
        for class in order.filter_map(|id| document.get(id)) {
            if !group.classes.iter().any(|other| other.id == class.id) {
                group.add(document, class, |_| true);
            }
        }
        group
    }

    /// Returns one pupil with all classes the pupil is or was in, oldest form first.
    pub fn of_pupil(document: &Document, pupil: &Id<Pupil>) -> Self {
        let record = document.record(&pupil.record());
        let mut classes: Vec<Class> = record
            .into_iter()
            .flat_map(memberships)
            .filter_map(|(id, _)| document.get(&id))
            .collect();
        sort_with(&mut classes, |a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
        let mut group = Self::default();
        for class in classes {
            group.add(document, class, |one| one == pupil);
        }
        group
    }

    fn add(&mut self, document: &Document, class: Class, wanted: impl Fn(&Id<Pupil>) -> bool) {
        let index = self.classes.len();
        for (pupil, time) in members(document, &class.id).into_iter().filter(|m| wanted(&m.0.id)) {
            match self.members.binary_search_by(|member| member.pupil.id.cmp(&pupil.id)) {
                Ok(place) => self.members[place].times.push((index, time)),
                Err(place) => {
                    self.members.insert(place, Member { pupil, times: vec![(index, time)] });
                }
            }
        }
        self.forms.push(Form::read(document, &class));
        self.classes.push(class);
    }

    /// The classes, in the order they were chosen.
    pub fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// Everyone who is or was in the classes, in the order of ids; the caller sorts by name.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The terms of all forms together, oldest first.
    pub fn terms(&self) -> Vec<Term> {
        let terms: BTreeSet<Term> = self
            .forms
            .iter()
            .flat_map(|form| &form.terms)
            .flat_map(|(&year, &slots)| (1..=slots).map(move |slot| Term { year, slot }))
            .collect();
        terms.into_iter().collect()
    }

    /// Tells whether any of the forms has the column.
    pub fn has_column(&self, subject: &Id<Subject>, term: Term) -> bool {
        self.forms.iter().any(|form| form.scale(subject, term).is_some())
    }

    /// Returns the scale that stands over a pupil's cell: of the class the pupil was in then, else
    /// of any of the pupil's classes.
    pub fn scale_over(
        &self,
        member: &Member,
        subject: &Id<Subject>,
        term: Term,
    ) -> Option<Id<Scale>> {
        match self.seat(member, subject, term) {
            Seat::Column { scale, .. } => Some(scale),
            _ => member.times.iter().find_map(|(class, _)| self.forms[*class].scale(subject, term)),
        }
    }

    /// Returns what a pupil's place in a term is.
    ///
    /// A pupil belongs to a term when in the class at some time during it. A rating can be
    /// expected of one who was there in the middle of it: who left in its second week is not
    /// missing, and who came in its last week counts when rated.
    pub(super) fn seat(&self, member: &Member, subject: &Id<Subject>, term: Term) -> Seat {
        let mut seat = Seat::NotEnrolled;
        for (class, time) in &member.times {
            let form = &self.forms[*class];
            let Some(slots) = form.terms.get(&term.year) else { continue };
            let span = Span::of(term, *slots);
            if !span.is_none_or(|span| span.touches(time)) {
                continue;
            }
            let expected = span.is_none_or(|span| time.holds_on(span.middle()));
            let found = match form.scale(subject, term) {
                Some(scale) => Seat::Column { scale, expected },
                None => Seat::NoColumn,
            };
            if expected {
                return found;
            }
            seat = found;
        }
        seat
    }
}

impl Form {
    fn read(document: &Document, class: &Class) -> Self {
        let mut form = Self::default();
        for year in class.years() {
            let sheet = Sheet::read(document, &class.id, year);
            form.terms.insert(year, sheet.terms);
            let columns =
                sheet.columns().map(|column| ((column.term, column.subject), column.scale));
            form.scales.extend(columns);
        }
        form
    }

    fn scale(&self, subject: &Id<Subject>, term: Term) -> Option<Id<Scale>> {
        self.scales.get(&(term, subject.clone())).cloned()
    }
}

/// The days of a term: the school year, August to July, in equal parts.
#[derive(Clone, Copy, Debug)]
struct Span {
    first: NaiveDate,
    days: u64,
}

impl Span {
    fn of(term: Term, slots: u8) -> Option<Self> {
        let begin = NaiveDate::from_ymd_opt(term.year, 8, 1)?;
        let days = 366 / u64::from(slots.max(1));
        let first = begin.checked_add_days(Days::new(days * u64::from(term.slot.max(1) - 1)))?;
        Some(Self { first, days })
    }

    fn day(self, number: u64) -> NaiveDate {
        self.first.checked_add_days(Days::new(number)).unwrap_or(self.first)
    }

    fn middle(self) -> NaiveDate {
        self.day(self.days / 2)
    }

    fn touches(self, time: &Membership) -> bool {
        let last = self.day(self.days - 1);
        time.from.is_none_or(|from| from <= last) && time.to.is_none_or(|to| self.first <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_two_terms_is_parted_at_the_end_of_january() {
        let span = |slot, slots| Span::of(Term { year: 2026, slot }, slots).unwrap();
        assert_eq!(span(1, 2).first.to_string(), "2026-08-01");
        assert_eq!(span(1, 2).middle().to_string(), "2026-10-31");
        assert_eq!(span(2, 2).first.to_string(), "2027-01-31");
        assert_eq!(span(2, 2).middle().to_string(), "2027-05-02");
        assert_eq!(span(4, 4).first.to_string(), "2027-05-01");
        assert_eq!(span(1, 1).day(364).to_string(), "2027-07-31");
    }

    #[test]
    fn a_time_in_class_touches_the_terms_it_lies_in() {
        let span = Span::of(Term { year: 2026, slot: 1 }, 2).unwrap();
        let time =
            |from: &str, to: &str| Membership { from: from.parse().ok(), to: to.parse().ok() };
        assert!(span.touches(&time("", "")));
        assert!(span.touches(&time("2027-01-15", "")));
        assert!(!span.touches(&time("2027-02-01", "")));
        assert!(span.touches(&time("", "2026-08-01")));
        assert!(!span.touches(&time("", "2026-07-31")));
    }
}
