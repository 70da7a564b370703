//! Counts what the test tools report, so that one line can tell it all.

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
    /// Those that passed at the second try only.
    pub flaky: u32,
}

impl Tally {
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.flaky += other.flaky;
    }

    /// Counts a line if it is a summary of cargo's, wasm-bindgen's or Playwright's.
    pub fn read(&mut self, line: &str) {
        let line = line.trim();
        if let Some((_, counts)) =
            line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        {
            for count in counts.split(';') {
                self.count(count.trim());
            }
        } else {
            self.count(line);
        }
    }

    /// Counts `3 passed`, `1 failed` or, of Playwright, `3 passed (2.1s)`.
    fn count(&mut self, text: &str) {
        let Some((number, what)) = text.split_once(' ') else {
            return;
        };
        let Ok(number) = number.parse::<u32>() else {
            return;
        };
        let what = what.split(" (").next().unwrap_or(what);
        match what {
            "passed" => self.passed += number,
            "failed" | "interrupted" | "did not run" => self.failed += number,
            "flaky" => self.flaky += number,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn read(output: &str) -> (u32, u32) {
        let mut tally = Tally::default();
        output.lines().for_each(|line| tally.read(line));
        (tally.passed, tally.failed)
    }

    #[test]
    fn summaries_of_cargo_are_read() {
        assert_eq!(
            read("test a ... ok\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured"),
            (12, 0)
        );
        assert_eq!(read("test result: FAILED. 3 passed; 2 failed; 0 ignored"), (3, 2));
    }

    #[test]
    fn summaries_of_playwright_are_read() {
        assert_eq!(
            read("  1 failed\n    [e2e] › a.spec.ts:3:1 › a\n  2 did not run\n  4 passed (10.2s)"),
            (4, 3)
        );
        assert_eq!(read("Running 5 tests using 2 workers\n  5 skipped"), (0, 0));
        assert_eq!(read("  1 flaky\n    [e2e] › a.spec.ts:3:1 › a\n  4 passed (10.2s)"), (4, 0));
    }
}
