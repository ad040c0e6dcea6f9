//! What the test runners say at the end, read from what they print.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Count {
    /// Whether no test ran at all. An ignored test is not a test that ran.
    pub(crate) fn is_empty(self) -> bool {
        self.passed + self.failed == 0
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Gathers the summary lines of one suite.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    pub(crate) count: Count,
    /// The runner's own summary lines, as printed, for the end of the run.
    pub(crate) lines: Vec<String>,
    /// The tests that failed, in the order in which the runner lists them.
    pub(crate) failures: Vec<Failure>,
    /// The file that the runner's list of failures is at, until the name of the test follows.
    file: Option<String>,
}

/// A test that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    pub(crate) name: String,
    /// Where it stands, relative to the runner's directory. Only Node.js's runner says so.
    pub(crate) file: Option<String>,
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.name)?;
        match &self.file {
            Some(file) => write!(formatter, " ({file})"),
            None => Ok(()),
        }
    }
}

impl Summary {
    /// Looks at all of a runner's output.
    #[cfg(test)]
    pub(crate) fn of(output: &str) -> Self {
        let mut summary = Self::default();
        output.lines().for_each(|line| summary.read(line));
        summary
    }

    /// Looks at one line of a runner's output.
    pub(crate) fn read(&mut self, line: &str) {
        let line = without_escapes(line);
        let line = line.trim();
        if let Some(file) = self.file.take() {
            self.failures.extend(node_failure(line, file));
        } else if let Some(name) = cargo_failure(line) {
            self.failures.push(Failure { name, file: None });
        }
        self.file = node_place(line);
        if let Some(count) = cargo_result(line).or_else(|| node_result(line)) {
            self.count += count;
            // A binary without tests says so too; it would only drown the others.
            if !count.is_empty() {
                self.lines.push(line.to_owned());
            }
        }
    }
}

/// `test result: ok. 12 passed; 0 failed; 1 ignored; …`, of libtest and wasm-bindgen-test alike.
fn cargo_result(line: &str) -> Option<Count> {
    let (_, rest) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let mut count = Count::default();
    for part in rest.split(';') {
        let Some((number, what)) = part.trim().split_once(' ') else {
            continue;
        };
        match what {
            "passed" => count.passed = number.parse().ok()?,
            "failed" => count.failed = number.parse().ok()?,
            _ => {}
        }
    }
    Some(count)
}

/// `ℹ pass 12` of node's spec reporter, `# pass 12` of its TAP reporter. A test that was cancelled did
/// not pass: it counts as failed.
fn node_result(line: &str) -> Option<Count> {
    let rest = line
        .strip_prefix("ℹ ")
        .or_else(|| line.strip_prefix("# "))?;
    let (what, number) = rest.split_once(' ')?;
    let number = number.parse().ok()?;
    match what {
        "pass" => Some(Count {
            passed: number,
            failed: 0,
        }),
        "fail" | "cancelled" => Some(Count {
            passed: 0,
            failed: number,
        }),
        _ => None,
    }
}

/// `test tests::name ... FAILED` of libtest, `test name ... FAIL` of wasm-bindgen-test.
fn cargo_failure(line: &str) -> Option<String> {
    let (name, result) = line.strip_prefix("test ")?.split_once(" ... ")?;
    matches!(result, "FAILED" | "FAIL").then(|| name.to_owned())
}

/// `test at pages.test.mjs:12:3`: the line before each of Node.js's failing tests, and its file.
fn node_place(line: &str) -> Option<String> {
    let place = line.strip_prefix("test at ")?;
    let (place, _column) = place.rsplit_once(':')?;
    let (file, line) = place.rsplit_once(':')?;
    line.parse::<u32>().is_ok().then(|| file.to_owned())
}

/// `✖ its name (12.5ms)`
fn node_failure(line: &str, file: String) -> Option<Failure> {
    let line = line.strip_prefix("✖ ")?;
    let name = match line.rsplit_once(" (") {
        Some((name, duration)) if duration.ends_with("ms)") => name,
        _ => line,
    };
    Some(Failure {
        name: name.to_owned(),
        file: Some(file),
    })
}

/// The line without terminal escapes (`ESC [ … letter`), which runners print where they see colours.
fn without_escapes(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.find(|&next| next.is_ascii_alphabetic());
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(output: &str) -> (u64, u64) {
        let Count { passed, failed } = Summary::of(output).count;
        (passed, failed)
    }

    #[test]
    fn cargo_results_add_up() {
        let output = "running 3 tests\n\
            test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(count(output), (13, 2));
    }

    #[test]
    fn node_results_add_up() {
        let output = "ℹ tests 9\nℹ suites 2\nℹ pass 6\nℹ fail 1\nℹ cancelled 2\nℹ skipped 0\n";
        assert_eq!(count(output), (6, 3));
        assert_eq!(count("# tests 4\n# pass 4\n# fail 0\n"), (4, 0));
    }

    #[test]
    fn colours_do_not_hide_a_result() {
        assert_eq!(
            count("test result: \u{1b}[31mFAILED\u{1b}[0m. 1 passed; 4 failed; 0 ignored"),
            (1, 4)
        );
    }

    #[test]
    fn what_a_test_prints_is_no_result() {
        assert_eq!(
            count("pass 4\n# passage 5\nthe test result: ok. 3 passed\nℹ pass many"),
            (0, 0)
        );
    }

    #[test]
    fn failures_have_names() {
        let output = "test dates::leap ... FAILED\n\
            test dates::year ... ok\n\
            test quotes::opens ... FAIL\n\
            ✖ moves (9.1ms)\n\
            ℹ fail 2\n\
            \u{1b}[31m✖ failing tests:\u{1b}[39m\n\n\
            test at ../packaging/glue.test.mjs:2:62\n\
            \u{1b}[31m✖ nothing (at all) moves \u{1b}[90m(2.2ms)\u{1b}[39m\u{1b}[39m\n  'test timed out'\n\
            test at pages.test.mjs:3:1\n\
            ✖ stays (52ms)\n";
        let summary = Summary::of(output);
        let failures: Vec<_> = summary.failures.iter().map(Failure::to_string).collect();
        assert_eq!(
            failures,
            [
                "dates::leap",
                "quotes::opens",
                "nothing (at all) moves (../packaging/glue.test.mjs)",
                "stays (pages.test.mjs)",
            ]
        );
    }

    #[test]
    fn ignored_tests_did_not_run() {
        let output = "test result: ok. 0 passed; 0 failed; 7 ignored; 0 measured; 0 filtered out";
        let summary = Summary::of(output);
        assert!(summary.count.is_empty());
        assert!(summary.lines.is_empty());
    }
}
