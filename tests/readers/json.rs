//! Files, chunks and copies made of nothing but the rules of the form, with anything where anything can stand.

use std::fmt::Write as _;
use std::sync::OnceLock;

use fremdrift::file::checksum::Checksum;
use fremdrift::model::kinds::KINDS;

use crate::mutate::{UNICODE, VALUES, pick};
use crate::random::Random;

const FIELDS: &[&str] = &[
    "is",
    "is.knew",
    "name",
    "alias",
    "level",
    "year",
    "from",
    "min",
    "max",
    "decimals",
    "bands",
    "order",
    "scale",
    "retired",
    "terms",
    "subjects",
    "classes",
    "title",
    "date",
    "start",
    "previous",
    "follow-date",
    "due",
    "text",
    "cells",
    "what",
    "pupils",
    "1",
    "2",
    "4.note",
    "answer.3.agree",
    "minutes.3",
    "done.6",
    "scale.1.mat",
    "in.k1",
    "in.",
    "held.k1",
    "~~odd",
    "",
    "y",
];

const REPLICAS: &[&str] = &[
    "mette.s1",
    "mette.s2",
    "bo.s1",
    "a.b",
    "x",
    "a.b.c",
    "æ.b",
    "",
    "fjende.zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
];

const PARTS: &[&str] = &[
    "k1", "k2", "p1", "classes", "setup", "people", "school", "mat", "five", "k1-2026", "p1.mat",
    ".", "..", "a.b", "å", "", "-",
];

fn address(random: &mut Random, out: &mut String) {
    let kind = &KINDS[random.below(KINDS.len())];
    match random.below(40) {
        0..=29 => {
            // Where a thing of the kind can lie, most of the time.
            let local = pick(random, &["k1", "p1", "mat", "school"]);
            let chunk = match kind.home {
                Some(fremdrift::model::entity::Home::Fixed(chunk)) => chunk,
                Some(fremdrift::model::entity::Home::Alone) => local,
                _ => pick(random, &["k1", "k2", "k1-2026"]),
            };
            _ = write!(out, "{}/{chunk}/{local}", kind.name);
        }
        30..=35 => _ = write!(out, "robot/k1/r{}", random.below(3)),
        36..=38 => {
            _ = write!(out, "robot/{}/{}", pick(random, &PARTS[..12]), pick(random, &PARTS[..12]))
        }
        _ => _ = write!(out, "{}/{}/{}", kind.name, pick(random, PARTS), pick(random, PARTS)),
    }
}

/// A value that JSON knows, or once in a while one that it does not.
fn single(random: &mut Random) -> &'static str {
    static SOUND: OnceLock<Vec<&str>> = OnceLock::new();
    let is_sound = |text: &&str| serde_json::from_str::<serde_json::Value>(text).is_ok();
    let sound = SOUND.get_or_init(|| VALUES.iter().copied().filter(is_sound).collect());
    if random.below(300) == 0 { pick(random, VALUES) } else { pick(random, sound) }
}

fn value(random: &mut Random, depth: usize, out: &mut String) {
    match random.below(14) {
        0..=5 => out.push_str(single(random)),
        6 | 7 => _ = write!(out, "{}", random.below(13)),
        8 => _ = write!(out, "{}", random.next() as i64),
        9 => _ = write!(out, "\"{}\"", pick(random, UNICODE).replace('\0', "\\u0000")),
        10 => _ = write!(out, "\"{}\"", pick(random, PARTS)),
        11 => {
            _ = write!(
                out,
                "\"{}\"",
                pick(
                    random,
                    &["2026-11-03", "2026-1", "k1.p1 2026-1 mat", "08:30", "done", "teacher"]
                )
            )
        }
        _ if depth == 0 => out.push_str("null"),
        12 => list(random, out, '[', ']', |random, out| value(random, depth - 1, out)),
        _ => list(random, out, '{', '}', |random, out| {
            _ = write!(
                out,
                "\"{}\":",
                pick(random, &["a", "b", "from", "tone", "mette.s1", "label"])
            );
            value(random, depth - 1, out);
        }),
    }
}

