//! Who wrote what, and in which order.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// One run of the app on one device: `person.session`.
///
/// Every page load that edits is a writer of its own. So two tabs, or two computers with a copied
/// browser profile, can never stamp two different edits alike.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId(Arc<str>);

impl WriterId {
    /// Returns the writer for one session of the person known by `person`.
    pub fn new(person: &str, session: &str) -> Self {
        Self(format!("{person}.{session}").into())
    }

    /// Returns the writer that `text` spells, or `None` when it is not two plain parts.
    pub fn parse(text: &str) -> Option<Self> {
        let (person, session) = text.split_once('.')?;
        let plain =
            |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric());
        (text.len() <= 40 && plain(person) && plain(session)).then(|| Self(text.into()))
    }

    /// The whole name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name under which the person's own name is kept.
    pub fn person(&self) -> &str {
        self.0.split_once('.').map_or(&self.0, |(person, _)| person)
    }
}

impl fmt::Debug for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The mark of one edit: which writer, and its time in milliseconds since 1970.
///
/// A writer's times only grow, so they number its edits as well. The order of stamps picks the
/// winner of a true conflict and nothing else: the time first, then the writer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// Milliseconds since 1970, growing within one writer.
    pub at: u64,
    /// Who wrote it.
    pub writer: WriterId,
}

/// Gives out the stamps of one writer.
#[derive(Clone, Debug)]
pub struct Clock {
    writer: WriterId,
    last: u64,
}

impl Clock {
    /// Returns the clock of a writer that has not written yet.
    pub fn new(writer: WriterId) -> Self {
        Self { writer, last: 0 }
    }

    /// The writer it stamps for.
    pub fn writer(&self) -> &WriterId {
        &self.writer
    }

    /// Returns the stamp of an edit made at `now` (milliseconds since 1970), later than every
    /// earlier stamp of this clock even if the computer's clock was set back.
    pub fn tick(&mut self, now: u64) -> Stamp {
        self.last = now.max(self.last + 1);
        Stamp { at: self.last, writer: self.writer.clone() }
    }
}

/// What a copy of a record has seen: per writer the latest of its edits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen(BTreeMap<WriterId, u64>);

impl Seen {
    /// Tells whether the edit with this stamp has been seen.
    pub fn covers(&self, stamp: &Stamp) -> bool {
        self.0.get(&stamp.writer).is_some_and(|&at| at >= stamp.at)
    }

    /// Notes that the edit has been seen.
    pub fn add(&mut self, writer: &WriterId, at: u64) {
        match self.0.get_mut(writer) {
            Some(latest) => *latest = at.max(*latest),
            None => {
                self.0.insert(writer.clone(), at);
            }
        }
    }

    /// Notes everything that `other` has seen.
    pub fn join(&mut self, other: &Self) {
        other.0.iter().for_each(|(writer, &at)| self.add(writer, at));
    }

    /// The latest edit seen, per writer.
    pub fn iter(&self) -> impl Iterator<Item = (&WriterId, u64)> {
        self.0.iter().map(|(writer, &at)| (writer, at))
    }
}
