//! How long files and storage take, as ratios to what merely parsing the same JSON takes, so that
//! the figures mean the same on any machine: `cargo bench --no-default-features --bench files`.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use fremdrift::file::codec::{read_records, write_records};
use fremdrift::file::compare::preview;
use fremdrift::file::format::{Opened, Package, read, write};
use fremdrift::file::merge::merge;
use fremdrift::model::class::Class;
use fremdrift::model::command::{Change, Command, EditKind};
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::pupil::Pupil;
use fremdrift::model::rating::{Cell, set};
use fremdrift::model::setup::first_setup;
use fremdrift::model::stamp::{Clock, ReplicaId};
use fremdrift::model::subject::Subject;
use fremdrift::model::subject::subjects;
use fremdrift::model::term::{Term, Year};

const NOW: u64 = 1_795_352_700_000;
const CLASSES: usize = 24;
const PER_CLASS: usize = 25;
const ROUNDS: usize = 15;

fn main() {
    println!("{:<58} {:>9} {:>9} {:>7}", "", "ms", "parse ms", "ratio");
    ten_files();
    storage();
}

/// Ten colleagues send the school of 600 pupils × 18 columns, each with ratings of their own.
fn ten_files() {
    let school = school(3);
    let cells = cells(&school, 2024..=2026);
    let texts: Vec<String> = (0..10)
        .map(|colleague| {
            let mut copy = school.clone();
            let mut clock = Clock::new(ReplicaId::new(&format!("teacher{colleague}"), "s1"));
            let own = cells.iter().skip(colleague).step_by(10).step_by(3);
            let changes = own.map(|cell| set(cell, Some(f64::from(1 + colleague as u8 % 5))));
            copy.apply(&Command::new(EditKind::PasteRatings, changes), &mut clock, NOW + 1);
            write(&Package { document: copy, ..Package::default() })
        })
        .collect();
    println!("ten files, {} kB together", texts.iter().map(String::len).sum::<usize>() / 1000);
    let parse = median(|| texts.iter().for_each(|text| drop(parse(text))));
    let documents: Vec<Document> = texts.iter().map(|text| open(text)).collect();

    row("  read ten files and merge them", parse, || {
        let mut all = Document::default();
        texts.iter().for_each(|text| drop(merge(&mut all, &open(text))));
        all
    });
    row("  merge ten files that are read", parse, || {
        let mut all = Document::default();
        documents.iter().for_each(|document| drop(merge(&mut all, document)));
        all
    });
    let mut all = Document::default();
    documents.iter().for_each(|document| drop(merge(&mut all, document)));
    row("  merge them again: nothing new", parse, || {
        documents.iter().map(|document| merge(&mut all, document).unchanged).sum::<usize>()
    });
    row("  preview of all ten", parse, || {
        let told = documents.iter().map(|theirs| preview(&documents[0], theirs, NOW));
        told.collect::<Vec<_>>()
    });
}

/// Local storage of a school of 600 pupils × 6 years × 6 columns.
fn storage() {
    let school = school(6);
    let chunks = chunks(&school);
    let texts: Vec<String> = chunks.values().map(|chunk| save(chunk)).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("storage of {} chunks, {} kB", texts.len(), bytes / 1000);
    // What is loaded stays, so the baseline keeps what it parsed as well.
    let parse = median(|| drop(texts.iter().map(|text| parse(text)).collect::<Vec<_>>()));
    row("  load everything", parse, || {
        let mut document = Document::default();
        for (id, record) in texts.iter().flat_map(|text| read_records(text).unwrap_or_default()) {
            document.insert(id, record);
        }
        document
    });
    row("  save everything", parse, || {
        chunks.values().map(|chunk| save(chunk)).collect::<Vec<_>>()
    });
    let largest = chunks.values().max_by_key(|chunk| chunk.len());
    row("  save the one chunk that changed", parse, || largest.map(|chunk| save(chunk)));
}

type Chunk<'a> = Vec<(&'a fremdrift::model::id::RecordId, &'a fremdrift::model::record::Record)>;

fn chunks(document: &Document) -> BTreeMap<&str, Chunk<'_>> {
    let mut chunks: BTreeMap<&str, Chunk> = BTreeMap::new();
    for (id, record) in document.records() {
        chunks.entry(id.chunk()).or_default().push((id, record));
    }
    chunks
}

fn save(chunk: &Chunk) -> String {
    write_records(chunk.iter().copied())
}

fn parse(text: &str) -> Option<serde_json::Value> {
    black_box(serde_json::from_str(text).ok())
}

fn open(text: &str) -> Document {
    match read(text) {
        Ok(Opened::Current(package)) => package.document,
        other => panic!("a file we wrote ourselves: {other:?}"),
    }
}

/// Returns a school of 600 pupils in 24 classes, rated in three subjects twice a year.
fn school(years: Year) -> Document {
    let mut document = Document::default();
    let mut id_generator = IdGenerator::seeded(1);
    let setup = Command::new(EditKind::Add(Subject::KIND), first_setup(&document));
    document.apply(&setup, &mut Clock::new(ReplicaId::new("head", "s1")), NOW);
    for number in 0..CLASSES {
        let mut clock = Clock::new(ReplicaId::new(&format!("person{number}"), "s1"));
        let names: Vec<String> = (0..PER_CLASS).map(|n| format!("Elev {number} {n}")).collect();
        let span = 2027 - years..=2026;
        let (_, add) =
            Class::add(&mut id_generator, &format!("{}.A", number % 10), 7, span, &names);
        document.apply(&add, &mut clock, NOW - 50_000_000);
    }
    let all = cells(&document, 2027 - years..=2026);
    for (number, part) in all.chunks(all.len() / 60).enumerate() {
        let mut clock = Clock::new(ReplicaId::new(&format!("person{}", number % 24), "s2"));
        let rate = |(place, cell)| -> Change { set(cell, Some((1 + place % 5) as f64)) };
        let command = Command::new(EditKind::PasteRatings, part.iter().enumerate().map(rate));
        document.apply(&command, &mut clock, NOW - 40_000_000);
    }
    document
}

fn cells(document: &Document, years: std::ops::RangeInclusive<Year>) -> Vec<Cell> {
    let subjects: Vec<_> = subjects(document).into_iter().map(|subject| subject.id).collect();
    let pupils: Vec<Id<Pupil>> = document.all::<Pupil>().map(|pupil| pupil.id).collect();
    let mut cells = Vec::new();
    for pupil in &pupils {
        for year in years.clone() {
            for slot in [1, 2] {
                cells.extend(subjects.iter().map(|subject| Cell {
                    pupil: pupil.clone(),
                    term: Term { year, slot },
                    subject: subject.clone(),
                }));
            }
        }
    }
    cells
}

fn row<T>(what: &str, parse: Duration, mut run: impl FnMut() -> T) {
    let took = median(|| drop(black_box(run())));
    let (took, parse) = (took.as_secs_f64() * 1e3, parse.as_secs_f64() * 1e3);
    println!("{what:<58} {took:>9.2} {parse:>9.2} {:>7.2}", took / parse);
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
