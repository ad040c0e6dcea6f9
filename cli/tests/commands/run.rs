//! Running the program.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What came of a run.
pub(crate) struct Run {
    pub(crate) status: i32,
    pub(crate) output: String,
    pub(crate) errors: String,
}

/// Runs the program at the top of the repository, with words for its standard input.
pub(crate) fn run_with(arguments: &[&str], input: &[u8]) -> Run {
    let mut child = command(arguments)
        .spawn()
        .expect("the program can be started");
    let mut standard_input = child.stdin.take().expect("its input is a pipe");
    // Not every run reads its input, and then the pipe is closed.
    let _ = standard_input.write_all(input);
    drop(standard_input);
    let output = child.wait_with_output().expect("the program ends");
    Run {
        status: output.status.code().expect("it ends by itself"),
        output: String::from_utf8(output.stdout).expect("it writes UTF-8"),
        errors: String::from_utf8(output.stderr).expect("it writes UTF-8"),
    }
}

pub(crate) fn run(arguments: &[&str]) -> Run {
    run_with(arguments, b"")
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_article-viewer"));
    command
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .env_remove("CLICOLOR_FORCE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// An empty folder of a test's own.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the test can be made");
    folder
}
