//! Things on a conference's lists: participants, sources, findings, decisions, milestones, log.

use super::command::{Change, Command, EditKind};
use super::conference::Conference;
use super::decision::Decision;
use super::document::Document;
use super::entity::{Entity, Field};
use super::finding::Finding;
use super::followup::{LogEntry, Milestone};
use super::id::{Id, IdGenerator};
use super::participant::Participant;
use super::source::Source;
use crate::model::order::sort_with;

/// A kind of thing that stands on a conference's list, in an order people can change.
pub trait Item: Entity + 'static {
    /// The field that keeps its place.
    const PLACE: Field<Self, f64>;

    /// Its place; smaller first.
    fn place(&self) -> f64;

    /// Its id.
    fn id(&self) -> &Id<Self>;
}

macro_rules! items {
    ($($Kind:ident),*) => {$(
        impl Item for $Kind {
            const PLACE: Field<Self, f64> = Self::ORDER;
            fn place(&self) -> f64 {
                self.order
            }
            fn id(&self) -> &Id<Self> {
                &self.id
            }
        }
    )*};
}
items!(Participant, Source, Finding, Decision, Milestone, LogEntry);

/// Returns the things of one kind on a conference's list, in their order.
pub fn items<I: Item>(document: &Document, conference: &Id<Conference>) -> Vec<I> {
    let mut items: Vec<I> = document.all_in(conference.chunk()).collect();
    sort_with(&mut items, |a, b| a.place().total_cmp(&b.place()).then_with(|| a.id().cmp(b.id())));
    items
}

/// Returns the command that adds a thing at the end of a list, with fields that `fill` sets.
pub fn add<I: Item>(
    document: &Document,
    id_generator: &mut IdGenerator,
    conference: &Id<Conference>,
    fill: impl FnOnce(&Id<I>) -> Vec<Change>,
) -> (Id<I>, Command) {
    let id: Id<I> = id_generator.id_in(conference.chunk());
    let last = items::<I>(document, conference).last().map_or(0.0, I::place);
    let command =
        Command::new(EditKind::Add(I::KIND), [I::create(&id), I::PLACE.set(&id, last + 1.0)]);
    let filled = fill(&id);
    (id, command.and(filled))
}

/// Returns the command that takes a thing off its list.
pub fn remove<I: Item>(id: &Id<I>) -> Command {
    Command::new(EditKind::Remove(I::KIND), [I::delete(id)])
}

/// Returns the command that moves a thing `by` places down its list (negative: up), or `None`
/// when it already stands at that end.
pub fn shift<I: Item>(
    document: &Document,
    conference: &Id<Conference>,
    id: &Id<I>,
    by: isize,
) -> Option<Command> {
    let mut list = items::<I>(document, conference);
    let from = list.iter().position(|item| item.id() == id)?;
    let to = from.checked_add_signed(by).filter(|to| *to < list.len() && *to != from)?;
    let moved = list.remove(from);
    list.insert(to, moved);
    // Two people may have given the same place to different things, so the whole list is numbered.
    let places = list.iter().zip(1..).filter_map(|(item, place)| {
        let place = f64::from(place);
        (item.place() != place).then(|| I::PLACE.set(item.id(), place))
    });
    Some(Command::new(EditKind::Reorder(I::KIND), places))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::history::History;
    use crate::model::stamp::{Clock, ReplicaId};

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
}
