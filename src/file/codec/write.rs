//! Writing: nothing here can fail, so nothing here returns an error.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::{SEEN, SEEN_APART};
use crate::model::id::RecordId;
use crate::model::record::{Record, Register, can_be_left_out};
use crate::model::stamp::{ReplicaId, Stamp, VersionVector};
use crate::model::value::Value;

/// Writes `"address":{…}`.
pub(in crate::file) fn push_record(out: &mut String, id: &RecordId, record: &Record) {
    push_text(out, id.as_str());
    out.push_str(":{");
    let mut first = true;
    for (field, register) in record.fields() {
        push_comma(out, &mut first);
        push_field(out, field);
        push_register(out, register);
    }
    push_seen(out, record, first);
    out.push('}');
}

fn push_comma(out: &mut String, first: &mut bool) {
    if !std::mem::take(first) {
        out.push(',');
    }
}

/// Names that begin with `~` are the format's own; no field of ours does, but nothing forbids it.
fn push_field(out: &mut String, field: &str) {
    if field.starts_with('~') {
        push_text(out, &format!("~{field}"));
    } else {
        push_text(out, field);
    }
    out.push(':');
}

fn push_register(out: &mut String, register: &Register) {
    out.push('[');
    for (place, entry) in register.entries().iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        push_value(out, &entry.value);
        out.push(',');
        push_text(out, entry.stamp.replica.as_str());
        out.push(',');
        push_number(out, entry.stamp.at);
    }
    out.push(']');
}

/// Up to so many replicas are looked for one by one.
const FEW: usize = 16;

/// Writes what the record has seen beyond what its entries show by themselves.
fn push_seen(out: &mut String, record: &Record, mut first: bool) {
    let more = unshown(record, record.seen(), |_| true);
    if !more.is_empty() {
        push_comma(out, &mut first);
        push_vector(out, SEEN, &more);
    }
    if let Some(apart) = record.seen_apart() {
        push_comma(out, &mut first);
        push_vector(out, SEEN_APART, &unshown(record, apart, can_be_left_out));
    }
}

/// What was seen beyond what the entries of some fields show.
fn unshown<'a>(
    record: &'a Record,
    seen: &'a VersionVector,
    of: fn(&str) -> bool,
) -> Vec<(&'a ReplicaId, u64)> {
    let entries = || {
        let fields = record.fields().filter(|(field, _)| of(field));
        fields.flat_map(|(_, register)| register.entries())
    };
    // Few replicas write in a record; a file that others made can name any number.
    let mut latest: HashMap<&ReplicaId, u64> = HashMap::new();
    if seen.iter().nth(FEW).is_some() {
        for Stamp { at, replica } in entries().map(|entry| &entry.stamp) {
            latest.entry(replica).and_modify(|known| *known = (*known).max(*at)).or_insert(*at);
        }
    }
    let shown = |replica: &ReplicaId, at: u64| match latest.is_empty() {
        true => entries().any(|one| one.stamp.at >= at && &one.stamp.replica == replica),
        false => latest.get(replica).is_some_and(|latest| *latest >= at),
    };
    seen.iter().filter(|(replica, at)| !shown(replica, *at)).collect()
}

fn push_vector(out: &mut String, key: &str, seen: &[(&ReplicaId, u64)]) {
    push_text(out, key);
    out.push_str(":{");
    let mut first = true;
    for (replica, at) in seen {
        push_comma(out, &mut first);
        push_text(out, replica.as_str());
        out.push(':');
        push_number(out, *at);
    }
    out.push('}');
}

fn push_value(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => match number.as_u64() {
            Some(whole) => push_number(out, whole),
            None => push_display(out, number),
        },
        Value::String(text) => push_text(out, text),
        Value::Array(_) | Value::Object(_) => push_display(out, value),
    }
}

fn push_display(out: &mut String, shown: &impl std::fmt::Display) {
    // Writing to a `String` never fails.
    let _ = write!(out, "{shown}");
}

fn push_number(out: &mut String, mut number: u64) {
    // A whole number is the commonest value of all; this takes a third of the time of `write!`.
    let mut digits = [0u8; 20];
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.extend(digits[start..].iter().map(|&digit| char::from(digit)));
}

/// Writes a text as a JSON string.
pub(in crate::file) fn push_text(out: &mut String, text: &str) {
    out.push('"');
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            0..0x20 => "",
            _ => continue,
        };
        out.push_str(&text[plain..at]);
        out.push_str(escape);
        if escape.is_empty() {
            push_display(out, &format_args!("\\u{byte:04x}"));
        }
        plain = at + 1;
    }
    out.push_str(&text[plain..]);
    out.push('"');
}
