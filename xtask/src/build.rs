//! Makes `dist/`: Trunk builds it, and where Node is at hand the optimiser makes it smaller.

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::fingerprint;
use crate::node;
use crate::process::{Outcome, command, root, run, say, state, trouble, write};
use crate::setup;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Profile {
    Release,
    Debug,
}

/// How much time to spend on the download's size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Size {
    AsCompiled,
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
    let sources = fingerprint::of_sources()?;
    let stamp = state("xtask").join("dist.stamp");
    let built = format!("{profile:?} {sources}");
    let smallest = format!("{built} smallest");
    let found = std::fs::read_to_string(&stamp).unwrap_or_default();
    let is_there = dist().join("index.html").is_file();
    let wants_smallest = size == Size::Smallest && profile == Profile::Release;

    if is_there && found == smallest {
        say("dist/ is up to date");
        return Ok(());
    }
    if is_there && found == built {
        say("dist/ is up to date");
    } else {
        say(&format!("Building dist/ ({profile:?})"));
        setup::for_build()?;
        forget(&stamp)?;
        trunk("build", profile, &[])?;
        write(&stamp, &built)?;
    }
    if wants_smallest && optimise()? {
        write(&stamp, &smallest)?;
    }
    Ok(())
}

/// Runs Trunk with the features every machine has and no look for newer versions.
pub fn trunk(subcommand: &str, profile: Profile, arguments: &[&str]) -> Outcome {
    let mut trunk = command("trunk");
    trunk.arg(subcommand).args(arguments).arg("--dist").arg(dist());
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    // Trunk takes `NO_COLOR=1` for a mistake, and answers a typing error with pages of its own innards.
    run(trunk.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE"))
}

pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Makes the wasm smaller; returns whether it did.
fn optimise() -> Outcome<bool> {
    if let Some(reason) = node::missing() {
        say(&format!("The wasm is left as compiled, which works but is larger: {reason}"));
        return Ok(false);
    }
    let folder = root().join("xtask/optimize");
    node::packages(&folder)?;
    let wasm = the_wasm()?;
    let smaller = wasm.with_extension("smaller");
    let before = length(&wasm)?;
    let mut optimiser = node::script(&folder, "node_modules/binaryen/bin/wasm-opt");
    optimiser.arg("-Oz").args(FEATURES).arg(&wasm).arg("-o").arg(&smaller);
    run(&mut optimiser)?;
    std::fs::rename(&smaller, &wasm).map_err(|error| trouble("replace", &wasm, &error))?;
    say(&format!("The wasm: {} kB, was {} kB", length(&wasm)? / 1000, before / 1000));
    Ok(true)
}

fn the_wasm() -> Outcome<PathBuf> {
    let entries = std::fs::read_dir(dist()).map_err(|error| trouble("read", &dist(), &error))?;
    let mut files = entries.flatten().map(|entry| entry.path());
    files
        .find(|path| path.extension().is_some_and(|extension| extension == "wasm"))
        .ok_or_else(|| "dist/ holds no .wasm file after the build.".to_owned())
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
