//! Danish civil registration numbers (*CPR*), recognised so that they are never taken in.

use std::ops::Range;

/// Whether the cell holds a CPR number and nothing else to speak of: `010112-1234`, `0101121234`, `010112-xxxx`,
/// also without the leading zero that Excel drops.
pub fn is_cpr(cell: &str) -> bool {
    without_cpr(cell).is_some_and(|rest| !rest.chars().any(char::is_alphanumeric))
}

/// The text with every CPR number cut out; `None` where it holds none.
pub fn without_cpr(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut kept = String::new();
    let mut from = 0;
    while let Some(found) = next_cpr(&chars, from) {
        kept.extend(&chars[from..found.start]);
        from = found.end;
    }
    kept.extend(&chars[from..]);
    (from > 0).then_some(kept)
}

fn next_cpr(chars: &[char], from: usize) -> Option<Range<usize>> {
    (from..chars.len())
        .filter(|&start| start == 0 || !chars[start - 1].is_ascii_digit())
        .find_map(|start| cpr_at(chars, start))
}

fn cpr_at(chars: &[char], start: usize) -> Option<Range<usize>> {
    let digits = count_while(&chars[start..], |c| c.is_ascii_digit());
    let birthday = &chars[start..start + digits];
    match digits {
        9 | 10 if is_birthday(&birthday[..digits - 4]) => Some(start..start + digits),
        5 | 6 if is_birthday(birthday) => {
            let gap = start + digits;
            let serial = gap + count_while(&chars[gap..], is_gap).min(MAX_GAP);
            let end = serial
                + count_while(&chars[serial..], |c| {
                    c.is_ascii_digit() || matches!(c, 'x' | 'X' | '*')
                });
            (serial > gap && end - serial == 4).then_some(start..end)
        }
        _ => None,
    }
}

/// As wide as the gap between birthday and serial number gets: a hyphen with a space on each side.
const MAX_GAP: usize = 3;

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '−')
}

fn count_while(chars: &[char], holds: impl Fn(char) -> bool) -> usize {
    chars.iter().take_while(|&&c| holds(c)).count()
}

/// Day and month are possible; replacement numbers, given before the real one, add 60 to the day.
fn is_birthday(digits: &[char]) -> bool {
    let number =
        digits.iter().filter_map(|c| c.to_digit(10)).fold(0, |number, digit| number * 10 + digit);
    let (day, month) = (number / 10_000, number / 100 % 100);
    (1..=12).contains(&month) && matches!(day, 1..=31 | 61..=91)
}
