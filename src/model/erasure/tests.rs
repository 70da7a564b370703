use proptest::prelude::*;

use super::*;
use crate::model::command::{Change, Command, EditKind};
use crate::model::decision::Decision;
use crate::model::finding::Finding;
use crate::model::rating::{Cell, record_of, set, set_comment};
use crate::model::stamp::{Clock, ReplicaId};
use crate::model::term::Term;
use crate::model::value::Value;

fn id(address: &str) -> RecordId {
    RecordId::parse(address).unwrap()
}

fn clock() -> Clock {
    Clock::new(ReplicaId::new("mette", "s1"))
}

fn with_mark(target: &Target) -> Document {
    let mut document = Document::default();
    document.insert(target.mark(), Record::default());
    document
}

fn pupil(name: &str) -> Target {
    Target::Pupil(Id::new(name))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_mark_covers_what_belongs_to_the_thing() {
    let covers = |target: &Target, address: &str| is_erased(&[&with_mark(target)], &id(address));
    let one = pupil("k1.p1");
    for own in ["pupil/k1/p1", "rating/k1-2026/p1.mat", "note/k1/p1-abc", "note/k1-2026/p1.x"] {
        assert!(covers(&one, own), "{own}");
    }
    for other in [
        "pupil/k1/p11",
        "pupil/k2/p1",
        "rating/k1-2026/p11.mat",
        "rating/k1-2-2026/p1.mat",
        "class/classes/k1",
        "note/k1/p2-abc",
        "erasure/setup/pupil.k1.p1",
    ] {
        assert!(!covers(&one, other), "{other}");
    }
    let class = Target::Class(Id::new("k1"));
    for own in ["class/classes/k1", "sheet/k1/2026", "note/k1/abc"] {
        assert!(covers(&class, own), "{own}");
    }
    for other in ["pupil/k1/p1", "rating/k1-2026/p1.mat", "sheet/k2/2026", "note/k1/p1-abc"] {
        assert!(!covers(&class, other), "{other}");
    }
    let conference = Target::Conference(Id::new("c1"));
    for own in ["conference/c1/c1", "finding/c1/f1", "note/c1/abc", "note/c1/x-y"] {
        assert!(covers(&conference, own), "{own}");
    }
    assert!(!covers(&conference, "finding/c2/f1"));
    let year = Target::Year(2026);
    for own in ["rating/k1-2026/p1.mat", "sheet/k1/2026", "note/k1-2026/p1.x"] {
        assert!(covers(&year, own), "{own}");
    }
    for other in ["rating/k1-2025/p1.mat", "sheet/k1/2025", "pupil/k1/p1", "class/classes/k1"] {
        assert!(!covers(&year, other), "{other}");
    }
}

proptest! {
    #[test]
    fn a_mark_says_whose_it_is(chunk in "[a-z0-9.-]{1,80}", local in "[a-z0-9-]{1,80}", year in YEARS) {
        let pupil = Id::from_record(&RecordId::new(Pupil::KIND, &chunk, &local));
        let all = [
            Target::Pupil(pupil),
            Target::Class(Id::new(chunk.clone())),
            Target::Conference(Id::new(chunk)),
            Target::Year(year),
        ];
        for target in all {
            let mark = target.mark();
            prop_assert_eq!(RecordId::parse(mark.as_str()), Some(mark.clone()), "it can be read again");
            prop_assert_eq!(Target::of_mark(&mark), Some(target.clone()));
            prop_assert_eq!(Target::read(&target.clone().write()), Some(target));
        }
    }
}

#[test]
fn what_is_no_mark_erases_nothing() {
    for odd in [
        "erasure/setup/x",
        "erasure/setup/pupil.k1",
        "erasure/setup/year.99999",
        "erasure/k1/year.2026",
    ] {
        assert_eq!(Target::of_mark(&id(odd)), None, "{odd}");
    }
}

/// A class with one pupil who is rated, in a finding and a decision of a conference about two classes.
fn school() -> (Document, Clock) {
    let (mut document, mut clock) = (Document::default(), clock());
    let (class, one): (Id<Class>, Id<Pupil>) = (Id::new("k1"), Id::new("k1.p1"));
    let cell =
        Cell { pupil: one.clone(), term: Term { year: 2020, slot: 1 }, subject: Id::new("mat") };
    let (conference, finding): (Id<Conference>, Id<Finding>) = (Id::new("c1"), Id::new("c1.f1"));
    let changes = [
        Class::create(&class),
        Class::NAME.set(&class, "9.A".into()),
        Class::YEAR.set(&class, 2020),
        Pupil::create(&one),
        Pupil::membership(&one, &class, Some(Default::default())),
        set(&cell, Some(3.0)),
        Conference::create(&conference),
        Conference::CLASSES.set(&conference, vec![class, Id::new("k2")]),
        Conference::DATE.set(&conference, Some(day("2020-12-01"))),
        Finding::create(&finding),
        Finding::CELLS.set(&finding, vec![cell.clone()]),
        Decision::create(&Id::new("c1.b1")),
        Decision::PUPILS.set(&Id::new("c1.b1"), vec![one.clone(), Id::new("k2.p9")]),
        Change::new(id("sheet/k1/2020"), "terms", Value::from(2)),
        Change::new(id("note/k1/p1-abc"), "text", Value::from("Stille")),
    ];
    let command = Command::new(EditKind::Edit(Class::KIND), changes);
    document.apply(&command, &mut clock, 1);
    document.apply(&set_comment(&cell, "Stille"), &mut clock, 2);
    (document, clock)
}

#[test]
fn the_extent_tells_what_goes_and_what_stays() {
    let (document, _) = school();
    let one = extent(&document, &pupil("k1.p1"));
    let expected = Extent {
        pupils: 1,
        ratings: 1,
        comments: 1,
        others: 1,
        stays: Stays { findings: 1, decisions: 1, ..Stays::default() },
        ..Extent::default()
    };
    assert_eq!(one, expected);
    let class = extent(&document, &Target::Class(Id::new("k1")));
    let stays = Stays { conferences: 1, ..expected.stays.clone() };
    assert_eq!(class, Extent { forms: 1, stays, ..expected });
    let year = extent(&document, &Target::Year(2020));
    let expected = Extent {
        pupils: 1,
        ratings: 1,
        comments: 1,
        forms: 1,
        conferences: 1,
        entries: 2,
        ..Extent::default()
    };
    assert_eq!(year, expected);
    assert_eq!(extent(&document, &Target::Year(2021)), Extent::default());
}

#[test]
fn who_was_erased_is_a_number_in_lists() {
    let (mut document, mut clock) = school();
    let listed = document.get(&Id::<Decision>::new("c1.b1")).unwrap().pupils;
    assert_eq!(count_erased(&document, &listed), 0);
    erase(&mut document, &pupil("k1.p1"), day("2026-11-22"), &mut clock, 9);
    let still = document.get(&Id::<Decision>::new("c1.b1")).unwrap().pupils;
    assert_eq!((count_erased(&document, &still), still.len()), (1, 2));
}

#[test]
fn a_school_year_can_be_erased_again_for_what_came_later() {
    let (mut document, mut clock) = school();
    let year = Target::Year(2020);
    erase(&mut document, &year, day("2026-11-22"), &mut clock, 9);
    assert!(document.get(&Id::<Conference>::new("c1")).is_none());
    assert!(document.get(&Id::<Pupil>::new("k1.p1")).is_some());
    let later: Id<Conference> = Id::new("c2");
    let made = [
        Conference::create(&later),
        Conference::DATE.set(&later, Some(day("2021-02-01"))),
        Conference::TITLE.set(&later, "Glemt".into()),
    ];
    document.apply(&Command::new(EditKind::Add(Conference::KIND), made), &mut clock, 10);
    assert!(document.get(&later).is_some());
    erase(&mut document, &year, day("2027-01-01"), &mut clock, 20);
    assert!(document.get(&later).is_none());
    let days: Vec<_> = erasures(&document).into_iter().map(|one| (one.target, one.day)).collect();
    let first = Some(day("2026-11-22"));
    assert_eq!(days[0], (Target::Conference(later), Some(day("2027-01-01"))));
    assert!(days.contains(&(year, first)), "a mark keeps its day");
}

#[test]
fn a_class_is_old_five_years_after_its_last_school_year() {
    let (mut document, mut clock) = school();
    let names = |document: &Document, today: &str| -> Vec<(String, bool)> {
        let old = old_classes(document, day(today)).into_iter();
        old.map(|one| (one.class.name, one.is_deleted)).collect()
    };
    assert_eq!(names(&document, "2026-07-30"), []);
    assert_eq!(names(&document, "2026-07-31"), [("9.A".to_owned(), false)]);
    document.apply(&Class::remove(&Id::new("k1")), &mut clock, 3);
    assert_eq!(names(&document, "2026-11-22"), [("9.A".to_owned(), true)]);
    erase(&mut document, &Target::Class(Id::new("k1")), day("2026-11-22"), &mut clock, 9);
    assert_eq!(names(&document, "2026-11-22"), []);
}

#[test]
fn an_old_state_that_is_put_back_keeps_the_marks() {
    let (mut document, mut clock) = school();
    let old = document.clone();
    erase(&mut document, &pupil("k1.p1"), day("2026-11-22"), &mut clock, 9);
    let mut back = old;
    assert!(!carry_over(&document, &mut back).is_empty());
    assert_eq!(back, document);
    assert!(carry_over(&document, &mut back).is_empty());
    let ratings = record_of(&Id::new("k1.p1"), 2020, &Id::new("mat"));
    assert!(!back.record(&ratings).unwrap().has_values());
}
