//! Taking a merge back.

use std::collections::BTreeSet;

use fremdrift::file::compare::conflicts;
use fremdrift::file::merge::{Merged, merge, unmerge};
use fremdrift::model::command::{Command, EditKind};
use fremdrift::model::document::Document;
use fremdrift::model::history::History;
use fremdrift::model::id::{IdGenerator, RecordId};
use fremdrift::model::rating::{rating, set};
use fremdrift::model::record::Register;
use proptest::prelude::*;

use crate::merging::merged;
use crate::replicas::{NOW, Replica, World, acts, cases, cell, command, school};

fn register<'a>(document: &'a Document, (id, field): &(RecordId, String)) -> Option<&'a Register> {
    document.record(id)?.register(field)
}

/// Merges, and returns the document with what takes the merge back.
fn merge_with(before: &Document, theirs: &Document) -> (Document, Vec<Merged>) {
    let mut after = before.clone();
    let replaced = merge(&mut after, theirs).replaced.into_iter();
    let changed = replaced.map(|(id, before)| {
        let after = after.record(&id).cloned().unwrap();
        Merged { id, before, after }
    });
    let changed = changed.collect();
    (after, changed)
}

/// Returns a document with a merge taken back.
fn without(
    now: &Document,
    merged: &[Merged],
    is_back: impl Fn(&Register, Option<&Register>) -> bool,
) -> Document {
    let mut result = now.clone();
    for (id, record) in unmerge(now, merged, is_back) {
        result.put(id, record);
    }
    result
}

/// All fields of a document.
fn places(document: &Document) -> Vec<(RecordId, String)> {
    let fields = document.records().flat_map(|(id, record)| {
        record.fields().map(move |(field, _)| (id.clone(), field.to_owned()))
    });
    fields.collect()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn it_takes_back_the_merge_and_nothing_that_was_written_since(
        acts in acts(50),
        edits in prop::collection::vec(any::<(u8, u8, u8, u8)>(), 0..10),
    ) {
        let World { replicas, now } = World::after(&acts);
        let [mut mine, theirs, _]: [Replica; 3] = replicas.try_into().ok().unwrap();
        let before = mine.document.clone();
        let (after, changed) = merge_with(&before, &theirs.document);
        prop_assert_eq!(&without(&after, &changed, |_, _| false), &before);

        mine.document = after.clone();
        let mut id_generator = IdGenerator::seeded(3);
        let mut written = Vec::new();
        for (what, a, b, c) in edits {
            let command = command(&mine.document, &mut id_generator, (4 + what % 12, a, b, c));
            let undo = mine.document.apply(&command, &mut mine.clock, now);
            written.extend(undo.undone.into_iter().map(|one| (one.record, one.field.to_string())));
        }
        let back = without(&mine.document, &changed, |_, _| false);
        for place in places(&mine.document) {
            let expected = if written.contains(&place) { &mine.document } else { &before };
            prop_assert_eq!(register(&back, &place), register(expected, &place));
        }
        // The file brings in again what was taken back.
        let again = merged(&back, &theirs.document);
        for place in places(&after).iter().filter(|place| !written.contains(place)) {
            prop_assert_eq!(register(&again, place), register(&after, place));
        }
    }
}

#[test]
fn a_colleague_loses_nothing_by_it() {
    let (anna, mut bo) = (Replica::new("anna", school()), Replica::new("bo", school()));
    let (theirs, own) = (cell("k1", 0, 1), cell("k1", 1, 1));
    let rate = |cell| Command::new(EditKind::Rate, [set(cell, Some(4.0))]);
    bo.apply(&rate(&theirs), NOW);
    let (after, changed) = merge_with(&anna.document, &bo.document);
    let mut since = Replica::new("anna", after);
    since.apply(&rate(&own), NOW + 10);
    let back = without(&since.document, &changed, |_, _| false);
    assert_eq!((rating(&back, &theirs), rating(&back, &own)), (None, Some(4.0)));
    let at_bo = merged(&bo.document, &back);
    assert_eq!((rating(&at_bo, &theirs), rating(&at_bo, &own)), (Some(4.0), Some(4.0)));
}

