//! The present, and chance: asked for in one place, so that all else gets them as parameters.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta};

use crate::model::id::IdGenerator;

/// Returns the present in milliseconds since 1970.
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Returns a moment as the clock on the wall shows it here.
pub fn local(at: u64) -> NaiveDateTime {
    let moment = js_sys::Date::new(&(at as f64).into());
    let offset = TimeDelta::minutes(moment.get_timezone_offset() as i64);
    let utc = DateTime::from_timestamp_millis(at as i64).unwrap_or_default();
    // At the end of the calendar, which a file's stamp can name, there is no later hour.
    utc.checked_sub_signed(offset).unwrap_or(utc).naive_utc()
}

/// Returns today's date here.
pub fn today() -> NaiveDate {
    local(now()).date()
}

/// Returns a generator of new names that draws on the browser's source of randomness.
pub fn id_generator() -> IdGenerator {
    IdGenerator::new(|| {
        let mut bytes = [0; 8];
        let crypto = web_sys::window().and_then(|window| window.crypto().ok());
        let drawn = crypto.is_some_and(|c| c.get_random_values_with_u8_array(&mut bytes).is_ok());
        if !drawn {
            bytes = (js_sys::Math::random() * u64::MAX as f64).to_bits().to_le_bytes();
        }
        u64::from_le_bytes(bytes)
    })
}
