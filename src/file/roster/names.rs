//! The parts of a name: numbers before it, last names before first names, several columns.

use super::NameOrder;
use super::columns::Plan;
use super::layout::SheetRow;
use crate::file::text::{clean_name, is_class_label, split_at_comma};

/// A name put together, not yet cleaned.
pub(super) struct Assembled {
    pub(super) name: String,
    /// The last name stood first in the same cell.
    pub(super) turned_around: bool,
}

pub(super) fn assemble(row: &SheetRow, plan: &Plan) -> Assembled {
    let mut parts: Vec<&str> =
        plan.name_columns.iter().map(|&column| row.cell(column).trim()).collect();
    if let Some(first) = parts.first_mut() {
        *first = without_marker(first, plan.numbered);
    }
    if let [only] = parts[..] {
        return assemble_from_one_cell(only, plan);
    }
    if plan.order == NameOrder::LastFirst && !parts.is_empty() {
        parts.rotate_left(1);
    }
    Assembled { name: parts.join(" "), turned_around: false }
}

fn assemble_from_one_cell(cell: &str, plan: &Plan) -> Assembled {
    let at_space = || cell.split_once(' ').filter(|_| plan.turn_at_space);
    let turned_around = plan.order == NameOrder::LastFirst;
    match split_at_comma(cell).or_else(at_space) {
        Some((last, first)) if turned_around => {
            Assembled { name: format!("{first} {last}"), turned_around }
        }
        Some((first, last)) => Assembled { name: format!("{first} {last}"), turned_around },
        None => Assembled { name: cell.to_owned(), turned_around: false },
    }
}

/// The cell without a bullet, and in a numbered list without its number.
pub(super) fn without_marker(cell: &str, numbered: bool) -> &str {
    let cell = without_bullet(cell);
    match split_number(cell) {
        Some((_, rest)) if numbered => rest,
        _ => cell,
    }
}

fn without_bullet(cell: &str) -> &str {
    let cell = cell.trim();
    cell.strip_prefix(['-', '–', '—', '•', '*', '·', '▪', '○'])
        .filter(|rest| rest.starts_with(char::is_whitespace))
        .map_or(cell, str::trim_start)
}

/// A number and what stands behind it: `1. Åse`, `1) Åse`, `(1) Åse`, `#1 Åse`, `1: Åse`, `1 - Åse`, `1 Åse`.
fn split_number(cell: &str) -> Option<(u32, &str)> {
    let start = cell.trim_start_matches(['(', '#']);
    let rest = start.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = start.strip_suffix(rest)?;
    if digits.len() > 4 {
        return None;
    }
    let name = rest.trim_start_matches([' ', '\t', '\u{A0}', '.', ')', ':', '-', '–']);
    let is_divided = name.len() < rest.len() && !name.is_empty();
    Some((digits.parse().ok()?, name)).filter(|_| is_divided)
}

/// Whether most of the cells begin with a number, and each number is higher than the last or begins anew.
pub(super) fn is_numbered(cells: &[&str]) -> bool {
    let is_class = |cell: &str| is_class_label(cell) && !cell.trim().contains(' ');
    let pupils = cells.iter().filter(|cell| !is_class(cell));
    let numbers: Vec<u32> = pupils
        .clone()
        .filter_map(|cell| split_number(without_bullet(cell)))
        .map(|(number, _)| number)
        .collect();
    let counts_up = numbers.windows(2).all(|pair| pair[0] < pair[1] || pair[1] == 1);
    counts_up && !numbers.is_empty() && numbers.len() * 10 >= pupils.count() * 6
}

/// How many cells end like a Danish last name, and like few first names.
pub(super) fn count_last_names<'a>(cells: impl Iterator<Item = &'a str>) -> usize {
    const ENDINGS: [&str; 14] = [
        "sen", "gaard", "gård", "strup", "bjerg", "sson", "holm", "lund", "toft", "rup", "by",
        "skov", "kær", "vang",
    ];
    cells
        .map(|cell| clean_name(cell).to_lowercase())
        .filter(|name| ENDINGS.iter().any(|ending| name.ends_with(ending)))
        .count()
}

/// A user name such as UNI-Login (`emil12ab`) or a mail address.
pub(super) fn is_login(cell: &str) -> bool {
    let cell = cell.trim();
    let is_code = (5..=12).contains(&cell.len())
        && cell.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        && cell.starts_with(|c: char| c.is_ascii_lowercase())
        && cell.contains(|c: char| c.is_ascii_digit());
    is_code || cell.contains('@') && !cell.contains(char::is_whitespace)
}

/// A word for a pupil's gender.
pub(super) fn is_gender(cell: &str) -> bool {
    matches!(
        cell.trim().to_lowercase().as_str(),
        "pige"
            | "dreng"
            | "p"
            | "d"
            | "m"
            | "k"
            | "f"
            | "mand"
            | "kvinde"
            | "girl"
            | "boy"
            | "male"
            | "female"
    )
}
