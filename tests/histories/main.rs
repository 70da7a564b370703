//! Random histories of several devices: edits, undo, clocks that jump, files in any order, old ones, parts, merges taken
//! back, and forged files. What nobody replaced knowingly is still there, and where it went out of sight it is told.
//!
//! `FREMDRIFT_HISTORIES` says how many there are.

mod acts;
mod bits;
mod device;
#[path = "../support/fault.rs"]
mod fault;
mod forged;
mod laws;
mod oracle;
#[path = "../support/random.rs"]
mod random;
// The same commands as the properties of merging are tried on; not all of it is needed here.
#[allow(dead_code)]
#[path = "../model/replicas.rs"]
mod replicas;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::thread;

use acts::{Act, Kind};
use random::{Random, cases};

const USUAL: usize = 300;
const THREADS: usize = 2;

fn broken(kind: Kind, acts: &[Act], devices: usize) -> Option<String> {
    let result = catch_unwind(AssertUnwindSafe(|| laws::check(kind, acts, devices)));
    result.unwrap_or_else(|_| Err("it panicked".into())).err()
}

/// Returns a smaller history that still breaks a law, by leaving acts out.
fn shrunk(kind: Kind, acts: &[Act], devices: usize) -> Vec<Act> {
    let mut small = acts.to_vec();
    let mut length = small.len().div_ceil(2);
    while length > 0 {
        let mut at = 0;
        while at < small.len() {
            let end = (at + length).min(small.len());
            let without = [&small[..at], &small[end..]].concat();
            if broken(kind, &without, devices).is_some() {
                small = without;
            } else {
                at += length;
            }
        }
        length = if length == 1 { 0 } else { length.div_ceil(2) };
    }
    small
}

fn run(kind: Kind, name: &str) {
    let total = cases("FREMDRIFT_HISTORIES", USUAL).div_ceil(3);
    let bad: Mutex<Vec<usize>> = Mutex::default();
    let made = |case| {
        let mut random = Random::of(name, case);
        let devices = 2 + random.below(4);
        (acts::any(&mut random, kind), devices)
    };
    thread::scope(|scope| {
        for first in 0..THREADS {
            let (bad, made) = (&bad, &made);
            scope.spawn(move || {
                for case in (first..total).step_by(THREADS) {
                    let (acts, devices) = made(case);
                    if broken(kind, &acts, devices).is_some() {
                        bad.lock().unwrap().push(case);
                    }
                }
            });
        }
    });
    let mut bad = bad.into_inner().unwrap();
    bad.sort_unstable();
    fault::tell(name, total, bad.len(), "all orders alike; nothing unseen is missing or untold");
    let told = bad.iter().take(3).map(|case| {
        let (acts, devices) = made(*case);
        let small = shrunk(kind, &acts, devices);
        let why = broken(kind, &small, devices).unwrap_or_default();
        format!("history {case} of {devices} devices: {why}\n{small:#?}")
    });
    assert!(bad.is_empty(), "{} of {total}: {}", bad.len(), told.collect::<Vec<_>>().join("\n"));
}

#[test]
fn nothing_that_was_written_is_lost() {
    run(Kind::Plain, "history of honest devices");
}

#[test]
fn nothing_is_lost_where_merges_are_taken_back() {
    run(Kind::TakenBack, "history with merges taken back");
}

#[test]
fn nothing_of_the_honest_is_lost_where_files_are_forged() {
    run(Kind::Forged, "history with forged files");
}
