//! Several copies of one school, edited at random and sent to and fro: what the properties of
//! merging, undoing and writing are tried on.

use chrono::NaiveDate;
use fremdrift::file::merge::merge;
use fremdrift::file::scope::{Scope, Without, select};
use fremdrift::model::class::Class;
use fremdrift::model::command::{Change, Command, EditKind};
use fremdrift::model::conference::Conference;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::erasure::{Target, erase};
use fremdrift::model::finding::Finding;
use fremdrift::model::id::{Id, IdGenerator, RecordId};
use fremdrift::model::item;
use fremdrift::model::person::Person;
use fremdrift::model::pupil::{Membership, Pupil};
use fremdrift::model::rating::{Cell, set, set_comment};
use fremdrift::model::scale::Scale;
use fremdrift::model::school::School;
use fremdrift::model::setup::first_setup;
use fremdrift::model::sheet;
use fremdrift::model::stamp::{Clock, ReplicaId};
use fremdrift::model::step::Step;
use fremdrift::model::subject::Subject;
use fremdrift::model::term::Term;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Sunday 22 November 2026, 13:05 in UTC.
pub const NOW: u64 = 1_795_352_700_000;

/// What can be done, as numbers that [`World::run`] understands.
pub type Act = (u8, u8, u8, u8, u8);

/// The act of erasing something.
pub const ERASE: u8 = 243;

/// Returns how a property is tried. A failure prints its smallest case, which then becomes a test
/// of its own, so nothing is kept in files.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Returns lists of acts.
pub fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(any::<Act>(), 0..most)
}

/// One person's copy.
pub struct Replica {
    pub document: Document,
    pub clock: Clock,
    /// An earlier state of the copy.
    pub stale: Document,
    id_generator: IdGenerator,
    /// How far the computer's clock is off, in milliseconds.
    skew: u64,
    sessions: u32,
}

impl Replica {
    pub fn new(name: &str, document: Document) -> Self {
        let seed = name.bytes().fold(7, |sum, byte| sum * 31 + u64::from(byte));
        let clock = Clock::new(ReplicaId::new(name, &format!("{name}0")));
        let (stale, id_generator) = (document.clone(), IdGenerator::seeded(seed));
        Self { document, clock, stale, id_generator, skew: seed % 5_000, sessions: 0 }
    }

    pub fn apply(&mut self, command: &Command, now: u64) {
        self.document.apply(command, &mut self.clock, now + self.skew);
    }

    /// Begins a new session, as a reloaded page does.
    fn reload(&mut self) {
        self.sessions += 1;
        let person = self.clock.replica().person().to_owned();
        self.clock = Clock::new(ReplicaId::new(&person, &format!("{person}{}", self.sessions)));
    }
}

/// Some copies of one school, and the time.
pub struct World {
    pub replicas: Vec<Replica>,
    pub now: u64,
}

impl World {
    /// Returns three copies of a school of two classes, with these acts done.
    pub fn after(acts: &[Act]) -> Self {
        let base = school();
        let copies = ["anna", "bo", "carl"].map(|name| Replica::new(name, base.clone()));
        let mut world = Self { replicas: copies.into(), now: NOW };
        acts.iter().for_each(|act| world.run(*act));
        world
    }

    pub fn documents(&self) -> Vec<&Document> {
        self.replicas.iter().map(|replica| &replica.document).collect()
    }

    fn run(&mut self, (who, what, a, b, c): Act) {
        self.now += u64::from(b) * 100;
        let who = usize::from(who) % self.replicas.len();
        match what % 16 {
            0 | 1 => {
                let from = usize::from(a) % self.replicas.len();
                let scope = if b % 8 < 4 { Scope::all() } else { scope(b, c) };
                let sent = select(&self.replicas[from].document, &scope);
                merge(&mut self.replicas[who].document, &sent);
            }
            2 => self.replicas[who].stale = self.replicas[who].document.clone(),
            3 if what == ERASE => {
                let replica = &mut self.replicas[who];
                let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
                let at = self.now + replica.skew;
                erase(&mut replica.document, &target(a, b), day, &mut replica.clock, at);
            }
            3 => self.replicas[who].reload(),
            _ => {
                let replica = &mut self.replicas[who];
                let command =
                    command(&replica.document, &mut replica.id_generator, (what, a, b, c));
                replica.apply(&command, self.now);
            }
        }
    }
}

/// Returns a school with two classes of three pupils each and a conference about the first.
pub fn school() -> Document {
    let mut document = Document::default();
    let mut clock = Clock::new(ReplicaId::new("base", "s0"));
    let mut changes = first_setup(&document);
    changes.push(Person::NAME.set(&Id::new("base"), "Mette".into()));
    for class in ["k1", "k2"] {
        let id: Id<Class> = Id::new(class);
        changes.push(Class::create(&id));
        changes.push(Class::NAME.set(&id, format!("7.{class}")));
        changes.push(Class::LEVEL.set(&id, 7));
        changes.push(Class::YEAR.set(&id, 2026));
        changes.push(Class::FROM.set(&id, 2026));
        for pupil in 0..3 {
            let pupil = self::pupil(class, pupil);
            changes.push(Pupil::create(&pupil));
            changes.push(Pupil::NAME.set(&pupil, format!("Elev {pupil}")));
            changes.push(Pupil::membership(&pupil, &id, Some(Membership::default())));
        }
    }
    let conference = conference();
    changes.push(Conference::create(&conference));
    changes.push(Conference::CLASSES.set(&conference, vec![Id::new("k1")]));
    document.apply(&Command::new(EditKind::Add(Class::KIND), changes), &mut clock, NOW - 1_000_000);
    document
}

