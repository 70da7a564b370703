//! What is new, thing by thing, for those who want to see it before they merge.

use super::status::Status;
use crate::model::id::RecordId;
use crate::model::value::Value;

/// What becomes of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct News {
    /// The thing's record.
    pub record: RecordId,
    /// What becomes of it as a whole; for ratings and answers only the fields say something.
    pub status: Status,
    /// Its fields that get another value, by name.
    pub fields: Vec<FieldNews>,
}

/// A field that gets another value.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldNews {
    /// The field's name.
    pub field: Box<str>,
    /// New, changed, removed, or in conflict.
    pub status: Status,
    /// The value before.
    pub before: Value,
    /// The value after merging.
    pub after: Value,
}
