//! The build as it is shipped, into `dist/`: Trunk builds, and its hook makes `dist/embed/`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::paths::Paths;
use crate::process;
use crate::tools::{self, Tool};

/// What a build needs.
pub(crate) const TOOLS: [Tool; 4] = [Tool::WasmBindgen, Tool::Trunk, Tool::WasmOpt, Tool::Esbuild];

/// Builds, and gives the directory.
pub(crate) fn run(paths: &Paths) -> anyhow::Result<PathBuf> {
    tools::wasm_target()?;
    let directories = tools::directories(paths, &TOOLS)?;
    page_packages(paths)?;

    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--release"])
        .current_dir(&paths.repository)
        .env("PATH", process::path_with(&directories)?)
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
    Ok(paths.dist())
}

/// What the viewer page's scripts are bundled with.
pub(crate) fn page_packages(paths: &Paths) -> anyhow::Result<()> {
    tools::packages(&paths.page(), "the viewer page has an editor")
}

/// The files for other people's pages.
pub(crate) fn embed(dist: &Path) -> PathBuf {
    dist.join("embed")
}

/// Compiles the standard library with the viewer, for size, and makes a panic a bare trap. Both are
/// unstable, and the variable lets the pinned stable toolchain do them.
fn small_standard_library(command: &mut Command) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        // For this target alone: build scripts and macros are compiled as ever. Nobody can see a
        // panic's place, nor anything formatted with `{:?}`, so neither is there. With 64 KB of the
        // stack's usual 1 MB left out, every address of a constant is a byte shorter.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
             -Cllvm-args=-enable-pre=false -Clink-arg=-zstack-size=983040",
        );
}

/// Trunk reads `NO_COLOR` as a yes-or-no option of its own and stops at any other value.
pub(crate) fn plain_colours(command: &mut Command) {
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
}
