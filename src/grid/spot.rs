//! Places in a grid that can have the focus: its cells, and the heads of columns and rows. The heads
//! are reached by arrow keys from the cells beside them, so that they cost no Tab.

use super::position::{CellPosition, Size};
use super::source::GridSource;

/// A place in the grid that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A cell.
    Cell(CellPosition),
    /// The head of a column.
    Head(usize),
    /// The name at the head of a row.
    Name(usize),
}

/// What a key does in the head of a column or row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadKey {
    /// Leads elsewhere.
    Go(Spot),
    /// Would lead out of the grid, and does nothing.
    Stay,
    /// Is not the grid's: Enter and the space are the browser's.
    Other,
}

impl Spot {
    /// Returns the head that a key leads to from a cell at the edge.
    pub fn beside(key: &str, at: CellPosition) -> Option<Self> {
        match key {
            "ArrowUp" if at.row == 0 => Some(Self::Head(at.col)),
            "ArrowLeft" if at.col == 0 => Some(Self::Name(at.row)),
            _ => None,
        }
    }

    /// Returns what a key does in a head.
    pub fn press(self, key: &str, size: Size) -> HeadKey {
        let Size { rows, cols } = size;
        let to = match (self, key) {
            (Self::Head(col), "ArrowDown") => Some(Self::Cell(CellPosition { row: 0, col })),
            (Self::Head(col), "ArrowLeft") => col.checked_sub(1).map(Self::Head),
            (Self::Head(col), "ArrowRight") => (col + 1 < cols).then_some(Self::Head(col + 1)),
            (Self::Head(_), "Home") => Some(Self::Head(0)),
            (Self::Head(_), "End") => cols.checked_sub(1).map(Self::Head),
            (Self::Name(row), "ArrowRight") => Some(Self::Cell(CellPosition { row, col: 0 })),
            (Self::Name(row), "ArrowUp") => row.checked_sub(1).map(Self::Name),
            (Self::Name(row), "ArrowDown") => (row + 1 < rows).then_some(Self::Name(row + 1)),
            (Self::Name(_), "Home") => Some(Self::Name(0)),
            (Self::Name(_), "End") => rows.checked_sub(1).map(Self::Name),
            _ => None,
        };
        let moves = key.starts_with("Arrow") || matches!(key, "Home" | "End");
        match to {
            Some(to) => HeadKey::Go(to),
            None if moves => HeadKey::Stay,
            None => HeadKey::Other,
        }
    }

    /// Where the focus is among other rows and columns: with what it was at, or nearest to it.
    pub fn follow(self, old: &dyn GridSource, new: &dyn GridSource) -> Self {
        let last = new.size().last();
        match self {
            Self::Cell(at) => Self::Cell(new.find_or_nearest(old, at)),
            Self::Head(col) => Self::Head(new.find_col(old, col).unwrap_or(col.min(last.col))),
            Self::Name(row) => Self::Name(new.find_row(old, row).unwrap_or(row.min(last.row))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::points::Points;
    use super::*;

    const SIZE: Size = Size { rows: 2, cols: 3 };

    fn at(row: usize, col: usize) -> CellPosition {
        CellPosition { row, col }
    }

    #[test]
    fn the_edges_lead_to_the_heads_and_back() {
        assert_eq!(Spot::beside("ArrowUp", at(0, 2)), Some(Spot::Head(2)));
        assert_eq!(Spot::beside("ArrowLeft", at(1, 0)), Some(Spot::Name(1)));
        assert_eq!(Spot::beside("ArrowUp", at(1, 2)), None);
        assert_eq!(Spot::Head(2).press("ArrowDown", SIZE), HeadKey::Go(Spot::Cell(at(0, 2))));
        assert_eq!(Spot::Name(1).press("ArrowRight", SIZE), HeadKey::Go(Spot::Cell(at(1, 0))));
    }

    #[test]
    fn heads_are_walked_along_and_end_at_the_edges() {
        assert_eq!(Spot::Head(1).press("ArrowRight", SIZE), HeadKey::Go(Spot::Head(2)));
        assert_eq!(Spot::Head(2).press("ArrowRight", SIZE), HeadKey::Stay);
        assert_eq!(Spot::Head(0).press("ArrowUp", SIZE), HeadKey::Stay);
        assert_eq!(Spot::Head(0).press("End", SIZE), HeadKey::Go(Spot::Head(2)));
        assert_eq!(Spot::Name(0).press("End", SIZE), HeadKey::Go(Spot::Name(1)));
        assert_eq!(Spot::Name(0).press("Enter", SIZE), HeadKey::Other);
    }

    #[test]
    fn the_focus_follows_what_it_was_at() {
        let old = Points::of(&["Ada", "Bo"], &["1", "2"]);
        let new = Points::of(&["Anna", "Ada"], &["2"]);
        assert_eq!(Spot::Cell(at(0, 1)).follow(&old, &new), Spot::Cell(at(1, 0)));
        assert_eq!(Spot::Name(0).follow(&old, &new), Spot::Name(1));
        assert_eq!(Spot::Head(1).follow(&old, &new), Spot::Head(0));
        assert_eq!(Spot::Name(1).follow(&old, &new), Spot::Name(1), "Bo is gone: the nearest");
    }
}
