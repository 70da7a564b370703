//! What the numbers of some classes show, for a team to look at.
//!
//! An observation counts and points; it does not rank and does not say why. The sentence is made
//! by the texts.

use super::filled::has_begun;
use super::group::PupilGroup;
use super::movement::{Comparison, Movement, Tally};
use super::standstill::{End, FEWEST_TERMS, Standstill, Why};
use super::subject_table::{CellStatus, SubjectTable};
use chrono::NaiveDate;

use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::order::sort_with;
use crate::model::pupil::Pupil;
use crate::model::rating::Cell;
use crate::model::scale::Scale;
use crate::model::sheet::Sheet;
use crate::model::subject::Subject;
use crate::model::term::Term;

/// How many terms standing still is judged over, where the scale was the same so long.
pub const STANDSTILL_TERMS: usize = 3;

/// What an observation counts. Each kind has one rule, which the texts put in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The same colour in all the terms, at both ends of the scale.
    Standstill {
        /// How many in red or orange.
        low: usize,
        /// How many in very green.
        high: usize,
    },
    /// Another colour than the term before.
    Movement(Tally),
    /// Where they stand in the latest term.
    Ends {
        /// How many in red or orange.
        low: usize,
        /// How many in very green.
        high: usize,
    },
    /// No rating in the latest term.
    Missing {
        /// How many.
        missing: usize,
    },
}

/// One thing that the numbers show.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// What it counts.
    pub kind: Kind,
    /// In which subject.
    pub subject: Id<Subject>,
    /// On which scale, when the pupils are rated on several in the latest term.
    pub scale: Option<Id<Scale>>,
    /// In which terms, oldest first.
    pub terms: Vec<Term>,
    /// Of how many pupils.
    pub n: usize,
    /// How many more could not be judged.
    pub unjudged: usize,
    /// The pupils it is about, in the order of ids.
    pub pupils: Vec<Id<Pupil>>,
    /// The cells it rests on, pupil by pupil.
    pub cells: Vec<Cell>,
}

/// Returns what the numbers of a group show: subject by subject in the order given, and in each
/// standing still, movement, both ends, missing ratings. What would count nobody is left out.
///
/// "Latest" is, for missing ratings, the latest of the terms in which anybody is rated in any of
/// the subjects, unless it lies ahead of the day `today`; for all else, in the subject itself, and
/// only of those who are in the classes then. Pupils who are rated on different scales in the latest
/// term are counted apart.
pub fn observations(
    document: &Document,
    group: &PupilGroup,
    subjects: &[Id<Subject>],
    terms: &[Term],
    today: NaiveDate,
) -> Vec<Observation> {
    let tables: Vec<SubjectTable> =
        subjects.iter().map(|subject| SubjectTable::of(document, group, subject, terms)).collect();
    // Of a term to come in which somebody is ahead of time, nobody lacks a rating yet.
    let latest = tables.iter().filter_map(|table| table.latest_terms(1).first()).max();
    let latest = latest.filter(|term| group_has_begun(document, group, **term, today));
    let of_one = |table: &SubjectTable| {
        let mut found: Vec<Observation> = Vec::new();
        let parts = table.latest_terms(1).first().map(|&term| table.by_scale(term));
        let parts = parts.unwrap_or_default();
        let several = parts.len() > 1;
        for (scale, part) in &parts {
            let one = [standstill(part), movement(part), ends(part)].into_iter().flatten();
            let scale = several.then(|| scale.clone());
            found.extend(one.map(|seen| Observation { scale: scale.clone(), ..seen }));
        }
        found.extend(latest.and_then(|&term| missing(table, term)));
        found
    };
    tables.iter().flat_map(of_one).collect()
}

/// Tells whether a term has begun in any of a group's classes.
fn group_has_begun(document: &Document, group: &PupilGroup, term: Term, today: NaiveDate) -> bool {
    group.classes().iter().any(|class| {
        let slots = Sheet::read(document, &class.id, term.year).terms;
        has_begun(term, slots, today)
    })
}

