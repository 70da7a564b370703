//! The right to be forgotten: what is erased is gone for ever, here and wherever this data is merged.
//!
//! An erasure leaves a mark: a record whose *address* names what was erased. What a mark covers follows
//! from addresses alone, and a record never goes away, so two copies that hold the same marks agree on
//! what is erased, whatever else they hold and in whatever order they met. Nobody can undo a mark, or
//! change what it means, by writing in it.
//!
//! The records it covers stay, with the stamps of their edits and without what these wrote
//! ([`Record::without_values`]). So they merge as before; and as the values of an entry decide nothing
//! in a merge, it is all the same whether they are blanked before it or after it.
//!
//! An erased class or year takes pupils and conferences along. Which ones is decided once, by whoever
//! erases ([`erase`]), and each of them gets a mark of its own: whether a pupil is in another class as
//! well can no longer be told from blank records.

mod erase;
mod extent;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::class::Class;
use super::conference::Conference;
use super::document::Document;
use super::entity::Entity;
use super::id::{Id, RecordId};
use super::kinds::{Owner, kind_of, owner};
use super::order::sort_with_key;
use super::pupil::Pupil;
use super::rating;
use super::record::Record;
use super::sheet;
use super::sorted::SortedSet;
use super::term::Year;
use super::value::{FieldType, Value, YEARS};

pub use erase::{OldClass, erase, old_classes};
pub use extent::{Extent, Stays, extent};

/// The name of marks in addresses; never to be changed.
pub const KIND: &str = "erasure";

/// The chunk they lie in: the school's. Versions that know no marks take along with every file what
/// lies there.
const CHUNK: &str = "setup";

const DAY: &str = "day";
const PUPILS: &str = "pupils";
const WITH: &str = "with";

/// Something that can be erased.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A pupil, with all ratings and comments.
    Pupil(Id<Pupil>),
    /// A class, with its forms.
    Class(Id<Class>),
    /// A conference, with all that lies in its chunk.
    Conference(Id<Conference>),
    /// The ratings and forms of a school year, in all classes.
    Year(Year),
}

impl Target {
    /// The address of its mark. Its name is the thing's own, with dots: `pupil.k1.p1`, `class.k1`,
    /// `conference.c1`, `year.2026`.
    pub fn mark(&self) -> RecordId {
        RecordId::new(KIND, CHUNK, &self.name())
    }

    fn name(&self) -> String {
        match self {
            Self::Pupil(id) => format!("{}.{}.{}", Pupil::KIND, id.chunk(), id.local()),
            Self::Class(id) => format!("{}.{id}", Class::KIND),
            Self::Conference(id) => format!("{}.{id}", Conference::KIND),
            Self::Year(year) => format!("{YEAR}.{year}"),
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        let (kind, rest) = name.split_once('.')?;
        match kind {
            Pupil::KIND => {
                let (chunk, local) = rest.rsplit_once('.')?;
                Id::at(&RecordId::new(Pupil::KIND, chunk, local)).map(Self::Pupil)
            }
            Class::KIND => Id::parse(rest).map(Self::Class),
            Conference::KIND => Id::parse(rest).map(Self::Conference),
            YEAR => year(rest).map(Self::Year),
            _ => None,
        }
    }

    /// Returns what a mark is about, or `None` for any other record.
    pub fn of_mark(id: &RecordId) -> Option<Self> {
        let is_mark = id.kind() == KIND && id.chunk() == CHUNK;
        Self::from_name(id.local()).filter(|_| is_mark)
    }

    /// The address of the thing's own record; a school year has none.
    pub fn record(&self) -> Option<RecordId> {
        match self {
            Self::Pupil(id) => Some(id.record()),
            Self::Class(id) => Some(id.record()),
            Self::Conference(id) => Some(id.record()),
            Self::Year(_) => None,
        }
    }
}

impl FieldType for Target {
    fn read(value: &Value) -> Option<Self> {
        Self::from_name(value.as_str()?)
    }
    fn write(self) -> Value {
        self.name().into()
    }
}

/// Stands in the place of a kind in the mark of a school year.
const YEAR: &str = "year";

fn year(text: &str) -> Option<Year> {
    text.parse().ok().filter(|year| YEARS.contains(year))
}

/// What was erased, as its mark tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Erasure {
    /// What.
    pub target: Target,
    /// On which day.
    pub day: Option<NaiveDate>,
    /// How many pupils it was about; of what went with something else, nothing.
    pub pupils: u32,
    /// The class or school year it went with.
    pub with: Option<Target>,
}

impl Erasure {
    /// Returns what a mark tells, or `None` for any other record.
    pub fn read(id: &RecordId, record: &Record) -> Option<Self> {
        Some(Self {
            target: Target::of_mark(id)?,
            day: NaiveDate::read(record.value(DAY)),
            pupils: u32::read(record.value(PUPILS)).unwrap_or_default(),
            with: Target::read(record.value(WITH)),
        })
    }
}

/// Returns everything that was erased, the latest first; of those of one day in the order of addresses.
pub fn erasures(document: &Document) -> Vec<Erasure> {
    let marks = document.of_kind(KIND);
    let mut all: Vec<Erasure> = marks.filter_map(|(id, mark)| Erasure::read(id, mark)).collect();
    sort_with_key(&mut all, |erasure| std::cmp::Reverse(erasure.day));
    all
}

