//! The people who write.

use super::document::Document;
use super::id::Id;
use super::stamp::WriterId;
use crate::record;

record! {
    /// A person at one device, as they named themselves; stamps refer to it.
    pub struct Person in "person" at "people" {
        /// The name they gave, or empty.
        name NAME "name": String,
    }
}

impl Person {
    /// The person behind a writer.
    pub fn of_writer(writer: &WriterId) -> Id<Self> {
        Id::new(writer.person())
    }
}

/// Returns the name of the person behind a writer, or empty when they gave none.
pub fn name_of_writer<'a>(document: &'a Document, writer: &WriterId) -> &'a str {
    let record = document.record(&Person::of_writer(writer).record());
    record.map_or("", |record| record.text(Person::NAME.key()))
}
