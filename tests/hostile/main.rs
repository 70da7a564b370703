//! Files that say anything at all: no value in them breaks a page, and whatever is made with their ids
//! can be written and read again.

mod anything;
mod ids;
mod pages;
mod values;

use std::sync::OnceLock;

use chrono::NaiveDate;
use fremdrift::demo;
use fremdrift::file::format::{Opened, Package, read, write};
use fremdrift::model::document::Document;
use proptest::prelude::ProptestConfig;

/// Returns how a property is tried. A failure prints its smallest case, which then becomes a test
/// of its own, so nothing is kept in files.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// The demo school: a school with something of everything.
fn demo_school() -> &'static Document {
    static SCHOOL: OnceLock<Document> = OnceLock::new();
    SCHOOL.get_or_init(|| demo::school(today()))
}

/// Returns what is read from a file that holds the document.
fn there_and_back(document: &Document) -> Document {
    let text = write(&Package { document: document.clone(), ..Package::default() });
    match read(&text) {
        Ok(Opened::Current(package)) => package.document,
        other => panic!("what is written can be read: {other:?}"),
    }
}
