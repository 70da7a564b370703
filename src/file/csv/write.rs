//! Writes the table text that a Danish Excel opens by a double click.

use super::number::parse_decimal;

/// Writes rows of cells with byte order mark, `;` and CRLF; line breaks inside a cell become LF.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front, so that a name typed by one person
/// never becomes a command on another's machine. Plain numbers, `-3` too, stay numbers.
pub fn to_csv<Row, Cell>(rows: &[Row]) -> String
where
    Row: AsRef<[Cell]>,
    Cell: AsRef<str>,
{
    let mut text = String::from('\u{FEFF}');
    for row in rows {
        let cells: Vec<String> = row.as_ref().iter().map(|cell| written(cell.as_ref())).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

fn written(cell: &str) -> String {
    let apostrophe = if is_formula(cell) { "'" } else { "" };
    let cell = format!("{apostrophe}{}", super::unify_newlines(cell));
    if needs_quotes(&cell) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

fn is_formula(cell: &str) -> bool {
    let starts_oddly = cell.starts_with(['\t', '\r', '\n']);
    let starts_formula =
        cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    starts_oddly || starts_formula && parse_decimal(cell).is_none()
}

fn needs_quotes(cell: &str) -> bool {
    let is_declaration = cell.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    is_declaration
        || cell.contains([';', ',', '"', '\n', '\t'])
        || cell.trim() != cell
        || cell.starts_with('\u{FEFF}')
}
