//! What bringing a file in will do, told before it is done.

mod conflict;
mod deletion;
mod erasure;
mod news;
mod place;
mod settle;
mod status;
mod warning;

pub use conflict::{Clash, Conflict, Side, Version, conflict_of, conflicts};
pub use deletion::{Deletion, Written, deletions};
pub use erasure::Loss;
pub use news::{FieldNews, News};
pub use place::Place;
pub use settle::{Part, both, choose, choose_all, parts};
pub use status::{Counts, Sort, Status};
pub use warning::Warning;

use super::merge::{Outcome, brings_news, fields_of, merge};
use crate::model::conference::{Conference, is_answer};
use crate::model::deletion::KNEW;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::erasure as forget;
use crate::model::id::RecordId;
use crate::model::rating;
use crate::model::record::{EXISTS, Record, Register};
use crate::model::sorted::{SortedMap, SortedSet};
use crate::model::value::Value;
use place::Places;

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
    pub groups: Vec<PreviewGroup>,
    /// Where both have written without having seen each other.
    pub clashes: Vec<Clash>,
    /// What one side deleted while the other, unseen, was writing in it.
    pub deletions: Vec<Deletion>,
    /// What the file says was erased, and we have not heard of: it goes here as well, for ever.
    pub losses: Vec<Loss>,
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
pub struct PreviewGroup {
    /// Which part.
    pub place: Place,
    /// What it is called: the class's name, the conference's title; otherwise empty.
    pub name: String,
    /// What is in it, counted by sort.
    pub counts: SortedMap<Sort, Counts>,
    /// All of these that are new, changed, removed or in conflict, in the order of their addresses.
    pub news: Vec<News>,
}

impl PreviewGroup {
    /// How many of a sort in it go which way.
    pub fn of(&self, sort: Sort) -> Counts {
        self.counts.get(&sort).copied().unwrap_or_default()
    }

    fn add(&mut self, sort: Sort, status: Status) {
        self.counts.entry(sort).or_default().add(status);
    }
}

/// Returns what merging `theirs` into `ours` at `now` (milliseconds since 1970) will do.
pub fn preview(ours: &Document, theirs: &Document, now: u64) -> Preview {
    preview_and_merge(&mut ours.clone(), theirs, now)
}

/// Merges `theirs` into `ours` and returns what that has done, in the words of [`preview`].
pub fn preview_and_merge(ours: &mut Document, theirs: &Document, now: u64) -> Preview {
    // What is erased is told by itself, and is no news, no difference and no deletion besides.
    let losses = erasure::losses(ours, theirs);
    let theirs = &*erasure::without_erased(theirs, ours);
    forget::enforce_from(ours, theirs);
    let mut preview = Preview { losses, ..compare(ours, theirs, now) };
    let before = deletions(ours);
    merge(ours, theirs);
    preview.deletions = deletions(ours);
    preview.deletions.retain(|deletion| !before.contains(deletion));
    // What goes out of sight with a deleted thing is told once, with the thing.
    let open: SortedSet<_> = conflict::open(ours).map(|(id, field, _)| (id, field)).collect();
    preview.clashes.retain(|clash| open.contains(&(&clash.record, &*clash.field)));
    preview
}

/// Returns how many places wait for somebody to choose.
pub fn unsettled(document: &Document) -> usize {
    conflict::open(document).count() + deletions(document).len()
}

fn compare(ours: &Document, theirs: &Document, now: u64) -> Preview {
    let mut preview = Preview { warnings: warning::warnings(ours, theirs), ..Preview::default() };
    let mut places = Places::new(ours, theirs);
    let mut groups: SortedMap<Place, PreviewGroup> = SortedMap::new();
    let nothing = Record::default();
    for (id, its) in theirs.records() {
        let mine = ours.record(id);
        preview.added += usize::from(mine.is_none());
        preview.changed += usize::from(mine.is_some_and(|mine| brings_news(mine, its)));
        preview.future += entries_after(its, now.saturating_add(FUTURE));
        let fates = fields(id, mine.unwrap_or(&nothing), its, |clash| {
            preview.clashes.push(clash.named(ours, theirs));
        });
        let is_gone = forget::is_erased(&[ours, theirs], id);
        if let Some(place) = places.of(id).filter(|_| !is_gone) {
            let group = groups.entry(place).or_insert_with_key(|place| places.group(place));
            let status = count(group, id, [mine, Some(its)], &fates);
            group.news.extend(news(id, status, fates));
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
    before: &'a Value,
    after: Value,
}

fn fields<'a>(
    id: &RecordId,
    mine: &'a Record,
    its: &'a Record,
    mut clash: impl FnMut(Clash),
) -> Vec<Fate<'a>> {
    let fates = fields_of(mine, its).filter(|field| field.name != KNEW).map(|field| {
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
        let before = field.ours.map_or(&Value::Null, Register::value);
        let after = merged.filter(|_| status.is_news()).map(Register::value).cloned();
        Fate { name: field.name, status, before, after: after.unwrap_or_default() }
    });
    fates.collect()
}

/// Counts a record where a teacher would look for it, and returns what becomes of it as a whole.
fn count(
    group: &mut PreviewGroup,
    id: &RecordId,
    sides: [Option<&Record>; 2],
    fates: &[Fate],
) -> Status {
    let is_answer = |fate: &&Fate| id.kind() == Conference::KIND && is_answer(fate.name);
    let of_thing = |fates: &mut dyn Iterator<Item = &Fate>| {
        Status::of_thing(sides, fates.map(|fate| fate.status))
    };
    match id.kind() {
        rating::KIND => {
            for fate in fates {
                let is_comment = rating::is_comment(fate.name);
                group.add(if is_comment { Sort::Comments } else { Sort::Ratings }, fate.status);
            }
            Status::Changed
        }
        Conference::KIND => {
            fates.iter().filter(is_answer).for_each(|fate| group.add(Sort::Answers, fate.status));
            let status = of_thing(&mut fates.iter().filter(|fate| !is_answer(fate)));
            group.add(Sort::of_things(id), status);
            status
        }
        _ => {
            let status = of_thing(&mut fates.iter());
            group.add(Sort::of_things(id), status);
            status
        }
    }
}

fn news(id: &RecordId, status: Status, fates: Vec<Fate>) -> Option<News> {
    let told = fates.into_iter().filter(|fate| fate.status.is_news() && fate.name != EXISTS);
    let fields: Vec<FieldNews> = told
        .map(|fate| FieldNews {
            field: fate.name.into(),
            status: fate.status,
            before: fate.before.clone(),
            after: fate.after,
        })
        .collect();
    let is_whole = matches!(status, Status::New | Status::Removed);
    (is_whole || !fields.is_empty()).then(|| News { record: id.clone(), status, fields })
}
