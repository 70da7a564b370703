//! Texts of the pages in `pages/data`.

mod checksum;
mod conflict;
mod copies;
mod keep;
mod news;
mod open;
mod preview;
mod replace;
mod save;
mod words;

pub use checksum::ChecksumTexts;
pub use conflict::ConflictTexts;
pub use copies::CopyTexts;
pub use keep::KeepTexts;
pub use news::{Merged, NewsTexts};
pub use open::OpenTexts;
pub use preview::PreviewTexts;
pub use replace::ReplaceTexts;
pub use save::SaveTexts;
pub use words::WordTexts;

use chrono::{NaiveDateTime, Timelike};

/// Texts of these pages.
pub struct DataTexts {
    /// Title of the page.
    pub title: &'static str,
    /// A moment: `3.11.2026 kl. 14.02`.
    pub moment: fn(NaiveDateTime) -> String,
    /// Saving a file.
    pub save: SaveTexts,
    /// Opening files.
    pub open: OpenTexts,
    /// What a file's checksum says.
    pub checksum: ChecksumTexts,
    /// What files will do.
    pub preview: PreviewTexts,
    /// What they bring, thing by thing.
    pub news: NewsTexts,
    /// Where people have written differently.
    pub conflict: ConflictTexts,
    /// Dialogs before large changes.
    pub replace: ReplaceTexts,
    /// Copies in the browser, and pieces set aside.
    pub copies: CopyTexts,
    /// What lies in the browser.
    pub keep: KeepTexts,
    /// Names of things, fields and values.
    pub words: WordTexts,
}

/// Danish.
pub const DA: DataTexts = DataTexts {
    title: "Filer og data",
    moment: |at| {
        format!(
            "{} kl. {}.{:02}",
            (super::common::DA.short_date)(at.date()),
            at.hour(),
            at.minute()
        )
    },
    save: save::DA,
    open: open::DA,
    checksum: checksum::DA,
    preview: preview::DA,
    news: news::DA,
    conflict: conflict::DA,
    replace: replace::DA,
    copies: copies::DA,
    keep: keep::DA,
    words: words::DA,
};

/// English.
pub const EN: DataTexts = DataTexts {
    title: "Files and data",
    moment: |at| {
        format!("{} at {}:{:02}", (super::common::EN.short_date)(at.date()), at.hour(), at.minute())
    },
    save: save::EN,
    open: open::EN,
    checksum: checksum::EN,
    preview: preview::EN,
    news: news::EN,
    conflict: conflict::EN,
    replace: replace::EN,
    copies: copies::EN,
    keep: keep::EN,
    words: words::EN,
};

/// `1 klasse`, `2 klasser`: the number with the word for it.
fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// `a`, `a og b`, `a, b og c`.
fn list(parts: &[String], and: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}
