//! The store over a real browser's local storage, and what needs a page to be seen.
#![cfg(target_arch = "wasm32")]

mod bench;
mod edits;
mod figure;
mod files;
mod journal;
mod pieces;
mod saving;
mod sequences;
mod snapshots;
mod tabs;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
