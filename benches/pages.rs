//! What pages cost as the school grows, each as a ratio within one run, so that the figures mean the
//! same on any machine: `cargo bench --no-default-features --bench pages`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use fremdrift::model::class::Class;
use fremdrift::model::command::{Command, EditKind};
use fremdrift::model::document::Document;
use fremdrift::model::history::History;
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::pupil::{Pupil, members};
use fremdrift::model::rating::{Cell, set};
use fremdrift::model::setup::first_setup;
use fremdrift::model::stamp::{Clock, ReplicaId};
use fremdrift::model::subject::subjects;
use fremdrift::model::term::Term;

const NOW: u64 = 1_795_352_700_000;
const PER_CLASS: usize = 30;
const ROUNDS: usize = 15;

fn main() {
    println!("{:<52} {:>9} {:>9} {:>7}", "per row, in microseconds", "large", "small", "ratio");
    row(
        "undo of a new class with ratings: 600 × 18, 30 × 18",
        undo_of_a_block(600),
        undo_of_a_block(30),
    );
}

/// Takes back and does again a class of so many pupils that came with 18 ratings each; returns the
/// time per rating.
fn undo_of_a_block(pupils: usize) -> Duration {
    let mut school = School::new(0);
    let subjects: Vec<_> = subjects(&school.document).into_iter().map(|one| one.id).collect();
    let (class, mut command) = school.class("9.A", pupils);
    // Pupils have ids only once they are there.
    let mut there = school.document.clone();
    there.apply(&command, &mut school.clock.clone(), NOW);
    for (pupil, place) in pupils_of(&there, &class).into_iter().zip(0..) {
        let cells = (0..18).map(|column| Cell {
            pupil: pupil.clone(),
            term: Term { year: 2021 + column / 6, slot: 1 + (column % 2) as u8 },
            subject: subjects[column as usize % 6 / 2].clone(),
        });
        let values = cells.map(|cell| set(&cell, Some(f64::from(1 + place % 5))));
        command = command.and(values.collect::<Vec<_>>());
    }
    let mut history = History::default();
    let undo = school.document.apply(&command, &mut school.clock, NOW);
    history.push(undo, &school.document, NOW);
    let time = median(|| {
        black_box(history.undo(&mut school.document, &mut school.clock, NOW));
        black_box(history.redo(&mut school.document, &mut school.clock, NOW));
    });
    time / (pupils as u32 * 18)
}

/// A school whose classes have thirty pupils each.
struct School {
    document: Document,
    clock: Clock,
    ids: IdGenerator,
}

impl School {
    fn new(classes: usize) -> Self {
        let mut school = Self {
            document: Document::default(),
            clock: Clock::new(ReplicaId::new("head", "s1")),
            ids: IdGenerator::seeded(1),
        };
        let setup = Command::new(EditKind::EditSetup, first_setup(&school.document));
        school.apply(&setup);
        for number in 0..classes {
            let (_, command) = school.class(&format!("{}.A", number % 10), PER_CLASS);
            school.apply(&command);
        }
        school
    }

    fn class(&mut self, name: &str, pupils: usize) -> (Id<Class>, Command) {
        let names: Vec<String> = (0..pupils).map(|number| format!("Elev {number}")).collect();
        Class::add(&mut self.ids, name, 7, 2021..=2026, &names)
    }

    fn apply(&mut self, command: &Command) {
        self.document.apply(command, &mut self.clock, NOW);
    }
}

fn pupils_of(document: &Document, class: &Id<Class>) -> Vec<Id<Pupil>> {
    members(document, class).into_iter().map(|(pupil, _)| pupil.id).collect()
}

fn row(what: &str, large: Duration, small: Duration) {
    let [large, small] = [large, small].map(|time| time.as_secs_f64() * 1e6);
    println!("{what:<52} {large:>9.3} {small:>9.3} {:>7.2}", large / small);
}

/// Returns the median time of some runs, the first not counted.
fn median(mut run: impl FnMut()) -> Duration {
    run();
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}
