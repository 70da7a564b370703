//! What is erased is gone, in whatever order copies meet.

use chrono::NaiveDate;
use fremdrift::file::chunk;
use fremdrift::file::compare::{Place, conflicts, deletions, preview};
use fremdrift::file::format::{Opened, read, write};
use fremdrift::file::merge::{Merged, merge, unmerge};
use fremdrift::file::scope::{Scope, select};
use fremdrift::file::snapshot;
use fremdrift::file::stock::take_stock;
use fremdrift::model::class::Class;
use fremdrift::model::command::{Command, EditKind};
use fremdrift::model::conference::Conference;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::erasure::{self, Target, erase, erasures, is_erased};
use fremdrift::model::history::History;
use fremdrift::model::id::{Id, RecordId};
use fremdrift::model::pupil::{Membership, Pupil, members};
use fremdrift::model::rating::{rating, set, set_comment};
use fremdrift::model::sorted::SortedMap;
use proptest::prelude::*;

use crate::files::package;
use crate::merging::merged;
use crate::replicas::{
    Act, ERASE, NOW, Replica, World, acts, cases, cell, conference, pupil, school,
};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

impl Replica {
    pub fn erase(&mut self, target: &Target, now: u64) -> Vec<RecordId> {
        let replaced = erase(&mut self.document, target, day(), &mut self.clock, now);
        replaced.into_iter().map(|(id, _)| id).collect()
    }
}

/// Acts of which some erase.
fn some_erase(most: usize) -> impl Strategy<Value = Vec<Act>> {
    let erasing =
        (any::<u8>(), any::<u8>(), any::<u8>()).prop_map(|(who, a, b)| (who, ERASE, a, b, 0));
    let act = prop_oneof![8 => any::<Act>(), 1 => erasing];
    prop::collection::vec(act, 0..most)
}

/// Tells whether nothing that any mark covers says anything.
fn is_clean(document: &Document) -> bool {
    document.records().all(|(id, one)| !one.has_values() || !is_erased(&[document], id))
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn copies_agree_in_whatever_order_they_meet(acts in some_erase(60)) {
        let world = World::after(&acts);
        let [a, b, c] = world.documents()[..] else { unreachable!() };
        let d = &world.replicas[0].stale;
        for document in [a, b, c, d] {
            prop_assert!(is_clean(document));
        }
        prop_assert_eq!(merged(a, b), merged(b, a));
        prop_assert_eq!(merged(&merged(a, b), c), merged(a, &merged(b, c)));
        prop_assert_eq!(merged(&merged(a, b), &merged(c, d)), merged(&merged(&merged(d, a), b), c));
        prop_assert_eq!(&merged(a, a), a);
        let ab = merged(a, b);
        prop_assert_eq!(&merged(&ab, b), &ab);
        prop_assert!(is_clean(&merged(&ab, c)));
    }

    #[test]
    fn what_is_not_covered_is_as_if_nothing_had_been_erased(acts in acts(60), a: u8, b: u8) {
        let World { mut replicas, now } = World::after(&acts);
        let before = replicas[0].document.clone();
        let target = crate::replicas::target(a, b);
        let touched = replicas[0].erase(&target, now);
        let after = &replicas[0].document;
        for (id, record) in after.records() {
            let is_mark = id.kind() == erasure::KIND;
            if is_erased(&[after], id) {
                prop_assert!(!record.has_values());
            } else if !is_mark {
                prop_assert_eq!(before.record(id), Some(record));
                prop_assert!(!touched.contains(id));
            }
        }
        // What others have goes, and nothing of theirs that is not covered.
        let theirs = &replicas[1].document;
        let both = merged(theirs, after);
        let without = merged(theirs, &before);
        for (id, record) in both.records() {
            if !is_erased(&[&both], id) && id.kind() != erasure::KIND {
                prop_assert_eq!(without.record(id), Some(record));
            }
        }
        prop_assert!(is_clean(&both));
        // An old copy brings nothing back, and nothing new.
        let mut again = after.clone();
        let report = merge(&mut again, &before);
        prop_assert_eq!(&again, after);
        prop_assert!(report.replaced.is_empty());
        prop_assert_eq!(report.unchanged, before.records().count());
    }

    #[test]
    fn a_preview_tells_of_what_is_erased_by_itself(acts in some_erase(60)) {
        let world = World::after(&acts);
        let [a, b, _] = world.documents()[..] else { unreachable!() };
        let told = preview(a, b, world.now);
        let mut after = a.clone();
        let report = merge(&mut after, b);
        prop_assert_eq!(told.added, report.added);
        prop_assert_eq!(told.changed, report.changed);
        let said = |document: &Document, id: &RecordId| document.record(id).is_some_and(|one| one.has_values());
        let gone = report.replaced.iter().filter(|(id, before)| {
            before.as_ref().is_some_and(|one| one.has_values()) && !said(&after, id) && is_erased(&[&after], id)
        });
        prop_assert_eq!(told.losses.iter().map(|loss| loss.records).sum::<usize>(), gone.count());
        for clash in &told.clashes {
            prop_assert!(!is_erased(&[&after], &clash.record));
        }
        for conflict in conflicts(&after) {
            prop_assert!(!is_erased(&[&after], &conflict.record));
        }
        for deletion in deletions(&after) {
            prop_assert!(!is_erased(&[&after], &deletion.record));
        }
    }
}

