//! What the class is called, and which years its form shows.

use leptos::prelude::*;

use super::draft::use_draft;
use crate::file::results::known_class;
use crate::model::term::{year_label, year_of};
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::dynamic::dynamic;
use crate::ui::memo::memo;
use crate::ui::number_choice::NumberChoice;

/// What the class is called, and which years its form shows.
#[component]
pub fn Fields() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let several = memo(move || draft.has_several());
    let split = memo(move || draft.is_split());
    view! {
        <section class="section stack">
            <header class="section__head"><h2>{t.classes().new.class}</h2></header>
            {move || several.get().then(|| view! { <Several/> })}
            <div class="form-grid">
                {move || (!split.get()).then(|| view! { <NameAndLevel/> })} <Years/>
            </div>
            <Taken/>
        </section>
    }
}

/// One class for each that the list names, or one of all.
#[component]
fn Several() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let count = memo(move || draft.labels().len());
    let choice = move |to: bool, name: Signal<String>| {
        view! {
            <label>
                <input
                    type="radio"
                    name="split"
                    prop:checked=move || draft.split.get() == to
                    on:change=move |_| draft.split.set(to)
                />
                {move || name.get()}
            </label>
        }
    };
    let each = Signal::derive(move || (t.classes().new.each)(count.get()));
    view! {
        <fieldset class="field">
            <legend>{t.classes().new.several}</legend>
            <div class="segmented">
                {choice(true, each)} {choice(false, Signal::stored(t.classes().new.all_in_one.to_owned()))}
            </div>
        </fieldset>
    }
}

#[component]
fn NameAndLevel() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let missing = move || draft.tried.get() && draft.class_name().trim().is_empty();
    let levels =
        (0..=10).map(|level| (level, (t.classes().level)(level as u8))).collect::<Vec<_>>();
    view! {
        <div class="field">
            <label for="class-name">{t.classes().new.name}</label>
            <input
                class="input"
                id="class-name"
                type="text"
                autocomplete="off"
                maxlength="40"
                aria-describedby="class-name-help"
                aria-invalid=move || missing().then_some("true")
                prop:value=move || draft.class_name()
                on:input=move |event| draft.name.set(Some(event_target_value(&event)))
            />
            <p class="help" id="class-name-help">{t.classes().new.name_help}</p>
        </div>
        <div class="field">
            <label for="class-level">{t.classes().new.level}</label>
            <NumberChoice
                id="class-level"
                value=Signal::derive(move || i32::from(draft.class_level()))
                options=Signal::stored(levels)
                on_choose=move |level| draft.level.set(u8::try_from(level).ok())
            />
        </div>
    }
}

#[component]
fn Years() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let today = year_of(time::today());
    let years =
        (today - 2..=today + 1).rev().map(|year| (year, year_label(year))).collect::<Vec<_>>();
    let from = Signal::derive(move || {
        let year = draft.year.get();
        let option = |earlier: i32| {
            let label = year_label(year - earlier);
            let name = if draft.is_split() { String::new() } else { draft.name_in(year - earlier) };
            match (earlier, name.is_empty()) {
                (0, _) => (earlier, (t.classes().new.only)(&label)),
                (_, true) => (earlier, label),
                (_, false) => (earlier, format!("{label} ({name})")),
            }
        };
        (0..=9).map(option).collect::<Vec<_>>()
    });
    view! {
        <div class="field">
            <label for="class-year">{t.classes().new.year}</label>
            <NumberChoice
                id="class-year"
                value=draft.year
                options=Signal::stored(years)
                on_choose=move |year| draft.year.set(year)
            />
        </div>
        <div class="field">
            <label for="class-from">{t.classes().new.from}</label>
            <NumberChoice
                id="class-from"
                value=draft.earlier
                options=from
                on_choose=move |earlier| draft.earlier.set(earlier)
            />
            <p class="help">{t.classes().new.from_help}</p>
        </div>
    }
}

/// A word about classes of the same name.
#[component]
fn Taken() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let draft = use_draft();
    let taken = memo(move || {
        let year = draft.year.get();
        let names =
            draft.classes().into_iter().map(|class| class.name).filter(|name| !name.is_empty());
        let names: Vec<String> = names.collect();
        store.with_kind::<crate::model::class::Class, _>(|document| {
            let known =
                names.into_iter().filter(|name| known_class(document, name, year).is_some());
            known.collect::<Vec<_>>()
        })
    });
    dynamic(move || {
        let year = year_label(draft.year.get());
        let notes = taken.get().into_iter().map(|name| (t.classes().new.taken)(&name, &year));
        notes.map(|text| view! { <p class="chart__note" role="status">{text}</p> }).collect_view()
    })
}
