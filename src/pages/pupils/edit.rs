//! One pupil of a class: name, alias, the time in the class, and the ways out of it.

use crate::model::entity::Entity;
use chrono::NaiveDate;
use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::command::{Command, EditKind};
use crate::model::id::Id;
use crate::model::pupil::{Membership, Pupil, is_written_about, memberships};
use crate::store::{Store, time, use_store};
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::dynamic::dynamic;
use crate::ui::field::{FieldBinding, TextInput, date_typed};
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;

/// The pupil being edited, if any.
#[derive(Clone, Copy, Default)]
pub struct Editing {
    pupil: RwSignal<Option<Id<Pupil>>>,
    open: RwSignal<bool>,
}

impl Editing {
    /// Opens the dialog on a pupil.
    pub fn begin(&self, id: Id<Pupil>) {
        self.pupil.set(Some(id));
        self.open.set(true);
    }
}

/// The dialog in which a pupil is edited; it saves as one types.
#[component]
pub fn EditDialog(
    /// The class whose roster it is.
    class: Id<Class>,
    /// The pupil being edited, if any.
    editing: Editing,
) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let open = editing.open;
    // The title is that of the moment it opens; it does not follow what is typed.
    dynamic(move || {
        let id = editing.pupil.get()?;
        let name = store
            .with_untracked(|document| document.get(&id))
            .map(|pupil| pupil.shown_name().to_owned());
        let title = (t.classes().roster.pupil)(&name.unwrap_or_default());
        let class = class.clone();
        Some(view! {
            <Dialog open title>
                <Fields class=class.clone() id=id.clone() open/>
            </Dialog>
        })
    })
}

#[component]
fn Fields(class: Id<Class>, id: Id<Pupil>, open: RwSignal<bool>) -> impl IntoView {
    let t = use_texts();
    let r = &t.classes().roster;
    let binding = |field: &str| FieldBinding::new(id.record(), field, EditKind::Edit(Pupil::KIND));
    view! {
        <div class="stack">
            <div class="form-grid">
                <div class="field">
                    <label for="pupil-name">{r.own_name}</label>
                    <TextInput id="pupil-name" binding=binding(Pupil::NAME.key())/>
                </div>
                <div class="field">
                    <label for="pupil-alias">{r.alias}</label>
                    <TextInput id="pupil-alias" binding=binding(Pupil::ALIAS.key())/>
                    <p class="help">{r.alias_help}</p>
                </div>
            </div>
            <Dates class=class.clone() id=id.clone()/>
            <Ways class id open/>
            <div class="btn-row end">
                <button type="button" class="btn main" on:click=move |_| open.set(false)>{r.done}</button>
            </div>
        </div>
    }
}

/// The first and the last day in the class.
#[component]
fn Dates(class: Id<Class>, id: Id<Pupil>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let r = &t.classes().roster;
    let wrong = RwSignal::new(false);
    let (of, whose) = (class.clone(), id.clone());
    let time = memo(move || time_in(store, &whose, &of));
    let set = StoredValue::new(move |time: Membership| {
        let in_order = time.from.zip(time.to).is_none_or(|(from, to)| from <= to);
        wrong.set(!in_order);
        if in_order {
            store.apply(Command::new(
                EditKind::Edit(Pupil::KIND),
                [Pupil::membership(&id, &class, Some(time))],
            ));
        }
    });
    let input = move |name: &'static str,
                      get: fn(&Membership) -> Option<NaiveDate>,
                      put: fn(&mut Membership, Option<NaiveDate>)| {
        let change = move |event| {
            let Some(day) = date_typed(&event_target_value(&event)) else { return };
            let mut now = time.get_untracked();
            put(&mut now, day);
            set.with_value(|set| set(now));
        };
        view! {
            <input
                class="input"
                type="date"
                id=name
                aria-invalid=move || wrong.get().then_some("true")
                aria-describedby="pupil-dates"
                prop:value=move || time.with(get).map(|day| day.to_string()).unwrap_or_default()
                on:change=change
            />
        }
    };
    view! {
        <div class="form-grid">
            <div class="field">
                <label for="pupil-from">{r.from}</label>
                {input("pupil-from", |time| time.from, |time, day| time.from = day)}
            </div>
            <div class="field">
                <label for="pupil-to">{r.to}</label>
                {input("pupil-to", |time| time.to, |time, day| time.to = day)}
            </div>
        </div>
        <p class="help" id="pupil-dates">{r.dates_help}</p>
        {move || wrong.get().then(|| view! { <p class="error" role="alert">{r.wrong_order}</p> })}
    }
}

/// The ways out of the class: leaving it, or deleting a pupil nothing is written about.
#[component]
fn Ways(class: Id<Class>, id: Id<Pupil>, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let notices = use_notices();
    let r = &t.classes().roster;
    let shown = id.clone();
    let name = move || {
        store
            .with_untracked(|document| document.get(&shown))
            .map(|p| p.shown_name().to_owned())
            .unwrap_or_default()
    };
    let is_new = store.with_untracked(|document| {
        let classes = document.record(&id.record()).map_or(0, |record| memberships(record).count());
        classes <= 1 && !is_written_about(document, &id)
    });
    let has_left = untrack(|| time_in(store, &id, &class)).to.is_some();
    let (leaver, said) = (id.clone(), name.clone());
    let leave = move |_| {
        let time = untrack(|| time_in(store, &leaver, &class));
        let outcome = store.apply(Pupil::leave(
            &leaver,
            &class,
            time.from.filter(|from| *from <= time::today()),
            time::today(),
        ));
        open.set(false);
        notices.ok_with_undo(outcome, (r.has_left)(&said()));
    };
    let delete = move |_| {
        let name = name();
        let outcome = store.apply(Pupil::remove(&id));
        open.set(false);
        notices.ok_with_undo(outcome, (r.deleted)(&name));
    };
    view! {
        <fieldset class="field">
            <legend>{r.out}</legend>
            {(!has_left).then(|| view! {
                <p class="help">{r.out_help}</p>
                <div class="btn-row"><button type="button" class="btn" on:click=leave>{r.leave}</button></div>
            })}
            {is_new.then(|| view! {
                <p class="help">{r.delete_help}</p>
                <div class="btn-row"><button type="button" class="btn danger" on:click=delete>{r.delete}</button></div>
            })}
        </fieldset>
    }
}

/// The pupil's time in the class; follows the pupil's record.
fn time_in(store: Store, id: &Id<Pupil>, class: &Id<Class>) -> Membership {
    store.with_record(&id.record(), |record| {
        let mut all = record.into_iter().flat_map(memberships);
        all.find(|(other, _)| other == class).map(|(_, time)| time).unwrap_or_default()
    })
}
