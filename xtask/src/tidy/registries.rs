//! No file names the host of a package registry: where packages come from is each machine's setting.
//! The one exception is the way `Cargo.lock` itself says "the default registry".

use super::{Finding, Tree};

/// Hosts, in parts, so that this file does not name them.
const HOSTS: [(&str, &str); 8] = [
    ("registry", "npmjs.org"),
    ("registry", "npmjs.com"),
    ("registry", "yarnpkg.com"),
    ("npm", "jsr.io"),
    ("static", "crates.io"),
    ("index", "crates.io"),
    ("files", "pythonhosted.org"),
    ("proxy", "golang.org"),
];

/// What `Cargo.lock` calls the default registry, wherever the packages are really fetched from.
const DEFAULT_SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (path, text) in tree.texts() {
        findings.extend(check_file(path, text));
    }
    Ok(findings)
}

fn check_file(path: &str, text: &str) -> Vec<Finding> {
    let file = path.rsplit('/').next().unwrap_or(path);
    let mut findings = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let lower = text.to_ascii_lowercase();
        if HOSTS
            .iter()
            .any(|(host, domain)| lower.contains(&format!("{host}.{domain}")))
        {
            findings.push(Finding::at(
                path,
                line,
                "names the host of a package registry",
            ));
            continue;
        }
        let source = text.trim().strip_prefix("source = \"");
        if let Some(source) = source.filter(|_| file == "Cargo.lock")
            && source.trim_end_matches('"') != DEFAULT_SOURCE
        {
            findings.push(Finding::at(
                path,
                line,
                "a package that is not from the default registry",
            ));
        }
        if file == "package-lock.json" && text.trim_start().starts_with("\"resolved\": \"http") {
            let message = "says where a package was downloaded; `omit-lockfile-registry-resolved=true` in .npmrc \
                           keeps it out";
            findings.push(Finding::at(path, line, message));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_found_anywhere() {
        for (host, domain) in HOSTS {
            let text = format!("fine\nsee https://{host}.{domain}/x\n");
            let findings = check_file("README.md", &text);
            assert_eq!(findings.len(), 1, "{host}");
            assert_eq!(findings[0].line, Some(2));
        }
    }

    #[test]
    fn lockfiles_name_no_mirror() {
        let default = format!("source = \"{DEFAULT_SOURCE}\"\n");
        assert!(check_file("Cargo.lock", &default).is_empty());
        let mirror = "source = \"sparse+https://packages.example/index/\"\n";
        assert_eq!(check_file("Cargo.lock", mirror).len(), 1);
        let resolved = "  \"resolved\": \"https://packages.example/a.tgz\",\n";
        assert_eq!(check_file("e2e/package-lock.json", resolved).len(), 1);
        assert!(check_file("notes.json", resolved).is_empty());
    }
}
