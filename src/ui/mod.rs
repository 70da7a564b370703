//! Parts that pages are made of.

pub mod class_tabs;
pub mod debounce;
pub mod dialog;
pub mod download;
pub mod dynamic;
pub mod edits;
pub mod field;
pub mod figure;
pub mod focus;
pub mod grid;
pub mod head;
pub mod keyed;
pub mod memo;
pub mod meter;
pub mod names;
pub mod notices;
pub mod pick;
pub mod print;
pub mod rescue;
pub mod router;
pub mod save_line;
pub mod shell;
pub mod sortable_list;
pub mod terms;
pub mod text;
pub mod your_name;
