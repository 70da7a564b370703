use super::*;
use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::decision::Decision;
use crate::model::history::History;
use crate::model::pupil::Pupil;
use crate::model::stamp::{Clock, ReplicaId};
use crate::record;

/// A conference with three decisions that all have the same place, as when three people have added
/// one each without having seen the others'.
fn alike() -> (Document, Clock, Id<Conference>) {
    let (mut document, mut id_generator) = (Document::default(), IdGenerator::seeded(1));
    let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
    let conference: Id<Conference> = id_generator.id();
    let mut changes = vec![Conference::create(&conference)];
    for _ in 0..3 {
        let id: Id<Decision> = id_generator.id_in(conference.chunk());
        changes.extend([Decision::create(&id), Decision::ORDER.set(&id, 1.0)]);
    }
    document.apply(&Command::new(EditKind::Add(Decision::KIND), changes), &mut clock, 1);
    (document, clock, conference)
}

fn ids(document: &Document, conference: &Id<Conference>) -> Vec<Id<Decision>> {
    items::<Decision>(document, conference).into_iter().map(|item| item.id).collect()
}

#[test]
fn things_with_the_same_place_move_one_step_up_and_down() {
    let (mut document, mut clock, conference) = alike();
    let before = ids(&document, &conference);
    let [first, second, third] = before.as_slice() else { panic!("three") };
    let up = shift::<Decision>(&document, &conference, third, -1).unwrap();
    document.apply(&up, &mut clock, 2);
    assert_eq!(ids(&document, &conference), [first.clone(), third.clone(), second.clone()]);
    let down = shift::<Decision>(&document, &conference, first, 1).unwrap();
    document.apply(&down, &mut clock, 3);
    assert_eq!(ids(&document, &conference), [third.clone(), first.clone(), second.clone()]);
    assert_eq!(shift::<Decision>(&document, &conference, third, -1), None);
    assert_eq!(shift::<Decision>(&document, &conference, second, 1), None);
}

#[test]
fn undoing_a_move_among_things_with_the_same_place_brings_the_order_back() {
    let (mut document, mut clock, conference) = alike();
    let before = ids(&document, &conference);
    let up = shift::<Decision>(&document, &conference, &before[2], -1).unwrap();
    let mut history = History::default();
    let undo = document.apply(&up, &mut clock, 2);
    history.push(undo, &document, 2);
    assert_ne!(ids(&document, &conference), before);
    history.undo(&mut document, &mut clock, 3);
    assert_eq!(ids(&document, &conference), before);
}

#[test]
fn a_thing_added_after_others_with_the_same_place_stands_last() {
    let (mut document, mut clock, conference) = alike();
    let fill = |_: &Id<Decision>| Vec::new();
    let (id, command) = add(&document, &mut IdGenerator::seeded(2), &conference, fill);
    document.apply(&command, &mut clock, 2);
    assert_eq!(ids(&document, &conference).last(), Some(&id));
}

record! {
    /// What somebody has noted of a pupil.
    pub struct Note in "test-note" {
        /// What it says.
        text TEXT "text": String,
        /// Place in the list; smaller first.
        order ORDER "order": f64,
    }
}
listed!(Note);

/// Adds notes with these texts to somebody's list.
fn note(document: &mut Document, seed: u64, owner: &ListOwner, texts: &[&str]) -> Vec<Id<Note>> {
    let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
    let mut id_generator = IdGenerator::seeded(seed);
    let mut ids = Vec::new();
    for text in texts {
        let fill = |id: &Id<Note>| vec![Note::TEXT.set(id, (*text).to_owned())];
        let (id, command) = add(document, &mut id_generator, owner, fill);
        document.apply(&command, &mut clock, 1);
        ids.push(id);
    }
    ids
}

fn texts(document: &Document, owner: &ListOwner) -> Vec<String> {
    items::<Note>(document, owner).into_iter().map(|note| note.text).collect()
}

#[test]
fn pupils_of_one_class_have_lists_of_their_own_in_its_chunk() {
    let mut document = Document::default();
    let pupils = ["k1.p1", "k1.p1-b", "k2.p1"].map(|id| ListOwner::from(Id::<Pupil>::new(id)));
    let [first, alike, elsewhere] = &pupils;
    let ids = note(&mut document, 1, first, &["a", "b", "c"]);
    note(&mut document, 2, alike, &["x", "y"]);
    note(&mut document, 3, elsewhere, &["z"]);
    assert!(ids.iter().all(|id| id.chunk() == "k1"));
    assert!(ids.iter().all(|id| Id::<Note>::parse(id.as_str()).as_ref() == Some(id)));
    assert_eq!(texts(&document, first), ["a", "b", "c"]);
    assert_eq!(texts(&document, alike), ["x", "y"]);

    let mut clock = Clock::new(ReplicaId::new("mette", "s2"));
    let up = shift::<Note>(&document, first, &ids[2], -2).unwrap();
    document.apply(&up, &mut clock, 2);
    assert_eq!(texts(&document, first), ["c", "a", "b"]);
    assert_eq!(texts(&document, alike), ["x", "y"], "the other's list stays as it is");
    document.apply(&remove(&ids[0]), &mut clock, 3);
    assert_eq!(texts(&document, first), ["c", "b"]);
    assert_eq!(shift::<Note>(&document, alike, &ids[1], 1), None, "it is not on that list");
}

#[test]
fn a_class_has_lists_in_its_own_chunk() {
    let mut document = Document::default();
    let [a, b] = ["k1", "k2"].map(|id| ListOwner::from(Id::<Class>::new(id)));
    let ids = note(&mut document, 1, &a, &["a", "b"]);
    note(&mut document, 2, &b, &["x"]);
    let down = shift::<Note>(&document, &a, &ids[0], 1).unwrap();
    document.apply(&down, &mut Clock::new(ReplicaId::new("mette", "s2")), 2);
    assert_eq!(texts(&document, &a), ["b", "a"]);
    assert_eq!(texts(&document, &b), ["x"]);
}
