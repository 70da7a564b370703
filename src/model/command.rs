//! Edits: what is done, and what takes it back.

use super::id::RecordId;
use super::record::Entry;
use super::stamp::Stamp;
use super::value::Value;

/// One field set to one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The record the field belongs to.
    pub record: RecordId,
    /// The field's name.
    pub field: Box<str>,
    /// Its new value; `Null` clears it.
    pub value: Value,
}

impl Change {
    /// Returns the change that sets `field` of the record to `value`.
    pub fn new(record: RecordId, field: &str, value: Value) -> Self {
        Self { record, field: field.into(), value }
    }
}

/// What the teacher did, in the words undo uses: "Fortryd: *beslutning ændret*". Things are made,
/// changed, removed and put in order whatever they are, so those edits go by the kind's name in
/// addresses; the others are edits of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EditKind {
    /// Made things of a kind.
    Add(&'static str),
    /// Changed things of a kind.
    Edit(&'static str),
    /// Deleted things of a kind, or took them out of where they were.
    Remove(&'static str),
    /// Put things of a kind in another order.
    Reorder(&'static str),
    /// Set one rating.
    Rate,
    /// Emptied ratings.
    ClearRatings,
    /// Pasted a block of ratings.
    PasteRatings,
    /// Wrote a comment on a rating.
    Comment,
    /// Brought in a table of results.
    ImportResults,
    /// Answered a question of a conference.
    Answer,
    /// Chose between two people's values.
    ResolveConflict,
}

/// One edit by a person: what is done, as the fields it sets. The unit of undo.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// What the person did.
    pub edit_kind: EditKind,
    /// The fields it sets, in order.
    pub changes: Vec<Change>,
}

impl Command {
    /// Returns the command that makes these changes.
    pub fn new(edit_kind: EditKind, changes: impl IntoIterator<Item = Change>) -> Self {
        Self { edit_kind, changes: changes.into_iter().collect() }
    }

    /// Returns the command with more changes after its own.
    pub fn and(mut self, changes: impl IntoIterator<Item = Change>) -> Self {
        self.changes.extend(changes);
        self
    }
}

/// What one carried out command changed, and so what takes it back.
#[derive(Clone, Debug, PartialEq)]
pub struct Undo {
    /// What the person did.
    pub edit_kind: EditKind,
    /// Each field that has another value now; none when the command changed nothing.
    pub undone: Vec<Undone>,
}

/// One field that an edit changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Undone {
    /// The record the field belongs to.
    pub record: RecordId,
    /// The field's name.
    pub field: Box<str>,
    /// What stood there before, the entry that counted first; several where people disagreed, none
    /// where the field had never been written.
    pub before: Vec<Entry>,
    /// The edit that counted before, if there was one.
    pub predecessor: Option<Stamp>,
    /// The edit that counts now.
    pub written: Stamp,
}

impl Undone {
    /// Tells whether both are about the same field of the same record.
    pub fn is_same_field(&self, other: &Self) -> bool {
        self.record == other.record && self.field == other.field
    }
}
