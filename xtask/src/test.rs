//! `cargo xtask test`: every suite, and one line that adds them up.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;

use anyhow::{Context, bail};

use crate::arguments::TestOptions;
use crate::paths::Paths;
use crate::summaries::{Count, Failure, Summary};
use crate::tools::{self, Tool};
use crate::{bench, cli, dist, process};

/// The oldest Node.js whose test runner the end-to-end tests are written for.
pub(crate) const OLDEST_NODE: u32 = 20;
/// Seconds until a browser test counts as hanging. Two cores shared with a compiler are slow.
const BROWSER_TIMEOUT: &str = "120";

/// A set of tests with one runner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Suite {
    /// On the machine itself: unit, integration and documentation tests of all packages.
    Native,
    /// In headless Chromium, compiled to WebAssembly.
    Browser,
    /// The shipped page, from outside.
    EndToEnd,
    /// Pages of hosts, from outside, in every browser engine there is.
    Engines,
    /// What of the bench is the same in every run: sizes, nodes, calls.
    Bench,
}

impl Suite {
    const ALL: [Self; 5] = [
        Self::Native,
        Self::Browser,
        Self::EndToEnd,
        Self::Engines,
        Self::Bench,
    ];

    /// Whether its tests are of what `cargo xtask dist` builds.
    fn is_of_dist(self) -> bool {
        matches!(self, Self::EndToEnd | Self::Engines | Self::Bench)
    }
}

impl fmt::Display for Suite {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Native => "native",
            Self::Browser => "browser",
            Self::EndToEnd => "e2e",
            Self::Engines => "engines",
            Self::Bench => "bench",
        })
    }
}

impl FromStr for Suite {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|suite| suite.to_string() == name)
            .ok_or_else(|| "the suites are native, browser, e2e, engines and bench".to_owned())
    }
}

/// What became of one suite.
struct Outcome {
    suite: Suite,
    summary: Summary,
    /// The tests that failed beside others, and passed alone.
    unsteady: Vec<Failure>,
    /// Why the suite as a whole failed, where it did.
    trouble: Option<String>,
}

impl Outcome {
    fn new(suite: Suite) -> Self {
        Self {
            suite,
            summary: Summary::default(),
            unsteady: Vec::new(),
            trouble: None,
        }
    }

    /// The files of tests that failed, each once, where every failure has a file. They are as the runner
    /// writes them, relative to the directory it runs in.
    fn files_to_repeat(&self) -> Vec<PathBuf> {
        if self.trouble.is_some() {
            return Vec::new();
        }
        let mut files: Vec<PathBuf> = Vec::new();
        for failure in &self.summary.failures {
            let Some(file) = &failure.file else {
                return Vec::new();
            };
            let file = PathBuf::from(file);
            if !files.contains(&file) {
                files.push(file);
            }
        }
        files
    }

    /// Takes in what a second run of the failing files said. The tests are the same, so only which of them
    /// failed is replaced.
    fn repeated(&mut self, again: Summary, trouble: Option<String>) {
        if trouble.is_some() || again.count.is_empty() {
            self.trouble = trouble;
            return;
        }
        let Count { passed, failed } = self.summary.count;
        self.summary.count = Count {
            passed: (passed + failed).saturating_sub(again.count.failed),
            failed: again.count.failed,
        };
        self.summary.lines.extend(again.lines);
        let failures = std::mem::replace(&mut self.summary.failures, again.failures);
        self.unsteady = failures
            .into_iter()
            .filter(|it| !self.summary.failures.contains(it))
            .collect();
    }
}

