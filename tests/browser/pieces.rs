//! Stored pieces that are not what they should be are told, and nothing is written over.

use fremdrift::file::codec;
use fremdrift::file::stock::Damage;
use fremdrift::model::document::Document;
use fremdrift::store::files::OpenError;
use fremdrift::store::news::News;
use fremdrift::store::{Space, Store, load};
use leptos::prelude::untrack;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::*;

/// Two classes, each with a rating, stored; returns the names of the pieces with the ratings.
async fn school() -> (Document, [String; 2]) {
    empty_browser();
    let tab = open_tab();
    let cells = ["8.A", "8.B"].map(|name| {
        let class = add_class(tab, name);
        cell(tab, &class, "mat")
    });
    cells.iter().for_each(|cell| rate(tab, cell, 4.0));
    saved().await;
    let names = cells.map(|cell| cell.record().chunk().to_owned());
    (tab.with_untracked(Document::clone), names)
}

fn key(name: &str) -> String {
    keys::chunk(&Space::Own, name)
}

fn text(name: &str) -> String {
    storage().get_item(&key(name)).unwrap().unwrap()
}

fn told(tab: Store) -> Vec<(String, Damage)> {
    let damaged = untrack(|| tab.damaged());
    damaged.into_iter().map(|one| (one.chunk, one.damage)).collect()
}

fn aside() -> Vec<String> {
    let mut texts: Vec<String> =
        load::quarantined_texts().into_iter().map(|(_, text)| text).collect();
    texts.sort();
    texts
}

#[wasm_bindgen_test]
async fn swapped_pieces_are_told_set_aside_and_put_right() {
    let (before, [one, other]) = school().await;
    let texts = [text(&one), text(&other)];
    storage().set_item(&key(&one), &texts[1]).unwrap();
    storage().set_item(&key(&other), &texts[0]).unwrap();
    let again = open_tab();
    let mut damages = told(again);
    damages.sort_by(|a, b| a.0.cmp(&b.0));
    let mut expected = [one, other].map(|name| (name, Damage::Misplaced));
    expected.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(damages, expected);
    let mut texts = texts.to_vec();
    texts.sort();
    assert_eq!(aside(), texts, "nothing of what was found is lost");
    assert!(again.with_untracked(|now| *now == before), "each record knows where it belongs");
    saved().await;
    let third = open_tab();
    assert!(told(third).is_empty(), "it is told once, and right from now on");
    assert!(third.with_untracked(|now| *now == before));
}

#[wasm_bindgen_test]
async fn a_missing_an_emptied_and_a_copied_piece_are_told() {
    let (_, [one, other]) = school().await;
    storage().remove_item(&key(&one)).unwrap();
    storage().set_item(&key(&other), "").unwrap();
    let again = open_tab();
    assert_eq!(told(again), [(other, Damage::Altered), (one, Damage::Missing)]);
    assert_eq!(aside(), ["", ""], "they are remembered until somebody has seen it");
    assert!(told(open_tab()).is_empty());

    let (_, [one, other]) = school().await;
    storage().set_item(&key(&other), &text(&one)).unwrap();
    assert_eq!(told(open_tab()), [(other, Damage::Misplaced)]);
}

#[wasm_bindgen_test]
async fn pieces_of_an_earlier_version_are_read_without_a_word() {
    let (before, _) = school().await;
    for (name, _) in stored(&keys::chunks(&Space::Own)) {
        let chunk = name[keys::chunks(&Space::Own).len()..].to_owned();
        storage().set_item(&name, &codec::write_records(before.chunk(&chunk))).unwrap();
    }
    storage().remove_item(&keys::inventory(&Space::Own)).unwrap();
    let again = open_tab();
    assert!(told(again).is_empty());
    assert!(again.with_untracked(|now| *now == before));
}

#[wasm_bindgen_test]
async fn leaving_the_demo_school_in_one_tab_leaves_the_other_in_it() {
    empty_browser();
    let one = open_tab();
    add_class(one, "8.Q");
    saved().await;
    assert_eq!(one.open_demo(colleague("Demo", 5)), Ok(()));
    let other = open_tab();
    assert_eq!(untrack(|| other.space()), Space::Demo);
    one.open_own();
    wait(300).await;
    assert_eq!(class_names(one), ["8.Q"]);
    assert_eq!(class_names(other), ["Demo"]);
    add_class(other, "Demo 2");
    saved().await;
    hear_written(&keys::settings());
    assert_eq!(class_names(other), ["Demo", "Demo 2"]);
    assert_eq!(class_names(one), ["8.Q"], "nothing passes over");
    other.open_own();
    wait(300).await;
    assert!(stored(&keys::chunks(&Space::Demo)).is_empty());
    assert_eq!(class_names(open_tab()), ["8.Q"]);
}

#[wasm_bindgen_test]
async fn the_demo_school_opened_anew_is_told_in_the_other_tab() {
    empty_browser();
    let one = open_tab();
    assert_eq!(one.open_demo(colleague("Demo", 5)), Ok(()));
    let other = open_tab();
    add_class(other, "Mit forsøg");
    saved().await;
    assert_eq!(one.open_demo(colleague("Demo igen", 6)), Ok(()));
    hear_written(&keys::epoch(&Space::Demo));
    assert_eq!(class_names(other), ["Demo igen"]);
    assert_eq!(untrack(|| other.take_news()), [News::DemoReplaced]);
    one.open_own();
    other.open_own();
}

#[wasm_bindgen_test]
async fn without_room_for_the_demo_school_one_stays_where_one_is() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.Q");
    saved().await;
    fill_up(1_000);
    let before = stored(&keys::prefix());
    let school = fremdrift::demo::school(fremdrift::store::time::today());
    assert_eq!(tab.open_demo(school), Err(OpenError::NoRoom));
    assert_eq!(untrack(|| tab.space()), Space::Own);
    assert_eq!(class_names(tab), ["8.Q"]);
    assert_eq!(stored(&keys::prefix()), before);
    make_room();
}
