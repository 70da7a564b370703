//! Whether a text is a table or a plain list, and its rows either way.

use super::names::{is_gender, is_login, without_marker};
use super::{RosterError, role_of_heading};
use crate::file::csv::{Table, TableError};
use crate::file::roster::MAX_PUPILS;
use crate::file::text::{is_class_label, is_cpr, is_written_like_a_name, unify_newlines};

/// The rows of a text that are not blank.
pub(super) struct Sheet {
    pub(super) delimiter: Option<char>,
    pub(super) rows: Vec<SheetRow>,
    pub(super) width: usize,
    pub(super) empty_lines: usize,
    pub(super) ragged: Vec<usize>,
}

/// One row, with the line (from 1) it begins on.
pub(super) struct SheetRow {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

impl Sheet {
    fn blank(empty_lines: usize) -> Sheet {
        Sheet { delimiter: None, rows: Vec::new(), width: 0, empty_lines, ragged: Vec::new() }
    }
}

impl SheetRow {
    /// The cell, counted from 0; empty where the row is too short.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

pub(super) fn read(text: &str) -> Result<Sheet, RosterError> {
    let text = unify_newlines(text.trim_start_matches('\u{FEFF}'));
    match Table::parse(&text) {
        Ok(table) if is_table(&table) => Ok(sheet_of_table(&table)),
        Ok(table) => Ok(sheet_of_lines(&text, table.declared())),
        Err(TableError::Empty) => Ok(Sheet::blank(text.lines().count())),
        Err(TableError::Unreadable { .. }) => Ok(sheet_of_lines(&text, false)),
        Err(TableError::TooManyRows { .. }) => Err(RosterError::TooManyRows { limit: MAX_PUPILS }),
        Err(TableError::TooManyColumns { limit, .. }) => Err(RosterError::TooManyColumns { limit }),
    }
}

fn sheet_of_table(table: &Table) -> Sheet {
    let rows = table.rows().iter().map(|row| SheetRow { line: row.line, cells: row.cells.clone() });
    Sheet {
        delimiter: table.delimiter(),
        rows: rows.collect(),
        width: table.width(),
        empty_lines: table.empty_lines(),
        ragged: table.ragged().to_vec(),
    }
}

fn sheet_of_lines(text: &str, skip_first: bool) -> Sheet {
    let lines = || text.lines().enumerate().skip(usize::from(skip_first));
    let rows: Vec<SheetRow> = lines()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| SheetRow { line: index + 1, cells: vec![unquoted(line.trim())] })
        .collect();
    Sheet {
        delimiter: None,
        width: usize::from(!rows.is_empty()),
        empty_lines: lines().count() - rows.len(),
        ragged: Vec::new(),
        rows,
    }
}

fn unquoted(line: &str) -> String {
    let inside = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inside.map_or_else(|| line.to_owned(), |inside| inside.replace("\"\"", "\""))
}

/// Whether what separates the columns does so, or is the comma of `Nørgaard, Emil`.
fn is_table(table: &Table) -> bool {
    match table.delimiter() {
        None => false,
        Some(',') if !table.declared() => !is_list_with_commas(table),
        Some(_) => true,
    }
}

fn is_list_with_commas(table: &Table) -> bool {
    let is_heading_row = |cells: &[String]| {
        cells.len() > 1 && cells.iter().any(|cell| role_of_heading(cell).is_some())
    };
    let rows = table.rows();
    if rows.iter().take(3).any(|row| is_heading_row(&row.cells)) {
        return false;
    }
    let divided = rows.iter().filter(|row| row.cells.len() > 1).count();
    let names = rows.iter().filter(|row| is_name_with_comma(&row.cells));
    names.count() * 2 > divided
}

/// Two parts of a name, and a space after the comma as one writes it by hand. Programs leave it out.
fn is_name_with_comma(cells: &[String]) -> bool {
    let [last, first] = cells else { return false };
    first.starts_with(' ')
        && is_written_like_a_name(without_marker(last, true))
        && is_written_like_a_name(first)
        && !is_about_the_pupil(first)
}

fn is_about_the_pupil(cell: &str) -> bool {
    is_class_label(cell) || is_cpr(cell) || is_login(cell) || is_gender(cell)
}
