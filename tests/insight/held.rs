//! What a meeting sees: its classes as they were on its day.

use chrono::NaiveDate;
use fremdrift::insight::group::{Moment, PupilGroup};
use fremdrift::insight::shares::Shares;
use fremdrift::insight::subject_table::SubjectTable;
use fremdrift::model::class::Class;
use fremdrift::model::id::Id;
use fremdrift::model::rating::{Cell, set};
use fremdrift::model::term::{Term, year_of};

use crate::school::{School, mat, t};

/// A class that has moved up since, and a meeting in the December before.
fn school() -> (School, Id<Class>) {
    let mut school = School::new();
    let class = school.class("9.A");
    (school, class)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(school: &School, class: &Id<Class>, date: &str) -> PupilGroup {
    let class = school.document.get(class).unwrap().in_year(year_of(day(date)));
    PupilGroup::at(&school.document, &Moment { classes: vec![class], day: Some(day(date)) })
}

impl School {
    fn rate_on(&mut self, date: &str, pupil: &Id<fremdrift::model::pupil::Pupil>, term: Term) {
        self.now = day(date).and_hms_opt(10, 0, 0).unwrap().and_utc().timestamp_millis() as u64;
        let cell = Cell { pupil: pupil.clone(), term, subject: mat() };
        self.write([set(&cell, Some(3.0))]);
    }
}

#[test]
fn a_meeting_sees_the_terms_that_had_begun_by_its_day() {
    let (mut school, class) = school();
    let pupil = school.pupil(&class, "");
    for (date, term) in
        [("2025-11-20", t(2025, 1)), ("2026-04-10", t(2025, 2)), ("2026-11-10", t(2026, 1))]
    {
        school.rate_on(date, &pupil, term);
    }
    let seen = |date| at(&school, &class, date).terms();
    assert_eq!(seen("2025-12-03"), [t(2024, 1), t(2024, 2), t(2025, 1)]);
    assert_eq!(seen("2026-05-03").last(), Some(&t(2025, 2)));
    assert_eq!(at(&school, &class, "2025-12-03").classes()[0].name, "8.A");
    let all = PupilGroup::read(&school.document, &[class]);
    assert_eq!(all.terms().len(), 6);
    assert!(all.has_column(&mat(), t(2026, 1)));
}

#[test]
fn a_meeting_sees_a_term_that_was_rated_ahead_of_it() {
    let (mut school, class) = school();
    let pupil = school.pupil(&class, "");
    school.rate_on("2026-01-15", &pupil, t(2025, 2));
    assert_eq!(at(&school, &class, "2026-01-20").terms().last(), Some(&t(2025, 2)));
    assert_eq!(at(&school, &class, "2026-01-10").terms().last(), Some(&t(2025, 1)));
}

#[test]
fn who_came_after_a_meeting_is_no_part_of_it_and_who_left_before_counts_in_the_time_there() {
    let (mut school, class) = school();
    let (stays, left, came) =
        (school.pupil(&class, ""), school.pupil(&class, ""), school.pupil(&class, ""));
    school.stay(&left, &class, "", "2025-11-10");
    school.stay(&came, &class, "2025-12-10", "");
    for pupil in [&stays, &left] {
        school.rate_on("2025-11-01", pupil, t(2025, 1));
    }
    school.rate_on("2025-12-20", &came, t(2025, 1));
    let n = |group: &PupilGroup| {
        let table = SubjectTable::of(&school.document, group, &mat(), &[t(2025, 1)]);
        Shares::of(&table).in_term(t(2025, 1)).map(|share| share.n()).sum::<usize>()
    };
    assert_eq!(n(&at(&school, &class, "2025-12-03")), 2);
    assert_eq!(n(&at(&school, &class, "2025-12-24")), 3);
}

#[test]
fn a_deleted_class_is_seen_as_it_was() {
    let (mut school, class) = school();
    let pupil = school.pupil(&class, "");
    school.rate_on("2025-11-20", &pupil, t(2025, 1));
    school.write(Class::remove(&class).changes);
    assert!(PupilGroup::read(&school.document, std::slice::from_ref(&class)).classes().is_empty());
    let known = Class::known(&school.document, &class).unwrap().in_year(2025);
    let moment = Moment { classes: vec![known], day: Some(day("2025-12-03")) };
    assert_eq!(PupilGroup::at(&school.document, &moment).members().len(), 1);
}
