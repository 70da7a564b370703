//! The few things that need Node: the optimiser, the browser tests' driver, the chart bundle.

use std::path::Path;
use std::process::Command;

use crate::process::{Outcome, capture, command, find, read, run, say, write};

const OLDEST: u32 = 20;

/// Returns why Node cannot be used, or nothing if it can.
pub fn missing() -> Option<String> {
    let Some(answer) = capture(command("node").arg("--version")) else {
        return Some(format!("Node {OLDEST} or newer is not installed (https://nodejs.org)."));
    };
    let major = answer.trim_start_matches('v').split('.').next().map(str::parse::<u32>);
    match major {
        Some(Ok(major)) if major >= OLDEST => None,
        _ => Some(format!(
            "Node {answer} is too old: {OLDEST} or newer is needed (https://nodejs.org)."
        )),
    }
}

/// Installs the packages that the folder's lock file names, unless they are there already.
pub fn packages(folder: &Path) -> Outcome {
    if let Some(reason) = missing() {
        return Err(reason);
    }
    let lock = read(&folder.join("package-lock.json"))?;
    let note = folder.join("node_modules/.fremdrift-lock");
    if std::fs::read_to_string(&note).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say(&format!("Installing the packages of {}", folder.display()));
    let program = find(&[if cfg!(windows) { "npm.cmd" } else { "npm" }])
        .or_else(|| find(&["npm"]))
        .ok_or("`npm` is missing: it comes with Node (https://nodejs.org).")?;
    let mut npm = command(program);
    npm.current_dir(folder)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut npm)?;
    write(&note, &lock)
}

/// Returns a command for a script of Node's.
pub fn script(folder: &Path, script: &str) -> Command {
    let mut node = command("node");
    node.current_dir(folder).arg(script);
    node
}
