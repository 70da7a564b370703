//! The checksum in a file's header: whether the file is, letter by letter, what was saved.
//!
//! A bit that flips in a mail or on a stick can turn a 2 into a 3, which is a rating like any other. So
//! the header holds a sum of everything else. White space between the parts does not count, for
//! programs on the way may lay a file out anew; white space within texts does.

use std::ops::Range;

use super::checksum::Checksum;
use serde::de::{Deserializer as _, Error, IgnoredAny, MapAccess, Visitor};

/// The key of the header that holds the sum.
pub(super) const KEY: &str = "sum";

/// What a file's checksum says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seal {
    /// The file has none: it was saved by an early version of the app, or written by somebody else.
    #[default]
    Missing,
    /// The file is as it was saved.
    Right,
    /// The file was changed since it was saved: damaged on its way, or edited.
    Wrong,
}

/// Returns the checksum of a text without the digits that stand in `hole`.
pub(super) fn without(text: &str, hole: Range<usize>) -> Checksum {
    let mut counts = Counts::default();
    let before = text[..hole.start].bytes();
    let counted = before.chain(text[hole.end..].bytes()).filter(|byte| counts.next(*byte));
    Checksum::default().and(counted)
}

/// Compares a file's text with the checksum in its header.
pub fn check(text: &str) -> Seal {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let hole = match place(text) {
        SealPlace::None => return Seal::Missing,
        SealPlace::Other => return Seal::Wrong,
        SealPlace::Digits(hole) => hole,
    };
    let is_right = text[hole.clone()] == without(text, hole).to_string();
    if is_right { Seal::Right } else { Seal::Wrong }
}

/// Which bytes of a JSON text count: all but the white space outside texts.
#[derive(Debug, Default)]
struct Counts {
    in_text: bool,
    escaped: bool,
}

impl Counts {
    fn next(&mut self, byte: u8) -> bool {
        if byte == b'"' && !self.escaped {
            self.in_text = !self.in_text;
        }
        self.escaped = self.in_text && byte == b'\\' && !self.escaped;
        self.in_text || !byte.is_ascii_whitespace()
    }
}

/// Where in a file the digits of its checksum stand. They come before the records.
enum SealPlace {
    None,
    Digits(Range<usize>),
    /// Something stands there that is no checksum of ours.
    Other,
}

fn place(text: &str) -> SealPlace {
    let mut header = Header { has_key: false, digits: None };
    // What is wrong with the file is told by who reads it.
    let _ = serde_json::Deserializer::from_str(text).deserialize_map(&mut header);
    let Some(digits) = header.digits else {
        return if header.has_key { SealPlace::Other } else { SealPlace::None };
    };
    let start = (digits.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let place = start..start + digits.len();
    if text.get(place.clone()) == Some(digits) {
        SealPlace::Digits(place)
    } else {
        SealPlace::Other
    }
}

struct Header<'de> {
    has_key: bool,
    digits: Option<&'de str>,
}

impl<'de> Visitor<'de> for &mut Header<'de> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key == KEY {
                self.has_key = true;
                // Borrowed from the text itself, which tells where it stands.
                self.digits = Some(map.next_value()?);
                break;
            } else if key == "records" {
                break;
            }
            map.next_value::<IgnoredAny>()?;
        }
        // The rest is read by others.
        Err(A::Error::custom(""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(digits: &str, layout: &str) -> String {
        format!(
            r#"{{"format":"fremdrift",{layout}"sum":"{digits}",{layout}"records":{{"a":"b c"}}}}"#
        )
    }

    fn summed(layout: &str) -> String {
        let text = with("", layout);
        let hole = text.find(r#""sum":""#).unwrap() + 7;
        with(&without(&text, hole..hole).to_string(), layout)
    }

    #[test]
    fn layout_does_not_count_but_the_space_in_a_name_does() {
        let text = summed("");
        assert_eq!(check(&text), Seal::Right);
        let laid_out = text.replace(',', " ,\r\n\t ");
        assert_eq!(check(&laid_out), Seal::Right);
        assert_eq!(check(&format!("\u{feff}{laid_out}\n")), Seal::Right);
        assert_eq!(check(&text.replace("b c", "bc")), Seal::Wrong);
        assert_eq!(check(&text.replace("b c", "b  c")), Seal::Wrong);
        let sum = |text| without(text, 0..0);
        assert_eq!(sum(r#"["\" a"]"#), sum(r#"[ "\" a" ]"#));
        assert_ne!(sum(r#"["\" a"]"#), sum(r#"["\"a"]"#));
        assert_eq!(sum(r#"["\\" , 1]"#), sum(r#"["\\",1]"#));
    }

    #[test]
    fn a_sum_that_is_none_is_wrong_and_an_absent_one_is_missing() {
        for digits in ["", "0", "zzzzzzzzzzzzzzzz", "åååå", &"0".repeat(400)] {
            assert_eq!(check(&with(digits, "")), Seal::Wrong, "{digits}");
        }
        let upper = summed("").replace(|c: char| c.is_ascii_digit(), "A");
        assert_eq!(check(&upper), Seal::Wrong);
        for text in ["", "{", "[]", r#"{"records":{},"sum":"00"}"#, r#"{"format":"x"}"#] {
            assert_eq!(check(text), Seal::Missing, "{text}");
        }
        assert_eq!(check(r#"{"sum":7,"records":{}}"#), Seal::Wrong);
        assert_eq!(check(r#"{"sum":"\u0030","records":{}}"#), Seal::Wrong);
    }
}
