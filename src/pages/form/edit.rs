//! Editing cells of the form.

use leptos::prelude::*;

use super::place::Place;
use super::state::{Editing, FormState};
use crate::model::command::{Command, Deed};
use crate::model::rating::{self, Cell};
use crate::model::scale::Refusal;
use crate::store::{MoveAfter, Outcome};

impl FormState {
    /// Opens the editor on a cell, with a text in it.
    pub fn edit(&self, at: Place, text: String, typed: bool) {
        if self.store.may_edit() {
            self.editing.set(Some(Editing { at, text, typed, refusal: None }));
        }
    }

    /// Sets a cell to what was typed, or says why its scale refuses it.
    pub fn rate(&self, at: Place, typed: &str) -> Result<(), Refusal> {
        let layout = self.layout();
        let (Some(cell), Some(column)) = (layout.cell(at.row, at.col), layout.columns.get(at.col))
        else {
            return Ok(());
        };
        let command = rating::rate(&cell, &column.scale, typed)?;
        self.store.run(command);
        Ok(())
    }

    /// Where the focus goes after a digit, as the user has chosen.
    pub fn after_digit(&self, at: Place) -> Place {
        let layout = self.layout();
        match self.settings.peek(|s| s.move_after) {
            MoveAfter::Down if at.row + 1 < layout.rows.len() => Place { row: at.row + 1, ..at },
            MoveAfter::Right if at.col + 1 < layout.columns.len() => {
                Place { col: at.col + 1, ..at }
            }
            _ => at,
        }
    }

    /// Empties the selected cells; returns what came of it and how many held something.
    pub fn clear(&self) -> (Outcome, usize) {
        let cells = self.cells(self.block());
        let full: Vec<&Cell> = self.store.peek(|document| {
            cells.iter().filter(|cell| rating::rating(document, cell).is_some()).collect()
        });
        (self.store.run(rating::clear(full.iter().copied())), full.len())
    }

    /// Fills the selected cells with the values of the block's first row.
    pub fn fill_down(&self) {
        let (block, layout) = (self.block(), self.layout());
        let changes = self.store.peek(|document| {
            let fill = |place: Place| {
                let above = layout.cell(block.from.row, place.col)?;
                let cell = layout.cell(place.row, place.col)?;
                Some(rating::set(&cell, rating::rating(document, &above)))
            };
            block
                .places()
                .filter(|place| place.row > block.from.row)
                .filter_map(fill)
                .collect::<Vec<_>>()
        });
        self.store.run(Command::new(Deed::PasteRatings, changes));
    }

    /// Opens the comment on the cell in focus.
    pub fn comment_here(&self) {
        if self.element(self.at()).is_some() {
            self.commenting.set(Some(self.at()));
        }
    }
}
