//! `article-viewer check`: reads files, and gives them to `examine` and `report`.

use crate::arguments::{Check, Format};
use crate::failure::Failure;
use crate::input;
use crate::output;
use crate::report::{self, Checked};
use crate::status::Status;
use article_viewer_examine::{Examined, examine};

pub(super) fn run(arguments: &Check) -> Result<Status, Failure> {
    let checked: Vec<Checked<'_>> = arguments
        .files
        .iter()
        .map(|file| Checked {
            file,
            outcome: input::read(file).map(examine),
        })
        .collect();
    match arguments.format {
        Format::Text => output::print_styled(&report::text(&checked))?,
        Format::Json => output::print(report::json(&checked)?.as_bytes())?,
        Format::Sarif => output::print(report::sarif(&checked).as_bytes())?,
    }
    let worst = checked.iter().map(|it| status(&it.outcome)).max();
    Ok(worst.unwrap_or(Status::Fine))
}

fn status(outcome: &Result<Examined, Failure>) -> Status {
    match outcome {
        Ok(examined) => {
            let worst = examined.findings.iter().map(|it| it.severity).max();
            worst.map_or(Status::Fine, Status::from)
        }
        Err(_) => Status::File,
    }
}
