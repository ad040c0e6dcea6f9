//! What a file would not let the program do, in words for whoever typed the command.

use std::fmt;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// A file could not be read or written.
#[derive(Debug)]
pub(crate) struct Failure {
    /// What happened. It names the file.
    pub(crate) message: String,
    /// What to do about it; absent where nobody can say.
    pub(crate) hint: Option<String>,
}

impl Failure {
    pub(crate) fn new(message: String, hint: impl Into<String>) -> Self {
        Self {
            message,
            hint: Some(hint.into()),
        }
    }

    /// Why a file could not be read.
    pub(crate) fn reading(path: &Path, error: &Error) -> Self {
        let name = path.display();
        // Asked of the path itself: not every system says why a folder cannot be opened.
        if path.is_dir() {
            let documents = path.join("*.json");
            let hint = format!(
                "Name the documents in it, such as `{}`.",
                documents.display()
            );
            return Self::new(format!("{name} is a folder"), hint);
        }
        match error.kind() {
            ErrorKind::NotFound => Self::new(
                format!("there is no file {name}"),
                "Check the name. It is looked for from the folder you are in.",
            ),
            ErrorKind::PermissionDenied => Self::new(
                format!("{name} may not be read"),
                "Allow your user to read the file.",
            ),
            _ => Self {
                message: format!("{name} could not be read: {error}"),
                hint: None,
            },
        }
    }

    /// Why a file could not be written.
    pub(crate) fn writing(path: &Path, error: &Error) -> Self {
        let name = path.display();
        if path.is_dir() {
            return Self::new(format!("{name} is a folder"), "Name a file in it.");
        }
        match error.kind() {
            ErrorKind::NotFound => Self::new(
                format!("{name} could not be written: its folder is not there"),
                "Make the folder first.",
            ),
            ErrorKind::PermissionDenied => Self::new(
                format!("{name} may not be written"),
                "Choose another place, or allow your user to write there.",
            ),
            _ => Self {
                message: format!("{name} could not be written: {error}"),
                hint: None,
            },
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        match &self.hint {
            Some(hint) => write!(formatter, "\n  help: {hint}"),
            None => Ok(()),
        }
    }
}
