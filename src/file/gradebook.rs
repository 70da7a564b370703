//! A table of results becomes classes, pupils and ratings, by a [`Mapping`] that the user can see and change.
//!
//! The first row of the table holds the headings; every other row is one pupil. [`Mapping::suggest`] guesses,
//! [`apply`] does exactly what the mapping says, and tells of every cell it did not take.

mod scale;
mod suggest;
mod terms;
#[cfg(test)]
mod tests;

use super::csv::{Table, TableRow, parse_decimal};
use super::text::{clean_name, is_cpr, split_at_comma, without_cpr};

use crate::model::sorted::SortedMap;
use crate::model::term::Term;

/// How a table is to be read. Columns are counted from 0; a column that is not there reads as empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    /// The columns that together say which class a pupil is in. Without any, all are in one class without label.
    pub class_columns: Vec<usize>,
    /// Where the pupils' names come from.
    pub name: NameFrom,
    /// The columns with ratings.
    pub values: Vec<ValueColumn>,
    /// The scale of the ratings.
    pub scale: ScaleSpec,
}

/// Where the pupils' names come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFrom {
    /// These columns, joined by a space in this order. Where they are empty, the row number is the name.
    Columns(Vec<usize>),
    /// The table has no names: each pupil is called `prefix` and the number of the row, 1 for the first pupil.
    RowNumber {
        /// What stands before the number, its own space included. Suggested empty: the word depends on the language.
        prefix: String,
    },
}

/// A column with ratings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueColumn {
    /// The column, from 0.
    pub column: usize,
    /// The calendar year in which the school year begins: 2026 for 2026/27.
    pub year: i32,
    /// The term of that year, 1 to 3.
    pub slot: u8,
    /// The subject's name.
    pub subject: String,
}

impl ValueColumn {
    /// The term that its ratings are of.
    pub fn term(&self) -> Term {
        Term { year: self.year, slot: self.slot.clamp(1, Term::MAX_SLOTS) }
    }
}

/// The numbers a rating can be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleSpec {
    /// The lowest.
    pub min: f64,
    /// The highest.
    pub max: f64,
    /// The distance between neighbours, counted from 0. Zero or less allows every number.
    pub step: f64,
}

/// What a table holds, read by a mapping.
#[derive(Clone, Debug, PartialEq)]
pub struct Gradebook {
    /// The classes in natural order: `7.A` before `10.A`.
    pub classes: Vec<ClassRows>,
    /// The cells that were not taken, in the order of the table.
    pub refused: Vec<Refused>,
    /// How many cells for ratings are empty. Empty is never zero.
    pub empty_cells: usize,
}

/// The pupils of a class.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassRows {
    /// The class columns joined by ` · `, such as `7.A`.
    pub label: String,
    /// In the order of the table.
    pub pupils: Vec<PupilRow>,
}

/// A pupil and the ratings of the mapping's [`ValueColumn`]s, in the same order.
#[derive(Clone, Debug, PartialEq)]
pub struct PupilRow {
    /// The row of the table: 0 is the headings, 1 the first pupil. [`TableRow::line`] is the line in the file.
    pub row: usize,
    /// The name, clean and without civil registration numbers.
    pub name: String,
    /// `None` where the cell is empty or was refused.
    pub values: Vec<Option<f64>>,
}

/// A cell that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The row of the table: 0 is the headings, 1 the first pupil.
    pub row: usize,
    /// The column, from 0.
    pub column: usize,
    /// What stands there, without civil registration numbers, cut to a name's length.
    pub text: String,
    /// Why it was not taken.
    pub why: Refusal,
}

/// Why a cell was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A number, but outside the scale or between its steps.
    OutOfScale,
    /// No number.
    NotANumber,
}

impl ScaleSpec {
    /// Whether the number is on the scale, up to a rounding error of a millionth.
    pub fn has(&self, value: f64) -> bool {
        let is_on_step = self.step <= 0.0 || {
            let steps = value / self.step;
            (steps - steps.round()).abs() * self.step < TOLERANCE
        };
        is_on_step && value >= self.min - TOLERANCE && value <= self.max + TOLERANCE
    }
}

const TOLERANCE: f64 = 1e-6;

