//! What the tests are made with: empty storage, tabs, time, events.

use fremdrift::model::entity::Entity;
use std::sync::atomic::{AtomicU32, Ordering};

use fremdrift::model::class::{Class, classes};
use fremdrift::model::command::{Change, Command, EditKind};
use fremdrift::model::document::Document;
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::pupil::members;
use fremdrift::model::rating::{Cell, rating, set};
use fremdrift::model::stamp::{Clock, ReplicaId};
use fremdrift::model::term::Term;
use fremdrift::store::settings::SettingsSignal;
use fremdrift::store::{Outcome, SaveState, Space, Store};
use js_sys::{Function, Promise};
use leptos::prelude::{Owner, untrack};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Storage;

/// The names under which things lie, as the browser knows them.
pub mod keys {
    use fremdrift::store::storage::prefix as folder;
    use fremdrift::store::{Space, keys};

    pub fn prefix() -> String {
        folder()
    }

    pub fn settings() -> String {
        folder() + keys::SETTINGS
    }

    pub fn snapshots() -> String {
        folder() + keys::SNAPSHOTS
    }

    pub fn damaged() -> String {
        folder() + keys::DAMAGED
    }

    pub fn chunks(space: &Space) -> String {
        folder() + &keys::chunks(space)
    }

    pub fn chunk(space: &Space, chunk: &str) -> String {
        folder() + &keys::chunk(space, chunk)
    }

    pub fn inventory(space: &Space) -> String {
        folder() + &keys::inventory(space)
    }

    pub fn epoch(space: &Space) -> String {
        folder() + &keys::epoch(space)
    }
}

static TESTS: AtomicU32 = AtomicU32::new(0);

pub fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// Empties local storage. Tabs of earlier tests still hear events; the mark tells them that what
/// they hold has been replaced.
pub fn empty_browser() {
    storage().clear().unwrap();
    // What tabs of earlier tests have not saved must not come up in this one.
    hear("pagehide");
    storage().clear().unwrap();
    web_sys::window().unwrap().session_storage().unwrap().unwrap().clear().unwrap();
    let test = TESTS.fetch_add(1, Ordering::Relaxed);
    storage().set_item(&keys::epoch(&Space::Own), &format!("test{test}")).unwrap();
}

/// The name under which the classes lie.
pub fn classes_key() -> String {
    keys::chunk(&Space::Own, "classes")
}

/// Opens the app's store as a page load does.
pub fn open_tab() -> Store {
    let owner = Owner::new_root(None);
    let store = owner.with(|| Store::provide(SettingsSignal::provide()));
    // A page lives until it is closed, and no test closes one.
    std::mem::forget(owner);
    store
}

pub async fn wait(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// Waits until edits are written.
pub async fn saved() {
    wait(350).await;
}

/// Waits until a tab says that its edits are saved: in local storage and in the journal, which many tabs
/// in one page have to share.
pub async fn said_to_be_saved(tab: Store) {
    for _ in 0..50 {
        if untrack(|| tab.save_state()) == SaveState::Saved {
            return;
        }
        wait(100).await;
    }
    panic!("it is never said that the edits are saved");
}

fn call(code: &str, argument: &str) {
    Function::new_with_args("it", code).call1(&JsValue::NULL, &argument.into()).unwrap();
}

/// Has the page hear an event of this name.
pub fn hear(event: &str) {
    call("window.dispatchEvent(new Event(it))", event);
}

/// Has the page hear what a browser tells the other tabs when one has written under a name.
pub fn hear_written(key: &str) {
    call(
        "window.dispatchEvent(new StorageEvent('storage', { key: it, newValue: localStorage.getItem(it) }))",
        key,
    );
}

/// Has the page hear that another tab has removed what stood under a name.
pub fn hear_removed(key: &str) {
    call("window.dispatchEvent(new StorageEvent('storage', { key: it, newValue: null }))", key);
}

/// Has the page hear that another tab has emptied local storage.
pub fn hear_emptied() {
    call("window.dispatchEvent(new StorageEvent('storage', { key: null, newValue: null }))", "");
}

/// Fills local storage until there is no room for this many characters more.
pub fn fill_up(room: usize) {
    let (mut filled, mut size) = (String::new(), 4_000_000);
    while size >= 16 {
        let more = format!("{filled}{}", "x".repeat(size));
        if storage().set_item("filler", &more).is_ok() {
            filled = more;
        } else {
            size /= 2;
        }
    }
    filled.truncate(filled.len().saturating_sub(room));
    storage().set_item("filler", &filled).unwrap();
}

pub fn make_room() {
    storage().remove_item("filler").unwrap();
}

pub fn add_class(store: Store, name: &str) -> Id<Class> {
    let pupils = ["Bo".to_owned(), "Åse".to_owned()];
    store.create_with(|_, id_generator| Class::add(id_generator, name, 8, 2026..=2026, &pupils)).0
}

pub fn rename_class(store: Store, id: &Id<Class>, name: &str) {
    store.apply(Command::new(EditKind::Edit(Class::KIND), [Class::NAME.set(id, name.to_owned())]));
}

/// Types a text under a class's name, so that what is stored is large.
pub fn note(store: Store, id: &Id<Class>, text: &str) -> Outcome {
    store.apply(Command::new(
        EditKind::Edit(Class::KIND),
        [Change::new(id.record(), "note", text.into())],
    ))
}

pub fn rate(store: Store, cell: &Cell, value: f64) {
    store.apply(Command::new(EditKind::Rate, [set(cell, Some(value))]));
}

pub fn rated(store: Store, cell: &Cell) -> Option<f64> {
    store.with_untracked(|document| rating(document, cell))
}

/// The first pupil's cells in a class.
pub fn cell(store: Store, class: &Id<Class>, subject: &str) -> Cell {
    let (pupil, _) = store.with_untracked(|document| members(document, class)).remove(0);
    Cell { pupil: pupil.id, term: Term { year: 2026, slot: 1 }, subject: Id::new(subject) }
}

pub fn class_names(store: Store) -> Vec<String> {
    store.with_untracked(names)
}

pub fn class_ids(store: Store) -> Vec<Id<Class>> {
    store.with_untracked(|document| classes(document).into_iter().map(|class| class.id).collect())
}

pub fn names(document: &Document) -> Vec<String> {
    classes(document).into_iter().map(|class| class.name).collect()
}

/// Returns a colleague's data with one class.
pub fn colleague(name: &str, seed: u64) -> Document {
    let mut document = Document::default();
    let mut clock = Clock::new(ReplicaId::new(&format!("p{seed}"), "s1"));
    let (_, command) =
        Class::add(&mut IdGenerator::seeded(seed), name, 8, 2026..=2026, &["Ida".to_owned()]);
    document.apply(&command, &mut clock, 1_700_000_000_000);
    document
}

/// Returns what stands under all names that begin with a prefix.
pub fn stored(prefix: &str) -> Vec<(String, String)> {
    let names = (0..storage().length().unwrap()).filter_map(|place| storage().key(place).unwrap());
    let mut stored: Vec<(String, String)> = names
        .filter(|name| name.starts_with(prefix))
        .filter_map(|name| Some((name.clone(), storage().get_item(&name).unwrap()?)))
        .collect();
    stored.sort();
    stored
}
