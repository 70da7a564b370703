//! How many pupils stand in each colour, term by term.

use super::subject_table::{CellStatus, PupilRow, SubjectTable};
use crate::model::id::Id;
use crate::model::order::sort_with_key;
use crate::model::scale::{Scale, Tone};
use crate::model::subject::Subject;
use crate::model::term::Term;

/// How many pupils stand in each colour in one term, on one scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// When.
    pub term: Term,
    /// How many in each colour, from red to very green.
    pub tones: [usize; 5],
    /// How many are rated on a scale without colours.
    pub plain: usize,
    /// How many have no rating though one can be expected. They are no part of [`n`](Self::n).
    pub missing: usize,
}

/// The terms that share a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleShares {
    /// The scale.
    pub scale: Scale,
    /// One per term in which somebody's column has the scale, oldest first.
    pub columns: Vec<Share>,
}

/// How many pupils stand in each colour in one subject. Different scales are counted apart, even
/// in the same term.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// The subject.
    pub subject: Id<Subject>,
    /// One per scale, in the order the scales came into use.
    pub groups: Vec<ScaleShares>,
    /// How many pupils are counted in at least one term, rated or missing.
    pub pupils: usize,
    /// One per term: those of the pupils who are not counted in it.
    pub gaps: Vec<Gap>,
}

/// Pupils who are counted in another term than this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// When.
    pub term: Term,
    /// How many were in none of the classes then.
    pub not_enrolled: usize,
    /// How many had a form without the subject then.
    pub no_column: usize,
}

impl Share {
    fn new(term: Term) -> Self {
        Self { term, tones: [0; 5], plain: 0, missing: 0 }
    }

    /// How many are rated.
    pub fn n(&self) -> usize {
        self.tones.iter().sum::<usize>() + self.plain
    }

    /// How many have the column: rated and missing.
    pub fn size(&self) -> usize {
        self.n() + self.missing
    }

    /// How many stand in one colour.
    pub fn of(&self, tone: Tone) -> usize {
        self.tones[index(tone)]
    }

    /// How many stand in red or orange.
    pub fn low(&self) -> usize {
        Tone::ALL.into_iter().filter(|tone| tone.is_low()).map(|tone| self.of(tone)).sum()
    }

    /// How many stand in very green.
    pub fn high(&self) -> usize {
        Tone::ALL.into_iter().filter(|tone| tone.is_high()).map(|tone| self.of(tone)).sum()
    }

    fn count(&mut self, status: &CellStatus) {
        match status {
            CellStatus::Rated { tone: Some(tone), .. } => self.tones[index(*tone)] += 1,
            CellStatus::Rated { tone: None, .. } => self.plain += 1,
            CellStatus::Missing { .. } => self.missing += 1,
            CellStatus::NotEnrolled | CellStatus::NoColumn => {}
        }
    }
}

impl Shares {
    /// Counts a reading.
    pub fn of(table: &SubjectTable) -> Self {
        let mut groups: Vec<ScaleShares> = Vec::new();
        for (place, &term) in table.terms.iter().enumerate() {
            // Scales that come into use in the same term stand in the order of their ids.
            let mut column: Vec<(&Id<Scale>, &CellStatus)> = table
                .rows
                .iter()
                .filter_map(|row| Some((row.statuses[place].scale()?, &row.statuses[place])))
                .collect();
            sort_with_key(&mut column, |(scale, _)| *scale);
            for (id, status) in column {
                let group = match groups.iter().position(|group| group.scale.id == *id) {
                    Some(found) => &mut groups[found],
                    None => {
                        groups.push(ScaleShares { scale: table.scale(id), columns: Vec::new() });
                        let last = groups.len() - 1;
                        &mut groups[last]
                    }
                };
                if group.columns.last().is_none_or(|share| share.term != term) {
                    group.columns.push(Share::new(term));
                }
                if let Some(share) = group.columns.last_mut() {
                    share.count(status);
                }
            }
        }
        let counted: Vec<&PupilRow> = table.rows.iter().filter(|row| row.has_column()).collect();
        let gap = |(place, &term): (usize, &Term)| {
            let with = |status: &CellStatus| {
                counted.iter().filter(|row| row.statuses[place] == *status).count()
            };
            let not_enrolled = with(&CellStatus::NotEnrolled);
            Gap { term, not_enrolled, no_column: with(&CellStatus::NoColumn) }
        };
        let gaps = table.terms.iter().enumerate().map(gap).collect();
        Self { subject: table.subject.clone(), groups, pupils: counted.len(), gaps }
    }

    /// The shares of one term, one per scale that is used in it.
    pub fn in_term(&self, term: Term) -> impl Iterator<Item = &Share> {
        self.groups.iter().flat_map(|group| &group.columns).filter(move |one| one.term == term)
    }

    /// The latest term, how many are rated in it and how many lack a rating, with those who are
    /// counted in other terms only: together they are all the pupils.
    pub fn latest(&self) -> Option<(Gap, usize, usize)> {
        let gap = *self.gaps.last()?;
        let rated = self.in_term(gap.term).map(Share::n).sum();
        Some((gap, rated, self.in_term(gap.term).map(|share| share.missing).sum()))
    }

    /// The most pupils in any column: the height that all columns are drawn against.
    pub fn tallest(&self) -> usize {
        let columns = self.groups.iter().flat_map(|group| &group.columns);
        columns.map(Share::size).max().unwrap_or_default()
    }
}

/// The place of a tone in a list of five, 0 to 4.
pub fn index(tone: Tone) -> usize {
    usize::from(tone.number()) - 1
}
