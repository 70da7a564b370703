//! What becomes of an input on its way: bytes flipped, pieces lost, doubled, swapped or mixed with another's,
//! and values put in that nobody thinks of.

use crate::random::Random;

/// The longest input that is made.
pub const LONGEST: usize = 64_000;

/// Pieces that mean something to one reader or another.
pub const TOKENS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "false",
    "-",
    "e",
    "E",
    ".",
    "/",
    "#",
    "?",
    "&",
    "=",
    "%",
    ";",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    " ",
    "\u{1e}",
    "\u{1f}",
    "\0",
    "\"\"",
    "\"\"\"",
    "\"is\":[false,\"a.b\",1]",
    "\"is.knew\":[{\"a.b\":1},\"a.b\",1]",
    "\"~seen\":{\"a.b\":1}",
    "\"records\":{",
    "\"sum\":\"",
    "\"scope\":",
    "\"version\":2",
    "\"~\":[1,\"a.b\",1]",
    "~~",
    "sep=;",
    "sep=\t\n",
    "Navn;Klasse;Dansk\n",
    "010190-1234",
    "7.A",
    "10. B",
    "Jensen, Emma",
    "2026-1",
    "2999-12-31",
    "in.",
    "held.",
    "k1",
    "k1.p1",
    "pupil/k1/p1",
    "rating/k1-2026/p1.mat",
    "%C3",
    "%zz",
    "%F0%9F%98%80",
];

/// Values that can stand in the place of another, in JSON as well as in tables.
pub const VALUES: &[&str] = &[
    "0",
    "-0",
    "-0.0",
    "1",
    "-1",
    "1e308",
    "-1e308",
    "1e309",
    "1e-320",
    "0.1",
    "4.667",
    "4,667",
    "2147483647",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "4294967296",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "8640000000000000",
    "8640000000000001",
    "1e18",
    "00",
    "1.",
    ".5",
    "0x10",
    "NaN",
    "Infinity",
    "1900",
    "2999",
    "99999999999999999999999999999999999999",
    "\"\"",
    "\" \"",
    "\"\\ud83d\"",
    "\"\\udc00\\ud800\"",
    "\"\\u0000\"",
    "\"\\u202e\\ufeff\"",
    "\"-2147483648\"",
    "\"-262143-01-01\"",
    "\"262142-12-31\"",
    "\"2026-02-30\"",
    "\"99:99\"",
    "\"a.b\"",
    "\".\"",
    "\"../../x\"",
    "\"p1 2147483647-255 mat\"",
    "[]",
    "{}",
    "[null,null]",
    "[\"2999-12-31\",\"1900-01-01\"]",
    "{\"a\":1,\"a\":2}",
    "[[[[[[[[[[1]]]]]]]]]]",
    "true",
    "null",
];

/// Text as people, programs and accidents write it.
pub const UNICODE: &[&str] = &[
    "\u{feff}",
    "\0",
    "\u{202e}abc",
    "\u{2067}",
    "e\u{301}\u{301}\u{301}",
    "\u{301}",
    "A\u{30a}",
    "ß",
    "İ",
    "ǅ",
    "ﬃ",
    "👩‍👩‍👧‍👦",
    "𝒳",
    "\u{fffd}",
    "\u{10ffff}",
    "\u{2028}",
    "\u{85}",
    "\u{a0}",
    "−",
    "１２",
    "٣",
    "Ø",
    "\u{1F468}\u{1F3FD}",
    "נער",
    "\u{200d}",
    "\u{e0041}",
];

/// Returns one of some texts.
pub fn pick<'a>(random: &mut Random, all: &[&'a str]) -> &'a str {
    all[random.below(all.len())]
}

/// Returns what becomes of `seed`; of `other` a piece can come in.
pub fn mutate(random: &mut Random, seed: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    // Most faults come alone; with many, everything is refused at the first.
    let most = 1 << random.below(4);
    let changes = 1 + random.below(most);
    for _ in 0..changes {
        once(random, &mut bytes, other);
        bytes.truncate(LONGEST);
    }
    bytes
}

fn once(random: &mut Random, bytes: &mut Vec<u8>, other: &[u8]) {
    let at = random.below(bytes.len() + 1);
    match random.below(18) {
        0 => flip(random, bytes),
        1 => bytes.truncate(at),
        2 => drop(bytes.drain(..at)),
        3 => splice(random, bytes, other),
        4 => {
            let piece = piece(random, bytes);
            let cut = bytes[piece].to_vec();
            put(bytes, at, &cut.repeat(1 + random.below(3)));
        }
        5 => drop(bytes.drain(piece(random, bytes))),
        6 => swap(random, bytes),
        7 => put(bytes, at, pick(random, TOKENS).as_bytes()),
        8 | 9 => replace_value(random, bytes),
        10 => put(bytes, at, pick(random, UNICODE).as_bytes()),
        11 => put_in_text(random, bytes),
        12 => double_line(random, bytes),
        13 => deepen(random, bytes, at),
        14 => lengthen(random, bytes, at),
        15 => change_digits(random, bytes),
        16 => swap_lines(random, bytes),
        _ => put(bytes, at, &[random.next() as u8]),
    }
}