/// Runs the suites asked for, one after another, whatever becomes of each.
pub(crate) fn run(paths: &Paths, options: &TestOptions) -> anyhow::Result<()> {
    let suites = if options.suites.is_empty() {
        &Suite::ALL[..]
    } else {
        &options.suites
    };
    // All that is to be installed comes first: nobody wants to be asked for it after ten minutes.
    if suites.contains(&Suite::Browser) || suites.contains(&Suite::EndToEnd) {
        tools::browser()?;
    }
    if suites.iter().any(|&suite| suite != Suite::Native) {
        tools::wasm_target()?;
    }
    if suites.contains(&Suite::Browser) {
        tools::directories(paths, &[Tool::WasmBindgen])?;
    }
    if suites.contains(&Suite::Engines) {
        tools::engine_variables(paths, &tools::engines()?)?;
    }
    if suites.iter().any(|suite| suite.is_of_dist()) {
        tools::node(OLDEST_NODE)?;
        install_end_to_end(paths)?;
        tools::directories(paths, &dist::TOOLS)?;
    }
    if suites.contains(&Suite::Bench) {
        bench::prepare(paths)?;
    }

    let mut build = Build::default();
    let mut outcomes = Vec::new();
    for &suite in suites {
        println!("\n== {suite} ==");
        let mut outcome = Outcome::new(suite);
        if let Err(error) = run_suite(paths, suite, &mut build, &mut outcome) {
            outcome.trouble = Some(format!("{error:#}"));
        } else if outcome.summary.count.is_empty() {
            outcome.trouble = Some("ran no test".to_owned());
        }
        outcomes.push(outcome);
    }

    let report = report(&outcomes);
    println!("\n{report}");
    if let Some(path) = &options.summary {
        fs::write(path, format!("{report}\n")).with_context(|| path.display().to_string())?;
    }
    let total = total(&outcomes);
    if total.failed > 0 {
        bail!("{} failed", total.failed);
    }
    Ok(())
}

/// What is shipped, built when the first suite needs it, and once for all of them.
#[derive(Default)]
struct Build(Option<PathBuf>);

impl Build {
    fn directory(
        &mut self,
        build: impl FnOnce() -> anyhow::Result<PathBuf>,
    ) -> anyhow::Result<&Path> {
        if self.0.is_none() {
            self.0 = Some(build()?);
        }
        self.0.as_deref().context("it was built just now")
    }
}

/// Runs one suite.
fn run_suite(
    paths: &Paths,
    suite: Suite,
    build: &mut Build,
    outcome: &mut Outcome,
) -> anyhow::Result<()> {
    let mut command = match suite {
        Suite::Native => native(paths),
        Suite::Browser => browser(paths)?,
        Suite::Bench => bench_tests(paths, build.directory(|| dist::run(paths))?)?,
        Suite::EndToEnd => {
            let dist = build.directory(|| dist::run(paths))?;
            let mut tests = tests_in(&paths.end_to_end())?;
            tests.extend(tests_in(&paths.repository.join("packaging"))?);
            return run_pages(outcome, &tests, |at_once, tests| {
                end_to_end(paths, dist, at_once, tests)
            });
        }
        Suite::Engines => {
            let dist = build.directory(|| dist::run(paths))?;
            let tests = tests_in(&paths.end_to_end().join("engines"))?;
            return run_pages(outcome, &tests, |at_once, tests| {
                engines(paths, dist, at_once, tests)
            });
        }
    };
    outcome.trouble = run_tests(&mut command, &mut outcome.summary)?;
    Ok(())
}

/// Runs tests of whole pages in real browsers. Files with one that fails are run once more, without others
/// beside them: a machine that is busy with something else must not fail a change, and what only passed then
/// is named in the report. `command` is given how many files run at once, and which.
fn run_pages(
    outcome: &mut Outcome,
    tests: &[PathBuf],
    command: impl Fn(usize, &[PathBuf]) -> anyhow::Result<Command>,
) -> anyhow::Result<()> {
    outcome.trouble = run_tests(&mut command(2, tests)?, &mut outcome.summary)?;
    let files = outcome.files_to_repeat();
    if files.is_empty() {
        return Ok(());
    }
    println!("\n== {}: what failed, once more, alone ==", outcome.suite);
    let mut again = Summary::default();
    let trouble = run_tests(&mut command(1, &files)?, &mut again)?;
    outcome.repeated(again, trouble);
    Ok(())
}

/// Runs tests to their end, and gives what was wrong beyond their results.
fn run_tests(command: &mut Command, summary: &mut Summary) -> anyhow::Result<Option<String>> {
    let status = process::show_and_read(command, |line| summary.read(line))?;
    let is_explained = status.success() || summary.count.failed > 0;
    Ok((!is_explained).then(|| format!("stopped: {status}")))
}

