//! Gives each reader its inputs, and tells which it could not take.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Mutex;
use std::thread;

use crate::memory::{Most, PEAK, PEAK_BESIDE};
use crate::random::{Random, cases};
use crate::table::{READERS, Reader};
use crate::{corpus, fault, files, mutate, pages, shrink};

/// How many threads share the inputs of a reader.
const THREADS: usize = 2;

/// How many inputs there are where nobody says.
const USUAL: usize = 20_000;

/// Of how many files all pages are computed, whatever the number of inputs: so many, and one more in
/// [`SHOWN_ONE_IN`].
const SHOWN: usize = 40;
const SHOWN_ONE_IN: usize = 50;

/// What became of a reader's inputs.
#[derive(Default)]
struct Tally {
    accepted: usize,
    /// The numbers of those that it could not take.
    bad: Vec<usize>,
    most: Most,
}

#[test]
fn every_reader_takes_anything() {
    let total = cases("FREMDRIFT_INPUTS", USUAL);
    let each = total.div_ceil(READERS.len());
    let mut failed = Vec::new();
    for reader in READERS {
        let source = Source::of(reader);
        let tally = tried(reader, &source, each);
        for case in &tally.bad {
            failed.push(saved(reader, &source, *case));
        }
        assert!(tally.accepted > 0, "{} accepted nothing, so nothing was tried", reader.name);
        let Tally { accepted, bad, most } = tally;
        let note = format!(
            "{accepted} accepted; at most {} bytes at once and {} in all per byte (of {PEAK} allowed), {} kB for small ones (of {})",
            most.per_byte,
            most.work_per_byte,
            most.small / 1024,
            PEAK_BESIDE / 1024
        );
        fault::tell(&format!("input of {}", reader.name), each, bad.len(), &note);
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

fn tried(reader: &Reader, source: &Source, each: usize) -> Tally {
    let total = Mutex::new(Tally::default());
    thread::scope(|scope| {
        for first in 0..THREADS {
            let total = &total;
            scope.spawn(move || {
                let mut own = Tally::default();
                for case in (first..each).step_by(THREADS) {
                    let input = source.input(case);
                    match taken(reader, &input) {
                        Ok(accepted) => own.accepted += usize::from(accepted),
                        Err(_) => own.bad.push(case),
                    }
                }
                let mut total = total.lock().unwrap();
                total.accepted += own.accepted;
                total.bad.extend(own.bad);
                total.most = total.most.or(Most::of_this_thread());
            });
        }
    });
    let mut tally = total.into_inner().unwrap();
    tally.bad.sort_unstable();
    // Thousands of the same say no more than a few.
    tally.bad.truncate(20);
    tally
}

/// Gives a reader an input; returns what broke, if anything did.
pub fn taken(reader: &Reader, input: &[u8]) -> Result<bool, String> {
    catch_unwind(AssertUnwindSafe(|| (reader.read)(input))).map_err(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        text.or_else(|| panic.downcast_ref::<&str>().map(|&text| text.to_owned()))
            .unwrap_or_default()
    })
}

/// Where a reader's inputs come from.
pub struct Source<'a> {
    reader: &'a Reader,
    seeds: Vec<Vec<u8>>,
}

impl<'a> Source<'a> {
    pub fn of(reader: &'a Reader) -> Self {
        let sound = (reader.seeds)().into_iter().map(String::into_bytes);
        let kept = corpus::inputs().into_iter().map(|(_, bytes)| bytes);
        Self { reader, seeds: sound.chain(kept).collect() }
    }

    /// Returns the input of a number, the same in every run.
    pub fn input(&self, case: usize) -> Vec<u8> {
        let mut random = Random::of(self.reader.name, case);
        let seed = |random: &mut Random| &self.seeds[random.below(self.seeds.len())];
        let made = match random.below(4) {
            0 => (self.reader.make)(&mut random).into_bytes(),
            1 => {
                let made = (self.reader.make)(&mut random).into_bytes();
                let other = seed(&mut random).clone();
                mutate::mutate(&mut random, &made, &other)
            }
            _ => {
                let (one, other) = (seed(&mut random).clone(), seed(&mut random).clone());
                mutate::mutate(&mut random, &one, &other)
            }
        };
        if random.once_in(2)
            && let Some(resealed) = (self.reader.reseal)(&String::from_utf8_lossy(&made))
        {
            return resealed.into_bytes();
        }
        made
    }
}

/// Saves an input that a reader could not take, as small as it can be made; returns what there is to say.
fn saved(reader: &Reader, source: &Source, case: usize) -> String {
    let input = source.input(case);
    let small = shrink::shrunk(&input, |bytes| taken(reader, bytes).is_err());
    let why = taken(reader, &small).err().unwrap_or_default();
    let name = format!("{}-{case}", reader.name.replace(' ', "-"));
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let place = match std::fs::write(&path, &small) {
        Ok(()) => path.display().to_string(),
        Err(error) => format!("nowhere ({error})"),
    };
    let shown: String = String::from_utf8_lossy(&small).chars().take(400).collect();
    format!("{} {case}: {why}\n  saved at {place}: {shown:?}", reader.name)
}

#[test]
fn all_pages_of_accepted_files_can_be_shown() {
    let reader = READERS.iter().find(|reader| reader.name == "file").unwrap();
    let source = Source::of(reader);
    let total = cases("FREMDRIFT_INPUTS", USUAL).div_ceil(READERS.len());
    let wanted = SHOWN + total / SHOWN_ONE_IN;
    let mut failed = Vec::new();
    let mut shown = 0;
    for case in (0..).take(wanted * 20) {
        let Some(document) = files::document(&source.input(case)) else { continue };
        if shown == wanted {
            break;
        }
        shown += 1;
        if catch_unwind(AssertUnwindSafe(|| pages::show_all(&document))).is_err() {
            failed.push(saved_page(&source, case));
        }
    }
    fault::tell("pages of an accepted file", shown, failed.len(), "every page computed");
    assert!(failed.is_empty() && shown > 0, "{}", failed.join("\n"));
}

fn saved_page(source: &Source, case: usize) -> String {
    let show = Reader {
        name: "page",
        read: |bytes| {
            files::document(bytes).is_some_and(|document| {
                pages::show_all(&document);
                true
            })
        },
        ..*source.reader
    };
    saved(&show, source, case)
}
