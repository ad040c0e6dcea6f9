//! How findings are written, one file for each format.

mod json;
mod sarif;
mod text;

use std::path::Path;

pub(crate) use json::json;
pub(crate) use sarif::sarif;
pub(crate) use text::text;

use crate::failure::Failure;
use article_viewer_examine::Examined;

/// The code of a file that could not be read.
const UNREADABLE: &str = "unreadable";

/// A file that was named, and what came of it.
pub(crate) struct Checked<'a> {
    /// As it was named.
    pub(crate) file: &'a Path,
    pub(crate) outcome: Result<Examined, Failure>,
}
