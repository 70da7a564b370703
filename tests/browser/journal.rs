//! What the journal keeps when local storage loses what it was given, as with a browser that is killed.

use fremdrift::store::files::Caution;
use fremdrift::store::news::News;
use fremdrift::store::{JournalState, Space, load};
use js_sys::{Function, Promise};
use leptos::prelude::untrack;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::*;

/// All of local storage as it is now.
fn everything() -> Vec<(String, String)> {
    stored("")
}

/// Local storage falls back to what it was.
fn fall_back_to(before: &[(String, String)]) {
    storage().clear().unwrap();
    for (name, text) in before {
        storage().set_item(name, text).unwrap();
    }
}

/// Changes every entry of the journal by a function of its text, in the words of the browser.
async fn change_entries(code: &str) {
    let script = format!(
        "return new Promise((done, failed) => {{
            const opening = indexedDB.open(name);
            opening.onerror = failed;
            opening.onsuccess = () => {{
                const database = opening.result;
                const transaction = database.transaction('journal', 'readwrite');
                transaction.oncomplete = () => {{ database.close(); done(); }};
                transaction.objectStore('journal').openCursor().onsuccess = (event) => {{
                    const cursor = event.target.result;
                    if (!cursor) return;
                    const text = cursor.value;
                    cursor.update({code});
                    cursor.continue();
                }};
            }};
        }})"
    );
    let change = Function::new_with_args("name", &script);
    let promise = change.call1(&change, &keys::prefix().into()).unwrap();
    JsFuture::from(promise.unchecked_into::<Promise>()).await.unwrap();
}

#[wasm_bindgen_test]
async fn what_local_storage_lost_comes_back() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    saved().await;
    assert_eq!(untrack(|| tab.journal_state()), JournalState::Open);
    let before = everything();
    rename_class(tab, &class, "8.B");
    let cell = cell(tab, &class, "dansk");
    rate(tab, &cell, 4.0);
    add_class(tab, "9.X");
    saved().await;
    said_to_be_saved(tab).await;

    fall_back_to(&before);
    wait(2_100).await;
    let again = open_tab();
    assert_eq!(class_names(again), ["8.A"], "this is what local storage holds");
    saved().await;
    assert_eq!(class_names(again), ["8.B", "9.X"]);
    assert_eq!(rated(again, &cell), Some(4.0));
    assert_eq!(untrack(|| again.take_news()), [News::Recovered]);
    saved().await;
    let next = open_tab();
    assert_eq!(class_names(next), ["8.B", "9.X"], "local storage has it again");
    saved().await;
    assert_eq!(untrack(|| next.take_news()), [], "and nothing is told twice");
}

#[wasm_bindgen_test]
async fn an_emptied_local_storage_is_filled_from_the_journal() {
    empty_browser();
    let before = everything();
    let tab = open_tab();
    add_class(tab, "8.A");
    said_to_be_saved(tab).await;
    fall_back_to(&before);
    let again = open_tab();
    saved().await;
    assert_eq!(class_names(again), ["8.A"]);
}

#[wasm_bindgen_test]
async fn a_replacement_that_local_storage_lost_is_put_back() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    saved().await;
    let before = everything();
    assert!(tab.replace(colleague("9.X", 5), Caution::Snapshot, "fil").is_ok());
    add_class(tab, "9.Y");
    saved().await;
    said_to_be_saved(tab).await;
    let after = everything();

    fall_back_to(&before);
    let again = open_tab();
    assert_eq!(class_names(again), ["8.A"]);
    saved().await;
    assert_eq!(class_names(again), ["9.X", "9.Y"], "what was there before is not mixed with it");
    let epoch = keys::epoch(&Space::Own);
    let mark = |all: &[(String, String)]| all.iter().find(|(name, _)| *name == epoch).cloned();
    assert_eq!(mark(&everything()), mark(&after));
    assert_eq!(class_names(open_tab()), ["9.X", "9.Y"]);
}

#[wasm_bindgen_test]
async fn a_merge_that_was_taken_back_does_not_come_again_from_the_journal() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    saved().await;
    let import = tab.merge_in(&[&colleague("9.X", 5)], Caution::Snapshot, "fil").unwrap();
    saved().await;
    assert!(tab.take_back(&import).is_ok());
    saved().await;
    let again = open_tab();
    saved().await;
    assert_eq!(class_names(again), ["8.A"]);
}

#[wasm_bindgen_test]
async fn a_block_of_many_cells_comes_back() {
    empty_browser();
    let tab = open_tab();
    saved().await;
    let before = everything();
    let pupils: Vec<String> = (0..120).map(|n| format!("Elev {n}")).collect();
    let made = tab.create_with(|_, ids| {
        fremdrift::model::class::Class::add(ids, "8.A", 8, 2026..=2026, &pupils)
    });
    said_to_be_saved(tab).await;
    fall_back_to(&before);
    let again = open_tab();
    saved().await;
    let members = |store: fremdrift::store::Store| {
        store.with_untracked(|now| fremdrift::model::pupil::members(now, &made.0).len())
    };
    assert_eq!(members(again), 120);
}

#[wasm_bindgen_test]
async fn an_entry_that_was_altered_is_told_and_set_aside() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    saved().await;
    for code in ["text.slice(0, -5)", "''", "text.replace('8.A', '8.Q')", "({})"] {
        change_entries(code).await;
        let again = open_tab();
        saved().await;
        assert_eq!(class_names(again), ["8.A"], "local storage has it all: {code}");
        assert!(!untrack(|| again.damaged()).is_empty(), "{code}");
        assert!(!load::quarantined_texts().is_empty());
        load::quarantined_texts().iter().for_each(|(name, _)| load::drop_quarantined(name));
        let next = open_tab();
        saved().await;
        assert_eq!(untrack(|| next.damaged()), [], "it is told once: {code}");
        rename_class(next, &class_ids(next)[0], "8.A");
        note(next, &class_ids(next)[0], code);
        saved().await;
    }
}

#[wasm_bindgen_test]
async fn the_demo_school_leaves_nothing_in_the_journal() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    saved().await;
    assert!(tab.open_demo(colleague("9.X", 5)).is_ok());
    add_class(tab, "9.Y");
    saved().await;
    tab.open_own();
    saved().await;
    assert_eq!(class_names(tab), ["8.A"]);
    let again = open_tab();
    saved().await;
    assert_eq!(class_names(again), ["8.A"]);
}
