//! What the parts of the form share: the layout, where the focus is, what is being edited.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, EventTarget, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::layout::Layout;
use super::place::{Block, Place};
use crate::model::rating::Cell;
use crate::model::scale::Refusal;
use crate::store::{SettingsSignal, Store, use_settings, use_store};

/// A value being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    /// Where.
    pub at: Place,
    /// What stood in the editor when it opened.
    pub text: String,
    /// Tells that the first key already gave the text, so that arrow keys leave the editor.
    pub typed: bool,
    /// Why the text was refused.
    pub refusal: Option<Refusal>,
}

/// What the parts of the form share. Focus and selection are kept in the page itself, as in any
/// page: only what was left and what was reached is touched.
#[derive(Clone, Copy)]
pub struct FormState {
    layout: StoredValue<Arc<Layout>>,
    /// The grid's element.
    pub grid: NodeRef<html::Div>,
    /// The rows' element.
    pub body: NodeRef<html::Div>,
    /// The cells' elements, row by row; found once, since a form's cells stay the same.
    elements: StoredValue<Vec<HtmlElement>, LocalStorage>,
    at: StoredValue<Place>,
    anchor: StoredValue<Option<Place>>,
    marked: StoredValue<Vec<Element>, LocalStorage>,
    /// What is being typed.
    pub editing: RwSignal<Option<Editing>>,
    /// The cell whose comment is open.
    pub commenting: RwSignal<Option<Place>>,
    /// The column whose scale is being chosen.
    pub column: RwSignal<Option<usize>>,
    /// Tells whether the cell in focus is about to be brought into sight.
    show_waits: StoredValue<bool>,
    /// The store.
    pub store: Store,
    /// What the user has chosen for this browser.
    pub settings: SettingsSignal,
}

impl FormState {
    /// Makes the state of a form available to its parts.
    pub fn provide(layout: Layout) -> Self {
        let state = Self {
            layout: StoredValue::new(Arc::new(layout)),
            grid: NodeRef::new(),
            body: NodeRef::new(),
            elements: StoredValue::new_local(Vec::new()),
            at: StoredValue::new(Place::default()),
            anchor: StoredValue::new(None),
            marked: StoredValue::new_local(Vec::new()),
            editing: RwSignal::new(None),
            commenting: RwSignal::new(None),
            column: RwSignal::new(None),
            show_waits: StoredValue::new(false),
            store: use_store(),
            settings: use_settings(),
        };
        provide_context(state);
        state
    }

    /// Rows and columns.
    pub fn layout(&self) -> Arc<Layout> {
        self.layout.get_value()
    }

    /// Where the focus is.
    pub fn at(&self) -> Place {
        self.at.get_value()
    }

    /// The selected cells: a block, or the one in focus.
    pub fn block(&self) -> Block {
        Block::between(self.anchor.get_value().unwrap_or(self.at()), self.at())
    }

    /// The cells of a block.
    pub fn cells(&self, block: Block) -> Vec<Cell> {
        let layout = self.layout();
        block.places().filter_map(|place| layout.cell(place.row, place.col)).collect()
    }

    // ---- Focus and selection ----

    /// The element of a cell.
    pub fn element(&self, place: Place) -> Option<HtmlElement> {
        if self.elements.with_value(Vec::is_empty) {
            self.elements.set_value(self.find_elements().unwrap_or_default());
        }
        let index = place.row * self.layout.with_value(|layout| layout.columns.len()) + place.col;
        self.elements.with_value(|elements| elements.get(index).cloned())
    }

    fn find_elements(&self) -> Option<Vec<HtmlElement>> {
        let cells = self.body.get_untracked()?.query_selector_all("[data-col]").ok()?;
        let found: Option<Vec<HtmlElement>> =
            (0..cells.length()).map(|index| cells.item(index)?.dyn_into().ok()).collect();
        let layout = self.layout();
        // Not before all of them are there.
        found.filter(|found| found.len() == layout.rows.len() * layout.columns.len())
    }

    /// Tells whether an event happened in the cell that has the focus, and not in a column's head.
    pub fn is_at(&self, target: Option<EventTarget>) -> bool {
        let here = self.element(self.at());
        target.zip(here).is_some_and(|(target, here)| target == ***here)
    }

    /// Moves the focus; with `extend` the cells on the way become a selected block.
    pub fn go(&self, to: Place, extend: bool) {
        let from = self.at();
        let anchor = extend.then(|| self.anchor.get_value().unwrap_or(from));
        self.at.set_value(to);
        self.anchor.set_value(anchor);
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
    pub fn focused(&self, to: Place) {
        let from = self.at();
        if from != to {
            self.leave(from);
            self.at.set_value(to);
            self.anchor.set_value(None);
            if let Some(element) = self.element(to) {
                element.set_tab_index(0);
            }
            self.mark();
        }
    }

    /// Selects every cell.
    pub fn select_all(&self) {
        let layout = self.layout();
        self.anchor.set_value(Some(Place::default()));
        let last = Place {
            row: layout.rows.len().saturating_sub(1),
            col: layout.columns.len().saturating_sub(1),
        };
        self.go(last, true);
    }

    fn leave(&self, from: Place) {
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

    /// Gives a cell the keyboard and brings it just into sight. The browser by itself would put it in
    /// the middle of a small screen, and the heads of the columns out of sight.
    fn show(&self, element: &HtmlElement) {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        // It throws for no element that is in the page.
        let _ = element.focus_with_options(&still);
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
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            nearest.set_inline(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    }
}

/// Returns what the parts of the form share.
pub fn use_form() -> FormState {
    expect_context()
}

/// Sets an attribute whose name is ours and therefore valid.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Removes an attribute.
pub fn unset(element: &Element, name: &str) {
    let _ = element.remove_attribute(name);
}
