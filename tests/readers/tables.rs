//! Reading what other programs write and what is pasted: tables, lists of pupils, results.

use fremdrift::file::csv::{Table, to_csv};
use fremdrift::file::gradebook::{Mapping, apply};
use fremdrift::file::results::{Plan, ResultScale, import, standing_scale};
use fremdrift::file::roster::{self, NameOrder, RosterOptions};
use fremdrift::file::text::{MAX_NAME_CHARS, decode, is_cpr};
use fremdrift::grid::table;
use fremdrift::model::class::Class;
use fremdrift::model::document::Document;
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::pupil::Pupil;
use fremdrift::model::setup::scales;
use fremdrift::model::stamp::{Clock, ReplicaId};

use crate::files;
use crate::memory::reading;
use crate::mutate::{TOKENS, UNICODE, VALUES, pick};
use crate::random::Random;
use crate::small_school;

pub fn csv(bytes: &[u8]) -> bool {
    let decoded = reading(bytes.len(), || decode(bytes));
    assert!(!decoded.text.contains('\r'));
    let Ok(table) = reading(bytes.len(), || Table::parse(&decoded.text)) else { return false };
    assert!(table.width() > 0 && !table.rows().is_empty());
    // A table of one column says nothing of what would divide it, and quoted tabs could.
    let width = table.width().max(2);
    let declared = |rows: &[Vec<String>]| {
        let text = to_csv(rows);
        Table::parse(&format!("sep=;\n{}", text.trim_start_matches('\u{FEFF}')))
    };
    let once = padded(&declared(&padded(&table, width)).expect("it can be read"), width);
    let twice = declared(&once).expect("what is written can be read");
    assert_eq!(padded(&twice, width), once, "what is read is written as it was");
    true
}

fn padded(table: &Table, width: usize) -> Vec<Vec<String>> {
    let row = |row: usize| (0..width).map(|column| table.cell(row, column).to_owned()).collect();
    (0..table.rows().len()).map(row).collect()
}

pub fn roster(bytes: &[u8]) -> bool {
    let text = decode(bytes).text;
    let columns = Some(vec![1, 0, 7]);
    let corrected = RosterOptions {
        header: Some(bytes.len().is_multiple_of(2)),
        order: Some(NameOrder::LastFirst),
        name_columns: columns,
    };
    let guessed = reading(text.len(), || roster::preview(&text, &RosterOptions::default()));
    let corrected = reading(text.len(), || roster::preview(&text, &corrected));
    let mut accepted = false;
    for found in [guessed, corrected].into_iter().flatten() {
        for row in &found.rows {
            assert!(!row.name.is_empty() && row.name.chars().count() <= MAX_NAME_CHARS);
            assert!(!is_cpr(&row.name) && row.class.as_deref().is_none_or(|class| !is_cpr(class)));
        }
        let names: Vec<String> = found.rows.into_iter().map(|row| row.name).collect();
        if accepted {
            continue;
        }
        let class = Id::<Class>::new("k1");
        let command = Pupil::add_all(&mut IdGenerator::seeded(1), &class, &names);
        accepted |= !names.is_empty();
        kept(Document::default(), &command);
    }
    accepted
}

/// A table of results, all the way into a school.
pub fn results(bytes: &[u8]) -> bool {
    let text = decode(bytes).text;
    let Ok(table) = Table::parse(&text) else { return false };
    let (mapping, book) = reading(text.len(), || {
        let mapping = Mapping::suggest(&table, 2026, "Dansk");
        let book = apply(&table, &mapping);
        (mapping, book)
    });
    let school = small_school();
    let plan = Plan {
        scale: ResultScale::from_spec(&mapping.scale, &scales(school)),
        values: mapping.values,
        class_name: "7.A".into(),
        level: 7,
        into_known: text.len().is_multiple_of(2),
    };
    plan.scale.spec(school);
    standing_scale(school, &book, &plan);
    let (tally, command) = import(school, &mut IdGenerator::seeded(1), &book, &plan);
    // A school is a lot to write; pupils without ratings are what lists of them are tried with.
    if tally.ratings > 0 || bytes.len().is_multiple_of(16) {
        kept(school.clone(), &command);
    }
    tally.ratings > 0
}

/// What was made of a table can be sent, and read again.
fn kept(mut school: Document, command: &fremdrift::model::command::Command) {
    let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
    school.apply(command, &mut clock, 1_795_352_700_000);
    let document = school;
    let package = fremdrift::file::format::Package { document, ..Default::default() };
    let text = fremdrift::file::format::write(&package);
    let again = files::document(text.as_bytes()).expect("what is written can be read");
    assert!(again == package.document, "it is read as it was written");
}

/// Cells from a spreadsheet, pasted into a form.
pub fn clipboard(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let rows = reading(text.len(), || table::read(&text));
    let again = table::read(&table::write(rows.clone()));
    // A minus is written as spreadsheets read it.
    let once = |rows: Vec<Vec<String>>| -> Vec<Vec<String>> {
        let plain = |cell: String| cell.replace('\u{2212}', "-");
        rows.into_iter().map(|row| row.into_iter().map(plain).collect()).collect()
    };
    assert_eq!(again, once(rows.clone()), "what is written is read as it was");
    rows.len() > 1
}

const CELLS: &[&str] = &[
    "",
    " ",
    "Navn",
    "Efternavn",
    "Fornavn",
    "Klasse",
    "Skole",
    "CPR-nr.",
    "Dansk efterår",
    "7.A Efterår",
    "MAT 1. termin 2025",
    "Dansk forår 2025",
    "Matematik",
    "termin 1",
    "Nr.",
    "E-mail",
    "7.A",
    "10. B",
    "0.A",
    "255.a",
    "99999999999999.A",
    "Emil Nørgaard",
    "Nørgaard, Emil",
    "Søs",
    "1. Ida",
    "010190-1234",
    "0101901234",
    "=1+1",
    "-3",
    "+4",
    "4,5",
    "100%",
    "1.500",
    "12",
    "02",
    "00",
    "termin 999999999999",
    "2147483647",
    "årgang 99999",
    "Efterår 2147483647",
    "Forår 0",
    "<b>",
    "'",
    "a\"b",
    "æ",
    "-",
];

/// A table that keeps to no more rules than people do.
pub fn any_table(random: &mut Random) -> String {
    let separator = [";", "\t", ",", "; ", "|", ""][random.below(6)];
    let end = ["\n", "\r\n", "\r", "\n\n"][random.below(4)];
    let (rows, columns) = (1 + random.below(12), 1 + random.below(9));
    let mut text = String::new();
    if random.once_in(12) {
        text.push_str(&format!("sep={separator}{end}"));
    }
    for _ in 0..rows {
        let columns = if random.once_in(6) { random.below(columns + 2) } else { columns };
        for column in 0..columns {
            text.push_str(if column > 0 { separator } else { "" });
            cell(random, &mut text);
        }
        text.push_str(end);
    }
    text
}

fn cell(random: &mut Random, text: &mut String) {
    let all = match random.below(12) {
        0 => TOKENS,
        1 => UNICODE,
        2 => VALUES,
        _ => CELLS,
    };
    let cell = pick(random, all);
    match random.below(8) {
        0 => text.push_str(&format!("\"{}\"", cell.replace('"', "\"\""))),
        1 => text.push_str(&format!("\"{cell}\"")),
        2 => text.push_str(&(random.next() as i32).to_string()),
        _ => text.push_str(cell),
    }
}
