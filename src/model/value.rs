//! What a register can hold, and how the model's types are written in it.
//!
//! Values come out of files that others made, so each type has its limits here, where it is read, and
//! nothing that counts or draws need think of them. What lies beyond them reads as empty and stays in
//! its register. A field can have closer ones: see [`record!`](crate::record).

use std::ops::RangeInclusive;

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::entity::Entity;
use super::id::Id;

/// The value of a register: plain JSON, so that values of kinds this version does not know
/// survive a round trip. `Null` means empty.
pub type Value = serde_json::Value;

/// The years a date or a school year can lie in.
pub const YEARS: RangeInclusive<i32> = 1900..=2999;

/// The farthest from zero a number can be.
pub const FARTHEST: f64 = 1e9;

/// The most things a list can have; any more are left out.
pub const LONGEST_LIST: usize = 10_000;

/// The most characters a text can have, in a file as well.
pub const MAX_TEXT: usize = 100_000;

/// The limit of a list's length, for a field.
pub struct AtMost(pub usize);

impl AtMost {
    /// Tells whether the list is within the limit.
    pub fn contains<T>(&self, list: &[T]) -> bool {
        list.len() <= self.0
    }
}

/// A type that can be kept in a register.
pub trait FieldType: Sized {
    /// Returns what `value` says, or `None` when it is empty, of another type or beyond all limits.
    fn read(value: &Value) -> Option<Self>;
    /// Returns the value that says this.
    fn write(self) -> Value;
}

impl FieldType for String {
    fn read(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
    fn write(mut self) -> Value {
        // A longer one, pasted from somewhere, could be saved and never opened again.
        if self.len() > MAX_TEXT
            && let Some((end, _)) = self.char_indices().nth(MAX_TEXT)
        {
            self.truncate(end);
        }
        if self.is_empty() { Value::Null } else { Value::String(self) }
    }
}

impl FieldType for bool {
    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }
    fn write(self) -> Value {
        Value::Bool(self)
    }
}

impl FieldType for f64 {
    fn read(value: &Value) -> Option<Self> {
        value.as_f64().filter(|number| number.abs() <= FARTHEST)
    }
    fn write(self) -> Value {
        number(self)
    }
}

/// Returns the JSON number, whole where it is whole, so that 3 is written `3` and not `3.0`.
pub fn number(value: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT {
        Value::from(value as i64)
    } else {
        serde_json::Number::from_f64(value).map_or(Value::Null, Value::Number)
    }
}

macro_rules! whole_numbers {
    ($($type:ty),*) => {$(
        impl FieldType for $type {
            fn read(value: &Value) -> Option<Self> {
                value.as_i64().and_then(|n| Self::try_from(n).ok())
            }
            fn write(self) -> Value {
                Value::from(self)
            }
        }
    )*};
}
whole_numbers!(u8, u16, u32, i32);

impl<T: FieldType> FieldType for Option<T> {
    fn read(value: &Value) -> Option<Self> {
        Some(T::read(value))
    }
    fn write(self) -> Value {
        self.map_or(Value::Null, T::write)
    }
}

impl<T: FieldType> FieldType for Vec<T> {
    fn read(value: &Value) -> Option<Self> {
        Some(value.as_array()?.iter().filter_map(T::read).take(LONGEST_LIST).collect())
    }
    fn write(self) -> Value {
        if self.is_empty() {
            Value::Null
        } else {
            Value::Array(self.into_iter().map(T::write).collect())
        }
    }
}

impl FieldType for NaiveDate {
    fn read(value: &Value) -> Option<Self> {
        date(value.as_str()?)
    }
    fn write(self) -> Value {
        Value::String(self.to_string())
    }
}

impl FieldType for NaiveTime {
    fn read(value: &Value) -> Option<Self> {
        let (hour, minute) = value.as_str()?.split_once(':')?;
        NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
    }
    fn write(self) -> Value {
        Value::String(format!("{:02}:{:02}", self.hour(), self.minute()))
    }
}

/// Reads a date such as `2026-11-03`, in one of [`YEARS`]. By hand, since chrono's own reader brings one for every form of
/// date there is into the first download.
pub fn date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok().filter(|year| YEARS.contains(year))?;
    let month = parts.next()?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, month, parts.next()?.parse().ok()?)
}

/// Returns the number with these digits before and after its point, at most 19 each; `None` for anything
/// else. By hand, since the standard library's reader brings 10 kB of powers into the first download.
///
/// Correctly rounded for numbers of up to 15 digits, since both the digits and the power of ten are exact
/// then (Clinger 1990); of more, to the nearest but one.
pub fn decimal(whole: &str, decimals: &str) -> Option<f64> {
    let is_digits = |text: &str| text.len() < 20 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(decimals) {
        return None;
    }
    let digits = format!("{whole}{decimals}").parse::<u128>().ok()?;
    Some(digits as f64 / 10f64.powi(decimals.len() as i32))
}

impl<E: Entity> FieldType for Id<E> {
    fn read(value: &Value) -> Option<Self> {
        Id::parse(value.as_str()?)
    }
    fn write(self) -> Value {
        Value::String(self.as_str().to_owned())
    }
}

/// Declares an enum whose cases are kept as short words; an unknown word reads as empty.
#[macro_export]
macro_rules! words {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $( $(#[$about:meta])* $Case:ident $word:literal, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name {
            $( $(#[$about])* $Case, )*
        }

        impl $Name {
            /// All cases, in the order they are shown.
            pub const ALL: &'static [Self] = &[$( Self::$Case, )*];

            /// The word it is kept as.
            pub fn word(self) -> &'static str {
                match self {
                    $( Self::$Case => $word, )*
                }
            }

            /// Returns the case kept as `word`.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|case| case.word() == word)
            }
        }

        impl $crate::model::value::FieldType for $Name {
            fn read(value: &$crate::model::value::Value) -> Option<Self> {
                Self::from_word(value.as_str()?)
            }
            fn write(self) -> $crate::model::value::Value {
                self.word().into()
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::decimal;

    proptest! {
        #[test]
        fn a_number_of_up_to_fifteen_digits_is_read_as_the_standard_library_reads_it(
            whole in "[0-9]{1,9}",
            decimals in "[0-9]{0,6}",
        ) {
            let expected: f64 = format!("{whole}.{decimals}").parse().unwrap();
            prop_assert_eq!(decimal(&whole, &decimals), Some(expected));
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for (whole, decimals) in [("", "5"), ("4a", ""), ("4", "-1"), ("+4", ""), ("4", " ")] {
            assert_eq!(decimal(whole, decimals), None, "{whole}.{decimals}");
        }
        assert_eq!(decimal(&"9".repeat(20), ""), None);
        let most = decimal(&"9".repeat(19), &"9".repeat(19)).unwrap();
        assert!((most / 1e19 - 1.0).abs() < 1e-15, "{most}");
    }
}
