//! How the data are kept just now.

use crate::file::stock::Damage;

/// How the last edits are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// All edits are in storage.
    #[default]
    Saved,
    /// Some edits wait to be written, for a fraction of a second.
    Saving,
    /// Storage is full; the edits are in this tab only.
    Full,
    /// The browser lets the page store nothing; the edits are in this tab only.
    Blocked,
    /// Another tab has put other data in the place of these, and there is no room to keep a copy of
    /// this tab's edits; they are in this tab only.
    Replaced,
}

impl SaveState {
    /// Tells whether edits are in this tab only, and will stay so for the time being.
    pub fn is_failed(&self) -> bool {
        matches!(self, Self::Full | Self::Blocked | Self::Replaced)
    }
}

/// A stored piece that was not what it should be when the app was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The piece's name.
    pub chunk: String,
    /// What is wrong with it.
    pub damage: Damage,
    /// Tells that its text could not be set aside for want of room. It stays where it is, and what is
    /// edited in it stays in this tab, until there is room.
    pub is_locked: bool,
}
