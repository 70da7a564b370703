//! Inputs of many thousands of bytes that cost the most for what they are: they take no more than others do.

use std::fmt::Write as _;

use std::panic::catch_unwind;

use fremdrift::file::chunk;
use fremdrift::file::codec::read_records;
use fremdrift::file::csv::Table;
use fremdrift::file::roster::{self, RosterOptions};
use fremdrift::file::snapshot;
use fremdrift::file::stock::Inventory;
use fremdrift::file::text::{clean_name, decode};
use fremdrift::file::{format, seal};
use fremdrift::grid::table;
use fremdrift::route::Address;

use crate::fault;
use crate::memory::{Most, reading};
use crate::stored::reseal_inventory;

const LENGTH: usize = 50_000;

fn repeated(start: &str, end: &str, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::from(start);
    let mut number = 0;
    while text.len() < LENGTH {
        _ = write!(text, "{}{}", if number > 0 { "," } else { "" }, piece(number));
        number += 1;
    }
    text + end
}

/// Shapes in which the smallest pieces become the most.
fn shapes() -> Vec<(&'static str, String)> {
    let head = r#"{"format":"fremdrift","version":1,"records":{"#;
    let one = |field: &str| format!("{head}\"a/b/c\":{{{field}");
    vec![
        ("entries", repeated(&one(r#""x":["#), "]}}}", |n| format!(r#"1,"a.b",{n}"#))),
        ("equal entries", repeated(&one(r#""x":["#), "]}}}", |_| r#"1,"a.b",1"#.into())),
        ("numbers", repeated(&one(r#""x":[["#), r#"],"a.b",1]}}}"#, |_| "1".into())),
        ("lists", repeated(&one(r#""x":[["#), r#"],"a.b",1]}}}"#, |_| "[]".into())),
        ("fields", repeated(&one(""), "}}}", |n| format!(r#""{n:x}":[1,"a.b",1]"#))),
        ("members", repeated(&one(r#""x":[{"#), r#"},"a.b",1]}}}"#, |n| format!(r#""{n:x}":1"#))),
        ("records", repeated(head, "}}", |n| format!(r#""a/b/{n:x}":{{}}"#))),
        ("seen", repeated(&one(r#""~seen":{"#), "}}}}", |n| format!(r#""a.{n:x}":1"#))),
        ("replicas", repeated(&one(r#""x":["#), "]}}}", |n| format!(r#"1,"a.{n:x}",1"#))),
        (
            "header",
            repeated("{\"format\":\"fremdrift\",\"version\":1,", ",\"records\":{}}", |n| {
                format!(r#""{n:x}":1"#)
            }),
        ),
        (
            "classes",
            repeated(
                "{\"format\":\"fremdrift\",\"version\":1,\"scope\":{\"kind\":\"class\",\"classes\":[",
                "]},\"records\":{}}",
                |_| "\"a\"".into(),
            ),
        ),
        ("cells", "a;".repeat(300).trim_end_matches(';').to_owned().add_line(LENGTH / 600)),
        ("short rows", "a;b\n".repeat(LENGTH / 100)),
        ("empty rows", ";\n".repeat(LENGTH / 2)),
        ("quotes", "\"\"".repeat(LENGTH / 2)),
        ("open quotes", "\"a\t".repeat(LENGTH / 3)),
        ("tabs", "\t".repeat(LENGTH)),
        ("empty lines", "\n".repeat(LENGTH)),
        ("short names", "a\n".repeat(LENGTH / 100)),
        ("one line", "Å".repeat(LENGTH / 2)),
        ("words", "Å ".repeat(LENGTH / 3)),
        ("escapes", "%41".repeat(LENGTH / 3)),
        ("slashes", "/".repeat(LENGTH)),
        ("choices", "#/?".to_owned() + &"fag=a&".repeat(LENGTH / 6)),
        ("nesting", "[".repeat(LENGTH)),
        ("lines", "k1 41012f0fa69ac12b 1\n".repeat(LENGTH / 22)),
    ]
}

trait AddLine {
    fn add_line(self, times: usize) -> String;
}

impl AddLine for String {
    fn add_line(self, times: usize) -> String {
        format!("{self}\n").repeat(times)
    }
}

/// Something that only reads, without what is checked of its result.
type Read = fn(&str);

const READS: &[(&str, Read)] = &[
    ("seal", |text| _ = seal::check(text)),
    ("file", |text| drop(format::read(text))),
    ("records", |text| drop(read_records(text))),
    ("chunk", |text| drop(chunk::read("k1", text))),
    ("list of chunks", |text| drop(Inventory::parse(text))),
    ("snapshot", |text| drop(snapshot::read(text))),
    ("decoding", |text| drop(decode(text.as_bytes()))),
    ("table", |text| drop(Table::parse(text))),
    ("roster", |text| drop(roster::preview(text, &RosterOptions::default()))),
    ("clipboard", |text| drop(table::read(text))),
    ("address", |text| drop(Address::parse(text))),
    ("name", |text| drop(clean_name(text))),
];

#[test]
fn long_inputs_take_no_more_for_each_byte() {
    let (mut bad, mut most) = (Vec::new(), Most::default());
    for (shape, text) in shapes() {
        let list = reseal_inventory(&text).filter(|_| shape == "lines");
        let text = list.as_deref().unwrap_or(&text);
        for (name, read) in READS {
            let read = || reading(text.len(), || read(text));
            if catch_unwind(read).is_err() {
                bad.push(format!("{shape}, read as {name}"));
            }
            let here = Most::of_this_thread();
            println!("{shape}, {name}: {} at once, {} in all", here.per_byte, here.work_per_byte);
            most = most.or(here);
        }
    }
    let tried = shapes().len() * READS.len();
    let note = format!(
        "at most {} bytes at once and {} in all per byte",
        most.per_byte, most.work_per_byte
    );
    fault::tell("long inputs", tried, bad.len(), &note);
    assert!(bad.is_empty(), "{bad:?}");
}
