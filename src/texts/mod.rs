//! All words on screen. A text that is missing in a language does not compile: each area has a struct of
//! texts, and one constant of it for each language.
//!
//! Each area has a file with its struct and both constants, so that a sentence and its
//! translation stand beside each other. Text with a number or a name in it is a function.

pub mod charts;
pub mod classes;
pub mod common;
pub mod conference;
pub mod data;
pub mod form;
pub mod grid;
pub mod help;
pub mod home;
pub mod kinds;
pub mod minutes;
pub mod progress;
pub mod pupil;
pub mod results;
pub mod settings;
pub mod shell;

use leptos::prelude::*;

use crate::store::Language;

/// Every text of the app in one language, by area. An area's words are downloaded with the pages that
/// use it, which is why each is fetched by a function of its own: see `parts.rs`.
#[derive(Debug)]
pub struct Texts {
    language: Language,
}

macro_rules! areas {
    ($($(#[$meta:meta])* $area:ident: $texts:ident,)*) => {
        impl Texts {
            $(
                $(#[$meta])*
                pub fn $area(&self) -> &'static $area::$texts {
                    match self.language {
                        Language::Da => &$area::DA,
                        Language::En => &$area::EN,
                    }
                }
            )*
        }
    };
}

areas! {
    /// Pictures and what is seen in them.
    charts: ChartTexts,
    /// Classes: the list, a new one, its pupils.
    classes: ClassesTexts,
    /// Words used on many pages.
    common: CommonTexts,
    /// Conferences and their six steps.
    conference: ConferenceTexts,
    /// Files, copies, what is stored.
    data: DataTexts,
    /// The rating form.
    form: FormTexts,
    /// The rating form's grid.
    grid: GridTexts,
    /// Help.
    help: HelpTexts,
    /// The start page.
    home: HomeTexts,
    /// What kinds of things are called, and edits of them.
    kinds: KindTexts,
    /// The minutes.
    minutes: MinutesTexts,
    /// A class's pictures.
    progress: ProgressTexts,
    /// One pupil.
    pupil: PupilTexts,
    /// Bringing in a table of results.
    results: ResultsTexts,
    /// Settings.
    settings: SettingsTexts,
    /// The frame around every page.
    shell: ShellTexts,
}

impl Texts {
    /// The language's code, as in `<html lang>`.
    pub fn code(&self) -> &'static str {
        match self.language {
            Language::Da => "da",
            Language::En => "en",
        }
    }
}

/// The download offered when the app has broken down: it cannot know the language any more, so it says
/// both, as `index.html` does.
pub const BREAKDOWN_DOWNLOAD: &str = "Gem de rå data · Save the raw data";

impl Language {
    /// The texts in this language.
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::Da => &Texts { language: Self::Da },
            Self::En => &Texts { language: Self::En },
        }
    }
}

/// Returns the texts in the language of the page. The whole page is made anew when the language
/// changes, so a component need not follow it.
pub fn use_texts() -> &'static Texts {
    expect_context()
}
