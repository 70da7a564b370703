//! Taking a merge back, without a trace in what others will merge later.

use std::collections::BTreeMap;

use super::{holds, is_told_apart, known_apart};
use crate::model::document::Document;
use crate::model::erasure;
use crate::model::id::RecordId;
use crate::model::record::{Record, Register, can_be_left_out};
use crate::model::stamp::VersionVector;

/// A record that a merge has changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// Its address.
    pub id: RecordId,
    /// What stood there right before the merge.
    pub before: Option<Record>,
    /// What stood there right after it.
    pub after: Record,
}

/// Takes a merge back: returns what is to stand at the addresses of the records that it changed, which
/// is what they were without it, but with everything that was written since.
///
/// `is_back` tells of a field, from how it is now and how it was right after the merge, that what was
/// written in it since has been taken back again: it counts as not written.
///
/// It forgets having heard of what was merged instead of overwriting it. So a later merge brings it in
/// again, and nobody's copy loses anything when it meets this one.
///
/// What was erased stays so, unless it was the merge that brought the erasure.
pub fn unmerge(
    now: &Document,
    merged: &[Merged],
    is_back: impl Fn(&Register, Option<&Register>) -> bool,
) -> Vec<(RecordId, Option<Record>)> {
    let back = merged.iter().map(|Merged { id, before, after }| {
        let without = match now.record(id) {
            Some(now) if now == after => before.clone(),
            Some(now) => {
                let record = unmerged(now, before.as_ref(), Some(after), &is_back);
                let is_any = before.is_some() || record.fields().next().is_some();
                is_any.then_some(record)
            }
            // Taking back another merge took it away.
            None => None,
        };
        (id.clone(), without)
    });
    let mut back: Vec<(RecordId, Option<Record>)> = back.collect();
    let mut marks = Document::default();
    for (id, mark) in now.of_kind(erasure::KIND) {
        let is_back = back.iter().any(|(other, record)| other == id && record.is_none());
        if !is_back {
            marks.insert(id.clone(), mark.clone());
        }
    }
    for (id, record) in &mut back {
        if erasure::is_erased(&[&marks], id) {
            *record = record.take().map(|record| record.without_values());
        }
    }
    back
}

/// One record of [`unmerge`]: the fields written since, and the others as they were before.
fn unmerged(
    now: &Record,
    before: Option<&Record>,
    after: Option<&Record>,
    is_back: &impl Fn(&Register, Option<&Register>) -> bool,
) -> Record {
    // What was forgotten since, as another merge was taken back, does not come back with this one.
    let mut seen = Contexts::meet(now, before);
    let still_known = |field: &str, register: &Register| {
        let known = now.seen_of(field);
        let entries = register.entries().iter().filter(|entry| known.covers(&entry.stamp));
        Register::from_entries(entries.cloned().collect())
    };
    let mut fields: BTreeMap<Box<str>, Register> = BTreeMap::new();
    let mut untouched = Vec::new();
    for (field, register) in now.fields() {
        let [before, after] = [before, after].map(|copy| copy.and_then(|r| r.register(field)));
        if after == Some(register) && before != after {
            untouched.push((field, register, before));
        }
        let is_new = after != Some(register) && !is_back(register, after);
        let kept = match is_new {
            true => Some(register.clone()),
            false => before.and_then(|before| still_known(field, before)),
        };
        if let Some(register) = kept {
            seen.note(field, &register);
            fields.insert(field.into(), register);
        }
    }
    // Who has seen an edit of a replica has seen all its earlier ones. So an earlier one cannot be forgotten where a
    // later one stays, which another file has brought since: it would seem to have been replaced.
    loop {
        let is_forgotten = |field: &str, register: &Register, before: Option<&Register>| {
            let before = before.map_or(&[][..], Register::entries);
            let mut gone = register.entries().iter().filter(|entry| !holds(before, entry));
            gone.all(|entry| !seen.of(field).covers(&entry.stamp))
        };
        let stays = untouched
            .iter()
            .position(|(field, register, before)| !is_forgotten(field, register, *before));
        let Some(place) = stays else { break };
        let (field, register, _) = untouched.swap_remove(place);
        seen.note(field, register);
        fields.insert(field.into(), register.clone());
    }
    Record::from_parts(fields, seen.all).with_seen_apart(seen.apart)
}

/// What a record that is put together has seen: of all fields, and of those that can be left out where
/// that is told apart.
struct Contexts {
    all: VersionVector,
    apart: Option<VersionVector>,
}

impl Contexts {
    /// What both copies have seen.
    fn meet(now: &Record, before: Option<&Record>) -> Self {
        let Some(before) = before else {
            let apart = now.seen_apart().map(|_| VersionVector::default());
            return Self { all: VersionVector::default(), apart };
        };
        let apart = is_told_apart(now, before);
        Self {
            all: before.seen().meet(now.seen()),
            apart: apart.then(|| known_apart(before).meet(known_apart(now))),
        }
    }

    fn of(&self, field: &str) -> &VersionVector {
        self.apart.as_ref().filter(|_| can_be_left_out(field)).unwrap_or(&self.all)
    }

    fn note(&mut self, field: &str, register: &Register) {
        let apart = self.apart.as_mut().filter(|_| can_be_left_out(field));
        for seen in [Some(&mut self.all), apart].into_iter().flatten() {
            register.entries().iter().for_each(|it| seen.add(&it.stamp.replica, it.stamp.at));
        }
    }
}
