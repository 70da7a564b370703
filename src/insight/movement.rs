//! Who moved between two terms.

use std::cmp::Ordering;

use super::shares::index;
use super::standstill::{Unjudged, Why};
use super::subject_table::{CellStatus, SubjectTable};
use crate::model::id::Id;
use crate::model::order::sort_with;
use crate::model::pupil::Pupil;
use crate::model::scale::{Scale, Tone};
use crate::model::subject::Subject;
use crate::model::term::Term;

/// One pupil's ratings in two terms on the same scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The pupil.
    pub pupil: Id<Pupil>,
    /// The ratings, first the earlier one.
    pub values: [f64; 2],
    /// Their colours.
    pub tones: [Tone; 2],
}

/// How many went up, stayed and went down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many went up.
    pub up: usize,
    /// How many stayed.
    pub same: usize,
    /// How many went down.
    pub down: usize,
}

/// Those who were rated on one scale in both terms.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleMoves {
    /// The scale.
    pub scale: Scale,
    /// One per pupil, in the order of ids.
    pub steps: Vec<Comparison>,
}

/// Movement in one subject between two terms.
#[derive(Clone, Debug, PartialEq)]
pub struct Movement {
    /// The subject.
    pub subject: Id<Subject>,
    /// The earlier term.
    pub from: Term,
    /// The later term.
    pub to: Term,
    /// One per scale; never empty, and each has at least one pupil.
    pub groups: Vec<ScaleMoves>,
    /// Those in the class in either term who could not be compared, and why.
    pub unjudged: Vec<Unjudged>,
}

/// Why two terms cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incomparable {
    /// Nobody is rated on the same scale in both: the scale was changed between them.
    ScaleChanged,
    /// Nobody is rated in both.
    NoRatings,
}

impl Comparison {
    /// Whether the colour went up, stayed or went down.
    pub fn in_band(&self) -> Ordering {
        self.tones[1].cmp(&self.tones[0])
    }

    /// Whether the value went up, stayed or went down, perhaps within a colour.
    pub fn in_value(&self) -> Ordering {
        self.values[1].total_cmp(&self.values[0])
    }
}

impl Tally {
    fn of(orderings: impl Iterator<Item = Ordering>) -> Self {
        let mut tally = Self::default();
        for ordering in orderings {
            match ordering {
                Ordering::Greater => tally.up += 1,
                Ordering::Equal => tally.same += 1,
                Ordering::Less => tally.down += 1,
            }
        }
        tally
    }

    /// How many are compared.
    pub fn n(&self) -> usize {
        self.up + self.same + self.down
    }
}

impl ScaleMoves {
    /// How many changed colour.
    pub fn bands(&self) -> Tally {
        Tally::of(self.steps.iter().map(Comparison::in_band))
    }

    /// How many changed value.
    pub fn values(&self) -> Tally {
        Tally::of(self.steps.iter().map(Comparison::in_value))
    }

    /// How many went from each colour (first index) to each colour, 0 red to 4 very green.
    pub fn matrix(&self) -> [[usize; 5]; 5] {
        let mut matrix = [[0; 5]; 5];
        for step in &self.steps {
            matrix[index(step.tones[0])][index(step.tones[1])] += 1;
        }
        matrix
    }
}

impl Movement {
    /// Compares two terms of a reading, pupil by pupil, each on the pupil's own scale. Those who
    /// lack a rating in either, or whose scale was changed, are listed apart.
    pub fn of(table: &SubjectTable, from: Term, to: Term) -> Result<Self, Incomparable> {
        let (from, to) = (from.min(to), from.max(to));
        let mut groups: Vec<ScaleMoves> = Vec::new();
        let mut unjudged = Vec::new();
        let pair = table.within(&[from, to]);
        for row in &pair.rows {
            let pupil = row.pupil.clone();
            let [earlier, later] = row.statuses.as_slice() else { continue };
            match compare(earlier, later) {
                Ok((scale, values, tones)) => {
                    let step = Comparison { pupil, values, tones };
                    match groups.iter_mut().find(|group| group.scale.id == *scale) {
                        Some(group) => group.steps.push(step),
                        None => {
                            let scale = pair.scale(scale);
                            groups.push(ScaleMoves { scale, steps: vec![step] });
                        }
                    }
                }
                Err(Some(why)) => unjudged.push(Unjudged { pupil, why }),
                Err(None) => {}
            }
        }
        sort_with(&mut groups, |a, b| a.scale.id.cmp(&b.scale.id));
        if groups.is_empty() {
            let changed = unjudged.iter().any(|one| one.why == Why::ScaleChanged);
            let why = if changed { Incomparable::ScaleChanged } else { Incomparable::NoRatings };
            return Err(why);
        }
        Ok(Self { subject: table.subject.clone(), from, to, groups, unjudged })
    }

    /// How many changed colour, over all scales.
    pub fn bands(&self) -> Tally {
        Tally::of(self.steps().map(Comparison::in_band))
    }

    /// Everyone who could be compared.
    pub fn steps(&self) -> impl Iterator<Item = &Comparison> {
        self.groups.iter().flat_map(|group| &group.steps)
    }

    /// How many could not be compared for a reason.
    pub fn without(&self, why: Why) -> usize {
        self.unjudged.iter().filter(|one| one.why == why).count()
    }
}

type Pair<'a> = (&'a Id<Scale>, [f64; 2], [Tone; 2]);

/// Returns both ratings on their common scale, or why not; without a why for a pupil who has the
/// column in neither term.
fn compare<'a>(earlier: &'a CellStatus, later: &'a CellStatus) -> Result<Pair<'a>, Option<Why>> {
    let (one, two) = match (earlier.scale(), later.scale()) {
        (Some(one), Some(two)) => (one, two),
        (None, None) => return Err(None),
        _ => {
            let absent = matches!(earlier, CellStatus::NotEnrolled)
                || matches!(later, CellStatus::NotEnrolled);
            return Err(Some(if absent { Why::NotEnrolled } else { Why::NotOnForm }));
        }
    };
    if one != two {
        return Err(Some(Why::ScaleChanged));
    }
    match (earlier, later) {
        (
            CellStatus::Rated { value: a, tone: Some(x), .. },
            CellStatus::Rated { value: b, tone: Some(y), .. },
        ) => Ok((one, [*a, *b], [*x, *y])),
        (CellStatus::Rated { .. }, CellStatus::Rated { .. }) => Err(Some(Why::NoBands)),
        _ => Err(Some(Why::Missing)),
    }
}
