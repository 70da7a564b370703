//! What the parts of a grid share: its source, where the focus is, what is being edited.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::grid::flow::Flow;
use crate::grid::{Block, CellPosition, GridSource, Spot};
use crate::model::value::Value;
use crate::store::{SettingsSignal, Store, use_settings, use_store};
use crate::texts::grid::GridTexts;

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
    /// The value of the cell when the editor opened.
    pub before: Value,
    /// Tells that the first key already gave the text, so that arrow keys leave the editor.
    pub typed: bool,
    /// Why the text was refused.
    pub refusal: Option<String>,
}

/// What the parts of a grid share. Focus and selection are kept in the page itself, as in any page:
/// only what was left and what was reached is touched.
///
/// It outlives the grid on the page: when rows or columns change, that one is made anew around it.
#[derive(Clone, Copy)]
pub struct GridState {
    source: StoredValue<Arc<dyn GridSource>>,
    /// What the grid says.
    pub(super) words: &'static GridTexts,
    /// The id of what has the focus once Escape has left the grid.
    pub(super) exit: &'static str,
    /// The grid's element.
    pub(super) root: NodeRef<html::Div>,
    /// The rows' element.
    pub(super) body: NodeRef<html::Div>,
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
    pub(super) editing: RwSignal<Option<Editing>>,
    /// Tells whether the cell in focus is about to be brought into sight.
    pub(super) show_waits: StoredValue<bool>,
    pub(super) store: Store,
    pub(super) settings: SettingsSignal,
}

impl GridState {
    /// Makes the state of a grid, with what it says and the id of what Escape leads to.
    pub fn new(source: Arc<dyn GridSource>, words: &'static GridTexts, exit: &'static str) -> Self {
        Self {
            source: StoredValue::new(source),
            words,
            exit,
            root: NodeRef::new(),
            body: NodeRef::new(),
            elements: StoredValue::new_local(Vec::new()),
            at: StoredValue::new(CellPosition::default()),
            anchor: StoredValue::new(None),
            marked: StoredValue::new_local(Vec::new()),
            flow: StoredValue::new(Flow::default()),
            spot: StoredValue::new(Spot::Cell(CellPosition::default())),
            waiting: StoredValue::new(None),
            editing: RwSignal::new(None),
            show_waits: StoredValue::new(false),
            store: use_store(),
            settings: use_settings(),
        }
    }

    /// Rows, columns and values.
    pub fn source(&self) -> Arc<dyn GridSource> {
        self.source.get_value()
    }

    /// Where the focus is.
    pub fn at(&self) -> CellPosition {
        self.at.get_value()
    }

    /// The selected cells: a block, or the one in focus.
    pub fn block(&self) -> Block {
        Block::between(self.anchor.get_value().unwrap_or(self.at()), self.at())
    }

    /// Tells whether something is being typed into the editor.
    pub fn is_editing(&self) -> bool {
        self.editing.with_untracked(Option::is_some)
    }

    // ---- When rows or columns change ----

    /// Takes over other rows and columns, of which a grid is about to be made: focus and editor follow
    /// the row and the column they were at.
    pub fn take_source(&self, new: Arc<dyn GridSource>) {
        let old = self.source();
        let spot = self.spot.get_value().follow(&*old, &*new);
        let editing = self.editing.get_untracked().and_then(|editing| {
            let text = self.typed_now().unwrap_or(editing.text);
            Some(Editing { at: new.find(&*old, editing.at)?, text, ..editing })
        });
        self.waiting.set_value(self.has_focus().then_some((spot, editing)));
        self.at.set_value(new.find_or_nearest(&*old, self.at()));
        self.spot.set_value(spot);
        self.anchor.set_value(None);
        self.flow.set_value(Flow::default());
        self.elements.set_value(Vec::new());
        self.marked.set_value(Vec::new());
        // Closed, so that the editor does not go with its grid as if it had been left.
        if self.is_editing() {
            self.editing.set(None);
        }
        self.source.set_value(new);
    }

    /// Gives the focus back once the new grid is in the page, unless something else (a dialog) has it.
    pub fn resume(&self, is_free: bool) {
        self.elements.set_value(Vec::new());
        match self.waiting.try_update_value(Option::take).flatten() {
            Some((_, Some(editing))) if is_free => self.editing.set(Some(editing)),
            Some((spot, None)) if is_free => self.give_focus(spot),
            _ => {}
        }
    }

    /// Tells whether the focus is in the grid or in a dialog, all of which are the page's own.
    fn has_focus(&self) -> bool {
        let Some(active) = document().active_element() else { return false };
        let in_grid = self.root.get_untracked().is_some_and(|grid| grid.contains(Some(&active)));
        in_grid || active.closest("dialog").is_ok_and(|dialog| dialog.is_some())
    }

    /// What stands in the editor just now.
    fn typed_now(&self) -> Option<String> {
        let active = document().active_element()?;
        let input: HtmlInputElement = active.dyn_into().ok()?;
        input.class_list().contains("cell-edit").then(|| input.value())
    }
}