/// Reads the table by the mapping. Rows without name and ratings are passed over.
pub fn apply(table: &Table, mapping: &Mapping) -> Gradebook {
    let mut classes: SortedMap<String, Vec<PupilRow>> = SortedMap::new();
    let mut book = Gradebook { classes: Vec::new(), refused: Vec::new(), empty_cells: 0 };
    for (row, cells) in table.rows().iter().enumerate().skip(1) {
        if is_about_nobody(cells, mapping) {
            continue;
        }
        let columns = mapping.values.iter().map(|value| value.column);
        let pupil = PupilRow {
            row,
            name: mapping.name.of(row, cells),
            values: columns.map(|column| book.take(row, column, cells, &mapping.scale)).collect(),
        };
        let label = mapping.class_label(cells);
        classes.entry(label).or_default().push(pupil);
    }
    book.classes = classes.into_iter().map(|(label, pupils)| ClassRows { label, pupils }).collect();
    book.classes.sort_by_cached_key(|class| sort_key(&class.label));
    book
}

impl Gradebook {
    fn take(
        &mut self,
        row: usize,
        column: usize,
        cells: &TableRow,
        scale: &ScaleSpec,
    ) -> Option<f64> {
        let cell = cells.cell(column);
        if cell.trim().is_empty() {
            self.empty_cells += 1;
            return None;
        }
        let why = match rating(cell) {
            Some(value) if scale.has(value) => return Some(value),
            Some(_) => Refusal::OutOfScale,
            None => Refusal::NotANumber,
        };
        let text = tidy(cell);
        self.refused.push(Refused { row, column, text, why });
        None
    }
}

impl Mapping {
    fn class_label(&self, cells: &TableRow) -> String {
        let columns = self.class_columns.iter();
        let parts = columns.map(|&column| tidy(cells.cell(column)));
        let filled: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        filled.join(" · ")
    }
}

impl NameFrom {
    fn of(&self, row: usize, cells: &TableRow) -> String {
        match self {
            NameFrom::RowNumber { prefix } => format!("{prefix}{row}"),
            NameFrom::Columns(columns) => {
                let parts: Vec<&str> = columns.iter().map(|&column| cells.cell(column)).collect();
                let name = match parts[..] {
                    // As lists of schools have it: »Jensen, Emma«.
                    [only] => split_at_comma(only).map(|(last, first)| format!("{first} {last}")),
                    _ => None,
                };
                Some(tidy(&name.unwrap_or_else(|| parts.join(" "))))
                    .filter(|name| !name.is_empty())
                    .unwrap_or_else(|| row.to_string())
            }
        }
    }
}

fn is_about_nobody(cells: &TableRow, mapping: &Mapping) -> bool {
    let is_empty = |column: &usize| cells.cell(*column).trim().is_empty();
    let has_no_name = match &mapping.name {
        NameFrom::Columns(columns) => columns.iter().all(is_empty),
        NameFrom::RowNumber { .. } => true,
    };
    has_no_name && mapping.values.iter().all(|value| is_empty(&value.column))
}

/// A rating as written, a percent sign allowed. A civil registration number is never one.
fn rating(cell: &str) -> Option<f64> {
    let cell = cell.trim();
    parse_decimal(cell.strip_suffix('%').unwrap_or(cell)).filter(|_| !is_cpr(cell))
}

fn tidy(cell: &str) -> String {
    clean_name(&without_cpr(cell).unwrap_or_else(|| cell.to_owned()))
}

/// A number, or a character that is not part of one; numbers come first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum SortPart {
    Number(u64),
    Character(char),
}

/// Sorts labels as people do: numbers by size, capital letters aside, æ ø å last.
fn sort_key(label: &str) -> Vec<SortPart> {
    let mut parts = Vec::new();
    let mut inside_number = false;
    for c in label.chars().flat_map(char::to_lowercase) {
        match (c.to_digit(10), parts.last_mut()) {
            (Some(digit), Some(SortPart::Number(number))) if inside_number => {
                *number = number.saturating_mul(10).saturating_add(u64::from(digit));
            }
            (Some(digit), _) => parts.push(SortPart::Number(u64::from(digit))),
            (None, _) => parts.push(SortPart::Character(danish_rank(c))),
        }
        inside_number = c.is_ascii_digit();
    }
    parts
}

/// Letters after z keep their place in the Danish alphabet.
fn danish_rank(c: char) -> char {
    match c {
        'æ' | 'ä' => '{',
        'ø' | 'ö' => '|',
        'å' => '}',
        other => other,
    }
}
