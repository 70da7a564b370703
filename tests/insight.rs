//! What the ratings show: gaps, scales and memberships, in small schools made for the purpose.
#![cfg(not(target_arch = "wasm32"))]

#[path = "insight/held.rs"]
mod held;
#[path = "insight/notes.rs"]
mod notes;
#[path = "insight/properties.rs"]
mod properties;
#[path = "insight/school.rs"]
mod school;

use fremdrift::insight::group::PupilGroup;
use fremdrift::insight::movement::{Incomparable, Movement, Tally};
use fremdrift::insight::observations::Kind;
use fremdrift::insight::series::Series;
use fremdrift::insight::shares::Shares;
use fremdrift::insight::standstill::{End, Standstill, Why};
use fremdrift::insight::subject_table::CellStatus;
use fremdrift::model::id::Id;
use fremdrift::model::pupil::Pupil;
use fremdrift::model::scale::Tone;
use fremdrift::model::term::Term;

use school::{School, TERMS, mat, see, see_on};

#[test]
fn a_line_is_split_where_the_scale_changes_and_keeps_its_gaps() {
    let mut school = School::new();
    let class = school.class("9.A");
    school.marks(&class, &TERMS[2..]);
    let pupil = school.pupil(&class, "4.7.75");
    let group = PupilGroup::from_pupil(&school.document, &pupil);
    let series = Series::read(&school.document, &group, &group.members()[0], &mat());
    let values: Vec<Vec<Option<f64>>> = series
        .segments
        .iter()
        .map(|segment| segment.points.iter().map(|point| point.value).collect())
        .collect();
    assert_eq!(values, [vec![Some(4.0), None], vec![Some(7.0), None, Some(7.0), Some(5.0)]]);
    let scales: Vec<&str> = series.segments.iter().map(|s| s.scale.id.as_str()).collect();
    assert_eq!(scales, ["five", "marks"]);
    assert_eq!(series.ratings(), 4);
    let tones: Vec<Option<u8>> = series.points().map(|p| p.tone.map(Tone::number)).collect();
    assert_eq!(tones, [Some(4), None, Some(4), None, Some(4), Some(3)]);
}

#[test]
fn a_pupil_who_changed_class_keeps_the_line() {
    let mut school = School::new();
    let (a, b) = (school.class("9.A"), school.class("9.B"));
    school.marks(&b, &TERMS[2..]);
    let pupil = school.pupil(&a, "447777");
    school.stay(&pupil, &a, "", "2025-07-31");
    school.stay(&pupil, &b, "2025-08-01", "");
    let group = PupilGroup::from_pupil(&school.document, &pupil);
    let series = Series::read(&school.document, &group, &group.members()[0], &mat());
    let lengths: Vec<usize> = series.segments.iter().map(|s| s.points.len()).collect();
    assert_eq!(lengths, [2, 4], "the old class had 1–5 in all terms");
    assert_eq!(series.ratings(), 6);
}

#[test]
fn shares_count_each_colour_and_leave_the_missing_apart() {
    let mut school = School::new();
    let class = school.class("9.A");
    for ratings in ["1", "1", "3", "5", "."] {
        school.pupil(&class, ratings);
    }
    let shares = Shares::of(&school.subject_table(&[&class], &TERMS[..1]));
    let share = shares.groups[0].columns[0];
    assert_eq!(share.tones, [2, 0, 1, 0, 1]);
    assert_eq!((share.missing, share.n(), share.size()), (1, 4, 5));
    assert_eq!((share.low(), share.high(), shares.pupils, shares.tallest()), (2, 1, 5, 5));
}

#[test]
fn two_scales_in_one_term_are_counted_apart() {
    let mut school = School::new();
    let (a, b) = (school.class("9.A"), school.class("9.B"));
    school.marks(&b, &TERMS[1..2]);
    school.pupil(&a, "55");
    school.pupil(&b, "55");
    let shares = Shares::of(&school.subject_table(&[&a, &b], &TERMS[..2]));
    let counted: Vec<(&str, Vec<(Term, usize)>)> = shares
        .groups
        .iter()
        .map(|g| (g.scale.id.as_str(), g.columns.iter().map(|c| (c.term, c.n())).collect()))
        .collect();
    let five = ("five", vec![(TERMS[0], 2), (TERMS[1], 1)]);
    assert_eq!(counted, [five, ("marks", vec![(TERMS[1], 1)])]);
    assert_eq!(shares.pupils, 2);
}

