//! Texts of the pages in `pages/data`.

/// Texts of these pages.
pub struct DataTexts {}

/// Danish.
pub const DA: DataTexts = DataTexts {};

/// English.
pub const EN: DataTexts = DataTexts {};
