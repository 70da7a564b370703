//! The laws of merging, and what they mean to colleagues.

use fremdrift::file::codec::read_records;
use fremdrift::file::compare::{both, choose, choose_all, conflicts, deletions, parts};
use fremdrift::file::merge::{MergeReport, merge, merge_record};
use fremdrift::file::scope::{Scope, select};
use fremdrift::model::command::{Command, EditKind};
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::id::Id;
use fremdrift::model::person::Person;
use fremdrift::model::pupil::Pupil;
use fremdrift::model::rating::{Cell, comment, rating, set, set_comment};
use proptest::prelude::*;

use crate::replicas::{NOW, Replica, World, acts, cases, cell, pupil, school};

pub fn merged(ours: &Document, theirs: &Document) -> Document {
    let mut both = ours.clone();
    merge(&mut both, theirs);
    both
}

fn rate(cell: &Cell, value: f64) -> Command {
    Command::new(EditKind::Rate, [set(cell, Some(value))])
}

fn two() -> (Replica, Replica) {
    (Replica::new("anna", school()), Replica::new("bo", school()))
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn order_and_repetition_do_not_matter(acts in acts(60)) {
        let world = World::after(&acts);
        let [a, b, c] = world.documents()[..] else { unreachable!() };
        prop_assert_eq!(merged(a, b), merged(b, a));
        prop_assert_eq!(merged(&merged(a, b), c), merged(a, &merged(b, c)));
        prop_assert_eq!(&merged(a, a), a);
        let ab = merged(a, b);
        prop_assert_eq!(&merged(&ab, b), &ab);
        prop_assert_eq!(&merged(&ab, a), &ab);
    }

    #[test]
    fn parts_merge_like_wholes(acts in acts(60)) {
        let world = World::after(&acts);
        let [a, b, c] = world.documents()[..] else { unreachable!() };
        let class = |name| Scope::of_classes(vec![Id::new(name)]);
        let parts = [select(b, &class("k1")), select(c, &class("k2")), select(b, &class("k2"))];
        let forth = parts.iter().fold(a.clone(), |all, part| merged(&all, part));
        let back = parts.iter().rev().fold(a.clone(), |all, part| merged(&all, part));
        prop_assert_eq!(&forth, &back);
        // Whatever came in parts, the whole still adds the rest and no more.
        prop_assert_eq!(merged(&forth, b), merged(&merged(a, b), &parts[1]));
    }

    #[test]
    fn an_old_copy_brings_nothing(acts in acts(60)) {
        for replica in World::after(&acts).replicas {
            let mut now = replica.document.clone();
            let report = merge(&mut now, &replica.stale);
            prop_assert_eq!(&now, &replica.document);
            prop_assert_eq!((report.added, report.changed), (0, 0));
            prop_assert!(report.replaced.is_empty());
        }
    }

    #[test]
    fn the_report_tells_what_happened(acts in acts(60)) {
        let world = World::after(&acts);
        let [a, b, _] = world.documents()[..] else { unreachable!() };
        let mut all = a.clone();
        let report = merge(&mut all, b);
        let differing: Vec<_> =
            all.records().filter(|(id, record)| a.record(id) != Some(record)).map(|(id, _)| id.clone()).collect();
        let touched: Vec<_> = report.replaced.iter().map(|(id, _)| id.clone()).collect();
        prop_assert_eq!(&touched, &differing);
        prop_assert_eq!(report.added, all.records().count() - a.records().count());
        prop_assert_eq!(report.added + report.changed + report.unchanged, b.records().count());
    }

    #[test]
    fn settling_everything_leaves_no_conflict_anywhere(acts in acts(60), pick in 0usize..3) {
        let World { mut replicas, now } = World::after(&acts);
        let theirs = replicas[1].document.clone();
        merge(&mut replicas[0].document, &theirs);
        // One by one: a thing that is brought back brings its own conflicts back.
        loop {
            let replica = &mut replicas[0];
            if let Some(conflict) = conflicts(&replica.document).first() {
                let pick = pick % conflict.versions.len();
                let chosen = conflict.versions[pick].value.clone();
                replica.apply(&choose(conflict, pick).unwrap(), now);
                prop_assert_eq!(replica.document.value(&conflict.record, &conflict.field), &chosen);
            } else if let Some(deletion) = deletions(&replica.document).first() {
                let keep = deletion.keep(&replica.document);
                let delete = deletion.confirm(&replica.document);
                replica.apply(if pick == 0 { &keep } else { &delete }, now);
            } else {
                break;
            }
        }
        let settled = merged(&theirs, &replicas[0].document);
        prop_assert_eq!(conflicts(&settled), []);
        prop_assert_eq!(deletions(&settled), []);
        prop_assert_eq!(settled, replicas[0].document.clone());
    }
}

