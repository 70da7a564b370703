//! The focus, where the control it goes to is not in the page yet.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::shell::focus;

/// Does something once the page shows what has just been changed. What follows the change was woken by it
/// and runs before whatever is begun now.
pub fn once_shown(act: impl FnOnce() + 'static) {
    spawn_local(async move {
        tick().await;
        act();
    });
}

/// Gives the control with this id the focus, once the page shows it.
pub fn focus_once_shown(id: String) {
    once_shown(move || {
        if let Some(element) = document().get_element_by_id(&id) {
            focus(&element);
        }
    });
}
