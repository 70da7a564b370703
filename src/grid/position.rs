//! Places in a grid, and where keys lead from them.

/// How many rows and columns a grid has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// The rows.
    pub rows: usize,
    /// The columns.
    pub cols: usize,
}

impl Size {
    /// The lower right cell; of an empty grid the first one there would be.
    pub fn last(self) -> CellPosition {
        CellPosition { row: self.rows.saturating_sub(1), col: self.cols.saturating_sub(1) }
    }

    /// Tells whether a place is in the grid.
    pub fn contains(self, at: CellPosition) -> bool {
        at.row < self.rows && at.col < self.cols
    }

    /// Every place, row by row.
    pub fn places(self) -> impl Iterator<Item = CellPosition> {
        (0..self.rows).flat_map(move |row| (0..self.cols).map(move |col| CellPosition { row, col }))
    }
}

/// A row and a column of the grid, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellPosition {
    /// The row.
    pub row: usize,
    /// The column.
    pub col: usize,
}

/// A rectangle of places, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// The upper left corner.
    pub from: CellPosition,
    /// The lower right corner.
    pub to: CellPosition,
}

impl Block {
    /// Returns the rectangle between two corners.
    pub fn between(a: CellPosition, b: CellPosition) -> Self {
        Self {
            from: CellPosition { row: a.row.min(b.row), col: a.col.min(b.col) },
            to: CellPosition { row: a.row.max(b.row), col: a.col.max(b.col) },
        }
    }

    /// The places in it, row by row.
    pub fn places(self) -> impl Iterator<Item = CellPosition> {
        let cols = self.from.col..=self.to.col;
        (self.from.row..=self.to.row)
            .flat_map(move |row| cols.clone().map(move |col| CellPosition { row, col }))
    }

    /// How many rows and columns it has.
    pub fn size(self) -> (usize, usize) {
        (self.to.row - self.from.row + 1, self.to.col - self.from.col + 1)
    }
}

/// Returns where a key leads from `at`, or `None` when it is no key that moves. Keys stop at the
/// edges.
pub fn destination(
    key: &str,
    ctrl: bool,
    shift: bool,
    at: CellPosition,
    size: Size,
) -> Option<CellPosition> {
    let (last_row, last_col) = (size.rows.checked_sub(1)?, size.cols.checked_sub(1)?);
    let to = |row: usize, col: usize| {
        Some(CellPosition { row: row.min(last_row), col: col.min(last_col) })
    };
    match (key, ctrl) {
        ("ArrowDown", true) => to(last_row, at.col),
        ("ArrowUp", true) => to(0, at.col),
        ("ArrowRight", true) => to(at.row, last_col),
        ("ArrowLeft", true) => to(at.row, 0),
        ("ArrowDown", _) => to(at.row + 1, at.col),
        ("ArrowUp", _) => to(at.row.saturating_sub(1), at.col),
        ("ArrowRight", _) => to(at.row, at.col + 1),
        ("ArrowLeft", _) => to(at.row, at.col.saturating_sub(1)),
        ("Enter", false) if shift => to(at.row.saturating_sub(1), at.col),
        ("Home", true) => to(0, 0),
        ("Home", _) => to(at.row, 0),
        ("End", true) => to(last_row, last_col),
        ("End", _) => to(at.row, last_col),
        ("PageDown", _) => to(at.row + 10, at.col),
        ("PageUp", _) => to(at.row.saturating_sub(10), at.col),
        _ => None,
    }
}

/// The direction in which somebody fills a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Row by row.
    Down,
    /// Column by column.
    Right,
}

/// What comes after a cell when a grid is filled in one direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onward {
    /// The next cell of the column or row.
    Next(CellPosition),
    /// The column or row ends here; it goes on at the beginning of the next one, if there is one.
    End(Option<CellPosition>),
}

impl Onward {
    /// The cell that comes after, wherever it is.
    pub fn place(self) -> Option<CellPosition> {
        match self {
            Self::Next(place) => Some(place),
            Self::End(place) => place,
        }
    }
}

/// Returns what comes after `at`; cells that are not `open` are passed over.
pub fn onward(
    way: Way,
    at: CellPosition,
    size: Size,
    open: impl Fn(CellPosition) -> bool,
) -> Onward {
    let Size { rows, cols } = size;
    let place = |row, col| CellPosition { row, col };
    let next = match way {
        Way::Down => (at.row + 1..rows).map(|row| place(row, at.col)).find(|&to| open(to)),
        Way::Right => (at.col + 1..cols).map(|col| place(at.row, col)).find(|&to| open(to)),
    };
    let after = || match way {
        Way::Down => (at.col + 1..cols)
            .flat_map(|col| (0..rows).map(move |row| place(row, col)))
            .find(|&to| open(to)),
        Way::Right => (at.row + 1..rows)
            .flat_map(|row| (0..cols).map(move |col| place(row, col)))
            .find(|&to| open(to)),
    };
    next.map_or_else(|| Onward::End(after()), Onward::Next)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size { rows: 3, cols: 4 };

    fn go(key: &str, shift: bool, row: usize, col: usize) -> Option<(usize, usize)> {
        destination(key, false, shift, CellPosition { row, col }, SIZE).map(|to| (to.row, to.col))
    }

    #[test]
    fn arrows_stay_inside_the_grid() {
        assert_eq!(go("ArrowUp", false, 0, 0), Some((0, 0)));
        assert_eq!(go("ArrowDown", false, 2, 1), Some((2, 1)));
        assert_eq!(go("ArrowRight", false, 1, 3), Some((1, 3)));
        assert_eq!(go("PageDown", false, 0, 2), Some((2, 2)));
        assert_eq!(go("Enter", true, 1, 2), Some((0, 2)));
        assert_eq!(go("Tab", false, 1, 2), None, "Tab leaves the grid");
    }

    fn after(way: Way, row: usize, col: usize) -> Onward {
        // Nobody fills the second row in the first column, nor anything in the last.
        onward(way, CellPosition { row, col }, SIZE, |at| (at.row, at.col) != (1, 0) && at.col != 3)
    }

    #[test]
    fn filling_passes_over_cells_that_nobody_fills() {
        assert_eq!(after(Way::Down, 0, 0), Onward::Next(CellPosition { row: 2, col: 0 }));
        assert_eq!(after(Way::Right, 0, 1), Onward::Next(CellPosition { row: 0, col: 2 }));
    }

    #[test]
    fn a_column_or_row_ends_and_tells_where_it_goes_on() {
        assert_eq!(after(Way::Down, 2, 0), Onward::End(Some(CellPosition { row: 0, col: 1 })));
        assert_eq!(after(Way::Right, 0, 2), Onward::End(Some(CellPosition { row: 1, col: 1 })));
        assert_eq!(after(Way::Down, 2, 2), Onward::End(None));
        assert_eq!(after(Way::Right, 2, 2), Onward::End(None));
    }

    #[test]
    fn a_block_is_the_same_from_either_corner() {
        let (a, b) = (CellPosition { row: 2, col: 0 }, CellPosition { row: 0, col: 1 });
        assert_eq!(Block::between(a, b), Block::between(b, a));
        assert_eq!(Block::between(a, b).places().count(), 6);
        assert_eq!(Block::between(a, b).size(), (3, 2));
    }

    #[test]
    fn an_empty_grid_leads_nowhere() {
        assert_eq!(
            destination("ArrowDown", false, false, CellPosition::default(), Size::default()),
            None
        );
    }
}
