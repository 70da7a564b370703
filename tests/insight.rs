//! What the ratings show: gaps, scales and memberships, in small schools made for the purpose.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use fremdrift::insight::group::Group;
use fremdrift::insight::movement::{Incomparable, Movement, Tally};
use fremdrift::insight::notes::{Note, row_notes, well_being};
use fremdrift::insight::observations::{Kind, Observation, observations};
use fremdrift::insight::reading::{Reading, Standing};
use fremdrift::insight::series::Series;
use fremdrift::insight::shares::Shares;
use fremdrift::insight::standstill::{End, Standstill, Why};
use fremdrift::model::class::Class;
use fremdrift::model::command::{Change, Command, Deed};
use fremdrift::model::document::Document;
use fremdrift::model::id::{Id, Minter};
use fremdrift::model::pupil::{Membership, Pupil};
use fremdrift::model::rating::{Cell, set};
use fremdrift::model::scale::{Scale, Tone};
use fremdrift::model::setup::first_setup;
use fremdrift::model::sheet::{Column, set_scale};
use fremdrift::model::stamp::{Clock, WriterId};
use fremdrift::model::subject::Subject;
use fremdrift::model::term::Term;
use proptest::prelude::*;

/// Six terms: autumn and spring of 2024/25, 2025/26 and 2026/27.
const TERMS: [Term; 6] = [t(2024, 1), t(2024, 2), t(2025, 1), t(2025, 2), t(2026, 1), t(2026, 2)];

const fn t(year: i32, slot: u8) -> Term {
    Term { year, slot }
}

fn mat() -> Id<Subject> {
    Id::new("mat")
}

/// A school in the making.
struct School {
    document: Document,
    clock: Clock,
    minter: Minter,
}

impl School {
    fn new() -> Self {
        let clock = Clock::new(WriterId::new("ida", "test"));
        let mut school = Self { document: Document::default(), clock, minter: Minter::seeded(7) };
        let changes = first_setup(&school.document);
        school.apply(changes);
        school
    }

    fn apply(&mut self, changes: impl IntoIterator<Item = Change>) {
        let command = Command::new(Deed::Rate, changes);
        self.document.apply(&command, &mut self.clock, 1);
    }

    fn class(&mut self, name: &str) -> Id<Class> {
        let (id, command) = Class::add(&mut self.minter, name, 9, 2024..=2026, &[]);
        self.apply(command.changes);
        id
    }

    /// A pupil of the class with these ratings in maths, one character a term: `.` is a gap.
    fn pupil(&mut self, class: &Id<Class>, ratings: &str) -> Id<Pupil> {
        let (id, changes) = Pupil::add(&mut self.minter, class, "Ida");
        self.apply(changes);
        self.rate(&id, &mat(), ratings);
        id
    }

    fn rate(&mut self, pupil: &Id<Pupil>, subject: &Id<Subject>, ratings: &str) {
        for (term, rating) in TERMS.into_iter().zip(ratings.chars()) {
            let cell = Cell { pupil: pupil.clone(), term, subject: subject.clone() };
            self.apply([set(&cell, rating.to_digit(10).map(f64::from))]);
        }
    }

    fn marks(&mut self, class: &Id<Class>, terms: &[Term]) {
        for &term in terms {
            let column = Column { term, subject: mat(), scale: Scale::five_id() };
            self.apply([set_scale(class, &column, &Scale::marks_id())]);
        }
    }

    fn stay(&mut self, pupil: &Id<Pupil>, class: &Id<Class>, from: &str, to: &str) {
        let time = Membership { from: from.parse().ok(), to: to.parse().ok() };
        self.apply([Pupil::membership(pupil, class, Some(time))]);
    }

    fn reading(&self, classes: &[&Id<Class>], terms: &[Term]) -> Reading {
        let classes: Vec<Id<Class>> = classes.iter().map(|id| (*id).clone()).collect();
        Reading::of(&self.document, &Group::read(&self.document, &classes), &mat(), terms)
    }
}

