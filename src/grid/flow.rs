//! Filling one cell after the other: what a typed sign does, and where Enter goes after it.

use super::position::{CellPosition, Onward, Way, onward};
use super::source::GridSource;
use crate::model::value::Value;

/// How typing has come to where the focus is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Flow {
    /// Not by typing.
    #[default]
    Still,
    /// A sign has moved the focus on, so that the Enter or Tab many press after it is already done.
    Moved,
    /// What was typed here ended its column or row. It is not typed over before somebody has gone
    /// elsewhere.
    Ended {
        /// What was typed.
        value: Value,
        /// Where it goes on, if it does.
        next: Option<CellPosition>,
        /// In which direction the grid is being filled.
        way: Way,
    },
}

/// What Enter or Tab does in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Goes to a cell.
    Go(CellPosition),
    /// Nothing more: the sign before it has done it already.
    Done,
    /// What the browser does: Tab leaves the grid.
    Leave,
}

/// What a typed sign does in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// Nothing, since nobody fills the cell: why.
    Closed(String),
    /// Nothing, since the cell was the last of its column or row and has just been filled.
    Ended {
        /// In which direction the grid is being filled.
        way: Way,
        /// Where it goes on, if it does.
        next: Option<CellPosition>,
    },
    /// Is a whole value.
    Value(Value),
    /// Opens the editor; with the reason if the sign can be refused already.
    Edit {
        /// Why the sign is refused.
        refusal: Option<String>,
    },
}

impl Flow {
    /// The flow as it is now: what was undone at the end of a column or row may be typed anew.
    pub fn now(self, source: &dyn GridSource, at: CellPosition) -> Self {
        match &self {
            Self::Ended { value, .. } if *value != source.value(at) => Self::Still,
            _ => self,
        }
    }

    /// Returns what Enter (or, if not `is_enter`, Tab) does. Enter goes to the next row, and from the
    /// last to the next column. After a sign that has moved on by itself, both do nothing more; where
    /// the sign ended its column or row, they go on to the next.
    pub fn next(&self, source: &dyn GridSource, at: CellPosition, is_enter: bool) -> Next {
        match self {
            Self::Moved => Next::Done,
            Self::Ended { next: Some(next), .. } => Next::Go(*next),
            // The last cell of the grid: Tab leaves it, Enter stays.
            Self::Ended { next: None, .. } if is_enter => Next::Done,
            Self::Still if is_enter => Next::Go(after(source, Way::Down, at).place().unwrap_or(at)),
            Self::Ended { .. } | Self::Still => Next::Leave,
        }
    }

    /// Returns what a typed sign does.
    pub fn type_in(&self, source: &dyn GridSource, at: CellPosition, sign: char) -> Typed {
        if !source.is_open(at) {
            return Typed::Closed(source.why_closed(at));
        }
        if let Self::Ended { way, next, .. } = self {
            return Typed::Ended { way: *way, next: *next };
        }
        if !source.takes_single_signs(at) {
            return Typed::Edit { refusal: None };
        }
        match source.parse(at, &sign.to_string()) {
            Ok(value) => Typed::Value(value),
            Err(why) => Typed::Edit { refusal: Some(why) },
        }
    }
}

/// What comes after a cell of a source when it is filled in one direction.
pub fn after(source: &dyn GridSource, way: Way, at: CellPosition) -> Onward {
    onward(way, at, source.size(), |to| source.is_open(to))
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
        let mut points = Points::of(&["Ada", "Bo", "Cai"], &["1", "2"]);
        points.closed = vec![at(1, 0), at(0, 1)];
        points
    }

    fn ended(points: &Points, cell: CellPosition, way: Way) -> Flow {
        let Onward::End(next) = after(points, way, cell) else { panic!("it does not end here") };
        Flow::Ended { value: points.value(cell), next, way }
    }

    #[test]
    fn enter_goes_down_past_closed_cells_and_on_to_the_next_column() {
        let points = points();
        assert_eq!(Flow::Still.next(&points, at(0, 0), true), Next::Go(at(2, 0)));
        assert_eq!(Flow::Still.next(&points, at(2, 0), true), Next::Go(at(1, 1)));
        assert_eq!(Flow::Still.next(&points, at(2, 1), true), Next::Go(at(2, 1)), "the last");
        assert_eq!(Flow::Still.next(&points, at(0, 0), false), Next::Leave, "Tab leaves");
    }

    #[test]
    fn enter_after_a_sign_that_moved_on_is_already_done() {
        assert_eq!(Flow::Moved.next(&points(), at(2, 0), true), Next::Done);
        assert_eq!(Flow::Moved.next(&points(), at(2, 0), false), Next::Done);
    }

    #[test]
    fn the_end_of_a_column_is_not_typed_over_and_leads_to_the_next() {
        let mut points = points();
        points.apply(GridEdit::Type, vec![(at(2, 0), Value::from(3))]);
        let flow = ended(&points, at(2, 0), Way::Down);
        let next = Some(at(1, 1));
        assert_eq!(flow.type_in(&points, at(2, 0), '4'), Typed::Ended { way: Way::Down, next });
        assert_eq!(flow.next(&points, at(2, 0), true), Next::Go(at(1, 1)));
        assert_eq!(flow.next(&points, at(2, 0), false), Next::Go(at(1, 1)));
        assert_eq!(flow.clone().now(&points, at(2, 0)), flow);
        points.apply(GridEdit::Clear, vec![(at(2, 0), Value::Null)]);
        assert_eq!(flow.now(&points, at(2, 0)), Flow::Still, "undone, it may be typed anew");
    }

    #[test]
    fn at_the_end_of_the_grid_enter_stays_and_tab_leaves() {
        let flow = ended(&points(), at(2, 1), Way::Right);
        assert_eq!(flow.next(&points(), at(2, 1), true), Next::Done);
        assert_eq!(flow.next(&points(), at(2, 1), false), Next::Leave);
    }

    #[test]
    fn a_sign_is_a_value_or_is_refused_where_it_stands() {
        let points = points();
        let typed = |sign| Flow::Still.type_in(&points, at(0, 0), sign);
        assert_eq!(typed('4'), Typed::Value(Value::from(4)));
        assert_eq!(typed('a'), Typed::Value(Value::from("a")), "a state is a value as well");
        assert_eq!(typed('9'), Typed::Edit { refusal: Some("0 to 4, or a".to_owned()) });
        let closed = Flow::Still.type_in(&points, at(1, 0), '4');
        assert_eq!(closed, Typed::Closed("Bo did not get the task".to_owned()));
    }
}
