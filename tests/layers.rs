//! Each layer knows only those below it, as `docs/architecture.md` says.

use std::fs;
use std::path::{Path, PathBuf};

/// The parts of the app, and which others each may use. Tests beside the code may use all.
const MAY_USE: [(&str, &[&str]); 11] = [
    ("model", &[]),
    ("insight", &["model"]),
    ("route", &["model"]),
    ("file", &["model", "insight"]),
    ("grid", &["model"]),
    ("demo", &["model"]),
    ("store", &["model", "file"]),
    ("texts", &["model", "insight", "file", "store"]),
    ("ui", &["model", "insight", "file", "grid", "store", "texts", "route"]),
    ("charts", &["model", "insight", "texts", "ui"]),
    (
        "pages",
        &[
            "model", "insight", "file", "grid", "demo", "store", "texts", "ui", "charts", "route",
            "parts",
        ],
    ),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let inside = entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    inside.filter(|path| path.extension().is_some_and(|end| end == "rs")).collect()
}

/// The lines of a file that are no comment and no test, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    let lines = lines.take_while(|(_, line)| line.trim() != "#[cfg(test)]");
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// What stands above the layers: the app itself, what leads to its pages, and what loads them.
const ABOVE: [&str; 2] = ["app", "parts"];

fn is_part(name: &str) -> bool {
    ABOVE.contains(&name) || MAY_USE.iter().any(|(layer, _)| *layer == name)
}

/// The parts that a line names: `crate::store::Store` names `store`.
fn named(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).map(|rest| {
        rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
    })
}

#[test]
fn each_layer_knows_only_those_below_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    let mut climbing = Vec::new();
    for (layer, may_use) in MAY_USE {
        let alone = src.join(format!("{layer}.rs"));
        let files = sources(&src.join(layer)).into_iter().chain(alone.is_file().then_some(alone));
        for file in files.filter(|file| !file.ends_with("tests.rs")) {
            let text = fs::read_to_string(&file).unwrap();
            for (at, line) in code(&text) {
                for name in named(line).filter(|name| *name != layer && is_part(name)) {
                    seen += 1;
                    if !may_use.contains(&name) {
                        climbing.push(format!("{}:{at}: {layer} uses {name}", file.display()));
                    }
                }
            }
        }
    }
    assert!(seen > 300, "the test reads what the files use: {seen}");
    assert_eq!(climbing, Vec::<String>::new());
}

#[test]
fn every_part_is_in_a_layer() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    let parts = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let astray: Vec<_> = parts.filter(|part| !is_part(part)).collect();
    assert_eq!(astray, Vec::<&str>::new());
}