fn native(paths: &Paths) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(&paths.repository);
    // One failure hides no other.
    command.args([
        "test",
        "--workspace",
        "--all-features",
        "--locked",
        "--no-fail-fast",
    ]);
    command
}

fn browser(paths: &Paths) -> anyhow::Result<Command> {
    let browser = tools::browser()?;
    let directories = tools::directories(paths, &[Tool::WasmBindgen])?;
    let mut command = Command::new("cargo");
    command
        .current_dir(&paths.repository)
        .args([
            "test",
            "--package",
            "article-viewer",
            "--target",
            "wasm32-unknown-unknown",
        ])
        .args(["--features", "pages", "--test", "browser", "--locked"])
        .env("PATH", process::path_with(&directories)?)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("CHROMEDRIVER", browser.chromedriver)
        .env("WASM_BINDGEN_TEST_TIMEOUT", BROWSER_TIMEOUT);
    Ok(command)
}

fn end_to_end(
    paths: &Paths,
    dist: &Path,
    at_once: usize,
    tests: &[PathBuf],
) -> anyhow::Result<Command> {
    let browser = tools::browser()?;
    let cli = cli::build(paths, dist)?;
    let mut command = node_tests(paths, dist, at_once);
    command
        .env("ARTICLE_VIEWER", cli)
        .args(tests)
        .env("CHROMIUM", browser.chromium)
        .env("CHROMEDRIVER", browser.chromedriver);
    Ok(command)
}

fn engines(
    paths: &Paths,
    dist: &Path,
    at_once: usize,
    tests: &[PathBuf],
) -> anyhow::Result<Command> {
    let variables = tools::engine_variables(paths, &tools::engines()?)?;
    let cli = cli::build(paths, dist)?;
    let mut command = node_tests(paths, dist, at_once);
    command
        .env("ARTICLE_VIEWER", cli)
        .args(tests)
        .envs(variables);
    Ok(command)
}

fn bench_tests(paths: &Paths, dist: &Path) -> anyhow::Result<Command> {
    let mut command = bench::node(paths, dist)?;
    command
        .args(NODE_TESTS)
        // One after another: they build the peers into one folder.
        .arg("--test-concurrency=1")
        .args(tests_in(&paths.bench())?);
    Ok(command)
}

/// The reporter differs between a terminal and a pipe unless it is named.
const NODE_TESTS: [&str; 2] = ["--test", "--test-reporter=spec"];

/// Node.js's test runner, to be told which tests, with so many files at once.
fn node_tests(paths: &Paths, dist: &Path, at_once: usize) -> Command {
    let mut command = Command::new("node");
    command
        .current_dir(paths.end_to_end())
        .args(NODE_TESTS)
        .arg(format!("--test-concurrency={at_once}"))
        .env("DIST", dist);
    command
}

/// The test files of a directory: where files are named, Node.js looks for no others.
fn tests_in(directory: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut tests = Vec::new();
    for entry in fs::read_dir(directory).with_context(|| directory.display().to_string())? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            tests.push(path);
        }
    }
    tests.sort();
    Ok(tests)
}

/// Installs the packages of the end-to-end tests.
pub(crate) fn install_end_to_end(paths: &Paths) -> anyhow::Result<()> {
    tools::packages(&paths.end_to_end(), "the end-to-end tests need them")
}

fn total(outcomes: &[Outcome]) -> Count {
    let mut total = Count::default();
    for outcome in outcomes {
        total += outcome.summary.count;
        // A suite that stopped or ran nothing is a failure, so that the last line cannot hide it.
        if outcome.trouble.is_some() {
            total.failed += 1;
        }
    }
    total
}

