//! Acting once things have been quiet for a while.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// Something that waits for a pause; it ends with the part of the page it belongs to.
#[derive(Clone, Copy)]
pub struct Pause(StoredValue<Option<TimeoutHandle>>);

impl Pause {
    /// A pause of the part of the page that is being made; it waits for nothing yet.
    pub fn here() -> Self {
        let pause = Self(StoredValue::new(None));
        on_cleanup(move || pause.end());
        pause
    }

    /// Does something after a time in which this is not called again.
    pub fn then(&self, rest: Duration, act: impl FnOnce() + 'static) {
        self.end();
        // Without a timer, what would have been done is not done until the next time.
        self.0.set_value(set_timeout_with_handle(act, rest).ok());
    }

    /// Waits no longer.
    pub fn end(&self) {
        // What is already gone needs no end.
        if let Some(Some(handle)) = self.0.try_update_value(Option::take) {
            handle.clear();
        }
    }
}
