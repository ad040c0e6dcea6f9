//! The subcommands, one file for each.

mod check;
mod completions;
mod man;
mod new;
mod render;
mod schema;

use crate::arguments::Command;
use crate::failure::Failure;
use crate::status::Status;

/// Runs a subcommand.
pub(crate) fn run(command: &Command) -> Result<Status, Failure> {
    match command {
        Command::Check(arguments) => check::run(arguments),
        Command::Render(arguments) => render::run(arguments),
        Command::Schema(arguments) => schema::run(arguments),
        Command::New(arguments) => new::run(arguments),
        Command::Completions(arguments) => completions::run(arguments),
        Command::Man(arguments) => man::run(arguments),
    }
}