fn flip(random: &mut Random, bytes: &mut [u8]) {
    let at = random.below(bytes.len());
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << random.below(8);
    }
}

fn piece(random: &mut Random, bytes: &[u8]) -> std::ops::Range<usize> {
    let start = random.below(bytes.len() + 1);
    let most = if random.once_in(4) { bytes.len() } else { 40 };
    start..(start + random.below(most + 1)).min(bytes.len())
}

fn put(bytes: &mut Vec<u8>, at: usize, piece: &[u8]) {
    drop(bytes.splice(at.min(bytes.len())..at.min(bytes.len()), piece.iter().copied()));
}

fn splice(random: &mut Random, bytes: &mut Vec<u8>, other: &[u8]) {
    let (into, from) = (piece(random, bytes), piece(random, other));
    drop(bytes.splice(into, other[from].iter().copied()));
}

fn swap(random: &mut Random, bytes: &mut Vec<u8>) {
    let one = piece(random, bytes);
    let cut: Vec<u8> = bytes.drain(one).collect();
    let at = random.below(bytes.len() + 1);
    put(bytes, at, &cut);
}

/// Replaces a whole value of JSON or a whole cell: what stands between two marks.
fn replace_value(random: &mut Random, bytes: &mut Vec<u8>) {
    let is_mark = |byte: &u8| b",:[]{};\t\n".contains(byte);
    let near = random.below(bytes.len() + 1);
    let start = bytes[near..].iter().position(is_mark).map_or(0, |place| near + place + 1);
    let end = bytes[start..].iter().position(is_mark).map_or(bytes.len(), |place| start + place);
    drop(bytes.splice(start..end, pick(random, VALUES).bytes()));
}

/// Puts something odd right after a quotation mark, where it is part of a text or a name.
fn put_in_text(random: &mut Random, bytes: &mut Vec<u8>) {
    let near = random.below(bytes.len() + 1);
    let quote = bytes[near..].iter().position(|byte| *byte == b'"');
    let all = [UNICODE, TOKENS][random.below(2)];
    put(bytes, quote.map_or(near, |place| near + place + 1), pick(random, all).as_bytes());
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

/// Writes a line twice: the same record, the same key, the same pupil.
fn double_line(random: &mut Random, bytes: &mut Vec<u8>) {
    let mut lines = lines(bytes);
    let line =
        lines[random.below(lines.len()).min(lines.len().saturating_sub(1))..].first().copied();
    lines.insert(random.below(lines.len() + 1), line.unwrap_or_default());
    *bytes = lines.concat();
}

fn swap_lines(random: &mut Random, bytes: &mut Vec<u8>) {
    let mut lines = lines(bytes);
    if !lines.is_empty() {
        let (a, b) = (random.below(lines.len()), random.below(lines.len()));
        lines.swap(a, b);
    }
    *bytes = lines.concat();
}

fn deepen(random: &mut Random, bytes: &mut Vec<u8>, at: usize) {
    let depth = [1, 10, 120, 126, 127, 128, 129, 500, 5_000][random.below(9)];
    let (open, close) = [("[", "]"), ("{\"a\":", "}"), ("\"", "\""), ("(", ")")][random.below(4)];
    let end = (at + random.below(30)).min(bytes.len());
    put(bytes, end, close.repeat(depth).as_bytes());
    put(bytes, at, open.repeat(depth).as_bytes());
}

fn lengthen(random: &mut Random, bytes: &mut Vec<u8>, at: usize) {
    let piece = [TOKENS, UNICODE, VALUES, &["a", " ", "Å", "1", "a,", "7;"]][random.below(4)];
    let piece = pick(random, piece);
    let most = if random.once_in(50) { LONGEST } else { 2_000 };
    put(bytes, at, piece.repeat(1 + random.below(most) / piece.len()).as_bytes());
}

fn change_digits(random: &mut Random, bytes: &mut [u8]) {
    let near = random.below(bytes.len() + 1);
    for byte in
        bytes[near..].iter_mut().filter(|byte| byte.is_ascii_digit()).take(1 + random.below(4))
    {
        *byte = b'0' + random.below(10) as u8;
    }
}
