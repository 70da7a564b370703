//! What each column of a list of pupils is for: from its heading, otherwise from what stands in it.

use super::headings::{Role, role_of_heading};
use super::layout::{Sheet, SheetRow};
use super::names::{count_last_names, is_gender, is_login, is_numbered, without_marker};
use super::{
    Column, DropReason, DroppedColumn, NameOrder, RosterOptions, SkipReason, SkippedLine,
    Understanding, shown,
};
use crate::file::text::{has_letter, is_class_label, is_cpr, split_at_comma};
use crate::model::sorted::SortedSet;

/// How a sheet is going to be read.
pub(super) struct Plan {
    pub(super) delimiter: Option<char>,
    /// The row (from 0) of the headings.
    header: Option<usize>,
    roles: Vec<Role>,
    pub(super) name_columns: Vec<usize>,
    pub(super) class_column: Option<usize>,
    pub(super) order: NameOrder,
    pub(super) numbered: bool,
    /// The user says that the last name is first, and no comma shows where it ends: it is the first word.
    pub(super) turn_at_space: bool,
}

impl Plan {
    pub(super) fn make(sheet: &Sheet, options: &RosterOptions) -> Plan {
        let header = match options.header {
            Some(false) => None,
            Some(true) => find_header(sheet).or(Some(0).filter(|_| !sheet.rows.is_empty())),
            None => find_header(sheet),
        };
        let data = &sheet.rows[header.map_or(0, |row| row + 1)..];
        let roles: Vec<Role> =
            (0..sheet.width).map(|column| role_of_column(sheet, header, data, column)).collect();
        let chosen: Option<Vec<usize>> = options.name_columns.as_ref().map(|columns| {
            let there = columns.iter().copied().filter(|&column| column < sheet.width);
            there.collect()
        });
        let name_columns = chosen
            .filter(|columns| !columns.is_empty())
            .unwrap_or_else(|| guess_name_columns(&roles, data));
        let class_column = roles
            .iter()
            .position(|&role| role == Role::Class)
            .filter(|column| !name_columns.contains(column));
        let raw_first_parts: Vec<&str> =
            name_columns.first().map(|&column| filled(data, column).collect()).unwrap_or_default();
        let numbered = is_numbered(&raw_first_parts);
        let first_parts: Vec<&str> =
            raw_first_parts.into_iter().map(|cell| without_marker(cell, numbered)).collect();
        let has_comma = first_parts.iter().any(|cell| split_at_comma(cell).is_some());
        let order =
            options.order.unwrap_or_else(|| guess_order(&roles, &name_columns, &first_parts, data));
        Plan {
            delimiter: sheet.delimiter,
            header,
            order,
            numbered,
            turn_at_space: options.order == Some(NameOrder::LastFirst) && !has_comma,
            roles,
            name_columns,
            class_column,
        }
    }

    pub(super) fn data_rows<'a>(&self, sheet: &'a Sheet) -> &'a [SheetRow] {
        &sheet.rows[self.header.map_or(0, |row| row + 1)..]
    }

    pub(super) fn lines_before_header(&self, sheet: &Sheet) -> Vec<SkippedLine> {
        sheet.rows[..self.header.unwrap_or(0)]
            .iter()
            .map(|row| SkippedLine::new(row, SkipReason::BeforeHeader))
            .collect()
    }

    pub(super) fn understanding(&self, sheet: &Sheet, skipped: Vec<SkippedLine>) -> Understanding {
        let columns: Vec<Column> =
            (0..sheet.width).map(|column| self.column(sheet, column)).collect();
        Understanding {
            delimiter: self.delimiter,
            header: self.header.is_some(),
            dropped: self.dropped(&columns),
            columns,
            name_columns: self.name_columns.clone(),
            class_column: self.class_column,
            order: self.order,
            numbered: self.numbered,
            skipped,
            empty_lines: sheet.empty_lines,
            ragged: sheet.ragged.clone(),
        }
    }

    fn column(&self, sheet: &Sheet, column: usize) -> Column {
        let heading = self.header.map(|row| sheet.rows[row].cell(column));
        let mut cells = filled(self.data_rows(sheet), column);
        let sample = cells.next().filter(|_| self.roles[column] != Role::Cpr);
        Column {
            heading: heading.and_then(shown),
            sample: sample.and_then(shown).unwrap_or_default(),
        }
    }

    fn dropped(&self, columns: &[Column]) -> Vec<DroppedColumn> {
        let is_used =
            |column| self.name_columns.contains(&column) || self.class_column == Some(column);
        columns
            .iter()
            .zip(&self.roles)
            .enumerate()
            .filter(|(column, _)| !is_used(*column))
            .map(|(column, (shown, role))| DroppedColumn {
                column,
                heading: shown.heading.clone(),
                reason: match role {
                    Role::Cpr => DropReason::Cpr,
                    Role::Number => DropReason::Number,
                    Role::Login => DropReason::Login,
                    _ => DropReason::NotUsed,
                },
            })
            .collect()
    }
}

/// How far down headings are looked for: a title may stand above them.
const ROWS_WITH_TITLE: usize = 5;

/// The row with most known headings among the first; the upper one of several.
fn find_header(sheet: &Sheet) -> Option<usize> {
    let first_rows = sheet.rows.iter().take(ROWS_WITH_TITLE).enumerate();
    first_rows
        .rev()
        .filter_map(|(index, row)| Some((index, count_headings(index, row)?)))
        .max_by_key(|(_, count)| *count)
        .map(|(index, _)| index)
}

