//! The names under which things lie in local storage.
//!
//! Everything on one web address shares one local storage, other apps and a second copy of this
//! one in another folder included; so every name begins with the folder the page stands in.
//!
//! `public/redning.js` knows the prefix and the names of settings, chunks and damaged pieces too, since
//! it must work without the app: change them there as well.

use super::space::Space;

/// Returns the beginning of every name of this app in this folder.
pub fn prefix() -> String {
    let path = web_sys::window().and_then(|w| w.location().pathname().ok()).unwrap_or_default();
    let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
    format!("fremdrift:{folder}:")
}

/// The settings of this browser.
pub fn settings() -> String {
    format!("{}settings", prefix())
}

/// The beginning of the names of a space's chunks.
pub fn chunks(space: &Space) -> String {
    format!("{}{}/", prefix(), space.word())
}

/// One chunk of a space.
pub fn chunk(space: &Space, chunk: &str) -> String {
    format!("{}{chunk}", chunks(space))
}

/// The list of a space's chunks.
pub fn inventory(space: &Space) -> String {
    format!("{}{}.inventory", prefix(), space.word())
}

/// The mark that changes whenever a space is replaced as a whole.
pub fn epoch(space: &Space) -> String {
    format!("{}{}.epoch", prefix(), space.word())
}

/// Where it is tried out whether there is room.
pub fn probe() -> String {
    format!("{}probe", prefix())
}

/// Which space a tab is in; kept for the tab alone.
pub fn space() -> String {
    format!("{}space", prefix())
}

/// The beginning of the names of snapshots, which are kept of the school's own data only.
pub fn snapshots() -> String {
    format!("{}snapshot/", prefix())
}

/// The beginning of the names of chunks that could not be read and were set aside.
pub fn damaged() -> String {
    format!("{}damaged/", prefix())
}
