//! What is told before a merge is what the merge then does.

use fremdrift::file::compare::{
    Conflict, Counts, FieldNews, Place, Preview, Side, Sort, Status, Warning, conflicts, preview,
};
use fremdrift::file::merge::merge;
use fremdrift::file::scope::{Scope, select};
use fremdrift::model::class::Class;
use fremdrift::model::command::{Change, Command, EditKind};
use fremdrift::model::conference::Conference;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::erasure::is_erased;
use fremdrift::model::id::{Id, IdGenerator, RecordId};
use fremdrift::model::person::Person;
use fremdrift::model::pupil::Pupil;
use fremdrift::model::rating::{self, set, set_comment};
use fremdrift::model::scale::Scale;
use fremdrift::model::step::Step;
use fremdrift::model::subject::Subject;
use proptest::prelude::*;

use crate::merging::merged;
use crate::replicas::{NOW, Replica, World, acts, cases, cell, conference, pupil, school};

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_preview_equals_the_merge(acts in acts(60)) {
        let world = World::after(&acts);
        let [ours, theirs, _] = world.documents()[..] else { unreachable!() };
        let told = preview(ours, theirs, world.now);
        let mut both = ours.clone();
        let report = merge(&mut both, theirs);
        prop_assert_eq!((told.added, told.changed), (report.added, report.changed));
        prop_assert_eq!(told.is_empty(), &both == ours);

        // Every clash is a conflict afterwards, and the winner is what then counts.
        for clash in &told.clashes {
            let register = both.record(&clash.record).and_then(|r| r.register(&clash.field)).unwrap();
            prop_assert!(report.conflicts.contains(&(clash.record.clone(), clash.field.clone())));
            let winner = if clash.winner == Side::Ours { &clash.ours } else { &clash.theirs };
            prop_assert!(register.entries().iter().any(|entry| entry.value == winner.value));
            prop_assert_ne!(&clash.ours.value, &clash.theirs.value);
        }
        // Every conflict between a value of ours and one of theirs is told.
        for Conflict { record: id, field, .. } in &conflicts(&both) {
            let of = |document: &Document| document.record(id).and_then(|r| r.register(field).cloned());
            let (Some(mine), Some(now)) = (of(ours), of(&both)) else { continue };
            let stays = now.entries().iter().any(|entry| mine.entries().contains(entry));
            if stays && mine != now && mine.others().next().is_none() {
                let is_told = told.clashes.iter().any(|c| (&c.record, &c.field) == (id, field));
                prop_assert!(is_told, "{:?}.{}", id, field);
            }
        }
        // The counts agree with the values before and after.
        let count = |pick: fn(&Counts) -> usize| {
            told.groups.iter().map(|g| pick(&g.of(Sort::Ratings)) + pick(&g.of(Sort::Comments))).sum::<usize>()
        };
        let in_conflict = |id: &RecordId, field: &str| {
            let from_record = told.groups.iter().flat_map(|g| &g.news).filter(|news| &news.record == id);
            let mut fields = from_record.flat_map(|news| &news.fields);
            fields.any(|one| &*one.field == field && one.status == Status::Conflict)
        };
        let values = |document: &Document, differ: fn(bool, bool) -> bool| {
            let fields = both.records_with("rating/").flat_map(|(id, record)| record.fields().map(move |f| (id, f)));
            fields
                .filter(|(id, (field, _))| !in_conflict(id, field))
                // What is erased is told by itself.
                .filter(|(id, _)| !is_erased(&[&both], id))
                .filter(|(id, (field, register))| {
                    let before = document.value(id, field);
                    before != register.value() && differ(before.is_null(), register.value().is_null())
                })
                .count()
        };
        prop_assert_eq!(count(|c| c.new), values(ours, |before, _| before));
        prop_assert_eq!(count(|c| c.changed), values(ours, |before, after| !before && !after));
        prop_assert_eq!(count(|c| c.removed), values(ours, |before, after| !before && after));
        // What can be unfolded is what is counted, with the values before and after.
        for group in &told.groups {
            let news = |status: Status, is_comment: bool| {
                let ratings = group.news.iter().filter(|news| news.record.kind() == rating::KIND);
                let fields = ratings.flat_map(|news| &news.fields);
                fields.filter(|f| f.status == status && f.field.ends_with(".note") == is_comment).count()
            };
            for (counts, is_comment) in [(group.of(Sort::Ratings), false), (group.of(Sort::Comments), true)] {
                prop_assert_eq!(news(Status::New, is_comment), counts.new);
                prop_assert_eq!(news(Status::Changed, is_comment), counts.changed);
                prop_assert_eq!(news(Status::Removed, is_comment), counts.removed);
                prop_assert_eq!(news(Status::Conflict, is_comment), counts.conflict);
            }
            for news in &group.news {
                for field in &news.fields {
                    prop_assert_eq!(ours.value(&news.record, &field.field), &field.before);
                    prop_assert_eq!(both.value(&news.record, &field.field), &field.after);
                }
            }
        }
    }

    #[test]
    fn a_file_that_is_in_already_changes_nothing(acts in acts(60)) {
        let world = World::after(&acts);
        let [a, b, _] = world.documents()[..] else { unreachable!() };
        let both = merged(a, b);
        for theirs in [a, b, &both] {
            let told = preview(&both, theirs, world.now);
            prop_assert!(told.is_empty());
            prop_assert_eq!(told.clashes, []);
            for group in told.groups {
                for counts in group.counts.values() {
                    prop_assert_eq!(counts.incoming() + counts.conflict, 0);
                }
                prop_assert_eq!(group.news, []);
            }
        }
    }
}

