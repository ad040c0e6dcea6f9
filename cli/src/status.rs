//! The status that the program leaves with.

use std::process::ExitCode;

use article_viewer_model::Severity;

/// The table, as `--help` shows it. A test holds it against [`Status`].
pub(crate) const TABLE: &str = "\
Exit status, the worst of all files:
  0  nothing, or information only
  1  warnings
  2  the command line is wrong
  3  errors in a document
  4  a file could not be read or written";

/// What happened, in the order of how bad it is. There is no 2: that is clap's, for a wrong command
/// line, as it is of most programs. So a mistyped option never looks like a broken document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Status {
    /// Nothing worse than information.
    Fine = 0,
    /// A document has warnings.
    Warnings = 1,
    /// A document has errors.
    Errors = 3,
    /// A file could not be read or written.
    File = 4,
}

impl From<Severity> for Status {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Information => Self::Fine,
            Severity::Warning => Self::Warnings,
            Severity::Error => Self::Errors,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_status() {
        for status in [Status::Fine, Status::Warnings, Status::Errors, Status::File] {
            let row = format!("\n  {}  ", status as u8);
            assert!(TABLE.contains(&row), "{status:?}");
        }
    }

    #[test]
    fn worse_is_greater() {
        assert!(Status::Fine < Status::Warnings);
        assert!(Status::Warnings < Status::Errors);
        assert!(Status::Errors < Status::File);
    }
}
