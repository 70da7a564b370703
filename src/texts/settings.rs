//! Texts of the pages in `pages/settings`.

/// Texts of these pages.
pub struct SettingsTexts {}

/// Danish.
pub const DA: SettingsTexts = SettingsTexts {};

/// English.
pub const EN: SettingsTexts = SettingsTexts {};
