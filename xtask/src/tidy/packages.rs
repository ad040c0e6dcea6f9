//! The arrows between packages: what each may use of the others.

use cargo_metadata::{Metadata, MetadataCommand};

use super::{Finding, Tree};

/// One package and what it may use.
struct Room {
    name: &'static str,
    may_use: &'static [&'static str],
    /// A pure package knows nothing of browsers or networks.
    is_pure: bool,
}

const ROOMS: [Room; 7] = [
    Room {
        name: "article-viewer-model",
        may_use: &[],
        is_pure: true,
    },
    Room {
        name: "article-viewer-import",
        may_use: &["article-viewer-model"],
        is_pure: true,
    },
    Room {
        name: "article-viewer",
        may_use: &["article-viewer-model"],
        is_pure: false,
    },
    Room {
        name: "article-viewer-examine",
        may_use: &["article-viewer-model"],
        is_pure: true,
    },
    Room {
        name: "article-viewer-workbench",
        may_use: &["article-viewer", "article-viewer-examine"],
        is_pure: false,
    },
    Room {
        name: "article-viewer-cli",
        may_use: &[
            "article-viewer",
            "article-viewer-examine",
            "article-viewer-import",
            "article-viewer-model",
        ],
        is_pure: false,
    },
    Room {
        name: "xtask",
        may_use: &[],
        is_pure: false,
    },
];

/// Packages that reach the outside world, with whatever begins with their name and a hyphen.
const OUTSIDE_WORLD: [&str; 10] = [
    "gloo",
    "hyper",
    "js-sys",
    "reqwest",
    "serde-wasm-bindgen",
    "tokio",
    "ureq",
    "wasm-bindgen",
    "web-sys",
    "yew",
];

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let metadata = MetadataCommand::new()
        .manifest_path(tree.root.join("Cargo.toml"))
        .no_deps()
        .exec()?;
    Ok(findings(&members(&metadata)))
}

/// A package of the workspace and the names of what it depends on, of every kind.
struct Member {
    name: String,
    dependencies: Vec<String>,
}

fn members(metadata: &Metadata) -> Vec<Member> {
    let packages = metadata.workspace_packages();
    let members = packages.iter().map(|package| Member {
        name: package.name.to_string(),
        dependencies: package
            .dependencies
            .iter()
            .map(|dependency| dependency.name.clone())
            // A package may name itself, to test with more features.
            .filter(|name| *name != *package.name)
            .collect(),
    });
    members.collect()
}

fn findings(members: &[Member]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for member in members {
        let path = "Cargo.toml";
        let Some(room) = ROOMS.iter().find(|room| room.name == member.name) else {
            let message = format!(
                "the package {} is in no room: give it one in xtask/src/tidy/packages.rs",
                member.name
            );
            findings.push(Finding::of(path, message));
            continue;
        };
        for dependency in &member.dependencies {
            let is_ours = ROOMS.iter().any(|other| other.name == dependency);
            if is_ours && !room.may_use.contains(&dependency.as_str()) {
                let message = format!("{} may not use {dependency}", member.name);
                findings.push(Finding::of(path, message));
            }
            if room.is_pure && reaches_outside(dependency) {
                let message = format!("{} is pure, and may not use {dependency}", member.name);
                findings.push(Finding::of(path, message));
            }
        }
    }
    findings
}

fn reaches_outside(dependency: &str) -> bool {
    OUTSIDE_WORLD.iter().any(|outside| {
        dependency
            .strip_prefix(outside)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, dependencies: &[&str]) -> usize {
        let member = Member {
            name: name.to_owned(),
            dependencies: dependencies.iter().map(|&name| name.to_owned()).collect(),
        };
        findings(&[member]).len()
    }

    #[test]
    fn along_the_arrows() {
        assert_eq!(
            check(
                "article-viewer",
                &["article-viewer-model", "yew", "web-sys"]
            ),
            0
        );
        assert_eq!(
            check(
                "article-viewer-cli",
                &["article-viewer", "article-viewer-import"]
            ),
            0
        );
    }

    #[test]
    fn against_the_arrows() {
        assert_eq!(check("article-viewer-model", &["article-viewer"]), 1);
        assert_eq!(check("article-viewer", &["article-viewer-import"]), 1);
        assert_eq!(check("xtask", &["article-viewer-model"]), 1);
    }

    #[test]
    fn a_pure_package_stays_pure() {
        assert_eq!(
            check("article-viewer-model", &["gloo-net", "yew", "serde"]),
            2
        );
        assert_eq!(check("article-viewer-import", &["tokio"]), 1);
    }

    #[test]
    fn every_package_has_a_room() {
        assert_eq!(check("article-viewer-extra", &[]), 1);
    }
}
