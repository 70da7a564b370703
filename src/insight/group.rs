//! Who is looked at: the pupils of one or several classes, and the columns of their forms.

use std::collections::{BTreeMap, BTreeSet};

use super::enrolment::Enrolment;
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

    /// Returns what can be expected of a pupil's cells in a term, in whichever of the classes the
    /// pupil was longest. The form and every count go by this one rule.
    pub fn enrolment(&self, member: &Member, term: Term) -> Enrolment {
        let each = member.times.iter().filter_map(|(class, time)| {
            let slots = self.forms[*class].terms.get(&term.year)?;
            Some(Enrolment::of(time, term, *slots))
        });
        each.max().unwrap_or(Enrolment::Outside)
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
            let enrolment = Enrolment::of(time, term, *slots);
            if enrolment == Enrolment::Outside {
                continue;
            }
            let expected = enrolment == Enrolment::Expected;
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
