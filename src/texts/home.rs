//! Texts of the pages in `pages/home`.

/// Texts of these pages.
pub struct HomeTexts {}

/// Danish.
pub const DA: HomeTexts = HomeTexts {};

/// English.
pub const EN: HomeTexts = HomeTexts {};
