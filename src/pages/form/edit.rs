//! Editing cells of the form.

use leptos::prelude::*;

use super::position::{CellPosition, Onward, Way, onward};
use super::state::{Editing, FormState};
use crate::model::command::{Change, Command, EditKind};
use crate::model::rating::{self, Cell};
use crate::model::scale::Refusal;
use crate::store::{MoveAfter, Outcome};

/// How typing has come to where the focus is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Flow {
    /// Not by typing.
    #[default]
    Still,
    /// A digit has moved the focus on, so that the Enter or Tab many press after it is already done.
    Moved,
    /// What was typed here ended its column or row. It is not typed over before somebody has gone
    /// elsewhere.
    Ended {
        /// What was typed.
        value: Option<f64>,
        /// Where it goes on, if it does.
        next: Option<CellPosition>,
        /// In which direction the form is being filled.
        way: Way,
    },
}

impl FormState {
    /// Opens the editor on a cell, with a text in it.
    pub fn edit(&self, at: CellPosition, text: String, typed: bool) {
        if self.store.may_edit() {
            self.flow.set_value(Flow::default());
            let (untouched, before) = ((!typed).then(|| text.clone()), self.value_at(at));
            self.editing.set(Some(Editing { at, text, untouched, before, typed, refusal: None }));
        }
    }

    /// Sets a cell to what was typed and returns what became of it, or why its scale refuses it.
    pub fn rate(&self, at: CellPosition, typed: &str) -> Result<Outcome, Refusal> {
        let layout = self.layout();
        let (Some(cell), Some(column)) = (layout.cell(at.row, at.col), layout.columns.get(at.col))
        else {
            return Ok(Outcome::Nothing);
        };
        let command = rating::rate(&cell, &column.scale, typed)?;
        Ok(self.store.apply(command))
    }

    // ---- Filling one cell after the other ----

    /// In which direction a digit moves the focus, if it does.
    pub fn way(&self) -> Option<Way> {
        match self.settings.with_untracked(|s| s.move_after) {
            MoveAfter::Down => Some(Way::Down),
            MoveAfter::Right => Some(Way::Right),
            MoveAfter::Stay => None,
        }
    }

    /// What comes after a cell when the form is filled in one direction.
    pub fn onward(&self, way: Way, at: CellPosition) -> Onward {
        let layout = self.layout();
        onward(way, at, layout.rows.len(), layout.columns.len(), |to| layout.is_open(to))
    }

    /// Moves the focus on after a digit. At the end of the column or row it stays, and returns where
    /// the form goes on.
    pub fn move_on(&self, way: Way, at: CellPosition) -> Option<Onward> {
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
    pub fn end(&self, way: Way, at: CellPosition, next: Option<CellPosition>) {
        self.flow.set_value(Flow::Ended { value: self.value_at(at), next, way });
    }

    /// How typing has come to where the focus is. What was undone may be typed anew.
    pub fn flow(&self) -> Flow {
        match self.flow.get_value() {
            Flow::Ended { value, .. } if value != self.value_at(self.at()) => Flow::Still,
            flow => flow,
        }
    }

    /// The rating in a cell.
    pub fn value_at(&self, at: CellPosition) -> Option<f64> {
        let cell = self.layout().cell(at.row, at.col)?;
        self.store.with_untracked(|document| rating::rating(document, &cell))
    }

    // ---- Several cells at once ----

    /// Empties the selected cells; returns what came of it and how many held something.
    pub fn clear(&self) -> (Outcome, usize) {
        self.flow.set_value(Flow::default());
        let cells = self.cells(self.block());
        let full: Vec<&Cell> = self.store.with_untracked(|document| {
            cells.iter().filter(|cell| rating::rating(document, cell).is_some()).collect()
        });
        (self.store.apply(rating::clear(full.iter().copied())), full.len())
    }

    /// Fills the selected cells with the values of the block's first row; returns what came of it and
    /// how many changed, or `None` when there is nothing to fill them with, or no cell to be filled.
    pub fn fill_down(&self) -> Option<(Outcome, usize)> {
        let (block, layout) = (self.block(), self.layout());
        let changes: Vec<(Change, bool)> = self.store.with_untracked(|document| {
            let fill = |place: CellPosition| {
                let above = layout.cell(block.from.row, place.col)?;
                let value = rating::rating(document, &above)?;
                // A value from before the column got another scale is not spread.
                layout.columns.get(place.col)?.scale.check(value).ok()?;
                let cell = layout.cell(place.row, place.col)?;
                let is_new = rating::rating(document, &cell) != Some(value);
                layout.is_open(place).then(|| (rating::set(&cell, Some(value)), is_new))
            };
            let below = block.places().filter(|place| place.row > block.from.row);
            below.filter_map(fill).collect()
        });
        let count = changes.iter().filter(|(_, is_new)| *is_new).count();
        let changes: Vec<Change> = changes.into_iter().map(|(change, _)| change).collect();
        let filled = !changes.is_empty();
        filled.then(|| (self.store.apply(Command::new(EditKind::PasteRatings, changes)), count))
    }

    /// Opens the comment on the cell in focus.
    pub fn comment_here(&self) {
        if self.element(self.at()).is_some() {
            self.commenting.set(Some(self.at()));
        }
    }
}
