//! Reading documents, from files and from standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use article_viewer_model::LIMITS;

use crate::failure::Failure;
use crate::output::DASH;

/// Reads a document; `-` is standard input.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    if file.as_os_str() == DASH {
        return bounded(file, Ok(io::stdin().lock()));
    }
    read_file(file)
}

/// Reads a file, whatever it is called.
pub(crate) fn read_file(file: &Path) -> Result<Vec<u8>, Failure> {
    bounded(file, File::open(file))
}

/// Reads one byte further than the limit: enough to see that it is too large, and no more.
fn bounded(file: &Path, source: io::Result<impl Read>) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    source
        .and_then(|source| source.take(LIMITS.bytes as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| Failure::reading(file, &error))?;
    Ok(bytes)
}
