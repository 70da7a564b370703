//! The demo school: open in some tabs, and forgotten once it is open in none.
//!
//! Its data lie in local storage, as the school's own, so that a workshop can reload and open a second
//! tab. Which tabs are in it is known by a lock that they share (Web Locks): it ends with its tab,
//! however that ends. Where a browser has no locks, the data lie there until it is opened anew.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::chunks::{self, Written};
use super::files::OpenError;
use super::keys;
use super::space::Space;
use super::state::Store;
use super::storage::{Browser, Storage, prefix};
use crate::model::document::Document;

/// A tab's share of the lock.
pub(super) struct Presence {
    release: Option<Function>,
    /// Settled once the share is given back; none where the browser has no locks.
    ended: Option<Promise>,
}

impl Store {
    /// Opens the demo school; the school's own data stay as they are.
    pub fn open_demo(&self, school: Document) -> Result<(), OpenError> {
        self.can_leave()?;
        let written = match Browser::open() {
            Ok(storage) => {
                let epoch = self.with_inner(|inner| inner.id_generator.next_id());
                chunks::replace(&storage, &Space::Demo, &school, epoch)?
            }
            Err(_) => Written::default(),
        };
        self.open(Space::Demo, school, written);
        Ok(())
    }
}

/// Tells whether there is a demo school to go on with.
pub(super) fn is_there() -> bool {
    Browser::open().is_ok_and(|storage| storage.get(&keys::epoch(&Space::Demo)).is_some())
}

/// Notes that a tab is in the demo school.
pub(super) fn enter() -> Presence {
    let mut release = None;
    // The lock is held until this promise is settled.
    let held = Promise::new(&mut |settle, _| release = Some(settle));
    let ended = lock("shared", false, &Closure::once_into_js(move |_lock: JsValue| held));
    Presence { release, ended }
}

/// Notes that a tab has left the demo school; if no other is in it, its data are removed.
pub(super) fn leave(presence: Presence) {
    if let Some(release) = presence.release {
        // It settles a promise, which never throws.
        let _ = release.call0(&JsValue::UNDEFINED);
    }
    let Some(ended) = presence.ended else { return };
    spawn_local(async move {
        let forget = Closure::once_into_js(|lock: JsValue| {
            if !lock.is_null() {
                forget();
            }
        });
        // A lock that is refused, as in a page that is being left, is one that nobody waits for.
        let _ = JsFuture::from(ended).await;
        if let Some(done) = lock("exclusive", true, &forget) {
            let _ = JsFuture::from(done).await;
        }
    });
}

fn forget() {
    if let Ok(storage) = Browser::open() {
        chunks::remove(&storage, &Space::Demo);
    }
}

/// Asks for the lock, where the browser has locks, and returns what is settled when it has been held.
/// (`web-sys` has locks among what may still change.)
fn lock(mode: &str, only_if_free: bool, then: &JsValue) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &mode.into()).ok()?;
    Reflect::set(&options, &"ifAvailable".into(), &only_if_free.into()).ok()?;
    let name = format!("{}demo", prefix());
    request.call3(&locks, &name.into(), &options, then).ok()?.dyn_into().ok()
}
