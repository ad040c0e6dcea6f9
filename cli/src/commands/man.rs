//! `article-viewer man`.

use std::fs;

use clap::CommandFactory;

use crate::arguments::{Arguments, Man};
use crate::failure::Failure;
use crate::output;
use crate::status::Status;

pub(super) fn run(arguments: &Man) -> Result<Status, Failure> {
    let command = Arguments::command();
    match &arguments.out_dir {
        Some(folder) => fs::create_dir_all(folder)
            .and_then(|()| clap_mangen::generate_to(command, folder))
            .map_err(|error| {
                let folder = folder.display();
                Failure::new(
                    format!("the pages could not be written to {folder}: {error}"),
                    "Choose another folder.",
                )
            })?,
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(command)
                .render(&mut page)
                .map_err(|error| Failure {
                    message: format!("the manual page could not be made: {error}"),
                    hint: None,
                })?;
            output::print(&page)?;
        }
    }
    Ok(Status::Fine)
}
