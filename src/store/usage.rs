//! How much room the data take up in the browser.

use super::keys;
use super::space::Space;
use super::storage::{Browser, texts};
use crate::model::id::RecordId;
use crate::model::kinds::{Owner, owner};
use crate::model::rating;
use crate::model::sorted::SortedMap;

/// About how many characters browsers let one web address store.
pub const ROOM: usize = 5_000_000;

/// What takes up room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The school's own data: setup, classes and pupils.
    Classes,
    /// The school's own data: ratings.
    Ratings,
    /// The school's own data: conferences.
    Conferences,
    /// The demo school.
    Demo,
    /// Copies from before an import.
    Snapshots,
    /// What could not be read and was set aside.
    SetAside,
    /// Settings and marks.
    Settings,
    /// Other pages on the same web address.
    Others,
}

/// Returns how many characters each part takes up; those that take none are left out.
pub fn usage() -> SortedMap<Part, usize> {
    let mut usage = SortedMap::new();
    let Ok(storage) = Browser::open() else { return usage };
    for (name, text) in texts(&storage, "") {
        // The browser counts names as well.
        let size = text.encode_utf16().count() + storage.full_name(&name).encode_utf16().count();
        *usage.entry(part_of(&name, &text)).or_insert(0) += size;
    }
    let others = storage.taken_by_others();
    if others > 0 {
        usage.insert(Part::Others, others);
    }
    usage
}

fn part_of(name: &str, text: &str) -> Part {
    if name.starts_with(&keys::chunks(&Space::Own)) {
        part_of_chunk(text)
    } else if name.starts_with(&keys::chunks(&Space::Demo)) {
        Part::Demo
    } else if name.starts_with(keys::SNAPSHOTS) {
        Part::Snapshots
    } else if name.starts_with(keys::DAMAGED) {
        Part::SetAside
    } else {
        Part::Settings
    }
}

/// A chunk holds ratings, a conference with its lists, or all else; its text begins with a record.
fn part_of_chunk(text: &str) -> Part {
    let first = text.split_once("\"records\":{\"").map_or("", |(_, rest)| rest);
    let Some(id) = first.split('"').next().and_then(RecordId::parse) else { return Part::Classes };
    match owner(&id, &[]) {
        _ if id.kind() == rating::KIND => Part::Ratings,
        Some(Owner::Conference(_)) => Part::Conferences,
        _ => Part::Classes,
    }
}
