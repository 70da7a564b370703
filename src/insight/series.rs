//! One pupil's ratings in one subject over the terms.

use super::enrolment::Enrolment;
use super::group::{Member, PupilGroup};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::model::rating::{Cell, rating};
use crate::model::scale::{Scale, Tone, scale};
use crate::model::subject::Subject;
use crate::model::term::Term;

/// One place on a pupil's line.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// When.
    pub term: Term,
    /// On which scale.
    pub scale: Id<Scale>,
    /// The rating; `None` is a gap, which is not zero.
    pub value: Option<f64>,
    /// The colour of the rating, if the scale has bands.
    pub tone: Option<Tone>,
}

/// A stretch of a pupil's line on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The scale.
    pub scale: Scale,
    /// The places, oldest first; never empty.
    pub points: Vec<Point>,
}

/// One pupil's ratings in one subject, oldest first, split wherever the scale changes: different
/// scales never share a line or an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The pupil.
    pub pupil: Id<Pupil>,
    /// The subject.
    pub subject: Id<Subject>,
    /// The stretches, oldest first.
    pub segments: Vec<Segment>,
}

impl Series {
    /// Reads a pupil's ratings over the terms in which the group's forms have the subject, in
    /// whichever of the classes the pupil was then.
    pub fn read(
        document: &Document,
        group: &PupilGroup,
        member: &Member,
        subject: &Id<Subject>,
    ) -> Self {
        let pupil = &member.pupil.id;
        let mut segments: Vec<Segment> = Vec::new();
        for term in group.terms() {
            let Some(id) = group.scale_over(member, subject, term) else { continue };
            let cell = Cell { pupil: pupil.clone(), term, subject: subject.clone() };
            // As everywhere: what was rated while the pupil was in none of the classes is no part.
            let there = group.enrolment(member, term) != Enrolment::Outside;
            let value = rating(document, &cell).filter(|_| there);
            if segments.last().is_none_or(|segment| segment.scale.id != id) {
                segments.push(Segment { scale: scale(document, &id), points: Vec::new() });
            }
            if let Some(segment) = segments.last_mut() {
                let tone = value.and_then(|value| segment.scale.tone(value));
                segment.points.push(Point { term, scale: id, value, tone });
            }
        }
        Self { pupil: pupil.clone(), subject: subject.clone(), segments }
    }

    /// Leaves out terms to come that nobody has rated in yet: they are no gaps.
    pub fn without_terms_to_come(mut self, has_begun: impl Fn(Term) -> bool) -> Self {
        for segment in &mut self.segments {
            segment.points.retain(|point| point.value.is_some() || has_begun(point.term));
        }
        self.segments.retain(|segment| !segment.points.is_empty());
        self
    }

    /// All places, oldest first.
    pub fn points(&self) -> impl DoubleEndedIterator<Item = &Point> {
        self.segments.iter().flat_map(|segment| &segment.points)
    }

    /// How many ratings there are.
    pub fn ratings(&self) -> usize {
        self.points().filter(|point| point.value.is_some()).count()
    }
}
