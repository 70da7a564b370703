//! Numbers as Danes write them.

use crate::model::value::decimal;

/// Reads a number with decimal comma or point, surrounding spaces, and any of the signs `+`, `-` and `−`.
///
/// `None` for everything else: words, `NaN`, exponents, thousands separators, and for `1.500`, which is a thousand and a
/// half to one reader and one and a half to another.
pub fn parse_number(text: &str) -> Option<f64> {
    let is_ambiguous = text.trim().split_once('.').is_some_and(|(whole, decimals)| {
        let whole = whole.trim_start_matches(SIGNS);
        decimals.len() == 3 && whole.len() <= 3 && !whole.starts_with('0')
    });
    if is_ambiguous {
        return None;
    }
    parse_decimal(text)
}

/// Reads a number as [`parse_number`] does, where thousands are out of the question: `4.667` is between 4 and 5.
pub fn parse_decimal(text: &str) -> Option<f64> {
    let text = text.trim();
    let unsigned = text.strip_prefix(SIGNS).unwrap_or(text);
    let (whole, decimals) = unsigned.split_once([',', '.']).unwrap_or((unsigned, "0"));
    if !is_digits(whole) || !is_digits(decimals) {
        return None;
    }
    let size = decimal(whole, decimals)?;
    let is_negative = text.starts_with(['-', '−']) && size != 0.0;
    Some(if is_negative { -size } else { size })
}

/// The signs a number may begin with; the last is the mathematical minus, U+2212.
const SIGNS: [char; 3] = ['+', '-', '−'];
/// As many digits as a number on either side of the comma can have and still be exact enough.
const MAX_DIGITS: usize = 15;

fn is_digits(text: &str) -> bool {
    (1..=MAX_DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Writes a number with decimal comma and exactly so many decimals (at most 15): `5,50`. The minus is the plain hyphen,
/// which Excel understands; nothing stands for thousands. Not a number, or infinite, gives an empty text.
pub fn format_number(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let text = format!("{value:.*}", decimals.min(MAX_DIGITS));
    let is_zero = text.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
    let text = if is_zero { text.trim_start_matches('-') } else { &text };
    text.replace('.', ",")
}
