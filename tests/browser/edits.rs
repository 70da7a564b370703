//! No edit is lost or misreported, whatever another tab does.

use fremdrift::model::class::Class;
use fremdrift::model::command::{Command, EditKind};
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::store::SaveState;
use fremdrift::store::files::Caution;
use fremdrift::store::imports::{TakeBackError, TakenBack};
use fremdrift::store::news::News;
use fremdrift::store::snapshots::{self, Occasion};
use fremdrift::store::{Outcome, Space};
use leptos::prelude::untrack;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::*;

fn state(tab: fremdrift::store::Store) -> SaveState {
    untrack(|| tab.save_state())
}

fn news(tab: fremdrift::store::Store) -> Vec<News> {
    untrack(|| tab.take_news())
}

#[wasm_bindgen_test]
async fn edits_without_room_outlive_another_tabs_merge() {
    empty_browser();
    let first = open_tab();
    let class = add_class(first, "8.A");
    saved().await;
    let (one, other) = (open_tab(), open_tab());
    let cells = ["dansk", "mat", "soc", "eng", "ty"].map(|subject| cell(one, &class, subject));
    fill_up(0);
    cells.iter().for_each(|cell| rate(one, cell, 4.0));
    saved().await;
    assert_eq!(state(one), SaveState::Full);
    make_room();
    assert!(other.merge_in(&[&colleague("9.X", 5)], Caution::Snapshot, "fil").is_ok());
    hear_written(&classes_key());
    saved().await;
    said_to_be_saved(one).await;
    let again = open_tab();
    assert_eq!(class_names(again), ["8.A", "9.X"]);
    assert!(cells.iter().all(|cell| rated(again, cell) == Some(4.0)), "all five are there");
    assert!(one.next_undo().is_some(), "and can still be taken back");
}

#[wasm_bindgen_test]
async fn what_was_just_typed_outlives_another_tabs_merge() {
    empty_browser();
    let first = open_tab();
    let class = add_class(first, "8.A");
    saved().await;
    for seed in 0..8 {
        let (one, other) = (open_tab(), open_tab());
        let cell = cell(one, &class, &format!("s{seed}"));
        rate(one, &cell, 3.0);
        // Within the rest after a key.
        assert!(other.merge_in(&[&colleague("9.X", 5 + seed)], Caution::Snapshot, "fil").is_ok());
        hear_written(&classes_key());
        saved().await;
        said_to_be_saved(one).await;
        assert_eq!(rated(open_tab(), &cell), Some(3.0));
    }
}

#[wasm_bindgen_test]
async fn unsaved_edits_are_kept_as_a_copy_when_another_tab_replaces_everything() {
    empty_browser();
    let first = open_tab();
    let class = add_class(first, "8.A");
    saved().await;
    let (one, other) = (open_tab(), open_tab());
    rename_class(one, &class, "8.Q");
    assert!(other.replace(colleague("9.X", 5), Caution::Snapshot, "fil").is_ok());
    hear_written(&keys::epoch(&Space::Own));
    assert_eq!(class_names(one), ["9.X"]);
    assert_eq!(news(one), [News::Replaced { unsaved_kept: true }]);
    let kept = snapshots::list().remove(0);
    assert_eq!(kept.occasion, Occasion::Unsaved);
    assert_eq!(snapshots::open(kept.at).as_ref().map(names), Some(vec!["8.Q".to_owned()]));
    saved().await;
    assert_eq!(class_names(open_tab()), ["9.X"]);
}

#[wasm_bindgen_test]
async fn without_room_for_that_copy_the_edits_stay_in_their_tab_and_it_is_said() {
    empty_browser();
    let first = open_tab();
    let class = add_class(first, "8.A");
    saved().await;
    let (one, other) = (open_tab(), open_tab());
    assert_eq!(note(one, &class, &"x".repeat(20_000)), Outcome::Changed);
    assert!(other.replace(colleague("9.X", 5), Caution::Snapshot, "fil").is_ok());
    snapshots::list().iter().for_each(|copy| snapshots::forget(copy.at));
    fill_up(0);
    hear_written(&keys::epoch(&Space::Own));
    assert_eq!(state(one), SaveState::Replaced);
    assert_eq!(class_names(one), ["8.A"]);
    assert!(one.has_unsaved(), "leaving is warned of");
    assert_eq!(note(one, &class, "more"), Outcome::NoRoom);
    saved().await;
    assert_eq!(class_names(open_tab()), ["9.X"], "nothing of the new data is written over");
    make_room();
    one.show_replacement();
    assert_eq!(class_names(one), ["9.X"]);
    said_to_be_saved(one).await;
    assert_eq!(snapshots::list().len(), 1, "there was room for a copy by then");
}

