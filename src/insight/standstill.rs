//! Who has not moved.

use super::subject_table::{CellStatus, PupilRow, SubjectTable};
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::model::rating::Cell;
use crate::model::scale::{Scale, Tone};
use crate::model::subject::Subject;
use crate::model::term::Term;

/// The fewest terms that standing still can be judged from.
pub const FEWEST_TERMS: usize = 2;

/// Which part of the scale a colour lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// Red and orange.
    Low,
    /// Yellow and green.
    Middle,
    /// Very green.
    High,
}

impl End {
    /// The part that a colour lies in.
    pub fn of(tone: Tone) -> Self {
        match tone {
            tone if tone.is_low() => Self::Low,
            tone if tone.is_high() => Self::High,
            _ => Self::Middle,
        }
    }
}

/// A pupil who had the same colour in all the terms.
#[derive(Clone, Debug, PartialEq)]
pub struct Still {
    /// The pupil.
    pub pupil: Id<Pupil>,
    /// The colour.
    pub tone: Tone,
}

/// Why a pupil could not be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// A rating is missing.
    Missing,
    /// The scale was changed on the way.
    ScaleChanged,
    /// The pupil was not in the class all the time.
    NotEnrolled,
    /// The form did not have the subject all the time.
    NotOnForm,
    /// The scale has no colours.
    NoBands,
    /// Fewer than two terms were chosen.
    TooFewTerms,
}

/// A pupil who could not be judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Unjudged {
    /// The pupil.
    pub pupil: Id<Pupil>,
    /// Why.
    pub why: Why,
}

/// Who stood still in one subject.
///
/// The rule: the same colour in all of the chosen terms, at least two, all of them rated and all
/// on one scale. A value that changes within its colour is standing still.
#[derive(Clone, Debug, PartialEq)]
pub struct Standstill {
    /// The subject.
    pub subject: Id<Subject>,
    /// The chosen terms, oldest first.
    pub terms: Vec<Term>,
    /// Those who stood still, in the order of ids.
    pub still: Vec<Still>,
    /// Those who changed colour at least once.
    pub moved: Vec<Id<Pupil>>,
    /// Those who could not be judged, and why. Who was in the class in none of the terms, or never
    /// had the subject, is not listed.
    pub unjudged: Vec<Unjudged>,
}

impl Standstill {
    /// Judges all terms of a reading.
    pub fn of(table: &SubjectTable) -> Self {
        let (mut still, mut moved, mut unjudged) = (Vec::new(), Vec::new(), Vec::new());
        for row in table.rows.iter().filter(|row| row.has_column()) {
            let pupil = row.pupil.clone();
            match judge(row) {
                Ok(Some(tone)) => still.push(Still { pupil, tone }),
                Ok(None) => moved.push(pupil),
                Err(why) => unjudged.push(Unjudged { pupil, why }),
            }
        }
        let (subject, terms) = (table.subject.clone(), table.terms.clone());
        Self { subject, terms, still, moved, unjudged }
    }

    /// How many could be judged.
    pub fn judged(&self) -> usize {
        self.still.len() + self.moved.len()
    }

    /// Those who stood still in one part of the scale.
    pub fn at(&self, end: End) -> impl Iterator<Item = &Still> {
        self.still.iter().filter(move |still| End::of(still.tone) == end)
    }

    /// How many could not be judged for a reason.
    pub fn without(&self, why: Why) -> usize {
        self.unjudged.iter().filter(|one| one.why == why).count()
    }

    /// The cells that a pupil's standing still rests on, oldest first.
    pub fn cells(&self, still: &Still) -> impl Iterator<Item = Cell> {
        self.terms.iter().map(|&term| Cell {
            pupil: still.pupil.clone(),
            term,
            subject: self.subject.clone(),
        })
    }
}

/// Returns the colour a pupil stood still in, `None` when there were several, or why neither can
/// be said. A changed scale comes before a missing rating: filling it in would not help.
fn judge(row: &PupilRow) -> Result<Option<Tone>, Why> {
    if row.statuses.len() < FEWEST_TERMS {
        return Err(Why::TooFewTerms);
    }
    let mut scale: Option<&Id<Scale>> = None;
    for status in &row.statuses {
        match status {
            CellStatus::NotEnrolled => return Err(Why::NotEnrolled),
            CellStatus::NoColumn => return Err(Why::NotOnForm),
            CellStatus::Rated { scale: id, .. } | CellStatus::Missing { scale: id } => {
                if *scale.get_or_insert(id) != id {
                    return Err(Why::ScaleChanged);
                }
            }
        }
    }
    let tones: Vec<Tone> = row
        .statuses
        .iter()
        .map(|status| match status {
            CellStatus::Rated { tone, .. } => tone.ok_or(Why::NoBands),
            _ => Err(Why::Missing),
        })
        .collect::<Result<_, _>>()?;
    let first = tones.first().copied();
    Ok(first.filter(|first| tones.iter().all(|tone| tone == first)))
}
