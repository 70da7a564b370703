//! Several cells at once: emptying them, filling them from above, copying them.

use super::position::{Block, CellPosition};
use super::source::GridSource;
use crate::model::value::Value;

/// The cells of a block that hold something, each with nothing as its new value.
pub fn clear(source: &dyn GridSource, block: Block) -> Vec<(CellPosition, Value)> {
    let full = block.places().filter(|at| !source.value(*at).is_null());
    full.map(|at| (at, Value::Null)).collect()
}

/// What filling a block downwards comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FillDown {
    /// The cells that get a value; none when there is nothing to fill with, or nowhere.
    pub cells: Vec<(CellPosition, Value)>,
    /// How many of them have another value now.
    pub changed: usize,
}

impl FillDown {
    /// Works out what becomes of a block that is filled with the values of its first row.
    pub fn of(source: &dyn GridSource, block: Block) -> Self {
        let below = block.places().filter(|at| at.row > block.from.row && source.is_open(*at));
        let filled = |at: CellPosition| {
            let value = source.value(CellPosition { row: block.from.row, ..at });
            // What the column would not take today is not spread.
            (!value.is_null() && source.takes(at, &value)).then_some((at, value))
        };
        let cells: Vec<_> = below.filter_map(filled).collect();
        let changed = cells.iter().filter(|(at, value)| source.value(*at) != *value).count();
        Self { cells, changed }
    }
}

/// The texts of a block, row by row.
pub fn texts(source: &dyn GridSource, block: Block) -> Vec<Vec<String>> {
    let row = |row| {
        let cells = (block.from.col..=block.to.col).map(move |col| CellPosition { row, col });
        cells.map(|at| source.text(at)).collect()
    };
    (block.from.row..=block.to.row).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::super::points::Points;
    use super::super::source::GridEdit;
    use super::*;

    fn at(row: usize, col: usize) -> CellPosition {
        CellPosition { row, col }
    }

    fn points() -> Points {
        let mut points = Points::of(&["Ada", "Bo", "Cai"], &["1", "2", "3"]);
        points.fill_row(0, &["1", "", "a"]);
        points.fill_row(1, &["1", "4", ""]);
        points
    }

    #[test]
    fn only_what_is_full_is_emptied() {
        let mut points = points();
        let emptied = clear(&points, Block::between(at(0, 1), at(2, 2)));
        assert_eq!(emptied, [(at(0, 2), Value::Null), (at(1, 1), Value::Null)]);
        points.apply(GridEdit::Clear, emptied);
        assert_eq!(points.texts(), [["1", "", ""], ["1", "", ""], ["", "", ""]]);
    }

    #[test]
    fn a_block_is_filled_with_its_first_row() {
        let mut points = points();
        points.closed = vec![at(1, 2)];
        let fill = FillDown::of(&points, Block::between(at(0, 0), at(2, 2)));
        assert_eq!((fill.cells.len(), fill.changed), (3, 2), "one is filled so already");
        points.apply(GridEdit::Fill, fill.cells);
        assert_eq!(points.texts(), [["1", "", "a"], ["1", "4", ""], ["1", "", "a"]]);
    }

    #[test]
    fn there_may_be_nothing_to_fill() {
        let one_row = FillDown::of(&points(), Block::between(at(0, 0), at(0, 2)));
        let nothing_above = FillDown::of(&points(), Block::between(at(0, 1), at(2, 1)));
        assert_eq!((one_row, nothing_above), (FillDown::default(), FillDown::default()));
    }

    #[test]
    fn a_value_the_column_does_not_take_any_more_is_not_spread() {
        let mut points = points();
        points.apply(GridEdit::Type, vec![(at(0, 1), Value::from(9))]);
        let fill = FillDown::of(&points, Block::between(at(0, 1), at(2, 1)));
        assert_eq!(fill, FillDown::default());
    }

    #[test]
    fn a_block_is_copied_as_it_is_shown() {
        let texts = texts(&points(), Block::between(at(0, 1), at(1, 2)));
        assert_eq!(texts, [["", "a"], ["4", ""]]);
    }
}
