//! How what people disagree on is settled.

use super::conflict::Conflict;
use crate::model::command::{Change, Command, EditKind};
use crate::model::kinds::kind_of;
use crate::model::sorted::SortedMap;
use crate::model::value::Value;

/// Returns the command that settles a conflict for one of its versions, by its place in the list.
pub fn choose(conflict: &Conflict, version: usize) -> Option<Command> {
    let value = conflict.versions.get(version)?.value.clone();
    let change = Change::new(conflict.record.clone(), &conflict.field, value);
    Some(Command::new(EditKind::ResolveConflict, [change]))
}

/// Returns the command that keeps both texts, the earlier first, or `None` where the versions are no
/// texts that could stand one after the other.
pub fn both(conflict: &Conflict) -> Option<Command> {
    if !kind_of(&conflict.record).is_some_and(|kind| kind.is_prose(&conflict.field)) {
        return None;
    }
    let mut parts: Vec<String> = Vec::new();
    for version in conflict.versions.iter().rev() {
        let text = version.value.as_str()?.trim();
        let signed = |text: &str| match version.by.as_str() {
            "" => text.to_owned(),
            by => format!("{by}: {text}"),
        };
        parts.extend((!text.is_empty()).then(|| signed(text)));
    }
    let text = parts.join("\n");
    // Longer ones would be refused when they are read again.
    let fits = parts.len() > 1 && text.chars().count() <= LONGEST;
    let change = || Change::new(conflict.record.clone(), &conflict.field, Value::String(text));
    fits.then(|| Command::new(EditKind::ResolveConflict, [change()]))
}

/// The longest text that one can type into a field of several lines.
const LONGEST: usize = 20_000;

/// Everything that one person wrote in the conflicts, by the name under which stamps know them.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The person, as stamps know them.
    pub person: String,
    /// The person's name, or empty.
    pub by: String,
    /// In how many conflicts they have a version.
    pub count: usize,
}

/// Returns who has versions in the conflicts, in the order of their names.
pub fn parts(conflicts: &[Conflict]) -> Vec<Part> {
    let mut parts: SortedMap<(String, String), usize> = SortedMap::new();
    for conflict in conflicts {
        let mut counted: Vec<&str> = Vec::new();
        for version in &conflict.versions {
            let person = version.replica.person();
            if !counted.contains(&person) {
                counted.push(person);
                *parts.entry((version.by.clone(), person.to_owned())).or_default() += 1;
            }
        }
    }
    let part = |((by, person), count)| Part { person, by, count };
    parts.into_iter().map(part).collect()
}

/// Returns the command that settles all conflicts in which a person has a version for that version,
/// the latest where there are several.
pub fn choose_all(conflicts: &[Conflict], person: &str) -> Command {
    let changes = conflicts.iter().filter_map(|conflict| {
        let mut own = conflict.versions.iter().filter(|one| one.replica.person() == person);
        let value = own.next()?.value.clone();
        Some(Change::new(conflict.record.clone(), &conflict.field, value))
    });
    Command::new(EditKind::ResolveConflict, changes)
}