#[test]
fn whoever_had_seen_mine_and_changed_it_is_simply_right() {
    let (mut anna, mut bo) = two();
    let cell = cell("k1", 0, 1);
    anna.apply(&rate(&cell, 2.0), NOW + 60_000);
    merge(&mut bo.document, &anna.document);
    // Bo's clock is a minute behind: he still has seen Anna's value.
    bo.apply(&rate(&cell, 3.0), NOW);
    let report = merge(&mut anna.document, &bo.document);
    assert_eq!(rating(&anna.document, &cell), Some(3.0));
    assert_eq!(report.conflicts, []);
    assert_eq!((report.added, report.changed), (0, 1));
}

#[test]
fn what_two_changed_unseen_is_kept_twice_and_the_later_counts() {
    let (mut anna, mut bo) = two();
    let cell = cell("k1", 0, 1);
    anna.apply(&rate(&cell, 2.0), NOW);
    bo.apply(&rate(&cell, 4.0), NOW + 60_000);
    let report = merge(&mut anna.document, &bo.document);
    assert_eq!(rating(&anna.document, &cell), Some(4.0));
    assert_eq!(report.conflicts, [(cell.record(), "1".into())]);
    let [conflict] = &conflicts(&anna.document)[..] else { panic!("one conflict") };
    let values: Vec<_> =
        conflict.versions.iter().map(|v| (v.value.as_f64(), v.replica.person())).collect();
    assert_eq!(values, [(Some(4.0), "bo"), (Some(2.0), "anna")]);
    assert_eq!(choose(conflict, 2), None);
}

#[test]
fn the_same_value_written_twice_is_no_conflict() {
    let (mut anna, mut bo) = two();
    let cell = cell("k1", 0, 1);
    anna.apply(&rate(&cell, 2.0), NOW);
    bo.apply(&rate(&cell, 2.0), NOW + 5);
    assert_eq!(merge(&mut anna.document, &bo.document).conflicts, []);
    assert_eq!(conflicts(&anna.document), []);
}

#[test]
fn different_cells_of_one_record_never_meet() {
    let (mut anna, mut bo) = two();
    anna.apply(&rate(&cell("k1", 0, 1), 2.0), NOW);
    bo.apply(&rate(&cell("k1", 0, 2), 4.0), NOW);
    let report = merge(&mut anna.document, &bo.document);
    assert_eq!(report.conflicts, []);
    let both = [1, 2].map(|slot| rating(&anna.document, &cell("k1", 0, slot)));
    assert_eq!(both, [Some(2.0), Some(4.0)]);
}

#[test]
fn deletions_and_emptied_cells_travel_and_stay() {
    let (mut anna, mut bo) = two();
    let cell = cell("k1", 0, 1);
    anna.apply(&rate(&cell, 2.0), NOW);
    let old = anna.document.clone();
    merge(&mut bo.document, &anna.document);
    bo.apply(&Command::new(EditKind::ClearRatings, [set(&cell, None)]), NOW + 10);
    bo.apply(&Pupil::remove(&pupil("k1", 1)), NOW + 20);
    merge(&mut anna.document, &bo.document);
    for round in 0..2 {
        assert_eq!(rating(&anna.document, &cell), None, "round {round}");
        assert!(anna.document.get(&pupil("k1", 1)).is_none(), "round {round}");
        // An old file arrives late: nothing comes back.
        assert_eq!(merge(&mut anna.document, &old).changed, 0);
    }
}

#[test]
fn a_part_says_nothing_about_what_it_does_not_hold() {
    let (mut anna, bo) = two();
    anna.apply(&rate(&cell("k2", 0, 1), 2.0), NOW);
    let before = anna.document.clone();
    let part = select(&bo.document, &Scope::of_classes(vec![Id::new("k1")]));
    assert_eq!(
        merge(&mut anna.document, &part),
        MergeReport { unchanged: part.records().count(), ..MergeReport::default() }
    );
    assert_eq!(anna.document, before);
}

