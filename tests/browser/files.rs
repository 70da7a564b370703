//! The demo school and files beside never mix with the school's own data.

use fremdrift::demo;
use fremdrift::file::{codec, format};
use fremdrift::model::document::Document;
use fremdrift::store::files::{Caution, ImportError};
use fremdrift::store::{Space, time};
use leptos::prelude::untrack;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::*;

#[wasm_bindgen_test]
async fn the_demo_school_never_mixes_with_the_schools_own_data() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.Q");
    saved().await;
    let (mine, before) = (tab.with_untracked(Document::clone), stored(&keys::chunks(&Space::Own)));

    assert_eq!(tab.open_demo(demo::school(time::today())), Ok(()));
    assert_eq!(untrack(|| tab.space()), Space::Demo);
    assert!(!class_names(tab).contains(&"8.Q".to_owned()));
    add_class(tab, "Demo");
    assert!(tab.reset(Caution::Snapshot).is_ok());
    add_class(tab, "Demo 2");
    saved().await;
    assert_eq!(stored(&keys::chunks(&Space::Own)), before);
    assert!(stored(&keys::snapshots()).is_empty(), "no copies are kept of the demo school");
    let again = open_tab();
    assert_eq!(untrack(|| again.space()), Space::Demo, "a reload stays in the demo school");
    assert_eq!(class_names(again), ["Demo 2"]);

    tab.open_own();
    assert!(tab.with_untracked(|now| *now == mine));
    assert_eq!(stored(&keys::chunks(&Space::Own)), before);
    wait(300).await;
    assert!(!stored(&keys::chunks(&Space::Demo)).is_empty(), "another tab is still in it");
    again.open_own();
    wait(300).await;
    assert!(stored(&keys::chunks(&Space::Demo)).is_empty(), "the demo school is forgotten");
}

#[wasm_bindgen_test]
async fn a_file_beside_is_looked_at_and_never_kept() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.Q");
    assert_eq!(tab.open_beside("kollega.json", colleague("9.X", 5)), Ok(()));
    assert_eq!(class_names(tab), ["9.X"]);
    add_class(tab, "9.Y");
    let refused = Some(ImportError::ReadOnly);
    assert_eq!(tab.merge_in(&[&colleague("9.Z", 6)], Caution::None, "fil").err(), refused);
    assert_eq!(tab.reset(Caution::None).err(), refused);
    assert_eq!(tab.wipe().err(), refused);
    assert_eq!(class_names(tab), ["9.X"], "nothing in it can be changed");
    saved().await;
    assert_eq!(class_names(open_tab()), ["8.Q"]);
    tab.open_own();
    assert_eq!(class_names(tab), ["8.Q"]);
}

#[wasm_bindgen_test]
fn everything_survives_the_way_through_a_file() {
    empty_browser();
    let tab = open_tab();
    add_class(tab, "8.Æ");
    let mine = tab.with_untracked(Document::clone);
    let text = format::write(&format::Package { document: mine.clone(), ..Default::default() });
    let Ok(format::Opened::Current(package)) = format::read(&text) else { panic!("{text}") };
    assert!(tab.reset(Caution::Snapshot).is_ok());
    assert!(tab.replace(package.document, Caution::Snapshot, "fil").is_ok());
    let records = |document: &Document| codec::write_records(document.records());
    assert_eq!(open_tab().with_untracked(records), records(&mine));
}