/// Tells whether any of these documents says that what a record belongs to was erased.
pub fn is_erased(documents: &[&Document], id: &RecordId) -> bool {
    let has_any = |document: &&&Document| document.of_kind(KIND).next().is_some();
    let documents: Vec<&&Document> = documents.iter().filter(has_any).collect();
    let is_marked =
        |target: Target| documents.iter().any(|one| one.record(&target.mark()).is_some());
    !documents.is_empty() && covering(id).into_iter().any(is_marked)
}

/// Returns how many different pupils of a list were erased. Their ids stay where they stood, in findings
/// and decisions: they lead to nobody any more, and are a number.
pub fn count_erased<'a>(
    document: &Document,
    pupils: impl IntoIterator<Item = &'a Id<Pupil>>,
) -> usize {
    let different: SortedSet<&Id<Pupil>> = pupils.into_iter().collect();
    different.into_iter().filter(|id| is_erased(&[document], &id.record())).count()
}

/// Returns what takes a record along when it is erased.
pub fn covering(id: &RecordId) -> Vec<Target> {
    let is_known = kind_of(id).is_some();
    let mut targets = match owner(id, &[]) {
        Some(Owner::Pupil(pupil)) => vec![Target::Pupil(pupil)],
        Some(Owner::Class(class)) => vec![Target::Class(class)],
        Some(Owner::Conference(conference)) => vec![Target::Conference(conference)],
        None if !is_known => covering_unknown(id),
        Some(Owner::School | Owner::Author) | None => Vec::new(),
    };
    let of_year = match id.kind() {
        rating::KIND => year_of_chunk(id),
        sheet::KIND => year(id.local()),
        _ => None,
    };
    targets.extend(of_year.map(Target::Year));
    targets
}

/// A kind of a later version belongs to whom its address names: to the conference in whose chunk it
/// lies, to the pupil whose name its own begins with, as that of ratings and lists does, otherwise to
/// the class.
fn covering_unknown(id: &RecordId) -> Vec<Target> {
    let (chunk, local) = (id.chunk(), id.local());
    let pupil = |chunk: &str, local: &str| {
        Id::at(&RecordId::new(Pupil::KIND, chunk, local)).map(Target::Pupil)
    };
    let mut targets = vec![Target::Conference(Id::new(chunk))];
    let before_dot = local.split_once('.').map(|(before, _)| before);
    let before_hyphen = local.rsplit_once('-').map(|(before, _)| before);
    if before_dot.is_none() && before_hyphen.is_none() {
        targets.push(Target::Class(Id::new(chunk)));
    }
    targets.extend(
        [Some(local), before_dot, before_hyphen]
            .into_iter()
            .flatten()
            .filter_map(|name| pupil(chunk, name)),
    );
    if let (Some(name), Some(year), Some((home, _))) =
        (before_dot, year_of_chunk(id), chunk.rsplit_once('-'))
    {
        targets.extend(pupil(home, name));
        targets.push(Target::Year(year));
    }
    targets
}

/// The school year that a chunk such as `k1-2026` is of.
fn year_of_chunk(id: &RecordId) -> Option<Year> {
    id.chunk().rsplit_once('-').and_then(|(_, text)| year(text))
}

/// Blanks every record that a mark of the document covers, and returns those that were not blank, as they
/// were. For data that were not merged together but read: stored pieces, a copy.
pub fn enforce(document: &mut Document) -> Vec<(RecordId, Option<Record>)> {
    let blank = blanks(document, &[document]);
    put(document, blank)
}

/// As [`enforce`], with the marks of another document.
pub fn enforce_from(document: &mut Document, marks: &Document) -> Vec<(RecordId, Option<Record>)> {
    let blank = blanks(document, &[marks]);
    put(document, blank)
}

/// Brings the marks of one document into another that is to take its place, so that an old state that is
/// put back does not bring back what was erased since. Returns the records that are others now, as
/// they were.
pub fn carry_over(from: &Document, into: &mut Document) -> Vec<(RecordId, Option<Record>)> {
    let new = from.of_kind(KIND).filter(|(id, _)| into.record(id).is_none());
    let new: Vec<(RecordId, Record)> = new.map(|(id, mark)| (id.clone(), mark.clone())).collect();
    let mut replaced = put(into, new);
    replaced.extend(enforce(into));
    sort_with_key(&mut replaced, |(id, _)| id.clone());
    replaced
}

fn blanks(document: &Document, marks: &[&Document]) -> Vec<(RecordId, Record)> {
    if marks.iter().all(|one| one.of_kind(KIND).next().is_none()) {
        return Vec::new();
    }
    let covered = document.records().filter(|(id, _)| is_erased(marks, id));
    let blank = covered.filter_map(|(id, record)| {
        let blank = record.without_values();
        (blank != *record).then(|| (id.clone(), blank))
    });
    blank.collect()
}

fn put(
    document: &mut Document,
    records: Vec<(RecordId, Record)>,
) -> Vec<(RecordId, Option<Record>)> {
    let replaced = records.into_iter().map(|(id, record)| {
        let before = document.put(id.clone(), Some(record));
        (id, before)
    });
    replaced.collect()
}
