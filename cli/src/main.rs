//! `article-viewer`: the article format on the command line. `article-viewer help` lists what it can.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used))]

mod arguments;
mod commands;
mod failure;
mod input;
mod output;
mod render;
mod report;
mod status;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
use status::Status;

fn main() -> ExitCode {
    // A wrong command line ends here, with clap's status 2.
    let arguments = Arguments::parse();
    let status = commands::run(&arguments.command).unwrap_or_else(|failure| {
        anstream::eprintln!("error: {failure}");
        Status::File
    });
    ExitCode::from(status)
}
