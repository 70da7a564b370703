//! The journal: what was edited lately, kept beside the home of the data until that has surely been
//! written.
//!
//! An entry is a piece as those in storage ([`super::chunk`]): some records, with a checksum. Entries
//! lie under `EPOCH/SESSION/WHAT`: the mark of the whole data set that they belong to, the page load
//! that wrote them, and the record or the chunk. One page load writes over its own entries only.
//!
//! Where all data are replaced, the new data are written as a *base*, and the journal notes which
//! marks came before. So it knows a home that has fallen back to what was before the replacement.

use super::checksum::Checksum;
use super::chunk;
use crate::model::document::Document;
use crate::model::id::RecordId;
use crate::model::record::Record;

/// The name of the session under which the base lies.
pub const BASE: &str = "base";

/// How many marks from before are remembered.
const REMEMBERED: usize = 30;

/// Returns the text of an entry with some records of one chunk.
pub fn write<'a>(chunk: &str, records: impl Iterator<Item = (&'a RecordId, &'a Record)>) -> String {
    chunk::write(chunk, records)
}

/// Reads an entry into a document; `false` where it is not what was written.
pub fn read(name: &str, text: &str, into: &mut Document) -> bool {
    let chunk = Name::parse(name).map_or("", |name| name.chunk());
    let Ok(chunk) = chunk::read(chunk, text) else { return false };
    if chunk::sum_of(text).is_none() {
        return false;
    }
    let mut part = Document::default();
    chunk.records.into_iter().for_each(|(id, record)| part.insert(id, record));
    super::merge::merge(into, &part);
    true
}

/// The name of an entry in its three parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'a> {
    /// The mark of the whole data set that it belongs to.
    pub epoch: &'a str,
    /// The page load that wrote it.
    pub session: &'a str,
    /// The address of a record, or the name of a chunk.
    pub what: &'a str,
}

impl<'a> Name<'a> {
    /// Returns the parts of a name, or `None` where it is none.
    pub fn parse(name: &'a str) -> Option<Self> {
        let (epoch, rest) = name.split_once('/')?;
        let (session, what) = rest.split_once('/')?;
        Some(Self { epoch, session, what })
    }

    /// The chunk that the entry speaks of.
    pub fn chunk(&self) -> &'a str {
        self.what.split('/').nth(1).unwrap_or(self.what)
    }
}

impl std::fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}/{}", self.epoch, self.session, self.what)
    }
}

/// What the journal knows of the marks of the whole: the last one, and those before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Epochs {
    /// The mark of the data whose base lies in the journal.
    pub last: String,
    /// The marks before it, the latest first.
    pub before: Vec<String>,
}

/// What is to be done with what the journal holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// Its entries belong to the data at home and are merged into them.
    Merge,
    /// The home has fallen back to data that were replaced: base and entries are put in their place.
    PutBack,
}

impl Epochs {
    /// Returns what a text spells, or `None` where it is none or was altered.
    pub fn parse(text: &str) -> Option<Self> {
        let (sum, rest) = text.split_once('\n')?;
        if Checksum::parse(sum)? != Checksum::of(rest) {
            return None;
        }
        let mut lines = rest.split('\n').map(str::to_owned);
        Some(Self { last: lines.next()?, before: lines.collect() })
    }

    /// Notes that the data with the mark `from` were replaced by those with the mark `to`.
    pub fn replaced(self, from: &str, to: &str) -> Self {
        let mut before = self.before;
        if self.last != from {
            before.insert(0, self.last);
        }
        before.insert(0, from.to_owned());
        before.retain(|epoch| epoch != to);
        before.truncate(REMEMBERED);
        Self { last: to.to_owned(), before }
    }

    /// What to do where the home has the mark `home`; `is_unfinished` tells that it says of itself that
    /// it was being replaced.
    pub fn course(&self, home: &str, is_unfinished: bool) -> Course {
        let is_before = home != self.last && self.before.iter().any(|epoch| epoch == home);
        // A mark that nobody here knows is of a replacement that the journal never heard of.
        if !self.last.is_empty() && (is_before || is_unfinished && home.ends_with(&self.last)) {
            Course::PutBack
        } else {
            Course::Merge
        }
    }
}

impl std::fmt::Display for Epochs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut lines = self.last.clone();
        for epoch in &self.before {
            lines.push('\n');
            lines.push_str(epoch);
        }
        write!(f, "{}\n{lines}", Checksum::of(&lines))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_read_as_it_was_written_and_nothing_else_is() {
        let school = crate::demo::school("2026-11-22".parse().unwrap());
        let (id, record) = school.of_kind("pupil").next().unwrap();
        let text = write(id.chunk(), std::iter::once((id, record)));
        let what = id.as_str();
        let name = Name { epoch: "e1", session: "s1", what }.to_string();
        assert_eq!(Name::parse(&name), Some(Name { epoch: "e1", session: "s1", what }));
        assert_eq!(Name::parse(&name).unwrap().chunk(), id.chunk());
        assert_eq!(Name::parse("e1/s1/k1-2026").unwrap().chunk(), "k1-2026");
        let mut found = Document::default();
        assert!(read(&name, &text, &mut found));
        assert_eq!(found.record(id), Some(record));
        for bad in
            ["", "{}", "{\"records\":{}}", &text[..text.len() - 1], &text.replace("is", "iz")]
        {
            assert!(!read(&name, bad, &mut Document::default()), "{bad}");
        }
    }

    #[test]
    fn a_home_that_has_fallen_back_is_known() {
        let epochs = Epochs::default().replaced("", "e1").replaced("e1", "e2");
        assert_eq!(Epochs::parse(&epochs.to_string()), Some(epochs.clone()));
        assert_eq!(Epochs::parse(&epochs.to_string().replace("e1", "e3")), None);
        for (home, course) in [
            ("e2", Course::Merge),
            ("e1", Course::PutBack),
            ("", Course::PutBack),
            ("e9", Course::Merge),
        ] {
            assert_eq!(epochs.course(home, false), course, "{home}");
        }
        assert_eq!(epochs.course("~e2", true), Course::PutBack);
        assert_eq!(epochs.course("~e9", true), Course::Merge);
        assert_eq!(Epochs::default().course("e1", false), Course::Merge);
    }

    #[test]
    fn a_mark_that_comes_again_is_no_longer_one_from_before() {
        let epochs = Epochs::default().replaced("e0", "e1").replaced("e1", "e0");
        assert_eq!(epochs.course("e0", false), Course::Merge);
        assert_eq!(epochs.course("e1", false), Course::PutBack);
    }
}