/// A school in which one pupil has a name, a comment and a rating that stand nowhere else.
fn told() -> Replica {
    let mut anna = Replica::new("anna", school());
    let id = pupil("k1", 0);
    let name = Command::new(EditKind::Edit(Pupil::KIND), [Pupil::NAME.set(&id, "Ælfrida".into())]);
    anna.apply(&name, NOW);
    anna.apply(&set_comment(&cell("k1", 0, 1), "Har det svært"), NOW);
    anna.apply(&Command::new(EditKind::Rate, [set(&cell("k1", 0, 1), Some(0.125))]), NOW);
    anna
}

const SECRETS: [&str; 3] = ["Ælfrida", "Har det svært", "0.125"];

fn names_nothing(text: &str) -> bool {
    SECRETS.iter().all(|secret| !text.contains(secret))
}

#[test]
fn nothing_of_an_erased_pupil_stands_in_any_file() {
    let mut anna = told();
    let old = anna.document.clone();
    let mut bo = Replica::new("bo", old.clone());
    bo.apply(&set_comment(&cell("k1", 0, 2), "Har det svært endnu"), NOW + 5);
    assert!(SECRETS.iter().all(|secret| write(&package(old.clone())).contains(secret)));
    anna.erase(&Target::Pupil(pupil("k1", 0)), NOW + 10);
    merge(&mut anna.document, &bo.document);
    merge(&mut anna.document, &old);
    let k1 = select(&anna.document, &Scope::of_classes(vec![Id::new("k1")]));
    let k2 = select(&anna.document, &Scope::of_classes(vec![Id::new("k2")]));
    for part in [anna.document.clone(), k1, k2] {
        assert_eq!(erasures(&part).len(), 1, "the mark goes along in every file");
        let text = write(&package(part.clone()));
        assert!(names_nothing(&text), "{text}");
        merge(&mut bo.document, &part);
        assert!(names_nothing(&write(&package(bo.document.clone()))));
    }
    let mark = erasures(&anna.document).remove(0);
    assert_eq!((mark.day, mark.pupils), (Some(day()), 1));
    assert!(anna.document.get(&pupil("k1", 0)).is_none());
    assert_eq!(members(&anna.document, &Id::new("k1")).len(), 2);
}

#[test]
fn nothing_can_be_written_where_something_was_erased() {
    let mut anna = told();
    anna.erase(&Target::Pupil(pupil("k1", 0)), NOW + 10);
    let before = anna.document.clone();
    anna.apply(&set_comment(&cell("k1", 0, 1), "Igen"), NOW + 20);
    anna.apply(
        &Command::new(EditKind::Add(Pupil::KIND), [Pupil::create(&pupil("k1", 0))]),
        NOW + 20,
    );
    assert_eq!(anna.document, before);
    assert_eq!(anna.erase(&Target::Pupil(pupil("k1", 0)), NOW + 30), [], "and not erased twice");
}

#[test]
fn undo_brings_nothing_back() {
    let mut anna = told();
    let mut history = History::default();
    let step = |anna: &mut Replica, history: &mut History, command: Command, now| {
        let undo = anna.document.apply(&command, &mut anna.clock, now);
        history.push(undo, &anna.document, now);
    };
    step(&mut anna, &mut history, set_comment(&cell("k1", 0, 1), "Andet"), NOW + 9_000);
    step(&mut anna, &mut history, set_comment(&cell("k1", 1, 1), "Om en anden"), NOW + 19_000);
    step(&mut anna, &mut history, set_comment(&cell("k1", 0, 2), "Tredje"), NOW + 29_000);
    anna.erase(&Target::Pupil(pupil("k1", 0)), NOW + 30_000);
    let position = history.position();
    history.forget_erased(&anna.document);
    assert_eq!(history.position(), position);
    let back = history.undo(&mut anna.document, &mut anna.clock, NOW + 40_000).unwrap();
    assert_eq!(back.written.undone[0].record, cell("k1", 1, 1).record());
    assert!(history.undo(&mut anna.document, &mut anna.clock, NOW + 50_000).is_none());
    assert!(is_clean(&anna.document));
}

#[test]
fn taking_a_merge_back_brings_nothing_back() {
    let mut anna = Replica::new("anna", school());
    let bo = told();
    let mut after = anna.document.clone();
    let replaced = merge(&mut after, &bo.document).replaced;
    let changed: Vec<Merged> = replaced
        .into_iter()
        .map(|(id, before)| Merged { after: after.record(&id).unwrap().clone(), id, before })
        .collect();
    anna.document = after;
    anna.erase(&Target::Class(Id::new("k1")), NOW + 10);
    for (id, record) in unmerge(&anna.document.clone(), &changed, |_, _| false) {
        anna.document.put(id, record);
    }
    assert!(is_clean(&anna.document));
    assert!(names_nothing(&write(&package(anna.document.clone()))));
}

