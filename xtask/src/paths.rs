//! Where things are: the repository, its target directory, the tools' cache.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use cargo_metadata::MetadataCommand;
use serde::Deserialize;

/// The directories the commands work in.
pub(crate) struct Paths {
    /// The top of the repository.
    pub(crate) repository: PathBuf,
    /// Cargo's target directory.
    pub(crate) target: PathBuf,
    /// Where installed tools are kept. It is the user's, not the repository's, so that a fresh clone
    /// finds them again.
    pub(crate) tools: PathBuf,
}

impl Paths {
    pub(crate) fn find() -> anyhow::Result<Self> {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask has no parent directory")?
            .to_owned();
        let metadata = MetadataCommand::new()
            .manifest_path(repository.join("Cargo.toml"))
            .no_deps()
            .exec()
            .context("cargo metadata")?;
        Ok(Self {
            repository,
            target: metadata.target_directory.into_std_path_buf(),
            tools: tools_directory()?,
        })
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.repository.join("dist")
    }

    pub(crate) fn bench(&self) -> PathBuf {
        self.repository.join("bench")
    }

    pub(crate) fn end_to_end(&self) -> PathBuf {
        self.repository.join("e2e")
    }

    /// The viewer page's scripts.
    pub(crate) fn page(&self) -> PathBuf {
        self.repository.join("page")
    }
}

fn tools_directory() -> anyhow::Result<PathBuf> {
    if let Some(directory) = set("ARTICLE_VIEWER_TOOLS") {
        return Ok(std::path::absolute(directory)?);
    }
    // The order of the XDG base directory specification; %LOCALAPPDATA% is its like on Windows.
    let cache = set("XDG_CACHE_HOME")
        .or_else(|| set("LOCALAPPDATA"))
        .or_else(|| set("HOME").map(|home| home.join(".cache")));
    match cache {
        Some(cache) => Ok(cache.join("article-viewer").join("tools")),
        None => bail!("set HOME or ARTICLE_VIEWER_TOOLS: there is nowhere to keep tools"),
    }
}

fn set(variable: &str) -> Option<PathBuf> {
    let value = env::var_os(variable)?;
    (!value.is_empty()).then(|| PathBuf::from(value))
}

#[derive(Deserialize)]
struct ToolchainFile {
    toolchain: Toolchain,
}

#[derive(Deserialize)]
struct Toolchain {
    channel: String,
}

/// The toolchain that `rust-toolchain.toml` names.
pub(crate) fn toolchain(repository: &Path) -> anyhow::Result<String> {
    let text = fs::read_to_string(repository.join("rust-toolchain.toml"))
        .context("rust-toolchain.toml")?;
    let file: ToolchainFile = basic_toml::from_str(&text).context("rust-toolchain.toml")?;
    Ok(file.toolchain.channel)
}

#[derive(Deserialize)]
struct Lockfile {
    package: Vec<LockedPackage>,
}

#[derive(Deserialize)]
struct LockedPackage {
    name: String,
    version: String,
}

/// The version of a package in the text of a `Cargo.lock`.
pub(crate) fn locked_version(lockfile: &str, package: &str) -> anyhow::Result<String> {
    let lockfile: Lockfile = basic_toml::from_str(lockfile).context("Cargo.lock")?;
    let mut versions = lockfile
        .package
        .into_iter()
        .filter(|locked| locked.name == package)
        .map(|locked| locked.version);
    match (versions.next(), versions.next()) {
        (Some(version), None) => Ok(version),
        (None, _) => bail!("Cargo.lock has no {package}"),
        (Some(_), Some(_)) => bail!("Cargo.lock has more than one {package}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCKFILE: &str = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n\n\
        [[package]]\nname = \"b\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"b\"\nversion = \"2.0.0\"\n";

    #[test]
    fn a_locked_version_is_read() {
        assert_eq!(locked_version(LOCKFILE, "a").ok().as_deref(), Some("1.2.3"));
    }

    #[test]
    fn no_version_and_two_versions_are_errors() {
        assert!(locked_version(LOCKFILE, "c").is_err());
        assert!(locked_version(LOCKFILE, "b").is_err());
    }

    #[test]
    fn the_toolchain_file_names_a_version() {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("a parent");
        let channel = toolchain(repository).expect("a channel");
        assert!(channel.starts_with("1."), "{channel}");
    }
}
