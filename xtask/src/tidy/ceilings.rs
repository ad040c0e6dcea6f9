//! The ceilings of `ceilings.toml` only fall: none is above what any committed version of it says.

use std::process::Command;

use anyhow::Context;

use super::{Finding, Tree};
use crate::process;
use crate::size::{self, CEILINGS, Sizes};

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let text = tree
        .text(CEILINGS)
        .with_context(|| format!("{CEILINGS} is missing"))?;
    let now = size::ceilings(text)?;
    let git = || {
        let mut command = Command::new("git");
        command.current_dir(&tree.root);
        command
    };
    let log = process::output(git().args(["log", "--format=%H", "--", CEILINGS]))?;
    let mut findings = Vec::new();
    for commit in log.lines() {
        let then = git()
            .args(["show", &format!("{commit}:{CEILINGS}")])
            .output()?;
        // A commit that removed the file has none, and one of another shape has nothing to compare.
        let then = String::from_utf8_lossy(&then.stdout);
        if let Ok(then) = size::ceilings(&then) {
            findings.extend(risen(now, then, commit.get(..10).unwrap_or(commit)));
        }
    }
    Ok(findings)
}

fn risen(now: Sizes, then: Sizes, commit: &str) -> Vec<Finding> {
    now.named()
        .into_iter()
        .zip(then.named())
        .filter(|((_, now), (_, then))| now > then)
        .map(|((name, now), (_, then))| {
            Finding::of(
                CEILINGS,
                format!("{name} is {now}, and was {then} in {commit}: ceilings only fall"),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEN: Sizes = Sizes {
        raw: 300,
        gzip: 100,
        brotli: 90,
    };

    #[test]
    fn the_same_or_lower_is_fine() {
        let lower = Sizes { brotli: 80, ..THEN };
        assert!(risen(THEN, THEN, "abc").is_empty());
        assert!(risen(lower, THEN, "abc").is_empty());
    }

    #[test]
    fn higher_is_not_even_beside_a_lower_one() {
        let mixed = Sizes {
            gzip: 101,
            brotli: 10,
            ..THEN
        };
        let findings = risen(mixed, THEN, "abc");
        assert_eq!(findings.len(), 1);
        assert!(findings[0].message.starts_with("gzip is 101"));
    }
}
