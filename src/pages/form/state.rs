//! What the parts of the form share: the grid, its layout, and which dialog is open.

use std::sync::Arc;

use leptos::prelude::*;

use super::layout::Layout;
use super::source::FormSource;
use crate::grid::CellPosition;
use crate::store::{Store, use_store};
use crate::texts::{Texts, use_texts};
use crate::ui::grid::GridState;

/// The id of the line on the keyboard, which Escape leads to.
pub const KEYS: &str = "form-keys";

/// What the parts of the form share. It outlives the grid: when rows or columns change, the grid is made
/// anew around it.
#[derive(Clone, Copy)]
pub struct FormState {
    layout: StoredValue<Arc<Layout>>,
    /// The grid.
    pub grid: GridState,
    /// The cell whose comment is open.
    pub commenting: RwSignal<Option<CellPosition>>,
    /// The column whose scale is being chosen.
    pub column: RwSignal<Option<usize>>,
    /// The store.
    pub store: Store,
    t: Texts,
}

impl FormState {
    /// Makes the state of a form available to its parts.
    pub fn provide() -> Self {
        let (store, t) = (use_store(), use_texts());
        let layout = Arc::new(Layout::empty());
        let source = Arc::new(FormSource { layout: layout.clone(), store, t });
        let state = Self {
            layout: StoredValue::new(layout),
            grid: GridState::new(source, t.grid(), KEYS),
            commenting: RwSignal::new(None),
            column: RwSignal::new(None),
            store,
            t,
        };
        provide_context(state);
        state
    }

    /// Rows and columns.
    pub fn layout(&self) -> Arc<Layout> {
        self.layout.get_value()
    }

    /// Takes over another layout, of which a grid is about to be made: focus, editor and dialogs
    /// follow the pupil and the column they were at.
    pub fn take_layout(&self, layout: Layout) {
        let (old, layout) = (self.grid.source(), Arc::new(layout));
        let source = Arc::new(FormSource { layout: layout.clone(), store: self.store, t: self.t });
        self.layout.set_value(layout);
        self.grid.take_source(source);
        let new = self.grid.source();
        if let Some(at) = self.commenting.get_untracked() {
            self.commenting.set(new.find(&*old, at));
        }
        if let Some(col) = self.column.get_untracked() {
            self.column.set(new.find_col(&*old, col));
        }
    }

    /// Gives the focus back once the new grid is in the page; a dialog that is open has it.
    pub fn resume(&self) {
        let has_dialog = self.commenting.with_untracked(Option::is_some)
            || self.column.with_untracked(Option::is_some);
        self.grid.resume(!has_dialog);
    }

    /// Opens the comment on the cell in focus.
    pub fn comment_here(&self) {
        let at = self.grid.at();
        if self.grid.source().size().contains(at) {
            self.commenting.set(Some(at));
        }
    }
}

/// Returns what the parts of the form share.
pub fn use_form() -> FormState {
    expect_context()
}