/// How many known headings a row has; `None` where it is no row of headings. Below the first row, at least half of it
/// has to be headings.
fn count_headings(index: usize, row: &SheetRow) -> Option<usize> {
    let cells = row.cells.iter().filter(|cell| !cell.trim().is_empty());
    let filled = cells.clone().count();
    let roles: Vec<Role> = cells.filter_map(|cell| role_of_heading(cell)).collect();
    let is_telling = |role: &Role| !matches!(role, Role::Number | Role::Other);
    let is_sure = roles.len() >= 2 || roles.iter().any(is_telling);
    (is_sure && (index == 0 || roles.len() * 2 >= filled)).then_some(roles.len())
}

fn role_of_column(sheet: &Sheet, header: Option<usize>, data: &[SheetRow], column: usize) -> Role {
    let heading = header.and_then(|row| role_of_heading(sheet.rows[row].cell(column)));
    let cells: Vec<&str> = filled(data, column).collect();
    let most = |holds: &dyn Fn(&str) -> bool| {
        let holding = cells.iter().filter(|cell| holds(cell)).count();
        holding > 0 && holding * 10 >= cells.len() * 6
    };
    if most(&is_cpr) {
        return Role::Cpr;
    }
    match heading {
        Some(role) => role,
        None if sheet.width == 1 => Role::Name,
        None if most(&is_class_label) => Role::Class,
        None if most(&is_login) => Role::Login,
        None if most(&is_gender) => Role::Other,
        None if cells.is_empty() => Role::Other,
        None if most(&|cell: &str| !has_letter(cell)) => Role::Number,
        None if header.is_some_and(|row| shown(sheet.rows[row].cell(column)).is_some()) => {
            Role::Other
        }
        None => Role::Name,
    }
}

fn filled(data: &[SheetRow], column: usize) -> impl Iterator<Item = &str> {
    data.iter().map(move |row| row.cell(column)).filter(|cell| !cell.trim().is_empty())
}

fn guess_name_columns(roles: &[Role], data: &[SheetRow]) -> Vec<usize> {
    let place = |wanted: Role| roles.iter().position(|&role| role == wanted);
    let whole = place(Role::Name);
    match (place(Role::First), place(Role::Last)) {
        (first, Some(last)) if first.or(whole).is_some() => {
            let mut given: Vec<usize> = first.or(whole).into_iter().collect();
            given.extend(place(Role::Middle));
            if given[0] < last {
                given.push(last);
            } else {
                given.insert(0, last);
            }
            given
        }
        (first, last) => match whole.or(first).or(last) {
            Some(only) if is_first_of_two(roles, data, only) => vec![only, only + 1],
            Some(only) => vec![only],
            None => fallback_column(roles),
        },
    }
}

/// Where no column looks like names: the first that is at least not known to be something else.
fn fallback_column(roles: &[Role]) -> Vec<usize> {
    let place = |wanted: Role| roles.iter().position(|&role| role == wanted);
    place(Role::Other)
        .or(place(Role::Class))
        .or(place(Role::Login))
        .or(place(Role::Number))
        .into_iter()
        .collect()
}

/// Without headings: a column of mostly single words, and beside it another with many different ones, are the two
/// halves of the names.
fn is_first_of_two(roles: &[Role], data: &[SheetRow], column: usize) -> bool {
    let are_both_names = roles[column..].starts_with(&[Role::Name, Role::Name]);
    let halves: Vec<&str> = filled(data, column).collect();
    let others: Vec<&str> = filled(data, column + 1).collect();
    let single = halves.iter().filter(|cell| !cell.trim().contains(' '));
    let plain = others.iter().filter(|cell| !cell.contains(|c: char| c.is_ascii_digit()));
    let different: SortedSet<&str> = others.iter().map(|cell| cell.trim()).collect();
    are_both_names
        && single.count() * 2 >= halves.len()
        && plain.count() * 10 >= others.len() * 9
        && different.len() * 3 > others.len()
}

fn guess_order(
    roles: &[Role],
    name_columns: &[usize],
    first_parts: &[&str],
    data: &[SheetRow],
) -> NameOrder {
    match name_columns {
        [] => NameOrder::FirstLast,
        [_] => guess_order_in_cells(first_parts),
        [first, .., last] => match (roles[*first], roles[*last]) {
            (Role::Last, _) => NameOrder::LastFirst,
            (Role::First, _) | (_, Role::Last) => NameOrder::FirstLast,
            _ => order_by_last_names(first_parts, filled(data, *last)),
        },
    }
}

fn order_by_last_names<'a>(first: &[&str], last: impl Iterator<Item = &'a str>) -> NameOrder {
    if count_last_names(first.iter().copied()) > count_last_names(last) {
        NameOrder::LastFirst
    } else {
        NameOrder::FirstLast
    }
}

/// A comma says that the last name is first, unless what stands behind it is clearly the last names.
fn guess_order_in_cells(cells: &[&str]) -> NameOrder {
    let (before, after): (Vec<&str>, Vec<&str>) =
        cells.iter().filter_map(|cell| split_at_comma(cell)).unzip();
    let pairs = before.len();
    let (before, after) =
        (count_last_names(before.into_iter()), count_last_names(after.into_iter()));
    if pairs > 0 && (before >= after || after * 2 < pairs) {
        NameOrder::LastFirst
    } else {
        NameOrder::FirstLast
    }
}