#[test]
fn who_was_not_in_the_class_is_not_missing() {
    let mut school = School::new();
    let class = school.class("9.A");
    let came = school.pupil(&class, "..34");
    school.stay(&came, &class, "2025-08-12", "");
    let left = school.pupil(&class, "34..");
    school.stay(&left, &class, "", "2025-08-20");
    let table = school.subject_table(&[&class], &TERMS[..4]);
    let statuses = |pupil: &Id<Pupil>| {
        let row = table.rows.iter().find(|row| row.pupil == *pupil).unwrap();
        let says = |status: &CellStatus| match status {
            CellStatus::Rated { .. } => 'r',
            CellStatus::Missing { .. } => 'm',
            CellStatus::NotEnrolled => '-',
            CellStatus::NoColumn => 'x',
        };
        row.statuses.iter().map(says).collect::<String>()
    };
    assert_eq!(statuses(&came), "--rr");
    assert_eq!(statuses(&left), "rr--", "gone after a week, so nothing is missing");
    let shares = Shares::of(&table);
    let counted: Vec<(usize, usize)> =
        shares.groups[0].columns.iter().map(|c| (c.n(), c.missing)).collect();
    assert_eq!(counted, [(1, 0), (1, 0), (1, 0), (1, 0)]);
    assert_eq!(Standstill::of(&table).without(Why::NotEnrolled), 2);
}

#[test]
fn a_pupil_of_two_chosen_classes_counts_once() {
    let mut school = School::new();
    let (a, b) = (school.class("9.A"), school.class("9.B"));
    let pupil = school.pupil(&a, "3333");
    school.stay(&pupil, &a, "", "2025-10-01");
    school.stay(&pupil, &b, "2025-10-02", "");
    let both = Shares::of(&school.subject_table(&[&a, &b], &TERMS[..4]));
    assert!(both.groups[0].columns.iter().all(|share| share.size() == 1));
    assert_eq!(both.groups[0].columns.len(), 4);
    let only_b = Shares::of(&school.subject_table(&[&b], &TERMS[..4]));
    assert_eq!(only_b.groups[0].columns.len(), 2);
}

#[test]
fn movement_counts_in_colour_and_in_value_and_says_who_is_left_out() {
    let mut school = School::new();
    let (a, b) = (school.class("9.A"), school.class("9.B"));
    school.marks(&a, &TERMS[..2]);
    school.marks(&b, &TERMS[1..2]);
    for ratings in ["45", "46", "97", "3.", "77"] {
        school.pupil(&a, ratings);
    }
    school.pupil(&b, "37");
    let found = Movement::of(&school.subject_table(&[&a, &b], &TERMS), TERMS[0], TERMS[1]).unwrap();
    assert_eq!(found.groups.len(), 1);
    assert_eq!(found.groups[0].bands(), Tally { up: 1, same: 2, down: 1 });
    assert_eq!(found.groups[0].values(), Tally { up: 2, same: 1, down: 1 });
    assert_eq!(found.groups[0].matrix()[2], [0, 0, 1, 1, 0]);
    assert_eq!((found.without(Why::Missing), found.without(Why::ScaleChanged)), (1, 1));
    let changed = Movement::of(&school.subject_table(&[&b], &TERMS), TERMS[0], TERMS[1]);
    assert_eq!(changed, Err(Incomparable::ScaleChanged));
    let empty = Movement::of(&school.subject_table(&[&b], &TERMS), TERMS[2], TERMS[3]);
    assert_eq!(empty, Err(Incomparable::NoRatings));
}

