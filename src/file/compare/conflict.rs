//! What people disagree on.

use std::cell::OnceCell;

use super::deletion::{deletions, is_buried};
use crate::model::deletion::KNEW;
use crate::model::document::Document;
use crate::model::id::RecordId;
use crate::model::person::name_of_replica;
use crate::model::record::{EXISTS, Entry, Register};
use crate::model::sorted::SortedSet;
use crate::model::stamp::ReplicaId;
use crate::model::value::Value;

/// One of the values of a field, and whose it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The value.
    pub value: Value,
    /// Which replica.
    pub replica: ReplicaId,
    /// The replica's name, or empty.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: u64,
}

/// Whose copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The document that is open.
    Ours,
    /// The file that comes in.
    Theirs,
}

/// A field that two people will disagree on once a file is in.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// The record.
    pub record: RecordId,
    /// The field.
    pub field: Box<str>,
    /// What we have.
    pub ours: Version,
    /// What they have.
    pub theirs: Version,
    /// Whose will count: the later.
    pub winner: Side,
}

/// A field that people disagree on.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The record.
    pub record: RecordId,
    /// The field.
    pub field: Box<str>,
    /// The values, the one that counts first.
    pub versions: Vec<Version>,
}

/// Returns everything that people disagree on, in the order of addresses and fields. Fields of
/// things that were deleted are left out; what was deleted unseen is told by [`deletions`].
pub fn conflicts(document: &Document) -> Vec<Conflict> {
    let open = open(document);
    open.map(|(id, field, register)| Conflict::of(document, id, field, register)).collect()
}

/// Returns what people disagree on in one field of a thing that was not deleted, or `None` when they
/// agree.
pub fn conflict_of(document: &Document, id: &RecordId, field: &str) -> Option<Conflict> {
    let record = document.record(id).filter(|record| !is_buried(document, id, record))?;
    let register = record.register(field)?;
    register.others().next()?;
    Some(Conflict::of(document, id, field, register))
}

/// The fields that [`conflicts`] tells of.
pub(super) fn open(document: &Document) -> impl Iterator<Item = (&RecordId, &str, &Register)> {
    let told = OnceCell::<SortedSet<RecordId>>::new();
    // Of two who disagree whether a thing is there, one question is enough.
    let is_told = move |id: &RecordId| {
        let all = || deletions(document).into_iter().map(|deletion| deletion.record).collect();
        told.get_or_init(all).contains(id)
    };
    let open = document.disputed().map(move |(id, record)| {
        let is_buried = is_buried(document, id, record);
        let open = record.fields().filter(|(field, register)| {
            *field != KNEW
                && register.others().next().is_some()
                && (!is_buried || *field == EXISTS && !is_told(id))
        });
        open.map(|(field, register)| (id, field, register)).collect::<Vec<_>>()
    });
    open.flatten()
}

fn versions(document: &Document, register: &Register) -> Vec<Version> {
    let mut versions: Vec<Version> = Vec::new();
    for entry in register.entries() {
        if versions.iter().all(|version| version.value != entry.value) {
            let by = name_of_replica(document, &entry.stamp.replica).to_owned();
            versions.push(Version { by, ..Version::of(entry) });
        }
    }
    versions
}

impl Conflict {
    fn of(document: &Document, id: &RecordId, field: &str, register: &Register) -> Self {
        let versions = versions(document, register);
        Self { record: id.clone(), field: field.into(), versions }
    }
}

impl Version {
    fn of(entry: &Entry) -> Self {
        let (value, stamp) = (entry.value.clone(), entry.stamp.clone());
        Self { value, replica: stamp.replica, by: String::new(), at: stamp.at }
    }
}

impl Clash {
    /// Returns what the two sides say in a register that the merge changes, or `None` when they do
    /// not disagree. Each side's entry is its latest that stays, theirs rather one that we have not.
    pub(super) fn of(
        record: &RecordId,
        field: &str,
        merged: &Register,
        ours: Option<&Register>,
        theirs: Option<&Register>,
    ) -> Option<Self> {
        let holds = |side: Option<&Register>, entry: &Entry| {
            side.is_some_and(|register| register.entries().contains(entry))
        };
        let entries = merged.entries();
        let mine = entries.iter().find(|entry| holds(ours, entry))?;
        let is_other = |entry: &&Entry| holds(theirs, entry) && entry.value != mine.value;
        let its = entries
            .iter()
            .find(|entry| is_other(entry) && !holds(ours, entry))
            .or_else(|| entries.iter().find(is_other))?;
        let winner = if mine.stamp >= its.stamp { Side::Ours } else { Side::Theirs };
        Some(Self {
            record: record.clone(),
            field: field.into(),
            ours: Version::of(mine),
            theirs: Version::of(its),
            winner,
        })
    }

    /// Returns the clash with the names of those who wrote, as either side knows them.
    pub(super) fn named(mut self, ours: &Document, theirs: &Document) -> Self {
        for version in [&mut self.ours, &mut self.theirs] {
            let names = [ours, theirs].map(|document| name_of_replica(document, &version.replica));
            version.by = names.into_iter().find(|name| !name.is_empty()).unwrap_or("").to_owned();
        }
        self
    }
}
