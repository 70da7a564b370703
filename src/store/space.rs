//! Which data are open: the school's own, the demo school's, or those of a file being looked at.

use super::settings::SettingsSignal;
use super::storage::{Browser, Storage};
use super::{demo, keys};

/// A set of data of its own; nothing passes from one to another unasked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Space {
    /// The school's own data.
    #[default]
    Own,
    /// The demo school.
    Demo,
    /// A file opened beside the school's own data: looked at, never saved.
    Beside {
        /// The file's name.
        file: String,
    },
}

impl Space {
    /// The word for it in names of stored things.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Demo => "demo",
            Self::Beside { .. } => "beside",
        }
    }

    /// Tells whether its data are kept in this browser.
    pub fn is_kept(&self) -> bool {
        !matches!(self, Self::Beside { .. })
    }
}

/// The space a tab was in before it was reloaded; of a new tab, the one that was opened last.
pub(super) fn at_start(settings: SettingsSignal) -> Space {
    let own = Browser::open_of_tab().ok().and_then(|of_tab| of_tab.get(keys::SPACE));
    let in_demo = match own {
        Some(word) => word == Space::Demo.word(),
        None => settings.with_untracked(|s| s.demo),
    };
    let space = if in_demo && demo::is_there() { Space::Demo } else { Space::Own };
    // From now on another tab that opens or leaves the demo school does not move this one.
    remember_for_tab(&space);
    space
}

/// Notes which space this tab is in, and new tabs begin in.
pub(super) fn remember(settings: SettingsSignal, space: &Space) {
    settings.update(|s| s.demo = *space == Space::Demo);
    remember_for_tab(space);
}

fn remember_for_tab(space: &Space) {
    if let Ok(of_tab) = Browser::open_of_tab() {
        // Ignored: without it a reload opens what was opened last in any tab.
        let _ = of_tab.put(keys::SPACE, space.word());
    }
}
