//! The names under which things lie in storage.
//!
//! `public/redning.js` knows the names of settings, chunks and damaged pieces too, since it must work
//! without the app: change them there as well.

use super::space::Space;

/// The settings of this browser.
pub const SETTINGS: &str = "settings";

/// Where it is tried out whether there is room.
pub const PROBE: &str = "probe";

/// Which space a tab is in; kept for the tab alone.
pub const SPACE: &str = "space";

/// The beginning of the names of snapshots, which are kept of the school's own data only.
pub const SNAPSHOTS: &str = "snapshot/";

/// The beginning of the names of chunks that could not be read and were set aside.
pub const DAMAGED: &str = "damaged/";

/// The beginning of the names of a space's chunks.
pub fn chunks(space: &Space) -> String {
    format!("{}/", space.word())
}

/// One chunk of a space.
pub fn chunk(space: &Space, chunk: &str) -> String {
    format!("{}{chunk}", chunks(space))
}

/// The list of a space's chunks.
pub fn inventory(space: &Space) -> String {
    format!("{}.inventory", space.word())
}

/// The mark that changes whenever a space is replaced as a whole.
pub fn epoch(space: &Space) -> String {
    format!("{}.epoch", space.word())
}
