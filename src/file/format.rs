//! The file `*.fremdrift.json`: a header that tells what it is, and records.

use std::fmt::Write as _;

use chrono::{DateTime, Datelike as _, NaiveDate, SecondsFormat, Utc};
use serde::de::{Deserializer as _, Error, IgnoredAny, MapAccess, Visitor};

use super::checksum::Checksum;
use super::codec::{DecodeError, Flaw, push_record, push_text};
use super::scope::{Scope, Without};
use super::seal;
use super::versions;
use crate::model::document::Document;
use crate::model::erasure;
use crate::model::id::Id;
use crate::model::value::Value;

/// The word every file begins with.
pub const FORMAT: &str = "fremdrift";

/// The version of the format that is written.
pub const VERSION: u32 = 1;

/// The largest file that is read, in bytes: ten times what a browser can keep.
pub const MAX_BYTES: usize = 50_000_000;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// The version of the app that wrote it.
    pub app: String,
    /// When it was written, in milliseconds since 1970.
    pub saved: Option<u64>,
    /// Who wrote it, as they named themselves.
    pub by: String,
    /// The school's name.
    pub school: String,
    /// Which part of the school it holds.
    pub scope: Scope,
    /// Tells that it is the demo school, or a part of it.
    pub demo: bool,
    /// The records.
    pub document: Document,
}

/// A file that could be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// A file of this version, or of an earlier one brought up to it.
    Current(Package),
    /// A file of a later version of the app: to be looked at, never to be merged or written back.
    Newer {
        /// Its version.
        version: u32,
        /// What this version understands of it, if anything.
        package: Option<Package>,
    },
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// It is something else: a table, a document, a picture, another program's JSON.
    NotFremdrift,
    /// It is larger than any file of ours.
    TooLarge {
        /// [`MAX_BYTES`].
        limit: usize,
    },
    /// It breaks the rules of JSON: it was edited by hand or damaged on its way.
    NotJson {
        /// The line, from 1.
        line: usize,
        /// The character of that line, from 1.
        column: usize,
    },
    /// It stops before its end: not all of it arrived.
    Truncated,
    /// Something in it cannot be what it should.
    Damaged {
        /// Where, such as `records.pupil/k1/p7.name`.
        path: String,
        /// What is wrong there.
        flaw: Flaw,
    },
    /// It is ours but has no records, not even none.
    NoRecords,
}

impl From<DecodeError> for OpenError {
    fn from(error: DecodeError) -> Self {
        match error {
            DecodeError::NotJson { line, column } => Self::NotJson { line, column },
            DecodeError::Truncated => Self::Truncated,
            DecodeError::Damaged { path, flaw: Flaw::Missing } if path == "records" => {
                Self::NoRecords
            }
            DecodeError::Damaged { path, flaw } => Self::Damaged { path, flaw },
        }
    }
}

/// Returns the text of a file: the header on the first line, then one record on each.
pub fn write(package: &Package) -> String {
    let mut out = String::with_capacity(512);
    // Writing to a `String` never fails.
    let _ = write!(out, "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\"{}\":\"", seal::KEY);
    let hole = out.len()..out.len() + Checksum::DIGITS;
    out.push_str(&"0".repeat(Checksum::DIGITS));
    out.push('"');
    push_key_and_text(&mut out, "app", &package.app);
    if let Some(saved) = package.saved.and_then(utc) {
        let saved = saved.to_rfc3339_opts(SecondsFormat::AutoSi, true);
        push_key_and_text(&mut out, "saved", &saved);
    }
    push_key_and_text(&mut out, "by", &package.by);
    push_key_and_text(&mut out, "school", &package.school);
    out.push_str(",\"scope\":");
    push_scope(&mut out, &package.scope);
    let _ = write!(out, ",\"demo\":{},\n\"records\":{{", package.demo);
    for (place, (id, record)) in package.document.records().enumerate() {
        out.push_str(if place > 0 { ",\n" } else { "\n" });
        push_record(&mut out, id, record);
    }
    out.push_str("\n}}\n");
    let sum = seal::without(&out, hole.clone()).to_string();
    out.replace_range(hole, &sum);
    out
}

/// The moment as a date can say it: RFC 3339 knows years of four digits only.
fn utc(milliseconds: u64) -> Option<DateTime<Utc>> {
    let moment = DateTime::from_timestamp_millis(i64::try_from(milliseconds).ok()?)?;
    (moment.year() <= 9999).then_some(moment)
}

