//! Failures that have an exit status of their own.

use std::fmt;

/// The command line was wrong: status 2.
#[derive(Debug)]
pub(crate) struct Usage(pub(crate) String);

/// Something is missing that only the user can install: status 3.
#[derive(Debug)]
pub(crate) struct InstallByHand(pub(crate) String);

impl fmt::Display for Usage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for InstallByHand {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}
impl std::error::Error for InstallByHand {}

/// The status to leave with.
pub(crate) fn exit_status(error: &anyhow::Error) -> u8 {
    if error.is::<Usage>() {
        2
    } else if error.is::<InstallByHand>() {
        3
    } else {
        1
    }
}
