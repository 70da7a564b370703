//! Who works at the demo school, and how their edits get into the document.

use chrono::NaiveDate;

use super::calendar::{Calendar, minus};
use crate::model::command::{Change, Command, EditKind};
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, IdGenerator};
use crate::model::item::{self, Item};
use crate::model::person::Person;
use crate::model::pupil::Pupil;
use crate::model::school::School;
use crate::model::setup::first_setup;
use crate::model::sorted::SortedMap;
use crate::model::stamp::{Clock, ReplicaId};
use crate::model::step::Step;

/// The name of the school, which says that it is none.
const NAME: &str = "Sivmoseskolen (demoskole)";

/// Where the names of the demo school's things begin; any number would do.
const SEED: u64 = 0x0E6E_1D5C;

/// How long one edit takes, in milliseconds.
const PACE: u64 = 12_000;

/// The colleagues who write.
#[derive(Clone, Copy)]
pub(super) enum Who {
    /// The head of the department.
    Head,
    /// Teaches maths in both classes.
    Maths,
    /// Class teacher of 8.A, teaches Danish.
    TeacherA,
    /// Class teacher of 8.B, teaches Danish.
    TeacherB,
}

impl Who {
    const ALL: [Self; 4] = [Self::Head, Self::Maths, Self::TeacherA, Self::TeacherB];

    /// The name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Head => "Karen Vestermose",
            Self::Maths => "Jonas Riistoft",
            Self::TeacherA => "Signe Ahlgren-Bro",
            Self::TeacherB => "Bashir Nazari Lundkær",
        }
    }

    fn replica(self) -> ReplicaId {
        let person = match self {
            Self::Head => "demokaren",
            Self::Maths => "demojonas",
            Self::TeacherA => "demosigne",
            Self::TeacherB => "demobashir",
        };
        ReplicaId::new(person, "demo")
    }
}

/// The counsellor for maths, who takes part but does not write.
pub(super) const COUNSELLOR: &str = "Tove Enemose";

/// The pedagogue of the year.
pub(super) const PEDAGOGUE: &str = "Mikkel Sandvig-Dahl";

/// The school while it is built.
pub(super) struct Stage {
    pub document: Document,
    pub id_generator: IdGenerator,
    pub calendar: Calendar,
    pub pupils: SortedMap<&'static str, Id<Pupil>>,
    clocks: [Clock; 4],
    now: u64,
}

impl Stage {
    pub fn new(calendar: Calendar) -> Self {
        Self {
            document: Document::default(),
            id_generator: IdGenerator::seeded(SEED),
            calendar,
            pupils: SortedMap::new(),
            clocks: Who::ALL.map(|who| Clock::new(who.replica())),
            now: 0,
        }
    }

    /// Gives the school its name, first scales and subjects, and its colleagues theirs.
    pub fn set_up(&mut self) {
        self.go_to(super::calendar::day(self.calendar.year - 2, 8, 11), 9);
        let school = School::id();
        let named = [School::create(&school), School::NAME.set(&school, NAME.to_owned())];
        let first = first_setup(&self.document);
        self.give(Who::Head, &Command::new(EditKind::Edit(School::KIND), named).and(first));
        for who in Who::ALL {
            let person = Person::from_replica(&who.replica());
            let name = Person::NAME.set(&person, who.name().to_owned());
            self.give(
                who,
                &Command::new(EditKind::Edit(Person::KIND), [Person::create(&person), name]),
            );
        }
    }

    /// Goes to an hour of a day, or of yesterday when that day has not passed yet.
    pub fn go_to(&mut self, day: NaiveDate, hour: u64) {
        let day = day.min(minus(self.calendar.today, 1));
        let days = day.signed_duration_since(NaiveDate::default()).num_days();
        self.now = (u64::try_from(days).unwrap_or_default() * 24 + hour) * 3_600_000;
    }

    /// Carries out a command that a colleague gives.
    pub fn give(&mut self, who: Who, command: &Command) {
        self.now += PACE;
        self.document.apply(command, &mut self.clocks[who as usize], self.now);
    }

    /// Answers questions of a step, by their names.
    pub fn answer(
        &mut self,
        who: Who,
        conference: &Id<Conference>,
        step: Step,
        answers: &[(&str, &str)],
    ) {
        for (question, text) in answers {
            self.give(who, &Conference::set_answer(conference, step, question, text));
        }
    }

    /// Adds a thing at the end of a list of a conference.
    pub fn add<I: Item>(
        &mut self,
        who: Who,
        conference: &Id<Conference>,
        fill: impl FnOnce(&Id<I>) -> Vec<Change>,
    ) -> Id<I> {
        let (id, command) = item::add(&self.document, &mut self.id_generator, conference, fill);
        self.give(who, &command);
        id
    }

    /// The pupils with these names, in this order.
    pub fn pupils(&self, names: &[&str]) -> Vec<Id<Pupil>> {
        names.iter().filter_map(|name| self.pupils.get(name).cloned()).collect()
    }
}
