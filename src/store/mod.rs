//! The state: one document over local storage, read by the pages and changed by commands only.

mod absorb;
pub mod autosave;
pub mod demo;
pub mod edit;
pub mod files;
pub mod imports;
pub mod keys;
pub mod load;
pub mod news;
mod replace;
pub mod save;
pub mod settings;
pub mod snapshots;
pub mod space;
pub mod state;
pub mod tabs;
pub mod time;
pub mod triggers;
pub mod usage;

pub use edit::Outcome;
pub use settings::{Language, MoveAfter, Settings, SettingsSignal, Theme, use_settings};
pub use space::Space;
pub use state::{Store, use_store};
