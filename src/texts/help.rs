//! Texts of the pages in `pages/help`.

/// Texts of these pages.
pub struct HelpTexts {}

/// Danish.
pub const DA: HelpTexts = HelpTexts {};

/// English.
pub const EN: HelpTexts = HelpTexts {};
