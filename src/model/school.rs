//! The school itself.

use super::id::Id;
use crate::record;

record! {
    /// The school (*skole*) whose data this is.
    pub struct School in "school" at "setup" {
        /// What it is called.
        name NAME "name": String,
    }
}

impl School {
    /// The one school of a document.
    pub fn id() -> Id<Self> {
        Id::new("school")
    }
}