fn push_key_and_text(out: &mut String, key: &str, text: &str) {
    let _ = write!(out, ",\"{key}\":");
    push_text(out, text);
}

fn push_scope(out: &mut String, scope: &Scope) {
    match &scope.classes {
        None => out.push_str("{\"kind\":\"all\""),
        Some(classes) => {
            out.push_str("{\"kind\":\"class\"");
            push_list(out, "classes", classes.iter().map(Id::as_str));
        }
    }
    if let Some(pupils) = &scope.pupils {
        push_list(out, "pupils", pupils.iter().map(Id::as_str));
    }
    if let Some(subjects) = &scope.subjects {
        push_list(out, "subjects", subjects.iter().map(Id::as_str));
    }
    if scope.without != Without::default() {
        push_list(out, "without", scope.without.words().into_iter());
    }
    out.push('}');
}

fn push_list<'a>(out: &mut String, key: &str, texts: impl Iterator<Item = &'a str>) {
    let _ = write!(out, ",\"{key}\":[");
    for (place, text) in texts.enumerate() {
        if place > 0 {
            out.push(',');
        }
        push_text(out, text);
    }
    out.push(']');
}

/// Returns what a file holds.
pub fn read(text: &str) -> Result<Opened, OpenError> {
    if text.len() > MAX_BYTES {
        return Err(OpenError::TooLarge { limit: MAX_BYTES });
    }
    let version = version_of(text.strip_prefix('\u{feff}').unwrap_or(text))?;
    if version > VERSION {
        let package = versions::read(VERSION, text).ok().map(without_erased);
        return Ok(Opened::Newer { version, package });
    }
    let package = versions::read(version, text).map(without_erased);
    package.map(Opened::Current).map_err(OpenError::from)
}

/// What a file says was erased is not shown, even if whoever wrote the file left it in.
fn without_erased(mut package: Package) -> Package {
    erasure::enforce(&mut package.document);
    package
}

/// Reads no further than it must to know whether the file is ours and of which version.
fn version_of(text: &str) -> Result<u32, OpenError> {
    if !text.trim_start().starts_with('{') {
        return Err(OpenError::NotFremdrift);
    }
    let mut start = Start::default();
    let end = serde_json::Deserializer::from_str(text).deserialize_map(&mut start);
    match (start.format, start.version, end) {
        (Some(format), ..) if format != FORMAT => Err(OpenError::NotFremdrift),
        (Some(_), Some(version), _) => version
            .as_u64()
            .and_then(|version| u32::try_from(version).ok())
            .filter(|version| *version > 0)
            .ok_or(OpenError::Damaged { path: "version".into(), flaw: Flaw::Type }),
        (_, _, Err(error)) if error.is_eof() => Err(OpenError::Truncated),
        (_, _, Err(error)) if error.is_syntax() => {
            Err(OpenError::NotJson { line: error.line(), column: error.column() })
        }
        (None, ..) => Err(OpenError::NotFremdrift),
        (Some(_), None, _) => {
            Err(OpenError::Damaged { path: "version".into(), flaw: Flaw::Missing })
        }
    }
}

#[derive(Default)]
struct Start {
    format: Option<Value>,
    version: Option<Value>,
}

impl<'de> Visitor<'de> for &mut Start {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "format" => self.format = Some(map.next_value()?),
                "version" => self.version = Some(map.next_value()?),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
            if self.format.is_some() && self.version.is_some() {
                // The rest is read by the version it names.
                return Err(A::Error::custom(""));
            }
        }
        Ok(())
    }
}

/// Returns the name of a file written on a day: `fremdrift-8A-2026-11-22.fremdrift.json`. The
/// label (a class's name, "all") is brought into letters, digits and hyphens, since such files
/// travel by e-mail between all kinds of computers.
pub fn file_name(label: &str, date: NaiveDate) -> String {
    let mut plain = String::new();
    for c in label.chars() {
        match c {
            'æ' => plain.push_str("ae"),
            'ø' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            'Æ' => plain.push_str("Ae"),
            'Ø' => plain.push_str("Oe"),
            'Å' => plain.push_str("Aa"),
            '.' | '\'' => {}
            c if c.is_ascii_alphanumeric() => plain.push(c),
            _ if plain.ends_with('-') || plain.is_empty() => {}
            _ => plain.push('-'),
        }
    }
    plain.truncate(40);
    let plain = plain.trim_end_matches('-');
    let between = if plain.is_empty() { "" } else { "-" };
    format!("{FORMAT}{between}{plain}-{date}.fremdrift.json")
}
