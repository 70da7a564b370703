//! What one subject's cells say, pupil by pupil and term by term.

use super::group::{PupilGroup, Seat};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::model::rating::{Cell, rating};
use crate::model::scale::{Scale, Tone, scale};
use crate::model::sorted::SortedMap;
use crate::model::subject::Subject;
use crate::model::term::Term;

/// What one pupil's cell in one term says.
#[derive(Clone, Debug, PartialEq)]
pub enum CellStatus {
    /// There is a rating.
    Rated {
        /// The scale of its column.
        scale: Id<Scale>,
        /// The value.
        value: f64,
        /// Its colour, if the scale has bands.
        tone: Option<Tone>,
    },
    /// There is none, though one can be expected.
    Missing {
        /// The scale of its column.
        scale: Id<Scale>,
    },
    /// The pupil was not in any of the classes then.
    NotEnrolled,
    /// The pupil's form has no such column.
    NoColumn,
}

/// One pupil's cells in the terms of a reading.
#[derive(Clone, Debug, PartialEq)]
pub struct PupilRow {
    /// The pupil.
    pub pupil: Id<Pupil>,
    /// One per term of the reading.
    pub statuses: Vec<CellStatus>,
}

/// One subject's cells for a group of pupils over some terms.
#[derive(Clone, Debug, PartialEq)]
pub struct SubjectTable {
    /// The subject.
    pub subject: Id<Subject>,
    /// The terms, oldest first.
    pub terms: Vec<Term>,
    /// The scales that occur, by id.
    pub scales: SortedMap<Id<Scale>, Scale>,
    /// One row per pupil, in the order of ids.
    pub rows: Vec<PupilRow>,
}

impl SubjectTable {
    /// Reads a subject's cells for a group; the terms are put in order.
    pub fn of(
        document: &Document,
        group: &PupilGroup,
        subject: &Id<Subject>,
        terms: &[Term],
    ) -> Self {
        let mut terms = terms.to_vec();
        terms.sort_unstable();
        terms.dedup();
        let mut scales = SortedMap::new();
        let rows = group
            .members()
            .iter()
            .map(|member| {
                let pupil = member.pupil.id.clone();
                let statuses = terms
                    .iter()
                    .map(|&term| {
                        let cell = Cell { pupil: pupil.clone(), term, subject: subject.clone() };
                        let seat = group.seat(member, subject, term);
                        status(document, seat, &cell, &mut scales)
                    })
                    .collect();
                PupilRow { pupil, statuses }
            })
            .collect();
        Self { subject: subject.clone(), terms, scales, rows }
    }

    /// The same reading of fewer terms.
    pub fn within(&self, terms: &[Term]) -> Self {
        let kept: Vec<usize> =
            (0..self.terms.len()).filter(|&place| terms.contains(&self.terms[place])).collect();
        let rows = self.rows.iter().map(|row| PupilRow {
            pupil: row.pupil.clone(),
            statuses: kept.iter().map(|&place| row.statuses[place].clone()).collect(),
        });
        Self {
            terms: kept.iter().map(|&place| self.terms[place]).collect(),
            rows: rows.collect(),
            ..self.clone()
        }
    }

    /// The last `count` terms up to and including the latest in which anybody is rated; fewer
    /// when there are not so many, and none when nobody is rated.
    pub fn latest_terms(&self, count: usize) -> &[Term] {
        let end = (0..self.terms.len())
            .rev()
            .find(|&place| self.rows.iter().any(|row| row.statuses[place].is_rated()))
            .map_or(0, |place| place + 1);
        &self.terms[end.saturating_sub(count)..end]
    }

    /// The same reading without the terms after the latest in which anybody is rated.
    pub fn until_latest(&self) -> Self {
        self.within(self.latest_terms(self.terms.len()))
    }

    /// The same reading parted by the scale that a term's column has, in the order of the scales'
    /// ids; who has no column in that term is left out.
    pub fn by_scale(&self, term: Term) -> SortedMap<Id<Scale>, Self> {
        let mut parts: SortedMap<Id<Scale>, Self> = SortedMap::new();
        let Some(place) = self.terms.iter().position(|one| *one == term) else { return parts };
        for row in &self.rows {
            let Some(scale) = row.statuses.get(place).and_then(CellStatus::scale) else { continue };
            let empty = || Self { rows: Vec::new(), ..self.clone() };
            parts.entry(scale.clone()).or_insert_with(empty).rows.push(row.clone());
        }
        parts
    }

    /// The cell of a pupil in a term.
    pub fn cell(&self, pupil: &Id<Pupil>, term: Term) -> Cell {
        Cell { pupil: pupil.clone(), term, subject: self.subject.clone() }
    }

    /// The scale with this id.
    pub(super) fn scale(&self, id: &Id<Scale>) -> Scale {
        // Every scale that occurs was read; the usual one stands in for what cannot happen.
        self.scales.get(id).cloned().unwrap_or_else(Scale::five)
    }
}

impl PupilRow {
    /// Tells whether the pupil has the column in any of the terms.
    pub fn has_column(&self) -> bool {
        self.statuses.iter().any(|status| status.scale().is_some())
    }
}

impl CellStatus {
    /// Tells whether there is a rating.
    pub fn is_rated(&self) -> bool {
        matches!(self, Self::Rated { .. })
    }

    /// The scale of the column, if the pupil has one.
    pub fn scale(&self) -> Option<&Id<Scale>> {
        match self {
            Self::Rated { scale, .. } | Self::Missing { scale } => Some(scale),
            Self::NotEnrolled | Self::NoColumn => None,
        }
    }
}

fn status(
    document: &Document,
    seat: Seat,
    cell: &Cell,
    scales: &mut SortedMap<Id<Scale>, Scale>,
) -> CellStatus {
    let (id, expected) = match seat {
        Seat::NotEnrolled => return CellStatus::NotEnrolled,
        Seat::NoColumn => return CellStatus::NoColumn,
        Seat::Column { scale, expected } => (scale, expected),
    };
    let value = rating(document, cell);
    if value.is_none() && !expected {
        return CellStatus::NotEnrolled;
    }
    let scale = scales.entry(id.clone()).or_insert_with(|| scale(document, &id));
    match value {
        Some(value) => CellStatus::Rated { scale: id, value, tone: scale.tone(value) },
        None => CellStatus::Missing { scale: id },
    }
}
