//! What a paste comes to.

use super::position::{Block, CellPosition};
use super::source::GridSource;
use crate::model::value::Value;

/// What a paste comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paste {
    /// The cells that get a value.
    pub cells: Vec<(CellPosition, Value)>,
    /// The cells that stay as they were, since they do not take what was pasted.
    pub refused: Vec<Refused>,
    /// How many texts found no place in the grid.
    pub outside: usize,
}

/// A text that a cell does not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Where.
    pub at: CellPosition,
    /// What was pasted.
    pub text: String,
    /// Why it was refused.
    pub why: String,
}

impl Paste {
    /// Works out what becomes of a table that is pasted at the upper left of a block. One value alone
    /// fills the whole block.
    pub fn of(source: &dyn GridSource, block: Block, table: &[Vec<String>]) -> Self {
        let mut paste = Self::default();
        for (at, text) in targets(block, table) {
            if source.size().contains(at) {
                paste.take(source, at, text);
            } else {
                paste.outside += usize::from(!text.is_empty());
            }
        }
        paste
    }

    fn take(&mut self, source: &dyn GridSource, at: CellPosition, text: &str) {
        let is_open = source.is_open(at);
        let value = if is_open || text.is_empty() {
            source.parse(at, text)
        } else {
            Err(source.why_closed(at))
        };
        match value {
            // An empty cell in the spreadsheet says nothing of a cell that nobody fills, and changes
            // nothing where the grid is empty as well.
            Ok(Value::Null) if !is_open || source.value(at).is_null() => {}
            Ok(value) => self.cells.push((at, value)),
            Err(why) => self.refused.push(Refused { at, text: text.to_owned(), why }),
        }
    }
}

/// Which place gets which text.
fn targets(block: Block, table: &[Vec<String>]) -> Vec<(CellPosition, &str)> {
    if let [row] = table
        && let [one] = row.as_slice()
    {
        return block.places().map(|place| (place, one.as_str())).collect();
    }
    let place = |row, col| CellPosition { row: block.from.row + row, col: block.from.col + col };
    let cells = table.iter().enumerate().flat_map(|(row, cells)| {
        cells.iter().enumerate().map(move |(col, text)| (place(row, col), text.as_str()))
    });
    cells.collect()
}

#[cfg(test)]
mod tests {
    use super::super::points::Points;
    use super::super::source::GridEdit;
    use super::super::table;
    use super::*;

    fn at(row: usize, col: usize) -> CellPosition {
        CellPosition { row, col }
    }

    fn points() -> Points {
        let mut points = Points::of(&["Ada", "Bo", "Cai"], &["1", "2", "3"]);
        points.fill_row(0, &["1", "", "a"]);
        points.closed = vec![at(1, 1)];
        points
    }

    fn paste(points: &Points, from: CellPosition, to: CellPosition, text: &str) -> Paste {
        Paste::of(points, Block::between(from, to), &table::read(text))
    }

    #[test]
    fn a_table_begins_at_the_upper_left_of_the_block_and_one_value_fills_it() {
        let mut points = points();
        let block = paste(&points, at(1, 0), at(2, 0), "4\r\n");
        points.apply(GridEdit::Fill, block.cells);
        let table = paste(&points, at(0, 1), at(2, 2), "2\t3\r\n");
        assert_eq!((table.refused.len(), table.outside), (0, 0));
        points.apply(GridEdit::Fill, table.cells);
        assert_eq!(points.texts(), [["1", "2", "3"], ["4", "", ""], ["4", "", ""]]);
    }

    #[test]
    fn what_a_cell_does_not_take_is_refused_with_the_reason() {
        let pasted = paste(&points(), at(0, 0), at(0, 0), "9\ta\r\n2\t3\r\n");
        let refused: Vec<_> = pasted.refused.iter().map(|r| (r.at, &*r.text, &*r.why)).collect();
        assert_eq!(
            refused,
            [(at(0, 0), "9", "0 to 4, or a"), (at(1, 1), "3", "Bo did not get the task"),]
        );
        assert_eq!(pasted.cells, [(at(0, 1), Value::from("a")), (at(1, 0), Value::from(2))]);
    }

    #[test]
    fn what_lies_beyond_the_grid_is_counted_if_it_says_anything() {
        let pasted = paste(&points(), at(2, 2), at(2, 2), "1\t2\t\r\n3\t\t4\r\n");
        assert_eq!(pasted.cells, [(at(2, 2), Value::from(1))]);
        assert_eq!(pasted.outside, 3);
    }

    #[test]
    fn an_empty_text_empties_what_is_full_and_leaves_the_rest() {
        let pasted = paste(&points(), at(0, 0), at(0, 0), "\t\t\r\n\t\t\r\n");
        assert_eq!(pasted.cells, [(at(0, 0), Value::Null), (at(0, 2), Value::Null)]);
        assert_eq!((pasted.refused.len(), pasted.outside), (0, 0));
    }
}
