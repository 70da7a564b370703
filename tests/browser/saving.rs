//! Edits are kept, whatever happens.

use fremdrift::file::stock::Damage;
use fremdrift::model::document::Document;
use fremdrift::store::files::OpenError;
use fremdrift::store::{Damaged, SaveState};
use fremdrift::store::{Space, load};
use leptos::prelude::untrack;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::*;

#[wasm_bindgen_test]
async fn what_is_written_is_there_after_a_reload() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    assert_eq!(untrack(|| tab.save_state()), SaveState::Saving);
    saved().await;
    said_to_be_saved(tab).await;

    let again = open_tab();
    assert_eq!(class_names(again), ["8.A"]);
    assert!(
        again.with_untracked(|now| tab.with_untracked(|before| now == before)),
        "nothing is lost or made up"
    );
    rename_class(again, &class, "8.B");
    saved().await;
    assert_eq!(class_names(open_tab()), ["8.B"]);
}

#[wasm_bindgen_test]
fn leaving_the_page_writes_at_once() {
    for event in ["pagehide", "blur", "visibilitychange"] {
        empty_browser();
        add_class(open_tab(), event);
        hear(event);
        assert_eq!(class_names(open_tab()), [event]);
    }
}

#[wasm_bindgen_test]
async fn a_piece_that_cannot_be_read_is_set_aside_and_told() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    saved().await;
    let broken = keys::chunk(&Space::Own, class.as_str());
    let text = storage().get_item(&broken).unwrap().unwrap();
    let half = &text[..text.len() / 2];
    storage().set_item(&broken, half).unwrap();

    let again = open_tab();
    let told = Damaged { chunk: class.to_string(), damage: Damage::Altered, is_locked: false };
    assert_eq!(untrack(|| again.damaged()), [told]);
    assert_eq!(class_names(again), ["8.A"], "the other pieces are there");
    let aside: Vec<String> = load::quarantined_texts().into_iter().map(|(_, text)| text).collect();
    assert_eq!(aside, [half], "nothing of the broken piece is lost");
    add_class(again, "8.B");
    saved().await;
    let third = open_tab();
    assert_eq!(class_names(third), ["8.A", "8.B"]);
    assert!(untrack(|| third.damaged()).is_empty(), "it is told once");
    assert_eq!(load::quarantined_texts().len(), 1, "until somebody throws it away");
    load::drop_quarantined(&load::quarantined_texts()[0].0);
    assert!(load::quarantined_texts().is_empty());
}

#[wasm_bindgen_test]
async fn without_room_the_old_value_stays_and_the_new_one_waits() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    saved().await;
    let before = stored(&keys::chunks(&Space::Own));
    fill_up(0);
    rename_class(tab, &class, &"B".repeat(5_000));
    saved().await;
    assert_eq!(untrack(|| tab.save_state()), SaveState::Full);
    assert_eq!(stored(&keys::chunks(&Space::Own)), before, "what was saved is untouched");
    assert_eq!(
        tab.open_demo(Document::default()),
        Err(OpenError::Unsaved),
        "edits that are in this tab only are not left behind"
    );
    assert_eq!(class_names(tab), ["B".repeat(5_000)]);

    make_room();
    tab.save_again();
    said_to_be_saved(tab).await;
    assert_eq!(class_names(open_tab()), ["B".repeat(5_000)]);
}

#[wasm_bindgen_test]
async fn a_name_given_later_stands_by_what_was_written_before() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    tab.sign_as(" Mette ");
    let of_class = || {
        tab.with_untracked(|document| {
            let class = fremdrift::model::class::classes(document).remove(0);
            let record = document.record(&class.id.record()).unwrap();
            let replica = &record.register("name").unwrap().stamp().unwrap().replica;
            fremdrift::model::person::name_of_replica(document, replica).to_owned()
        })
    };
    assert_eq!(of_class(), "Mette");
    tab.sign_as("Ole");
    assert_eq!(of_class(), "Mette", "somebody else does not take over what she wrote");
    add_class(tab, "8.B");
    saved().await;
    assert_eq!(
        open_tab()
            .with_untracked(|document| document.all::<fremdrift::model::person::Person>().count()),
        2
    );
}

#[wasm_bindgen_test]
fn what_reads_the_document_can_follow_more_of_it_meanwhile() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    let name = tab.with(|_| {
        assert!(tab.is_editable() && tab.next_undo().is_some());
        tab.get(&class).map(|class| class.name)
    });
    assert_eq!(name.as_deref(), Some("8.A"));
}