#[test]
fn a_copied_writer_with_two_values_under_one_stamp_loses_neither() {
    let (anna, copy) = two();
    let cell = cell("k1", 0, 1);
    let write = |document: &Document, clock: &fremdrift::model::stamp::Clock, value| {
        let (mut document, mut clock) = (document.clone(), clock.clone());
        document.apply(&rate(&cell, value), &mut clock, NOW);
        document
    };
    let two = write(&anna.document, &anna.clock, 2.0);
    let four = write(&copy.document, &anna.clock, 4.0);
    let both = merged(&two, &four);
    assert_eq!(both, merged(&four, &two));
    assert_eq!(conflicts(&both).len(), 1);
    assert_eq!(merged(&both, &two), both);
    let id = cell.record();
    let [a, b] = [&two, &four].map(|document| document.record(&id).unwrap());
    assert_eq!(&merge_record(a, b), both.record(&id).unwrap());
}

#[test]
fn two_comments_can_both_be_kept_each_with_its_writers_name() {
    let (mut anna, mut bo) = two();
    let cell = cell("k1", 0, 1);
    let sign = |id: &str, name: &str| {
        Command::new(EditKind::Edit(Person::KIND), [Person::NAME.set(&Id::new(id), name.into())])
    };
    bo.apply(&sign("bo", "Bo"), NOW);
    anna.apply(&set_comment(&cell, "Læser\nmed"), NOW);
    bo.apply(&set_comment(&cell, "Har haft vikar"), NOW + 5);
    bo.apply(&rate(&cell, 2.0), NOW);
    anna.apply(&rate(&cell, 4.0), NOW + 7);
    merge(&mut anna.document, &bo.document);
    let all = conflicts(&anna.document);
    let [number, text] = &all[..] else { panic!("two conflicts") };
    assert_eq!(both(number), None, "there is no middle of two ratings");
    anna.apply(&both(text).unwrap(), NOW + 90);
    assert_eq!(comment(&anna.document, &cell), "Læser\nmed\nBo: Har haft vikar");

    // An emptied text has nothing to stand beside the other.
    bo.apply(&set_comment(&cell, ""), NOW + 95);
    anna.apply(&set_comment(&cell, "Noget"), NOW + 99);
    merge(&mut anna.document, &bo.document);
    let all = conflicts(&anna.document);
    assert_eq!(all.iter().map(both).collect::<Vec<_>>(), [None, None]);
}

#[test]
fn all_of_one_persons_values_can_be_chosen_at_once() {
    let (mut anna, mut bo) = two();
    for number in 0..3 {
        anna.apply(&rate(&cell("k1", number, 1), 1.0), NOW + 9 * u64::from(number));
        bo.apply(&rate(&cell("k1", number, 1), 2.0), NOW + 9);
    }
    let carl = {
        let mut carl = Replica::new("carl", school());
        carl.apply(&rate(&cell("k1", 2, 1), 3.0), NOW);
        carl
    };
    merge(&mut anna.document, &bo.document);
    merge(&mut anna.document, &carl.document);
    let all = conflicts(&anna.document);
    let who: Vec<_> = parts(&all).into_iter().map(|part| (part.person, part.count)).collect();
    assert_eq!(who, [("anna".to_owned(), 3), ("bo".to_owned(), 3), ("carl".to_owned(), 1)]);
    anna.apply(&choose_all(&all, "carl"), NOW + 500);
    assert_eq!(conflicts(&anna.document).len(), 2, "only where Carl had written");
    anna.apply(&choose_all(&conflicts(&anna.document), "bo"), NOW + 600);
    assert_eq!(conflicts(&anna.document), []);
    let values = [0, 1, 2].map(|number| rating(&anna.document, &cell("k1", number, 1)));
    assert_eq!(values, [Some(2.0), Some(2.0), Some(3.0)]);
}

#[test]
fn copies_that_were_tampered_with_change_nothing_when_they_come_again() {
    let text = |name: &str, at: u64, seen: &str| {
        let record = format!(
            r#"{{"is":[true,"a.b",1],"name":["{name}","{name}.s",{at}],"~seen":{{{seen}}}}}"#
        );
        read_records(&format!(r#"{{"records":{{"pupil/k1/p1":{record}}}}}"#)).unwrap()
    };
    // Each says that it has seen and replaced what the other holds.
    let [one, other] =
        [text("Ida", 5, r#""Eva.s":7"#), text("Eva", 7, r#""Ida.s":5"#)].map(|records| {
            let mut document = Document::default();
            records.into_iter().for_each(|(id, record)| document.insert(id, record));
            document
        });
    let both = merged(&one, &other);
    assert_eq!(both, merged(&other, &one));
    assert_eq!(
        both.get(&pupil("k1", 1)).map(|pupil| pupil.name),
        Some("Eva".into()),
        "the later counts"
    );
    assert_eq!([merged(&both, &one), merged(&both, &other)], [both.clone(), both]);
}
