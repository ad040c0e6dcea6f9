//! `cargo xtask screenshots`: the pictures of `docs/screenshots/`, of the page as shipped.

use std::process::Command;

use crate::paths::Paths;
use crate::{dist, process, test, tools};

/// Builds, and takes all screenshots or those named.
pub(crate) fn run(paths: &Paths, only: &[String]) -> anyhow::Result<()> {
    let browser = tools::browser()?;
    tools::node(test::OLDEST_NODE)?;
    test::install_end_to_end(paths)?;
    let dist = dist::run(paths)?;
    let mut command = Command::new("node");
    command
        .current_dir(paths.end_to_end())
        .arg("screenshots.mjs");
    for name in only {
        command.args(["--only", name]);
    }
    command.env("DIST", dist).env("CHROMIUM", browser.chromium);
    process::run(&mut command)
}
