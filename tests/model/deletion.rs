//! Deleting what a colleague, unseen, is writing in.

use fremdrift::file::compare::{Deletion, Sort, Written, conflicts, deletions, preview};
use fremdrift::file::merge::merge;
use fremdrift::file::scope::{Scope, select};
use fremdrift::model::class::Class;
use fremdrift::model::command::{Change, Command, EditKind};
use fremdrift::model::conference::Conference;
use fremdrift::model::decision::Decision;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::finding::Finding;
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::item;
use fremdrift::model::person::Person;
use fremdrift::model::pupil::{Pupil, is_written_about};
use fremdrift::model::rating::{rating, set, set_comment};
use fremdrift::model::step::Step;
use proptest::prelude::*;

use crate::merging::merged;
use crate::replicas::{NOW, Replica, World, acts, cases, cell, conference, pupil, school};

/// Anna and Bo with the same school, each knowing the other by name.
fn two() -> (Replica, Replica) {
    let mut base = school();
    for (person, name) in [("anna", "Anna"), ("bo", "Bo")] {
        let mut replica = Replica::new("base", base);
        let name = Person::NAME.set(&Id::new(person), name.into());
        replica.apply(&Command::new(EditKind::Edit(Person::KIND), [name]), NOW - 500_000);
        base = replica.document;
    }
    (Replica::new("anna", base.clone()), Replica::new("bo", base))
}

fn written(sorts: &[(Sort, usize)], fields: usize) -> Written {
    Written { sorts: sorts.iter().copied().collect(), fields }
}

fn rate(number: u8, slot: u8, value: f64) -> Command {
    Command::new(EditKind::Rate, [set(&cell("k1", number, slot), Some(value))])
}

fn decision(
    id_generator: &mut IdGenerator,
    document: &Document,
    about: &[Id<Pupil>],
) -> (Id<Decision>, Command) {
    item::add(document, id_generator, conference(), |id| {
        vec![
            Decision::WHAT.set(id, "Makkerlæsning".into()),
            Decision::PUPILS.set(id, about.to_vec()),
        ]
    })
}

/// Returns the one deletion that both orders of merging tell, and what comes of merging.
fn told(anna: &Document, bo: &Document) -> (Vec<Deletion>, Document) {
    let both = merged(anna, bo);
    assert_eq!(both, merged(bo, anna));
    let told = deletions(&both);
    for (ours, theirs) in [(anna, bo), (bo, anna)] {
        assert_eq!(preview(ours, theirs, NOW).deletions, told, "told before merging as well");
    }
    (told, both)
}

#[test]
fn a_pupil_deleted_while_a_colleague_rated_the_pupil_is_a_conflict() {
    let (mut anna, mut bo) = two();
    anna.apply(&rate(0, 1, 4.0), NOW);
    anna.apply(&rate(0, 2, 2.0), NOW + 1);
    anna.apply(&set_comment(&cell("k1", 0, 1), "Læser med"), NOW + 2);
    bo.apply(&Pupil::remove(&pupil("k1", 0)), NOW + 60_000);

    let (told, both) = told(&anna.document, &bo.document);
    let [deletion] = &told[..] else { panic!("one deletion: {told:?}") };
    assert_eq!(deletion.record, pupil("k1", 0).record());
    assert_eq!((deletion.by.as_str(), &deletion.replicas), ("Bo", &vec!["Anna".to_owned()]));
    assert_eq!(deletion.written, written(&[(Sort::Ratings, 2), (Sort::Comments, 1)], 0));
    assert_eq!(conflicts(&both), [], "one question is enough");

    // Kept, the pupil is back with everything; and the colleague learns of it.
    anna.document = both.clone();
    anna.apply(&deletion.keep(&both), NOW + 90_000);
    assert!(anna.document.get(&pupil("k1", 0)).is_some());
    assert_eq!(rating(&anna.document, &cell("k1", 0, 1)), Some(4.0));
    assert_eq!(deletions(&merged(&bo.document, &anna.document)), []);

    // Deleted all the same, nothing is left written about nobody.
    bo.document = both.clone();
    bo.apply(&deletion.confirm(&both), NOW + 90_000);
    assert_eq!(deletions(&bo.document), []);
    assert!(!is_written_about(&bo.document, &pupil("k1", 0)));
}

