//! The heads of columns and rows: reached by arrow keys from the cells beside them, so that they
//! cost no Tab.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, KeyboardEvent};

use super::state::GridState;
use crate::grid::Spot;
use crate::grid::spot::HeadKey;

/// The head that an event happened in.
fn head_of(target: Option<EventTarget>) -> Option<(Spot, HtmlElement)> {
    let element: HtmlElement = target?.dyn_into().ok()?;
    let number = |name: &str| Element::get_attribute(&element, name)?.parse().ok();
    let spot =
        number("data-head").map(Spot::Head).or_else(|| number("data-name").map(Spot::Name))?;
    Some((spot, element))
}

/// Notes that a head has got or lost the focus.
pub fn focused(grid: GridState, target: Option<EventTarget>, has: bool) {
    if let Some((spot, element)) = head_of(target) {
        grid.head_focused(spot, &element, has);
    }
}

/// Does what a key says that was pressed in a head.
pub fn press(grid: GridState, event: &KeyboardEvent) {
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    let Some((spot, _)) = head_of(event.target()) else { return };
    let key = event.key();
    if key == "Escape" {
        event.prevent_default();
        return grid.leave_grid();
    }
    match spot.press(&key, grid.source().size()) {
        HeadKey::Go(to) => {
            event.prevent_default();
            grid.give_focus(to);
        }
        HeadKey::Stay => event.prevent_default(),
        HeadKey::Other => {}
    }
}
