//! All words on screen: one struct of texts, one constant for each language. A text that is
//! missing in a language does not compile.
//!
//! Each area has a file with its struct and both constants, so that a sentence and its
//! translation stand beside each other. Text with a number or a name in it is a function.

pub mod charts;
pub mod classes;
pub mod common;
pub mod conference;
pub mod data;
pub mod form;
pub mod help;
pub mod home;
pub mod minutes;
pub mod progress;
pub mod pupil;
pub mod results;
pub mod settings;
pub mod shell;

use leptos::prelude::*;

use crate::store::Language;

/// Every text of the app in one language.
pub struct Texts {
    /// The language's code, as in `<html lang>`.
    pub code: &'static str,
    /// Pictures and what is seen in them.
    pub charts: charts::ChartTexts,
    /// Classes: the list, a new one, its pupils.
    pub classes: classes::ClassesTexts,
    /// Words used on many pages.
    pub common: common::CommonTexts,
    /// Conferences and their six steps.
    pub conference: conference::ConferenceTexts,
    /// Files, copies, what is stored.
    pub data: data::DataTexts,
    /// The rating form.
    pub form: form::FormTexts,
    /// Help.
    pub help: help::HelpTexts,
    /// The start page.
    pub home: home::HomeTexts,
    /// The minutes.
    pub minutes: minutes::MinutesTexts,
    /// A class's pictures.
    pub progress: progress::ProgressTexts,
    /// One pupil.
    pub pupil: pupil::PupilTexts,
    /// Bringing in a table of results.
    pub results: results::ResultsTexts,
    /// Settings.
    pub settings: settings::SettingsTexts,
    /// The frame around every page.
    pub shell: shell::ShellTexts,
}

/// Danish.
pub const DA: Texts = Texts {
    code: "da",
    charts: charts::DA,
    classes: classes::DA,
    common: common::DA,
    conference: conference::DA,
    data: data::DA,
    form: form::DA,
    help: help::DA,
    home: home::DA,
    minutes: minutes::DA,
    progress: progress::DA,
    pupil: pupil::DA,
    results: results::DA,
    settings: settings::DA,
    shell: shell::DA,
};

/// English.
pub const EN: Texts = Texts {
    code: "en",
    charts: charts::EN,
    classes: classes::EN,
    common: common::EN,
    conference: conference::EN,
    data: data::EN,
    form: form::EN,
    help: help::EN,
    home: home::EN,
    minutes: minutes::EN,
    progress: progress::EN,
    pupil: pupil::EN,
    results: results::EN,
    settings: settings::EN,
    shell: shell::EN,
};

/// Said when the app has broken down: it cannot know the language any more, so it says both.
pub const BREAKDOWN: &str = "Fremdrift er gået i stå. Det, du har skrevet, ligger i browseren. Hent en kopi, og genindlæs siden. · Fremdrift has stopped. Your data are in the browser: download a copy and reload the page.";

/// The download offered with [`BREAKDOWN`].
pub const BREAKDOWN_DOWNLOAD: &str = "Hent kopi · Download copy";

impl Language {
    /// The texts in this language.
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::Da => &DA,
            Self::En => &EN,
        }
    }
}

/// Returns the texts in the language of the page. The whole page is made anew when the language
/// changes, so a component need not follow it.
pub fn use_texts() -> &'static Texts {
    expect_context()
}