#[test]
fn a_deleted_pupil_whom_a_decision_and_a_finding_name_is_a_conflict() {
    let (mut anna, mut bo) = two();
    let mut id_generator = IdGenerator::seeded(3);
    let (id, add) = decision(&mut id_generator, &anna.document, &[pupil("k1", 0), pupil("k1", 1)]);
    anna.apply(&add, NOW);
    let (finding, add) =
        item::add::<Finding>(&anna.document, &mut id_generator, &conference(), |id| {
            vec![Finding::CELLS.set(id, vec![cell("k1", 0, 1), cell("k1", 1, 1)])]
        });
    anna.apply(&add, NOW);
    bo.apply(&Pupil::remove(&pupil("k1", 0)), NOW);
    let (told, both) = told(&anna.document, &bo.document);
    assert_eq!(
        told[0].written,
        written(&[(Sort::Things(Decision::KIND), 1), (Sort::Things(Finding::KIND), 1)], 0)
    );
    bo.document = both.clone();
    bo.apply(&told[0].confirm(&both), NOW + 5);
    assert_eq!(deletions(&bo.document), []);
    assert_eq!(bo.document.get(&id).unwrap().pupils, [pupil("k1", 1)]);
    assert_eq!(bo.document.get(&finding).unwrap().cells, [cell("k1", 1, 1)]);
}

#[test]
fn deleting_what_one_has_seen_is_no_conflict() {
    let (mut anna, mut bo) = two();
    let mut id_generator = IdGenerator::seeded(3);
    let (id, add) = decision(&mut id_generator, &anna.document, &[]);
    anna.apply(&add, NOW);
    anna.apply(&rate(0, 1, 4.0), NOW);
    anna.apply(&Conference::set_answer(&conference(), Step::Focus, "depth", "Spredning"), NOW);
    merge(&mut bo.document, &anna.document);
    // Bo's clock is an hour slow: it is not asked.
    for command in
        [item::remove(&id), Class::remove(&Id::new("k1")), Conference::remove(&conference())]
    {
        bo.apply(&command, NOW - 3_600_000);
        assert_eq!(told(&anna.document, &bo.document).0, [], "{command:?}");
    }
}

#[test]
fn a_class_deleted_while_a_colleague_rated_in_it_is_a_conflict_whatever_the_clocks_say() {
    for bos_time in [NOW - 3_600_000, NOW + 3_600_000] {
        let (mut anna, mut bo) = two();
        anna.apply(&rate(0, 1, 4.0), NOW);
        let add = Pupil::add_all(&mut IdGenerator::seeded(1), &Id::new("k1"), &["Ny".to_owned()]);
        anna.apply(&add, NOW);
        let class: Id<Class> = Id::new("k1");
        anna.apply(
            &Command::new(EditKind::Edit(Class::KIND), [Class::NAME.set(&class, "7.X".into())]),
            NOW,
        );
        bo.apply(&Class::remove(&class), bos_time);
        let (told, both) = told(&anna.document, &bo.document);
        let [deletion] = &told[..] else { panic!("one deletion: {told:?}") };
        assert_eq!(deletion.record, class.record());
        let expected = written(&[(Sort::Ratings, 1), (Sort::Things(Pupil::KIND), 1)], 1);
        assert_eq!(deletion.written, expected);
        for settle in [deletion.keep(&both), deletion.confirm(&both)] {
            bo.document = both.clone();
            bo.apply(&settle, NOW + 9_000_000);
            assert_eq!(deletions(&bo.document), []);
            assert_eq!(deletions(&merged(&anna.document, &bo.document)), []);
        }
        // Who has deleted it again, knowing that much, is asked again when there is more.
        anna.apply(&rate(0, 2, 1.0), NOW + 5);
        assert_eq!(deletions(&merged(&anna.document, &bo.document)).len(), 1);
    }
}

#[test]
fn a_pupil_who_is_in_another_class_as_well_is_not_lost_with_a_class() {
    let (mut anna, mut bo) = two();
    let other = Pupil::membership(&pupil("k1", 0), &Id::new("k2"), Some(Default::default()));
    anna.apply(&Command::new(EditKind::Edit(Pupil::KIND), [other]), NOW);
    anna.apply(&rate(0, 1, 4.0), NOW);
    bo.apply(&Class::remove(&Id::new("k1")), NOW);
    assert_eq!(told(&anna.document, &bo.document).0, []);
}

#[test]
fn a_conference_or_something_on_its_lists_deleted_while_a_colleague_wrote_in_it_is_a_conflict() {
    let (mut anna, mut bo) = two();
    let mut id_generator = IdGenerator::seeded(3);
    let (id, add) = decision(&mut id_generator, &anna.document, &[]);
    anna.apply(&add, NOW);
    merge(&mut bo.document, &anna.document);
    anna.apply(
        &Command::new(EditKind::Edit(Decision::KIND), [Decision::WHO.set(&id, "Anna".into())]),
        NOW + 5,
    );
    bo.apply(&item::remove(&id), NOW + 10);
    let (one, _) = told(&anna.document, &bo.document);
    assert_eq!(one[0].record, id.record());
    assert_eq!(one[0].written, written(&[], 1));

    anna.apply(&decision(&mut id_generator, &anna.document, &[]).1, NOW + 15);
    anna.apply(&Conference::set_answer(&conference(), Step::Focus, "depth", "Ny"), NOW + 20);
    bo.apply(&Conference::remove(&conference()), NOW + 30);
    let (all, _) = told(&anna.document, &bo.document);
    let [deletion] = &all[..] else { panic!("the conference speaks for its lists: {all:?}") };
    assert_eq!(deletion.record, conference().record());
    // The decision that Bo had deleted by itself is not one of the conference's.
    assert_eq!(
        deletion.written,
        written(&[(Sort::Answers, 1), (Sort::Things(Decision::KIND), 1)], 0)
    );
}

