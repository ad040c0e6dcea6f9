//! `article-viewer new`.

use crate::arguments::New;
use crate::failure::Failure;
use crate::output;
use crate::status::Status;

/// The document to start from. A test holds that there is nothing to say about it.
const START: &str = include_str!("start.json");

pub(super) fn run(arguments: &New) -> Result<Status, Failure> {
    let file = &arguments.file;
    if file.as_os_str() == output::DASH {
        output::print(START.as_bytes())?;
    } else if arguments.force {
        output::write(file, START.as_bytes())?;
    } else {
        output::write_new(file, START.as_bytes())?;
    }
    Ok(Status::Fine)
}
