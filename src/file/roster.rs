//! A list of pupils, pasted or from a file, becomes rows that a teacher can look through before they are taken in.
//!
//! [`preview`] guesses how the text is meant, says what it understood ([`Understanding`]), and takes corrections
//! ([`RosterOptions`]). Civil registration numbers are never in what it returns.

mod columns;
mod headings;
mod layout;
mod names;
#[cfg(test)]
mod tests;
mod understanding;

pub(super) use headings::{Role, role_of_heading};
pub use understanding::{
    Column, DropReason, DroppedColumn, SkipReason, SkippedLine, Understanding,
};

use super::text::{
    MAX_NAME_CHARS, clean_name, has_letter, is_class_label, is_written_like_a_name, without_cpr,
};
use columns::Plan;
use layout::SheetRow;
use names::Assembled;
use std::collections::HashMap;

use crate::model::sorted::SortedMap;

/// The most pupils one text may hold.
pub const MAX_PUPILS: usize = 10_000;
/// More pupils than this in one class is not an error, but worth a note.
pub const MAX_PUPILS_OF_ONE_CLASS: usize = 60;

/// Corrections to the guess; `None` leaves it to [`preview`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterOptions {
    /// Whether there is a row of headings.
    pub header: Option<bool>,
    /// How the parts of a name are ordered in the text.
    pub order: Option<NameOrder>,
    /// The columns (from 0) that make up the name, in the order they are to be read. Columns that are not there are
    /// ignored, and where none is left the guess is used.
    pub name_columns: Option<Vec<usize>>,
}

/// The order of first and last name in the text. What comes out is always first name first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameOrder {
    /// `Emil Nørgaard`, or a column of first names before one of last names.
    FirstLast,
    /// `Nørgaard, Emil`, or a column of last names before one of first names.
    LastFirst,
}

/// What a text would become.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterPreview {
    /// The pupils, in the order of the text.
    pub rows: Vec<RosterRow>,
    /// How the text was read.
    pub understanding: Understanding,
    /// What is worth knowing about the whole.
    pub notes: Vec<RosterNote>,
}

/// One pupil.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RosterRow {
    /// The line of the text, from 1.
    pub line: usize,
    /// The name, first name first, as [`clean_name`] leaves it. Text, never markup.
    pub name: String,
    /// Always `None`: an alias is chosen later, for a pupil whose name is protected.
    pub alias: Option<String>,
    /// The class, where the text says it.
    pub class: Option<String>,
    /// What is worth knowing about this pupil.
    pub notes: Vec<RowNote>,
}

/// Something about one pupil that the teacher may want to see.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RowNote {
    /// The same name, capital letters aside, stands further up too.
    Duplicate {
        /// Where it stands first, from 1.
        first_line: usize,
    },
    /// The last name stood first and was moved behind.
    TurnedAround,
    /// The name was longer and has been cut.
    Shortened {
        /// The longest allowed, in characters.
        limit: usize,
    },
    /// A civil registration number stood in the same cell and was left out.
    CprRemoved,
}

/// Something about the whole text that the teacher may want to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterNote {
    /// One class has unusually many pupils.
    TooManyForOneClass {
        /// The class, where the text says it.
        class: Option<String>,
        /// How many pupils it has.
        rows: usize,
        /// How many are usual at most.
        limit: usize,
    },
    /// The whole text is one line with several names in it, of which only the first became a pupil.
    SeveralNamesOnOneLine {
        /// The line, from 1.
        line: usize,
    },
}

/// Why a text became no list at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterError {
    /// More pupils than `limit`.
    TooManyRows {
        /// [`MAX_PUPILS`].
        limit: usize,
    },
    /// More columns than `limit`.
    TooManyColumns {
        /// [`super::csv::MAX_COLUMNS`].
        limit: usize,
    },
}

