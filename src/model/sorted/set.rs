//! A set in the order of what is in it.

use std::borrow::Borrow;

use super::in_order;

/// Things, each once, in order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortedSet<T> {
    things: Vec<T>,
}

impl<T> SortedSet<T> {
    /// An empty set.
    pub const fn new() -> Self {
        Self { things: Vec::new() }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.things.len()
    }

    /// Tells whether there is none.
    pub fn is_empty(&self) -> bool {
        self.things.is_empty()
    }

    /// Takes all of them out.
    pub fn clear(&mut self) {
        self.things.clear();
    }

    /// All of them, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.things.iter()
    }
}

impl<T: Ord> SortedSet<T> {
    fn place<Q: Ord + ?Sized>(&self, thing: &Q) -> Result<usize, usize>
    where
        T: Borrow<Q>,
    {
        self.things.binary_search_by(|other| other.borrow().cmp(thing))
    }

    /// Tells whether it is in the set.
    pub fn contains<Q: Ord + ?Sized>(&self, thing: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.place(thing).is_ok()
    }

    /// Puts it into the set, and tells whether it was not in it.
    pub fn insert(&mut self, thing: T) -> bool {
        let place = self.place(&thing);
        if let Err(at) = place {
            self.things.insert(at, thing);
        }
        place.is_err()
    }

    /// Takes it out of the set, and tells whether it was in it.
    pub fn remove<Q: Ord + ?Sized>(&mut self, thing: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        let place = self.place(thing);
        if let Ok(at) = place {
            self.things.remove(at);
        }
        place.is_ok()
    }
}

impl<T> Default for SortedSet<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        Self { things: in_order(things.into_iter().collect(), T::cmp) }
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, things: I) {
        for thing in things {
            self.insert(thing);
        }
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for SortedSet<T> {
    fn from(things: [T; N]) -> Self {
        things.into_iter().collect()
    }
}

impl<T> IntoIterator for SortedSet<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.things.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a SortedSet<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.things.iter()
    }
}
