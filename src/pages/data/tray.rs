//! The files that were opened, kept while one looks at one of them or at another page.

use leptos::prelude::*;

use super::incoming::Incoming;

/// The files that were opened and neither merged nor put away yet.
#[derive(Clone, Copy)]
pub struct Tray {
    /// The files, in the order they were read.
    pub files: RwSignal<Vec<Incoming>>,
    next: StoredValue<u32>,
}

impl Tray {
    /// Makes an empty tray available to all pages.
    pub fn provide() {
        provide_context(Self { files: RwSignal::default(), next: StoredValue::new(0) });
    }

    /// Returns a number that no other file has had.
    pub fn number(&self) -> u32 {
        self.next
            .try_update_value(|next| {
                *next += 1;
                *next
            })
            .unwrap_or_default()
    }
}

/// Returns the tray.
pub fn use_tray() -> Tray {
    expect_context()
}