#[test]
fn standing_still_is_one_colour_in_all_terms_on_one_scale() {
    let mut school = School::new();
    let class = school.class("9.A");
    for ratings in ["222", "333", "555", "223", "2.2"] {
        school.pupil(&class, ratings);
    }
    let found = Standstill::of(&school.subject_table(&[&class], &TERMS[..3]));
    let at = |end| found.at(end).count();
    assert_eq!((at(End::Low), at(End::Middle), at(End::High)), (1, 1, 1));
    assert_eq!((found.judged(), found.moved.len(), found.without(Why::Missing)), (4, 1, 1));
    let low = found.at(End::Low).next().unwrap();
    let cells: Vec<Term> = found.cells(low).map(|cell| cell.term).collect();
    assert_eq!(cells, TERMS[..3]);
    school.marks(&class, &TERMS[2..3]);
    let found = Standstill::of(&school.subject_table(&[&class], &TERMS[..3]));
    assert_eq!((found.judged(), found.without(Why::ScaleChanged)), (0, 5));
    let one = Standstill::of(&school.subject_table(&[&class], &TERMS[..1]));
    assert_eq!(one.without(Why::TooFewTerms), 5);
}

#[test]
fn observations_name_their_numbers_and_their_cells() {
    let mut school = School::new();
    let class = school.class("9.A");
    for ratings in ["2222", "2222", "5555", "3333", "3344", "444."] {
        school.pupil(&class, ratings);
    }
    let seen = see(&school, &[&class]);
    let kinds: Vec<Kind> = seen.iter().map(|one| one.kind).collect();
    assert_eq!(
        kinds,
        [
            Kind::Standstill { low: 2, high: 1 },
            Kind::Ends { low: 2, high: 1 },
            Kind::Missing { missing: 1 },
        ]
    );
    let still = &seen[0];
    assert_eq!(still.terms, TERMS[1..4], "the terms after the latest rated one do not count");
    assert_eq!((still.n, still.unjudged, still.pupils.len(), still.cells.len()), (5, 1, 3, 9));
    assert_eq!((seen[1].n, seen[1].unjudged), (5, 1));
    assert_eq!((seen[2].n, seen[2].cells.len()), (6, 1));
}

#[test]
fn a_term_to_come_is_no_gap_in_a_line_unless_somebody_has_rated_in_it() {
    let mut school = School::new();
    let class = school.class("9.A");
    let mut terms = |ratings: &str| {
        let pupil = school.pupil(&class, ratings);
        let group = PupilGroup::from_pupil(&school.document, &pupil);
        let series = Series::read(&school.document, &group, &group.members()[0], &mat());
        let series = series.without_terms_to_come(|term| term <= TERMS[1]);
        series.points().map(|point| (point.term, point.value)).collect::<Vec<_>>()
    };
    let gap = (TERMS[1], None);
    assert_eq!(terms("3.3"), [(TERMS[0], Some(3.0)), gap, (TERMS[2], Some(3.0))]);
    assert_eq!(terms("3..4"), [(TERMS[0], Some(3.0)), gap, (TERMS[3], Some(4.0))]);
}

#[test]
fn nobody_lacks_a_rating_in_a_term_to_come() {
    let mut school = School::new();
    let class = school.class("9.A");
    for ratings in ["3333", "333."] {
        school.pupil(&class, ratings);
    }
    let missing = |day: &str| {
        let seen = see_on(&school, &[&class], day);
        seen.iter().filter(|one| matches!(one.kind, Kind::Missing { .. })).count()
    };
    assert_eq!([missing("2025-12-01"), missing("2026-03-01")], [0, 1]);
}

#[test]
fn standing_still_is_judged_over_fewer_terms_after_a_change_of_scale() {
    let mut school = School::new();
    let class = school.class("9.A");
    school.marks(&class, &TERMS[2..]);
    for ratings in ["2233", "5599", "4477"] {
        school.pupil(&class, ratings);
    }
    let seen = see(&school, &[&class]);
    assert_eq!(seen[0].kind, Kind::Standstill { low: 1, high: 1 });
    assert_eq!(seen[0].terms, TERMS[2..4]);
}

#[test]
fn classes_on_different_scales_are_observed_apart() {
    let mut school = School::new();
    let (a, b) = (school.class("9.A"), school.class("9.B"));
    school.marks(&b, &TERMS[..2]);
    school.pupil(&a, "22");
    school.pupil(&b, "22");
    let seen = see(&school, &[&a, &b]);
    let scales: Vec<_> =
        seen.iter().map(|one| one.scale.as_ref().map(|id| id.as_str().to_owned())).collect();
    let (five, marks) = (Some("five".to_owned()), Some("marks".to_owned()));
    assert_eq!(scales, [five.clone(), five, marks.clone(), marks]);
    assert!(seen.iter().all(|one| one.n == 1));
}