/// Reads a text as a list of pupils. A blank text gives a list without rows.
///
/// # Errors
/// Where there are more than [`MAX_PUPILS`] pupils or too many columns.
pub fn preview(text: &str, options: &RosterOptions) -> Result<RosterPreview, RosterError> {
    let sheet = layout::read(text)?;
    let plan = Plan::make(&sheet, options);
    let mut skipped = plan.lines_before_header(&sheet);
    let mut rows: Vec<RosterRow> = Vec::new();
    let mut class_above = None;
    for row in plan.data_rows(&sheet) {
        if let Some(class) = class_line(row, &plan) {
            skipped.push(SkippedLine::new(row, SkipReason::ClassLine));
            class_above = Some(class);
        } else if let Some(pupil) = pupil_of(row, &plan, class_above.as_ref()) {
            rows.push(pupil);
        } else {
            skipped.push(SkippedLine::new(row, SkipReason::NoLetter));
        }
    }
    if rows.len() > MAX_PUPILS {
        return Err(RosterError::TooManyRows { limit: MAX_PUPILS });
    }
    mark_duplicates(&mut rows);
    let mut notes = crowded_classes(&rows);
    notes.extend(several_names(plan.data_rows(&sheet)));
    Ok(RosterPreview { notes, understanding: plan.understanding(&sheet, skipped), rows })
}

/// A line such as `7.A` between the names of a plain list. In a numbered list `7. A` is the seventh pupil.
fn class_line(row: &SheetRow, plan: &Plan) -> Option<String> {
    let label = clean_name(row.cell(0));
    let is_numbered_pupil = plan.numbered && label.contains(' ');
    (plan.delimiter.is_none() && is_class_label(&label) && !is_numbered_pupil).then_some(label)
}

fn pupil_of(row: &SheetRow, plan: &Plan, class_above: Option<&String>) -> Option<RosterRow> {
    let Assembled { name: raw, turned_around } = names::assemble(row, plan);
    let without = without_cpr(&raw);
    let cpr_removed = without.is_some();
    let is_long = raw.chars().count() > MAX_NAME_CHARS;
    let name = without.map_or_else(|| clean_name(&raw), |rest| clean_name(trim_divider(&rest)));
    if !has_letter(&name) {
        return None;
    }
    let class = plan.class_column.and_then(|column| shown(row.cell(column)));
    let mut notes = Vec::new();
    if turned_around {
        notes.push(RowNote::TurnedAround);
    }
    if cpr_removed {
        notes.push(RowNote::CprRemoved);
    }
    if is_long && name.chars().count() == MAX_NAME_CHARS {
        let limit = MAX_NAME_CHARS;
        notes.push(RowNote::Shortened { limit });
    }
    Some(RosterRow {
        line: row.line,
        name,
        alias: None,
        class: class.or_else(|| class_above.cloned()),
        notes,
    })
}

/// Takes away what divided a name from the number that stood beside it.
fn trim_divider(name: &str) -> &str {
    name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '(' | ')'))
}

/// A cell as it may be shown: clean, without civil registration numbers; `None` where nothing is left.
fn shown(cell: &str) -> Option<String> {
    let text = clean_name(&without_cpr(cell).unwrap_or_else(|| cell.to_owned()));
    (!text.is_empty()).then_some(text)
}

fn several_names(rows: &[SheetRow]) -> Option<RosterNote> {
    let [only] = rows else { return None };
    let are_names = only.cells.iter().all(|cell| is_written_like_a_name(cell));
    let line = only.line;
    (only.cells.len() >= 3 && are_names).then_some(RosterNote::SeveralNamesOnOneLine { line })
}

fn mark_duplicates(rows: &mut [RosterRow]) {
    let mut first_lines = HashMap::new();
    for row in rows {
        let first_line = *first_lines.entry(row.name.to_lowercase()).or_insert(row.line);
        if first_line != row.line {
            row.notes.push(RowNote::Duplicate { first_line });
        }
    }
}

fn crowded_classes(rows: &[RosterRow]) -> Vec<RosterNote> {
    let mut sizes: SortedMap<&Option<String>, usize> = SortedMap::new();
    for row in rows {
        *sizes.entry(&row.class).or_default() += 1;
    }
    sizes
        .into_iter()
        .filter(|(_, rows)| *rows > MAX_PUPILS_OF_ONE_CLASS)
        .map(|(class, rows)| RosterNote::TooManyForOneClass {
            class: class.clone(),
            rows,
            limit: MAX_PUPILS_OF_ONE_CLASS,
        })
        .collect()
}