fn group<'a>(preview: &'a Preview, place: &Place) -> &'a fremdrift::file::compare::PreviewGroup {
    preview.groups.iter().find(|group| &group.place == place).unwrap()
}

#[test]
fn a_colleagues_class_is_told_in_a_teachers_terms() {
    let (mut anna, mut bo) = (Replica::new("anna", school()), Replica::new("bo", school()));
    let rate =
        |number, slot, value| Command::new(EditKind::Rate, [set(&cell("k1", number, slot), value)]);
    anna.apply(&rate(0, 1, Some(1.0)), NOW);
    anna.apply(&rate(0, 2, Some(1.0)), NOW);
    anna.apply(&rate(1, 1, Some(1.0)), NOW);
    anna.apply(&rate(2, 1, Some(2.0)), NOW);
    merge(&mut bo.document, &anna.document);
    bo.apply(
        &Command::new(
            EditKind::Edit(Person::KIND),
            [Person::NAME.set(&Id::new("bo"), "Bo".into())],
        ),
        NOW,
    );
    bo.apply(&rate(0, 1, Some(5.0)), NOW + 10); // changed
    bo.apply(&rate(0, 2, None), NOW + 10); // removed
    bo.apply(&rate(1, 2, Some(4.0)), NOW + 10); // new
    bo.apply(&rate(2, 1, Some(4.0)), NOW + 10); // conflict
    anna.apply(&rate(2, 1, Some(3.0)), NOW + 90_000);
    anna.apply(&rate(1, 1, Some(2.0)), NOW + 90_000); // ours
    bo.apply(&Pupil::remove(&pupil("k1", 2)), NOW + 20);
    bo.apply(
        &Command::new(EditKind::Edit(Pupil::KIND), [Pupil::ALIAS.set(&pupil("k1", 1), "A".into())]),
        NOW,
    );
    let ny = Pupil::add_all(&mut IdGenerator::seeded(1), &Id::new("k1"), &["Ny".to_owned()]);
    bo.apply(&ny, NOW);
    bo.apply(&Conference::set_answer(&conference(), Step::Focus, "x", "Spredning"), NOW);
    bo.apply(&set_comment(&cell("k1", 1, 2), "Læser med"), NOW + 10);

    let part = select(&bo.document, &Scope::of_classes(vec![Id::new("k1")]));
    let told = preview(&anna.document, &part, NOW);
    let class = group(&told, &Place::Class(Id::new("k1")));
    assert_eq!(class.name, "7.k1");
    let ratings = Counts { new: 1, changed: 1, removed: 1, conflict: 1, ours: 1, unchanged: 0 };
    assert_eq!(class.of(Sort::Ratings), ratings);
    assert_eq!(
        class.of(Sort::Comments),
        Counts { new: 1, ..Counts::default() },
        "a comment is no rating"
    );
    let of = |number| {
        let record = cell("k1", number, 1).record();
        class.news.iter().find(|news| news.record == record).map(|news| news.fields.clone())
    };
    let change = |field: &str, status, before: serde_json::Value, after: serde_json::Value| {
        FieldNews { field: field.into(), status, before, after }
    };
    let first = [
        change("1", Status::Changed, 1.into(), 5.into()),
        change("2", Status::Removed, 1.into(), ().into()),
    ];
    assert_eq!(of(0).unwrap(), first);
    let second = [
        change("2", Status::New, ().into(), 4.into()),
        change("2.note", Status::New, ().into(), "Læser med".into()),
    ];
    assert_eq!(of(1).unwrap(), second);
    assert_eq!(of(2).unwrap(), [change("1", Status::Conflict, 3.into(), 3.into())]);
    let whole: Vec<Status> = class
        .news
        .iter()
        .filter(|news| news.record.kind() == Pupil::KIND)
        .map(|news| news.status)
        .collect();
    assert_eq!(whole.len(), 3);
    for status in [Status::New, Status::Changed, Status::Removed] {
        assert!(whole.contains(&status), "{status:?}");
    }
    let pupils = Counts { new: 1, changed: 1, removed: 1, unchanged: 1, ..Counts::default() };
    assert_eq!(class.of(Sort::Things(Pupil::KIND)), pupils);
    let unchanged = |n| Counts { unchanged: n, ..Counts::default() };
    assert_eq!(class.of(Sort::Things(Class::KIND)), unchanged(1));
    let meeting = group(&told, &Place::Conference(conference()));
    assert_eq!(meeting.of(Sort::Answers), Counts { new: 1, ..Counts::default() });
    let setup = group(&told, &Place::Setup);
    assert_eq!(setup.of(Sort::Things(Subject::KIND)), unchanged(3));
    assert_eq!(setup.of(Sort::Things(Scale::KIND)), unchanged(2));
    assert!(told.groups.iter().all(|group| group.place != Place::Class(Id::new("k2"))));

    // The pupil whom both rated is deleted in the file: that is told once, with the pupil.
    assert_eq!(told.clashes, []);
    let [deletion] = &told.deletions[..] else { panic!("one deletion") };
    assert_eq!((&deletion.record, deletion.by.as_str()), (&pupil("k1", 2).record(), "Bo"));
}

