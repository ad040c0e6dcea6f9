//! The programs the commands need: what each is for, how it is found, how it is installed.
//!
//! Each tool is installed into a directory of its own, named by its version, under a temporary name
//! that becomes the real one at the end: what is there is whole, whenever a run was interrupted.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use serde::Deserialize;

use crate::failure::{InstallByHand, Usage};
use crate::paths::{self, Paths};
use crate::{bench, dist, process, test};

/// A tool of a pinned version.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Tool {
    Trunk,
    WasmBindgen,
    WasmOpt,
    Esbuild,
    Geckodriver,
}

/// How a tool is got.
enum Source {
    /// `cargo install`, of this package, with or without its default features.
    Cargo {
        package: &'static str,
        default_features: bool,
    },
    /// The packages of `xtask/npm`, which are installed together from their lockfile.
    Npm { package: &'static str },
}

/// One row of the table of tools.
struct Description {
    executable: &'static str,
    why: &'static str,
    source: Source,
}

const TRUNK_VERSION: &str = "0.21.14";
const GECKODRIVER_VERSION: &str = "0.37.1";
const NPM_MANIFEST: &str = include_str!("../npm/package.json");
const NPM_LOCKFILE: &str = include_str!("../npm/package-lock.json");
/// Older ones lack syntax that the packages of `xtask/npm` are written in.
const OLDEST_NODE_FOR_TOOLS: u32 = 18;

impl Tool {
    const ALL: [Self; 5] = [
        Self::WasmBindgen,
        Self::Trunk,
        Self::WasmOpt,
        Self::Esbuild,
        Self::Geckodriver,
    ];

    fn description(self) -> Description {
        match self {
            Self::Trunk => Description {
                executable: "trunk",
                why: "builds and serves the page",
                // Without its default features it makes no connection of its own.
                source: Source::Cargo {
                    package: "trunk",
                    default_features: false,
                },
            },
            Self::WasmBindgen => Description {
                executable: "wasm-bindgen",
                why: "writes the JavaScript beside the module, and runs the browser tests",
                source: Source::Cargo {
                    package: "wasm-bindgen-cli",
                    default_features: true,
                },
            },
            Self::WasmOpt => Description {
                executable: "wasm-opt",
                why: "makes the module smaller",
                source: Source::Npm {
                    package: "binaryen",
                },
            },
            Self::Esbuild => Description {
                executable: "esbuild",
                why: "minifies the JavaScript beside the module",
                source: Source::Npm { package: "esbuild" },
            },
            Self::Geckodriver => Description {
                executable: "geckodriver",
                why: "drives Firefox for the tests that run in every engine",
                source: Source::Cargo {
                    package: "geckodriver",
                    default_features: true,
                },
            },
        }
    }

