//! The list of all classes: what one wants to know of each at a glance.

use chrono::NaiveDate;

use super::filled::Filled;
use crate::model::class::{Class, classes};
use crate::model::document::Document;
use crate::model::pupil::members;

/// A class as the list of classes shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassLine {
    /// The class.
    pub class: Class,
    /// How many pupils are in it on the day.
    pub pupils: usize,
    /// How far the form of the term it is in is filled in.
    pub filled: Filled,
}

/// Returns all classes as they are on the day `today`, by level and name.
pub fn class_list(document: &Document, today: NaiveDate) -> Vec<ClassLine> {
    let lines = classes(document).into_iter().map(|class| {
        let members = members(document, &class.id);
        let pupils = members.iter().filter(|(_, time)| time.holds_on(today)).count();
        ClassLine { pupils, filled: Filled::now(document, &class, today), class }
    });
    lines.collect()
}
