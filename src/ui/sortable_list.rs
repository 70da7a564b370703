//! Lists whose rows can be edited, moved and taken off, whoever's they are.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::field::{FieldBinding, locked};
use super::focus::{focus_once_shown, once_shown};
use super::keyed::For;
use super::memo::memo;
use super::notices::use_notices;
use super::shell::focus;
use super::text::short;
use crate::model::command::Change;
use crate::model::id::Id;
use crate::model::item::{Item, ListOwner, add, items, remove, shift};
use crate::model::kinds::title;
use crate::store::{Store, use_store};
use crate::texts::use_texts;

/// Returns the ids of the things on somebody's list in their order, and follows them.
pub fn ids<I: Item>(store: Store, owner: impl Into<ListOwner>) -> Memo<Vec<Id<I>>> {
    let owner = owner.into();
    memo(move || {
        store.with_kind::<I, _>(|document| {
            items::<I>(document, &owner).iter().map(|item| item.id().clone()).collect()
        })
    })
}

/// Adds a thing at the end of a list and goes to its first field.
pub fn add_row<I: Item>(
    store: Store,
    owner: impl Into<ListOwner>,
    first: &str,
    fill: impl FnOnce(&Id<I>) -> Vec<Change>,
) {
    let (id, outcome) =
        store.create_with(|document, id_generator| add::<I>(document, id_generator, owner, fill));
    if outcome.is_changed() {
        focus_once_shown(FieldBinding::control_of(&id.record(), first));
    }
}

/// A list whose rows can be edited, moved and taken off.
#[component]
pub fn SortableList<I, F>(
    /// Whose list it is.
    #[prop(into)]
    owner: ListOwner,
    /// The list's name.
    #[prop(into)]
    label: String,
    /// What stands in a row.
    row: F,
    /// The button that adds a row.
    add: &'static str,
    /// The field that a new row begins with.
    first: &'static str,
    /// What a new row starts from.
    fill: fn(&Id<I>) -> Vec<Change>,
    /// Tells that the rows are numbered.
    #[prop(optional)]
    numbered: bool,
) -> impl IntoView
where
    I: Item,
    F: Fn(Id<I>) -> AnyView + Clone + Send + Sync + 'static,
{
    let store = use_store();
    let list = ids::<I>(store, &owner);
    let button = format!("add-{}", I::KIND);
    let (whose, after) = (owner.clone(), button.clone());
    let one = move |id: Id<I>| {
        let number = {
            let id = id.clone();
            memo(move || {
                list.with(|list| {
                    list.iter().position(|one| *one == id).map_or(0, |place| place + 1)
                })
            })
        };
        view! {
            <li class="rowcard" data-item=I::KIND>
                {numbered.then(|| view! { <span class="rowcard__no">{number}</span> })}
                <div class="rowcard__body">{row(id.clone())}</div>
                <RowActs owner=whose.clone() id list number after=after.clone()/>
            </li>
        }
    };
    let new = move |_| add_row::<I>(store, &owner, first, fill);
    view! {
        <ol
            class="rows"
            class:plain=!numbered
            aria-label=label
            prop:hidden=move || list.with(Vec::is_empty)
        >
            <For each=move || list.get() key=|id| id.as_str().to_owned() children=one/>
        </ol>
        <button
            type="button"
            class="btn quiet rows__add"
            id=button
            prop:hidden=locked(store)
            on:click=new
        >
            {add}
        </button>
    }
}

/// The buttons of a row: up, down, off the list.
#[component]
fn RowActs<I: Item>(
    owner: ListOwner,
    id: Id<I>,
    list: Memo<Vec<Id<I>>>,
    number: Memo<usize>,
    /// The id of the button that has the focus once the row is gone.
    after: String,
) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let notices = use_notices();
    let c = &t.common().list;
    let of = id.record();
    let name = memo(move || {
        let title = store.with_record(&of, |record| short(record.map_or("", |r| title(&of, r))));
        if title.is_empty() { (c.number)(number.get()) } else { title }
    });
    let called = move |verb: &'static str| move || (c.act_on)(verb, &name.get());
    let of = id.clone();
    let by = move |event: leptos::ev::MouseEvent, by: isize| {
        let command = store.with_untracked(|document| shift::<I>(document, &owner, &of, by));
        let Some(command) = command else { return };
        store.apply(command);
        // A row that is put elsewhere in the page loses the focus.
        let target =
            event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        once_shown(move || target.iter().for_each(focus));
    };
    let (up, down) = (by.clone(), by);
    let off = move |_| {
        let name = name.get_untracked();
        let outcome = store.apply(remove(&id));
        notices.ok_with_undo(outcome, (c.removed)(&name));
        focus_once_shown(after.clone());
    };
    let first = move || number.get() == 1;
    let last = move || list.with(Vec::len) == number.get();
    let several = move || list.with(Vec::len) > 1;
    view! {
        <div class="rowcard__acts" prop:hidden=locked(store)>
            <button
                type="button"
                class="btn icon quiet"
                aria-label=called(t.common().move_up)
                aria-disabled=move || first().then_some("true")
                prop:hidden=move || !several()
                on:click=move |event| up(event, -1)
            >
                "↑"
            </button>
            <button
                type="button"
                class="btn icon quiet"
                aria-label=called(t.common().move_down)
                aria-disabled=move || last().then_some("true")
                prop:hidden=move || !several()
                on:click=move |event| down(event, 1)
            >
                "↓"
            </button>
            <button type="button" class="btn icon quiet" aria-label=called(t.common().delete) on:click=off>
                "×"
            </button>
        </div>
    }
}
