//! What becomes of a field or a thing when a file is brought in.

use super::super::merge::{Outcome, fields_of};
use crate::model::id::RecordId;
use crate::model::kinds::kind_of;
use crate::model::record::{EXISTS, Record, Register};
use crate::model::value::Value;

/// What is counted by itself, in the order in which it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// Ratings.
    Ratings,
    /// Comments on ratings.
    Comments,
    /// Answers to a conference's questions.
    Answers,
    /// Things of a kind, by its name in addresses.
    Things(&'static str),
    /// Things of kinds that a later version brought.
    Others,
}

impl Sort {
    /// Returns how a thing is counted.
    pub(super) fn of_things(id: &RecordId) -> Self {
        kind_of(id).map_or(Self::Others, |kind| Self::Things(kind.name))
    }
}

/// How many things of one sort go which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// We have none; theirs comes in.
    pub new: usize,
    /// Theirs replaces ours: they had seen it.
    pub changed: usize,
    /// They emptied or deleted it, having seen ours.
    pub removed: usize,
    /// Both have written, neither having seen the other's; the later counts, the other is kept.
    pub conflict: usize,
    /// Ours stays: we had seen theirs, or they have never heard of it.
    pub ours: usize,
    /// Both say the same.
    pub unchanged: usize,
}

impl Counts {
    pub(super) fn add(&mut self, status: Status) {
        *match status {
            Status::Nothing => return,
            Status::Unchanged => &mut self.unchanged,
            Status::Ours => &mut self.ours,
            Status::New => &mut self.new,
            Status::Changed => &mut self.changed,
            Status::Removed => &mut self.removed,
            Status::Conflict => &mut self.conflict,
        } += 1;
    }

    /// How many there are altogether.
    pub fn total(&self) -> usize {
        self.incoming() + self.conflict + self.ours + self.unchanged
    }

    /// How many the file changes without anybody having to choose.
    pub fn incoming(&self) -> usize {
        self.new + self.changed + self.removed
    }
}

/// What becomes of one field or thing; of several, the last here is what is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// There is nothing on either side, only the trace of what was emptied.
    Nothing,
    /// Both say the same.
    Unchanged,
    /// Ours stays.
    Ours,
    /// We have none; theirs comes in.
    New,
    /// Theirs replaces ours.
    Changed,
    /// They emptied or deleted it.
    Removed,
    /// Both have written, neither having seen the other's.
    Conflict,
}

impl Status {
    /// Tells whether merging changes what is there.
    pub(super) fn is_news(self) -> bool {
        self >= Self::New
    }

    /// Returns what becomes of a field that people do not disagree on.
    pub(super) fn of_field(
        ours: Option<&Register>,
        theirs: Option<&Register>,
        merged: Option<&Register>,
    ) -> Self {
        let [before, its, after] = [ours, theirs, merged].map(value);
        match () {
            () if before.is_null() && its.is_null() && after.is_null() => Self::Nothing,
            () if before == after && its == after => Self::Unchanged,
            () if before == after => Self::Ours,
            () if before.is_null() => Self::New,
            () if after.is_null() => Self::Removed,
            () => Self::Changed,
        }
    }

    /// Returns what becomes of a thing whose copies and fields are these.
    pub(super) fn of_thing(
        [ours, theirs]: [Option<&Record>; 2],
        fields: impl Iterator<Item = Self>,
    ) -> Self {
        let after = match (ours, theirs) {
            (Some(ours), Some(theirs)) => fields_of(ours, theirs)
                .find(|field| field.name == EXISTS)
                .map(|field| match field.outcome() {
                    Outcome::Ours => says_it_is(field.ours),
                    Outcome::Theirs => says_it_is(field.theirs),
                    Outcome::Both(register) => says_it_is(Some(&register)),
                })
                .unwrap_or(true),
            (one, other) => one.or(other).is_some_and(is_there),
        };
        match (ours.is_some_and(is_there), after) {
            (false, true) => Self::New,
            (true, false) => Self::Removed,
            (false, false) => Self::Nothing,
            (true, true) => fields
                .map(|field| match field {
                    Self::New | Self::Removed => Self::Changed,
                    other => other,
                })
                .fold(Self::Unchanged, Self::max),
        }
    }
}

/// Tells whether a thing is there; things without a field for it (forms) always are.
pub(super) fn is_there(record: &Record) -> bool {
    says_it_is(record.register(EXISTS))
}

fn value(register: Option<&Register>) -> &Value {
    register.map_or(&Value::Null, Register::value)
}

fn says_it_is(register: Option<&Register>) -> bool {
    register.is_none_or(|register| register.value() == &Value::Bool(true))
}
