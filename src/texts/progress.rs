//! Texts of the pages in `pages/progress`.

/// Texts of these pages.
pub struct ProgressTexts {}

/// Danish.
pub const DA: ProgressTexts = ProgressTexts {};

/// English.
pub const EN: ProgressTexts = ProgressTexts {};
