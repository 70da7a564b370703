//! The demo school: whole, believable, and the same every time.

mod conferences;
mod school;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};
use fremdrift::demo;
use fremdrift::model::class::{Class, classes};
use fremdrift::model::conference::{Conference, conferences};
use fremdrift::model::decision::{Decision, DecisionSort, Status};
use fremdrift::model::document::Document;
use fremdrift::model::finding::Finding;
use fremdrift::model::followup::{LogEntry, Milestone};
use fremdrift::model::id::Id;
use fremdrift::model::item::items;
use fremdrift::model::participant::{Participant, Role};
use fremdrift::model::person::{Person, name_of_replica};
use fremdrift::model::pupil::{Membership, Pupil, members};
use fremdrift::model::question::questions;
use fremdrift::model::rating::{Cell, comment, rating};
use fremdrift::model::record::Register;
use fremdrift::model::scale::{Scale, scale};
use fremdrift::model::school::School;
use fremdrift::model::sheet::{Sheet, columns, terms};
use fremdrift::model::source::{Source, SourceKind};
use fremdrift::model::step::{Phase, Progress, Step};
use fremdrift::model::subject::subjects;
use fremdrift::model::term::{Term, year_of};

/// Days spread over the school year, its ends, a leap day and both long holidays.
const DAYS: [&str; 14] = [
    "2026-11-22",
    "2026-08-01",
    "2026-08-15",
    "2026-10-01",
    "2026-12-08",
    "2027-01-01",
    "2027-02-01",
    "2027-04-30",
    "2027-06-15",
    "2027-07-31",
    "2028-02-29",
    "2028-08-01",
    "2031-11-11",
    "2040-05-05",
];

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn usual() -> Document {
    demo::school(date("2026-11-22"))
}

fn each_day(check: impl Fn(NaiveDate, &Document)) {
    for day in DAYS.map(date) {
        println!("on {day}");
        check(day, &demo::school(day));
    }
}

fn both_classes(document: &Document) -> [Class; 2] {
    classes(document).try_into().unwrap()
}

fn the_conferences(document: &Document) -> [Conference; 2] {
    conferences(document).try_into().unwrap()
}

/// A pupil's ratings in a subject, through the terms of the form, with the term.
fn series(
    document: &Document,
    class: &Class,
    pupil: &Id<Pupil>,
    subject: &str,
) -> Vec<Option<f64>> {
    let cell = |term| Cell { pupil: pupil.clone(), term, subject: Id::new(subject) };
    terms(document, class).into_iter().map(|term| rating(document, &cell(term))).collect()
}

fn all_series(document: &Document, subject: &str) -> BTreeMap<String, Vec<Option<f64>>> {
    let both = both_classes(document);
    let named = both.iter().flat_map(|class| {
        members(document, &class.id).into_iter().map(|(pupil, _)| {
            let series = series(document, class, &pupil.id, subject);
            (pupil.name, series)
        })
    });
    named.collect()
}

fn registers(document: &Document) -> impl Iterator<Item = &Register> {
    document.records().flat_map(|(_, record)| record.fields().map(|(_, register)| register))
}

fn millis(day: NaiveDate) -> u64 {
    let days = day.signed_duration_since(NaiveDate::default()).num_days();
    u64::try_from(days).unwrap() * 86_400_000
}
