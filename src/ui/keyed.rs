//! Lists whose rows stay as they are while others come, go and move.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::tachys::view::keyed::keyed;

use crate::ui::dynamic::dynamic;

/// Shows a row for each thing, and keeps it for as long as there is a thing of the same key.
///
/// The same as Leptos' own `For`, which makes all its machinery anew for every kind of key and row; here
/// it is made once, and the app is smaller to download. Keys are told apart by 64 bits of hash:
/// in a list of thousands, two that are taken for one are less likely than a broken computer.
#[component]
pub fn For<IF, I, T, EF, N, KF, K>(
    /// The things to show, in order.
    each: IF,
    /// What a thing is known by; no two things of a list may have the same.
    key: KF,
    /// Makes the row of a thing.
    children: EF,
) -> impl IntoView
where
    IF: Fn() -> I + Send + 'static,
    I: IntoIterator<Item = T>,
    T: Send + 'static,
    EF: Fn(T) -> N + Send + Sync + 'static,
    N: IntoView + 'static,
    KF: Fn(&T) -> K + Send + 'static,
    K: Hash,
{
    let children = Arc::new(move |thing| children(thing).into_any());
    list(Box::new(move || {
        let row = |thing| {
            let key = hash(&key(&thing));
            let children = Arc::clone(&children);
            Row { key, view: Box::new(move || children(thing)) }
        };
        each().into_iter().map(row).collect()
    }))
}

/// A row that can be made.
struct Row {
    key: u64,
    view: Box<dyn FnOnce() -> AnyView + Send>,
}

fn list(rows: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
    // Each row has an owner of its own below the list's: what a row keeps ends with the row, not when
    // the list changes.
    let owner = Owner::new();
    dynamic(move || {
        let owner = owner.clone();
        let made = move |_, row: Row| {
            let own = owner.with(Owner::new);
            let view = own.with(row.view);
            (|_| (), OwnedView::new_with_owner(view, own))
        };
        keyed(rows(), |row| row.key, made)
    })
}

fn hash(key: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}
