//! Rows of cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows.

/// Returns the cells of a text, trimmed; no rows when there is no text at all.
pub fn read(text: &str) -> Vec<Vec<String>> {
    if text.is_empty() {
        return Vec::new();
    }
    // Spreadsheets end the last line as well; a cell that is empty is one all the same.
    let text = text.strip_suffix('\n').unwrap_or(text);
    let mut rows = vec![Vec::new()];
    let mut rest = text.strip_suffix('\r').unwrap_or(text);
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        if let Some(row) = rows.last_mut() {
            row.push(cell.trim().to_owned());
        }
        let mut signs = after.chars();
        match signs.next() {
            Some('\t') => {}
            // Rows are mostly as long as the one before.
            Some(_) => rows.push(Vec::with_capacity(rows.last().map_or(1, Vec::len))),
            None => return rows,
        }
        rest = signs.as_str();
    }
}

/// Returns the text of a table that [`read`] and spreadsheets read back.
pub fn write(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line =
        |row: Vec<String>| row.iter().map(|cell| protect(cell)).collect::<Vec<_>>().join("\t");
    let mut lines: Vec<String> = rows.into_iter().map(line).collect();
    // An empty last line would be read as the end of the line before.
    lines.extend(lines.last().filter(|last| last.is_empty()).cloned());
    lines.join("\r\n")
}

/// The next cell, up to a tab or the end of the line, and what comes after it.
fn plain(text: &str) -> (String, &str) {
    let (cell, after) = text.split_at(text.find(['\t', '\n']).unwrap_or(text.len()));
    (cell.to_owned(), after)
}

/// The next cell if it is in quotes, as those with tabs, lines or quotes in them are. Quotes that do not
/// close, or close within the cell, are signs like any other.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        // Two quotes in a row are one within the cell.
        let Some(more) = after.strip_prefix('"') else {
            let after = after.strip_prefix('\r').unwrap_or(after);
            return (after.is_empty() || after.starts_with(['\t', '\n'])).then_some((cell, after));
        };
        cell.push('"');
        rest = more;
    }
}

fn protect(cell: &str) -> String {
    // A spreadsheet reads no typographic minus.
    let cell = cell.replace('\u{2212}', "-");
    if cell.contains(['\t', '\n', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn what_spreadsheets_put_there_is_read() {
        assert_eq!(read("1\t2\r\n3\t\r\n"), table(&[&["1", "2"], &["3", ""]]));
        assert_eq!(read(" 4 "), table(&[&["4"]]));
        assert_eq!(read("1\n\n2"), table(&[&["1"], &[""], &["2"]]), "an empty row is a row");
        assert_eq!(read("\r\n"), table(&[&[""]]), "an empty cell is one");
        assert_eq!(read(""), table(&[]));
    }

    #[test]
    fn cells_in_quotes_hold_tabs_lines_and_quotes() {
        assert_eq!(
            read("\"a\tb\"\t2\r\n\"c\nd\"\t\"e \"\"f\"\"\"\r\n"),
            table(&[&["a\tb", "2"], &["c\nd", "e \"f\""],])
        );
        assert_eq!(read("\"\"\t1"), table(&[&["", "1"]]));
        assert_eq!(read("\"4\"\t1"), table(&[&["4", "1"]]));
    }

    #[test]
    fn quotes_that_do_not_close_are_signs() {
        assert_eq!(read("\"4\t1"), table(&[&["\"4", "1"]]));
        assert_eq!(read("\"4\" mm\t1"), table(&[&["\"4\" mm", "1"]]));
        assert_eq!(read("4\"\t\""), table(&[&["4\"", "\""]]));
    }

    #[test]
    fn what_is_written_is_read_back() {
        let rows = table(&[&["1", "", "a\tb"], &["\"", "c\nd", "\"\""], &["-3,00", "5", "x\"y"]]);
        assert_eq!(read(&write(rows.clone())), rows);
        assert_eq!(write(table(&[&["\u{2212}3", "4"]])), "-3\t4");
        for rows in [table(&[&["4"], &[""]]), table(&[&[""]]), table(&[&[""], &[""]]), table(&[])] {
            assert_eq!(read(&write(rows.clone())), rows, "an empty cell at the end is one");
        }
    }
}
