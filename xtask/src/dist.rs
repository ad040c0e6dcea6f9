//! The build as it is shipped, into `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

use crate::paths::Paths;
use crate::process;
use crate::tools::{self, Tool};

/// Builds, and gives the directory.
pub(crate) fn run(paths: &Paths) -> anyhow::Result<PathBuf> {
    tools::wasm_target()?;
    let directories = tools::directories(
        paths,
        &[Tool::WasmBindgen, Tool::Trunk, Tool::WasmOpt, Tool::Esbuild],
    )?;
    let search_path = process::path_with(&directories)?;

    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--release"])
        .current_dir(&paths.repository)
        .env("PATH", &search_path)
        // Its flags differ from every other build's: in a directory of its own it disturbs none.
        .env("CARGO_TARGET_DIR", paths.target.join("shipped"));
    plain_colours(&mut trunk);
    if tools::has_library_source()? {
        small_standard_library(&mut trunk);
    } else {
        eprintln!(
            "warning: rust-src is not there, so the standard library is taken as it comes, and the \
             module is larger than as shipped (`rustup component add rust-src`)"
        );
    }
    process::run(&mut trunk)?;

    let dist = paths.dist();
    for script in glue(&dist)? {
        minify(&script, &search_path)?;
    }
    Ok(dist)
}

/// Compiles the standard library with the viewer, for size, and makes a panic a bare trap. Both are
/// unstable, and the variable lets the pinned stable toolchain do them.
fn small_standard_library(command: &mut Command) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        // For this target alone: build scripts and macros are compiled as ever. Nobody can see a
        // panic's place, nor anything formatted with `{:?}`, so neither is there.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
        );
}

/// Trunk reads `NO_COLOR` as a yes-or-no option of its own and stops at any other value.
pub(crate) fn plain_colours(command: &mut Command) {
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
}

/// What wasm-bindgen wrote beside the module, and the snippets that it imports.
pub(crate) fn glue(dist: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut scripts = Vec::new();
    for module in files(dist)?
        .into_iter()
        .filter(|path| has_extension(path, "wasm"))
    {
        // Trunk names the pair NAME_bg.wasm and NAME.js.
        let stem = module
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let script =
            module.with_file_name(format!("{}.js", stem.strip_suffix("_bg").unwrap_or(&stem)));
        if !script.exists() {
            bail!("{} has no script beside it", module.display());
        }
        scripts.push(script);
    }
    if scripts.is_empty() {
        bail!("{} holds no WebAssembly module", dist.display());
    }
    let snippets = dist.join("snippets");
    if snippets.exists() {
        scripts.extend(
            files(&snippets)?
                .into_iter()
                .filter(|path| has_extension(path, "js")),
        );
    }
    Ok(scripts)
}

/// All files under a directory, in order.
pub(crate) fn files(directory: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![directory.to_owned()];
    while let Some(directory) = waiting.pop() {
        for entry in fs::read_dir(&directory).with_context(|| directory.display().to_string())? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                waiting.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

pub(crate) fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

fn minify(script: &Path, search_path: &std::ffi::OsStr) -> anyhow::Result<()> {
    // Found by hand: on Windows the search for a program looks at our own PATH, not at the child's.
    let esbuild = which::which_in(
        "esbuild",
        Some(search_path),
        script.parent().context("a directory")?,
    )
    .context("esbuild is not where it was installed")?;
    process::run(
        Command::new(esbuild)
            .args([
                "--minify",
                "--format=esm",
                "--charset=utf8",
                "--log-level=warning",
                "--allow-overwrite",
            ])
            .arg(format!("--outfile={}", script.display()))
            .arg(script)
            .env("PATH", search_path),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn directory(name: &str, names: &[&str]) -> PathBuf {
        let top =
            std::env::temp_dir().join(format!("article-viewer-dist-{name}-{}", std::process::id()));
        for name in names {
            let path = top.join(name);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a directory");
            fs::write(path, "").expect("a file");
        }
        top
    }

    #[test]
    fn glue_is_the_module_s_script_and_the_snippets() {
        let top = directory(
            "glue",
            &[
                "viewer-1_bg.wasm",
                "viewer-1.js",
                "page.js",
                "snippets/a/inline0.js",
                "snippets/a/note.txt",
            ],
        );
        let found = glue(&top).expect("glue");
        assert_eq!(
            found,
            [top.join("viewer-1.js"), top.join("snippets/a/inline0.js")]
        );
        fs::remove_dir_all(top).expect("removed");
    }

    #[test]
    fn a_module_without_a_script_is_an_error_and_so_is_none() {
        let alone = directory("alone", &["viewer-1_bg.wasm", "page.js"]);
        assert!(glue(&alone).is_err());
        fs::remove_dir_all(alone).expect("removed");
        let none = directory("none", &["page.js"]);
        assert!(glue(&none).is_err());
        fs::remove_dir_all(none).expect("removed");
    }
}
