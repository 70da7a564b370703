//! The heads of columns and rows: reached by arrow keys from the cells beside them, so that they
//! cost no Tab.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, KeyboardEvent};

use super::position::CellPosition;
use super::state::{FormState, Spot};

/// The head that an event happened in.
fn head_of(target: Option<EventTarget>) -> Option<(Spot, HtmlElement)> {
    let element: HtmlElement = target?.dyn_into().ok()?;
    let number = |name: &str| Element::get_attribute(&element, name)?.parse().ok();
    let spot =
        number("data-head").map(Spot::Head).or_else(|| number("data-name").map(Spot::Name))?;
    Some((spot, element))
}

/// Notes that a head has got or lost the focus.
pub fn focused(form: FormState, target: Option<EventTarget>, has: bool) {
    if let Some((spot, element)) = head_of(target) {
        form.edge_focused(spot, &element, has);
    }
}

/// Returns the head that a key leads to from a cell at the edge.
pub fn beside(key: &str, at: CellPosition) -> Option<Spot> {
    match key {
        "ArrowUp" if at.row == 0 => Some(Spot::Head(at.col)),
        "ArrowLeft" if at.col == 0 => Some(Spot::Name(at.row)),
        _ => None,
    }
}

/// Does what a key says that was pressed in a head. Enter and the space are the browser's.
pub fn press(form: FormState, event: &KeyboardEvent) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let Some((spot, _)) = head_of(event.target()) else { return };
    let layout = form.layout();
    let (rows, cols) = (layout.rows.len(), layout.columns.len());
    let key = event.key();
    let to = match (spot, key.as_str()) {
        (_, "Escape") => {
            event.prevent_default();
            return form.leave_grid();
        }
        (Spot::Head(col), "ArrowDown") => Some(Spot::Cell(CellPosition { row: 0, col })),
        (Spot::Head(col), "ArrowLeft") => col.checked_sub(1).map(Spot::Head),
        (Spot::Head(col), "ArrowRight") => (col + 1 < cols).then_some(Spot::Head(col + 1)),
        (Spot::Head(_), "Home") => Some(Spot::Head(0)),
        (Spot::Head(_), "End") => cols.checked_sub(1).map(Spot::Head),
        (Spot::Name(row), "ArrowRight") => Some(Spot::Cell(CellPosition { row, col: 0 })),
        (Spot::Name(row), "ArrowUp") => row.checked_sub(1).map(Spot::Name),
        (Spot::Name(row), "ArrowDown") => (row + 1 < rows).then_some(Spot::Name(row + 1)),
        (Spot::Name(_), "Home") => Some(Spot::Name(0)),
        (Spot::Name(_), "End") => rows.checked_sub(1).map(Spot::Name),
        _ => None,
    };
    let moves = key.starts_with("Arrow") || matches!(key.as_str(), "Home" | "End");
    if moves {
        event.prevent_default();
    }
    if let Some(to) = to {
        form.give_focus(to);
    }
}
