//! Files dropped anywhere on the page.

use leptos::ev;
use leptos::prelude::*;
use web_sys::FileList;

/// Calls `take` with the files that are dropped on the page while it is shown. A file dropped beside
/// the mark would otherwise make the browser leave the app for the file.
pub fn use_drop(take: impl Fn(FileList) + Send + Sync + 'static) -> ReadSignal<bool> {
    let (over, set_over) = signal(false);
    let dragged = window_event_listener(ev::dragover, move |event| {
        event.prevent_default();
        set_over.set(true);
    });
    let left = window_event_listener(ev::dragleave, move |event| {
        // Without a next element the pointer has left the window.
        if event.related_target().is_none() {
            set_over.set(false);
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        set_over.set(false);
        if let Some(files) = event.data_transfer().and_then(|transfer| transfer.files()) {
            take(files);
        }
    });
    on_cleanup(move || {
        dragged.remove();
        left.remove();
        dropped.remove();
    });
    over
}