fn report(outcomes: &[Outcome]) -> String {
    let mut lines = Vec::new();
    for outcome in outcomes {
        lines.extend(outcome.summary.lines.iter().cloned());
    }
    for outcome in outcomes {
        let suite = outcome.suite;
        let failed = outcome.summary.failures.iter();
        lines.extend(failed.map(|it| format!("{suite}: failed: {it}")));
        let unsteady = outcome.unsteady.iter();
        lines.extend(
            unsteady.map(|it| format!("{suite}: failed beside others, passed alone: {it}")),
        );
    }
    for outcome in outcomes {
        let Count { passed, failed } = outcome.summary.count;
        let trouble = match &outcome.trouble {
            Some(trouble) => format!(" (the suite {trouble})"),
            None => String::new(),
        };
        lines.push(format!(
            "{}: {passed} passed, {failed} failed{trouble}",
            outcome.suite
        ));
    }
    let Count { passed, failed } = total(outcomes);
    lines.push(format!("{passed} passed, {failed} failed"));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(suite: Suite, output: &str, trouble: Option<&str>) -> Outcome {
        Outcome {
            summary: Summary::of(output),
            trouble: trouble.map(str::to_owned),
            ..Outcome::new(suite)
        }
    }

    #[test]
    fn the_last_line_adds_the_suites_up() {
        let outcomes = [
            outcome(
                Suite::Native,
                "test result: ok. 3 passed; 0 failed; 0 ignored",
                None,
            ),
            outcome(Suite::EndToEnd, "ℹ pass 4\nℹ fail 1", None),
        ];
        assert_eq!(
            report(&outcomes).lines().collect::<Vec<_>>(),
            [
                "test result: ok. 3 passed; 0 failed; 0 ignored",
                "ℹ pass 4",
                "ℹ fail 1",
                "native: 3 passed, 0 failed",
                "e2e: 4 passed, 1 failed",
                "7 passed, 1 failed",
            ]
        );
    }

    #[test]
    fn a_second_run_alone_decides_and_the_report_names_what_it_saved() {
        let mut ran = outcome(
            Suite::EndToEnd,
            "ℹ pass 4\nℹ fail 3\n\
             test at a.test.mjs:1:1\n✖ moves (1ms)\n\
             test at b.test.mjs:1:1\n✖ stays (1ms)\n\
             test at a.test.mjs:9:1\n✖ turns (1ms)",
            None,
        );
        assert_eq!(
            ran.files_to_repeat(),
            [Path::new("a.test.mjs"), Path::new("b.test.mjs")]
        );
        let again = "ℹ pass 3\nℹ fail 1\ntest at a.test.mjs:1:1\n✖ moves (2ms)";
        ran.repeated(Summary::of(again), None);
        let report = report(&[ran]);
        assert!(report.ends_with(
            "e2e: failed: moves (a.test.mjs)\n\
             e2e: failed beside others, passed alone: stays (b.test.mjs)\n\
             e2e: failed beside others, passed alone: turns (a.test.mjs)\n\
             e2e: 6 passed, 1 failed\n\
             6 passed, 1 failed"
        ));
    }

    #[test]
    fn a_second_run_that_ran_nothing_saves_nothing() {
        let mut ran = outcome(Suite::Engines, "ℹ pass 4\nℹ fail 1", None);
        ran.repeated(Summary::default(), None);
        assert_eq!(total(&[ran]).failed, 1);
    }

    #[test]
    fn only_tests_with_a_file_are_run_again() {
        let native = outcome(Suite::Native, "test dates::leap ... FAILED", None);
        assert!(native.files_to_repeat().is_empty());
    }

    #[test]
    fn every_suite_is_found_by_its_name() {
        for suite in Suite::ALL {
            assert_eq!(suite.to_string().parse(), Ok(suite));
            assert!(
                Suite::from_str("none")
                    .expect_err("no suite")
                    .contains(&suite.to_string())
            );
        }
    }

    #[test]
    fn what_is_shipped_is_built_once_and_again_after_a_failure() {
        let mut build = Build::default();
        let mut built = 0;
        assert!(build.directory(|| bail!("the disk is full")).is_err());
        for _ in 0..2 {
            let directory = build.directory(|| {
                built += 1;
                Ok(PathBuf::from("dist"))
            });
            assert_eq!(directory.ok(), Some(Path::new("dist")));
        }
        assert_eq!(built, 1);
    }

    #[test]
    fn a_suite_that_ran_nothing_is_a_failure() {
        let outcomes = [outcome(Suite::Browser, "", Some("ran no test"))];
        assert_eq!(
            report(&outcomes),
            "browser: 0 passed, 0 failed (the suite ran no test)\n0 passed, 1 failed"
        );
    }
}