#[test]
fn a_line_is_split_where_the_scale_changes_and_keeps_its_gaps() {
    let mut school = School::new();
    let class = school.class("9.A");
    school.marks(&class, &TERMS[2..]);
    let pupil = school.pupil(&class, "4.7.75");
    let group = Group::of_pupil(&school.document, &pupil);
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
    let group = Group::of_pupil(&school.document, &pupil);
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
    let shares = Shares::of(&school.reading(&[&class], &TERMS[..1]));
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
    let shares = Shares::of(&school.reading(&[&a, &b], &TERMS[..2]));
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
    let reading = school.reading(&[&class], &TERMS[..4]);
    let standings = |pupil: &Id<Pupil>| {
        let row = reading.rows.iter().find(|row| row.pupil == *pupil).unwrap();
        let says = |standing: &Standing| match standing {
            Standing::Rated { .. } => 'r',
            Standing::Missing { .. } => 'm',
            Standing::NotEnrolled => '-',
            Standing::NoColumn => 'x',
        };
        row.standings.iter().map(says).collect::<String>()
    };
    assert_eq!(standings(&came), "--rr");
    assert_eq!(standings(&left), "rr--", "gone after a week, so nothing is missing");
    let shares = Shares::of(&reading);
    let counted: Vec<(usize, usize)> =
        shares.groups[0].columns.iter().map(|c| (c.n(), c.missing)).collect();
    assert_eq!(counted, [(1, 0), (1, 0), (1, 0), (1, 0)]);
    assert_eq!(Standstill::of(&reading).without(Why::NotEnrolled), 2);
}

#[test]
fn a_pupil_of_two_chosen_classes_counts_once() {
    let mut school = School::new();
    let (a, b) = (school.class("9.A"), school.class("9.B"));
    let pupil = school.pupil(&a, "3333");
    school.stay(&pupil, &a, "", "2025-10-01");
    school.stay(&pupil, &b, "2025-10-02", "");
    let both = Shares::of(&school.reading(&[&a, &b], &TERMS[..4]));
    assert!(both.groups[0].columns.iter().all(|share| share.size() == 1));
    assert_eq!(both.groups[0].columns.len(), 4);
    let only_b = Shares::of(&school.reading(&[&b], &TERMS[..4]));
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
    let found = Movement::of(&school.reading(&[&a, &b], &TERMS), TERMS[0], TERMS[1]).unwrap();
    assert_eq!(found.groups.len(), 1);
    assert_eq!(found.groups[0].bands(), Tally { up: 1, same: 2, down: 1 });
    assert_eq!(found.groups[0].values(), Tally { up: 2, same: 1, down: 1 });
    assert_eq!(found.groups[0].matrix()[2], [0, 0, 1, 1, 0]);
    assert_eq!((found.without(Why::Missing), found.without(Why::ScaleChanged)), (1, 1));
    let changed = Movement::of(&school.reading(&[&b], &TERMS), TERMS[0], TERMS[1]);
    assert_eq!(changed, Err(Incomparable::ScaleChanged));
    let empty = Movement::of(&school.reading(&[&b], &TERMS), TERMS[2], TERMS[3]);
    assert_eq!(empty, Err(Incomparable::NoRatings));
}

#[test]
fn standing_still_is_one_colour_in_all_terms_on_one_scale() {
    let mut school = School::new();
    let class = school.class("9.A");
    for ratings in ["222", "333", "555", "223", "2.2"] {
        school.pupil(&class, ratings);
    }
    let found = Standstill::of(&school.reading(&[&class], &TERMS[..3]));
    let at = |end| found.at(end).count();
    assert_eq!((at(End::Low), at(End::Middle), at(End::High)), (1, 1, 1));
    assert_eq!((found.judged(), found.moved.len(), found.without(Why::Missing)), (4, 1, 1));
    let low = found.at(End::Low).next().unwrap();
    let cells: Vec<Term> = found.cells(low).map(|cell| cell.term).collect();
    assert_eq!(cells, TERMS[..3]);
    school.marks(&class, &TERMS[2..3]);
    let found = Standstill::of(&school.reading(&[&class], &TERMS[..3]));
    assert_eq!((found.judged(), found.without(Why::ScaleChanged)), (0, 5));
    let one = Standstill::of(&school.reading(&[&class], &TERMS[..1]));
    assert_eq!(one.without(Why::TooFewTerms), 5);
}

