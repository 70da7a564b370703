//! The state: one document over a storage, read by the pages and changed by commands only.

mod absorb;
pub mod autosave;
mod chunks;
mod database;
pub mod demo;
pub mod edit;
pub mod files;
pub mod imports;
mod inner;
mod journal;
pub mod keys;
pub mod load;
pub mod news;
mod replace;
pub mod save;
mod save_state;
pub mod settings;
pub mod snapshots;
pub mod space;
pub mod state;
pub mod storage;
pub mod tabs;
pub mod time;
pub mod triggers;
pub mod usage;

pub use edit::Outcome;
pub use journal::JournalState;
pub use save_state::{Damaged, SaveState};
pub use settings::{Language, MoveAfter, Settings, SettingsSignal, Theme, use_settings};
pub use space::Space;
pub use state::{Store, use_store};
