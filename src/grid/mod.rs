//! What keys, blocks and the clipboard mean in a grid of anything: ratings of pupils by subject and
//! term, points of pupils by task. It knows no page: `ui/grid` shows it, a [`GridSource`] fills it.

pub mod cells;
pub mod flow;
pub mod paste;
#[cfg(test)]
mod points;
pub mod position;
pub mod source;
pub mod spot;
pub mod table;

pub use position::{Block, CellPosition, Onward, Size, Way};
pub use source::{GridEdit, GridSource};
pub use spot::Spot;
