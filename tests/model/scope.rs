//! What goes into the file of one class, and what stays behind.

use fremdrift::model::school::School;
use std::collections::BTreeSet;

use fremdrift::file::compare::{conflict_of, preview};
use fremdrift::file::format::{Opened, Package, read, write};
use fremdrift::file::merge::merge;
use fremdrift::file::scope::{Scope, Without, select};
use fremdrift::model::class::Class;
use fremdrift::model::command::{Command, EditKind};
use fremdrift::model::conference::Conference;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::erasure::is_erased;
use fremdrift::model::id::Id;
use fremdrift::model::person::Person;
use fremdrift::model::pupil::{Membership, Pupil};
use fremdrift::model::rating::{
    Cell, comment, is_comment, pupil_of, rating, set, set_comment, subject_of,
};
use fremdrift::model::sheet::set_terms;
use proptest::prelude::*;

use crate::files::package;
use crate::merging::merged;
use crate::replicas::{NOW, Replica, World, acts, cases, cell, conference, pupil, school, scope};

fn k1(document: &Document) -> Document {
    select(document, &Scope::of_classes(vec![Id::new("k1")]))
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
    assert_eq!(select(&anna.document, &Scope::all()), anna.document);
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

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn any_part_is_a_copy_that_knows_less(acts in acts(60), b: u8, c: u8) {
        let world = World::after(&acts);
        let [a, theirs, _] = world.documents()[..] else { unreachable!() };
        let part = select(a, &scope(b, c));
        // Its own school gets nothing from it, and looks no other.
        prop_assert_eq!(&merged(a, &part), a);
        prop_assert!(preview(a, &part, world.now).is_empty());
        // A colleague gets what is in it, keeps all else, and later gets the rest.
        let with_part = merged(theirs, &part);
        let with_all = merged(theirs, a);
        prop_assert_eq!(&merged(&with_part, a), &with_all);
        prop_assert_eq!(&merged(a, &with_part), &with_all);
        for (id, record) in with_part.records() {
            for (field, register) in record.fields() {
                let in_part = part.record(id).is_some_and(|one| one.register(field).is_some());
                let expected = if in_part { &with_all } else { theirs };
                let expected = expected.record(id).and_then(|one| one.register(field));
                let is_gone = is_erased(&[&with_part], id);
                prop_assert!(is_gone || expected == Some(register), "{:?}.{}", id, field);
            }
        }
    }

    #[test]
    fn a_part_holds_nothing_that_its_scope_leaves_out(acts in acts(60), b: u8, c: u8) {
        let world = World::after(&acts);
        let document = world.documents()[0];
        let scope = scope(b, c);
        let part = select(document, &scope);
        for (id, record) in part.records() {
            let has = |field: &str| record.register(field).is_some();
            prop_assert!(record.fields().next().is_some());
            match id.kind() {
                Pupil::KIND => prop_assert!(!scope.without.names || !has("name") && !has("alias")),
                "rating" => {
                    prop_assert!(!scope.without.comments || !record.fields().any(|(field, _)| is_comment(field)));
                    let subject = subject_of(id).unwrap();
                    prop_assert!(scope.subjects.as_ref().is_none_or(|all| all.contains(&subject)));
                    let pupil = pupil_of(id).unwrap();
                    prop_assert!(scope.pupils.as_ref().is_none_or(|all| all.contains(&pupil)));
                }
                Conference::KIND | "finding" => prop_assert!(!scope.without.texts && scope.pupils.is_none()),
                "robot" => prop_assert_eq!(scope.without, Without::default()),
                _ => {}
            }
        }
        prop_assert_eq!(&select(&part, &scope), &part);
        let file = Package { scope, ..package(part) };
        prop_assert_eq!(read(&write(&file)), Ok(Opened::Current(file)));
    }
}

#[test]
fn a_comment_that_was_left_out_is_not_lost_when_it_comes() {
    let mut anna = Replica::new("anna", school());
    let cell = cell("k1", 0, 1);
    anna.apply(&set_comment(&cell, "Før"), NOW);
    let mut bo = Replica::new("bo", anna.document.clone());
    bo.apply(&set_comment(&cell, "Bo"), NOW + 5);
    anna.apply(&set_comment(&cell, "Efter"), NOW + 10);
    anna.apply(&Command::new(EditKind::Rate, [set(&cell, Some(4.0))]), NOW + 20);
    let scope = Scope {
        without: Without { comments: true, ..Without::default() },
        ..Scope::of_classes(vec![Id::new("k1")])
    };
    // The same session wrote the rating after the comment.
    merge(&mut bo.document, &select(&anna.document, &scope));
    assert_eq!(rating(&bo.document, &cell), Some(4.0));
    assert_eq!(comment(&bo.document, &cell), "Bo");
    let both = merged(&bo.document, &anna.document);
    let values = conflict_of(&both, &cell.record(), "1.note").unwrap().versions;
    let values: BTreeSet<&str> = values.iter().filter_map(|one| one.value.as_str()).collect();
    assert_eq!(values, BTreeSet::from(["Bo", "Efter"]), "neither had seen the other's");
    assert!(both.record(&cell.record()).unwrap().seen_apart().is_none(), "all is seen again");
}

#[test]
fn who_names_a_nameless_pupil_has_not_replaced_the_name() {
    let anna = Replica::new("anna", school());
    let without = Without { names: true, ..Without::default() };
    let part = select(&anna.document, &Scope { without, ..Scope::all() });
    let text = write(&package(part.clone()));
    assert!(!text.contains("Elev"), "{text}");
    assert!(text.contains("Mette"), "teachers' names stay");
    let mut bo = Replica::new("bo", merged(&Document::default(), &part));
    let one = pupil("k1", 0);
    assert_eq!(bo.document.get(&one).unwrap().shown_name(), "");
    let name = Command::new(EditKind::Edit(Pupil::KIND), [Pupil::NAME.set(&one, "Nr. 1".into())]);
    bo.apply(&name, NOW + 9);
    let there_and_back = match read(&write(&package(bo.document.clone()))) {
        Ok(Opened::Current(package)) => package.document,
        other => panic!("{other:?}"),
    };
    assert_eq!(there_and_back, bo.document);
    let both = merged(&anna.document, &there_and_back);
    assert!(conflict_of(&both, &one.record(), "name").is_some());
}

#[test]
fn the_header_says_what_is_left_out() {
    let scope = Scope {
        pupils: Some(vec![pupil("k1", 0)]),
        subjects: Some(Vec::new()),
        without: Without { names: true, comments: true, texts: true },
        ..Scope::of_classes(vec![Id::new("k1")])
    };
    let text = write(&Package { scope, ..Package::default() });
    let said = r#""scope":{"kind":"class","classes":["k1"],"pupils":["k1.p0"],"subjects":[],"without":["names","comments","texts"]}"#;
    assert!(text.contains(said), "{text}");
    let later = text.replace("\"texts\"]", "\"texts\",\"pictures\"],\"more\":1");
    assert!(matches!(read(&later), Ok(Opened::Current(_))));
}
