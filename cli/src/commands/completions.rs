//! `article-viewer completions`.

use clap::CommandFactory;
use clap_complete::Generator;

use crate::arguments::{Arguments, Completions};
use crate::failure::Failure;
use crate::output;
use crate::status::Status;

pub(super) fn run(arguments: &Completions) -> Result<Status, Failure> {
    let mut command = Arguments::command();
    let name = command.get_name().to_owned();
    command.set_bin_name(name);
    command.build();
    // Made in memory first: `clap_complete::generate` stops the program where a pipe is closed.
    let mut script = Vec::new();
    match arguments.shell.try_generate(&command, &mut script) {
        Ok(()) => output::print(&script)?,
        Err(error) => {
            return Err(Failure {
                message: format!("the completions could not be made: {error}"),
                hint: None,
            });
        }
    }
    Ok(Status::Fine)
}
