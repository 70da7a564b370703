//! School years and their terms.

use chrono::{Datelike, NaiveDate};

use super::value::{FieldType, Value, YEARS};

/// A school year (*skoleår*), August to July, by the calendar year it begins in.
pub type Year = i32;

/// Returns the school year that a date lies in.
pub fn year_of(date: NaiveDate) -> Year {
    if date.month() >= 8 { date.year() } else { date.year() - 1 }
}

/// Writes a school year as schools do: `2026/27`; a dash for one that can be none.
pub fn year_label(year: Year) -> String {
    if YEARS.contains(&year) {
        format!("{year}/{:02}", (year + 1).rem_euclid(100))
    } else {
        "–".into()
    }
}

/// A term (*termin*): one of the times in a school year when pupils are rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    /// The school year.
    pub year: Year,
    /// Which term of the year, from 1; a year has one to four.
    pub slot: u8,
}

impl Term {
    /// The most terms a school year can have.
    pub const MAX_SLOTS: u8 = 4;

    /// Returns the term that `text` spells, such as `2026-1`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, slot) = text.split_once('-')?;
        let term = Self { year: year.parse().ok()?, slot: slot.parse().ok()? };
        let sound = YEARS.contains(&term.year) && (1..=Self::MAX_SLOTS).contains(&term.slot);
        sound.then_some(term)
    }

    /// The field of a rating record that holds this term's value.
    pub fn field(self) -> &'static str {
        ["1", "2", "3", "4"][usize::from(self.slot.clamp(1, Self::MAX_SLOTS)) - 1]
    }
}

impl std::fmt::Display for Term {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.year, self.slot)
    }
}

impl FieldType for Term {
    fn read(value: &Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
    fn write(self) -> Value {
        self.to_string().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_begins_in_august() {
        let year = |text: &str| text.parse().map(year_of).ok();
        assert_eq!(year("2026-08-01"), Some(2026));
        assert_eq!(year("2027-07-31"), Some(2026));
        assert_eq!(year_label(2026), "2026/27");
        assert_eq!(year_label(1999), "1999/00");
        assert_eq!(year_label(i32::MAX), "–");
    }

    #[test]
    fn terms_are_written_and_read() {
        let term = Term { year: 2026, slot: 2 };
        assert_eq!(Term::parse(&term.to_string()), Some(term));
        for bad in ["2026", "2026-0", "2026-5", "x-1", "-1-1", "99999-1"] {
            assert_eq!(Term::parse(bad), None, "{bad}");
        }
    }
}
