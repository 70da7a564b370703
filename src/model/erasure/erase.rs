//! Erasing, and what is old enough for it.

use chrono::NaiveDate;

use super::{DAY, PUPILS, Target, WITH, enforce, extent};
use crate::model::class::Class;
use crate::model::command::{Change, Command, EditKind};
use crate::model::conference::{Conference, is_only_about};
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::{Id, RecordId};
use crate::model::order::sort_with_key;
use crate::model::pupil::memberships;
use crate::model::record::{EXISTS, Record};
use crate::model::stamp::Clock;
use crate::model::term::year_of;
use crate::model::value::FieldType;

/// How many years after its last school year a class is old.
const OLD: i32 = 5;

/// Erases something, with what goes along: writes the marks by a command, and blanks what they cover.
/// Returns the records that are others now, as they were. It is no step of the history, and nothing takes
/// it back; see [`History::forget_erased`](crate::model::history::History::forget_erased).
pub fn erase(
    document: &mut Document,
    target: &Target,
    day: NaiveDate,
    clock: &mut Clock,
    now: u64,
) -> Vec<(RecordId, Option<Record>)> {
    let pupils = u32::try_from(extent(document, target).pupils).unwrap_or(u32::MAX);
    let all = targets(document, target);
    // A mark that is there already tells of the day on which it was made.
    let new = all.iter().filter(|one| document.record(&one.mark()).is_none());
    let changes = new.flat_map(|one| {
        let about = match one == target {
            true => Change::new(one.mark(), PUPILS, pupils.write()),
            false => Change::new(one.mark(), WITH, target.clone().write()),
        };
        [Change::new(one.mark(), DAY, day.write()), about]
    });
    let command = Command::new(EditKind::Add(super::KIND), changes.collect::<Vec<_>>());
    let marks = document.apply(&command, clock, now).undone;
    let mut replaced: Vec<(RecordId, Option<Record>)> = Vec::new();
    for mark in marks {
        if replaced.last().is_none_or(|(id, _)| *id != mark.record) {
            replaced.push((mark.record, None));
        }
    }
    replaced.extend(enforce(document));
    sort_with_key(&mut replaced, |(id, _)| id.clone());
    replaced
}

/// Returns what is erased with something, itself first: with a class the pupils who are in no other and
/// the conferences about no other, with a school year the conferences held in it.
pub(super) fn targets(document: &Document, target: &Target) -> Vec<Target> {
    let mut targets = vec![target.clone()];
    match target {
        Target::Pupil(_) | Target::Conference(_) => {}
        Target::Class(class) => {
            let elsewhere = |id: &Id<Class>| id != class && document.get(id).is_some();
            let pupils = document.members_of(class);
            let own = pupils.filter(|(_, one)| !memberships(one).any(|(id, _)| elsewhere(&id)));
            targets.extend(own.map(|(id, _)| Target::Pupil(Id::from_record(id))));
            let is_gone = |id: &Id<Class>| {
                id == class || document.record(&Target::Class(id.clone()).mark()).is_some()
            };
            targets.extend(conferences(document, |record| is_only_about(record, is_gone)));
        }
        Target::Year(year) => {
            let is_in = |record: &Record| {
                let date = Conference::DATE.read(record).flatten();
                date.is_some_and(|date| year_of(date) == *year)
            };
            targets.extend(conferences(document, is_in));
        }
    }
    targets
}

/// The conferences, also deleted ones, whose records are such.
fn conferences(document: &Document, is_such: impl Fn(&Record) -> bool) -> Vec<Target> {
    let all = document.of_kind(Conference::KIND).filter(|(_, record)| is_such(record));
    all.filter_map(|(id, _)| Id::at(id).map(Target::Conference)).collect()
}

/// A class whose time at the school lies years back.
#[derive(Clone, Debug, PartialEq)]
pub struct OldClass {
    /// The class.
    pub class: Class,
    /// The last day of its last school year.
    pub ended: NaiveDate,
    /// Tells that it was deleted: out of sight, but all of it still there.
    pub is_deleted: bool,
}

/// Returns the classes whose last school year ended five years ago or more, the oldest first. Those that
/// were deleted are among them, since their data are still there.
pub fn old_classes(document: &Document, today: NaiveDate) -> Vec<OldClass> {
    let records = document.of_kind(Class::KIND);
    let classes = records.filter(|(_, record)| {
        record.register(EXISTS).is_some() && !record.value(Class::YEAR.key()).is_null()
    });
    let mut old: Vec<OldClass> = classes
        .filter_map(|(id, record)| {
            let class = Class::read(Id::at(id)?, record);
            let ended = NaiveDate::from_ymd_opt(class.year + 1, 7, 31)?;
            let is_old = NaiveDate::from_ymd_opt(class.year + 1 + OLD, 7, 31)? <= today;
            // A year that is beyond all limits reads as none.
            let is_known = class.year > 0;
            (is_old && is_known).then(|| OldClass { class, ended, is_deleted: !record.exists() })
        })
        .collect();
    sort_with_key(&mut old, |one| (one.ended, one.class.name.clone(), one.class.id.clone()));
    old
}
