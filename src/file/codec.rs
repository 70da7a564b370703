//! Records as JSON: one object per record, one array per register.
//!
//! ```json
//! {"records":{"rating/k1-2026/p1.mat":{"1":[3,"mette.s1",1760000000000]}}}
//! ```
//! The text is read as a stream, straight into records; what is written by hand here is read by
//! `serde_json` there, and `docs/format.md` says the same for people.

mod read;
mod value;
mod write;

use std::collections::BTreeMap;

use crate::model::id::RecordId;
use crate::model::record::Record;

pub(super) use read::{Reader, Records};
pub(super) use write::{push_record, push_text};

pub use crate::model::value::MAX_TEXT;

/// The most bytes the name of a field may have.
pub const MAX_FIELD: usize = 400;

/// The largest time a stamp may have: the largest a browser's clock can tell.
pub const MAX_TIME: u64 = 8_640_000_000_000_000;

/// The key beside the fields of a record that tells which edits it has seen.
const SEEN: &str = "~seen";

/// The key that tells it of the fields that a file can leave out, where that is told apart.
const SEEN_APART: &str = "~seen.apart";

/// Why a text could not be read as records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// It breaks the rules of JSON.
    NotJson {
        /// The line it happened on, from 1.
        line: usize,
        /// The character of that line, from 1.
        column: usize,
    },
    /// It stops before its end.
    Truncated,
    /// It is JSON, but something in it cannot be what it should.
    Damaged {
        /// Where, such as `records.pupil/k1/p7.name`.
        path: String,
        /// What is wrong there.
        flaw: Flaw,
    },
}

/// What is wrong with a piece of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is missing.
    Missing,
    /// It is of another type than it should be.
    Type,
    /// It is none of the words it can be.
    Word,
    /// It stands there twice.
    Duplicate,
    /// It is no address of a record.
    Address,
    /// It is no name of a replica.
    Replica,
    /// It is no time.
    Time,
    /// A register without a value, or with a value and not both replica and time.
    Entries,
    /// A text is longer than [`MAX_TEXT`].
    TextTooLong,
    /// A field's name is longer than [`MAX_FIELD`], or begins with `~` and is not known.
    FieldName,
}

/// Returns the text of some records, in the order given.
pub fn write_records<'a>(records: impl Iterator<Item = (&'a RecordId, &'a Record)>) -> String {
    let mut out = String::from("{\"records\":{");
    for (place, (id, record)) in records.enumerate() {
        if place > 0 {
            out.push(',');
        }
        push_record(&mut out, id, record);
    }
    out.push_str("}}");
    out
}

/// Returns the records that a text made by [`write_records`] holds. Kinds, fields and values that
/// this version does not know are kept as they are.
pub fn read_records(text: &str) -> Result<BTreeMap<RecordId, Record>, DecodeError> {
    Reader::for_storage().run(text, read::read_chunk)
}
