//! Every reader there is, given anything at all: none breaks, none takes more memory or work than it may,
//! and what is accepted can be written and read again.
//!
//! `FREMDRIFT_INPUTS` says how many inputs there are altogether. A new reader is a line in `table.rs`.

mod addresses;
mod corpus;
#[path = "../support/fault.rs"]
mod fault;
mod files;
mod json;
mod memory;
mod mutate;
#[path = "../hostile/pages.rs"]
mod pages;
#[path = "../support/random.rs"]
mod random;
mod run;
mod seeds;
mod shrink;
mod sizes;
mod stored;
mod table;
mod tables;

use std::sync::OnceLock;

use chrono::NaiveDate;
use fremdrift::demo;
use fremdrift::model::document::Document;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// The demo school: a school with something of everything.
fn demo_school() -> &'static Document {
    static SCHOOL: OnceLock<Document> = OnceLock::new();
    SCHOOL.get_or_init(|| demo::school(today()))
}

/// A small school: some records of every kind of the demo school.
fn small_school() -> &'static Document {
    static SCHOOL: OnceLock<Document> = OnceLock::new();
    SCHOOL.get_or_init(|| {
        let mut small = Document::default();
        for kind in fremdrift::model::kinds::KINDS {
            for (id, record) in demo_school().of_kind(kind.name).take(4) {
                small.insert(id.clone(), record.clone());
            }
        }
        small
    })
}
