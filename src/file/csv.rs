//! Tables as text: what Excel and school systems export, and what is pasted from them.
//!
//! [`Table::parse`] reads any of their dialects; [`to_csv`] writes the one that a Danish Excel opens by a double click.

mod number;
mod survey;
#[cfg(test)]
mod tests;
mod write;

pub use number::{format_number, parse_decimal, parse_number};
pub use write::to_csv;

use super::text::unify_newlines;
use survey::Survey;

/// The most rows that are read; blank ones do not count.
pub const MAX_ROWS: usize = 20_000;
/// The most columns that are read.
pub const MAX_COLUMNS: usize = 400;

/// A table as it stood in a file: nothing is interpreted, the first row may be headings or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    delimiter: Option<char>,
    declared: bool,
    rows: Vec<TableRow>,
    width: usize,
    ragged: Vec<usize>,
    empty_lines: usize,
    unclosed_quote: Option<usize>,
}

/// One row of a [`Table`] that has something in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The line of the file that the row begins on, from 1.
    pub line: usize,
    /// The cells as written, quotes resolved. A short row has fewer than [`Table::width`]: see [`Table::cell`].
    pub cells: Vec<String>,
}

/// Why a text could not be read as a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// There is nothing but blank lines.
    Empty,
    /// More rows than `limit`.
    TooManyRows {
        /// [`MAX_ROWS`].
        limit: usize,
    },
    /// A row has more columns than `limit`.
    TooManyColumns {
        /// [`MAX_COLUMNS`].
        limit: usize,
        /// The line the row begins on, from 1.
        line: usize,
    },
    /// The text around this line (from 1) is damaged.
    Unreadable {
        /// The line, from 1.
        line: usize,
    },
}

impl Table {
    /// Reads a text, finding out how its columns are separated: a first line `sep=X` says so, otherwise the one of
    /// tab, `;` and `,` that divides the rows most alike. Quotes may hold separators, quotes and line breaks.
    ///
    /// # Errors
    /// Where there is nothing to read, or more than [`MAX_ROWS`] or [`MAX_COLUMNS`].
    pub fn parse(text: &str) -> Result<Table, TableError> {
        let text = unify_newlines(text.trim_start_matches('\u{FEFF}'));
        let (declared, body) = split_declaration(&text);
        if body.chars().all(survey::says_nothing) {
            return Err(TableError::Empty);
        }
        let delimiter = declared.or_else(|| survey::guess_delimiter(body));
        let first_line = 1 + usize::from(declared.is_some());
        let mut table = read(body, delimiter, first_line)?;
        table.declared = declared.is_some();
        Ok(table)
    }

    /// What separates the columns; `None` where there is only one.
    pub fn delimiter(&self) -> Option<char> {
        self.delimiter
    }

    /// Whether a first line `sep=X` named the delimiter.
    pub fn declared(&self) -> bool {
        self.declared
    }

    /// The rows that are not blank, in order. There is at least one.
    pub fn rows(&self) -> &[TableRow] {
        &self.rows
    }

    /// The number of columns: those of the longest row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The text of a cell, both counted from 0. Where a row is too short, or there is no such row, it is empty.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).map_or("", |row| row.cell(column))
    }

    /// The lines (from 1) of the rows that have more or fewer cells than most.
    pub fn ragged(&self) -> &[usize] {
        &self.ragged
    }

    /// How many lines before the last row were left out because they are blank.
    pub fn empty_lines(&self) -> usize {
        self.empty_lines
    }

    /// The line (from 1) of a quote that is never closed. Then quotes were read as ordinary characters.
    pub fn unclosed_quote(&self) -> Option<usize> {
        self.unclosed_quote
    }
}

impl TableRow {
    /// The text of a cell, counted from 0; empty where the row is too short.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Takes a first line `sep=X` off the text. Excel writes it, and when saving again may fill the line up with `X`.
fn split_declaration(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match declared_delimiter(first) {
        Some(delimiter) => (Some(delimiter), rest),
        None => (None, text),
    }
}

fn declared_delimiter(line: &str) -> Option<char> {
    let value = line.get(..4).filter(|key| key.eq_ignore_ascii_case("sep=")).and(line.get(4..))?;
    let mut characters = value.chars();
    let delimiter = characters.next().filter(|&c| can_delimit(c))?;
    characters.all(|c| c == delimiter || c == ' ').then_some(delimiter)
}

fn can_delimit(c: char) -> bool {
    c == '\t' || c == ' ' || c.is_ascii_punctuation() && c != '"'
}

/// Never stands in a text that people write: with it, a row is one cell.
const NO_DELIMITER: char = '\u{1F}';

fn read(body: &str, delimiter: Option<char>, first_line: usize) -> Result<Table, TableError> {
    let separator = delimiter.unwrap_or(NO_DELIMITER);
    let survey = Survey::of(body, separator);
    let unclosed_quote = survey.unclosed_quote.map(|line| line + first_line - 1);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(unclosed_quote.is_none())
        .delimiter(u8::try_from(separator).unwrap_or(b';'))
        .from_reader(body.as_bytes());
    let mut rows = Vec::new();
    let mut empty_lines = 0;
    let mut lines = LineCounter::new(body, first_line);
    for record in reader.records() {
        let record = record.map_err(|_| TableError::Unreadable { line: lines.line })?;
        let start = record.position().map_or(0, ::csv::Position::byte);
        empty_lines += lines.advance(start);
        let row = TableRow { line: lines.line, cells: record.iter().map(str::to_owned).collect() };
        if row.is_blank() {
            empty_lines += 1;
        } else if row.cells.len() > MAX_COLUMNS {
            let (limit, line) = (MAX_COLUMNS, row.line);
            return Err(TableError::TooManyColumns { limit, line });
        } else if rows.len() == MAX_ROWS {
            return Err(TableError::TooManyRows { limit: MAX_ROWS });
        } else {
            rows.push(row);
        }
    }
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(Table {
        delimiter,
        declared: false,
        width: rows.iter().map(|row| row.cells.len()).max().unwrap_or(0),
        ragged: ragged_lines(&rows),
        rows,
        empty_lines,
        unclosed_quote,
    })
}

fn ragged_lines(rows: &[TableRow]) -> Vec<usize> {
    let usual = survey::most_common(rows.iter().map(|row| row.cells.len()));
    rows.iter().filter(|row| row.cells.len() != usual).map(|row| row.line).collect()
}

/// Turns the place of a record into its line, passing over the blank lines that the reader counts in with it.
struct LineCounter<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
}

impl<'a> LineCounter<'a> {
    fn new(body: &'a str, line: usize) -> Self {
        LineCounter { bytes: body.as_bytes(), at: 0, line }
    }

    /// Moves to the first line at or after `start` that is not empty, and returns how many empty ones it passed.
    fn advance(&mut self, start: u64) -> usize {
        let start = usize::try_from(start).unwrap_or(usize::MAX).clamp(self.at, self.bytes.len());
        self.line += self.bytes[self.at..start].iter().filter(|&&byte| byte == b'\n').count();
        let empty = self.bytes[start..].iter().take_while(|&&byte| byte == b'\n').count();
        self.line += empty;
        self.at = start + empty;
        empty
    }
}
