//! Copies from before large changes.

use fremdrift::model::document::Document;
use fremdrift::store::Space;
use fremdrift::store::files::{Caution, ImportError};
use fremdrift::store::snapshots::{self, RestoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::*;

#[wasm_bindgen_test]
async fn a_snapshot_brings_everything_back_and_can_itself_be_taken_back() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    let before = tab.with_untracked(Document::clone);
    assert!(tab.replace(colleague("9.X", 5), Caution::Snapshot, "fil").is_ok());
    assert_eq!(class_names(open_tab()), ["9.X"]);
    let [copy] = snapshots::list().try_into().unwrap();

    assert_eq!(snapshots::restore(tab, copy.at), Ok(()));
    assert!(tab.with_untracked(|now| *now == before));
    assert_eq!(class_names(open_tab()), ["8.A"]);
    let [latest, _] = snapshots::list().try_into().unwrap();
    assert_eq!(snapshots::open(latest.at).as_ref().map(names), Some(vec!["9.X".to_owned()]));
    assert_eq!(snapshots::restore(tab, latest.at), Ok(()));
    assert_eq!(class_names(tab), ["9.X"]);
}

#[wasm_bindgen_test]
fn three_snapshots_are_kept_and_none_of_nothing() {
    empty_browser();
    let tab = open_tab();
    assert!(tab.replace(colleague("9.0", 1), Caution::Snapshot, "fil").is_ok());
    assert!(snapshots::list().is_empty(), "there was nothing to copy");
    for seed in 2..7 {
        let theirs = colleague(&format!("9.{seed}"), seed);
        assert!(tab.merge_in(&[&theirs], Caution::Snapshot, "fil").is_ok());
    }
    let counts: Vec<usize> = snapshots::list()
        .iter()
        .filter_map(|copy| snapshots::open(copy.at))
        .map(|document| names(&document).len())
        .collect();
    assert_eq!(counts, [5, 4, 3], "the latest first");
}

#[wasm_bindgen_test]
fn several_files_are_merged_after_one_snapshot() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    let (one, other) = (colleague("9.X", 5), colleague("9.Y", 6));
    assert!(tab.merge_in(&[&one, &other, &one], Caution::Snapshot, "fil").is_ok());
    assert_eq!(class_names(tab), ["8.A", "9.X", "9.Y"]);
    assert_eq!(snapshots::list().len(), 1);
}

#[wasm_bindgen_test]
fn without_room_for_a_snapshot_nothing_is_changed_unless_one_insists() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    hear("pagehide");
    assert!(tab.merge_in(&[&colleague("8.B", 3)], Caution::Snapshot, "fil").is_ok());
    fill_up(0);
    let before = stored(&keys::prefix());
    let mine = tab.with_untracked(Document::clone);
    let small = Document::default();
    assert_eq!(
        tab.replace(small.clone(), Caution::Snapshot, "fil").err(),
        Some(ImportError::NoRoomForSnapshot)
    );
    assert_eq!(stored(&keys::prefix()), before, "the older snapshot is there as well");
    assert!(tab.with_untracked(|now| *now == mine));
    assert!(tab.replace(small, Caution::None, "fil").is_ok());
    assert!(class_names(tab).is_empty(), "what goes makes the room");
    make_room();
}

#[wasm_bindgen_test]
fn without_room_for_the_data_everything_stays_as_it_was() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    hear("pagehide");
    fill_up(6_000);
    let before = stored(&keys::prefix());
    let mut large = colleague("9.X", 5);
    for seed in 10..60 {
        fremdrift::file::merge::merge(&mut large, &colleague(&"lang ".repeat(20), seed));
    }
    assert_eq!(tab.merge_in(&[&large], Caution::Snapshot, "fil").err(), Some(ImportError::NoRoom));
    assert_eq!(stored(&keys::prefix()), before);
    assert_eq!(class_names(tab), ["8.A"]);
    assert!(snapshots::list().is_empty(), "the snapshot for nothing is gone again");
    make_room();
}

#[wasm_bindgen_test]
async fn todays_work_comes_before_old_snapshots() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    for seed in 1..4 {
        assert!(tab.merge_in(&[&colleague("9.X", seed)], Caution::Snapshot, "fil").is_ok());
    }
    assert_eq!(snapshots::list().len(), 3);
    fill_up(0);
    rename_class(tab, &class, &"B".repeat(600));
    saved().await;
    let kept = snapshots::list();
    assert!(!kept.is_empty() && kept.len() < 3, "the oldest made way, the latest did not");
    assert!(class_names(open_tab()).contains(&"B".repeat(600)));
    make_room();
}

#[wasm_bindgen_test]
fn a_snapshot_that_cannot_be_read_changes_nothing() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    storage().set_item(&format!("{}5", keys::snapshots()), "{").unwrap();
    assert_eq!(snapshots::restore(tab, 5), Err(RestoreError::Unreadable));
    assert_eq!(snapshots::restore(tab, 6), Err(RestoreError::Unreadable));
    assert_eq!(class_names(tab), ["8.A"]);
}

#[wasm_bindgen_test]
fn wiping_leaves_nothing_of_any_pupil() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    assert!(tab.merge_in(&[&colleague("9.X", 5)], Caution::Snapshot, "fil").is_ok());
    storage().set_item(&format!("{}k1@1", keys::damaged()), "Bo").unwrap();
    assert!(tab.wipe().is_ok());
    for prefix in
        [keys::chunks(&Space::Own), keys::snapshots(), keys::damaged(), keys::chunks(&Space::Demo)]
    {
        assert!(stored(&prefix).is_empty(), "{prefix}");
    }
    assert!(tab.with_untracked(Document::is_empty));
}
