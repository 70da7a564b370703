//! How much room the data take up in the browser.

use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage as _};

use super::space::Space;
use super::{keys, load};
use crate::model::id::RecordId;
use crate::model::kinds::{Owner, owner};
use crate::model::rating;

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
pub fn usage() -> BTreeMap<Part, usize> {
    let mut usage = BTreeMap::new();
    if !load::is_available() {
        return usage;
    }
    for name in load::names_with("") {
        // The browser counts names as well.
        let text = LocalStorage::raw().get_item(&name).ok().flatten().unwrap_or_default();
        let size = text.encode_utf16().count() + name.encode_utf16().count();
        *usage.entry(part_of(&name, &text)).or_insert(0) += size;
    }
    usage
}

fn part_of(name: &str, text: &str) -> Part {
    let begins = |prefix: String| name.starts_with(&prefix);
    if begins(keys::chunks(&Space::Own)) {
        part_of_chunk(text)
    } else if begins(keys::chunks(&Space::Demo)) {
        Part::Demo
    } else if begins(keys::snapshots()) {
        Part::Snapshots
    } else if begins(keys::damaged()) {
        Part::SetAside
    } else if begins(keys::prefix()) {
        Part::Settings
    } else {
        Part::Others
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
