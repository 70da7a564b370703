//! Places in the grid, and where keys lead from them.

/// A row and a column of the grid, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The row.
    pub row: usize,
    /// The column.
    pub col: usize,
}

/// A rectangle of places, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// The upper left corner.
    pub from: Place,
    /// The lower right corner.
    pub to: Place,
}

impl Block {
    /// Returns the rectangle between two corners.
    pub fn between(a: Place, b: Place) -> Self {
        Self {
            from: Place { row: a.row.min(b.row), col: a.col.min(b.col) },
            to: Place { row: a.row.max(b.row), col: a.col.max(b.col) },
        }
    }

    /// The places in it, row by row.
    pub fn places(self) -> impl Iterator<Item = Place> {
        let cols = self.from.col..=self.to.col;
        (self.from.row..=self.to.row)
            .flat_map(move |row| cols.clone().map(move |col| Place { row, col }))
    }

    /// How many rows and columns it has.
    pub fn size(self) -> (usize, usize) {
        (self.to.row - self.from.row + 1, self.to.col - self.from.col + 1)
    }
}

/// Returns where a key leads from `at` in a grid of `rows` × `cols`, or `None` when it leads
/// nowhere: the key is no moving key, or it leads out of the grid.
pub fn destination(
    key: &str,
    ctrl: bool,
    shift: bool,
    at: Place,
    rows: usize,
    cols: usize,
) -> Option<Place> {
    let (last_row, last_col) = (rows.checked_sub(1)?, cols.checked_sub(1)?);
    let to =
        |row: usize, col: usize| Some(Place { row: row.min(last_row), col: col.min(last_col) });
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
        ("Enter", false) => to(at.row + 1, at.col),
        ("Home", true) => to(0, 0),
        ("Home", _) => to(at.row, 0),
        ("End", true) => to(last_row, last_col),
        ("End", _) => to(at.row, last_col),
        ("PageDown", _) => to(at.row + 10, at.col),
        ("PageUp", _) => to(at.row.saturating_sub(10), at.col),
        // Tab runs through the rows, and leaves the grid at its ends so that nobody is trapped.
        ("Tab", false) if shift => match (at.row, at.col) {
            (0, 0) => None,
            (row, 0) => to(row - 1, last_col),
            (row, col) => to(row, col - 1),
        },
        ("Tab", false) if at.col < last_col => to(at.row, at.col + 1),
        ("Tab", false) if at.row < last_row => to(at.row + 1, 0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn go(key: &str, shift: bool, row: usize, col: usize) -> Option<(usize, usize)> {
        destination(key, false, shift, Place { row, col }, 3, 4).map(|to| (to.row, to.col))
    }

    #[test]
    fn arrows_stay_inside_the_grid() {
        assert_eq!(go("ArrowUp", false, 0, 0), Some((0, 0)));
        assert_eq!(go("ArrowDown", false, 2, 1), Some((2, 1)));
        assert_eq!(go("ArrowRight", false, 1, 3), Some((1, 3)));
        assert_eq!(go("PageDown", false, 0, 2), Some((2, 2)));
    }

    #[test]
    fn tab_runs_through_the_rows_and_out_at_the_ends() {
        assert_eq!(go("Tab", false, 0, 3), Some((1, 0)));
        assert_eq!(go("Tab", true, 1, 0), Some((0, 3)));
        assert_eq!(go("Tab", false, 2, 3), None);
        assert_eq!(go("Tab", true, 0, 0), None);
    }

    #[test]
    fn a_block_is_the_same_from_either_corner() {
        let (a, b) = (Place { row: 2, col: 0 }, Place { row: 0, col: 1 });
        assert_eq!(Block::between(a, b), Block::between(b, a));
        assert_eq!(Block::between(a, b).places().count(), 6);
        assert_eq!(Block::between(a, b).size(), (3, 2));
    }

    #[test]
    fn an_empty_grid_leads_nowhere() {
        assert_eq!(destination("ArrowDown", false, false, Place::default(), 0, 0), None);
    }
}