#[wasm_bindgen_test]
async fn undo_brings_back_what_another_tab_wrote_and_never_more() {
    empty_browser();
    let first = open_tab();
    let class = add_class(first, "8.A");
    saved().await;
    let (one, other) = (open_tab(), open_tab());
    let cell = cell(one, &class, "mat");
    let key = keys::chunk(&Space::Own, cell.record().chunk());
    rate(one, &cell, 1.0);
    saved().await;
    hear_written(&key);
    rate(other, &cell, 5.0);
    saved().await;
    hear_written(&key);
    rate(one, &cell, 2.0);
    assert!(one.undo().is_some());
    assert_eq!(rated(one, &cell), Some(5.0));
    let more = one.undo();
    assert!(more.is_some_and(|more| !more.is_change()), "it is said that the rest is not its own");
    assert_eq!(rated(one, &cell), Some(5.0));
    assert_eq!(untrack(|| one.next_undo()), None);
}

#[wasm_bindgen_test]
async fn room_that_returns_is_used_without_being_asked() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    saved().await;
    fill_up(0);
    note(tab, &class, &"x".repeat(5_000));
    saved().await;
    assert_eq!(state(tab), SaveState::Full);
    assert!(tab.has_unsaved());
    make_room();
    hear_removed("filler");
    said_to_be_saved(tab).await;
    assert!(!tab.has_unsaved());

    fill_up(0);
    note(tab, &class, &"y".repeat(9_000));
    saved().await;
    assert_eq!(state(tab), SaveState::Full);
    make_room();
    // Nobody says anything: it tries by itself.
    for _ in 0..50 {
        if state(tab) == SaveState::Saved {
            break;
        }
        wait(100).await;
    }
    said_to_be_saved(tab).await;
}

#[wasm_bindgen_test]
fn a_command_says_what_became_of_it() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    let name = |name: &str| {
        Command::new(EditKind::Edit(Class::KIND), [Class::NAME.set(&class, name.into())])
    };
    assert_eq!(tab.apply(name("8.B")), Outcome::Changed);
    assert_eq!(tab.apply(name("8.B")), Outcome::Nothing);
    assert_eq!(tab.apply(Command::new(EditKind::Edit(Class::KIND), [])), Outcome::Nothing);
    assert_eq!(tab.open_beside("fil", Document::default()), Ok(()));
    assert_eq!(tab.apply(name("8.C")), Outcome::ReadOnly);
    tab.open_own();
}

#[wasm_bindgen_test]
fn what_builds_a_command_can_ask_the_store() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    let (count, outcome) = tab.create_with(|_, id_generator| {
        let count = tab.with_untracked(names).len();
        (count, Class::add(id_generator, "8.B", 8, 2026..=2026, &[]).1)
    });
    assert_eq!((count, outcome), (1, Outcome::Changed));
    assert_eq!(class_names(tab), ["8.A", "8.B"]);
}

#[wasm_bindgen_test]
fn undo_right_after_an_import_is_about_the_import() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    rate(tab, &cell(tab, &class, "anna"), 3.0);
    let next = || untrack(|| tab.next_import());
    assert!(next().is_none());
    assert!(tab.merge_in(&[&colleague("9.X", 5)], Caution::Snapshot, "fil").is_ok());
    assert!(next().is_some());
    rate(tab, &cell(tab, &class, "anna"), 4.0);
    assert!(next().is_none(), "the rating comes first");
    assert!(tab.undo().is_some());
    let import = next().expect("all that followed the import is undone");
    assert_eq!(tab.take_back(&import), Ok(TakenBack::Done));
    assert_eq!(class_names(tab), ["8.A"]);
    assert_eq!(rated(tab, &cell(tab, &class, "anna")), Some(3.0));
    assert!(next().is_none());
}

