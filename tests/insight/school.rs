//! A small school, made for a test.

use fremdrift::insight::group::PupilGroup;
use fremdrift::insight::observations::{Observation, observations};
use fremdrift::insight::subject_table::SubjectTable;
use fremdrift::model::class::Class;
use fremdrift::model::command::{Change, Command, EditKind};
use fremdrift::model::document::Document;
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::pupil::{Membership, Pupil};
use fremdrift::model::rating::{Cell, set};
use fremdrift::model::scale::Scale;
use fremdrift::model::setup::first_setup;
use fremdrift::model::sheet::{Column, set_scale};
use fremdrift::model::stamp::{Clock, ReplicaId};
use fremdrift::model::subject::Subject;
use fremdrift::model::term::Term;

/// Six terms: autumn and spring of 2024/25, 2025/26 and 2026/27.
pub const TERMS: [Term; 6] =
    [t(2024, 1), t(2024, 2), t(2025, 1), t(2025, 2), t(2026, 1), t(2026, 2)];

pub const fn t(year: i32, slot: u8) -> Term {
    Term { year, slot }
}

pub fn mat() -> Id<Subject> {
    Id::new("mat")
}

/// A school in the making.
pub struct School {
    pub document: Document,
    /// When it is written, in milliseconds since 1970.
    pub now: u64,
    clock: Clock,
    id_generator: IdGenerator,
}

impl School {
    pub fn new() -> Self {
        let clock = Clock::new(ReplicaId::new("ida", "test"));
        let mut school = Self {
            document: Document::default(),
            now: 1,
            clock,
            id_generator: IdGenerator::seeded(7),
        };
        let changes = first_setup(&school.document);
        school.write(changes);
        school
    }

    pub fn write(&mut self, changes: impl IntoIterator<Item = Change>) {
        let command = Command::new(EditKind::Rate, changes);
        self.document.apply(&command, &mut self.clock, self.now);
    }

    pub fn class(&mut self, name: &str) -> Id<Class> {
        let (id, command) = Class::add(&mut self.id_generator, name, 9, 2024..=2026, &[]);
        self.write(command.changes);
        id
    }

    /// A pupil of the class with these ratings in maths, one character a term: `.` is a gap.
    pub fn pupil(&mut self, class: &Id<Class>, ratings: &str) -> Id<Pupil> {
        let (id, changes) = Pupil::add(&mut self.id_generator, class, "Ida");
        self.write(changes);
        self.rate(&id, &mat(), ratings);
        id
    }

    pub fn rate(&mut self, pupil: &Id<Pupil>, subject: &Id<Subject>, ratings: &str) {
        for (term, rating) in TERMS.into_iter().zip(ratings.chars()) {
            let cell = Cell { pupil: pupil.clone(), term, subject: subject.clone() };
            self.write([set(&cell, rating.to_digit(10).map(f64::from))]);
        }
    }

    pub fn marks(&mut self, class: &Id<Class>, terms: &[Term]) {
        for &term in terms {
            let column = Column { term, subject: mat(), scale: Scale::five_id() };
            self.write([set_scale(class, &column, &Scale::marks_id())]);
        }
    }

    pub fn stay(&mut self, pupil: &Id<Pupil>, class: &Id<Class>, from: &str, to: &str) {
        let time = Membership { from: from.parse().ok(), to: to.parse().ok() };
        self.write([Pupil::membership(pupil, class, Some(time))]);
    }

    pub fn subject_table(&self, classes: &[&Id<Class>], terms: &[Term]) -> SubjectTable {
        let classes: Vec<Id<Class>> = classes.iter().map(|id| (*id).clone()).collect();
        SubjectTable::of(&self.document, &PupilGroup::read(&self.document, &classes), &mat(), terms)
    }
}

/// What is observed in the classes over all their terms, once all have begun.
pub fn see(school: &School, classes: &[&Id<Class>]) -> Vec<Observation> {
    see_on(school, classes, "2027-06-01")
}

/// What is observed on a day.
pub fn see_on(school: &School, classes: &[&Id<Class>], day: &str) -> Vec<Observation> {
    let classes: Vec<Id<Class>> = classes.iter().map(|id| (*id).clone()).collect();
    let group = PupilGroup::read(&school.document, &classes);
    observations(&school.document, &group, &[mat()], &group.terms(), day.parse().unwrap())
}