    fn version(self, paths: &Paths) -> anyhow::Result<String> {
        match self {
            Self::Trunk => Ok(TRUNK_VERSION.to_owned()),
            Self::Geckodriver => Ok(GECKODRIVER_VERSION.to_owned()),
            // The tool reads what the library of exactly this version wrote.
            Self::WasmBindgen => {
                let lockfile = fs::read_to_string(paths.repository.join("Cargo.lock"))
                    .context("Cargo.lock")?;
                paths::locked_version(&lockfile, "wasm-bindgen")
            }
            Self::WasmOpt | Self::Esbuild => match self.description().source {
                Source::Npm { package } => npm_version(package),
                Source::Cargo { .. } => bail!("{self:?} has no version"),
            },
        }
    }
}

#[derive(Deserialize)]
struct NpmManifest {
    dependencies: std::collections::BTreeMap<String, String>,
}

fn npm_version(package: &str) -> anyhow::Result<String> {
    let manifest: NpmManifest =
        serde_json::from_str(NPM_MANIFEST).context("xtask/npm/package.json")?;
    let version = manifest.dependencies.get(package);
    Ok(version
        .with_context(|| format!("xtask/npm has no {package}"))?
        .clone())
}

/// The directory of the npm tools: it changes with any of their versions.
fn npm_directory(paths: &Paths) -> anyhow::Result<PathBuf> {
    let name = format!(
        "npm-binaryen-{}-esbuild-{}",
        npm_version("binaryen")?,
        npm_version("esbuild")?
    );
    Ok(paths.tools.join(name))
}

/// Finds each tool, installing what is missing, and gives the directories to put on the `PATH`.
pub(crate) fn directories(paths: &Paths, tools: &[Tool]) -> anyhow::Result<Vec<PathBuf>> {
    let mut directories = Vec::new();
    for &tool in tools {
        if let Some(directory) = directory(paths, tool)?
            && !directories.contains(&directory)
        {
            directories.push(directory);
        }
    }
    Ok(directories)
}

/// The directory of one tool; `None` where the `PATH` has the right version already.
fn directory(paths: &Paths, tool: Tool) -> anyhow::Result<Option<PathBuf>> {
    let description = tool.description();
    let version = tool.version(paths)?;
    if is_on_path(description.executable, &version) {
        return Ok(None);
    }
    let (root, bin) = match description.source {
        Source::Cargo { .. } => {
            let root = paths
                .tools
                .join(format!("{}-{version}", description.executable));
            let bin = root.join("bin");
            (root, bin)
        }
        Source::Npm { .. } => {
            let root = npm_directory(paths)?;
            let bin = root.join("node_modules").join(".bin");
            (root, bin)
        }
    };
    let executable = bin.join(format!(
        "{}{}",
        description.executable,
        npm_or_exe_suffix(&description.source)
    ));
    if !executable.exists() {
        eprintln!(
            "Installing {} {version}: it {}.",
            description.executable, description.why
        );
        match description.source {
            Source::Cargo {
                package,
                default_features,
            } => cargo_install(paths, package, &version, default_features, &root)?,
            Source::Npm { .. } => npm_install(&root)?,
        }
        if !executable.exists() {
            bail!(
                "the installation of {} left no {}",
                description.executable,
                executable.display()
            );
        }
    }
    Ok(Some(bin))
}

fn npm_or_exe_suffix(source: &Source) -> &'static str {
    match source {
        Source::Cargo { .. } => env::consts::EXE_SUFFIX,
        Source::Npm { .. } if cfg!(windows) => ".cmd",
        Source::Npm { .. } => "",
    }
}

fn is_on_path(executable: &str, version: &str) -> bool {
    let Ok(path) = which::which(executable) else {
        return false;
    };
    let output = Command::new(path).arg("--version").output();
    output.is_ok_and(|output| {
        output.status.success() && says_version(&String::from_utf8_lossy(&output.stdout), version)
    })
}

/// Whether what a tool prints of its version is this version. binaryen counts whole numbers, and its
/// npm package adds two zeros.
fn says_version(printed: &str, version: &str) -> bool {
    let short = version.strip_suffix(".0.0");
    printed
        .split_whitespace()
        .any(|word| word == version || Some(word) == short)
}

fn cargo_install(
    paths: &Paths,
    package: &str,
    version: &str,
    default_features: bool,
    root: &Path,
) -> anyhow::Result<()> {
    let temporary = temporary(root)?;
    // Kept until the end, so that an interrupted build goes on where it was.
    let build = paths.tools.join(format!("build-{package}-{version}"));
    let mut command = Command::new("cargo");
    command
        .args([
            "install",
            "--locked",
            "--version",
            version,
            package,
            "--root",
        ])
        .arg(&temporary)
        .current_dir(&paths.repository)
        .env("CARGO_TARGET_DIR", &build)
        // They run for seconds and compile for minutes: optimising them does not pay.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env_remove("RUSTFLAGS");
    if !default_features {
        command.arg("--no-default-features");
    }
    if which::which("rustup").is_ok() {
        command.env("RUSTUP_TOOLCHAIN", paths::toolchain(&paths.repository)?);
    }
    process::run(&mut command)?;
    put_in_place(&temporary, root)?;
    // A leftover build directory costs space and nothing else.
    let _ = fs::remove_dir_all(build);
    Ok(())
}

