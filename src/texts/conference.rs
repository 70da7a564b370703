//! Texts of the pages in `pages/conference`.

/// Texts of these pages.
pub struct ConferenceTexts {}

/// Danish.
pub const DA: ConferenceTexts = ConferenceTexts {};

/// English.
pub const EN: ConferenceTexts = ConferenceTexts {};
