//! What bringing a file in will do, told before it is done.

mod conflict;
mod place;
mod status;
mod warning;

pub use conflict::{Clash, Conflict, Side, Version, choose, conflicts};
pub use place::Place;
pub use status::Counts;
pub use warning::Warning;

use std::collections::BTreeMap;

use super::merge::{Outcome, brings_news, fields_of};
use crate::model::document::Document;
use crate::model::id::RecordId;
use crate::model::record::{Record, Register};
use place::Places;
use status::Status;

/// Stamps of more than this many milliseconds ahead are told as coming from a wrong clock.
const FUTURE: u64 = 24 * 60 * 60 * 1000;

/// What [`merge`](super::merge::merge) will do with a document and a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// How many records will be new.
    pub added: usize,
    /// How many records will change.
    pub changed: usize,
    /// The same in a teacher's terms, in the order of the places.
    pub groups: Vec<Group>,
    /// Where both have written without having seen each other.
    pub clashes: Vec<Clash>,
    /// How many edits in the file are stamped more than a day ahead: somebody's clock is wrong,
    /// and would win where people disagree.
    pub future: usize,
    /// What to think of before merging.
    pub warnings: Vec<Warning>,
}

impl Preview {
    /// Tells whether the file brings nothing.
    pub fn is_empty(&self) -> bool {
        self.added + self.changed == 0
    }
}

/// What happens in one part of the school.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Which part.
    pub place: Place,
    /// What it is called: the class's name, the conference's title; otherwise empty.
    pub name: String,
    /// The ratings and comments in it.
    pub ratings: Counts,
    /// The pupils in it.
    pub pupils: Counts,
    /// The answers to a conference's questions.
    pub answers: Counts,
    /// Everything else, thing by thing: the class and its forms, decisions, subjects, scales …
    pub others: Counts,
}

/// Returns what merging `theirs` into `ours` at `now` (milliseconds since 1970) will do.
pub fn preview(ours: &Document, theirs: &Document, now: u64) -> Preview {
    let mut preview = Preview { warnings: warning::warnings(ours, theirs), ..Preview::default() };
    let mut places = Places::new(ours, theirs);
    let mut groups: BTreeMap<Place, Group> = BTreeMap::new();
    let nothing = Record::default();
    for (id, its) in theirs.records() {
        let mine = ours.record(id);
        preview.added += usize::from(mine.is_none());
        preview.changed += usize::from(mine.is_some_and(|mine| brings_news(mine, its)));
        preview.future += entries_after(its, now.saturating_add(FUTURE));
        let statuses = fields(id, mine.unwrap_or(&nothing), its, |clash| {
            preview.clashes.push(clash.named(ours, theirs));
        });
        if let Some(place) = places.of(id) {
            let group = groups.entry(place).or_insert_with_key(|place| places.group(place));
            count(group, id, [mine, Some(its)], &statuses);
        }
    }
    preview.groups = groups.into_values().collect();
    preview
}

fn entries_after(record: &Record, time: u64) -> usize {
    let entries = record.fields().flat_map(|(_, register)| register.entries());
    entries.filter(|entry| entry.stamp.at > time).count()
}

/// What becomes of one field.
struct Fate<'a> {
    name: &'a str,
    status: Status,
}

fn fields<'a>(
    id: &RecordId,
    mine: &'a Record,
    its: &'a Record,
    mut clash: impl FnMut(Clash),
) -> Vec<Fate<'a>> {
    let fates = fields_of(mine, its).map(|field| {
        let outcome = field.outcome();
        let merged: Option<&Register> = match &outcome {
            Outcome::Ours => field.ours,
            Outcome::Theirs => field.theirs,
            Outcome::Both(register) => Some(register),
        };
        let is_news = !matches!(outcome, Outcome::Ours);
        let found = merged
            .filter(|_| is_news)
            .and_then(|merged| Clash::of(id, field.name, merged, field.ours, field.theirs));
        let status = match found {
            Some(found) => {
                clash(found);
                Status::Conflict
            }
            None => Status::of_field(field.ours, field.theirs, merged),
        };
        Fate { name: field.name, status }
    });
    fates.collect()
}

fn count(group: &mut Group, id: &RecordId, sides: [Option<&Record>; 2], fates: &[Fate]) {
    let answers = |fate: &&Fate| id.kind() == "conference" && fate.name.starts_with("answer.");
    match id.kind() {
        "rating" => fates.iter().for_each(|fate| group.ratings.add(fate.status)),
        "conference" => {
            fates.iter().filter(answers).for_each(|fate| group.answers.add(fate.status));
            let rest = fates.iter().filter(|fate| !answers(fate)).map(|fate| fate.status);
            group.others.add(Status::of_thing(sides, rest));
        }
        kind => {
            let status = Status::of_thing(sides, fates.iter().map(|fate| fate.status));
            let counts = if kind == "pupil" { &mut group.pupils } else { &mut group.others };
            counts.add(status);
        }
    }
}
