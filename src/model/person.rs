//! The people who write.

use super::document::Document;
use super::id::Id;
use super::stamp::ReplicaId;
use crate::record;

record! {
    /// A person at one device, as they named themselves; stamps refer to it.
    pub struct Person in "person" at "people" {
        /// The name they gave, or empty.
        name NAME "name": String,
    }
}

impl Person {
    /// The person behind a replica.
    pub fn from_replica(replica: &ReplicaId) -> Id<Self> {
        Id::new(replica.person())
    }
}

/// Returns the name of the person behind a replica, or empty when they gave none.
pub fn name_of_replica<'a>(document: &'a Document, replica: &ReplicaId) -> &'a str {
    let record = document.record(&Person::from_replica(replica).record());
    record.map_or("", |record| record.text(Person::NAME.key()))
}
