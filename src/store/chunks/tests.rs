use super::*;
use crate::demo;
use crate::file::stock::Damage;
use crate::model::sorted::SortedMap;
use crate::store::storage::memory::Memory;

fn school() -> Document {
    demo::school("2026-11-22".parse().unwrap())
}

fn small() -> Document {
    crate::file::scope::select(&school(), &crate::file::scope::Scope::of_classes(Vec::new()))
}

#[test]
fn a_space_is_read_as_it_was_written() {
    let storage = Memory::default();
    let written = replace(&storage, &Space::Own, &school(), "e1".into()).unwrap();
    let found = read(&storage, &Space::Own);
    assert!(found.stock.document == school());
    assert_eq!(found.stock.flawed, []);
    assert_eq!(found.stock.sound, written.stored);
    assert_eq!((found.is_listed, found.epoch), (true, "e1".to_owned()));
    assert_eq!(mark(&storage, &Space::Own, "e1"), Mark::Same);
    assert_eq!(mark(&storage, &Space::Own, "e0"), Mark::Changed);
    assert!(read(&storage, &Space::Demo).stock.document.is_empty(), "spaces never mix");
}

#[test]
fn without_room_a_space_stays_as_it_was_wherever_it_stops() {
    let storage = Memory::default();
    replace(&storage, &Space::Own, &small(), "e1".into()).unwrap();
    storage.put("snapshot/1", "copy").unwrap();
    let before = storage.all();
    storage.leave_room(20_000);
    assert_eq!(replace(&storage, &Space::Own, &school(), "e2".into()), Err(NoRoom));
    assert_eq!(storage.all(), before);
    storage.leave_room(usize::MAX / 4);
    // The first is the mark that says that something is going on, which may be missing.
    for stop in 1..school().chunks().len() + 3 {
        storage.refuse_after(stop);
        assert_eq!(replace(&storage, &Space::Own, &school(), "e2".into()), Err(NoRoom), "{stop}");
        assert_eq!(storage.all(), before, "{stop}");
    }
}

#[test]
fn full_storage_is_no_hindrance_to_emptying_it() {
    let storage = Memory::default();
    replace(&storage, &Space::Own, &school(), "e1".into()).unwrap();
    storage.leave_room(0);
    replace(&storage, &Space::Own, &Document::default(), "e2".into()).unwrap();
    assert!(read(&storage, &Space::Own).stock.document.is_empty());
}

#[test]
fn while_the_data_change_the_mark_says_so() {
    let storage = Memory::default();
    storage.put("own.epoch", "e1").unwrap();
    let during = |change: Result<(), NoRoom>| {
        let (storage, own) = (&storage, &Space::Own);
        with_mark(storage, own, "e2", move || {
            assert_eq!(mark(storage, own, "e1"), Mark::Changing);
            assert!(
                is_unfinished(&read(storage, own).epoch),
                "as it would be left by who dies now"
            );
            change
        })
    };
    assert_eq!(during(Err(NoRoom)), Err(NoRoom));
    assert_eq!(mark(&storage, &Space::Own, "e1"), Mark::Same);
    assert_eq!(during(Ok(())), Ok(()));
    assert_eq!(mark(&storage, &Space::Own, "e1"), Mark::Changed);
    assert_eq!(mark(&storage, &Space::Own, "e2"), Mark::Same);
}

#[test]
fn swapped_and_missing_chunks_are_noticed_and_nothing_is_written_over() {
    let storage = Memory::default();
    replace(&storage, &Space::Own, &school(), "e1".into()).unwrap();
    storage.swap("own/setup", "own/classes");
    let gone = school().chunks().into_iter().find(|name| name.contains('-')).unwrap();
    storage.delete(&keys::chunk(&Space::Own, &gone));
    let found = read(&storage, &Space::Own);
    let mut damages: Vec<(String, Damage)> =
        found.stock.flawed.iter().map(|one| (one.chunk.clone(), one.damage)).collect();
    damages.sort_by(|a, b| a.0.cmp(&b.0));
    let mut expected = vec![
        ("classes".to_owned(), Damage::Misplaced),
        ("setup".to_owned(), Damage::Misplaced),
        (gone.clone(), Damage::Missing),
    ];
    expected.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(damages, expected);
    assert!(found.stock.document.chunk("setup").eq(school().chunk("setup")));

    let text = storage.get("own/setup").unwrap();
    storage.leave_room(10);
    assert_eq!(quarantine(&storage, &Space::Own, "setup", &text, 7), Err(NoRoom));
    assert_eq!(storage.get("own/setup"), Some(text.clone()), "it stays where it is");
    storage.leave_room(1_000_000);
    assert_eq!(quarantine(&storage, &Space::Own, "setup", &text, 7), Ok(()));
    assert_eq!(storage.get("damaged/setup@7"), Some(text));
    assert_eq!(storage.get("own/setup"), None);
}

#[test]
fn what_is_no_longer_there_is_not_missed() {
    let storage = Memory::default();
    replace(&storage, &Space::Own, &school(), "e1".into()).unwrap();
    let gone = school().chunks().into_iter().next_back().unwrap();
    storage.delete(&keys::chunk(&Space::Own, &gone));
    list(&storage, &Space::Own, &SortedMap::from([(gone, None)])).unwrap();
    assert_eq!(read(&storage, &Space::Own).stock.flawed, []);
    assert!(!is_empty(&storage, &Space::Own));
    remove(&storage, &Space::Own);
    assert!(is_empty(&storage, &Space::Own));
    assert_eq!(storage.list(""), [""; 0]);
}
