//! The way into the demo school.

use leptos::task::spawn_local;

use crate::parts;
use crate::route::Route;
use crate::store::files::OpenError;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::notices::{Tone, use_notices};
use crate::ui::router::go;

/// Returns what opens the demo school at its start page, or says why it cannot.
pub fn use_demo() -> impl Fn() + Copy + 'static {
    let store = use_store();
    let t = use_texts();
    let notices = use_notices();
    move || {
        spawn_local(async move {
            let Ok(school) = parts::demo_school(time::today()).await else {
                return notices.tell(Tone::Error, t.shell().cannot_fetch_text);
            };
            match store.open_demo(school) {
                Ok(()) => go(&Route::Home),
                Err(OpenError::Unsaved) => notices.tell(Tone::Error, t.shell().storage.unsaved),
                Err(OpenError::NoRoom) => notices.tell(Tone::Error, t.shell().storage.demo_no_room),
            }
        });
    }
}
