//! Classes as they were when a conference was held.
//!
//! A class moves up, is renamed, is deleted. What was decided about 7.A in December stays about
//! 7.A: the conference's day says which school year it was, and what the day cannot tell later, the
//! name, is written down in the conference while the meeting lies ahead.

use crate::model::entity::Entity;
use chrono::NaiveDate;

use super::class::{Class, level_of_name};
use super::command::{Change, Command, EditKind};
use super::conference::Conference;
use super::document::Document;
use super::id::Id;
use super::order::sort_with;
use super::pupil::Membership;
use super::record::Record;
use super::term::{Year, year_of};
use super::value::{FieldType, Value};

/// The fields that keep a class's name are named after the class, so that two people who add two
/// classes do not contradict each other.
const HELD: &str = "held.";

/// The longest name that is kept.
const LONGEST: usize = 300;

/// What a class was called, and in which school year it was.
#[derive(Clone, Debug, PartialEq)]
struct Kept {
    name: String,
    year: Year,
}

impl FieldType for Kept {
    fn read(value: &Value) -> Option<Self> {
        let [name, year] = value.as_array()?.as_slice() else { return None };
        let kept = Self { name: name.as_str()?.to_owned(), year: Year::read(year)? };
        let sound = (1900..=2999).contains(&kept.year) && kept.name.chars().count() <= LONGEST;
        sound.then_some(kept)
    }
    fn write(self) -> Value {
        Value::Array(vec![self.name.into(), self.year.into()])
    }
}

impl Kept {
    fn of(class: &Class, day: NaiveDate) -> Self {
        let then = class.in_year(year_of(day));
        Self { name: then.name, year: then.year }
    }
}

impl Conference {
    /// Tells whether its day has passed.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.date.is_some_and(|date| date < today)
    }

    /// The day it looks at: that of the meeting, or today while none is set.
    pub fn day(&self, today: NaiveDate) -> NaiveDate {
        self.date.unwrap_or(today)
    }

    /// Returns its classes as they were, or will be, on the day of the meeting: by level and name.
    /// A class that has been deleted since is still one of them.
    pub fn held(&self, document: &Document, today: NaiveDate) -> Vec<Class> {
        let mut classes: Vec<Class> = Vec::new();
        for id in &self.classes {
            if !classes.iter().any(|class| class.id == *id) {
                classes.extend(self.held_class(document, id, today));
            }
        }
        sort_with(&mut classes, |a, b| (a.level, &a.name, &a.id).cmp(&(b.level, &b.name, &b.id)));
        classes
    }

    fn held_class(&self, document: &Document, id: &Id<Class>, today: NaiveDate) -> Option<Class> {
        let class = Class::known(document, id);
        let kept = kept(document.record(&self.id.record()), id).filter(|_| self.date.is_some());
        match (class, kept) {
            (Some(class), Some(kept)) if self.is_over(today) => {
                Some(Class { name: kept.name, ..class.in_year(kept.year) })
            }
            (Some(class), _) => Some(class.in_year(year_of(self.day(today)))),
            (None, Some(Kept { name, year })) => {
                let level = level_of_name(&name).unwrap_or_default();
                Some(Class { id: id.clone(), name, level, year, from: year })
            }
            (None, None) => None,
        }
    }

    /// Tells whether a pupil with this time in a class belongs to the class the meeting was about:
    /// in it on that day.
    pub fn is_about(&self, time: &Membership, today: NaiveDate) -> bool {
        time.holds_on(self.day(today))
    }

    /// Returns the command that sets its classes, and keeps what they are called.
    pub fn choose_classes(&self, document: &Document, classes: Vec<Id<Class>>) -> Command {
        let record = document.record(&self.id.record());
        let new = classes.iter().filter(|class| kept(record, class).is_none());
        let names = names(document, &self.id, new, self.date);
        Command::new(EditKind::Edit(Conference::KIND), [Self::CLASSES.set(&self.id, classes)])
            .and(names)
    }

    /// Returns the command that sets its day. A meeting that was held keeps the names of its
    /// classes, unless it turns out to have been in another school year.
    pub fn move_to(
        &self,
        document: &Document,
        date: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Command {
        let record = document.record(&self.id.record());
        let stays = |class: &Id<Class>| {
            let kept = kept(record, class).filter(|_| self.is_over(today));
            kept.is_some_and(|kept| date.is_some_and(|date| kept.year == year_of(date)))
        };
        let names = names(document, &self.id, self.classes.iter().filter(|id| !stays(id)), date);
        Command::new(EditKind::Edit(Conference::KIND), [Self::DATE.set(&self.id, date)]).and(names)
    }
}

fn kept(record: Option<&Record>, class: &Id<Class>) -> Option<Kept> {
    Kept::read(record?.value(&field(class)))
}

fn field(class: &Id<Class>) -> String {
    format!("{HELD}{class}")
}

/// Returns the changes that keep what classes are called on the day of a conference; none while it
/// has no day.
pub(super) fn names<'a>(
    document: &Document,
    conference: &Id<Conference>,
    classes: impl Iterator<Item = &'a Id<Class>>,
    date: Option<NaiveDate>,
) -> Vec<Change> {
    let Some(date) = date else { return Vec::new() };
    let record = document.record(&conference.record());
    let changed = classes.filter_map(|id| {
        let now = Kept::of(&Class::known(document, id)?, date);
        let is_new = kept(record, id).as_ref() != Some(&now);
        is_new.then(|| Change::new(conference.record(), &field(id), now.write()))
    });
    changed.collect()
}

/// Returns the changes that go along when a class becomes another: conferences that were held keep
/// the name it had, those to come get the new one.
pub(super) fn keep_names(
    document: &Document,
    before: &Class,
    after: &Class,
    today: NaiveDate,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for conference in document.all::<Conference>() {
        let Some(date) = conference.date.filter(|_| conference.classes.contains(&after.id)) else {
            continue;
        };
        let known = kept(document.record(&conference.id.record()), &after.id);
        let name = match conference.is_over(today) {
            true if known.is_some() => continue,
            true => Kept::of(before, date),
            false => Kept::of(after, date),
        };
        if known.as_ref() != Some(&name) {
            let field = field(&after.id);
            changes.push(Change::new(conference.id.record(), &field, name.write()));
        }
    }
    changes
}

#[cfg(test)]
mod tests;
