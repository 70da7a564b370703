//! What [`super::preview`] understood of a text, for the teacher to check and correct.

use super::layout::SheetRow;
use super::{NameOrder, shown};

/// How a text was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understanding {
    /// What separates the columns; `None` for a list with one name per line.
    pub delimiter: Option<char>,
    /// Whether there is a row of headings.
    pub header: bool,
    /// Every column in order, for choosing others.
    pub columns: Vec<Column>,
    /// The columns (from 0) that make up the name.
    pub name_columns: Vec<usize>,
    /// The column (from 0) with the class.
    pub class_column: Option<usize>,
    /// How the parts of the names were ordered.
    pub order: NameOrder,
    /// Whether numbers (`1.`, `1)`) before the names were taken away.
    pub numbered: bool,
    /// Lines that became no pupil although something stands in them.
    pub skipped: Vec<SkippedLine>,
    /// Columns that were left out.
    pub dropped: Vec<DroppedColumn>,
    /// How many blank lines were passed over.
    pub empty_lines: usize,
    /// The lines (from 1) with more or fewer columns than most.
    pub ragged: Vec<usize>,
}

/// A column as it can be shown to somebody who chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading, where there are headings and this column has one.
    pub heading: Option<String>,
    /// The first cell with something in it; empty for civil registration numbers.
    pub sample: String,
}

/// A line that became no pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedLine {
    /// The line of the text, from 1.
    pub line: usize,
    /// What stands there, without civil registration numbers, cut to a name's length.
    pub text: String,
    /// Why it was skipped.
    pub reason: SkipReason,
}

/// Why a line became no pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkipReason {
    /// There is no letter in it, or in its name columns.
    NoLetter,
    /// It stands above the headings.
    BeforeHeader,
    /// It names a class, which the pupils below were given.
    ClassLine,
}

/// A column that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DroppedColumn {
    /// The column, from 0.
    pub column: usize,
    /// Its heading, where it has one.
    pub heading: Option<String>,
    /// Why it was left out.
    pub reason: DropReason,
}

/// Why a column was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DropReason {
    /// Civil registration numbers are never taken in.
    Cpr,
    /// A running number.
    Number,
    /// User names such as UNI-Login.
    Login,
    /// Something a list of pupils has no use for.
    NotUsed,
}

impl SkippedLine {
    pub(super) fn new(row: &SheetRow, reason: SkipReason) -> SkippedLine {
        let text = row.cells.join(" ");
        SkippedLine { line: row.line, text: shown(&text).unwrap_or_default(), reason }
    }
}
