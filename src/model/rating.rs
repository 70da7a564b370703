//! Ratings: one pupil, one subject, one term.

use super::command::{Change, Command, EditKind};
use super::document::Document;
use super::entity::Entity;
use super::id::{Id, RecordId};
use super::pupil::Pupil;
use super::record::Record;
use super::scale::{self, Refusal, Scale};
use super::subject::Subject;
use super::term::{Term, Year};
use super::value::{FieldType, Value, number};

/// The name of records of ratings in addresses; never to be changed.
pub const KIND: &str = "rating";

/// Ends the name of a field that holds a comment.
const COMMENT: &str = ".note";

/// The place of one rating. It follows the pupil, whichever class the pupil is in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// Who is rated.
    pub pupil: Id<Pupil>,
    /// When.
    pub term: Term,
    /// In what.
    pub subject: Id<Subject>,
}

impl Cell {
    /// The record that holds it: one per pupil, subject and school year.
    pub fn record(&self) -> RecordId {
        record_of(&self.pupil, self.term.year, &self.subject)
    }

    /// The field of the record that holds its comment.
    pub fn comment_field(&self) -> String {
        format!("{}{COMMENT}", self.term.field())
    }
}

impl FieldType for Cell {
    fn read(value: &Value) -> Option<Self> {
        let mut parts = value.as_str()?.split(' ');
        let (pupil, term, subject) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self {
            pupil: Id::parse(pupil)?,
            term: Term::parse(term)?,
            subject: Id::parse(subject)?,
        })
    }
    fn write(self) -> Value {
        format!("{} {} {}", self.pupil, self.term, self.subject).into()
    }
}

/// The record with one pupil's ratings in one subject and school year.
pub fn record_of(pupil: &Id<Pupil>, year: Year, subject: &Id<Subject>) -> RecordId {
    let chunk = format!("{}-{year}", pupil.chunk());
    RecordId::new(KIND, &chunk, &format!("{}.{subject}", pupil.local()))
}

/// Returns whose ratings a record holds, if it holds ratings.
pub fn pupil_of(id: &RecordId) -> Option<Id<Pupil>> {
    let (home, _year) = id.chunk().rsplit_once('-')?;
    let (pupil, _subject) = id.local().split_once('.')?;
    (id.kind() == KIND).then(|| Id::from_record(&RecordId::new(Pupil::KIND, home, pupil)))
}

/// Returns which subject a record holds ratings in, if it holds ratings.
pub fn subject_of(id: &RecordId) -> Option<Id<Subject>> {
    let (_pupil, subject) = id.local().split_once('.')?;
    Id::parse(subject).filter(|_| id.kind() == KIND)
}

/// Tells whether a field of such a record holds a comment; the others hold ratings.
pub fn is_comment(field: &str) -> bool {
    field.ends_with(COMMENT)
}

/// Returns the records of a pupil's ratings in all subjects and years.
pub fn records_of<'a>(
    document: &'a Document,
    pupil: &Id<Pupil>,
) -> impl Iterator<Item = (&'a RecordId, &'a Record)> {
    let (home, own) = (pupil.chunk().to_owned(), pupil.local().to_owned());
    document
        .chunks_of(KIND, &format!("{home}-"))
        .into_iter()
        .filter(move |chunk| is_home(chunk, &home))
        .flat_map(move |chunk| {
            let own = format!("{KIND}/{chunk}/{own}.");
            document.records_with(&own).collect::<Vec<_>>()
        })
}

/// Tells whether a chunk holds ratings of pupils that are kept in the chunk `home`: ids from elsewhere
/// can have hyphens, and `k1-b-2026` is not of `k1`.
pub fn is_home(ratings: &str, home: &str) -> bool {
    ratings.rsplit_once('-').is_some_and(|(chunk, _)| chunk == home)
}

/// Returns the value of a cell, or `None` when it is empty: which is not zero.
pub fn rating(document: &Document, cell: &Cell) -> Option<f64> {
    value_of(document.value(&cell.record(), cell.term.field()))
}

/// Returns the value that stands in a cell's register; one that no scale reaches to is none.
pub fn value_of(value: &Value) -> Option<f64> {
    f64::read(value).filter(|value| scale::REACH.contains(value))
}

/// Returns the comment on a cell, or the empty text.
pub fn comment<'a>(document: &'a Document, cell: &Cell) -> &'a str {
    let record = document.record(&cell.record());
    record.map_or("", |record| record.text(&cell.comment_field()))
}

/// Returns the change that sets a cell, or empties it, without a look at its scale.
pub fn set(cell: &Cell, value: Option<f64>) -> Change {
    Change::new(cell.record(), cell.term.field(), value.map_or(Value::Null, number))
}

/// Returns the command that sets a cell to what was typed, or why the scale refuses it.
pub fn rate(cell: &Cell, scale: &Scale, typed: &str) -> Result<Command, Refusal> {
    let value = scale.parse(typed)?;
    let edit_kind = if value.is_some() { EditKind::Rate } else { EditKind::ClearRatings };
    Ok(Command::new(edit_kind, [set(cell, value)]))
}

/// Returns the command that writes a comment on a cell.
pub fn set_comment(cell: &Cell, text: &str) -> Command {
    let change = Change::new(cell.record(), &cell.comment_field(), text.trim().to_owned().write());
    Command::new(EditKind::Comment, [change])
}