#[test]
fn a_deletion_that_leaves_no_word_goes_by_the_clock() {
    let (mut anna, mut bo) = two();
    let mut id_generator = IdGenerator::seeded(3);
    let (id, add) = decision(&mut id_generator, &anna.document, &[]);
    anna.apply(&add, NOW);
    merge(&mut bo.document, &anna.document);
    // Anna takes the making back; Bo, who has a file of hers, writes on.
    let unmade = Change::new(id.record(), "is", serde_json::Value::Null);
    anna.apply(&Command::new(EditKind::Add(Decision::KIND), [unmade]), NOW + 5);
    assert_eq!(told(&anna.document, &bo.document).0, []);
    bo.apply(
        &Command::new(EditKind::Edit(Decision::KIND), [Decision::WHO.set(&id, "Bo".into())]),
        NOW + 60_000,
    );
    assert_eq!(told(&anna.document, &bo.document).0.len(), 1);
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_deleted_pupil_somebody_has_written_about_is_told_whatever_the_order(acts in acts(60)) {
        let world = World::after(&acts);
        let [a, b, c] = world.documents()[..] else { unreachable!() };
        let both = merged(&merged(a, b), c);
        let told = deletions(&both);
        for other in [merged(&merged(c, b), a), merged(b, &merged(c, a))] {
            prop_assert_eq!(&deletions(&other), &told);
        }
        for (id, record) in both.records_with("pupil/") {
            let id: Id<Pupil> = Id::from_record(id);
            let is_lost = !record.exists() && is_written_about(&both, &id);
            let is_told = told.iter().any(|deletion| deletion.record == id.record());
            prop_assert_eq!(is_told, is_lost, "{:?}", id);
        }
        // Nothing is told twice.
        for conflict in conflicts(&both) {
            prop_assert!(told.iter().all(|deletion| deletion.record != conflict.record));
        }
        // What is told before a merge is what there is after it and was not before.
        let news = preview(a, b, world.now).deletions;
        let (before, after) = (deletions(a), deletions(&merged(a, b)));
        for deletion in &after {
            prop_assert_eq!(news.contains(deletion), !before.contains(deletion));
        }
        prop_assert!(news.iter().all(|deletion| after.contains(deletion)));
    }

    #[test]
    fn a_class_deleted_with_a_colleagues_rating_unseen_is_told(
        mut first in acts(30),
        deleted_first: bool,
        is_part: bool,
        skew in 0u64..1_000_000,
    ) {
        // Whatever happened before, once both know it, it is no news.
        first.retain(|act| act.1 % 16 > 3);
        let mut world = World::after(&first);
        let all = world.documents().into_iter().fold(Document::default(), |all, one| merged(&all, one));
        let (mut anna, mut bo) = (Replica::new("anna2", all.clone()), Replica::new("bo2", all));
        world.now += 1_000;
        let class: Id<Class> = Id::new("k1");
        let alive = Command::new(EditKind::Edit(Class::KIND), [
            Class::create(&class),
            Pupil::create(&pupil("k1", 0)),
            Pupil::membership(&pupil("k1", 0), &class, Some(Default::default())),
            Pupil::membership(&pupil("k1", 0), &Id::new("k2"), None),
        ]);
        bo.apply(&alive, world.now);
        merge(&mut anna.document, &bo.document);
        let times = if deleted_first { [world.now + skew, world.now + 5] } else { [world.now + 5, world.now + skew] };
        bo.apply(&Class::remove(&class), times[1]);
        let told = |a: &Document, b: &Document| {
            deletions(&merged(a, b)).into_iter().any(|deletion| deletion.record == class.record())
        };
        prop_assert!(!told(&anna.document, &bo.document));
        anna.apply(&rate(0, 1, 7.5), times[0]);
        let sent = if is_part { select(&anna.document, &Scope::of_classes(vec![class.clone()])) } else { anna.document.clone() };
        prop_assert!(told(&bo.document, &sent));
        prop_assert!(told(&sent, &bo.document));
    }
}