#[test]
fn a_clash_names_both_writers_and_the_winner() {
    let (mut anna, mut bo) = (Replica::new("anna", school()), Replica::new("bo", school()));
    let rate = |value| Command::new(EditKind::Rate, [set(&cell("k1", 0, 1), Some(value))]);
    bo.apply(
        &Command::new(
            EditKind::Edit(Person::KIND),
            [Person::NAME.set(&Id::new("bo"), "Bo".into())],
        ),
        NOW,
    );
    bo.apply(&rate(4.0), NOW + 10);
    anna.apply(&rate(3.0), NOW + 90_000);
    let told = preview(&anna.document, &bo.document, NOW);
    let [clash] = &told.clashes[..] else { panic!("one clash") };
    assert_eq!((clash.ours.value.as_f64(), clash.theirs.value.as_f64()), (Some(3.0), Some(4.0)));
    assert_eq!((clash.ours.by.as_str(), clash.theirs.by.as_str()), ("", "Bo"));
    assert_eq!(clash.winner, Side::Ours);
}

#[test]
fn a_clock_that_is_wrong_is_told() {
    let (anna, mut bo) = (Replica::new("anna", school()), Replica::new("bo", school()));
    bo.apply(
        &Command::new(EditKind::Rate, [set(&cell("k1", 0, 1), Some(1.0))]),
        NOW + 86_400_000 * 400,
    );
    assert_eq!(preview(&anna.document, &bo.document, NOW).future, 1);
    assert_eq!(preview(&anna.document, &bo.document, NOW + 86_400_000 * 400).future, 0);
}

#[test]
fn a_class_that_both_made_is_pointed_out() {
    let made = |name: &str, class: &str, level, year| {
        let mut replica = Replica::new(name, Document::default());
        let mut id_generator = IdGenerator::seeded(name.len() as u64);
        let (id, add) = Class::add(&mut id_generator, class, level, year..=year, &[]);
        replica.apply(&add, NOW);
        (id, replica.document)
    };
    let (ours, anna) = made("anna", "8.A", 8, 2026);
    let (theirs, bo) = made("bo", "7a", 7, 2025);
    let warning = Warning::SameNameClass { ours, theirs, name: "8.A".into() };
    assert_eq!(preview(&anna, &bo, NOW).warnings, [warning]);
    assert_eq!(preview(&anna, &anna, NOW).warnings, []);
    let (_, carl) = made("carl", "7.A", 7, 2026);
    assert_eq!(preview(&anna, &carl, NOW).warnings, []);
}

#[test]
fn what_a_later_version_brought_goes_along_with_the_thing_it_belongs_to() {
    let (anna, mut bo) = (Replica::new("anna", school()), Replica::new("bo", school()));
    let later = |chunk: &str| RecordId::new("later", chunk, "x1");
    for chunk in ["k1", conference().chunk()] {
        let exists = Change::new(later(chunk), "is", true.into());
        let named = Change::new(later(chunk), "name", "Noget nyt".into());
        bo.apply(&Command::new(EditKind::Edit("later"), [exists, named]), NOW);
    }
    let told = preview(&anna.document, &bo.document, NOW);
    for place in [Place::Class(Id::new("k1")), Place::Conference(conference())] {
        let new = Counts { new: 1, ..Counts::default() };
        assert_eq!(group(&told, &place).of(Sort::Others), new, "{place:?}");
    }
    let part = select(&bo.document, &Scope::of_classes(vec![Id::new("k1")]));
    assert_eq!(part.record(&later("k1")), bo.document.record(&later("k1")));
}
