//! The lists of a conference: rows that can be edited, moved and taken off.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::model::command::{Change, Command, EditKind};
use crate::model::conference::Conference;
use crate::model::decision::Decision;
use crate::model::entity::Field;
use crate::model::finding::Finding;
use crate::model::followup::{LogEntry, Milestone};
use crate::model::id::Id;
use crate::model::item::{Item, add, items, remove, shift};
use crate::model::participant::Participant;
use crate::model::source::Source;
use crate::store::{Store, use_store};
use crate::texts::use_texts;
use crate::ui::field::{FieldBinding, locked};
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;
use crate::ui::text::short;

/// A thing on a list as its buttons and messages call it.
pub trait Named: Item {
    /// What it is called; may be empty.
    fn name(&self) -> &str;
}

macro_rules! named {
    ($($Kind:ident . $field:ident),*) => {$(
        impl Named for $Kind {
            fn name(&self) -> &str {
                &self.$field
            }
        }
    )*};
}
named!(Participant.name, Source.title, Finding.text, Decision.what, Milestone.what, LogEntry.text);

/// Returns the ids of a conference's list in their order, and follows them.
pub fn ids<I: Item>(store: Store, conference: &Id<Conference>) -> Memo<Vec<Id<I>>> {
    let conference = conference.clone();
    memo(move || {
        store.with_kind::<I, _>(|document| {
            items::<I>(document, &conference).iter().map(|item| item.id().clone()).collect()
        })
    })
}

/// Returns the binding to a field of a thing on a list.
pub fn binding<I: Item, T: crate::model::value::FieldType>(
    id: &Id<I>,
    field: Field<I, T>,
) -> FieldBinding {
    FieldBinding::new(id.record(), field.key(), EditKind::Edit(I::KIND))
}

/// Returns the id of the control for a field of a thing: `decision-k7f2-what`.
pub fn control<I: Item>(id: &Id<I>, field: &str) -> String {
    format!("{}-{}-{field}", I::KIND, id.local())
}

/// Gives a control the focus as soon as the page shows it.
pub fn focus_soon(id: String) {
    set_timeout(
        move || {
            if let Some(element) = document().get_element_by_id(&id) {
                crate::ui::shell::focus(&element);
            }
        },
        Duration::from_millis(30),
    );
}

/// Adds a thing at the end of a list and goes to its first field.
pub fn add_row<I: Item>(
    store: Store,
    conference: &Id<Conference>,
    first: &str,
    fill: impl FnOnce(&Id<I>) -> Vec<Change>,
) {
    let (id, outcome) = store
        .create_with(|document, id_generator| add::<I>(document, id_generator, conference, fill));
    if outcome.is_changed() {
        focus_soon(control(&id, first));
    }
}

/// A list whose rows can be edited, moved and taken off.
#[component]
pub fn SortableList<I, F>(
    /// Whose list it is.
    conference: Id<Conference>,
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
    I: Named,
    F: Fn(Id<I>) -> AnyView + Clone + Send + Sync + 'static,
{
    let store = use_store();
    let list = ids::<I>(store, &conference);
    let button = format!("add-{}", I::KIND);
    let (whose, after) = (conference.clone(), button.clone());
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
                <RowActs conference=whose.clone() id list number after=after.clone()/>
            </li>
        }
    };
    let new = move |_| add_row::<I>(store, &conference, first, fill);
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
fn RowActs<I: Named>(
    conference: Id<Conference>,
    id: Id<I>,
    list: Memo<Vec<Id<I>>>,
    number: Memo<usize>,
    /// The id of the button that has the focus once the row is gone.
    after: String,
) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let notices = use_notices();
    let c = &t.conference().frame;
    let of = id.clone();
    let name = memo(move || match store.get(&of) {
        Some(item) if !item.name().trim().is_empty() => short(item.name()),
        _ => (c.number)(number.get()),
    });
    let called = move |verb: &'static str| move || (c.act_on)(verb, &name.get());
    let of = id.clone();
    let by = move |event: leptos::ev::MouseEvent, by: isize| {
        let command = store.with_untracked(|document| shift::<I>(document, &conference, &of, by));
        let Some(command) = command else { return };
        store.apply(command);
        // A row that is put elsewhere in the page loses the focus.
        let target =
            event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let refocus = move || {
            if let Some(target) = target {
                crate::ui::shell::focus(&target);
            }
        };
        set_timeout(refocus, Duration::from_millis(30));
    };
    let (up, down) = (by.clone(), by);
    let off = move |_| {
        let name = name.get_untracked();
        let outcome = store.apply(remove(&id));
        notices.ok_with_undo(outcome, (c.item_removed)(&name));
        focus_soon(after.clone());
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

/// Returns the command that changes a thing on a list.
pub fn edit<I: Item>(change: Change) -> Command {
    Command::new(EditKind::Edit(I::KIND), [change])
}
