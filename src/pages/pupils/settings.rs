//! What a class is called, its years, and its end.

use leptos::prelude::*;

use super::years::YearColumns;
use crate::model::class::Class;
use crate::model::id::Id;
use crate::model::pupil::members;
use crate::model::setup::{edit_class, move_up};
use crate::model::term::{Year, year_label, year_of};
use crate::model::value::YEARS;
use crate::route::Route;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::dynamic::dynamic;
use crate::ui::field::locked;
use crate::ui::memo::memo;
use crate::ui::notices::use_notices;
use crate::ui::number_choice::NumberChoice;
use crate::ui::router::go;

/// The dialog with a class's name, years and columns.
#[component]
pub fn SettingsDialog(
    /// The class.
    class: Id<Class>,
    /// Tells whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let t = use_texts();
    view! {
        <Dialog open title=t.classes().roster.settings>
            <div class="stack loose">
                <Names id=class.clone()/> <YearColumns id=class.clone()/> <NextYear id=class.clone() open/>
                <Delete id=class.clone() open/>
            </div>
        </Dialog>
    }
}

/// Name, level and school years.
#[component]
fn Names(id: Id<Class>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let r = &t.classes().roster;
    let shown = id.clone();
    let class = memo(move || store.get(&shown));
    let number = move |get: fn(&Class) -> i32| {
        Signal::derive(move || class.with(|class| class.as_ref().map(get).unwrap_or_default()))
    };
    let today = year_of(time::today());
    let years = |range: std::ops::RangeInclusive<Year>| {
        range.rev().map(|year| (year, year_label(year))).collect::<Vec<_>>()
    };
    // The year it stands in now must be among the choices, however old it is.
    let known = class.with_untracked(|class| class.as_ref().map_or(today, |class| class.year));
    // One that a file brought without a year stands in none.
    let known = if YEARS.contains(&known) { known } else { today };
    let year_choices = years(known.min(today - 2)..=known.max(today + 1));
    let from_choices = Signal::derive(move || {
        let year = class.with(|class| class.as_ref().map_or(today, |class| class.year));
        years(year - 9..=year)
    });
    let levels =
        (0..=10u8).map(|level| (i32::from(level), (t.classes().level)(level))).collect::<Vec<_>>();
    // One way for every field: the columns of its years and the conferences go along.
    let edit = move |change: &dyn Fn(&mut Class)| {
        let Some(mut after) = class.get_untracked() else { return };
        change(&mut after);
        store.apply(store.with_untracked(|document| edit_class(document, &after, time::today())));
    };
    view! {
        <div class="form-grid">
            <div class="field">
                <label for="set-name">{r.class_name}</label>
                <input
                    class="input"
                    type="text"
                    id="set-name"
                    autocomplete="off"
                    maxlength="300"
                    prop:readOnly=locked(store)
                    prop:value=move || class.with(|class| class.as_ref().map(|c| c.name.clone()))
                    on:input=move |event| {
                        let name = event_target_value(&event);
                        edit(&|class| class.name.clone_from(&name));
                    }
                />
            </div>
            <div class="field">
                <label for="set-level">{r.level}</label>
                <NumberChoice
                    id="set-level"
                    value=number(|class| class.level.into())
                    options=Signal::stored(levels)
                    on_choose=move |level: i32| edit(&|class| class.level = u8::try_from(level).unwrap_or_default())
                />
            </div>
            <div class="field">
                <label for="set-year">{r.year}</label>
                <NumberChoice
                    id="set-year"
                    value=number(|class| class.year)
                    options=Signal::stored(year_choices)
                    on_choose=move |year| edit(&|class| class.year = year)
                />
            </div>
            <div class="field">
                <label for="set-from">{r.first_year}</label>
                <NumberChoice
                    id="set-from"
                    value=number(|class| class.from.min(class.year))
                    options=from_choices
                    on_choose=move |year| edit(&|class| class.from = year)
                />
            </div>
        </div>
    }
}

/// Moves the class into the next school year.
#[component]
fn NextYear(id: Id<Class>, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let notices = use_notices();
    let r = &t.classes().roster;
    let class = memo(move || store.get(&id));
    let next =
        move |class: &Class| (class.name_in(class.next_year()), year_label(class.next_year()));
    let label = move || {
        let (name, year) = class.with(|class| class.as_ref().map(next).unwrap_or_default());
        (r.move_up)(&name, &year)
    };
    let go_up = move |_| {
        let Some(class) = class.get_untracked() else { return };
        let (name, year) = next(&class);
        let outcome =
            store.apply(store.with_untracked(|document| move_up(document, &class, time::today())));
        open.set(false);
        notices.ok_with_undo(outcome, (r.moved)(&name, &year));
    };
    // After 10th year there is no other.
    let can = move || class.with(|class| class.as_ref().is_some_and(|class| class.level < 10));
    dynamic(move || {
        can().then(|| {
            view! {
                <section class="stack tight">
                    <h3>{r.next}</h3>
                    <p class="help">{r.next_help}</p>
                    <div class="btn-row"><button type="button" class="btn" on:click=go_up>{label}</button></div>
                </section>
            }
        })
    })
}

/// Deletes the class, after a second click that says what happens.
#[component]
fn Delete(id: Id<Class>, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let notices = use_notices();
    let r = &t.classes().roster;
    let asking = RwSignal::new(false);
    let name = {
        let id = id.clone();
        move || {
            store.with_untracked(|document| {
                document.get(&id).map(|class| class.name).unwrap_or_default()
            })
        }
    };
    let pupils = store.with_untracked(|document| members(document, &id).len());
    let said = name.clone();
    let delete = move |_| {
        let name = name();
        let outcome = store.apply(Class::remove(&id));
        open.set(false);
        notices.ok_with_undo(outcome, (r.class_deleted)(&name));
        if outcome.is_changed() {
            go(&Route::Classes);
        }
    };
    let body = move || {
        if !asking.get() {
            return view! {
                <div class="btn-row">
                    <button type="button" class="btn danger" on:click=move |_| asking.set(true)>{r.delete_class}</button>
                </div>
            }
            .into_any();
        }
        view! {
            <div class="stack tight" role="alert">
                <p><b>{(r.delete_ask)(&said())}</b></p>
                <p>{(r.delete_text)(pupils)}</p>
            </div>
            <div class="btn-row">
                <button type="button" class="btn" on:click=move |_| asking.set(false)>{t.common().cancel}</button>
                <button type="button" class="btn danger" on:click=delete.clone()>{r.delete_class}</button>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="stack tight">
            <h3>{r.delete_class}</h3>
            {body}
        </section>
    }
}
