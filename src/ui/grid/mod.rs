//! The keyboard grid: focus, selection, typing, editor, clipboard and filling, as in a spreadsheet, over
//! any [`GridSource`](crate::grid::GridSource). What keys mean is told by [`crate::grid`]; this carries
//! it out on the page.
//!
//! A page makes a [`GridState`], gives it the rows and columns it shows, and puts its heads and rows into
//! a [`Grid`](view::Grid): cells have `data-row` and `data-col`, heads of columns `data-head`, names of
//! rows `data-name`, each with its number from 0.

mod cell;
mod clipboard;
mod edit;
mod editor;
mod focus;
mod head;
mod keys;
mod row;
mod state;
mod view;

pub use cell::CellContent;
pub use row::Row;
pub use state::GridState;
pub use view::Grid;
