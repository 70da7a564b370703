//! Editing cells of a grid.

use leptos::prelude::*;

use super::state::{Editing, GridState};
use crate::grid::cells::{self, FillDown};
use crate::grid::flow::{Flow, after};
use crate::grid::{CellPosition, GridEdit, Onward, Way};
use crate::model::value::Value;
use crate::store::{MoveAfter, Outcome};

impl GridState {
    /// Opens the editor on a cell, with a text in it and perhaps why it was refused already; `typed`
    /// tells that a key has given the text.
    pub(super) fn edit(
        &self,
        at: CellPosition,
        text: String,
        typed: bool,
        refusal: Option<String>,
    ) {
        if self.store.may_edit() {
            self.flow.set_value(Flow::default());
            let untouched = (!typed).then(|| text.clone());
            let before = self.source().value(at);
            self.editing.set(Some(Editing { at, text, untouched, before, typed, refusal }));
        }
    }

    /// Sets a cell to what was typed and returns what became of it, or why the cell refuses it.
    pub(super) fn type_text(&self, at: CellPosition, text: &str) -> Result<Outcome, String> {
        let value = self.source().parse(at, text)?;
        Ok(self.set(at, value))
    }

    /// Gives a cell a value.
    pub(super) fn set(&self, at: CellPosition, value: Value) -> Outcome {
        self.apply(GridEdit::Type, vec![(at, value)])
    }

    pub(super) fn apply(&self, edit: GridEdit, cells: Vec<(CellPosition, Value)>) -> Outcome {
        self.store.apply(self.source().command(edit, cells))
    }

    // ---- Filling one cell after the other ----

    /// In which direction a typed value moves the focus, if it does.
    pub(super) fn way(&self) -> Option<Way> {
        match self.settings.with_untracked(|s| s.move_after) {
            MoveAfter::Down => Some(Way::Down),
            MoveAfter::Right => Some(Way::Right),
            MoveAfter::Stay => None,
        }
    }

    /// What comes after a cell when the grid is filled in one direction.
    pub(super) fn onward(&self, way: Way, at: CellPosition) -> Onward {
        after(&*self.source(), way, at)
    }

    /// Moves the focus on after a value. At the end of the column or row it stays, and returns where
    /// the grid goes on.
    pub(super) fn move_on(&self, way: Way, at: CellPosition) -> Option<Onward> {
        let after = self.onward(way, at);
        match after {
            Onward::Next(to) => {
                self.go(to, false);
                self.flow.set_value(Flow::Moved);
                None
            }
            Onward::End(next) => {
                self.go(at, false);
                self.end(way, at, next);
                Some(after)
            }
        }
    }

    /// Notes that a column or row ends at a cell that has just been filled.
    pub(super) fn end(&self, way: Way, at: CellPosition, next: Option<CellPosition>) {
        let value = self.source().value(at);
        self.flow.set_value(Flow::Ended { value, next, way });
    }

    /// How typing has come to where the focus is.
    pub(super) fn flow(&self) -> Flow {
        self.flow.get_value().now(&*self.source(), self.at())
    }

    // ---- Several cells at once ----

    /// Empties the selected cells; returns what came of it and how many held something.
    pub(super) fn clear(&self) -> (Outcome, usize) {
        self.flow.set_value(Flow::default());
        let full = cells::clear(&*self.source(), self.block());
        let count = full.len();
        (self.apply(GridEdit::Clear, full), count)
    }

    /// Fills the selected cells with the values of the block's first row; returns what came of it and
    /// how many changed, or `None` when there is nothing to fill them with, or no cell to be filled.
    pub(super) fn fill_down(&self) -> Option<(Outcome, usize)> {
        let FillDown { cells, changed } = FillDown::of(&*self.source(), self.block());
        (!cells.is_empty()).then(|| (self.apply(GridEdit::Fill, cells), changed))
    }
}