pub fn pupil(class: &str, number: u8) -> Id<Pupil> {
    Id::new(format!("{class}.p{number}"))
}

pub fn conference() -> Id<Conference> {
    Id::new("conf1")
}

pub fn cell(class: &str, number: u8, slot: u8) -> Cell {
    let term = Term { year: 2026, slot };
    Cell { pupil: pupil(class, number), term, subject: Id::new("mat") }
}

/// Returns a command, chosen and filled in by four numbers.
pub fn command(
    document: &Document,
    id_generator: &mut IdGenerator,
    (what, a, b, c): (u8, u8, u8, u8),
) -> Command {
    let class = if a.is_multiple_of(2) { "k1" } else { "k2" };
    let id: Id<Class> = Id::new(class);
    let (pupil, cell) = (pupil(class, b % 3), cell(class, b % 3, 1 + b % 2));
    let text = [r#"<b>"Øjvind"</b>\"#, "", "linje\n\u{1}\u{2028}\t😀", "Søs"][usize::from(c % 4)];
    match what % 16 {
        4..=7 => Command::new(EditKind::Rate, [set(&cell, Some(f64::from(c % 9) / 4.0 - 0.5))]),
        8 => Command::new(EditKind::ClearRatings, [set(&cell, None)]),
        9 => set_comment(&cell, text),
        10 => Command::new(EditKind::Edit(Pupil::KIND), [Pupil::NAME.set(&pupil, text.into())]),
        11 if c % 2 == 0 => Pupil::remove(&pupil),
        11 => Command::new(EditKind::Add(Pupil::KIND), [Pupil::create(&pupil)]),
        12 => {
            let step = Step::ALL[usize::from(b % 6)];
            Conference::set_answer(&conference(), step, "focus", text)
        }
        13 => {
            let fill = |id: &Id<Finding>| vec![Finding::TEXT.set(id, text.into())];
            item::add(document, id_generator, conference(), fill).1
        }
        14 => match c % 4 {
            0 => {
                Command::new(EditKind::Edit(sheet::KIND), [sheet::set_terms(&id, 2026, 1 + b % 4)])
            }
            1 => Class::remove(&id),
            2 => Command::new(
                EditKind::Add(Pupil::KIND),
                [
                    Pupil::membership(&pupil, &Id::new("k2"), Some(Membership::default())),
                    Pupil::membership(&pupil, &Id::new("k1"), None),
                ],
            ),
            _ => Command::new(
                EditKind::Edit(School::KIND),
                [Subject::SCALE.set(&Id::new("mat"), Some(Scale::marks_id()))],
            ),
        },
        _ => Command::new(EditKind::Edit("unknown"), [unknown(class, b, c)]),
    }
}

/// Returns a part of the school, chosen by two numbers.
pub fn scope(b: u8, c: u8) -> Scope {
    let class = |name: &str| Scope::of_classes(vec![Id::new(name)]);
    let without = Without { names: c & 1 > 0, comments: c & 2 > 0, texts: c & 4 > 0 };
    match b % 4 {
        0 => class("k1"),
        1 => class("k2"),
        2 => Scope { without, ..if c & 8 > 0 { Scope::all() } else { class("k1") } },
        _ => Scope {
            pupils: (c & 8 > 0).then(|| vec![pupil("k1", 0), pupil("k2", 1)]),
            subjects: (c & 16 > 0).then(|| vec![Id::new(if c & 32 > 0 { "mat" } else { "dansk" })]),
            without,
            ..if c & 64 > 0 { Scope::all() } else { class("k1") }
        },
    }
}

/// Returns something to erase, chosen by two numbers.
pub fn target(a: u8, b: u8) -> Target {
    let class = if a.is_multiple_of(2) { "k1" } else { "k2" };
    match a % 8 {
        0 | 1 => Target::Class(Id::new(class)),
        2 => Target::Year(2026),
        4 => Target::Conference(conference()),
        _ => Target::Pupil(pupil(class, b % 3)),
    }
}

/// A change to a record of a kind that no version knows yet.
fn unknown(class: &str, b: u8, c: u8) -> Change {
    let values = [json!({"a": [1, null, {"b": 2.5}]}), json!(-7), json!([]), Value::Null];
    let record = RecordId::new("robot", class, &format!("r{}", b % 3));
    Change::new(
        record,
        ["is", "~arm", "æ \"x\""][usize::from(b % 3)],
        values[usize::from(c % 4)].clone(),
    )
}
