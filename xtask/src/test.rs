//! `cargo xtask test`: every check there is, and one line at the end that tells how it went.

use std::collections::VecDeque;
use std::process::Command;
use std::time::Instant;

use crate::build::{self, Profile, Size};
use crate::options::Options;
use crate::process::{Outcome, cargo, root, run, run_and_read, say};
use crate::tally::Tally;
use crate::{chromium, e2e, setup};

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
const KINDS: [&str; 3] = ["native", "browser", "e2e"];

pub fn test(options: &Options) -> Outcome {
    if let Some(kind) = options.kinds.iter().find(|kind| !KINDS.contains(&kind.as_str())) {
        return Err(format!("There are no `{kind}` tests; there are {}.", KINDS.join(", ")));
    }
    let mut report = Report::default();
    if options.wants("native") {
        native(&mut report);
    }
    if options.wants("browser") {
        browser(&mut report);
    }
    if options.wants("e2e") {
        end_to_end(&mut report, &options.rest);
    }
    report.finish()
}

pub fn bench(options: &Options) -> Outcome {
    if root().join("benches").is_dir() {
        run(cargo().args(["bench", "--no-default-features"]))?;
    }
    e2e::project("bench", &[&["--workers=1".to_owned()], options.rest.as_slice()].concat())
}

fn native(report: &mut Report) {
    report.step("the tools for the checks", |_| {
        setup::for_checks().and_then(|()| setup::wasm_target())
    });
    report.step("format", |_| run(cargo().args(["fmt", "--all", "--check"])));
    report.step("clippy, without the web", |_| {
        clippy(&["--workspace", "--all-targets", "--no-default-features"])
    });
    report.step("clippy, the app", |_| {
        let app: &[&str] = &["--lib", "--bins"];
        let tests: &[&str] = if has_browser_tests() { &["--test", "browser"] } else { &[] };
        clippy(&[&WASM, app, tests].concat())
    });
    report.step("tests of model, insight, files and xtask", |tally| {
        counted(cargo().args(["test", "--workspace", "--no-default-features"]), tally)
    });
    report.step("tests of the app that need no browser", |tally| {
        counted(cargo().args(["test", "--lib", "--bins"]), tally)
    });
}

fn browser(report: &mut Report) {
    if !has_browser_tests() {
        say("No browser tests: tests/browser.rs does not exist");
        return;
    }
    report.step("tests in the browser", |tally| {
        setup::wasm_target()?;
        setup::wasm_bindgen()?;
        let chromium = chromium::ready()?;
        let mut tests = cargo();
        tests
            .arg("test")
            .args(WASM)
            .args(["--test", "browser"])
            .env("CHROMEDRIVER", chromium.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", chromium::driver_settings(&chromium.browser)?)
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "900");
        counted(&mut tests, tally)
    });
}

fn end_to_end(report: &mut Report, arguments: &[String]) {
    let is_built = report
        .step("the build that is released", |_| build::build(Profile::Release, Size::Smallest));
    if is_built {
        report
            .step("end-to-end tests", |tally| e2e::run("e2e", arguments, |line| tally.read(line)));
    }
}

fn has_browser_tests() -> bool {
    root().join("tests/browser.rs").is_file() || root().join("tests/browser/main.rs").is_file()
}

fn clippy(arguments: &[&str]) -> Outcome {
    run(cargo().arg("clippy").args(arguments).args(["--", "-D", "warnings"]))
}

/// How many lines of its output a failed command shows again at the end.
const LAST_WORDS: usize = 30;

fn counted(command: &mut Command, tally: &mut Tally) -> Outcome {
    command.arg("--no-fail-fast");
    let mut last = VecDeque::new();
    let outcome = run_and_read(command, |line| {
        tally.read(line);
        if last.len() == LAST_WORDS {
            last.pop_front();
        }
        last.push_back(line.to_owned());
    });
    outcome.map_err(|error| {
        let last: Vec<_> = last.iter().map(|line| format!("       | {line}")).collect();
        format!("{error}\n{}", last.join("\n"))
    })
}

#[derive(Default)]
struct Report {
    lines: Vec<String>,
    total: Tally,
}

impl Report {
    /// Runs one step, counts its tests, or itself if it holds none, and returns whether it went well.
    fn step(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Outcome) -> bool {
        println!();
        say(name);
        let start = Instant::now();
        let mut tally = Tally::default();
        let outcome = work(&mut tally);
        match &outcome {
            Ok(()) if tally == Tally::default() => tally.passed = 1,
            // What could not even be compiled must not look like a success.
            Err(_) if tally.failed == 0 => tally.failed = 1,
            _ => {}
        }
        let mark = if tally.failed == 0 { "ok    " } else { "FAILED" };
        let seconds = start.elapsed().as_secs();
        let Tally { passed, failed, flaky } = tally;
        let passed = passed + flaky;
        let second = if flaky > 0 { format!(", {flaky} at the second try") } else { String::new() };
        let all = passed + failed;
        self.lines.push(format!("{mark} {name}: {passed} of {all} in {seconds} s{second}"));
        if let Err(message) = outcome {
            println!("{message}");
            self.lines.push(format!("       {message}"));
        }
        self.total.add(tally);
        tally.failed == 0
    }

    fn finish(&self) -> Outcome {
        println!();
        self.lines.iter().for_each(|line| println!("{line}"));
        println!("\n{} passed, {} failed", self.total.passed + self.total.flaky, self.total.failed);
        // The count is the last word.
        if self.total.failed == 0 { Ok(()) } else { Err(String::new()) }
    }
}
