//! Texts of the pages in `pages/pupil`.

/// Texts of these pages.
pub struct PupilTexts {}

/// Danish.
pub const DA: PupilTexts = PupilTexts {};

/// English.
pub const EN: PupilTexts = PupilTexts {};
