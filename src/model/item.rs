//! Lists of things in an order people can change, whoever's they are: a conference's decisions, a
//! pupil's notes, the school's subjects.

use std::sync::Arc;

use super::command::{Change, Command, EditKind};
use super::document::Document;
use super::entity::{Entity, Field, Home};
use super::id::{Id, IdGenerator};
use crate::model::order::sort_with;

/// A kind of thing that stands on lists, in an order people can change.
pub trait Item: Entity + 'static {
    /// The field that keeps its place.
    const PLACE: Field<Self, f64>;

    /// Its place; smaller first.
    fn place(&self) -> f64;

    /// Its id.
    fn id(&self) -> &Id<Self>;
}

/// Lets things of a kind stand on lists, by their field `order`.
#[macro_export]
macro_rules! listed {
    ($Kind:ident) => {
        impl $crate::model::item::Item for $Kind {
            const PLACE: $crate::model::entity::Field<Self, f64> = Self::ORDER;
            fn place(&self) -> f64 {
                self.order
            }
            fn id(&self) -> &$crate::model::id::Id<Self> {
                &self.id
            }
        }
    };
}

/// Whose lists: where the things on them lie.
///
/// What has a chunk to itself keeps its lists there, as a conference or a class does. What shares one, as
/// the pupils of a class do, keeps them in that chunk under names that begin with its own. Each kind of
/// thing stands on lists of one kind of owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListOwner {
    chunk: Arc<str>,
    prefix: Option<Arc<str>>,
}

impl ListOwner {
    /// Whoever has all things of a kind that lies in one chunk, as the school has its subjects.
    pub fn of_all<I: Item>() -> Self {
        let chunk = match I::HOME {
            Home::Fixed(chunk) => chunk,
            Home::Alone | Home::Named => "",
        };
        Self { chunk: chunk.into(), prefix: None }
    }

    /// Tells whether a thing that lies in the owner's chunk is on the owner's list. An id from elsewhere
    /// may have a hyphen itself, so the last one parts it.
    fn has<E: Entity>(&self, id: &Id<E>) -> bool {
        let prefix = id.local().rsplit_once('-').map(|(prefix, _)| prefix);
        self.prefix.as_deref().is_none_or(|own| prefix == Some(own))
    }

    fn new_id<E: Entity>(&self, id_generator: &mut IdGenerator) -> Id<E> {
        let name = id_generator.next_id();
        match (E::HOME, &self.prefix) {
            (Home::Named, Some(prefix)) => Id::new(format!("{}.{prefix}-{name}", self.chunk)),
            (Home::Named, None) => Id::new(format!("{}.{name}", self.chunk)),
            (Home::Fixed(_) | Home::Alone, _) => Id::new(name),
        }
    }
}

impl<E: Entity> From<&Id<E>> for ListOwner {
    fn from(id: &Id<E>) -> Self {
        match E::HOME {
            Home::Named if id.chunk() != id.local() => {
                Self { chunk: id.chunk().into(), prefix: Some(id.local().into()) }
            }
            _ => Self { chunk: id.local().into(), prefix: None },
        }
    }
}

impl<E: Entity> From<Id<E>> for ListOwner {
    fn from(id: Id<E>) -> Self {
        Self::from(&id)
    }
}

impl From<&Self> for ListOwner {
    fn from(owner: &Self) -> Self {
        owner.clone()
    }
}

/// Returns the things of one kind on somebody's list, in their order.
pub fn items<I: Item>(document: &Document, owner: impl Into<ListOwner>) -> Vec<I> {
    let owner = owner.into();
    let mut items: Vec<I> = document.all_in(&owner.chunk).collect();
    items.retain(|item: &I| owner.has(item.id()));
    sort_with(&mut items, |a, b| a.place().total_cmp(&b.place()).then_with(|| a.id().cmp(b.id())));
    items
}

/// Returns the command that adds a thing at the end of a list, with fields that `fill` sets.
pub fn add<I: Item>(
    document: &Document,
    id_generator: &mut IdGenerator,
    owner: impl Into<ListOwner>,
    fill: impl FnOnce(&Id<I>) -> Vec<Change>,
) -> (Id<I>, Command) {
    let owner = owner.into();
    let id: Id<I> = owner.new_id(id_generator);
    let last = items::<I>(document, &owner).last().map_or(0.0, I::place);
    let made = [I::create(&id), I::PLACE.set(&id, last + 1.0)];
    let command = Command::new(EditKind::Add(I::KIND), made);
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
    owner: impl Into<ListOwner>,
    id: &Id<I>,
    by: isize,
) -> Option<Command> {
    let mut list = items::<I>(document, owner);
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
mod tests;
