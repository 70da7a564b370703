//! What goes into the file of one class, and what stays behind.

use fremdrift::model::school::School;
use std::collections::BTreeSet;

use fremdrift::file::scope::{Scope, select};
use fremdrift::model::class::Class;
use fremdrift::model::command::{Command, EditKind};
use fremdrift::model::conference::Conference;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::id::Id;
use fremdrift::model::person::Person;
use fremdrift::model::pupil::{Membership, Pupil};
use fremdrift::model::rating::{Cell, set};
use fremdrift::model::sheet::set_terms;
use proptest::prelude::*;

use crate::replicas::{NOW, Replica, World, acts, cases, cell, conference, pupil, school};

fn k1(document: &Document) -> Document {
    select(document, &Scope::Classes(vec![Id::new("k1")]))
}

fn addresses(document: &Document) -> BTreeSet<&str> {
    document.records().map(|(id, _)| id.as_str()).collect()
}

#[test]
fn a_class_goes_with_its_setup_forms_pupils_and_conferences() {
    let mut anna = Replica::new("anna", school());
    let (k1_id, k2_id) = (Id::<Class>::new("k1"), Id::<Class>::new("k2"));
    let both: Id<Conference> = Id::new("both");
    let changes = [
        Person::NAME.set(&Id::new("anna"), "Anna".into()),
        Person::NAME.set(&Id::new("stranger"), "Ida".into()),
        set_terms(&k1_id, 2025, 3),
        set_terms(&k2_id, 2025, 3),
        set(&cell("k1", 0, 1), Some(3.0)),
        set(&cell("k2", 0, 1), Some(3.0)),
        Conference::create(&both),
        Conference::CLASSES.set(&both, vec![k1_id, k2_id]),
    ];
    anna.apply(&Command::new(EditKind::Edit(School::KIND), changes), NOW);
    let part = k1(&anna.document);
    let expected = [
        "class/classes/k1",
        "conference/conf1/conf1",
        "person/people/anna",
        "person/people/base",
        "pupil/k1/p0",
        "pupil/k1/p1",
        "pupil/k1/p2",
        "rating/k1-2026/p0.mat",
        "scale/setup/five",
        "scale/setup/marks",
        "sheet/k1/2025",
        "subject/setup/dansk",
        "subject/setup/mat",
        "subject/setup/soc",
    ];
    assert_eq!(addresses(&part), BTreeSet::from(expected));
    assert_eq!(select(&anna.document, &Scope::All), anna.document);
    assert!(part.get(&conference()).is_some());
}

#[test]
fn a_pupil_who_came_from_another_class_brings_every_rating_along() {
    let mut anna = Replica::new("anna", school());
    let moved = pupil("k2", 0);
    let year_before = |number: u8| {
        let cell = cell("k2", number, 1);
        Cell { term: fremdrift::model::term::Term { year: 2024, ..cell.term }, ..cell }
    };
    let changes = [
        set(&year_before(0), Some(2.0)),
        set(&year_before(1), Some(2.0)),
        Pupil::membership(&moved, &Id::new("k1"), Some(Membership::default())),
    ];
    anna.apply(&Command::new(EditKind::Edit(Pupil::KIND), changes), NOW);
    let part = k1(&anna.document);
    let of_k2: Vec<&str> = addresses(&part).into_iter().filter(|id| id.contains("/k2")).collect();
    assert_eq!(of_k2, ["pupil/k2/p0", "rating/k2-2024/p0.mat"]);
}

#[test]
fn what_was_undone_travels_without_the_ratings() {
    let mut anna = Replica::new("anna", school());
    let (mistake, k1_id) = (pupil("k2", 0), Id::<Class>::new("k1"));
    let member = |time| {
        Command::new(EditKind::Add(Pupil::KIND), [Pupil::membership(&mistake, &k1_id, time)])
    };
    anna.apply(&Command::new(EditKind::Rate, [set(&cell("k2", 0, 1), Some(1.0))]), NOW);
    anna.apply(&member(Some(Membership::default())), NOW);
    anna.apply(&member(None), NOW);
    anna.apply(&Pupil::remove(&pupil("k1", 1)), NOW);
    let part = k1(&anna.document);
    let of_k2: Vec<&str> = addresses(&part).into_iter().filter(|id| id.contains("/k2")).collect();
    assert_eq!(of_k2, ["pupil/k2/p0"]);
    assert!(addresses(&part).contains("pupil/k1/p1"), "the deletion goes along");
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_part_is_made_of_whole_records_of_the_whole(acts in acts(60)) {
        for document in World::after(&acts).documents() {
            let part = k1(document);
            for (id, record) in part.records() {
                prop_assert_eq!(document.record(id), Some(record));
                let other_class = id.as_str() == "class/classes/k2" || id.as_str().starts_with("sheet/k2/");
                prop_assert!(!other_class);
            }
            prop_assert_eq!(&k1(&part), &part);
        }
    }
}
