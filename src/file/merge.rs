//! Merging: two copies become one, and nothing that somebody wrote unseen is lost.
//!
//! Per field, an entry that both copies hold stays; one that only one copy holds stays unless the
//! other copy has seen it, for then the other has replaced it knowingly. So the order in which
//! files arrive does not matter, nor how often they do. (Delta-state replicated data types:
//! Almeida, Shoker, Baquero 2018, with one context per record.)

mod unmerge;

use std::collections::BTreeMap;

use crate::model::deletion::KNEW;
use crate::model::document::Document;
use crate::model::erasure;
use crate::model::id::RecordId;
use crate::model::order::{sort_with, sort_with_key};
use crate::model::record::{Entry, Record, Register};
use crate::model::stamp::{Stamp, VersionVector};

pub use unmerge::{Merged, unmerge};

/// What a merge did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MergeReport {
    /// How many records were new.
    pub added: usize,
    /// How many records changed.
    pub changed: usize,
    /// How many records of the file brought nothing.
    pub unchanged: usize,
    /// How many records lost what they said, since the file says that it was erased.
    pub erased: usize,
    /// The records that are new, changed or erased, and so have to be saved, each as it was before.
    pub replaced: Vec<(RecordId, Option<Record>)>,
    /// The fields in the file's records that people now disagree on.
    pub conflicts: Vec<(RecordId, Box<str>)>,
}

/// Brings everything that `from` holds into `into`. What either of them says was erased is blank then.
pub fn merge(into: &mut Document, from: &Document) -> MergeReport {
    let mut report = MergeReport::default();
    let new_marks = from.of_kind(erasure::KIND).any(|(id, _)| into.record(id).is_none());
    let erased = if new_marks { erasure::enforce_from(into, from) } else { Vec::new() };
    report.erased = erased.len();
    report.replaced = erased;
    for (id, theirs) in from.records() {
        let settled = |record: Record| match erasure::is_erased(&[into, from], id) {
            true => record.without_values(),
            false => record,
        };
        let merged = match into.record(id) {
            None => {
                report.added += 1;
                Some(settled(theirs.clone()))
            }
            Some(ours) => {
                let merged = merged(ours, theirs).map(settled).filter(|merged| merged != ours);
                *(if merged.is_some() { &mut report.changed } else { &mut report.unchanged }) += 1;
                merged
            }
        };
        if let Some(record) = merged {
            let before = into.put(id.clone(), Some(record));
            report.replaced.push((id.clone(), before));
        }
        if let Some(record) = into.record(id) {
            // What two who deleted the same thing knew of it is nothing to choose between.
            let disputed = record
                .fields()
                .filter(|(field, register)| *field != KNEW && register.others().next().is_some());
            report.conflicts.extend(disputed.map(|(field, _)| (id.clone(), field.into())));
        }
    }
    if report.erased > 0 {
        // Of a record that was erased and then changed, what it was before both.
        sort_with_key(&mut report.replaced, |(id, _)| id.clone());
        report.replaced.dedup_by(|later, first| later.0 == first.0);
    }
    report
}

/// Brings pieces of one and the same data together, whatever they say of each other.
pub(super) fn put_together(into: &mut Document, from: &Document) {
    for (id, theirs) in from.records() {
        let ours = into.record(id);
        let record = ours.map_or_else(|| theirs.clone(), |ours| merge_record(ours, theirs));
        into.insert(id.clone(), record);
    }
}

/// Returns what two copies of a record make together.
pub fn merge_record(ours: &Record, theirs: &Record) -> Record {
    merged(ours, theirs).unwrap_or_else(|| ours.clone())
}

/// Returns what `theirs` makes of `ours`, or `None` when it leaves it as it is.
fn merged(ours: &Record, theirs: &Record) -> Option<Record> {
    if !brings_news(ours, theirs) {
        return None;
    }
    let mut seen = ours.seen().clone();
    seen.join(theirs.seen());
    let mut fields: BTreeMap<Box<str>, Register> = BTreeMap::new();
    for field in fields_of(ours, theirs) {
        let register = match field.outcome() {
            Outcome::Ours => field.ours.cloned(),
            Outcome::Theirs => field.theirs.cloned(),
            Outcome::Both(register) => Some(register),
        };
        fields.extend(register.map(|register| (field.name.into(), register)));
    }
    let apart = is_told_apart(ours, theirs).then(|| {
        let mut apart = known_apart(ours).clone();
        apart.join(known_apart(theirs));
        apart
    });
    Some(Record::from_parts(fields, seen).with_seen_apart(apart))
}

/// Tells whether merging `theirs` into `ours` would change it.
pub(super) fn brings_news(ours: &Record, theirs: &Record) -> bool {
    !is_within(theirs.seen(), ours.seen())
        || is_told_apart(ours, theirs) && !is_within(known_apart(theirs), known_apart(ours))
        || fields_of(ours, theirs).any(|field| !matches!(field.outcome(), Outcome::Ours))
}

/// Tells whether either copy has seen something else of the fields that can be left out.
fn is_told_apart(ours: &Record, theirs: &Record) -> bool {
    ours.seen_apart().is_some() || theirs.seen_apart().is_some()
}

