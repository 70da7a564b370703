//! Takes the compiled app apart, so that the first screen downloads only what it shows (src/parts.rs
//! says where), and puts the pieces into `dist/` in place of Trunk's whole.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::process::{Outcome, command, read, root, run, say, state, trouble, write};

/// What Trunk must be told, beside the usual, for an app that can be taken apart.
pub const FEATURE: &str = "parts";

/// The compiler's flags for a download in parts, as the variable that names them and their text.
///
/// The splitter follows the linker's notes on what refers to what. Functions are called rather than
/// copied into their callers: 1 % less to download, for 0.2 ms of a keystroke. And no folder of the
/// machine that builds ends up in what everybody downloads.
pub fn flags() -> (&'static str, String) {
    let mut flags =
        vec!["-Clink-arg=--emit-relocs".to_owned(), "-Cllvm-args=-inline-threshold=0".to_owned()];
    let named = crates().into_iter().map(|folder| (folder, "crates"));
    for (folder, name) in named.chain([(root(), "fremdrift")]) {
        let folder = folder.display().to_string();
        // A folder with a space in it would be read as two flags.
        if !folder.contains(' ') {
            flags.push(format!("--remap-path-prefix={folder}={name}"));
        }
    }
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "))
}

/// Where Cargo keeps the sources of crates: a folder per registry.
fn crates() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registries = home.and_then(|home| std::fs::read_dir(home.join("registry/src")).ok());
    registries.into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// The splitter's name for the script that downloads the pieces.
const LOADER: &str = "__wasm_split.js";

/// How the splitter would load a piece. Browsers refuse that where a host does not know what wasm is.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
const BUFFERED: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";

/// Replaces the whole app in `dist/` by its pieces, all named after the whole, whose name changes with its
/// content: no host or browser can mix the pieces of two versions.
pub fn take_apart(dist: &Path) -> Outcome {
    let whole = the_whole(dist)?;
    let pieces = state("parts");
    empty(&pieces)?;
    say("Taking the app apart");
    let mut split = command("wasm-split-cli");
    run(split.args(["--out-name", &whole]).arg(compiled()).arg(&pieces))?;
    let mut bind = command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir"]);
    run(bind.arg(dist).arg(pieces.join(&whole).with_extension("wasm")))?;
    publish(&pieces, dist, &whole)
}

/// Moves the pieces to `dist/` and makes all that name them use their new names.
fn publish(pieces: &Path, dist: &Path, whole: &str) -> Outcome {
    let loader = format!("{whole}-parts.js");
    let mut script = read(&pieces.join(LOADER))?;
    for piece in files(pieces, "wasm")? {
        let name = file_name(&piece);
        // The first piece is bound to its script by wasm-bindgen, and is in `dist/` already.
        if name == format!("{whole}.wasm") {
            continue;
        }
        let published = format!("{whole}-{name}");
        script = script.replace(&format!("\"./{name}\""), &format!("\"./{published}\""));
        let to = dist.join(published);
        std::fs::copy(&piece, &to).map_err(|error| trouble("write", &to, &error))?;
    }
    if !script.contains(STREAMED) {
        return Err(format!(
            "The splitter's {LOADER} loads pieces in a way that is not known here."
        ));
    }
    write(&dist.join(&loader), &script.replace(STREAMED, BUFFERED))?;
    let start = dist.join(format!("{whole}.js"));
    // Only where it is fetched: inside, the app goes on to know it by its old name.
    let (old, new) = (format!("from \"./{LOADER}\""), format!("from \"./{loader}\""));
    write(&start, &read(&start)?.replace(&old, &new))?;
    // Asked for together with the script that will ask for it.
    let page = dist.join("index.html");
    let hint = format!("<link rel=\"modulepreload\" href=\"./{whole}.js\">");
    let both = format!("{hint}<link rel=\"modulepreload\" href=\"./{loader}\">");
    write(&page, &read(&page)?.replace(&hint, &both))
}

/// The name, without ending, that Trunk gave the app.
fn the_whole(dist: &Path) -> Outcome<String> {
    let wasm = files(dist, "wasm")?;
    let name = wasm.first().map(|path| file_name(path)).unwrap_or_default();
    name.strip_suffix("_bg.wasm")
        .map(str::to_owned)
        .ok_or_else(|| "dist/ holds no app after the build.".to_owned())
}

/// What the compiler made, before wasm-bindgen.
fn compiled() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or(root().join("target"), PathBuf::from);
    target.join("wasm32-unknown-unknown/release/fremdrift.wasm")
}

/// Returns the files of a folder with this ending, in the order of their names.
pub fn files(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).map_err(|error| trouble("read", folder, &error))?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension() == Some(OsStr::new(ending)))
        .collect();
    files.sort();
    Ok(files)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn empty(folder: &Path) -> Outcome {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(trouble("empty", folder, &error))
        }
        _ => Ok(()),
    }
}
