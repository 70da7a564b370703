//! What this browser remembers about its user; never part of a file.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::storage::{Browser, Storage};
use super::{keys, time};
use crate::model::stamp::ReplicaId;

/// A language of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Danish.
    #[default]
    Da,
    /// English.
    En,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the computer is set.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// Where the focus goes after a rating has been typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MoveAfter {
    /// To the next pupil.
    #[default]
    Down,
    /// To the next subject.
    Right,
    /// Nowhere.
    Stay,
}

/// The settings of this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The name that edits are signed with; may be empty.
    pub name: String,
    /// The name under which that person is known in stamps; anew when another person takes over.
    pub person: String,
    /// The language of the app.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Tells whether pupils' names are hidden.
    pub hide_names: bool,
    /// Larger type, for a projector.
    pub projector: bool,
    /// Where the focus goes after a rating has been typed.
    pub move_after: MoveAfter,
    /// Tells whether the demo school is open.
    pub demo: bool,
    /// When everything was last saved to a file, in milliseconds since 1970.
    pub last_file: Option<u64>,
    /// When some classes were last saved to a file, in milliseconds since 1970.
    pub last_part: Option<u64>,
}

/// The most characters a person's name may have: as many as its field takes.
const MAX_NAME: usize = 80;

impl Settings {
    fn load() -> Self {
        // What cannot be read costs a few clicks, not data, so the defaults will do.
        let text = Browser::open().ok().and_then(|storage| storage.get(keys::SETTINGS));
        let settings = text.and_then(|text| serde_json::from_str(&text).ok());
        let mut settings: Self = settings.unwrap_or_default();
        if settings.name.chars().count() > MAX_NAME {
            settings.name = settings.name.chars().take(MAX_NAME).collect();
        }
        settings
    }

    fn keep(&self) {
        if let (Ok(storage), Ok(text)) = (Browser::open(), serde_json::to_string(self)) {
            // Ignored: a full storage is told where data are saved, and a lost setting is harmless.
            let _ = storage.put(keys::SETTINGS, &text);
        }
    }
}

/// The settings as a signal that is kept in local storage.
#[derive(Clone, Copy)]
pub struct SettingsSignal(RwSignal<Settings>);

impl SettingsSignal {
    /// Loads the settings and makes them available to all pages.
    pub fn provide() -> Self {
        let mut settings = Settings::load();
        // Nothing signed with another name could be read again.
        if !ReplicaId::is_person(&settings.person) {
            settings.person = time::id_generator().next_id();
        }
        let signal = Self(RwSignal::new(settings));
        provide_context(signal);
        signal
    }

    /// Returns a part of the settings, and follows it.
    pub fn get<T: PartialEq + Clone + Send + Sync + 'static>(&self, part: fn(&Settings) -> T) -> T {
        self.0.with(part)
    }

    /// Returns a part of the settings without following it.
    pub fn with_untracked<T>(&self, part: fn(&Settings) -> T) -> T {
        self.0.with_untracked(part)
    }

    /// Returns a memo of a part of the settings, which changes only when that part does.
    pub fn memo<T: PartialEq + Clone + Send + Sync + 'static>(
        &self,
        part: fn(&Settings) -> T,
    ) -> Memo<T> {
        let signal = self.0;
        Memo::new(move |_| signal.with(part))
    }

    /// Changes the settings and keeps them.
    pub fn update(&self, change: impl FnOnce(&mut Settings)) {
        self.0.update(|settings| {
            change(settings);
            settings.keep();
        });
    }

    /// Takes over what another tab has set, except what only concerns that tab.
    pub fn reload(&self) {
        let stored = Settings::load();
        self.0.update(|settings| {
            // One person works in all tabs; before the first edit none has told the others who.
            let is_told = ReplicaId::is_person(&stored.person);
            let person = if is_told { stored.person.clone() } else { settings.person.clone() };
            *settings = Settings { demo: settings.demo, person, ..stored };
        });
    }

    /// Keeps who edits here: what is written before there is a name is still theirs after a reload.
    pub(super) fn keep_person(&self) {
        self.0.with_untracked(|settings| {
            if Settings::load().person != settings.person {
                settings.keep();
            }
        });
    }

    /// Signs edits with another name from now on. Who was nameless is the same person with a name;
    /// who had another name is somebody else, whose edits keep theirs.
    pub fn rename(&self, name: &str) {
        let name = name.trim();
        self.update(|settings| {
            if !settings.name.is_empty() && settings.name != name {
                settings.person = time::id_generator().next_id();
            }
            settings.name = name.to_owned();
        });
    }
}

/// Returns the settings of this browser.
pub fn use_settings() -> SettingsSignal {
    expect_context()
}
