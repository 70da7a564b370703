//! Texts of the pages in `pages/form`.

/// Texts of these pages.
pub struct FormTexts {}

/// Danish.
pub const DA: FormTexts = FormTexts {};

/// English.
pub const EN: FormTexts = FormTexts {};