/// What a copy has seen of the fields that can be left out.
fn known_apart(record: &Record) -> &VersionVector {
    record.seen_apart().unwrap_or_else(|| record.seen())
}

/// Tells whether everything seen in `part` is seen in `whole`; both run in the replicas' order.
fn is_within(part: &VersionVector, whole: &VersionVector) -> bool {
    let mut whole = whole.iter();
    part.iter().all(|(replica, at)| {
        whole
            .by_ref()
            .find(|(other, _)| *other >= replica)
            .is_some_and(|(other, latest)| other == replica && latest >= at)
    })
}

/// One field as it stands in two copies of a record.
pub(super) struct FieldPair<'a> {
    pub(super) name: &'a str,
    pub(super) ours: Option<&'a Register>,
    pub(super) theirs: Option<&'a Register>,
    seen: [&'a VersionVector; 2],
}

/// Which side's register stays.
#[derive(Debug)]
pub(super) enum Outcome {
    /// Ours, as it is; also where both are alike.
    Ours,
    /// Theirs, as it is.
    Theirs,
    /// Entries from both.
    Both(Register),
}

/// Returns the fields that two copies of a record have together, in the order of their names.
pub(super) fn fields_of<'a>(
    ours: &'a Record,
    theirs: &'a Record,
) -> impl Iterator<Item = FieldPair<'a>> {
    let seen = (ours, theirs);
    let (mut left, mut right) = (ours.fields().peekable(), theirs.fields().peekable());
    std::iter::from_fn(move || {
        let name = match (left.peek(), right.peek()) {
            (Some((a, _)), Some((b, _))) => *a.min(b),
            (Some((name, _)), None) | (None, Some((name, _))) => *name,
            (None, None) => return None,
        };
        let ours = left.next_if(|(field, _)| *field == name).map(|(_, register)| register);
        let theirs = right.next_if(|(field, _)| *field == name).map(|(_, register)| register);
        let seen = [seen.0.seen_of(name), seen.1.seen_of(name)];
        Some(FieldPair { name, ours, theirs, seen })
    })
}

impl FieldPair<'_> {
    /// Returns which entries stay.
    pub(super) fn outcome(&self) -> Outcome {
        let (ours, theirs) = match (self.ours, self.theirs) {
            (Some(ours), Some(theirs)) => (ours.entries(), theirs.entries()),
            // A field is emptied, never taken away, so a copy without it has not heard of it.
            (None, Some(_)) => return Outcome::Theirs,
            (_, None) => return Outcome::Ours,
        };
        if ours == theirs {
            return Outcome::Ours;
        }
        let [seen_by_us, seen_by_them] = self.seen;
        let ours_kept = || ours.iter().filter(|entry| stays(entry, theirs, seen_by_them));
        let theirs_kept = || theirs.iter().filter(|entry| stays(entry, ours, seen_by_us));
        let all_ours = ours_kept().count() == ours.len();
        let all_theirs = theirs_kept().count() == theirs.len();
        if all_ours && theirs_kept().all(|entry| holds(ours, entry)) {
            return Outcome::Ours;
        }
        if all_theirs && ours_kept().all(|entry| holds(theirs, entry)) {
            return Outcome::Theirs;
        }
        let kept = register_of(ours_kept().chain(theirs_kept()).cloned().collect());
        // Only copies that were tampered with leave nothing: each says that it has replaced the other's. The latest
        // counts, and so it does when they come again.
        let latest = || ours.iter().chain(theirs).max_by(|a, b| a.stamp.cmp(&b.stamp));
        match kept.or_else(|| latest().cloned().map(Register::new)) {
            Some(register) if register.entries() != ours => Outcome::Both(register),
            _ => Outcome::Ours,
        }
    }
}

/// Tells whether an entry stays, seen from a copy that holds `others` and has seen `seen`. Two
/// entries with the same stamp and different values (nobody's app writes such) both stay.
fn stays(entry: &Entry, others: &[Entry], seen: &VersionVector) -> bool {
    !seen.covers(&entry.stamp) || with_stamp(others, &entry.stamp).next().is_some()
}

/// Tells whether an entry is among those of a register.
fn holds(entries: &[Entry], entry: &Entry) -> bool {
    with_stamp(entries, &entry.stamp).any(|other| other.value == entry.value)
}

/// The entries of a register with this stamp. Registers are in the order of stamps, the latest first, and can hold
/// any number of entries in a file.
fn with_stamp<'a>(entries: &'a [Entry], stamp: &'a Stamp) -> impl Iterator<Item = &'a Entry> {
    let from = entries.partition_point(|entry| entry.stamp > *stamp);
    entries[from..].iter().take_while(move |entry| entry.stamp == *stamp)
}

/// Returns the register with these entries, the latest first and each once, in an order that does
/// not depend on the one they came in; `None` when there are none.
pub(super) fn register_of(mut entries: Vec<Entry>) -> Option<Register> {
    sort_with(&mut entries, |a, b| {
        let by_value = || a.value.to_string().cmp(&b.value.to_string());
        b.stamp.cmp(&a.stamp).then_with(by_value)
    });
    Register::from_entries(entries)
}
