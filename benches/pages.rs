//! What pages cost as a school grows, each as a ratio within one run, so that the figures mean the
//! same on any machine: `cargo bench --no-default-features --bench pages`.

use std::hint::black_box;
use std::ops::RangeInclusive;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use fremdrift::file::compare::unsettled;
use fremdrift::insight::class_list::class_list;
use fremdrift::model::class::Class;
use fremdrift::model::command::{Change, Command, EditKind};
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::history::History;
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::pupil::{Pupil, members};
use fremdrift::model::rating::{Cell, set};
use fremdrift::model::setup::first_setup;
use fremdrift::model::sheet;
use fremdrift::model::stamp::{Clock, ReplicaId};
use fremdrift::model::subject::{Subject, subjects};
use fremdrift::model::term::{Term, Year};

const NOW: u64 = 1_795_352_700_000;
const PER_CLASS: usize = 30;
const COLUMNS: usize = 18;
const YEARS: RangeInclusive<Year> = 2024..=2026;
const ROUNDS: usize = 15;

fn main() {
    println!(
        "{:<58} {:>9} {:>9} {:>7}",
        "microseconds per class, or per rating", "many", "few", "ratio"
    );
    row("list of classes: 35, 5", [35, 5].map(list_of_classes));
    row("what waits for a choice, with 600 ratings a class: 35, 5", [35, 5].map(unsettled_in));
    row("pasted ratings taken back: 600 × 18, 30 × 18", [600, 30].map(undo_of_a_paste));
    row("pasted ratings taken back: 1200 × 18, 600 × 18", [1200, 600].map(undo_of_a_paste));
    row("a rated class taken back: 600 × 18, 30 × 18", [600, 30].map(undo_of_a_class));
}

fn list_of_classes(classes: usize) -> Duration {
    let school = School::of(classes);
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    median(|| (), |()| class_list(&school.document, today)) / classes as u32
}

fn unsettled_in(classes: usize) -> Duration {
    let school = School::of(classes);
    median(|| (), |()| unsettled(&school.document)) / classes as u32
}

/// Ratings pasted into a class that is there.
fn undo_of_a_paste(pupils: usize) -> Duration {
    let mut school = School::of(0);
    let class = school.add_class("9.A", pupils);
    let paste = Command::new(EditKind::PasteRatings, school.ratings(&class));
    undo_of(&school, &paste) / (pupils * COLUMNS) as u32
}

/// A class, its pupils and their ratings, all of one table of results.
fn undo_of_a_class(pupils: usize) -> Duration {
    let school = School::of(0);
    let mut after = School::of(0);
    let (class, command) = after.class("9.A", pupils);
    after.apply(&command);
    undo_of(&school, &command.and(after.ratings(&class))) / (pupils * COLUMNS) as u32
}

fn undo_of(school: &School, command: &Command) -> Duration {
    let done = || {
        let (mut document, mut clock) = (school.document.clone(), school.clock.clone());
        let mut history = History::default();
        history.push(document.apply(command, &mut clock, NOW), &document, NOW);
        (document, clock, history)
    };
    median(done, |(mut document, mut clock, mut history)| {
        let undone = history.undo(&mut document, &mut clock, NOW);
        // Given back, so that throwing them away is not counted.
        (undone, document, history)
    })
}

/// A school whose classes have thirty pupils each, rated in all columns of this year's first term.
struct School {
    document: Document,
    clock: Clock,
    ids: IdGenerator,
}

impl School {
    fn of(classes: usize) -> Self {
        let mut school = Self {
            document: Document::default(),
            clock: Clock::new(ReplicaId::new("head", "s1")),
            ids: IdGenerator::seeded(1),
        };
        school.apply(&Command::new(EditKind::Add(Subject::KIND), first_setup(&school.document)));
        for number in 0..classes {
            let class = school.add_class(&format!("{}.A", number % 10), PER_CLASS);
            let ratings = school.ratings(&class);
            school.apply(&Command::new(EditKind::PasteRatings, ratings));
        }
        school
    }

    fn class(&mut self, name: &str, pupils: usize) -> (Id<Class>, Command) {
        let names: Vec<String> = (0..pupils).map(|number| format!("Elev {number}")).collect();
        Class::add(&mut self.ids, name, 7, YEARS, &names)
    }

    fn add_class(&mut self, name: &str, pupils: usize) -> Id<Class> {
        let (class, command) = self.class(name, pupils);
        let subjects = self.subjects();
        let forms = YEARS.map(|year| sheet::set_subjects(&class, year, subjects.clone()));
        self.apply(&command.and(forms));
        class
    }

    fn subjects(&self) -> Vec<Id<Subject>> {
        subjects(&self.document).into_iter().map(|subject| subject.id).take(3).collect()
    }

    /// A rating in each of eighteen columns for each pupil: three subjects, two terms, three years.
    fn ratings(&self, class: &Id<Class>) -> Vec<Change> {
        let subjects = self.subjects();
        let terms = YEARS.flat_map(|year| [1, 2].map(|slot| Term { year, slot }));
        let columns = terms.flat_map(|term| subjects.iter().map(move |subject| (term, subject)));
        let columns: Vec<(Term, &Id<Subject>)> = columns.collect();
        assert_eq!(columns.len(), COLUMNS);
        let pupils: Vec<Id<Pupil>> =
            members(&self.document, class).into_iter().map(|(pupil, _)| pupil.id).collect();
        let cells = pupils.iter().flat_map(|pupil| {
            columns.iter().map(|&(term, subject)| Cell {
                pupil: pupil.clone(),
                term,
                subject: subject.clone(),
            })
        });
        cells.zip(0..).map(|(cell, place)| set(&cell, Some(f64::from(1 + place % 5)))).collect()
    }

    fn apply(&mut self, command: &Command) {
        self.document.apply(command, &mut self.clock, NOW);
    }
}

fn row(what: &str, times: [Duration; 2]) {
    let [many, few] = times.map(|time| time.as_secs_f64() * 1e6);
    println!("{what:<58} {many:>9.3} {few:>9.3} {:>7.2}", many / few);
}

/// Returns the median time of some runs, the first not counted, nor what is prepared before each.
fn median<P, R>(prepare: impl Fn() -> P, run: impl Fn(P) -> R) -> Duration {
    let mut times: Vec<Duration> = (0..=ROUNDS)
        .map(|_| {
            let prepared = prepare();
            let start = Instant::now();
            let result = black_box(run(prepared));
            let time = start.elapsed();
            drop(result);
            time
        })
        .skip(1)
        .collect();
    times.sort();
    times[times.len() / 2]
}
