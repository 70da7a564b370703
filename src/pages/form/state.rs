//! What the parts of the form share: the layout, where the focus is, what is being edited.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::edit::Flow;
use super::layout::Layout;
use super::position::{Block, CellPosition};
use crate::model::rating::Cell;
use crate::model::scale::Refusal;
use crate::store::{SettingsSignal, Store, use_settings, use_store};

/// A value being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    /// Where.
    pub at: CellPosition,
    /// What stood in the editor when it opened, in this grid or in the one before it.
    pub text: String,
    /// The text that says no more than the cell did when the editor opened; `None` when a key has
    /// opened it, which is a text of its own.
    pub untouched: Option<String>,
    /// The rating in the cell when the editor opened.
    pub before: Option<f64>,
    /// Tells that the first key already gave the text, so that arrow keys leave the editor.
    pub typed: bool,
    /// Why the text was refused.
    pub refusal: Option<Refusal>,
}

/// A place in the grid that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A cell.
    Cell(CellPosition),
    /// The button at the head of a column.
    Head(usize),
    /// The name at the head of a row.
    Name(usize),
}

/// What the parts of the form share. Focus and selection are kept in the page itself, as in any
/// page: only what was left and what was reached is touched.
///
/// It outlives the grid: when rows or columns change, the grid is made anew around it.
#[derive(Clone, Copy)]
pub struct FormState {
    layout: StoredValue<Arc<Layout>>,
    /// The grid's element.
    pub grid: NodeRef<html::Div>,
    /// The rows' element.
    pub body: NodeRef<html::Div>,
    /// The cells' elements, row by row; found once, since a grid's cells stay the same.
    pub(super) elements: StoredValue<Vec<HtmlElement>, LocalStorage>,
    pub(super) at: StoredValue<CellPosition>,
    pub(super) anchor: StoredValue<Option<CellPosition>>,
    pub(super) marked: StoredValue<Vec<Element>, LocalStorage>,
    /// How typing has come to where the focus is.
    pub(super) flow: StoredValue<Flow>,
    /// What had the focus last within the grid.
    pub(super) spot: StoredValue<Spot>,
    /// What is to have the focus in a grid that is made anew, and what was being typed.
    waiting: StoredValue<Option<(Spot, Option<Editing>)>>,
    /// What is being typed.
    pub editing: RwSignal<Option<Editing>>,
    /// The cell whose comment is open.
    pub commenting: RwSignal<Option<CellPosition>>,
    /// The column whose scale is being chosen.
    pub column: RwSignal<Option<usize>>,
    /// Tells whether the cell in focus is about to be brought into sight.
    pub(super) show_waits: StoredValue<bool>,
    /// The store.
    pub store: Store,
    /// What the user has chosen for this browser.
    pub settings: SettingsSignal,
}

impl FormState {
    /// Makes the state of a form available to its parts.
    pub fn provide() -> Self {
        let state = Self {
            layout: StoredValue::new(Arc::new(Layout::empty())),
            grid: NodeRef::new(),
            body: NodeRef::new(),
            elements: StoredValue::new_local(Vec::new()),
            at: StoredValue::new(CellPosition::default()),
            anchor: StoredValue::new(None),
            marked: StoredValue::new_local(Vec::new()),
            flow: StoredValue::new(Flow::default()),
            spot: StoredValue::new(Spot::Cell(CellPosition::default())),
            waiting: StoredValue::new(None),
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
    pub fn at(&self) -> CellPosition {
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

    // ---- When rows or columns change ----

    /// Takes over another layout, of which a grid is about to be made: focus, editor and dialogs
    /// follow the pupil and the column they were at.
    pub fn take_layout(&self, layout: Layout) {
        let old = self.layout();
        let last = CellPosition {
            row: layout.rows.len().saturating_sub(1),
            col: layout.columns.len().saturating_sub(1),
        };
        let nearest = |at: CellPosition| CellPosition {
            row: at.row.min(last.row),
            col: at.col.min(last.col),
        };
        let find = |at: CellPosition| layout.find(&old, at);
        let follow = |at: CellPosition| find(at).unwrap_or(nearest(at));
        let spot = match self.spot.get_value() {
            Spot::Cell(at) => Spot::Cell(follow(at)),
            Spot::Head(col) => Spot::Head(follow(CellPosition { row: 0, col }).col),
            Spot::Name(row) => Spot::Name(follow(CellPosition { row, col: 0 }).row),
        };
        let editing = self.editing.get_untracked().and_then(|editing| {
            let text = self.typed_now().unwrap_or(editing.text);
            Some(Editing { at: find(editing.at)?, text, ..editing })
        });
        self.waiting.set_value(self.has_focus().then_some((spot, editing)));
        self.at.set_value(follow(self.at()));
        self.spot.set_value(spot);
        self.anchor.set_value(None);
        self.flow.set_value(Flow::default());
        self.elements.set_value(Vec::new());
        self.marked.set_value(Vec::new());
        // Closed, so that the editor does not go with its grid as if it had been left.
        if self.editing.with_untracked(Option::is_some) {
            self.editing.set(None);
        }
        if let Some(at) = self.commenting.get_untracked() {
            self.commenting.set(find(at));
        }
        if let Some(col) = self.column.get_untracked() {
            self.column.set(find(CellPosition { row: 0, col }).map(|at| at.col));
        }
        self.layout.set_value(Arc::new(layout));
    }

    /// Gives the focus back once the new grid is in the page.
    pub fn resume(&self) {
        self.elements.set_value(Vec::new());
        let Some((spot, editing)) = self.waiting.try_update_value(Option::take).flatten() else {
            return;
        };
        if self.commenting.with_untracked(Option::is_some)
            || self.column.with_untracked(Option::is_some)
        {
            // The dialog has the focus.
            return;
        }
        match editing {
            Some(editing) => self.editing.set(Some(editing)),
            None => self.give_focus(spot),
        }
    }

    /// Tells whether the focus is in the grid or in one of its dialogs.
    fn has_focus(&self) -> bool {
        let Some(active) = document().active_element() else { return false };
        let in_grid = self.grid.get_untracked().is_some_and(|grid| grid.contains(Some(&active)));
        in_grid || active.closest("dialog").is_ok_and(|dialog| dialog.is_some())
    }

    /// What stands in the editor just now.
    fn typed_now(&self) -> Option<String> {
        let active = document().active_element()?;
        let input: HtmlInputElement = active.dyn_into().ok()?;
        input.class_list().contains("cell-edit").then(|| input.value())
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
