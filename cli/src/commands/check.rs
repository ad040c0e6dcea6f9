//! `article-viewer check`: reads files, and gives them to `examine` and `report`.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use article_viewer_model::LIMITS;

use crate::arguments::{Check, Format};
use crate::examine::{Examined, examine};
use crate::failure::Failure;
use crate::output;
use crate::report::{self, Checked};
use crate::status::Status;

pub(super) fn run(arguments: &Check) -> Result<Status, Failure> {
    let checked: Vec<Checked<'_>> = arguments
        .files
        .iter()
        .map(|file| Checked {
            file,
            outcome: read(file).map(examine),
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

/// Reads a file, one byte further than the limit: enough to see that it is too large, and no more.
fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    let most = LIMITS.bytes as u64 + 1;
    let mut bytes = Vec::new();
    let result = if file.as_os_str() == output::DASH {
        io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    match result {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Failure::reading(file, &error)),
    }
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
