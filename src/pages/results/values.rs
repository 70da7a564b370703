//! Which columns are ratings: of which subject, in which term.

use leptos::prelude::*;

use super::draft::{Value, use_draft};
use super::who::column_options;
use crate::file::gradebook::ValueColumn;
use crate::file::results::known_subject;
use crate::model::subject::{Subject, subjects};
use crate::model::term::{Term, year_label, year_of};
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::number_choice::NumberChoice;

/// The columns with ratings.
#[component]
pub fn Values() -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let draft = use_draft();
    let r = t.results();
    let none = memo(move || draft.values.with(Vec::is_empty));
    let names = store.with_untracked(subjects);
    let names = names
        .into_iter()
        .map(|subject| view! { <option value=subject.name></option> })
        .collect_view();
    view! {
        <section class="section stack">
            <header class="section__head"><h2>{r.values}</h2></header>
            {move || none.get().then(|| view! { <p class="soft">{r.no_values}</p> })}
            <datalist id="subject-names">{names}</datalist>
            <ol class="rows">
                <For each=move || draft.values.get() key=|(key, _)| *key children=|value| view! { <ValueRow value/> }/>
            </ol>
            <div class="btn-row">
                <button type="button" class="btn" on:click=move |_| draft.add_another()>{r.add_value}</button>
            </div>
        </section>
    }
}

#[component]
fn ValueRow(value: Value) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let draft = use_draft();
    let r = t.results();
    let (key, value) = value;
    let value = RwSignal::from(value);
    let number = move || {
        draft.values.with(|values| {
            values.iter().position(|(other, _)| *other == key).map_or(0, |place| place + 1)
        })
    };
    let is_new = memo(move || {
        let name = value.with(|value| value.subject.trim().to_owned());
        !name.is_empty()
            && store.with_kind::<Subject, _>(|document| known_subject(document, &name).is_none())
    });
    let today = year_of(time::today());
    let own = value.with_untracked(|value| value.year);
    let years =
        (own.min(today - 10)..=own.max(today + 1)).rev().map(|year| (year, year_label(year)));
    let years = Signal::stored(years.collect::<Vec<_>>());
    let terms = (1..=Term::MAX_SLOTS)
        .map(|slot| (i32::from(slot), (t.common().term)(Term { year: own, slot }, 8, 3)));
    let terms = Signal::stored(terms.collect::<Vec<_>>());
    let shown = move |get: fn(&ValueColumn) -> i32| Signal::derive(move || value.with(get));
    view! {
        <li class="rowcard">
            <span class="rowcard__no">{number}</span>
            <fieldset class="rowcard__body">
                <legend class="vh">{move || (r.value_number)(number())}</legend>
                <div class="rowcard__form form-grid" style="grid-template-columns: repeat(2, minmax(0, 1fr))">
                    <div class="field">
                        <label for=format!("value-{key}-column")>{r.value_column}</label>
                        <NumberChoice
                            id=format!("value-{key}-column")
                            value=shown(|value| i32::try_from(value.column).unwrap_or_default())
                            options=column_options(None)
                            on_choose=move |column: i32| {
                                value.update(|value| value.column = usize::try_from(column).unwrap_or_default());
                            }
                        />
                    </div>
                    <div class="field">
                        <label for=format!("value-{key}-subject")>
                            {r.subject} " "
                            {move || is_new.get().then(|| view! { <span class="tag plain">{r.new_subject}</span> })}
                        </label>
                        <input
                            class="input"
                            type="text"
                            id=format!("value-{key}-subject")
                            list="subject-names"
                            maxlength="30"
                            autocomplete="off"
                            prop:value=move || value.with(|value| value.subject.clone())
                            on:input=move |event| value.update(|value| value.subject = event_target_value(&event))
                        />
                    </div>
                    <div class="field">
                        <label for=format!("value-{key}-year")>{r.year}</label>
                        <NumberChoice
                            id=format!("value-{key}-year")
                            value=shown(|value| value.year)
                            options=years
                            on_choose=move |year| value.update(|value| value.year = year)
                        />
                    </div>
                    <div class="field">
                        <label for=format!("value-{key}-term")>{r.term}</label>
                        <NumberChoice
                            id=format!("value-{key}-term")
                            value=shown(|value| value.slot.into())
                            options=terms
                            on_choose=move |slot: i32| {
                                value.update(|value| value.slot = u8::try_from(slot).unwrap_or(1));
                            }
                        />
                    </div>
                </div>
            </fieldset>
            <div class="rowcard__acts">
                <button
                    type="button"
                    class="btn icon quiet"
                    aria-label=move || (r.remove_value)(number())
                    on:click=move |_| draft.remove(key)
                >
                    "×"
                </button>
            </div>
        </li>
    }
}
