//! `cargo xtask bench`: what is shipped, beside what a team would write instead.

use std::path::Path;
use std::process::Command;

use crate::arguments::BenchOptions;
use crate::paths::Paths;
use crate::{cli, dist, process, test, tools};

/// Builds as shipped, and measures; a bar that is missed is an error.
pub(crate) fn run(paths: &Paths, options: &BenchOptions) -> anyhow::Result<()> {
    prepare(paths)?;
    // A quick run has no time for the other engines.
    let engines = if options.quick {
        Vec::new()
    } else {
        tools::engine_variables(paths, &tools::engines()?)?
    };
    let dist = dist::run(paths)?;
    let mut command = node(paths, &dist)?;
    command
        .arg("run.mjs")
        .env("THROUGHPUT", cli::build_throughput(paths)?)
        .envs(engines);
    if options.quick {
        command.arg("--quick");
    }
    for name in &options.only {
        command.args(["--only", name]);
    }
    process::run(&mut command)
}

/// Installs what the bench needs.
pub(crate) fn prepare(paths: &Paths) -> anyhow::Result<()> {
    tools::browser()?;
    tools::node(test::OLDEST_NODE)?;
    // It starts the browser as the end-to-end tests do.
    test::install_end_to_end(paths)?;
    tools::packages(&paths.bench(), "the bench needs them")
}

/// Node.js in `bench/`, to be told what to run.
pub(crate) fn node(paths: &Paths, dist: &Path) -> anyhow::Result<Command> {
    let browser = tools::browser()?;
    let cli = cli::build(paths, dist)?;
    let mut command = Command::new("node");
    command
        .current_dir(paths.bench())
        .env("DIST", dist)
        .env("ARTICLE_VIEWER", cli)
        .env("CHROMIUM", browser.chromium);
    Ok(command)
}
