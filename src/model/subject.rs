//! Subjects: what pupils are rated in.

use super::document::Document;
use super::id::Id;
use super::scale::Scale;
use crate::model::item::{ListOwner, items};
use crate::{listed, record};

record! {
    /// A subject (*fag*), or another side of school life that is rated, such as SOC.
    pub struct Subject in "subject" at "setup" {
        /// Its short name at the head of a column, for example `DANSK`.
        name NAME "name": String,
        /// Its place among the subjects; smaller first.
        order ORDER "order": f64,
        /// The scale its columns have unless a column says otherwise.
        scale SCALE "scale": Option<Id<Scale>>,
        /// Tells that new forms leave it out.
        retired RETIRED "retired": bool,
    }
}
listed!(Subject);

impl Subject {
    /// The scale of its columns unless a column says otherwise.
    pub fn usual_scale(&self) -> Id<Scale> {
        self.scale.clone().unwrap_or_else(Scale::five_id)
    }
}

/// Returns the school's subjects in their order, retired ones included.
pub fn subjects(document: &Document) -> Vec<Subject> {
    items(document, ListOwner::of_all::<Subject>())
}
