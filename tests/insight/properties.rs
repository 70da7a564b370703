//! What holds for any ratings and any times in class.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use fremdrift::insight::enrolment::Enrolment;
use fremdrift::insight::filled::Filled;
use fremdrift::insight::movement::Movement;
use fremdrift::insight::observations::Kind;
use fremdrift::insight::shares::Shares;
use fremdrift::insight::standstill::Standstill;
use fremdrift::insight::subject_table::CellStatus;
use fremdrift::model::class::Class;
use fremdrift::model::id::Id;
use fremdrift::model::pupil::{Pupil, members};
use proptest::prelude::*;

use crate::school::{School, TERMS, mat, see};

/// Ratings of some pupils, and for some of them a day to join and a day to leave.
fn pupils() -> impl Strategy<Value = Vec<(String, Option<u32>, Option<u32>)>> {
    let months = || proptest::option::of(0u32..36);
    proptest::collection::vec(("[1-5.]{6}", months(), months()), 0..12)
}

fn day(month: u32) -> String {
    format!("{}-{:02}-15", 2024 + (month + 7) / 12, (month + 7) % 12 + 1)
}

fn build(pupils: &[(String, Option<u32>, Option<u32>)]) -> (School, Id<Class>, Vec<Id<Pupil>>) {
    let mut school = School::new();
    let class = school.class("9.A");
    let mut ids = Vec::new();
    for (ratings, from, to) in pupils {
        let id = school.pupil(&class, ratings);
        let (from, to) = (from.map(day).unwrap_or_default(), to.map(day).unwrap_or_default());
        school.stay(&id, &class, &from, &to);
        ids.push(id);
    }
    (school, class, ids)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn every_pupil_is_counted_once(pupils in pupils()) {
        let (school, class, _) = build(&pupils);
        let table = school.subject_table(&[&class], &TERMS);
        let shares = Shares::of(&table);
        for (place, term) in TERMS.iter().enumerate() {
            let there = table.rows.iter().filter(|r| r.statuses[place].scale().is_some()).count();
            let columns = shares.groups.iter().flat_map(|g| &g.columns).filter(|c| c.term == *term);
            prop_assert_eq!(columns.map(|c| c.size()).sum::<usize>(), there);
        }
        let still = Standstill::of(&table);
        prop_assert_eq!(still.judged() + still.unjudged.len(), shares.pupils);
        if let Ok(moved) = Movement::of(&table, TERMS[0], TERMS[1]) {
            let there = table.within(&TERMS[..2]).rows.iter().filter(|r| r.has_column()).count();
            prop_assert_eq!(moved.bands().n() + moved.unjudged.len(), there);
            let cells: usize = moved.groups[0].matrix().iter().flatten().sum();
            prop_assert_eq!(cells, moved.groups[0].values().n());
        }
    }

    #[test]
    fn form_pictures_and_counts_agree(pupils in pupils()) {
        let (school, class, ids) = build(&pupils);
        let table = school.subject_table(&[&class], &TERMS);
        let shares = Shares::of(&table);
        let class = school.document.get(&class).unwrap();
        let times = members(&school.document, &class.id);
        for (place, &term) in TERMS.iter().enumerate() {
            // The form draws cell by cell, from the pupil's time in the class alone.
            let (mut rated, mut missing) = (0, 0);
            for (id, row) in ids.iter().zip(&pupils) {
                let time = times.iter().find(|(pupil, _)| pupil.id == *id).unwrap().1;
                let has = row.0.as_bytes()[place] != b'.';
                if Enrolment::of(&time, term, 2).counts(has) {
                    if has { rated += 1 } else { missing += 1 }
                }
            }
            let counted: (usize, usize) =
                shares.in_term(term).fold((0, 0), |sum, one| (sum.0 + one.n(), sum.1 + one.missing));
            prop_assert_eq!(counted, (rated, missing));
            let gap = shares.gaps[place];
            prop_assert_eq!(rated + missing + gap.not_enrolled + gap.no_column, shares.pupils);
            let day = NaiveDate::from_ymd_opt(term.year + i32::from(term.slot) - 1, if term.slot == 1 { 10 } else { 4 }, 1);
            let now = Filled::now(&school.document, &Class { year: term.year, ..class.clone() }, day.unwrap());
            prop_assert_eq!((now.term, now.rated), (term, rated));
            // Nobody is rated in the two other subjects, so only maths can add a pupil who came late.
            prop_assert_eq!(now.pupils, rated + missing);
        }
        if let Some((gap, rated, missing)) = shares.latest() {
            prop_assert_eq!(rated + missing + gap.not_enrolled + gap.no_column, shares.pupils);
        }
    }

    #[test]
    fn standing_still_means_no_movement(pupils in pupils()) {
        let (school, class, _) = build(&pupils);
        let table = school.subject_table(&[&class], &TERMS[..2]);
        let still = Standstill::of(&table);
        let same = Movement::of(&table, TERMS[0], TERMS[1]).map_or(0, |m| m.bands().same);
        prop_assert_eq!(still.still.len(), same);
    }

    #[test]
    fn observations_hold_together(pupils in pupils()) {
        let (school, class, _) = build(&pupils);
        let seen = see(&school, &[&class]);
        prop_assert_eq!(&seen, &see(&school, &[&class]), "the same every time");
        for one in &seen {
            let about: BTreeSet<_> = one.cells.iter().map(|cell| cell.pupil.clone()).collect();
            prop_assert_eq!(about.into_iter().collect::<Vec<_>>(), one.pupils.clone());
            let counted = match one.kind {
                Kind::Standstill { low, high } | Kind::Ends { low, high } => low + high,
                Kind::Movement(tally) => tally.up + tally.down,
                Kind::Missing { missing } => missing,
            };
            prop_assert_eq!(counted, one.pupils.len());
            prop_assert!(counted > 0 && counted <= one.n);
            prop_assert_eq!(one.cells.len(), one.pupils.len() * one.terms.len());
        }
    }

    #[test]
    fn what_was_written_before_the_time_in_class_changes_nothing(mut pupils in pupils()) {
        pupils.iter_mut().for_each(|pupil| pupil.2 = None);
        let (mut school, class, ids) = build(&pupils);
        let before = school.subject_table(&[&class], &TERMS);
        for (id, row) in ids.iter().zip(0..) {
            let statuses = before.rows.iter().find(|r| r.pupil == *id).unwrap().statuses.clone();
            let first = statuses.iter().position(|s| *s != CellStatus::NotEnrolled).unwrap_or(6);
            let mut ratings = pupils[row].0.clone();
            // The first term they touch may count once rated, so what lies before it is changed.
            for place in 0..first.saturating_sub(1) {
                ratings.replace_range(place..=place, "1");
            }
            school.rate(id, &mat(), &ratings);
        }
        prop_assert_eq!(before, school.subject_table(&[&class], &TERMS));
    }
}
