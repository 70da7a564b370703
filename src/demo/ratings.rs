//! The classes through the years, and their forms.

use crate::model::entity::Entity;
use chrono::NaiveDate;

use super::calendar::{Calendar, day, from_school_day};
use super::names::{
    CLASS_A, CLASS_B, COMMENTS, JOINED_IN_AUGUST, JOINED_IN_JANUARY, LEFT, NamedRatings, PROTECTED,
};
use super::stage::{Stage, Who};
use crate::model::class::Class;
use crate::model::command::{Command, EditKind};
use crate::model::id::Id;
use crate::model::pupil::{Membership, Pupil, members};
use crate::model::rating::{Cell, rate, set_comment};
use crate::model::scale::{Scale, scale};
use crate::model::setup;
use crate::model::sheet::{Sheet, change_scale};
use crate::model::term::{Term, Year};

/// The term of this autumn, counted from the autumn two years ago.
const THIS_AUTUMN: usize = 4;

/// A class of the demo school.
pub(super) struct Cohort {
    pub id: Id<Class>,
    rows: &'static [NamedRatings],
    teacher: Who,
}

/// Returns the term that is counted as `term` from the autumn two years before `year`.
pub(super) fn term_of(year: Year, term: usize) -> Term {
    let since = Year::try_from(term / 2).unwrap_or_default();
    Term { year: year - 2 + since, slot: if term.is_multiple_of(2) { 1 } else { 2 } }
}

/// Takes both classes from the beginning of 6th class to the spring of 7th.
pub(super) fn classes(stage: &mut Stage) -> [Cohort; 2] {
    let year = stage.calendar.year;
    stage.go_to(day(year - 2, 8, 11), 10);
    let groups = [
        found(stage, "6.A", Who::TeacherA, &CLASS_A),
        found(stage, "6.B", Who::TeacherB, &CLASS_B),
    ];
    for term in 0..2 {
        rate_term(stage, &groups, term);
    }
    sixth_year_ends(stage, &groups);
    move_up(stage, &groups, year - 1);
    join(stage, &groups[0], JOINED_IN_AUGUST, day(year - 1, 8, 12));
    rate_term(stage, &groups, 2);
    join(stage, &groups[1], JOINED_IN_JANUARY, from_school_day(day(year, 1, 5)));
    rate_term(stage, &groups, 3);
    groups
}

/// Takes both classes into 8th class, where Danish and maths get marks.
pub(super) fn eighth_year(stage: &mut Stage, groups: &[Cohort; 2]) {
    let year = stage.calendar.year;
    move_up(stage, groups, year);
    for group in groups {
        let sheet = Sheet::read(&stage.document, &group.id, year);
        for column in sheet.columns().filter(|column| column.subject.as_str() != "soc") {
            stage.give(Who::Head, &change_scale(&group.id, &column, &Scale::marks_id()));
        }
    }
}

/// Rates the first term of 8th class, whatever the day; the second is left empty.
pub(super) fn this_autumn(stage: &mut Stage, groups: &[Cohort; 2]) {
    rate_term(stage, groups, THIS_AUTUMN);
}

fn found(stage: &mut Stage, name: &str, teacher: Who, rows: &'static [NamedRatings]) -> Cohort {
    let first = stage.calendar.year - 2;
    let later = [JOINED_IN_AUGUST, JOINED_IN_JANUARY];
    let names = rows.iter().map(|row| row.0).filter(|name| !later.contains(name));
    let names: Vec<String> = names.map(str::to_owned).collect();
    let (id, command) = Class::add(&mut stage.id_generator, name, 6, first..=first, &names);
    stage.give(teacher, &command);
    for (pupil, _) in members(&stage.document, &id) {
        if let Some(row) = rows.iter().find(|row| row.0 == pupil.name) {
            stage.pupils.insert(row.0, pupil.id);
        }
    }
    let (protected, alias) = PROTECTED;
    if names.iter().any(|name| name == protected)
        && let Some(pupil) = stage.pupils.get(protected).cloned()
    {
        let alias = Pupil::ALIAS.set(&pupil, alias.to_owned());
        stage.give(teacher, &Command::new(EditKind::Edit(Pupil::KIND), [alias]));
    }
    Cohort { id, rows, teacher }
}

fn join(stage: &mut Stage, group: &Cohort, name: &'static str, from: NaiveDate) {
    stage.go_to(from, 8);
    let (id, changes) = Pupil::add(&mut stage.id_generator, &group.id, name);
    let time = Membership { from: Some(from), to: None };
    let since = Pupil::membership(&id, &group.id, Some(time));
    stage.give(group.teacher, &Command::new(EditKind::Add(Pupil::KIND), changes).and([since]));
    stage.pupils.insert(name, id);
}

fn sixth_year_ends(stage: &mut Stage, [_, b]: &[Cohort; 2]) {
    let last = Calendar::last_day_of_school(stage.calendar.year - 1);
    stage.go_to(last, 12);
    if let Some(pupil) = stage.pupils.get(LEFT).cloned() {
        stage.give(b.teacher, &Pupil::leave(&pupil, &b.id, None, last));
    }
}

fn move_up(stage: &mut Stage, groups: &[Cohort; 2], year: Year) {
    stage.go_to(day(year, 8, 10), 9);
    for group in groups {
        if let Some(class) = stage.document.get(&group.id) {
            let command = setup::move_up(&stage.document, &class, day(year, 8, 10));
            stage.give(Who::Head, &command);
        }
    }
}

/// Fills in one term as it is done: each teacher their own subjects, pupil by pupil.
fn rate_term(stage: &mut Stage, groups: &[Cohort; 2], term: usize) {
    let when = term_of(stage.calendar.year, term);
    stage.go_to(stage.calendar.rated(term), 14);
    for group in groups {
        let sheet = Sheet::read(&stage.document, &group.id, when.year);
        for column in sheet.columns().filter(|column| column.term == when) {
            let maths = column.subject.as_str() == "mat";
            let who = if maths { Who::Maths } else { group.teacher };
            let scale = scale(&stage.document, &column.scale);
            for row in group.rows {
                let Some(pupil) = stage.pupils.get(row.0).cloned() else { continue };
                let subject = column.subject.clone();
                let cell = Cell { pupil, term: when, subject };
                let typed = typed(row, cell.subject.as_str(), term);
                if let Some(Ok(command)) = typed.map(|typed| rate(&cell, &scale, typed)) {
                    stage.give(who, &command);
                }
                for (.., text) in COMMENTS.iter().filter(|(name, subject, at, _)| {
                    (*name, *subject, *at) == (row.0, cell.subject.as_str(), term)
                }) {
                    stage.give(who, &set_comment(&cell, text));
                }
            }
        }
    }
}

fn typed(row: &NamedRatings, subject: &str, term: usize) -> Option<&'static str> {
    let (_, danish, maths, social) = *row;
    let values = match subject {
        "dansk" => danish,
        "mat" => maths,
        _ => social,
    };
    values.split(' ').nth(term).filter(|value| *value != "-")
}
