//! A map and a set that keep their entries in order, in one piece of memory.
//!
//! They stand where the standard library's `BTreeMap` and `BTreeSet` would, and do what those do with the
//! same words. Those are made for any number of entries: each kind of key and value brings
//! some kilobytes of code to download, and each `collect` a sort of its own. Most lists here are
//! of classes, names, columns. Looking up and building are as fast; putting one entry into the
//! middle moves those behind it. What can grow without end, the records of a document, stays in a `BTreeMap`.

mod map;
mod set;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;

pub use map::SortedMap;
pub use set::SortedSet;

/// Brings things into order. Of those that are equal the last stays, as if they were put in one after the other.
fn in_order<T>(things: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    let order = order(things.len(), &|a, b| match (&things[a], &things[b]) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut sorted: Vec<T> = Vec::with_capacity(order.len());
    for thing in order.into_iter().filter_map(|at| things[at].take()) {
        match sorted.last_mut() {
            Some(last) if compare(last, &thing).is_eq() => *last = thing,
            _ => sorted.push(thing),
        }
    }
    sorted
}

/// The places of things in their order: the only sort, whatever is sorted.
fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}
