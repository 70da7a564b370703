//! Texts of the pages in `pages/classes`.

/// Texts of these pages.
pub struct ClassesTexts {}

/// Danish.
pub const DA: ClassesTexts = ClassesTexts {};

/// English.
pub const EN: ClassesTexts = ClassesTexts {};
