//! Reading other programs' files: a real table of results, and properties that hold for any input.

use fremdrift::file::csv::{Table, format_number, parse_decimal, parse_number, to_csv};
use fremdrift::file::gradebook::{ClassRows, Mapping, NameFrom, ScaleSpec, apply};
use fremdrift::file::roster::{NameOrder, RosterOptions, preview};
use fremdrift::file::text::{Encoding, clean_name, decode};
use proptest::prelude::*;
use std::path::Path;

/// Pupils per school and age, and the sums of their three marks, counted with another program.
const CLASSES: [(&str, usize, [f64; 3]); 12] = [
    ("GP · 15", 82, [921.0, 932.0, 923.0]),
    ("GP · 16", 104, [1138.0, 1163.0, 1147.0]),
    ("GP · 17", 86, [929.0, 893.0, 880.0]),
    ("GP · 18", 57, [605.0, 568.0, 522.0]),
    ("GP · 19", 18, [202.0, 181.0, 163.0]),
    ("GP · 20", 1, [17.0, 18.0, 18.0]),
    ("GP · 22", 1, [6.0, 8.0, 8.0]),
    ("MS · 17", 12, [139.0, 134.0, 127.0]),
    ("MS · 18", 25, [274.0, 263.0, 261.0]),
    ("MS · 19", 6, [44.0, 41.0, 34.0]),
    ("MS · 20", 2, [24.0, 23.0, 24.0]),
    ("MS · 21", 1, [10.0, 8.0, 7.0]),
];

fn shared(name: &str) -> Option<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        println!("skipped: {} is not here", path.display());
    }
    bytes
}

fn sums(class: &ClassRows) -> [f64; 3] {
    let sum = |slot: usize| class.pupils.iter().filter_map(|pupil| pupil.values[slot]).sum();
    [sum(0), sum(1), sum(2)]
}

#[test]
fn the_marks_of_two_portuguese_schools() {
    let Some(bytes) = shared("uci-student-mat.csv") else {
        return;
    };
    let decoded = decode(&bytes);
    assert_eq!(decoded.encoding, Encoding::Utf8);
    let table = Table::parse(&decoded.text).unwrap();
    assert!(table.declared());
    assert_eq!((table.delimiter(), table.width()), (Some(';'), 33));
    assert_eq!(table.rows().len(), 1 + 395);
    assert_eq!((table.rows()[0].line, table.rows()[395].line), (2, 397));
    assert!(table.ragged().is_empty() && table.unclosed_quote().is_none());

    let mapping = Mapping::suggest(&table, 2005, "Matematik");
    assert_eq!(mapping.class_columns, [0, 2]);
    assert!(matches!(mapping.name, NameFrom::RowNumber { .. }));
    let slots: Vec<(usize, i32, u8)> =
        mapping.values.iter().map(|value| (value.column, value.year, value.slot)).collect();
    assert_eq!(slots, [(30, 2005, 1), (31, 2005, 2), (32, 2005, 3)]);
    let (min, max, step) = (0.0, 20.0, 1.0);
    assert_eq!(mapping.scale, ScaleSpec { min, max, step });

    let book = apply(&table, &mapping);
    assert!(book.refused.is_empty());
    assert_eq!(book.empty_cells, 0);
    let found: Vec<(&str, usize, [f64; 3])> = book
        .classes
        .iter()
        .map(|class| (class.label.as_str(), class.pupils.len(), sums(class)))
        .collect();
    assert_eq!(found, CLASSES);
    let first = book.classes.iter().flat_map(|class| &class.pupils).find(|pupil| pupil.row == 1);
    assert_eq!(first.unwrap().values, [Some(5.0), Some(6.0), Some(6.0)]);
}

#[test]
fn a_test_with_many_tasks_is_no_gradebook() {
    let Some(bytes) = shared("timss2011-g4-items.csv") else {
        return;
    };
    let decoded = decode(&bytes);
    assert_eq!(decoded.encoding, Encoding::Utf8Bom);
    let table = Table::parse(&decoded.text).unwrap();
    assert_eq!(table.rows().len(), 4 + 1010);
    assert!(Mapping::suggest(&table, 2011, "Matematik").values.is_empty());
}

#[test]
fn a_class_saved_by_an_old_excel() {
    let bytes = b"sep=;\r\nNavn;Klasse\r\n\xC5se Bj\xF8rg \xC6r\xF8-Thygesen;7.A\r\n\"N\xF8rgaard, Emil\";7.A\r\n";
    let found = preview(&decode(bytes).text, &RosterOptions::default()).unwrap();
    let names: Vec<&str> = found.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Åse Bjørg Ærø-Thygesen", "Emil Nørgaard"]);
    assert!(found.rows.iter().all(|row| row.class.as_deref() == Some("7.A")));
}

