//! The grid itself.

use leptos::ev::{ClipboardEvent, FocusEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use super::position::CellPosition;
use super::row::RowView;
use super::state::{FormState, use_form};
use super::{block, edge, editor, keys};
use crate::texts::use_texts;
use crate::ui::notices::use_notices;

/// The grid of pupils and columns. All events are handled here, for all cells.
#[component]
pub fn Grid() -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let notices = use_notices();
    let layout = form.layout();
    let rows = (0..layout.rows.len()).map(|row| view! { <RowView row/> }).collect_view();

    let key = move |event| keys::press(form, notices, t, &event);
    let focus = move |event: FocusEvent| match place_of(event.target()) {
        Some(place) => form.focused(place),
        None => edge::focused(form, event.target(), true),
    };
    let blur = move |event: FocusEvent| edge::focused(form, event.target(), false);
    let press = move |event: MouseEvent| {
        if let Some(place) = place_of(event.target())
            && event.button() == 0
        {
            // The browser would also begin to select text.
            event.prevent_default();
            form.go(place, event.shift_key());
        }
    };
    let drag = move |event: MouseEvent| {
        if event.buttons() == 1
            && form.editing.with_untracked(Option::is_none)
            && let Some(place) = place_of(event.target())
            && place != form.at()
        {
            form.go(place, true);
        }
    };
    let double = move |event: MouseEvent| {
        if let Some(place) = place_of(event.target())
            && !keys::is_closed(form, notices, t, place)
        {
            form.edit(place, value_of(form, place), false);
        }
    };
    let copy = move |event: ClipboardEvent| block::copy(form, notices, t, &event, false);
    let cut = move |event: ClipboardEvent| block::copy(form, notices, t, &event, true);
    let paste = move |event: ClipboardEvent| block::paste(form, notices, t, &event);
    view! {
        <div class="grid-wrap">
            <div
                class="grid"
                role="grid"
                aria-label=(t.form().grid)(&layout.class.name)
                aria-rowcount=layout.rows.len() + 2
                aria-colcount=layout.columns.len() + 2
                style=format!("--cols: {}; --name: {}", layout.tracks(), layout.longest_name())
                node_ref=form.grid
                on:keydown=key
                on:focusin=focus
                on:focusout=blur
                on:mousedown=press
                on:mouseover=drag
                on:dblclick=double
                on:copy=copy
                on:cut=cut
                on:paste=paste
            >
                <Heads/>
                <div class="grid__body" role="rowgroup" node_ref=form.body>{rows}</div>
                <editor::Editor/>
            </div>
        </div>
    }
}

/// The two lines of column heads: terms over subjects. A subject leads to its column's scale.
#[component]
fn Heads() -> impl IntoView {
    let t = use_texts();
    let form = use_form();
    let layout = form.layout();
    let mut terms: Vec<(String, usize)> = Vec::new();
    for column in &layout.columns {
        match terms.last_mut() {
            Some((_, span)) if !column.first => *span += 1,
            _ => terms.push((column.term.clone(), 1)),
        }
    }
    let terms = terms
        .into_iter()
        .map(|(name, span)| {
            view! {
                <div class="grid__term" role="columnheader" aria-colspan=span style=format!("--span:{span}")>
                    {name}
                </div>
            }
        })
        .collect_view();
    let columns = layout
        .columns
        .iter()
        .enumerate()
        .map(|(col, column)| {
            let name = (t.form().column_button)(&column.subject, &column.term);
            view! {
                <div class=if column.first { "grid__col first" } else { "grid__col" } role="columnheader">
                    <button
                        class="grid__head-btn"
                        tabindex="-1"
                        data-head=col
                        aria-label=name.clone()
                        title=name
                        on:click=move |_| form.column.set(Some(col))
                    >
                        {column.subject.clone()}
                    </button>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="grid__head" role="rowgroup">
            <div class="grid__row" role="row">
                <div class="grid__corner" role="columnheader">
                    <span class="vh">{t.form().term}</span>
                </div>
                {terms}
                <div class="grid__term tail" role="columnheader">{t.form().tail}</div>
            </div>
            <div class="grid__row" role="row">
                <div class="grid__corner" role="columnheader">{t.form().pupil}</div>
                {columns}
                <div class="grid__tail" role="columnheader">
                    <span class="vh">{t.form().tail}</span>
                </div>
            </div>
        </div>
    }
}

/// The place of the cell that an event happened in.
fn place_of(target: Option<EventTarget>) -> Option<CellPosition> {
    let element: Element = target?.dyn_into().ok()?;
    let number = |name: &str| element.get_attribute(name)?.parse().ok();
    Some(CellPosition { row: number("data-row")?, col: number("data-col")? })
}

/// The number a cell shows.
pub fn value_of(form: FormState, place: CellPosition) -> String {
    form.element(place).and_then(|element| element.get_attribute("data-value")).unwrap_or_default()
}
