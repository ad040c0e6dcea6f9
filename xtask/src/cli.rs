//! `cargo xtask cli`: the command `article-viewer`, with the viewer's script and module in it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dist;
use crate::paths::Paths;
use crate::process;

/// Builds the command, and runs it with `given`; only says where it is when there is nothing to run.
pub(crate) fn run(paths: &Paths, given: &[OsString]) -> anyhow::Result<()> {
    let dist = dist::run(paths)?;
    let program = build(paths, &dist)?;
    if given.is_empty() {
        println!("{}", program.display());
        return Ok(());
    }
    process::run(Command::new(program).args(given))
}

/// Builds what writes many articles in one process, as the command is built, and gives its path.
pub(crate) fn build_throughput(paths: &Paths) -> anyhow::Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&paths.repository)
        .args(["build", "--package", "article-viewer", "--locked"])
        .args(["--example", "throughput", "--features", "prerender"])
        .args(["--profile", "cli"]);
    process::run(&mut cargo)?;
    let name = format!("throughput{}", std::env::consts::EXE_SUFFIX);
    Ok(paths.target.join("cli").join("examples").join(name))
}

/// Builds the command with what lies in `dist`, and gives its path.
pub(crate) fn build(paths: &Paths, dist: &Path) -> anyhow::Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&paths.repository)
        .args(["build", "--package", "article-viewer-cli", "--locked"])
        .args(["--profile", "cli"])
        .env("ARTICLE_VIEWER_EMBED", dist::embed(dist));
    process::run(&mut cargo)?;
    let name = format!("article-viewer{}", std::env::consts::EXE_SUFFIX);
    Ok(paths.target.join("cli").join(name))
}
