//! Taking stock of what is stored: which pieces are there, and whether they are what they should be.
//!
//! A list of all pieces, with their checksums, is stored beside them. So a piece that is missing is
//! noticed as well as one that was altered, and an old copy put in its place.

use std::fmt::Write as _;

use super::checksum::Checksum;
use super::chunk::{self, Chunk};
use super::merge::put_together;
use crate::model::document::Document;
use crate::model::erasure;
use crate::model::record::Record;
use crate::model::sorted::{SortedMap, SortedSet};

/// The list of all stored pieces.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inventory(SortedMap<String, Listed>);

/// What the list says of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The checksum it was written with.
    pub sum: Checksum,
    /// The latest edit in it, in milliseconds since 1970.
    pub latest: u64,
}

impl Listed {
    /// Returns what the list is to say of a piece with this text and these records.
    pub fn of<'a>(text: &str, records: impl Iterator<Item = &'a Record>) -> Option<Self> {
        Some(Self { sum: chunk::sum_of(text)?, latest: chunk::latest(records) })
    }
}

impl Inventory {
    /// Returns the list that a text spells, or `None` when it is none or was altered.
    pub fn parse(text: &str) -> Option<Self> {
        let (sum, lines) = text.split_once('\n')?;
        if Checksum::parse(sum)? != Checksum::of(lines) {
            return None;
        }
        let line = |line: &str| {
            let mut parts = line.split(' ');
            let (name, sum) = (parts.next()?.to_owned(), Checksum::parse(parts.next()?)?);
            Some((name, Listed { sum, latest: parts.next()?.parse().ok()? }))
        };
        lines.lines().map(line).collect::<Option<_>>().map(Self)
    }

    /// Notes a piece as it has just been written.
    pub fn note(&mut self, chunk: &str, listed: Listed) {
        self.0.insert(chunk.to_owned(), listed);
    }

    /// Takes a piece out that is no longer written.
    pub fn forget(&mut self, chunk: &str) {
        self.0.remove(chunk);
    }

    /// Tells whether nothing is listed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::fmt::Display for Inventory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut lines = String::new();
        for (name, listed) in &self.0 {
            // Writing to a `String` never fails.
            let _ = writeln!(lines, "{name} {} {}", listed.sum, listed.latest);
        }
        write!(f, "{}\n{lines}", Checksum::of(&lines))
    }
}

/// What is wrong with a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It cannot be read, or is not as it was written.
    Altered,
    /// Another piece stands under its name. That one's records are used: they say themselves where
    /// they belong.
    Misplaced,
    /// It is listed, but not there.
    Missing,
    /// It is older than the one that was written last; it is used all the same.
    Outdated,
}

/// A piece that is not what it should be.
#[derive(Clone, Debug, PartialEq)]
pub struct Flawed {
    /// The name it stands under, or should.
    pub chunk: String,
    /// What is wrong with it.
    pub damage: Damage,
    /// What stands there and must be kept aside, since it is about to be written over.
    pub text: Option<String>,
}

/// What is stored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stock {
    /// Everything that could be read.
    pub document: Document,
    /// The texts of the sound pieces, by name.
    pub sound: SortedMap<String, String>,
    /// The pieces that are not what they should be.
    pub flawed: Vec<Flawed>,
    /// The pieces in which something stood that was erased, since the browser was closed before they
    /// were written: they have to be written again.
    pub erased: SortedSet<String>,
}

/// Takes stock of the pieces that stand under these names.
pub fn take_stock(
    texts: impl IntoIterator<Item = (String, String)>,
    inventory: Option<&Inventory>,
) -> Stock {
    let mut stock = Stock::default();
    for (name, text) in texts {
        let read = chunk::read(&name, &text);
        let damage = match &read {
            Ok(chunk) if chunk.name == name => outdated(&name, &text, chunk, inventory),
            Ok(_) => Some(Damage::Misplaced),
            Err(_) => Some(Damage::Altered),
        };
        if let Ok(chunk) = read {
            let mut part = Document::default();
            chunk.records.into_iter().for_each(|(id, record)| part.insert(id, record));
            put_together(&mut stock.document, &part);
        }
        let aside = matches!(damage, Some(Damage::Altered | Damage::Misplaced));
        let kept = aside.then(|| text.clone());
        if !aside {
            stock.sound.insert(name.clone(), text);
        }
        stock.flawed.extend(damage.map(|damage| Flawed { chunk: name, damage, text: kept }));
    }
    let listed = inventory.into_iter().flat_map(|inventory| inventory.0.keys());
    for name in listed {
        let is_there = stock.sound.contains_key(name)
            || stock.flawed.iter().any(|one| one.chunk == *name)
            || stock.document.chunk(name).next().is_some();
        if !is_there {
            let (chunk, damage) = (name.clone(), Damage::Missing);
            stock.flawed.push(Flawed { chunk, damage, text: None });
        }
    }
    let erased = erasure::enforce(&mut stock.document).into_iter();
    stock.erased = erased.map(|(id, _)| id.chunk().to_owned()).collect();
    stock
}

/// A piece is written before the list, so it may be newer than listed (the browser was closed in
/// between), but never older.
fn outdated(
    name: &str,
    text: &str,
    chunk: &Chunk,
    inventory: Option<&Inventory>,
) -> Option<Damage> {
    let listed = inventory?.0.get(name)?;
    let is_same = chunk::sum_of(text) == Some(listed.sum);
    let is_older = chunk::latest(chunk.records.values()) < listed.latest;
    (!is_same && is_older).then_some(Damage::Outdated)
}

#[cfg(test)]
mod tests;
