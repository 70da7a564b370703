//! What stands already in the columns that a table of results goes into.

use super::{Plan, known_class, known_subject};
use crate::file::gradebook::{ClassRows, Gradebook};
use crate::model::class::Class;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::pupil::{Pupil, members};
use crate::model::rating::{Cell, rating};
use crate::model::scale::Scale;
use crate::model::sheet::{Column, Sheet};
use crate::model::sorted::SortedSet;

/// A column of a form that a table puts on another scale while there are ratings in it which the
/// table does not replace: they keep their numbers and get other colours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescaled {
    /// The class's name.
    pub class: String,
    /// The subject's name.
    pub subject: String,
    /// Which term of the school year it is, from 1.
    pub slot: u8,
    /// How many ratings stay in it.
    pub ratings: usize,
}

/// Returns the one scale of those columns with ratings that a table goes into, if there is one.
pub fn standing_scale(document: &Document, book: &Gradebook, plan: &Plan) -> Option<Id<Scale>> {
    let last = plan.values.iter().map(|value| value.year).max()?;
    let known = |rows: &ClassRows| known_class(document, plan.label(rows), last);
    let mut scales: SortedSet<Id<Scale>> = SortedSet::new();
    for class in book.classes.iter().filter_map(known) {
        for value in &plan.values {
            let Some(subject) = known_subject(document, &value.subject) else { continue };
            let columns = Sheet::read(document, &class.id, value.year);
            let here = columns.columns().find(|c| c.subject == subject && c.term == value.term());
            let rated = |column: &Column| rated(document, &class, column).next().is_some();
            scales.extend(here.filter(rated).map(|column| column.scale));
        }
    }
    let mut scales = scales.into_iter();
    scales.next().filter(|_| scales.next().is_none())
}

/// Returns how many ratings in a column of a class stand on another scale than the one it is going to
/// have, but for those of some pupils.
pub(super) fn left_on_another_scale(
    document: &Document,
    class: &Class,
    column: &Column,
    replaced: &SortedSet<Id<Pupil>>,
) -> usize {
    let sheet = Sheet::read(document, &class.id, column.term.year);
    let here = sheet.columns().find(|c| c.subject == column.subject && c.term == column.term);
    match here {
        Some(here) if here.scale != column.scale => {
            rated(document, class, column).filter(|pupil| !replaced.contains(pupil)).count()
        }
        _ => 0,
    }
}

/// The pupils of a class who have a rating in a column.
fn rated(
    document: &Document,
    class: &Class,
    column: &Column,
) -> impl Iterator<Item = Id<Pupil>> + use<> {
    let has = |pupil: &Id<Pupil>| {
        let (term, subject) = (column.term, column.subject.clone());
        rating(document, &Cell { pupil: pupil.clone(), term, subject }).is_some()
    };
    let pupils = members(document, &class.id).into_iter().map(|(pupil, _)| pupil.id);
    pupils.filter(has).collect::<Vec<_>>().into_iter()
}
