//! Classes.

use super::command::{Change, Command, EditKind};
use super::document::Document;
use super::entity::Entity;
use super::id::{Id, IdGenerator};
use super::pupil::Pupil;
use super::record::EXISTS;
use super::term::Year;
use super::value::YEARS;
use crate::model::order::sort_with;
use crate::record;

record! {
    /// A class (*klasse*): the same pupils through the years, known by its name of this year.
    pub struct Class in "class" at "classes" {
        /// Its name in the school year `year`, for example `7.A`.
        name NAME "name": String,
        /// Its level (*klassetrin*) in that year, 0 to 10.
        level LEVEL "level": u8 where 0..=10,
        /// The school year it is in now.
        year YEAR "year": Year where YEARS,
        /// The first school year its form shows.
        from FROM "from": Year where YEARS,
    }
}

/// The most school years a form shows: from reception to the tenth year, and two more.
const MAX_YEARS: Year = 13;

impl Class {
    /// The school years of its form, oldest first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = Year> + use<> {
        let last = self.year;
        // A form of decades would be a mistake in a file rather than a class.
        let longest = last.saturating_sub(MAX_YEARS - 1)..=last;
        let first = if self.from == 0 { last } else { self.from };
        first.clamp(*longest.start(), last)..=last
    }

    /// Its level in another school year, 0 to 10.
    pub fn level_in(&self, year: Year) -> u8 {
        let level = i32::from(self.level).saturating_add(year.saturating_sub(self.year));
        u8::try_from(level.clamp(0, 10)).unwrap_or_default()
    }

    /// Its name in another school year: `9.A` was called `7.A` two years before.
    pub fn name_in(&self, year: Year) -> String {
        let rest = self.name.trim_start_matches(|c: char| c.is_ascii_digit());
        if year == self.year || rest.len() == self.name.len() {
            self.name.clone()
        } else {
            format!("{}{rest}", self.level_in(year))
        }
    }

    /// Returns the changes that make the class and its pupils, who are in it from now on.
    pub fn add(
        id_generator: &mut IdGenerator,
        name: &str,
        level: u8,
        years: std::ops::RangeInclusive<Year>,
        pupils: &[String],
    ) -> (Id<Self>, Command) {
        let id: Id<Self> = id_generator.id();
        let command = Command::new(
            EditKind::Add(Class::KIND),
            [
                Self::create(&id),
                Self::NAME.set(&id, name.trim().to_owned()),
                Self::LEVEL.set(&id, level),
                Self::YEAR.set(&id, *years.end()),
                Self::FROM.set(&id, *years.start()),
            ],
        );
        let members = pupils.iter().flat_map(|name| Pupil::add(id_generator, &id, name).1);
        let members: Vec<Change> = members.collect();
        (id, command.and(members))
    }

    /// Returns the command that deletes the class; its pupils and their ratings stay.
    pub fn remove(id: &Id<Self>) -> Command {
        Command::new(EditKind::Remove(Class::KIND), [Self::delete(id)])
    }

    /// The school year after the one it is in.
    pub fn next_year(&self) -> Year {
        self.year.saturating_add(1).min(*YEARS.end())
    }

    /// The class in the next school year, one level up.
    pub fn moved_up(&self) -> Self {
        let next = self.next_year();
        let (name, level) = (self.name_in(next), self.level_in(next));
        Self { name, level, year: next, ..self.clone() }
    }

    /// The class as it was in an earlier school year; in one to come, as it is now.
    pub fn in_year(&self, year: Year) -> Self {
        let year = year.min(self.year);
        let (name, level) = (self.name_in(year), self.level_in(year));
        Self { name, level, year, from: self.from.min(year), ..self.clone() }
    }

    /// Returns the class as its record tells it, even when it has been deleted.
    pub fn known(document: &Document, id: &Id<Self>) -> Option<Self> {
        let record = document.record(&id.record())?;
        // Of a class that no file has brought yet there may be a stray field, but not whether it is.
        record.register(EXISTS).map(|_| Self::read(id.clone(), record))
    }
}

/// Returns the level that a class name begins with: 7 for `7.A`.
pub fn level_of_name(name: &str) -> Option<u8> {
    let digits: String = name.trim().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|level| *level <= 10)
}

/// Returns the classes, by level and name.
pub fn classes(document: &Document) -> Vec<Class> {
    let mut classes: Vec<Class> = document.all().collect();
    sort_with(&mut classes, |a, b| (a.level, &a.name, &a.id).cmp(&(b.level, &b.name, &b.id)));
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_had_another_name_in_another_year() {
        let class = |name: &str| Class {
            id: Id::new("k"),
            name: name.into(),
            level: 9,
            year: 2026,
            from: 2024,
        };
        assert_eq!(class("9.A").name_in(2024), "7.A");
        assert_eq!(class("9.A").name_in(2026), "9.A");
        assert_eq!(class("Delfinerne").name_in(2024), "Delfinerne");
        assert_eq!(class("9.A").years().collect::<Vec<_>>(), [2024, 2025, 2026]);
        assert_eq!(level_of_name("10. Y"), Some(10));
        assert_eq!(level_of_name("GP · 15"), None);
    }
}
