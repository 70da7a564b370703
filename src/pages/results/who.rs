//! Which columns say who the pupils are.

use leptos::prelude::*;

use super::draft::{Pair, use_draft};
use crate::texts::use_texts;
use crate::ui::dynamic::dynamic;
use crate::ui::memo::memo;
use crate::ui::number_choice::NumberChoice;

/// Stands for no column in a choice of columns.
const NONE: i32 = -1;

/// Which columns make the class, and which the name.
#[component]
pub fn Who() -> impl IntoView {
    let t = use_texts();
    let draft = use_draft();
    let r = t.results();
    let no_class = memo(move || draft.class_columns.get() == Pair::default());
    let asks = memo(move || draft.book().is_some_and(|book| draft.asks_level(&book)));
    let levels =
        (0..=10u8).map(|level| (i32::from(level), (t.classes().level)(level))).collect::<Vec<_>>();
    let levels = Signal::stored(levels);
    view! {
        <section class="section stack">
            <header class="section__head"><h2>{r.who}</h2></header>
            <div class="form-grid">
                <ColumnChoice id="class-1" label=r.class none=r.one_class pair=draft.class_columns place=0/>
                <ColumnChoice id="class-2" label=r.class_too none=r.nothing_else pair=draft.class_columns place=1/>
                {move || no_class.get().then(|| view! {
                    <div class="field">
                        <label for="class-name">{r.class_name}</label>
                        <input
                            class="input"
                            id="class-name"
                            type="text"
                            maxlength="40"
                            autocomplete="off"
                            prop:value=move || draft.class_name.get()
                            on:input=move |event| draft.class_name.set(event_target_value(&event))
                        />
                    </div>
                })}
                <ColumnChoice id="name-1" label=r.name none=r.row_number pair=draft.name_columns place=0/>
                <ColumnChoice id="name-2" label=r.name_too none=r.nothing_else pair=draft.name_columns place=1/>
                {move || asks.get().then(|| view! {
                    <div class="field">
                        <label for="class-level">{r.level}</label>
                        <NumberChoice
                            id="class-level"
                            value=Signal::derive(move || i32::from(draft.level.get()))
                            options=levels
                            on_choose=move |level: i32| draft.level.set(u8::try_from(level).unwrap_or_default())
                        />
                        <p class="help">{r.level_help}</p>
                    </div>
                })}
            </div>
        </section>
    }
}

/// A choice among the columns. The second of a pair is there once the first is chosen.
#[component]
fn ColumnChoice(
    id: &'static str,
    label: &'static str,
    none: &'static str,
    pair: RwSignal<Pair>,
    place: usize,
) -> impl IntoView {
    let options = column_options(Some(none));
    let number = |column: usize| i32::try_from(column).unwrap_or(NONE);
    let value = Signal::derive(move || pair.get()[place].map_or(NONE, number));
    let choose = move |column: i32| {
        pair.update(|pair| {
            pair[place] = usize::try_from(column).ok();
            if place == 0 && pair[0].is_none() {
                pair[1] = None;
            }
        });
    };
    let shown = memo(move || place == 0 || pair.get()[0].is_some());
    dynamic(move || {
        shown.get().then(|| {
            view! {
                <div class="field">
                    <label for=id>{label}</label>
                    <NumberChoice id=id value options on_choose=choose/>
                </div>
            }
        })
    })
}

/// The columns to choose among, each with an example, and before them what no column means.
pub fn column_options(none: Option<&'static str>) -> Signal<Vec<(i32, String)>> {
    let draft = use_draft();
    Signal::derive(move || {
        let Some(table) = draft.table.get() else { return Vec::new() };
        let first = none.map(|none| (NONE, none.to_owned()));
        let columns =
            (0..table.width()).zip(0..).map(|(column, number)| (number, draft.heading(column)));
        first.into_iter().chain(columns).collect()
    })
}
