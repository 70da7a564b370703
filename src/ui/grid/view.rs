//! The grid on the page.

use leptos::ev::{ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use super::editor::Editor;
use super::state::GridState;
use super::{clipboard, head, keys};
use crate::grid::{CellPosition, Size};
use crate::ui::notices::use_notices;

/// A grid of heads and rows. All events are handled here, for all cells.
#[component]
pub fn Grid(
    grid: GridState,
    /// What the grid is called.
    label: String,
    /// Custom properties for the style sheets: the columns' tracks in `--cols`.
    style: String,
    /// Does what a key of the page's own says in the cell in focus; returns whether it was one.
    own_key: Callback<KeyboardEvent, bool>,
    /// The two lines of heads.
    heads: AnyView,
    /// The rows.
    rows: AnyView,
) -> impl IntoView {
    let notices = use_notices();
    let Size { rows: row_count, cols: col_count } = grid.source().size();
    let key = move |event| keys::press(grid, notices, &event, own_key);
    let focus = move |event: FocusEvent| match place_of(event.target()) {
        Some(place) => grid.focused(place),
        None => head::focused(grid, event.target(), true),
    };
    let blur = move |event: FocusEvent| head::focused(grid, event.target(), false);
    let press = move |event: MouseEvent| {
        if let Some(place) = place_of(event.target())
            && event.button() == 0
        {
            // The browser would also begin to select text.
            event.prevent_default();
            grid.go(place, event.shift_key());
        }
    };
    let drag = move |event: MouseEvent| {
        if event.buttons() == 1
            && !grid.is_editing()
            && let Some(place) = place_of(event.target())
            && place != grid.at()
        {
            grid.go(place, true);
        }
    };
    let double = move |event: MouseEvent| {
        if let Some(place) = place_of(event.target()) {
            keys::correct(grid, notices, place);
        }
    };
    view! {
        <div class="grid-wrap">
            <div
                class="grid"
                role="grid"
                aria-label=label
                aria-rowcount=row_count + 2
                aria-colcount=col_count + 2
                style=style
                node_ref=grid.root
                on:keydown=key
                on:focusin=focus
                on:focusout=blur
                on:mousedown=press
                on:mouseover=drag
                on:dblclick=double
                on:copy=move |event: ClipboardEvent| clipboard::copy(grid, notices, &event, false)
                on:cut=move |event: ClipboardEvent| clipboard::copy(grid, notices, &event, true)
                on:paste=move |event: ClipboardEvent| clipboard::paste(grid, notices, &event)
            >
                {heads}
                <div class="grid__body" role="rowgroup" node_ref=grid.body>{rows}</div>
                <Editor grid/>
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
