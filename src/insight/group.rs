//! Who is looked at: the pupils of one or several classes, and the columns of their forms.

use chrono::{Days, NaiveDate, NaiveTime};

use super::enrolment::Enrolment;
use super::filled::has_begun;
use crate::model::class::Class;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::order::sort_with;
use crate::model::pupil::{Membership, Pupil, members, memberships};
use crate::model::rating::record_of;
use crate::model::scale::Scale;
use crate::model::sheet::Sheet;
use crate::model::sorted::{SortedMap, SortedSet};
use crate::model::subject::Subject;
use crate::model::term::{Term, Year};

/// The pupils of one or several classes. A pupil who was in two of them stands once.
#[derive(Clone, Debug, Default)]
pub struct PupilGroup {
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

/// Which classes are looked at, and as they were on which day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    /// The classes; of each, the years up to the one it says it is in.
    pub classes: Vec<Class>,
    /// The day of a meeting: who came to a class later is not in it, and terms that had not begun
    /// by then, in which nobody was rated by then either, are left out. None for all there is.
    pub day: Option<NaiveDate>,
}

/// The columns of one class's form.
#[derive(Clone, Debug, Default)]
struct Form {
    scales: SortedMap<(Term, Id<Subject>), Id<Scale>>,
    terms: SortedMap<Year, u8>,
    /// The last term that is looked at; none for all.
    last: Option<Term>,
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

impl PupilGroup {
    /// Returns everyone who is or was in the classes; one that does not exist is left out.
    pub fn read(document: &Document, classes: &[Id<Class>]) -> Self {
        let classes = classes.iter().filter_map(|id| document.get(id)).collect();
        Self::at(document, &Moment { classes, day: None })
    }

    /// Returns everyone who is or was in the classes, by the day that is looked at.
    pub fn at(document: &Document, moment: &Moment) -> Self {
        let mut group = Self::default();
        for class in &moment.classes {
            if !group.classes.iter().any(|other| other.id == class.id) {
                group.add(document, class.clone(), moment.day, |_| true);
            }
        }
        group
    }

    /// Returns one pupil with all classes the pupil is or was in, oldest form first.
    pub fn from_pupil(document: &Document, pupil: &Id<Pupil>) -> Self {
        let record = document.record(&pupil.record());
        let mut classes: Vec<Class> = record
            .into_iter()
            .flat_map(memberships)
            .filter_map(|(id, _)| document.get(&id))
            .collect();
        sort_with(&mut classes, |a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
        let mut group = Self::default();
        for class in classes {
            group.add(document, class, None, |one| one == pupil);
        }
        group
    }

    fn add(
        &mut self,
        document: &Document,
        class: Class,
        day: Option<NaiveDate>,
        wanted: impl Fn(&Id<Pupil>) -> bool,
    ) {
        let index = self.classes.len();
        let came =
            |time: &Membership| day.is_none_or(|day| time.from.is_none_or(|from| from <= day));
        let all = members(document, &class.id).into_iter();
        let mut here: Vec<Id<Pupil>> = Vec::new();
        for (pupil, time) in all.filter(|(pupil, time)| wanted(&pupil.id) && came(time)) {
            here.push(pupil.id.clone());
            match self.members.binary_search_by(|member| member.pupil.id.cmp(&pupil.id)) {
                Ok(place) => self.members[place].times.push((index, time)),
                Err(place) => {
                    self.members.insert(place, Member { pupil, times: vec![(index, time)] });
                }
            }
        }
        let mut form = Form::read(document, &class);
        if let Some(day) = day {
            form.last = form.last_by(document, &here, day);
        }
        self.forms.push(form);
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
        let terms: SortedSet<Term> = self
            .forms
            .iter()
            .flat_map(|form| &form.terms)
            .flat_map(|(&year, &slots)| (1..=slots).map(move |slot| Term { year, slot }))
            .filter(|term| self.forms.iter().any(|form| form.shows(*term)))
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
        self.scales.get(&(term, subject.clone())).cloned().filter(|_| self.shows(term))
    }

    fn shows(&self, term: Term) -> bool {
        self.terms.get(&term.year).is_some_and(|slots| term.slot <= *slots)
            && self.last.is_none_or(|last| term <= last)
    }

    /// The last term that had begun on a day, or in which one of the pupils was rated by then: a
    /// class may be rated before the middle of the year for a meeting in January.
    fn last_by(&self, document: &Document, pupils: &[Id<Pupil>], day: NaiveDate) -> Option<Term> {
        let terms = || {
            let years = self.terms.iter().rev();
            years.flat_map(|(&year, &slots)| {
                (1..=slots).rev().map(move |slot| (Term { year, slot }, slots))
            })
        };
        let end = day.checked_add_days(Days::new(1)).unwrap_or(day).and_time(NaiveTime::MIN);
        let end = u64::try_from(end.and_utc().timestamp_millis()).unwrap_or_default();
        let counted = |(term, slots): &(Term, u8)| {
            has_begun(*term, *slots, day) || self.is_rated_by(document, pupils, *term, end)
        };
        let found = terms().find(counted).map(|(term, _)| term);
        // A form that begins after the meeting shows nothing, rather than all.
        found.or_else(|| terms().last().map(|(first, _)| Term { slot: 0, ..first }))
    }

    fn is_rated_by(&self, document: &Document, pupils: &[Id<Pupil>], term: Term, end: u64) -> bool {
        let subjects = self.scales.keys().filter(|(one, _)| *one == term);
        let mut cells = subjects.flat_map(|(_, subject)| {
            pupils.iter().map(move |pupil| (record_of(pupil, term.year, subject), term.field()))
        });
        cells.any(|(id, field)| {
            let register = document.record(&id).and_then(|record| record.register(field));
            register.is_some_and(|register| {
                register.value().is_number() && register.stamp().is_some_and(|stamp| stamp.at < end)
            })
        })
    }
}
