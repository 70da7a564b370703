//! Makes `dist/`: Trunk builds it; for a release it is taken apart and, where Node is at hand, made smaller.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::fingerprint;
use crate::node;
use crate::process::{Outcome, command, root, run, say, state, trouble, write};
use crate::{parts, setup};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Profile {
    Release,
    Debug,
}

/// How much time to spend on the download's size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Size {
    /// In one piece: quick to build, for this machine.
    AsCompiled,
    /// In parts, each as small as can be: for a host.
    Smallest,
}

/// What wasm-bindgen's output uses: fewer make it invalid, more make browsers refuse it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Brings `dist/` up to date; does nothing if it is.
pub fn build(profile: Profile, size: Size) -> Outcome {
    let _one_at_a_time = lock()?;
    let stamp = state("xtask").join("dist.stamp");
    let sources = fingerprint::of_sources()?;
    let as_compiled = format!("{profile:?} {sources}");
    let smallest = format!("{as_compiled} smallest");
    let found = std::fs::read_to_string(&stamp).unwrap_or_default();
    let is_there = dist().join("index.html").is_file();
    let wants_smallest = size == Size::Smallest && profile == Profile::Release;
    if is_there && (found == smallest || found == as_compiled && !wants_smallest) {
        say("dist/ is up to date");
        return Ok(());
    }
    say(&format!("Building dist/ ({profile:?})"));
    setup::for_build()?;
    forget(&stamp)?;
    if !wants_smallest {
        run(&mut trunk("build", profile))?;
        return write(&stamp, &as_compiled);
    }
    setup::splitter()?;
    let (variable, flags) = parts::flags();
    let mut trunk = trunk("build", profile);
    run(trunk.args(["--features", parts::FEATURE]).env(variable, flags))?;
    parts::take_apart(&dist())?;
    if let Some(reason) = node::missing() {
        say(&format!("The wasm is left as compiled, which works but is larger: {reason}"));
    } else {
        optimise()?;
        compress()?;
    }
    write(&stamp, &smallest)
}

/// Trunk with the features every machine has and no look for newer versions.
pub fn trunk(subcommand: &str, profile: Profile) -> Command {
    let mut trunk = command("trunk");
    trunk.arg(subcommand).arg("--dist").arg(dist());
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    // Trunk takes `NO_COLOR=1` for a mistake, and answers a typing error with pages of its own innards.
    trunk.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
    trunk
}

pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Says what weighs what in the download.
pub fn size() -> Outcome {
    build(Profile::Release, Size::Smallest)?;
    match node::missing() {
        Some(reason) => Err(reason),
        None => run(node::script(&optimisers(), "size.mjs").arg(dist())),
    }
}

/// Puts a compressed copy beside every file, for hosts that send what lies ready.
fn compress() -> Outcome {
    say("Compressing");
    run(node::script(&optimisers(), "compress.mjs").arg(dist()))
}

fn optimisers() -> PathBuf {
    root().join("xtask/optimize")
}

/// Makes every piece of wasm smaller.
fn optimise() -> Outcome {
    let folder = optimisers();
    node::packages(&folder)?;
    for wasm in parts::files(&dist(), "wasm")? {
        let smaller = wasm.with_extension("smaller");
        let before = length(&wasm)?;
        let mut optimiser = node::script(&folder, "node_modules/binaryen/bin/wasm-opt");
        // Functions made of the same source have the same name but for its end, and look alike: side by
        // side they compress better.
        optimiser.args(["-Oz", "--reorder-functions-by-name", "--strip-debug", "--quiet"]);
        optimiser.args(FEATURES);
        run(optimiser.arg(&wasm).arg("-o").arg(&smaller))?;
        std::fs::rename(&smaller, &wasm).map_err(|error| trouble("replace", &wasm, &error))?;
        say(&format!("{} kB, was {} kB", length(&wasm)? / 1000, before / 1000));
    }
    Ok(())
}

fn length(path: &Path) -> Outcome<u64> {
    std::fs::metadata(path).map(|data| data.len()).map_err(|error| trouble("read", path, &error))
}

/// Removes the note that `dist/` is complete before it is touched.
pub fn forget(stamp: &Path) -> Outcome {
    match std::fs::remove_file(stamp) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(trouble("remove", stamp, &error))
        }
        _ => Ok(()),
    }
}

/// Waits for any other build of the same `dist/`; the lock ends with the returned file.
fn lock() -> Outcome<File> {
    let path = state("xtask").join("build.lock");
    write(&path, "")?;
    let file = File::open(&path).map_err(|error| trouble("open", &path, &error))?;
    if file.try_lock().is_err() {
        say("Waiting for another build to end");
        file.lock().map_err(|error| trouble("lock", &path, &error))?;
    }
    Ok(file)
}