fn see(school: &School, classes: &[&Id<Class>]) -> Vec<Observation> {
    let classes: Vec<Id<Class>> = classes.iter().map(|id| (*id).clone()).collect();
    let group = Group::read(&school.document, &classes);
    observations(&school.document, &group, &[mat()], &group.terms())
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

/// The notes of one row: in each term DANSK, MAT and SOC.
fn notes(rows: [&str; 3]) -> Vec<Note> {
    let subjects = ["dansk", "mat", "soc"];
    let (mut columns, mut tones) = (Vec::new(), Vec::new());
    for (place, term) in TERMS.into_iter().enumerate().take(rows[0].len()) {
        for (subject, row) in subjects.iter().zip(rows) {
            columns.push(Column { term, subject: Id::new(*subject), scale: Scale::five_id() });
            let digit = row.chars().nth(place).and_then(|c| c.to_digit(10));
            tones.push(digit.map(|digit| Tone::new(digit as u8)));
        }
    }
    row_notes(&columns, &tones, &well_being())
}

#[test]
fn a_row_says_what_is_worth_talking_about() {
    assert_eq!(notes(["....", "....", "...."]), []);
    assert_eq!(notes(["3333", "3344", "3334"]), [], "the middle may rest");
    let unchanged =
        |terms, subject: &str| Note::Unchanged { terms, subjects: vec![Id::new(subject)] };
    assert_eq!(notes(["3334", "2222", "3333"]), [unchanged(4, "mat")]);
    assert_eq!(notes(["3555", "4334", "4444"]), [unchanged(3, "dansk")]);
    assert_eq!(notes(["22.2", "4334", "3333"]), [], "a gap breaks the row");
    assert_eq!(notes(["222.", "333.", "333."]), [unchanged(3, "dansk")], "a term not yet begun");
    assert_eq!(notes(["222.", "3333", "3333"]), [], "not rated in the latest term");
    assert_eq!(notes(["4", "3", "1"]), [Note::Apart]);
    assert_eq!(notes(["2", "1", "4"]), [Note::Apart]);
    assert_eq!(notes(["5", "2", "3"]), [], "not apart from all");
    assert_eq!(notes([".", ".", "1"]), []);
    let fall = vec![Id::new("dansk")];
    assert_eq!(notes(["42", "33", "33"]), [Note::Fall { subjects: fall }]);
    assert_eq!(notes(["4.2", "333", "333"]), [], "what was before the gap is not the term before");
}

#[test]
fn notes_stop_at_a_change_of_scale() {
    let column = |place: usize, scale| Column { term: TERMS[place], subject: mat(), scale };
    let columns =
        [column(0, Scale::five_id()), column(1, Scale::marks_id()), column(2, Scale::marks_id())];
    let low = Some(Tone::new(1));
    assert_eq!(row_notes(&columns, &[low, low, low], &well_being()), []);
    let high = Some(Tone::new(4));
    assert_eq!(row_notes(&columns[..2], &[high, low], &well_being()), []);
}

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
        let reading = school.reading(&[&class], &TERMS);
        let shares = Shares::of(&reading);
        for (place, term) in TERMS.iter().enumerate() {
            let there = reading.rows.iter().filter(|r| r.standings[place].scale().is_some()).count();
            let columns = shares.groups.iter().flat_map(|g| &g.columns).filter(|c| c.term == *term);
            prop_assert_eq!(columns.map(|c| c.size()).sum::<usize>(), there);
        }
        let still = Standstill::of(&reading);
        prop_assert_eq!(still.judged() + still.unjudged.len(), shares.pupils);
        if let Ok(moved) = Movement::of(&reading, TERMS[0], TERMS[1]) {
            let there = reading.within(&TERMS[..2]).rows.iter().filter(|r| r.has_column()).count();
            prop_assert_eq!(moved.bands().n() + moved.unjudged.len(), there);
            let cells: usize = moved.groups[0].matrix().iter().flatten().sum();
            prop_assert_eq!(cells, moved.groups[0].values().n());
        }
    }

    #[test]
    fn standing_still_means_no_movement(pupils in pupils()) {
        let (school, class, _) = build(&pupils);
        let reading = school.reading(&[&class], &TERMS[..2]);
        let still = Standstill::of(&reading);
        let same = Movement::of(&reading, TERMS[0], TERMS[1]).map_or(0, |m| m.bands().same);
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
        let before = school.reading(&[&class], &TERMS);
        for (id, row) in ids.iter().zip(0..) {
            let standings = before.rows.iter().find(|r| r.pupil == *id).unwrap().standings.clone();
            let first = standings.iter().position(|s| *s != Standing::NotEnrolled).unwrap_or(6);
            let mut ratings = pupils[row].0.clone();
            // The first term they touch may count once rated, so what lies before it is changed.
            for place in 0..first.saturating_sub(1) {
                ratings.replace_range(place..=place, "1");
            }
            school.rate(id, &mat(), &ratings);
        }
        prop_assert_eq!(before, school.reading(&[&class], &TERMS));
    }
}