fn npm_install(root: &Path) -> anyhow::Result<()> {
    node(OLDEST_NODE_FOR_TOOLS)?;
    let temporary = temporary(root)?;
    fs::write(temporary.join("package.json"), NPM_MANIFEST)?;
    fs::write(temporary.join("package-lock.json"), NPM_LOCKFILE)?;
    // No script of a package runs: these need none on the platforms that npm has binaries for.
    process::run(
        Command::new(npm_program())
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(&temporary),
    )?;
    put_in_place(&temporary, root)
}

/// Installs the npm packages of a directory of the repository, where they are not those of its lockfile.
pub(crate) fn packages(directory: &Path, why: &str) -> anyhow::Result<()> {
    let name = directory.file_name().unwrap_or_default().to_string_lossy();
    let lockfile = directory.join("package-lock.json");
    let wanted = fs::read(&lockfile).with_context(|| lockfile.display().to_string())?;
    // Written last, so that it is there only when all is.
    let stamp = directory.join("node_modules").join(".installed-from.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    eprintln!("Installing the packages of {name}/: {why}.");
    process::run(
        Command::new(npm_program())
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(directory),
    )?;
    fs::write(stamp, wanted)?;
    Ok(())
}

/// `npm`, which is a script with another name on Windows.
pub(crate) fn npm_program() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// An empty directory beside the one to install into, on the same file system.
fn temporary(root: &Path) -> anyhow::Result<PathBuf> {
    let parent = root.parent().context("a tool's directory has a parent")?;
    let name = root.file_name().context("a tool's directory has a name")?;
    let prefix = format!(".installing-{}-", name.display());
    remove_abandoned(parent, &prefix);
    let temporary = parent.join(format!("{prefix}{}", std::process::id()));
    fs::create_dir_all(&temporary).with_context(|| temporary.display().to_string())?;
    Ok(temporary)
}

/// Removes what interrupted installations left, each under the id of its process. Where ids cannot be
/// looked up, and where removing fails, they stay: they cost space and nothing else.
fn remove_abandoned(parent: &Path, prefix: &str) {
    if !Path::new("/proc/self").exists() {
        return;
    }
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let process = name.to_str().and_then(|name| name.strip_prefix(prefix));
        let Some(process) = process else { continue };
        let is_ours = process == std::process::id().to_string();
        if is_ours || !Path::new("/proc").join(process).exists() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn put_in_place(temporary: &Path, root: &Path) -> anyhow::Result<()> {
    if root.exists() {
        fs::remove_dir_all(root)?;
    }
    fs::rename(temporary, root)
        .with_context(|| format!("could not put {} in place", root.display()))
}

/// Sees to it that the toolchain can compile to WebAssembly.
pub(crate) fn wasm_target() -> anyhow::Result<()> {
    let directory = process::output(Command::new("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    if Path::new(directory.trim()).exists() {
        return Ok(());
    }
    if which::which("rustup").is_err() {
        bail!(InstallByHand(
            "the Rust toolchain cannot compile to WebAssembly; install its standard library for \
             wasm32-unknown-unknown (with rustup: `rustup target add wasm32-unknown-unknown`)"
                .to_owned()
        ));
    }
    eprintln!(
        "Installing the target wasm32-unknown-unknown: the viewer is compiled to WebAssembly."
    );
    process::run(Command::new("rustup").args(["target", "add", "wasm32-unknown-unknown"]))
}

/// Whether the source of the standard library is there or could be installed. It is compiled with the
/// viewer, for size.
pub(crate) fn has_library_source() -> anyhow::Result<bool> {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock");
    if !library.exists() && which::which("rustup").is_ok() {
        eprintln!(
            "Installing rust-src: the standard library is compiled with the viewer, for size."
        );
        // Without it the build is larger, not impossible.
        if let Err(error) =
            process::run(Command::new("rustup").args(["component", "add", "rust-src"]))
        {
            eprintln!("warning: {error}");
        }
    }
    Ok(library.exists())
}

/// A browser and what drives it.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) chromedriver: PathBuf,
}

/// Finds Chromium and its driver (`CHROMIUM` and `CHROMEDRIVER` win over the `PATH`), or installs both.
pub(crate) fn browser() -> anyhow::Result<Browser> {
    if let Some(browser) = find_browser() {
        return Ok(browser);
    }
    system_packages(
        &["chromium", "chromium-driver"],
        "the tests run in Chromium, driven by chromedriver",
    )?;
    find_browser().context("chromium and chromedriver are installed, but not on the PATH")
}

fn find_browser() -> Option<Browser> {
    Some(Browser {
        chromium: find(
            "CHROMIUM",
            &[
                "chromium",
                "chromium-browser",
                "google-chrome-stable",
                "google-chrome",
            ],
        )?,
        chromedriver: find("CHROMEDRIVER", &["chromedriver"])?,
    })
}

/// The program that the variable names; without it, the first of these names on the `PATH`.
fn find(variable: &str, names: &[&str]) -> Option<PathBuf> {
    env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
        .or_else(|| names.iter().find_map(|name| which::which(name).ok()))
}

/// A browser engine that the suite `engines` runs in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// As `e2e/engines/` knows it.
    fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engines that a system has: WebKitGTK, with its driver, is there on Linux only.
    fn all(is_linux: bool) -> Vec<Self> {
        let mut all = vec![Self::Chromium, Self::Firefox];
        if is_linux {
            all.push(Self::WebKit);
        }
        all
    }
}

/// The engines that are asked for by `ENGINE`, one or several with commas between; without it, all.
pub(crate) fn engines() -> anyhow::Result<Vec<Engine>> {
    let asked = env::var("ENGINE").unwrap_or_default();
    if asked.trim().is_empty() && !cfg!(target_os = "linux") {
        eprintln!(
            "WebKit is left out: its driver is part of WebKitGTK, which is there on Linux only."
        );
    }
    engines_named(&asked, cfg!(target_os = "linux"))
}

fn engines_named(names: &str, is_linux: bool) -> anyhow::Result<Vec<Engine>> {
    if names.trim().is_empty() {
        return Ok(Engine::all(is_linux));
    }
    let mut engines = Vec::new();
    for name in names.split(',').map(str::trim) {
        let engine = Engine::all(true)
            .into_iter()
            .find(|engine| engine.name() == name);
        let Some(engine) = engine else {
            bail!(Usage(format!(
                "ENGINE names '{name}', and the engines are chromium, firefox and webkit"
            )));
        };
        if !engines.contains(&engine) {
            engines.push(engine);
        }
    }
    Ok(engines)
}

/// A program of the system that an engine is driven with.
struct SystemProgram {
    engine: Engine,
    /// The variable that names it, for xtask as for `e2e/engines/`.
    variable: &'static str,
    names: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
}

const SYSTEM_PROGRAMS: [SystemProgram; 3] = [
    SystemProgram {
        engine: Engine::Firefox,
        variable: "FIREFOX",
        names: &["firefox-esr", "firefox"],
        package: "firefox-esr",
    },
    SystemProgram {
        engine: Engine::WebKit,
        variable: "WEBKIT_DRIVER",
        names: &["WebKitWebDriver"],
        // The browser it drives comes with the library that it depends on.
        package: "webkit2gtk-driver",
    },
    SystemProgram {
        engine: Engine::WebKit,
        variable: "XVFB",
        names: &["Xvfb"],
        // That browser has no mode without a screen.
        package: "xvfb",
    },
];

/// Finds what the engines are driven with, installing what is missing, and gives the variables by which
/// `e2e/engines/` is told.
pub(crate) fn engine_variables(
    paths: &Paths,
    engines: &[Engine],
) -> anyhow::Result<Vec<(&'static str, OsString)>> {
    let mut variables = Vec::new();
    let names: Vec<&str> = engines.iter().map(|engine| engine.name()).collect();
    variables.push(("ENGINE", names.join(",").into()));
    if engines.contains(&Engine::Chromium) {
        let browser = browser()?;
        variables.push(("CHROMIUM", browser.chromium.into()));
        variables.push(("CHROMEDRIVER", browser.chromedriver.into()));
    }
    let missing = missing_packages(engines, |program| find(program.variable, program.names));
    if !missing.is_empty() {
        system_packages(
            &missing,
            "the suite `engines` runs in Firefox and, on a screen of its own, in WebKitGTK",
        )?;
    }
    for program in programs_of(engines) {
        let found = find(program.variable, program.names)
            .with_context(|| format!("{} is installed, but not on the PATH", program.package))?;
        variables.push((program.variable, found.into()));
    }
    if engines.contains(&Engine::Firefox) {
        variables.push(("GECKODRIVER", geckodriver(paths)?.into()));
    }
    Ok(variables)
}

fn programs_of(engines: &[Engine]) -> impl Iterator<Item = &'static SystemProgram> {
    SYSTEM_PROGRAMS
        .iter()
        .filter(|program| engines.contains(&program.engine))
}

