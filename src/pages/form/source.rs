//! The form as a grid: pupils by subject and term, filled with ratings.

use std::sync::Arc;

use super::layout::{FormColumn, Layout};
use crate::grid::{CellPosition, GridEdit, GridSource, Size};
use crate::model::command::{Command, EditKind};
use crate::model::rating;
use crate::model::value::{Value, number};
use crate::store::Store;
use crate::texts::Texts;

/// The ratings of a class, as far as a grid knows them.
pub struct FormSource {
    /// Rows and columns.
    pub layout: Arc<Layout>,
    /// Where the ratings are.
    pub store: Store,
    /// What is said of refused values.
    pub t: Texts,
}

impl FormSource {
    fn column(&self, at: CellPosition) -> Option<&FormColumn> {
        self.layout.columns.get(at.col)
    }

    fn rating(&self, at: CellPosition) -> Option<f64> {
        let cell = self.layout.cell(at.row, at.col)?;
        self.store.with_untracked(|document| rating::rating(document, &cell))
    }
}

impl GridSource for FormSource {
    fn size(&self) -> Size {
        Size { rows: self.layout.rows.len(), cols: self.layout.columns.len() }
    }

    fn value(&self, at: CellPosition) -> Value {
        self.rating(at).map_or(Value::Null, number)
    }

    fn text(&self, at: CellPosition) -> String {
        let column = self.column(at);
        column.zip(self.rating(at)).map(|(c, value)| c.scale.write(value)).unwrap_or_default()
    }

    fn parse(&self, at: CellPosition, text: &str) -> Result<Value, String> {
        let Some(column) = self.column(at) else { return Ok(Value::Null) };
        match column.scale.parse(text) {
            Ok(value) => Ok(value.map_or(Value::Null, number)),
            Err(why) => Err((self.t.form().refusal)(why)),
        }
    }

    fn takes(&self, at: CellPosition, value: &Value) -> bool {
        let column = self.column(at).zip(rating::value_of(value));
        column.is_some_and(|(column, value)| column.scale.check(value).is_ok())
    }

    fn takes_single_signs(&self, at: CellPosition) -> bool {
        self.column(at).is_some_and(|column| column.scale.is_single_digit())
    }

    fn is_open(&self, at: CellPosition) -> bool {
        self.layout.is_open(at)
    }

    fn why_closed(&self, at: CellPosition) -> String {
        (self.t.form().not_enrolled)(&self.row_name(at.row))
    }

    fn command(&self, edit: GridEdit, cells: Vec<(CellPosition, Value)>) -> Command {
        let is_empty = cells.iter().all(|(_, value)| value.is_null());
        let edit_kind = match edit {
            GridEdit::Type if !is_empty => EditKind::Rate,
            GridEdit::Type | GridEdit::Clear => EditKind::ClearRatings,
            GridEdit::Fill => EditKind::PasteRatings,
        };
        let changes = cells.into_iter().filter_map(|(at, value)| {
            let cell = self.layout.cell(at.row, at.col)?;
            Some(rating::set(&cell, rating::value_of(&value)))
        });
        Command::new(edit_kind, changes)
    }

    fn row_name(&self, row: usize) -> String {
        self.layout.row_name(row)
    }

    fn col_name(&self, col: usize) -> String {
        self.layout.column_name(col)
    }

    fn begins_group(&self, col: usize) -> bool {
        self.layout.columns.get(col).is_some_and(|column| column.first)
    }

    fn row_id(&self, row: usize) -> Option<String> {
        self.layout.rows.get(row).map(|row| row.pupil.id.to_string())
    }

    fn col_id(&self, col: usize) -> Option<String> {
        let column = &self.layout.columns.get(col)?.column;
        Some(format!("{} {}", column.term, column.subject))
    }
}
