//! Lists that two people put in order at the same time.

use fremdrift::file::merge::merge;
use fremdrift::model::command::{Command, EditKind};
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::history::History;
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::item::{ListOwner, add, items, shift};
use fremdrift::model::pupil::Pupil;
use fremdrift::model::stamp::{Clock, ReplicaId};
use fremdrift::{listed, record};
use proptest::prelude::*;

use crate::replicas::{NOW, cases};

record! {
    /// A thing on a pupil's list.
    pub struct Note in "test-note" {
        /// Place in the list; smaller first.
        order ORDER "order": f64,
    }
}
listed!(Note);

fn owner() -> ListOwner {
    Id::<Pupil>::new("k1.p1").into()
}

fn order(document: &Document) -> Vec<Id<Note>> {
    items::<Note>(document, &owner()).into_iter().map(|note| note.id).collect()
}

/// A pupil with five notes, two of which have the same place.
fn notes() -> Document {
    let mut document = Document::default();
    let mut clock = Clock::new(ReplicaId::new("carl", "s1"));
    let mut id_generator = IdGenerator::seeded(7);
    for _ in 0..5 {
        let (_, command) = add::<Note>(&document, &mut id_generator, &owner(), |_| Vec::new());
        document.apply(&command, &mut clock, NOW);
    }
    let alike = Note::ORDER.set(&order(&document)[3], 3.0);
    document.apply(&Command::new(EditKind::Edit(Note::KIND), [alike]), &mut clock, NOW);
    document
}

/// Somebody who moves what stands at a place by so many.
struct Mover {
    document: Document,
    clock: Clock,
    history: History,
    now: u64,
}

impl Mover {
    fn new(name: &str) -> Self {
        let clock = Clock::new(ReplicaId::new(name, "s1"));
        Self { document: notes(), clock, history: History::default(), now: NOW + 1 }
    }

    fn go(&mut self, moves: &[(usize, isize)]) {
        for (place, by) in moves {
            let id = order(&self.document)[*place].clone();
            let Some(command) = shift::<Note>(&self.document, &owner(), &id, *by) else { continue };
            // Moves apart in time, each a step of its own.
            self.now += 10_000;
            let undo = self.document.apply(&command, &mut self.clock, self.now);
            self.history.push(undo, &self.document, self.now);
        }
    }

    fn undo_all(&mut self) {
        while self.history.undo(&mut self.document, &mut self.clock, self.now).is_some() {
            self.now += 10_000;
        }
    }
}

fn moves() -> impl Strategy<Value = Vec<(usize, isize)>> {
    prop::collection::vec((0..5usize, -4..=4isize), 0..8)
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn two_peoples_moves_end_in_one_order_and_each_can_take_theirs_back(
        hers in moves(),
        his in moves(),
    ) {
        let (mut anna, mut bo) = (Mover::new("anna"), Mover::new("bo"));
        let before = order(&anna.document);
        anna.go(&hers);
        bo.go(&his);

        let (mut at_annas, mut at_bos) = (anna.document.clone(), bo.document.clone());
        merge(&mut at_annas, &bo.document);
        merge(&mut at_bos, &anna.document);
        let both = order(&at_annas);
        prop_assert_eq!(&both, &order(&at_bos), "whoever merges");
        let sorted = |mut ids: Vec<Id<Note>>| { ids.sort(); ids };
        prop_assert_eq!(sorted(both), sorted(before.clone()), "and nothing is lost or doubled");

        anna.undo_all();
        prop_assert_eq!(order(&anna.document), before);
    }
}
