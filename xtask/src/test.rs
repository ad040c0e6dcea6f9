//! `cargo xtask test`: every suite, and one line that adds them up.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;

use anyhow::{Context, bail};

use crate::arguments::TestOptions;
use crate::paths::Paths;
use crate::summaries::{Count, Summary};
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
    /// Why the suite as a whole failed, where it did.
    trouble: Option<String>,
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
        let mut summary = Summary::default();
        let trouble = match run_suite(paths, suite, &mut build, &mut summary) {
            Ok(trouble) => trouble,
            Err(error) => Some(format!("{error:#}")),
        };
        outcomes.push(Outcome {
            suite,
            trouble: trouble.or_else(|| summary.count.is_empty().then(|| "ran no test".to_owned())),
            summary,
        });
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

/// Runs one suite, and gives what was wrong with it beyond its tests' results.
fn run_suite(
    paths: &Paths,
    suite: Suite,
    build: &mut Build,
    summary: &mut Summary,
) -> anyhow::Result<Option<String>> {
    let mut command = match suite {
        Suite::Native => native(paths),
        Suite::Browser => browser(paths)?,
        Suite::EndToEnd => end_to_end(paths, build.directory(|| dist::run(paths))?)?,
        Suite::Engines => engines(paths, build.directory(|| dist::run(paths))?)?,
        Suite::Bench => bench_tests(paths, build.directory(|| dist::run(paths))?)?,
    };
    let status = process::show_and_read(&mut command, |line| summary.read(line))?;
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

fn end_to_end(paths: &Paths, dist: &Path) -> anyhow::Result<Command> {
    let browser = tools::browser()?;
    let cli = cli::build(paths, dist)?;
    let mut command = node_tests(paths, dist);
    command
        .env("ARTICLE_VIEWER", cli)
        .args(tests_in(&paths.end_to_end())?)
        .args(tests_in(&paths.repository.join("packaging"))?)
        .env("CHROMIUM", browser.chromium)
        .env("CHROMEDRIVER", browser.chromedriver);
    Ok(command)
}

fn engines(paths: &Paths, dist: &Path) -> anyhow::Result<Command> {
    let variables = tools::engine_variables(paths, &tools::engines()?)?;
    let cli = cli::build(paths, dist)?;
    let mut command = node_tests(paths, dist);
    command
        .env("ARTICLE_VIEWER", cli)
        .args(tests_in(&paths.end_to_end().join("engines"))?)
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

/// Node.js's test runner, to be told which tests.
fn node_tests(paths: &Paths, dist: &Path) -> Command {
    let mut command = Command::new("node");
    command
        .current_dir(paths.end_to_end())
        .args(NODE_TESTS)
        .arg("--test-concurrency=2")
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
        let mut summary = Summary::default();
        output.lines().for_each(|line| summary.read(line));
        Outcome {
            suite,
            summary,
            trouble: trouble.map(str::to_owned),
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
