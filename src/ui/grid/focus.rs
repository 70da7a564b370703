//! Focus and selection in the grid, which is one stop of the Tab key.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, EventTarget, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::cell::{set, unset};
use super::state::GridState;
use crate::grid::flow::Flow;
use crate::grid::{CellPosition, Spot};

impl GridState {
    /// The element of a cell.
    pub fn element(&self, place: CellPosition) -> Option<HtmlElement> {
        if self.elements.with_value(Vec::is_empty) {
            self.elements.set_value(self.find_elements().unwrap_or_default());
        }
        let index = place.row * self.source().size().cols + place.col;
        self.elements.with_value(|elements| elements.get(index).cloned())
    }

    fn find_elements(&self) -> Option<Vec<HtmlElement>> {
        let cells = self.body.get_untracked()?.query_selector_all("[data-col]").ok()?;
        let found: Option<Vec<HtmlElement>> =
            (0..cells.length()).map(|index| cells.item(index)?.dyn_into().ok()).collect();
        let size = self.source().size();
        // Not before all of them are there.
        found.filter(|found| found.len() == size.rows * size.cols)
    }

    /// Tells whether an event happened in the cell that has the focus, and not in a column's head.
    pub fn is_at(&self, target: Option<EventTarget>) -> bool {
        let here = self.element(self.at());
        target.zip(here).is_some_and(|(target, here)| target == ***here)
    }

    /// Moves the focus; with `extend` the cells on the way become a selected block.
    pub fn go(&self, to: CellPosition, extend: bool) {
        let from = self.at();
        let anchor = extend.then(|| self.anchor.get_value().unwrap_or(from));
        self.at.set_value(to);
        self.anchor.set_value(anchor);
        self.flow.set_value(Flow::default());
        if let Some(element) = self.element(to) {
            // First the focus: while it is in the old cell, the browser would have to see whether it
            // can stay there.
            self.show(&element);
            self.leave(from);
            element.set_tab_index(0);
        }
        self.mark();
    }

    /// Notes that the browser has moved the focus to a cell by itself (a click, a screen reader).
    pub fn focused(&self, to: CellPosition) {
        self.spot.set_value(Spot::Cell(to));
        let from = self.at();
        if from != to {
            self.leave(from);
            self.at.set_value(to);
            self.anchor.set_value(None);
            self.flow.set_value(Flow::default());
            if let Some(element) = self.element(to) {
                element.set_tab_index(0);
            }
            self.mark();
        }
    }

    /// Selects every cell.
    pub fn select_all(&self) {
        self.anchor.set_value(Some(CellPosition::default()));
        self.go(self.source().size().last(), true);
    }

    /// Takes back the selection; tells whether there was one.
    pub fn unselect(&self) -> bool {
        let selected = self.anchor.get_value().is_some_and(|anchor| anchor != self.at());
        if selected {
            self.go(self.at(), false);
        }
        selected
    }

    fn leave(&self, from: CellPosition) {
        if let Some(element) = self.element(from) {
            element.set_tab_index(-1);
        }
    }

    /// Shows which cells are selected; a single cell in focus needs no mark.
    fn mark(&self) {
        self.marked.update_value(|marked| {
            for element in marked.drain(..) {
                unset(&element, "aria-selected");
            }
        });
        if self.anchor.get_value().is_none_or(|anchor| anchor == self.at()) {
            return;
        }
        let elements: Vec<Element> = self
            .block()
            .places()
            .filter_map(|place| self.element(place))
            .map(Element::from)
            .collect();
        for element in &elements {
            set(element, "aria-selected", "true");
        }
        self.marked.set_value(elements);
    }

    /// Gives the cell in focus the keyboard again.
    pub fn refocus(&self) {
        if let Some(element) = self.element(self.at()) {
            self.show(&element);
        }
    }

    /// Gives a place in the grid the keyboard.
    pub fn give_focus(&self, spot: Spot) {
        let head = match spot {
            Spot::Cell(at) => return self.go(at, false),
            Spot::Head(col) => format!("[data-head=\"{col}\"]"),
            Spot::Name(row) => format!("[data-name=\"{row}\"]"),
        };
        let found = self.root.get_untracked().and_then(|grid| grid.query_selector(&head).ok()?);
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            focus_still(&element);
            scroll_to(&element);
        }
    }

    /// Notes that the head of a column or row has the focus, or no longer has it. While it has, it is
    /// what Tab comes from and Shift+Tab comes back to.
    pub fn head_focused(&self, spot: Spot, element: &HtmlElement, has: bool) {
        element.set_tab_index(if has { 0 } else { -1 });
        if let Some(cell) = self.element(self.at()) {
            cell.set_tab_index(if has { -1 } else { 0 });
        }
        if has {
            self.spot.set_value(spot);
        }
    }

    /// Lets go of the keyboard, as Escape does.
    pub fn leave_grid(&self) {
        let exit = document().get_element_by_id(self.exit);
        if let Some(exit) = exit.and_then(|exit| exit.dyn_into::<HtmlElement>().ok()) {
            // It throws for no element that is in the page.
            let _ = exit.focus();
        }
    }

    /// Gives a cell the keyboard and brings it just into sight. The browser by itself would put it in
    /// the middle of a small screen, and the heads of the columns out of sight.
    fn show(&self, element: &HtmlElement) {
        focus_still(element);
        // Only before the next picture of the page, when all that was typed is in its place: asked for
        // at once, the browser would work out where everything stands one time more for each key.
        if !self.show_waits.get_value() {
            self.show_waits.set_value(true);
            let state = *self;
            request_animation_frame(move || state.scroll());
        }
    }

    fn scroll(&self) {
        // The form may have been left meanwhile.
        if self.show_waits.try_set_value(false).is_some() {
            return;
        }
        if let Some(element) = self.element(self.at()) {
            scroll_to(&element);
        }
    }
}

fn focus_still(element: &HtmlElement) {
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    // It throws for no element that is in the page.
    let _ = element.focus_with_options(&still);
}

fn scroll_to(element: &HtmlElement) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    nearest.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}
