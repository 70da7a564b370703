//! What a grid is made of.

use super::position::{CellPosition, Size};
use crate::model::command::Command;
use crate::model::value::Value;

/// What is done to cells of a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridEdit {
    /// One was filled, or emptied, by typing.
    Type,
    /// Some were emptied.
    Clear,
    /// Some were filled from the clipboard, or from the row above.
    Fill,
}

/// The rows, columns and values of a grid, and what its cells take. Values are read from the document
/// each time, and written by commands; a grid keeps none of its own.
pub trait GridSource: Send + Sync {
    /// How many rows and columns there are.
    fn size(&self) -> Size;

    /// The value of a cell; `Null` when it is empty.
    fn value(&self, at: CellPosition) -> Value;

    /// The value as it is shown, edited and copied; the empty text when there is none.
    fn text(&self, at: CellPosition) -> String;

    /// Returns the value that a text says in a cell, `Null` for the empty text, or why the cell does
    /// not take it.
    fn parse(&self, at: CellPosition, text: &str) -> Result<Value, String>;

    /// Tells whether the cell takes this value, which stands in another cell of its column.
    fn takes(&self, at: CellPosition, value: &Value) -> bool;

    /// Tells whether one sign is a whole value in this cell, so that it need not wait for Enter.
    fn takes_single_signs(&self, at: CellPosition) -> bool;

    /// Tells whether the cell is there to be filled.
    fn is_open(&self, at: CellPosition) -> bool;

    /// Says why a cell that is not open cannot be filled.
    fn why_closed(&self, at: CellPosition) -> String;

    /// Returns the command that gives cells these values.
    fn command(&self, edit: GridEdit, cells: Vec<(CellPosition, Value)>) -> Command;

    /// How a row is called.
    fn row_name(&self, row: usize) -> String;

    /// How a column is called where its head is not in sight.
    fn col_name(&self, col: usize) -> String;

    /// Tells whether a group of columns begins at this one.
    fn begins_group(&self, col: usize) -> bool;

    /// What a row is, whichever place it has; `None` when there is no such row.
    fn row_id(&self, row: usize) -> Option<String>;

    /// What a column is, whichever place it has; `None` when there is no such column.
    fn col_id(&self, col: usize) -> Option<String>;
}

impl dyn GridSource + '_ {
    /// Where the row stands that stood at a place of another source.
    pub fn find_row(&self, other: &dyn GridSource, row: usize) -> Option<usize> {
        let id = other.row_id(row)?;
        (0..self.size().rows).find(|mine| self.row_id(*mine).as_ref() == Some(&id))
    }

    /// Where the column stands that stood at a place of another source.
    pub fn find_col(&self, other: &dyn GridSource, col: usize) -> Option<usize> {
        let id = other.col_id(col)?;
        (0..self.size().cols).find(|mine| self.col_id(*mine).as_ref() == Some(&id))
    }

    /// Where the same row and column stand that stood at a place of another source.
    pub fn find(&self, other: &dyn GridSource, at: CellPosition) -> Option<CellPosition> {
        let (row, col) = (self.find_row(other, at.row)?, self.find_col(other, at.col)?);
        Some(CellPosition { row, col })
    }

    /// The same, or the nearest place there is.
    pub fn find_or_nearest(&self, other: &dyn GridSource, at: CellPosition) -> CellPosition {
        let last = self.size().last();
        let nearest = CellPosition { row: at.row.min(last.row), col: at.col.min(last.col) };
        self.find(other, at).unwrap_or(nearest)
    }
}

#[cfg(test)]
mod tests {
    use super::super::points::Points;
    use super::*;

    fn at(row: usize, col: usize) -> CellPosition {
        CellPosition { row, col }
    }

    #[test]
    fn a_cell_is_found_again_among_other_rows_and_columns() {
        let old = Points::of(&["Ada", "Bo", "Cai"], &["1", "2"]);
        let new = Points::of(&["Ada", "Anna", "Bo"], &["2"]);
        let (old, new): (&dyn GridSource, &dyn GridSource) = (&old, &new);
        assert_eq!(new.find(old, at(1, 1)), Some(at(2, 0)));
        assert_eq!(new.find(old, at(2, 1)), None, "Cai is gone");
        assert_eq!(new.find(old, at(0, 0)), None, "so is the first task");
        assert_eq!(new.find_or_nearest(old, at(2, 1)), at(2, 0));
        assert_eq!(new.find(old, at(7, 7)), None);
    }
}