#[test]
fn a_class_takes_along_who_and_what_is_about_no_other() {
    let mut anna = Replica::new("anna", school());
    let (k1, k2): (Id<Class>, Id<Class>) = (Id::new("k1"), Id::new("k2"));
    let both: Id<Conference> = Id::new("both");
    let changes = [
        Pupil::membership(&pupil("k1", 1), &k2, Some(Membership::default())),
        Conference::create(&both),
        Conference::CLASSES.set(&both, vec![k1.clone(), k2.clone()]),
        set(&cell("k1", 0, 1), Some(3.0)),
        set(&cell("k1", 1, 1), Some(4.0)),
    ];
    anna.apply(&Command::new(EditKind::Edit(Class::KIND), changes), NOW);
    let target = Target::Class(k1.clone());
    let extent = erasure::extent(&anna.document, &target);
    assert_eq!((extent.pupils, extent.ratings, extent.conferences), (2, 1, 1));
    assert_eq!((extent.stays.pupils, extent.stays.conferences), (1, 1));
    anna.erase(&target, NOW + 10);
    assert!(anna.document.get(&k1).is_none());
    assert!(anna.document.get(&conference()).is_none());
    assert!(anna.document.get(&both).is_some());
    assert_eq!(rating(&anna.document, &cell("k1", 0, 1)), None);
    assert_eq!(rating(&anna.document, &cell("k1", 1, 1)), Some(4.0));
    let whole: Vec<_> =
        erasures(&anna.document).into_iter().filter(|one| one.with.is_none()).collect();
    assert_eq!((whole.len(), whole[0].pupils), (1, 2));

    // Then the other class takes along who is left, and the conference about both.
    anna.erase(&Target::Class(k2), NOW + 20);
    assert_eq!(rating(&anna.document, &cell("k1", 1, 1)), None);
    assert!(anna.document.get(&both).is_none());
}

#[test]
fn a_file_that_erases_says_what_it_will_erase() {
    let mut anna = told();
    let bo = Replica::new("bo", anna.document.clone());
    anna.erase(&Target::Class(Id::new("k1")), NOW + 10);
    let told = preview(&bo.document, &anna.document, NOW + 20);
    let [loss] = &told.losses[..] else { panic!("one class: {:?}", told.losses) };
    assert_eq!((loss.erasure.pupils, loss.name.as_str()), (3, "7.k1"));
    // The class, three pupils, one record of ratings, the conference.
    assert_eq!(loss.records, 6);
    assert!(!told.is_empty());
    let places: Vec<&Place> = told.groups.iter().map(|group| &group.place).collect();
    assert_eq!(places, [&Place::Setup, &Place::Class(Id::new("k2"))]);
    let again = preview(&merged(&bo.document, &anna.document), &anna.document, NOW + 20);
    assert!(again.is_empty() && again.losses.is_empty());
}

#[test]
fn what_a_killed_browser_had_not_blanked_is_blanked_at_the_next_start() {
    let mut anna = told();
    let old = anna.document.clone();
    anna.erase(&Target::Pupil(pupil("k1", 0)), NOW + 10);
    // Only the piece with the marks was written.
    let pieces: SortedMap<String, String> = anna
        .document
        .chunks()
        .into_iter()
        .map(|name| {
            let from = if name == "setup" { &anna.document } else { &old };
            let text = chunk::write(&name, from.chunk(&name));
            (name, text)
        })
        .collect();
    let stock = take_stock(pieces, None);
    assert_eq!(stock.document, anna.document);
    let again: Vec<&str> = stock.erased.iter().map(String::as_str).collect();
    assert_eq!(again, ["k1", "k1-2026"]);
}

#[test]
fn copies_from_before_are_cleaned_too() {
    let mut anna = told();
    let text = snapshot::write("merge", "fil.json", &anna.document);
    assert_eq!(snapshot::without_erased(&text, &anna.document).as_ref(), Some(&text));
    anna.erase(&Target::Pupil(pupil("k1", 0)), NOW + 10);
    let clean = snapshot::without_erased(&text, &anna.document).unwrap();
    assert!(names_nothing(&clean));
    assert_eq!(snapshot::occasion(&clean), ("merge".into(), "fil.json".into()));
    assert_eq!(snapshot::read(&clean), Some(anna.document.clone()));
    assert_eq!(snapshot::without_erased("[", &anna.document), None);
}

#[test]
fn a_file_by_another_program_that_left_something_in_is_read_without_it() {
    let mut anna = told();
    let old = anna.document.clone();
    anna.erase(&Target::Pupil(pupil("k1", 0)), NOW + 10);
    let mut forged = old;
    for (id, mark) in anna.document.of_kind(erasure::KIND) {
        forged.insert(id.clone(), mark.clone());
    }
    match read(&write(&package(forged))) {
        Ok(Opened::Current(package)) => assert_eq!(package.document, anna.document),
        other => panic!("{other:?}"),
    }
}
