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

/// Every text of the app in one language, by area.
///
/// An area's Danish words are downloaded with the pages that use it, which is why each is fetched by a
/// function of its own. The English ones are a part of the download by themselves, which only those
/// get who read them: see `parts.rs`.
#[derive(Clone, Copy)]
pub struct Texts {
    english: Option<&'static English>,
}

macro_rules! areas {
    ($($(#[$meta:meta])* $area:ident: $texts:ident,)*) => {
        struct English {
            $($area: &'static $area::$texts,)*
        }

        static ENGLISH: English = English { $($area: &$area::EN,)* };

        impl Texts {
            $(
                $(#[$meta])*
                pub fn $area(&self) -> &'static $area::$texts {
                    match self.english {
                        None => &$area::DA,
                        Some(english) => english.$area,
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
    /// The Danish texts.
    pub const fn danish() -> Self {
        Self { english: None }
    }

    /// The English texts. Asked for through [`crate::parts::english`] alone: whatever else calls this
    /// has everybody download them.
    pub fn english() -> Self {
        Self { english: Some(&ENGLISH) }
    }

    /// The language's code, as in `<html lang>`.
    pub fn code(&self) -> &'static str {
        match self.english {
            None => "da",
            Some(_) => "en",
        }
    }
}

/// The download offered when the app has broken down: it cannot know the language any more, so it says
/// both, as `index.html` does.
pub const BREAKDOWN_DOWNLOAD: &str = "Gem de rå data · Save the raw data";

/// Said when the English texts could not be downloaded, to somebody who may not read the Danish ones.
pub const ENGLISH_MISSING: &str = "Den engelske udgave kunne ikke hentes. Prøv igen, når der er \
    forbindelse. · English could not be loaded. Try again when there is a connection.";

/// Returns the texts in the language of the page. The whole page is made anew when the language
/// changes, so a component need not follow it.
pub fn use_texts() -> Texts {
    expect_context()
}
