//! Guesses a [`Mapping`] from a table's headings and from what stands below them.

use super::terms::{self, TermHeading};
use super::{Mapping, NameFrom, ValueColumn, rating, scale};
use crate::file::csv::Table;
use crate::file::roster::{Role, role_of_heading};
use crate::file::text::{heading_key, is_class_label};
use crate::model::order::sort_with_key;
use crate::model::sorted::SortedMap;

impl Mapping {
    /// Guesses how a table is meant. `year` (the one the school year begins in) and `subject` are used where the
    /// headings do not say them. Where headings name several grades, the highest is `year` and the others lie before.
    pub fn suggest(table: &Table, year: i32, subject: &str) -> Mapping {
        let class_columns = class_columns(table);
        let name = name_columns(table);
        let mut taken = class_columns.clone();
        if let NameFrom::Columns(columns) = &name {
            taken.extend(columns);
        }
        let free: Vec<usize> = (0..table.width())
            .filter(|column| !taken.contains(column) && is_numeric(table, *column))
            .collect();
        let guesses = [named_terms, numbered_columns, subject_columns];
        let values = guesses
            .iter()
            .map(|guess| without_repetition(guess(table, &free, year, subject)))
            .find(|values| !values.is_empty())
            .unwrap_or_default();
        let columns: Vec<usize> = values.iter().map(|value| value.column).collect();
        Mapping { class_columns, name, scale: scale_of(table, &columns), values }
    }
}

fn heading(table: &Table, column: usize) -> &str {
    table.cell(0, column)
}

fn filled(table: &Table, column: usize) -> impl Iterator<Item = &str> + Clone {
    let rows = table.rows().iter().skip(1);
    rows.map(move |row| row.cell(column).trim()).filter(|cell| !cell.is_empty())
}

/// Whether at least `tenths` of the cells that are not empty are so.
fn most(table: &Table, column: usize, tenths: usize, holds: impl Fn(&str) -> bool) -> bool {
    let cells = filled(table, column);
    let holding = cells.clone().filter(|cell| holds(cell)).count();
    holding * 10 >= cells.count() * tenths
}

fn is_numeric(table: &Table, column: usize) -> bool {
    most(table, column, 6, |cell| rating(cell).is_some())
}

fn class_columns(table: &Table) -> Vec<usize> {
    let keys: Vec<String> =
        (0..table.width()).map(|column| heading_key(heading(table, column))).collect();
    let place = |wanted: &[&str]| keys.iter().position(|key| wanted.contains(&key.as_str()));
    let class = keys.iter().position(|key| role_of_heading(key) == Some(Role::Class));
    let school = place(&["school", "skole", "skolenavn", "afdeling"]);
    let grade = place(&["årgang", "klassetrin", "trin", "grade", "age", "alder"]);
    let looks_like_class = |column: &usize| {
        filled(table, *column).next().is_some() && most(table, *column, 8, is_class_label)
    };
    let by_content = || (0..table.width()).find(looks_like_class);
    match (class.or_else(by_content), school) {
        (Some(class), Some(school)) if differs(table, school) => vec![school, class],
        (Some(class), _) => vec![class],
        (None, Some(school)) => [Some(school), grade].into_iter().flatten().collect(),
        (None, None) => Vec::new(),
    }
}

fn differs(table: &Table, column: usize) -> bool {
    let mut cells = filled(table, column);
    let first = cells.next();
    cells.any(|cell| Some(cell) != first)
}

fn name_columns(table: &Table) -> NameFrom {
    let place = |wanted: Role| {
        (0..table.width()).find(|&column| role_of_heading(heading(table, column)) == Some(wanted))
    };
    let given = place(Role::First).or(place(Role::Name));
    let columns: Vec<usize> = match place(Role::Last) {
        Some(last) => [given, place(Role::Middle), Some(last)].into_iter().flatten().collect(),
        None => place(Role::Name).or(given).into_iter().collect(),
    };
    if columns.is_empty() {
        let prefix = String::new();
        NameFrom::RowNumber { prefix }
    } else {
        NameFrom::Columns(columns)
    }
}

/// Columns whose headings name a term.
fn named_terms(table: &Table, free: &[usize], year: i32, subject: &str) -> Vec<ValueColumn> {
    let found: Vec<(usize, TermHeading)> = free
        .iter()
        .filter_map(|&column| Some((column, terms::read(heading(table, column))?)))
        .collect();
    let highest = found.iter().filter_map(|(_, term)| term.grade).max();
    let years_ago = |term: &TermHeading| match (highest, term.grade) {
        (Some(highest), Some(grade)) => i32::from(highest - grade),
        _ => 0,
    };
    found
        .iter()
        .map(|(column, term)| ValueColumn {
            column: *column,
            year: term.year.unwrap_or(year - years_ago(term)),
            slot: term.slot,
            subject: or_else(&term.subject, subject),
        })
        .collect()
}

/// Columns in a row, `G1 G2 G3`. More than three of a kind are the tasks of a test, not terms.
fn numbered_columns(table: &Table, free: &[usize], year: i32, subject: &str) -> Vec<ValueColumn> {
    let mut groups: SortedMap<String, Vec<(u32, usize)>> = SortedMap::new();
    for &column in free {
        if let Some((stem, number)) = terms::numbered(heading(table, column)) {
            groups.entry(stem).or_default().push((number, column));
        }
    }
    let mut values = Vec::new();
    for (stem, mut columns) in groups {
        columns.sort_unstable();
        let is_a_row = (1..).zip(&columns).all(|(place, (number, _))| place == *number);
        if !is_a_row || !(2..=3).contains(&columns.len()) {
            continue;
        }
        let name = if terms::is_word_for_marks(&stem) { "" } else { &stem };
        values.extend((1..).zip(&columns).map(|(slot, &(_, column))| ValueColumn {
            column,
            year,
            slot,
            subject: or_else(name, subject),
        }));
    }
    sort_with_key(&mut values, |value| value.column);
    values
}

/// Columns headed by a subject, each a single rating.
fn subject_columns(table: &Table, free: &[usize], year: i32, subject: &str) -> Vec<ValueColumn> {
    let asked = heading_key(subject);
    free.iter()
        .filter(|&&column| {
            let key = heading_key(heading(table, column));
            terms::is_subject(&key) || !key.is_empty() && key == asked
        })
        .map(|&column| ValueColumn {
            column,
            year,
            slot: 1,
            subject: super::tidy(heading(table, column)),
        })
        .collect()
}

fn or_else(found: &str, given: &str) -> String {
    if found.is_empty() { given } else { found }.to_owned()
}

/// Two columns cannot be the same subject in the same term: the first one stays.
fn without_repetition(values: Vec<ValueColumn>) -> Vec<ValueColumn> {
    let mut kept: Vec<ValueColumn> = Vec::new();
    for value in values {
        let key = |other: &ValueColumn| (other.year, other.slot, other.subject.to_lowercase());
        if !kept.iter().any(|other| key(other) == key(&value)) {
            kept.push(value);
        }
    }
    kept
}

fn scale_of(table: &Table, columns: &[usize]) -> super::ScaleSpec {
    let cells = || columns.iter().flat_map(|&column| filled(table, column));
    let ratings: Vec<f64> = cells().filter_map(rating).collect();
    scale::suggest(&ratings, cells().any(|cell| cell.ends_with('%')))
}
