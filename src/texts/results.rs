//! Texts of the pages in `pages/results`.

/// Texts of these pages.
pub struct ResultsTexts {}

/// Danish.
pub const DA: ResultsTexts = ResultsTexts {};

/// English.
pub const EN: ResultsTexts = ResultsTexts {};
