//! `cargo xtask tidy`: what the compiler does not check. Needs no network.
//!
//! Each check is one file. It looks at the text of files, not at the disk, so that its tests can show
//! it something wrong.

mod arrows;
mod bindings;
mod ceilings;
mod css;
mod docs;
mod licences;
mod looks;
mod packages;
mod registries;
mod tree;

use std::fmt;

use anyhow::bail;

use crate::paths::Paths;
use tree::Tree;

/// Something that is not as it should be.
#[derive(Debug, PartialEq)]
struct Finding {
    path: String,
    /// Counted from 1; absent where the whole file is meant.
    line: Option<usize>,
    message: String,
}

impl Finding {
    fn at(path: &str, line: usize, message: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line: Some(line),
            message: message.into(),
        }
    }

    fn of(path: &str, message: impl Into<String>) -> Self {
        Self {
            path: path.to_owned(),
            line: None,
            message: message.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "{}:{line}: {}", self.path, self.message),
            None => write!(formatter, "{}: {}", self.path, self.message),
        }
    }
}

/// One check: what it holds, and how.
struct Check {
    promise: &'static str,
    run: fn(&Tree) -> anyhow::Result<Vec<Finding>>,
}

const CHECKS: [Check; 9] = [
    Check {
        promise: "packages depend on each other along the arrows",
        run: packages::check,
    },
    Check {
        promise: "modules of src/ depend on each other along the arrows",
        run: arrows::check,
    },
    Check {
        promise: "each component with looks has its style and its test",
        run: looks::check,
    },
    Check {
        promise: "JavaScript exports stand in src/embed and workbench, imports in src/ports",
        run: bindings::check,
    },
    Check {
        promise: "commands and links in the docs exist",
        run: docs::check,
    },
    Check {
        promise: "styles take their colours from tokens.css, and no size from the host",
        run: css::check,
    },
    Check {
        promise: "dependencies have licences that licences.toml allows",
        run: licences::check,
    },
    Check {
        promise: "no file names a package registry's host",
        run: registries::check,
    },
    Check {
        promise: "the ceilings of ceilings.toml only fall",
        run: ceilings::check,
    },
];

/// Runs all checks and prints what they find.
pub(crate) fn run(paths: &Paths) -> anyhow::Result<()> {
    let tree = Tree::read(&paths.repository)?;
    let mut count = 0;
    for check in &CHECKS {
        let findings = (check.run)(&tree)?;
        println!(
            "{} {}",
            if findings.is_empty() { "ok  " } else { "FAIL" },
            check.promise
        );
        for finding in &findings {
            println!("       {finding}");
        }
        count += findings.len();
    }
    if count > 0 {
        bail!(
            "{count} finding{} to tidy up",
            if count == 1 { "" } else { "s" }
        );
    }
    Ok(())
}
