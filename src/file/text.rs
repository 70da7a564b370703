//! Bytes of unknown origin become clean text.
//!
//! School systems, Excel and old editors each write their own encoding. [`decode`] takes what comes and always
//! gives text; [`clean_name`] makes one cell of it fit to be a name.

mod cpr;
mod name;
#[cfg(test)]
mod tests;

pub use cpr::{is_cpr, without_cpr};
pub use name::{
    MAX_NAME_CHARS, class_grade, clean_name, has_letter, heading_key, is_class_label,
    is_written_like_a_name, split_at_comma,
};

/// How the bytes of a file were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a byte order mark; plain ASCII is told as this too.
    Utf8,
    /// UTF-8 that began with a byte order mark.
    Utf8Bom,
    /// UTF-16, low byte first: Excel's "Unicode text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252, the Danish Windows code page: whatever is none of the others.
    Windows1252,
}

/// The text of a file, and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// Without byte order mark; every line ends in `\n`.
    pub text: String,
    /// The encoding that was found.
    pub encoding: Encoding,
}

/// Reads any bytes as text. Never fails: a byte that its encoding does not allow becomes U+FFFD.
pub fn decode(bytes: &[u8]) -> Decoded {
    let (raw, encoding) = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        (String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8Bom)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        (utf16(rest, u16::from_le_bytes), Encoding::Utf16Le)
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        (utf16(rest, u16::from_be_bytes), Encoding::Utf16Be)
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        (text.to_owned(), Encoding::Utf8)
    } else {
        (windows_1252(bytes), Encoding::Windows1252)
    };
    Decoded { text: unify_newlines(&raw), encoding }
}

/// Turns the line ends `\r\n` and `\r` into `\n`.
pub fn unify_newlines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks(2).map(|pair| match pair {
        [first, second] => unit([*first, *second]),
        _ => LONE_SURROGATE,
    });
    char::decode_utf16(units)
        .map(|decoded| decoded.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// Stands for half a character at the end of a file that was cut: it can never be read, so it is shown as U+FFFD.
const LONE_SURROGATE: u16 = 0xDC00;

fn windows_1252(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|&byte| match byte {
            0x80..=0x9F => WINDOWS_1252_HIGH[usize::from(byte - 0x80)],
            latin_1 => char::from(latin_1),
        })
        .collect()
}

/// The 27 characters that Windows put where Latin-1 has control codes; the five holes keep their code.
const WINDOWS_1252_HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
];
