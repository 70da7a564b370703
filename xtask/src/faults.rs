//! `cargo xtask faults`: everything that is thought to go wrong, tried in large numbers, as one table.
//!
//! Tests tell what they tried in lines of one form, whatever runs them:
//! `FAULT name=lost-file tried=1000 bad=0 note=what there is to say`.

use std::process::Command;

use crate::build::{self, Profile, Size};
use crate::e2e;
use crate::options::Options;
use crate::process::{Outcome, cargo, root, run_and_read};

const KINDS: [&str; 2] = ["native", "browser"];

/// The tests that run without a browser, and how many cases of each.
const NATIVE: [(&str, &str, &str); 2] =
    [("readers", "FREMDRIFT_INPUTS", "1000000"), ("histories", "FREMDRIFT_HISTORIES", "100000")];

/// The folder below `tests/e2e`, and the project of Playwright's, of the faults that need a browser.
const PROJECT: &str = "faults";

pub fn faults(options: &Options) -> Outcome {
    if let Some(kind) = options.kinds.iter().find(|kind| !KINDS.contains(&kind.as_str())) {
        return Err(format!("There are no `{kind}` faults; there are {}.", KINDS.join(", ")));
    }
    let mut found = Found::default();
    if options.wants("native") {
        for (test, variable, number) in NATIVE {
            found.run(&format!("tests/{test}"), |line_read| {
                run_and_read(&mut native(test, variable, number), line_read)
            });
        }
    }
    if options.wants("browser") {
        if has_specs() {
            found.run("tests/e2e/faults", |line_read| {
                build::build(Profile::Release, Size::Smallest)?;
                e2e::run(PROJECT, &options.rest, line_read)
            });
        } else {
            println!("No faults in the browser: tests/e2e/{PROJECT} has no specs");
        }
    }
    found.finish()
}

fn native(test: &str, variable: &str, number: &str) -> Command {
    let mut tests = cargo();
    tests.args(["test", "--profile", "faults", "--no-default-features", "--no-fail-fast"]);
    tests.args(["--test", test, "--", "--nocapture", "--test-threads=1"]);
    // Somebody who looks for one fault wants other numbers.
    if std::env::var_os(variable).is_none() {
        tests.env(variable, number);
    }
    tests
}

fn has_specs() -> bool {
    let folder = root().join("tests/e2e").join(PROJECT);
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| entry.file_name().to_string_lossy().ends_with(".spec.ts"))
}

/// One line of a test.
#[derive(Debug, PartialEq)]
struct Fault {
    name: String,
    tried: u64,
    bad: u64,
    note: String,
}

impl Fault {
    /// Reads a line, which may stand behind others that the tool wrote without an end.
    fn parse(line: &str) -> Option<Self> {
        let (_, line) = line.split_once("FAULT name=")?;
        let (name, rest) = line.split_once(" tried=")?;
        let (tried, rest) = rest.split_once(" bad=")?;
        let (bad, note) = rest.split_once(" note=").unwrap_or((rest, ""));
        let (tried, bad) = (tried.trim().parse().ok()?, bad.trim().parse().ok()?);
        Some(Self { name: name.replace('-', " "), tried, bad, note: note.trim().to_owned() })
    }

    fn outcome(&self) -> String {
        let outcome = match (self.tried, self.bad) {
            (0, _) => "NOTHING TRIED".to_owned(),
            (_, 0) => "none went wrong".to_owned(),
            (_, bad) => format!("{bad} WENT WRONG"),
        };
        if self.note.is_empty() { outcome } else { format!("{outcome}: {}", self.note) }
    }

    fn is_bad(&self) -> bool {
        self.tried == 0 || self.bad > 0
    }
}

/// What all tests told, and what did not run to its end.
#[derive(Default)]
struct Found {
    faults: Vec<Fault>,
    failed: Vec<String>,
}

impl Found {
    fn run(&mut self, name: &str, work: impl FnOnce(&mut dyn FnMut(&str)) -> Outcome) {
        let before = self.faults.len();
        let outcome = work(&mut |line| self.faults.extend(Fault::parse(line)));
        match outcome {
            Err(error) => self.failed.push(error),
            // A test that tells nothing must not look like one that found nothing.
            Ok(()) if self.faults.len() == before => {
                self.failed.push(format!("{name} told of no fault."));
            }
            Ok(()) => {}
        }
    }

    fn finish(&self) -> Outcome {
        println!();
        table(&self.faults).iter().for_each(|line| println!("{line}"));
        let bad = self.faults.iter().filter(|fault| fault.is_bad()).count();
        if bad == 0 && self.failed.is_empty() {
            return Ok(());
        }
        let mut lines = self.failed.clone();
        lines.push(format!("{bad} of {} kinds of fault did harm.", self.faults.len()));
        Err(lines.join("\n"))
    }
}

/// Returns the lines of the table, its columns as wide as what stands in them.
fn table(faults: &[Fault]) -> Vec<String> {
    let mut rows = vec![["fault".to_owned(), "tried".to_owned(), "what happened".to_owned()]];
    rows.extend(faults.iter().map(|one| [one.name.clone(), one.tried.to_string(), one.outcome()]));
    let width = |column: usize| {
        rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default()
    };
    let (name, tried) = (width(0), width(1));
    rows.iter().map(|row| format!("{:name$} | {:>tried$} | {}", row[0], row[1], row[2])).collect()
}

#[cfg(test)]
mod tests {
    use super::{Fault, Found, table};

    const LINE: &str = "FAULT name=input-of-file tried=120 bad=0 note=7 accepted";

    #[test]
    fn a_line_is_read_wherever_it_begins() {
        let fault = Fault::parse(LINE).unwrap();
        assert_eq!((fault.name.as_str(), fault.tried, fault.bad), ("input of file", 120, 0));
        assert_eq!(fault.outcome(), "none went wrong: 7 accepted");
        assert_eq!(Fault::parse(&format!("test run::all ... {LINE}")), Some(fault));
        let short = Fault::parse("FAULT name=x tried=1 bad=2").unwrap();
        assert_eq!(short.outcome(), "2 WENT WRONG");
        for other in ["", "FAULT", "FAULT name=x tried=many bad=0 note="] {
            assert_eq!(Fault::parse(other), None, "{other}");
        }
    }

    #[test]
    fn the_table_is_as_wide_as_what_stands_in_it() {
        let faults: Vec<Fault> = Fault::parse(LINE).into_iter().collect();
        let lines = [
            "fault         | tried | what happened",
            "input of file |   120 | none went wrong: 7 accepted",
        ];
        assert_eq!(table(&faults), lines);
    }

    #[test]
    fn what_tells_nothing_or_tried_nothing_has_failed() {
        let told = |line: &'static str| {
            let mut found = Found::default();
            found.run("tests/x", |read| {
                read(line);
                Ok(())
            });
            found.finish().is_ok()
        };
        assert!(told(LINE));
        assert!(!told("test result: ok. 1 passed"));
        assert!(!told("FAULT name=x tried=0 bad=0 note="));
        assert!(!told("FAULT name=x tried=9 bad=1 note="));
    }
}
