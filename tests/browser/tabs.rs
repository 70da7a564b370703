//! Two tabs on the same storage.

use fremdrift::model::document::Document;
use fremdrift::store::Space;
use fremdrift::store::files::Caution;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::*;

#[wasm_bindgen_test]
async fn one_tab_hears_what_the_other_writes() {
    empty_browser();
    let (one, other) = (open_tab(), open_tab());
    add_class(one, "8.A");
    saved().await;
    assert!(class_names(other).is_empty());
    hear_written(&classes_key());
    assert_eq!(class_names(other), ["8.A"]);
}

#[wasm_bindgen_test]
async fn two_tabs_that_have_not_heard_of_each_other_lose_nothing() {
    empty_browser();
    let first = open_tab();
    let class = add_class(first, "8.A");
    saved().await;
    let (one, other) = (open_tab(), open_tab());
    add_class(one, "8.B");
    add_class(other, "8.C");
    rename_class(other, &class, "8.Å");
    saved().await;
    assert_eq!(class_names(open_tab()), ["8.B", "8.C", "8.Å"], "both are in storage");
    hear_written(&classes_key());
    saved().await;
    let both = class_names(open_tab());
    assert_eq!(class_names(one), both);
    assert_eq!(class_names(other), both);
}

#[wasm_bindgen_test]
async fn a_tab_reads_anew_what_another_has_replaced() {
    empty_browser();
    let first = open_tab();
    let class = add_class(first, "8.A");
    saved().await;
    let (one, other) = (open_tab(), open_tab());
    assert!(one.replace(colleague("9.X", 5), Caution::Snapshot, "fil").is_ok());
    // It has not heard yet, and writes on what is no longer there.
    rename_class(other, &class, "8.Q");
    saved().await;
    assert_eq!(class_names(other), ["9.X"], "it reads anew instead of writing");
    assert_eq!(class_names(open_tab()), ["9.X"]);
}

#[wasm_bindgen_test]
async fn a_tab_hears_of_the_replacing_by_itself() {
    empty_browser();
    let first = open_tab();
    add_class(first, "8.A");
    saved().await;
    let (one, other) = (open_tab(), open_tab());
    assert!(one.replace(Document::default(), Caution::Snapshot, "fil").is_ok());
    hear_written(&keys::epoch(&Space::Own));
    assert!(class_names(other).is_empty());
    assert!(other.next_undo().is_none(), "what is gone cannot be undone into being");
}

#[wasm_bindgen_test]
async fn merging_a_file_takes_in_what_another_tab_has_written() {
    empty_browser();
    let (one, other) = (open_tab(), open_tab());
    add_class(other, "8.B");
    saved().await;
    let theirs = colleague("9.X", 5);
    assert!(one.merge_in(&[&theirs], Caution::Snapshot, "fil").is_ok());
    assert_eq!(class_names(open_tab()), ["8.B", "9.X"]);
}