/// The packages of the programs that are not found. One installation brings them all.
fn missing_packages(
    engines: &[Engine],
    find: impl Fn(&SystemProgram) -> Option<PathBuf>,
) -> Vec<&'static str> {
    programs_of(engines)
        .filter(|program| find(program).is_none())
        .map(|program| program.package)
        .collect()
}

/// Firefox's driver: `GECKODRIVER` wins over the `PATH`, and that over the tools' cache.
fn geckodriver(paths: &Paths) -> anyhow::Result<PathBuf> {
    if let Some(named) = find("GECKODRIVER", &[]) {
        return Ok(named);
    }
    let name = Tool::Geckodriver.description().executable;
    match directory(paths, Tool::Geckodriver)? {
        Some(directory) => Ok(directory.join(format!("{name}{}", env::consts::EXE_SUFFIX))),
        None => which::which(name).context("geckodriver was on the PATH a moment ago"),
    }
}

/// Sees to it that node of at least this version is there, and npm.
pub(crate) fn node(oldest: u32) -> anyhow::Result<()> {
    if which::which("node").is_err() || which::which(npm_program()).is_err() {
        system_packages(
            &["nodejs", "npm"],
            "tools and tests that are written in JavaScript need Node.js",
        )?;
    }
    let version = process::output(Command::new("node").arg("--version"))?;
    match major_version(&version) {
        Some(major) if major >= oldest => Ok(()),
        _ => bail!(InstallByHand(format!(
            "Node.js {oldest} or newer is needed, and `node --version` says {}; see https://nodejs.org/",
            version.trim()
        ))),
    }
}

