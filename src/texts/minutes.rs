//! Texts of the pages in `pages/minutes`.

/// Texts of these pages.
pub struct MinutesTexts {}

/// Danish.
pub const DA: MinutesTexts = MinutesTexts {};

/// English.
pub const EN: MinutesTexts = MinutesTexts {};
