use super::memory::Memory;
use super::*;

fn pairs(texts: &[(&str, &str)]) -> Vec<(String, String)> {
    texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn several_texts_are_put_or_none() {
    let storage = Memory::default();
    put_together(&storage, "probe", &pairs(&[("a", "1"), ("b", "22")])).unwrap();
    assert_eq!(texts(&storage, ""), pairs(&[("a", "1"), ("b", "22")]));
    let before = storage.all();
    storage.leave_room(5);
    let larger = pairs(&[("a", "1111"), ("b", "2222"), ("c", "3")]);
    assert_eq!(put_together(&storage, "probe", &larger), Err(NoRoom));
    assert_eq!(storage.all(), before);
    storage.leave_room(12);
    assert_eq!(put_together(&storage, "probe", &larger), Ok(()));
    assert_eq!(texts(&storage, ""), larger);
}

#[test]
fn room_that_another_takes_meanwhile_leaves_nothing_half_done() {
    for taken_after in 1..4 {
        let storage = Memory::default();
        storage.put("b", "old").unwrap();
        let before = storage.all();
        storage.refuse_after(taken_after);
        let new = pairs(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert_eq!(put_together(&storage, "probe", &new), Err(NoRoom));
        assert_eq!(storage.all(), before, "{taken_after}");
    }
}

#[test]
fn what_is_taken_away_can_be_put_back() {
    let storage = Memory::default();
    for (name, text) in pairs(&[("x/1", "a"), ("x/2", "b"), ("y", "c")]) {
        storage.put(&name, &text).unwrap();
    }
    let before = storage.all();
    let gone = take_away(&storage, "x/");
    assert_eq!(storage.list(""), ["y"]);
    put_back(&storage, &gone);
    assert_eq!(storage.all(), before);
}
