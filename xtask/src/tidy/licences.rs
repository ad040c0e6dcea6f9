//! Every dependency has a licence that `licences.toml` allows.

use std::collections::BTreeMap;

use anyhow::Context;
use cargo_metadata::{CargoOpt, MetadataCommand};
use serde::Deserialize;
use serde_json::Value;
use spdx::{Expression, ParseMode};

use super::{Finding, Tree};

const LIST: &str = "licences.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Licences {
    /// SPDX identifiers, `A WITH B` included, each with the reason why it is fine.
    allow: BTreeMap<String, String>,
}

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let list = tree
        .text(LIST)
        .with_context(|| format!("{LIST} is missing"))?;
    let licences: Licences = basic_toml::from_str(list).context(LIST)?;
    let mut findings = Vec::new();
    for (licence, reason) in &licences.allow {
        if reason.trim().is_empty() {
            findings.push(Finding::of(
                LIST,
                format!("{licence} needs the reason why it is allowed"),
            ));
        }
    }

    let metadata = MetadataCommand::new()
        .manifest_path(tree.root.join("Cargo.toml"))
        .features(CargoOpt::AllFeatures)
        .other_options(["--locked".to_owned(), "--offline".to_owned()])
        .exec()
        .context("cargo metadata without network; `cargo fetch --locked` gets what it lacks")?;
    for package in &metadata.packages {
        let name = format!("{} {}", package.name, package.version);
        findings.extend(verdict(
            "Cargo.lock",
            &name,
            package.license.as_deref(),
            &licences,
        ));
    }
    for (path, text) in tree.texts() {
        if path == "package-lock.json" || path.ends_with("/package-lock.json") {
            findings.extend(npm(path, text, &licences)?);
        }
    }
    Ok(findings)
}

fn npm(path: &str, lockfile: &str, licences: &Licences) -> anyhow::Result<Vec<Finding>> {
    let lockfile: Value = serde_json::from_str(lockfile).with_context(|| path.to_owned())?;
    let packages = lockfile["packages"]
        .as_object()
        .with_context(|| format!("{path} lists no packages"))?;
    let findings = packages
        .iter()
        .filter_map(|(name, package)| verdict(path, name, package["license"].as_str(), licences));
    Ok(findings.collect())
}

fn verdict(
    path: &str,
    package: &str,
    licence: Option<&str>,
    licences: &Licences,
) -> Option<Finding> {
    let Some(licence) = licence else {
        return Some(Finding::of(path, format!("{package} states no licence")));
    };
    // Older packages write MIT/Apache-2.0; npm and cargo both read that as a choice.
    let mode = ParseMode {
        allow_slash_as_or_operator: true,
        ..ParseMode::STRICT
    };
    let expression = match Expression::parse_mode(licence, mode) {
        Ok(expression) => expression,
        Err(error) => {
            let message = format!(
                "{package} has a licence that is not SPDX ({licence}): {}",
                error.reason
            );
            return Some(Finding::of(path, message));
        }
    };
    let is_allowed =
        expression.evaluate(|required| licences.allow.contains_key(&required.to_string()));
    (!is_allowed).then(|| {
        Finding::of(
            path,
            format!("{package} is under {licence}, which {LIST} does not allow"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_fine(licence: Option<&str>) -> bool {
        let licences = Licences {
            allow: ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"]
                .map(|name| (name.to_owned(), "permissive".to_owned()))
                .into(),
        };
        verdict("Cargo.lock", "package 1.0.0", licence, &licences).is_none()
    }

    #[test]
    fn allowed() {
        assert!(is_fine(Some("MIT")));
        assert!(is_fine(Some("MIT/Apache-2.0")));
        assert!(is_fine(Some("GPL-3.0-only OR MIT")));
        assert!(is_fine(Some("Apache-2.0 WITH LLVM-exception")));
    }

    #[test]
    fn not_allowed() {
        assert!(!is_fine(Some("GPL-3.0-only")));
        assert!(!is_fine(Some("MIT AND GPL-3.0-only")));
        assert!(!is_fine(Some("MIT WITH GPL-CC-1.0")));
        assert!(!is_fine(Some("see the file")));
        assert!(!is_fine(None));
    }

    #[test]
    fn packages_of_npm_count_too() {
        let licences = Licences {
            allow: [("MIT".to_owned(), "permissive".to_owned())].into(),
        };
        let lockfile = r#"{ "packages": {
            "node_modules/a": { "license": "MIT" },
            "node_modules/b": { "license": "AGPL-3.0-only" },
            "node_modules/c": {}
        } }"#;
        assert_eq!(
            npm("e2e/package-lock.json", lockfile, &licences)
                .expect("findings")
                .len(),
            2
        );
        assert!(npm("e2e/package-lock.json", "{}", &licences).is_err());
    }
}