fn list(
    random: &mut Random,
    out: &mut String,
    open: char,
    close: char,
    mut one: impl FnMut(&mut Random, &mut String),
) {
    out.push(open);
    for place in 0..random.below(5) {
        out.push_str(if place > 0 { "," } else { "" });
        one(random, out);
    }
    out.push(close);
}

fn time(random: &mut Random, out: &mut String) {
    match random.below(200) {
        0 => out.push_str(pick(random, VALUES)),
        1..=9 => out.push_str("8640000000000000"),
        10..=19 => out.push('0'),
        _ => _ = write!(out, "{}", 1_795_352_700_000_u64 + random.below(9) as u64),
    }
}

fn replica(random: &mut Random, out: &mut String) {
    let few = if random.once_in(300) { REPLICAS } else { &REPLICAS[..4] };
    _ = write!(out, "\"{}\"", pick(random, few));
}

fn register(random: &mut Random, out: &mut String) {
    out.push('[');
    let most = 1 << random.below(3);
    for entry in 0..1 + random.below(most) {
        out.push_str(if entry > 0 { "," } else { "" });
        value(random, 3, out);
        out.push(',');
        replica(random, out);
        out.push(',');
        time(random, out);
    }
    out.push(']');
}

fn record(random: &mut Random, out: &mut String) {
    out.push('{');
    if random.once_in(2) {
        out.push_str("\"is\":[true,\"mette.s1\",1795352700000]");
    } else {
        out.push_str("\"x\":[7,\"mette.s1\",1795352700000]");
    }
    for _ in 0..random.below(6) {
        _ = write!(out, ",\"{}\":", FIELDS[1 + random.below(FIELDS.len() - 1)]);
        register(random, out);
    }
    if random.once_in(3) {
        // Any more would be a replica twice, half of the time.
        out.push_str(",\"~seen\":{");
        if !random.once_in(4) {
            replica(random, out);
            out.push(':');
            time(random, out);
        }
        out.push('}');
    }
    out.push('}');
}

fn all_records(random: &mut Random) -> String {
    let mut out = String::new();
    list(random, &mut out, '{', '}', |random, out| {
        out.push('"');
        address(random, out);
        out.push_str("\":");
        record(random, out);
    });
    out
}

pub fn file(random: &mut Random) -> String {
    let mut out = String::from("{\"format\":\"fremdrift\",\"version\":1");
    let keys = if random.once_in(3) { random.below(4) } else { 0 };
    for _ in 0..keys {
        let key = pick(
            random,
            &["sum", "app", "saved", "by", "school", "scope", "demo", "more", "records"],
        );
        _ = write!(out, ",\"{key}\":");
        match random.below(4) {
            0 => value(random, 2, &mut out),
            1 => out.push_str("{\"kind\":\"class\",\"classes\":[\"k1\",\"k2\"]}"),
            2 => out.push_str("\"2026-11-22T13:05:00Z\""),
            _ => out.push_str("\"41012f0fa69ac12b\""),
        }
    }
    _ = write!(out, ",\"records\":{}}}", all_records(random));
    out
}

pub fn records(random: &mut Random) -> String {
    format!("{{\"records\":{}}}", all_records(random))
}

pub fn chunk(random: &mut Random) -> String {
    let (name, body) = (pick(random, &["k1", "k2", "setup", "", "å\""]), all_records(random));
    let sum = Checksum::of(name).and([b'\n']).and(body.bytes());
    format!("{{\"chunk\":\"{name}\",\"sum\":\"{sum}\",\"records\":{body}}}")
}

pub fn snapshot(random: &mut Random) -> String {
    let mut out = String::new();
    list(random, &mut out, '[', ']', |random, out| value(random, 1, out));
    format!("{out}\n{}", records(random))
}