fn major_version(printed: &str) -> Option<u32> {
    printed
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// Installs packages of the system as root, or says which command to run.
fn system_packages(packages: &[&str], why: &str) -> anyhow::Result<()> {
    let names = packages.join(" ");
    if which::which("apt-get").is_err() {
        let how = if cfg!(target_os = "macos") {
            "with Homebrew: `brew install --cask chromium chromedriver firefox` and `brew install node`"
                .to_owned()
        } else if cfg!(windows) {
            "install Chrome, its chromedriver, Firefox and Node.js, and put them on the PATH"
                .to_owned()
        } else {
            format!("install what your system calls {names}")
        };
        bail!(InstallByHand(format!("{names}: not found; {why}. {how}")));
    }
    if !is_root() {
        bail!(InstallByHand(format!(
            "{names}: not found; {why}. Run this, then the same command again:\n\n    \
             sudo apt-get update && sudo apt-get install --yes {names}\n"
        )));
    }
    eprintln!("Installing {names}: {why}.");
    process::run(Command::new("apt-get").arg("update"))?;
    process::run(
        Command::new("apt-get")
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

#[cfg(target_os = "linux")]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    // A process's directory belongs to the user it runs as.
    fs::metadata("/proc/self").is_ok_and(|metadata| metadata.uid() == 0)
}

#[cfg(not(target_os = "linux"))]
fn is_root() -> bool {
    false
}

/// `cargo xtask setup`.
pub(crate) fn set_up_everything(paths: &Paths) -> anyhow::Result<()> {
    wasm_target()?;
    has_library_source()?;
    directories(paths, &Tool::ALL)?;
    browser()?;
    engine_variables(paths, &engines()?)?;
    node(test::OLDEST_NODE)?;
    dist::page_packages(paths)?;
    bench::prepare(paths)?;
    println!("Everything is there.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_as_the_tools_print_them() {
        assert!(says_version("trunk 0.21.14\n", "0.21.14"));
        assert!(says_version(
            "wasm-opt version 132 (version_132)",
            "132.0.0"
        ));
        assert!(says_version("0.28.2\n", "0.28.2"));
        assert!(says_version(
            "geckodriver 0.37.1\n\nThe source code of this program is available from\n",
            "0.37.1"
        ));
        assert!(!says_version("trunk 0.21.1", "0.21.14"));
        assert!(!says_version(
            "wasm-opt version 116 (version_116)",
            "132.0.0"
        ));
    }

    #[test]
    fn engines_are_named_once_and_known() {
        let named = |names, is_linux| engines_named(names, is_linux).expect("engines");
        assert_eq!(
            named("webkit, chromium,webkit", true),
            [Engine::WebKit, Engine::Chromium]
        );
        assert_eq!(
            named(" ", true),
            [Engine::Chromium, Engine::Firefox, Engine::WebKit]
        );
        assert_eq!(named("", false), [Engine::Chromium, Engine::Firefox]);
        for names in ["presto", "chromium,", "Firefox"] {
            let error = engines_named(names, true).expect_err("no engine");
            assert_eq!(crate::failure::exit_status(&error), 2, "{names}");
        }
    }

    #[test]
    fn only_the_missing_packages_of_the_engines_asked_for_are_installed() {
        let nothing = |_: &SystemProgram| None;
        let screen = |program: &SystemProgram| {
            (program.variable == "XVFB").then(|| PathBuf::from("/usr/bin/Xvfb"))
        };
        let all = Engine::all(true);
        assert_eq!(
            missing_packages(&all, nothing),
            ["firefox-esr", "webkit2gtk-driver", "xvfb"]
        );
        assert_eq!(
            missing_packages(&all, screen),
            ["firefox-esr", "webkit2gtk-driver"]
        );
        assert_eq!(
            missing_packages(&[Engine::Firefox], nothing),
            ["firefox-esr"]
        );
        assert!(missing_packages(&[Engine::Chromium], nothing).is_empty());
    }

    #[test]
    fn node_versions() {
        assert_eq!(major_version("v20.20.2\n"), Some(20));
        assert_eq!(major_version("20"), None);
    }

    #[test]
    fn every_npm_tool_is_in_the_lockfile_with_the_version_of_the_manifest() {
        let lockfile: serde_json::Value = serde_json::from_str(NPM_LOCKFILE).expect("JSON");
        for package in ["binaryen", "esbuild"] {
            let locked = &lockfile["packages"][format!("node_modules/{package}")]["version"];
            assert_eq!(
                locked.as_str(),
                npm_version(package).ok().as_deref(),
                "{package}"
            );
        }
    }

    #[test]
    fn installing_replaces_what_was_there() {
        let top = env::temp_dir().join(format!("article-viewer-xtask-{}", std::process::id()));
        let root = top.join("tool-1.0.0");
        fs::create_dir_all(&root).expect("a directory");
        fs::write(root.join("old"), "").expect("a file");
        // No process has this id: the greatest there can be is smaller.
        let abandoned = top.join(".installing-tool-1.0.0-4294967295");
        fs::create_dir_all(&abandoned).expect("a directory");
        let temporary = temporary(&root).expect("a temporary directory");
        assert!(!Path::new("/proc/self").exists() || !abandoned.exists());
        fs::write(temporary.join("new"), "").expect("a file");
        put_in_place(&temporary, &root).expect("put in place");
        assert!(root.join("new").exists() && !root.join("old").exists() && !temporary.exists());
        fs::remove_dir_all(top).expect("removed");
    }
}
