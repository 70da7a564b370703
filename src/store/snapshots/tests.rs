use super::*;
use crate::store::storage::memory::Memory;

fn text(of: &str) -> String {
    snapshot::write("merge", of, &Document::default())
}

fn files(storage: &Memory) -> Vec<String> {
    list_in(storage).into_iter().map(|snapshot| snapshot.of).collect()
}

#[test]
fn three_are_kept_the_latest_first() {
    let storage = Memory::default();
    for number in 1..6 {
        // The clock stands still, or was set back.
        put(&storage, &text(&number.to_string()), 1_000 - number).unwrap();
    }
    assert_eq!(files(&storage), ["5", "4", "3"]);
}

#[test]
fn older_ones_make_way_or_stay_as_they_were() {
    let storage = Memory::default();
    for number in 1..=2 {
        put(&storage, &text(&number.to_string()), number).unwrap();
    }
    let before = storage.all();
    storage.leave_room(0);
    assert!(put(&storage, &text(&"x".repeat(500)), 3).is_err());
    assert_eq!(storage.all(), before);
    let taken = put(&storage, &text("3"), 3).unwrap();
    assert_eq!(files(&storage), ["3", "2"]);
    taken.take_back_from(&storage);
    assert_eq!(storage.all(), before, "as if it had not been taken");
}

#[test]
fn todays_work_comes_before_old_snapshots_and_not_before_the_latest() {
    let storage = Memory::default();
    for number in 1..=2 {
        put(&storage, &text(&number.to_string()), number).unwrap();
    }
    storage.leave_room(0);
    assert_eq!(put_before(&storage, "own/k", "12345"), Ok(()));
    assert_eq!(files(&storage), ["2"]);
    assert_eq!(put_before(&storage, "own/k2", &"x".repeat(200)), Err(NoRoom));
    assert_eq!(files(&storage), ["2"], "its undoing may still be on offer");
}
