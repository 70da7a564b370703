//! What is worth talking about in one row of the form.

use crate::model::id::Id;
use crate::model::scale::Tone;
use crate::model::sheet::Column;
use crate::model::subject::Subject;
use crate::model::term::Term;

/// The fewest terms in the same colour that are worth a note.
pub const UNCHANGED_TERMS: usize = 3;

/// How many colours apart is far.
pub const FAR: u8 = 2;

/// A note at the end of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// The same colour, red, orange or very green, in at least three terms in a row up to the
    /// latest, on one scale.
    Unchanged {
        /// In how many terms: the most of any of the subjects.
        terms: usize,
        /// In which subjects.
        subjects: Vec<Id<Subject>>,
    },
    /// Well-being lies at least two colours above all other subjects of the latest term, or at
    /// least two below all of them.
    Apart,
    /// At least two colours lower in the latest term than in the one before, on one scale.
    Fall {
        /// In which subjects.
        subjects: Vec<Id<Subject>>,
    },
}

/// Returns the subject that stands for social well-being (*SOC*).
pub fn well_being() -> Id<Subject> {
    Id::new("soc")
}

/// Returns what is worth talking about in one row, at most one note of each kind.
///
/// `columns` are those of the form from left to right and `tones` the colours of the row's values
/// in the same order, `None` where a value is missing. "Latest" is the latest term in which the
/// row has any value, so a term not yet begun changes nothing. Looks at each column a few times
/// and asks for no document, so it can be called at each keystroke.
pub fn row_notes(
    columns: &[Column],
    tones: &[Option<Tone>],
    well_being: &Id<Subject>,
) -> Vec<Note> {
    let cells = || columns.iter().zip(tones);
    let Some(latest) = cells().filter(|(_, tone)| tone.is_some()).map(|(c, _)| c.term).max() else {
        return Vec::new();
    };
    let mut notes = Vec::new();
    let (mut longest, mut unchanged, mut fallen) = (0, Vec::new(), Vec::new());
    let newest = cells().filter(|(column, _)| column.term == latest);
    for (column, tone) in newest.clone() {
        let Some(tone) = tone else { continue };
        let run = run(columns, tones, column, *tone);
        if run >= UNCHANGED_TERMS && (tone.is_low() || tone.is_high()) {
            longest = longest.max(run);
            unchanged.push(column.subject.clone());
        }
        let fall = before(columns, tones, column).map_or(0, |old| gap(old, *tone));
        if fall >= i16::from(FAR) {
            fallen.push(column.subject.clone());
        }
    }
    if !fallen.is_empty() {
        notes.push(Note::Fall { subjects: fallen });
    }
    if !unchanged.is_empty() {
        notes.push(Note::Unchanged { terms: longest, subjects: unchanged });
    }
    let well = newest.clone().find(|(column, _)| column.subject == *well_being);
    let others = newest.filter(|(column, _)| column.subject != *well_being);
    let others: Vec<Tone> = others.filter_map(|(_, tone)| *tone).collect();
    if let Some((_, Some(well))) = well
        && is_apart(*well, &others)
    {
        notes.push(Note::Apart);
    }
    notes
}

/// In how many terms in a row, ending with this column, the subject has this colour.
fn run(columns: &[Column], tones: &[Option<Tone>], end: &Column, tone: Tone) -> usize {
    earlier(columns, tones, end.term, &end.subject)
        .take_while(|(column, old)| column.scale == end.scale && **old == Some(tone))
        .count()
        + 1
}

/// The colour in the subject's column before this one, if it is on the same scale.
fn before(columns: &[Column], tones: &[Option<Tone>], end: &Column) -> Option<Tone> {
    let (column, old) = earlier(columns, tones, end.term, &end.subject).next()?;
    (*old).filter(|_| column.scale == end.scale)
}

/// The subject's columns before a term, the latest first.
fn earlier<'a>(
    columns: &'a [Column],
    tones: &'a [Option<Tone>],
    term: Term,
    subject: &'a Id<Subject>,
) -> impl Iterator<Item = (&'a Column, &'a Option<Tone>)> {
    let cells = columns.iter().zip(tones).rev();
    cells.filter(move |(column, _)| column.term < term && column.subject == *subject)
}

fn is_apart(well: Tone, others: &[Tone]) -> bool {
    let far = i16::from(FAR);
    !others.is_empty()
        && (others.iter().all(|other| gap(well, *other) >= far)
            || others.iter().all(|other| gap(*other, well) >= far))
}

/// How many colours `high` lies above `low`; negative when it lies below.
fn gap(high: Tone, low: Tone) -> i16 {
    i16::from(high.number()) - i16::from(low.number())
}
