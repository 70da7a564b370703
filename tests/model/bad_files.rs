//! Files that are not what they should be: each is refused for what it is, and none does harm.

use fremdrift::file::codec::{DecodeError, Flaw, MAX_TEXT, read_records};
use fremdrift::file::format::{MAX_BYTES, OpenError, Opened, read, write};
use fremdrift::file::merge::merge;

use crate::files::package;
use crate::replicas::school;

fn file(records: &str) -> String {
    format!(r#"{{"format":"fremdrift","version":1,"records":{records}}}"#)
}

fn damaged(path: &str, flaw: Flaw) -> Result<Opened, OpenError> {
    Err(OpenError::Damaged { path: path.into(), flaw })
}

#[test]
fn another_program_s_file_is_told_as_such() {
    let others = [
        "",
        "   \n",
        "Navn;DANSK;MAT\r\nElev 1;3;4\r\n",
        "%PDF-1.7\n%âãÏÓ",
        "PK\u{3}\u{4}\u{14}\0\u{6}\0",
        "<!doctype html><title>Fremdrift</title>",
        "[1,2,3]",
        "\"fremdrift\"",
        "null",
        "{}",
        r#"{"format":"geojson","version":1,"records":{}}"#,
        r#"{"format":7,"records":{}}"#,
        r#"{"name":"package","version":"1.0.0","dependencies":{}}"#,
        r#"{"type":"excalidraw","version":2,"elements":[]}"#,
    ];
    for other in others {
        assert_eq!(read(other), Err(OpenError::NotFremdrift), "{other}");
    }
}

#[test]
fn a_file_cut_short_anywhere_is_told_as_such() {
    let text = write(&package(school()));
    let text = text.trim_end();
    for part in 1..20 {
        let mut end = text.len() * part / 20;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        assert_eq!(read(&text[..end]), Err(OpenError::Truncated), "{part}/20");
    }
    for end in [1, 5, 12, 25, text.len() - 1] {
        assert_eq!(read(&text[..end]), Err(OpenError::Truncated), "{end} bytes");
    }
}

#[test]
fn a_newer_file_is_opened_as_far_as_it_is_understood() {
    let text = write(&package(school())).replacen("\"version\":1", "\"version\":2", 1);
    let newer = Opened::Newer { version: 2, package: Some(package(school())) };
    assert_eq!(read(&text), Ok(newer));
    let text = r#"{"format":"fremdrift","version":9,"records":["another shape"]}"#;
    assert_eq!(read(text), Ok(Opened::Newer { version: 9, package: None }));
}

#[test]
fn a_version_that_cannot_be_is_damage() {
    for version in ["0", "-1", "1.5", "\"1\"", "null", "99999999999"] {
        let text = format!(r#"{{"format":"fremdrift","version":{version},"records":{{}}}}"#);
        assert_eq!(read(&text), damaged("version", Flaw::Type), "{version}");
    }
    let missing = read(r#"{"format":"fremdrift","records":{}}"#);
    assert_eq!(missing, damaged("version", Flaw::Missing));
}

#[test]
fn broken_json_is_told_with_its_place() {
    let broken = [
        r#"{"is":[true,"a.b",1e999]}"#,
        r#"{"name":["\ud83d","a.b",1]}"#,
        r#"{"name":['x',"a.b",1]}"#,
        r#"{"name":[NaN,"a.b",1]}"#,
        r#"{"name":["x","a.b",1],}"#,
        "{\"name\":[\"a\u{1}b\",\"a.b\",1]}",
    ];
    for record in broken {
        let text = file(&format!("{{\n\"pupil/k1/p1\":{record}}}"));
        let error = read(&text);
        assert!(matches!(error, Err(OpenError::NotJson { line: 2, .. })), "{record}: {error:?}");
    }
    let twice = file("{}") + &file("{}");
    assert!(matches!(read(&twice), Err(OpenError::NotJson { line: 1, .. })));
}

#[test]
fn damage_is_told_with_its_path() {
    let cases = [
        ("[]", "records", Flaw::Type),
        (r#"{"pupil/k1":{}}"#, "records.pupil/k1", Flaw::Address),
        (r#"{"pupil/k1/æ":{}}"#, "records.pupil/k1/æ", Flaw::Address),
        (r#"{"pupil/k1/../p":{}}"#, "records.pupil/k1/../p", Flaw::Address),
        (r#"{"pupil/k1/p.1":{}}"#, "records.pupil/k1/p.1", Flaw::Address),
        (r#"{"class/k1/k1":{}}"#, "records.class/k1/k1", Flaw::Address),
        (r#"{"conference/a/b":{}}"#, "records.conference/a/b", Flaw::Address),
        (r#"{"a/b/c":[]}"#, "records.a/b/c", Flaw::Type),
        (r#"{"a/b/c":{"is":true}}"#, "records.a/b/c.is", Flaw::Type),
        (r#"{"a/b/c":{"is":[]}}"#, "records.a/b/c.is", Flaw::Entries),
        (r#"{"a/b/c":{"is":[1,"a.b"]}}"#, "records.a/b/c.is", Flaw::Entries),
        (r#"{"a/b/c":{"is":[1,"a.b",1,2]}}"#, "records.a/b/c.is", Flaw::Entries),
        (r#"{"a/b/c":{"is":[1,"ab",1]}}"#, "records.a/b/c.is.ab", Flaw::Replica),
        (r#"{"a/b/c":{"is":[1,2,3]}}"#, "records.a/b/c.is", Flaw::Type),
        (r#"{"a/b/c":{"is":[1,"a.b",-1]}}"#, "records.a/b/c.is", Flaw::Time),
        (r#"{"a/b/c":{"is":[1,"a.b",1.5]}}"#, "records.a/b/c.is", Flaw::Time),
        (r#"{"a/b/c":{"is":[1,"a.b",8640000000000001]}}"#, "records.a/b/c.is", Flaw::Time),
        (r#"{"a/b/c":{"is":[1,"a.b","now"]}}"#, "records.a/b/c.is", Flaw::Type),
        (r#"{"a/b/c":{"is":[{"x":1,"x":2},"a.b",1]}}"#, "records.a/b/c.is", Flaw::Duplicate),
        (r#"{"a/b/c":{"x":[1,"a.b",1],"x":[2,"a.b",2]}}"#, "records.a/b/c.x", Flaw::Duplicate),
        (r#"{"a/b/c":{},"a/b/c":{}}"#, "records.a/b/c", Flaw::Duplicate),
        (r#"{"a/b/c":{"~seen":{},"~seen":{}}}"#, "records.a/b/c.~seen", Flaw::Duplicate),
        (r#"{"a/b/c":{"~seen":{"a.b":-1}}}"#, "records.a/b/c.~seen.a.b", Flaw::Time),
        (r#"{"a/b/c":{"~seen":{"a.b":1,"a.b":2}}}"#, "records.a/b/c.~seen.a.b", Flaw::Duplicate),
        (r#"{"a/b/c":{"~seen.apart":[]}}"#, "records.a/b/c.~seen.apart", Flaw::Type),
        (r#"{"a/b/c":{"~new":[1,"a.b",1]}}"#, "records.a/b/c.~new", Flaw::FieldName),
    ];
    for (records, path, flaw) in cases {
        assert_eq!(read(&file(records)), damaged(path, flaw), "{records}");
    }
}

#[test]
fn a_damaged_header_is_told_with_its_path() {
    let cases = [
        (r#""by":7"#, "by", Flaw::Type),
        (r#""saved":"yesterday""#, "saved", Flaw::Time),
        (r#""saved":"1969-12-31T23:59:59Z""#, "saved", Flaw::Time),
        (r#""scope":{"kind":"planet"}"#, "scope", Flaw::Word),
        (r#""scope":{"kind":"class","classes":["../x"]}"#, "scope", Flaw::Address),
        (r#""scope":"all""#, "scope", Flaw::Type),
        (r#""scope":{"kind":"all","pupils":["../x"]}"#, "scope", Flaw::Address),
        (r#""scope":{"kind":"all","subjects":"mat"}"#, "scope", Flaw::Type),
        (r#""by":"a","by":"b""#, "by", Flaw::Duplicate),
        (r#""records":{}"#, "records", Flaw::Duplicate),
    ];
    for (header, path, flaw) in cases {
        let text = file("{}").replacen("\"records\"", &format!("{header},\"records\""), 1);
        assert_eq!(read(&text), damaged(path, flaw), "{header}");
    }
    assert_eq!(read(r#"{"format":"fremdrift","version":1}"#), Err(OpenError::NoRecords));
    assert!(matches!(read(&file("{}")), Ok(Opened::Current(_))));
}

#[test]
fn no_file_can_exhaust_the_machine() {
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let text = file(&format!(r#"{{"a/b/c":{{"x":[{deep},"a.b",1]}}}}"#));
    assert!(matches!(read(&text), Err(OpenError::NotJson { .. })));
    let deep =
        text.replacen("\"records\"", &format!("\"more\":{},\"records\"", "[".repeat(500)), 1);
    assert!(read(&deep).is_err());

    let long = "ø".repeat(MAX_TEXT);
    let with = |text: &str| file(&format!(r#"{{"a/b/c":{{"x":["{text}","a.b",1]}}}}"#));
    assert!(read(&with(&long)).is_ok());
    assert_eq!(read(&with(&format!("{long}x"))), damaged("records.a/b/c.x", Flaw::TextTooLong));
    // What this browser stored itself is never refused for its length.
    let stored = format!(r#"{{"records":{{"a/b/c":{{"x":["{long}x","a.b",1]}}}}}}"#);
    assert!(read_records(&stored).is_ok());

    let huge = " ".repeat(MAX_BYTES + 1);
    assert_eq!(read(&huge), Err(OpenError::TooLarge { limit: MAX_BYTES }));
}

#[test]
fn a_damaged_chunk_of_storage_is_told_too() {
    let missing = DecodeError::Damaged { path: "records".into(), flaw: Flaw::Missing };
    assert_eq!(read_records("{}"), Err(missing));
    assert_eq!(read_records(""), Err(DecodeError::Truncated));
    assert_eq!(read_records(r#"{"records":{"#), Err(DecodeError::Truncated));
    assert_eq!(read_records("{,}"), Err(DecodeError::NotJson { line: 1, column: 2 }));
}

#[test]
fn no_file_can_keep_the_machine_busy() {
    // What takes a time that grows with the square of any of these never comes to an end here.
    const MANY: usize = 300_000;
    let keys: String = (0..MANY).map(|number| format!("\"{number}\":1,")).collect();
    let text = file("{}").replacen("\"records\"", &format!("{keys}\"records\""), 1);
    assert!(read(&text).is_ok());

    let entries = |first: usize| -> Vec<String> {
        (first..first + 30_000).map(|number| format!("{number},\"a.s{number}\",{number}")).collect()
    };
    let document = |first| {
        let seen: Vec<String> =
            (0..30_000).map(|number| format!("\"b.s{number}\":{first}")).collect();
        let (entries, seen) = (entries(first).join(","), seen.join(","));
        let text = file(&format!(r#"{{"a/b/c":{{"x":[{entries}],"~seen":{{{seen}}}}}}}"#));
        match read(&text) {
            Ok(Opened::Current(package)) => package.document,
            other => panic!("{other:?}"),
        }
    };
    let (mut ours, theirs) = (document(0), document(20_000));
    merge(&mut ours, &theirs);
    let text = write(&package(ours.clone()));
    assert!(read(&text) == Ok(Opened::Current(package(ours))));
}
