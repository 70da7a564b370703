//! Whatever is done in two tabs at once: no edit is missing unless it was undone, or it is told.

use std::collections::BTreeMap;

use fremdrift::model::rating::Cell;
use fremdrift::store::files::Caution;
use fremdrift::store::imports::{Import, TakeBackError, TakenBack};
use fremdrift::store::news::News;
use fremdrift::store::snapshots;
use fremdrift::store::{Space, Store};
use leptos::prelude::untrack;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::*;

/// Random numbers that are the same in every run (the constants are Knuth's, of MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// Two tabs, and what must be found in them.
struct Tabs {
    tabs: [Store; 2],
    expected: BTreeMap<Cell, f64>,
    /// Per tab, what undo takes back and redo does again.
    past: [Vec<(Cell, f64)>; 2],
    future: [Vec<(Cell, f64)>; 2],
    /// Per tab, edits that have not been written yet.
    unsaved: [BTreeMap<Cell, f64>; 2],
    imports: Vec<(usize, Import)>,
    next: usize,
    /// How often edits that were not saved had to be kept in a copy.
    copies: usize,
}

impl Tabs {
    fn edit(&mut self, tab: usize, cell: Cell) {
        let value = (self.next % 5) as f64 + 1.0;
        self.next += 1;
        rate(self.tabs[tab], &cell, value);
        self.past[tab].push((cell.clone(), value));
        self.future[tab].clear();
        self.note(tab, cell, Some(value));
    }

    fn note(&mut self, tab: usize, cell: Cell, value: Option<f64>) {
        for known in [&mut self.expected, &mut self.unsaved[tab]] {
            match value {
                Some(value) => known.insert(cell.clone(), value),
                None => known.remove(&cell),
            };
        }
    }

    fn undo(&mut self, tab: usize) {
        let done = self.tabs[tab].undo().is_some();
        let step = self.past[tab].pop();
        assert_eq!(done, step.is_some(), "the truth is said");
        if let Some((cell, value)) = step {
            self.note(tab, cell.clone(), None);
            self.future[tab].push((cell, value));
        }
    }

    fn redo(&mut self, tab: usize) {
        let done = self.tabs[tab].redo().is_some();
        let step = self.future[tab].pop();
        assert_eq!(done, step.is_some(), "the truth is said");
        if let Some((cell, value)) = step {
            self.note(tab, cell.clone(), Some(value));
            self.past[tab].push((cell, value));
        }
    }

    /// Both tabs write what waits, and hear of what the other has written.
    fn save(&mut self) {
        hear("pagehide");
        self.unsaved = Default::default();
        self.hear();
    }

    fn hear(&self) {
        for (name, _) in stored(&keys::chunks(&Space::Own)) {
            hear_written(&name);
        }
        hear_written(&keys::epoch(&Space::Own));
    }

    /// One tab has put other data in the place of all; what the other had not saved is in a copy,
    /// and told.
    fn replaced(&mut self, by: usize) {
        let other = 1 - by;
        self.hear();
        let lost = std::mem::take(&mut self.unsaved[other]);
        let told = untrack(|| self.tabs[other].take_news());
        // Taking back may leave something unsaved that an undo has emptied.
        if !lost.is_empty() {
            assert_eq!(told, [News::Replaced { unsaved_kept: true }]);
            let copies = snapshots::list();
            let is_kept = copies.iter().filter_map(|copy| snapshots::open(copy.at)).any(|copy| {
                lost.iter().all(|(cell, value)| {
                    fremdrift::model::rating::rating(&copy, cell) == Some(*value)
                })
            });
            assert!(is_kept, "what was not saved is in a copy");
            self.copies += 1;
        }
        self.expected.retain(|cell, _| !lost.contains_key(cell));
        self.unsaved[by].clear();
        self.past = Default::default();
        self.future = Default::default();
    }

    fn check(&mut self) {
        self.save();
        self.save();
        for tab in self.tabs {
            for (cell, value) in &self.expected {
                assert_eq!(rated(tab, cell), Some(*value), "{cell:?}");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn two_hundred_random_sequences_in_two_tabs_lose_no_edit() {
    empty_browser();
    let mut dice = Dice(2026);
    let tabs = [open_tab(), open_tab()];
    let mut copies = 0;
    for sequence in 0..200u64 {
        // The page stays responsive, or the browser's driver takes it for dead.
        wait(0).await;
        // Nothing of the sequence before is left.
        let _ = tabs[0].reset(Caution::None);
        hear_written(&keys::epoch(&Space::Own));
        snapshots::list().iter().for_each(|copy| snapshots::forget(copy.at));
        tabs.iter().for_each(|tab| drop(untrack(|| tab.take_news())));
        let class = add_class(tabs[0], "8.A");
        hear("pagehide");
        let mut world = Tabs {
            tabs,
            expected: BTreeMap::new(),
            // Making the class can be taken back as well; nothing here does.
            past: Default::default(),
            future: Default::default(),
            unsaved: Default::default(),
            imports: Vec::new(),
            next: 0,
            copies: 0,
        };
        world.hear();
        for step in 0..14 {
            let tab = dice.below(2);
            match dice.below(12) {
                0..5 => {
                    let cell = cell(tabs[0], &class, &format!("s{sequence}x{step}"));
                    world.edit(tab, cell);
                }
                5 | 6 if !world.past[tab].is_empty() => world.undo(tab),
                7 if !world.future[tab].is_empty() => world.redo(tab),
                8 => world.save(),
                9 => {
                    let theirs = colleague("9.X", 5 + sequence * 20 + step);
                    let import = tabs[tab].merge_in(&[&theirs], Caution::None, "fil").unwrap();
                    world.unsaved[tab].clear();
                    world.imports.push((tab, import));
                    world.hear();
                }
                10 => {
                    let Some((tab, import)) = world.imports.pop() else { continue };
                    match tabs[tab].take_back(&import) {
                        Ok(TakenBack::Done | TakenBack::WithLaterEdits) => {
                            let own = [&mut world.past, &mut world.future]
                                .map(|steps| std::mem::take(&mut steps[tab]));
                            world.replaced(tab);
                            // What this tab has done can still be taken back and done again.
                            [world.past[tab], world.future[tab]] = own;
                        }
                        Err(TakeBackError::Elsewhere) => {}
                        other => panic!("{other:?}"),
                    }
                }
                _ if dice.below(4) == 0 => {
                    let mut theirs = colleague("9.Z", 900_000 + sequence * 20 + step);
                    // The class goes on, so that there is something to rate.
                    let own = tabs[tab].with_untracked(|document| document.clone());
                    let kept = own.records().filter(|(id, _)| id.kind() != "rating");
                    kept.for_each(|(id, record)| theirs.insert(id.clone(), record.clone()));
                    assert!(tabs[tab].replace(theirs, Caution::None, "fil").is_ok());
                    world.expected.clear();
                    world.replaced(tab);
                    world.imports.clear();
                }
                _ => {}
            }
        }
        world.check();
        copies += world.copies;
    }
    assert!(copies > 20, "the sequences have tried what they are for: {copies}");
}
