//! What the build needs beside cargo: the wasm target, Trunk and the matching `wasm-bindgen`.

use crate::process::{Outcome, capture, cargo, command, find, read, root, run, say, state};

const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
const SPLITTER: &str = "0.2.4";

/// Makes ready what turns the app into a page.
pub fn for_build() -> Outcome {
    wasm_target()?;
    wasm_bindgen()?;
    tool("trunk", "trunk", TRUNK, &["--no-default-features"])
}

/// Makes ready what checks format and lints.
pub fn for_checks() -> Outcome {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if capture(cargo().args([subcommand, "--version"])).is_none() {
            say(&format!("Adding {component} to the toolchain"));
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// Makes ready the compiler's standard library for the web.
pub fn wasm_target() -> Outcome {
    let sysroot = capture(command("rustc").args(["--print", "sysroot"]))
        .ok_or("`rustc` is missing: install Rust with rustup (https://rustup.rs).")?;
    if std::path::Path::new(&sysroot).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    say(&format!("Adding the target {TARGET} to the toolchain"));
    rustup(&["target", "add", TARGET])
}

/// Makes ready the tool that must be of exactly the version the app is compiled with.
pub fn wasm_bindgen() -> Outcome {
    let lock = read(&root().join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen")
        .ok_or("Cargo.lock names no wasm-bindgen: run `cargo generate-lockfile`.")?;
    tool("wasm-bindgen", "wasm-bindgen-cli", version, &[])
}

/// Makes ready what takes the compiled app apart.
pub fn splitter() -> Outcome {
    tool("wasm-split-cli", "wasm_split_cli_support", SPLITTER, &["--features", "build-binary"])
}

fn rustup(arguments: &[&str]) -> Outcome {
    if find(&["rustup"]).is_none() {
        return Err(format!(
            "`rustup {}` is needed, but rustup is not installed (https://rustup.rs).",
            arguments.join(" ")
        ));
    }
    run(command("rustup").args(arguments))
}

/// Uses the program that is there if its version is right; fetches or compiles it only otherwise.
fn tool(program: &str, package: &str, version: &str, features: &[&str]) -> Outcome {
    if is_ready(program, package, version) {
        return Ok(());
    }
    let home = state("tools");
    if find(&["cargo-binstall"]).is_some() {
        say(&format!("Fetching {package} {version} ready-made"));
        let wanted = format!("{package}@{version}");
        let fetched = run(cargo().args(["binstall", "--no-confirm", &wanted, "--root"]).arg(&home));
        if fetched.is_ok() && is_ready(program, package, version) {
            return Ok(());
        }
    }
    say(&format!("Compiling {package} {version}: several minutes, only this once"));
    let mut install = cargo();
    install.args(["install", package, "--version", version, "--debug", "--locked", "--root"]);
    install.arg(&home).args(features).env("CARGO_TARGET_DIR", home.join("build"));
    run(&mut install)?;
    if is_ready(program, package, version) {
        return Ok(());
    }
    Err(format!("{package} {version} was installed, but `{program}` cannot be found."))
}

/// Tells whether the program is there in the right version: by its own word or, if it does not tell,
/// by cargo's.
fn is_ready(program: &str, package: &str, version: &str) -> bool {
    let answer = capture(command(program).arg("--version")).unwrap_or_default();
    if !answer.is_empty() {
        return answer.split_whitespace().nth(1) == Some(version);
    }
    let line = format!("{package} v{version}:");
    let mut lists = [cargo(), cargo()];
    lists[0].args(["install", "--list", "--root"]).arg(state("tools"));
    lists[1].args(["install", "--list"]);
    find(&[program]).is_some()
        && lists.iter_mut().filter_map(capture).any(|list| list.lines().any(|at| at == line))
}

/// Returns the version that the lock file holds of a package.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_lock_file_tells_the_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