#[wasm_bindgen_test]
async fn merges_are_taken_back_and_brought_in_again_among_other_edits() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    let anna = cell(tab, &class, "anna");
    rate(tab, &anna, 3.0);
    let first = tab.merge_in(&[&colleague("9.X", 5)], Caution::Snapshot, "fil").unwrap();
    let third = tab.merge_in(&[&colleague("9.Z", 7)], Caution::Snapshot, "fil").unwrap();
    assert_eq!(tab.take_back(&third), Ok(TakenBack::Done));
    let second = tab.merge_in(&[&colleague("9.Y", 6)], Caution::Snapshot, "fil").unwrap();
    rate(tab, &anna, 4.0);
    assert_eq!(tab.take_back(&first), Ok(TakenBack::WithLaterEdits), "an older one");
    assert_eq!(class_names(tab), ["8.A", "9.Y"]);
    assert_eq!(class_names(open_tab()), ["8.A", "9.Y"]);
    assert!(tab.undo().is_some(), "what was done before can still be taken back");
    assert_eq!(rated(tab, &anna), Some(3.0));
    assert_eq!(tab.take_back(&second), Ok(TakenBack::Done));
    assert_eq!(class_names(tab), ["8.A"]);
    assert!(tab.undo().is_some());
    assert_eq!(rated(tab, &anna), None);
    assert!(untrack(|| tab.next_import_again()).is_none(), "the rating comes first");
    assert!(tab.redo().is_some());
    let again = untrack(|| tab.next_import_again()).unwrap();
    assert_eq!(tab.import_again(&again), Ok(()));
    assert_eq!(class_names(tab), ["8.A", "9.Y"]);
    assert!(tab.redo().is_some());
    assert_eq!(rated(tab, &anna), Some(4.0));
    assert_eq!(class_names(open_tab()), ["8.A", "9.Y"]);
    assert!(
        untrack(|| open_tab().damaged()).is_empty(),
        "nothing is missed that went with a merge"
    );
}

#[wasm_bindgen_test]
async fn taking_an_import_back_leaves_what_was_written_since() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.A");
    let import = tab.merge_in(&[&colleague("9.X", 5)], Caution::Snapshot, "fil").unwrap();
    add_class(tab, "8.B");
    assert_eq!(tab.take_back(&import), Ok(TakenBack::WithLaterEdits));
    assert_eq!(class_names(tab), ["8.A", "8.B"]);
    assert_eq!(class_names(open_tab()), ["8.A", "8.B"]);
    assert_eq!(tab.take_back(&import), Err(TakeBackError::Elsewhere), "it is done once");
    assert!(tab.merge_in(&[&colleague("9.X", 5)], Caution::Snapshot, "fil").is_ok());
    assert_eq!(class_names(tab), ["8.A", "8.B", "9.X"], "the file can be brought in again");

    let import = tab.reset(Caution::Snapshot).unwrap();
    add_class(tab, "8.C");
    assert_eq!(tab.take_back(&import), Ok(TakenBack::LaterEditsInCopy));
    assert_eq!(class_names(tab), ["8.A", "8.B", "9.X"]);
    let kept = snapshots::list().remove(0);
    assert_eq!(snapshots::open(kept.at).as_ref().map(names), Some(vec!["8.C".to_owned()]));
}

#[wasm_bindgen_test]
async fn storage_that_is_emptied_from_outside_is_written_again() {
    empty_browser();
    let tab = open_tab();
    let class = add_class(tab, "8.A");
    saved().await;
    storage().clear().unwrap();
    hear_emptied();
    saved().await;
    assert_eq!(news(tab), [News::WrittenAgain]);
    assert_eq!(class_names(open_tab()), ["8.A"]);
    storage().clear().unwrap();
    // Nobody says anything, and something is typed.
    rename_class(tab, &class, "8.B");
    saved().await;
    let again = open_tab();
    assert_eq!(class_names(again), ["8.B"]);
    assert!(again.with_untracked(|now| tab.with_untracked(|before| now == before)));
}

#[wasm_bindgen_test]
async fn several_edits_in_two_tabs_all_survive() {
    empty_browser();
    let first = open_tab();
    let class = add_class(first, "8.A");
    saved().await;
    let (one, other) = (open_tab(), open_tab());
    let cells: Vec<_> = (0..40).map(|n| cell(one, &class, &format!("s{n}"))).collect();
    let key = keys::chunk(&Space::Own, cells[0].record().chunk());
    for (n, cell) in cells.iter().enumerate() {
        rate(if n % 2 == 0 { one } else { other }, cell, 3.0);
        if n % 5 == 0 {
            wait(60).await;
            hear_written(&key);
        }
    }
    saved().await;
    hear_written(&key);
    saved().await;
    for tab in [one, other, open_tab()] {
        assert!(cells.iter().all(|cell| rated(tab, cell) == Some(3.0)));
    }
}