fn standstill(table: &SubjectTable) -> Option<Observation> {
    let judged = |count| {
        let terms = table.latest_terms(count);
        (terms.len() == count).then(|| Standstill::of(&table.within(terms)))
    };
    // Over fewer terms, when most of those who have the column could not be judged over more.
    let found = (FEWEST_TERMS..=STANDSTILL_TERMS).rev().filter_map(judged).find(|found| {
        let all = found.judged() + found.unjudged.len();
        found.judged() > 0 && found.without(Why::ScaleChanged) * 2 <= all
    })?;
    let at_ends: Vec<_> =
        found.still.iter().filter(|still| End::of(still.tone) != End::Middle).collect();
    (!at_ends.is_empty()).then(|| Observation {
        kind: Kind::Standstill {
            low: found.at(End::Low).count(),
            high: found.at(End::High).count(),
        },
        subject: found.subject.clone(),
        scale: None,
        n: found.judged(),
        unjudged: found.unjudged.len(),
        pupils: at_ends.iter().map(|still| still.pupil.clone()).collect(),
        cells: at_ends.iter().flat_map(|still| found.cells(still)).collect(),
        terms: found.terms.clone(),
    })
}

fn movement(table: &SubjectTable) -> Option<Observation> {
    let &[from, to] = table.latest_terms(2) else { return None };
    let found = Movement::of(table, from, to).ok()?;
    let tally = found.bands();
    let mut movers: Vec<&Comparison> =
        found.steps().filter(|step| step.in_band().is_ne()).collect();
    sort_with(&mut movers, |a, b| a.pupil.cmp(&b.pupil));
    (!movers.is_empty()).then(|| Observation {
        kind: Kind::Movement(tally),
        subject: found.subject.clone(),
        scale: None,
        terms: vec![from, to],
        n: tally.n(),
        unjudged: found.unjudged.len(),
        pupils: movers.iter().map(|step| step.pupil.clone()).collect(),
        cells: movers
            .iter()
            .flat_map(|step| [from, to].map(|term| table.cell(&step.pupil, term)))
            .collect(),
    })
}

fn ends(table: &SubjectTable) -> Option<Observation> {
    let &[term] = table.latest_terms(1) else { return None };
    let (mut low, mut high, mut n, mut unjudged) = (0, 0, 0, 0);
    let mut pupils = Vec::new();
    for row in &table.within(&[term]).rows {
        let end = match row.statuses.first() {
            Some(CellStatus::Rated { tone: Some(tone), .. }) => End::of(*tone),
            Some(CellStatus::Rated { tone: None, .. } | CellStatus::Missing { .. }) => {
                unjudged += 1;
                continue;
            }
            _ => continue,
        };
        n += 1;
        match end {
            End::Low => low += 1,
            End::High => high += 1,
            End::Middle => continue,
        }
        pupils.push(row.pupil.clone());
    }
    (!pupils.is_empty()).then(|| single(table, Kind::Ends { low, high }, term, n, unjudged, pupils))
}

fn missing(table: &SubjectTable, term: Term) -> Option<Observation> {
    let rows = table.within(&[term]).rows;
    let n = rows.iter().filter(|row| row.has_column()).count();
    let pupils: Vec<Id<Pupil>> = rows
        .iter()
        .filter(|row| matches!(row.statuses.first(), Some(CellStatus::Missing { .. })))
        .map(|row| row.pupil.clone())
        .collect();
    let kind = Kind::Missing { missing: pupils.len() };
    (!pupils.is_empty()).then(|| single(table, kind, term, n, 0, pupils))
}

/// An observation about one term.
fn single(
    table: &SubjectTable,
    kind: Kind,
    term: Term,
    n: usize,
    unjudged: usize,
    pupils: Vec<Id<Pupil>>,
) -> Observation {
    let cells = pupils.iter().map(|pupil| table.cell(pupil, term)).collect();
    let subject = table.subject.clone();
    Observation { kind, subject, scale: None, terms: vec![term], n, unjudged, pupils, cells }
}