#[test]
fn what_was_settled_and_taken_back_goes_with_the_merge() {
    let (mut anna, mut bo) = (Replica::new("anna", school()), Replica::new("bo", school()));
    let cell = cell("k1", 0, 1);
    let rate = |value| Command::new(EditKind::Rate, [set(&cell, Some(value))]);
    anna.apply(&rate(3.0), NOW);
    bo.apply(&rate(4.0), NOW + 10);
    let (after, changed) = merge_with(&anna.document, &bo.document);
    let mut since = Replica::new("anna", after);

    let mut history = History::default();
    let undo = since.document.apply(&rate(3.0), &mut since.clock, NOW + 20);
    history.push(undo, &since.document, NOW + 20);
    assert_eq!(conflicts(&since.document).len(), 0);
    assert!(history.undo(&mut since.document, &mut since.clock, NOW + 30).is_some());
    let open = conflicts(&since.document);
    let people: BTreeSet<&str> = open[0].versions.iter().map(|one| one.replica.person()).collect();
    assert_eq!(people, BTreeSet::from(["anna", "bo"]), "each version is still its author's");

    let is_back = |now: &Register, was: Option<&Register>| history.is_back_to(now, was);
    let back = without(&since.document, &changed, is_back);
    assert_eq!(rating(&back, &cell), Some(3.0));
    assert_eq!(conflicts(&back).len(), 0);
}

#[test]
fn what_a_later_file_has_brought_as_well_stays_where_it_cannot_be_told_apart() {
    let (mut anna, mut bo) = (Replica::new("anna", school()), Replica::new("bo", school()));
    let (first, second) = (cell("k1", 0, 1), cell("k1", 0, 2));
    let rate = |cell, value| Command::new(EditKind::Rate, [set(cell, Some(value))]);
    anna.apply(&rate(&first, 2.0), NOW);
    bo.apply(&rate(&first, 4.0), NOW + 10);
    let (after_first, changed) = merge_with(&anna.document, &bo.document);
    bo.apply(&rate(&second, 3.0), NOW + 20);
    // Bo's second file says both, so the first alone cannot be taken back.
    let (after_second, _) = merge_with(&after_first, &bo.document);
    let back = without(&after_second, &changed, |_, _| false);
    let all = [merged(&back, &bo.document), merged(&bo.document, &back)];
    for document in all {
        let open = conflicts(&document);
        assert_eq!(open.len(), 1, "neither Anna's 2 nor Bo's 4 seems to have been replaced");
        assert_eq!(rating(&document, &second), Some(3.0));
    }
}

#[test]
fn what_a_later_file_has_brought_beside_it_stays() {
    let [mut anna, mut bo, mut carl] =
        ["anna", "bo", "carl"].map(|name| Replica::new(name, school()));
    let (cell, other) = (cell("k1", 0, 1), cell("k1", 0, 2));
    let rate = |cell, value| Command::new(EditKind::Rate, [set(cell, Some(value))]);
    bo.apply(&rate(&cell, 2.0), NOW);
    bo.apply(&rate(&other, 5.0), NOW + 5);
    carl.apply(&rate(&cell, 3.0), NOW + 30_000);
    let (after_carl, changed) = merge_with(&anna.document, &carl.document);
    let (after_both, _) = merge_with(&after_carl, &bo.document);
    let history = History::default();
    let is_back = |now: &Register, was: Option<&Register>| history.is_back_to(now, was);
    anna.document = without(&after_both, &changed, is_back);
    let open = conflicts(&anna.document);
    assert_eq!(open.len(), 1, "Bo's 2 came with another file, though Carl's 3 counts");
    assert_eq!(merged(&anna.document, &bo.document), anna.document);
}

#[test]
fn two_merges_taken_back_leave_nothing_of_either() {
    let people = ["anna", "bo", "dina"].map(|name| Replica::new(name, school()));
    let [anna, mut bo, mut dina] = people;
    let (one, two) = (cell("k1", 0, 1), cell("k1", 0, 2));
    let rate = |cell, value| Command::new(EditKind::Rate, [set(cell, Some(value))]);
    dina.apply(&rate(&one, 1.0), NOW);
    bo.apply(&rate(&two, 2.0), NOW + 10);
    let (after_dina, from_dina) = merge_with(&anna.document, &dina.document);
    let (after_bo, from_bo) = merge_with(&after_dina, &bo.document);
    let first = without(&after_bo, &from_dina, |_, _| false);
    let both = without(&first, &from_bo, |_, _| false);
    assert!(rating(&both, &one).is_none() && rating(&both, &two).is_none());
    // Bo writes where Dina has written, and neither has seen the other's.
    bo.apply(&rate(&one, 3.0), NOW + 90_000);
    let all = merged(&merged(&both, &bo.document), &dina.document);
    assert_eq!(conflicts(&all).len(), 1, "Dina's 1 does not seem to have been replaced");
    assert_eq!(all, merged(&merged(&dina.document, &bo.document), &both));
}