/// Cells of everything that has a meaning in a table, and other characters.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zæøå ;,\t\"'\n=+@-]{0,8}", "[-+]?[0-9]{1,3}(,[0-9]{1,2})?", any::<String>(),]
}

fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    (2_usize..5).prop_flat_map(|width| {
        prop::collection::vec(prop::collection::vec(cell(), width..=width), 1..6)
    })
}

/// Texts that look like what people paste.
fn pasted() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "(([0-9]{1,2}[.)] |- |sep=)?[A-ZÆØÅa-zæøå]{0,6}[ ,;\t\"]{0,2}[a-zæøå0-9.@-]{0,11}[\r\n]{0,2}){0,12}",
    ]
}

fn any_options() -> impl Strategy<Value = RosterOptions> {
    let order = prop_oneof![Just(NameOrder::FirstLast), Just(NameOrder::LastFirst)];
    let columns = prop::collection::vec(0_usize..5, 0..4);
    (any::<Option<bool>>(), prop::option::of(order), prop::option::of(columns))
        .prop_map(|(header, order, name_columns)| RosterOptions { header, order, name_columns })
}

/// A cell as it comes back: line breaks alike, and without the apostrophe that defuses formulas.
fn comparable(cell: &str) -> String {
    let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
    cell.strip_prefix('\'').unwrap_or(&cell).to_owned()
}

proptest! {
    #[test]
    fn what_is_written_reads_the_same(rows in rows()) {
        let text = to_csv(&rows);
        let is_blank = |row: &Vec<String>| row.iter().all(|cell| cell.trim().is_empty());
        let filled = |rows: &[Vec<String>]| -> Vec<Vec<String>> {
            rows.iter().map(|row| row.iter().map(|cell| comparable(cell)).collect()).filter(|row| !is_blank(row)).collect()
        };
        let declared = format!("sep=;\n{}", text.trim_start_matches('\u{FEFF}'));
        let read: Vec<Vec<String>> = match Table::parse(&declared) {
            Ok(table) => table.rows().iter().map(|row| row.cells.clone()).collect(),
            Err(_) => Vec::new(),
        };
        prop_assert_eq!(filled(&read), filled(&rows));
    }

    #[test]
    fn nothing_written_starts_a_formula(cell in cell()) {
        let rows = [[cell.as_str(), "x"]];
        let text = format!("sep=;\n{}", to_csv(&rows).trim_start_matches('\u{FEFF}'));
        let table = Table::parse(&text).unwrap();
        let read = table.cell(0, 0);
        let is_number = parse_decimal(read).is_some();
        prop_assert!(is_number || !read.starts_with(['=', '+', '-', '@', '\t', '\r']), "{read:?}");
    }

    #[test]
    fn any_bytes_are_text(bytes in prop::collection::vec(any::<u8>(), 0..300), mark in 0_usize..4) {
        let marks: [&[u8]; 4] = [b"", b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"];
        let decoded = decode(&[marks[mark], &bytes].concat());
        prop_assert!(!decoded.text.contains('\r'));
    }

    #[test]
    fn text_survives_its_own_encoding(text in "[^\r\u{FEFF}]{0,40}") {
        prop_assert_eq!(&decode(text.as_bytes()).text, &text);
    }

    #[test]
    fn names_are_cleaned_once(raw in any::<String>()) {
        let name = clean_name(&raw);
        prop_assert_eq!(clean_name(&name), name);
    }

    #[test]
    fn a_preview_has_no_more_rows_than_lines(text in pasted(), options in any_options()) {
        let found = preview(&text, &options).unwrap();
        let lines = text.replace("\r\n", "\n").replace('\r', "\n").lines().count();
        let understanding = &found.understanding;
        prop_assert!(found.rows.len() + understanding.skipped.len() <= lines);
        prop_assert!(found.rows.iter().all(|row| (1..=lines).contains(&row.line)));
        prop_assert!(found.rows.iter().all(|row| clean_name(&row.name) == row.name && !row.name.is_empty()));
        prop_assert!(understanding.name_columns.iter().all(|column| *column < understanding.columns.len()));
    }

    #[test]
    fn any_table_is_read_by_its_suggestion(text in pasted()) {
        if let Ok(table) = Table::parse(&text) {
            let mapping = Mapping::suggest(&table, 2026, "Dansk");
            let book = apply(&table, &mapping);
            let pupils: usize = book.classes.iter().map(|class| class.pupils.len()).sum();
            prop_assert!(pupils < table.rows().len());
        }
    }

    #[test]
    fn numbers_read_as_written(hundredths in -1_000_000_i64..1_000_000) {
        let value = hundredths as f64 / 100.0;
        prop_assert_eq!(parse_number(&format_number(value, 2)), Some(value));
        prop_assert_eq!(parse_number(&format_number(value, 2).replace('-', "−")), Some(value));
    }
}
