//! The build as it is shipped, into `dist/`.

use std::ffi::OsStr;
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
    let features = wasm_features(&paths.repository)?;
    for module in modules(&dist)? {
        shorten(&module, &features, &search_path)?;
    }
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

/// The modules.
fn modules(dist: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut modules = files(dist)?;
    modules.retain(|path| has_extension(path, "wasm"));
    if modules.is_empty() {
        bail!("{} holds no WebAssembly module", dist.display());
    }
    Ok(modules)
}

/// The script beside a module: Trunk names the pair NAME_bg.wasm and NAME.js.
fn script_of(module: &Path) -> anyhow::Result<PathBuf> {
    let stem = module
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let script = module.with_file_name(format!("{}.js", stem.strip_suffix("_bg").unwrap_or(&stem)));
    if !script.exists() {
        bail!("{} has no script beside it", module.display());
    }
    Ok(script)
}

/// What wasm-bindgen wrote beside the module, and the snippets that it imports.
pub(crate) fn glue(dist: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut scripts = modules(dist)?
        .iter()
        .map(|module| script_of(module))
        .collect::<anyhow::Result<Vec<_>>>()?;
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

/// What the page asks wasm-opt to allow: it is told each feature by name.
fn wasm_features(repository: &Path) -> anyhow::Result<Vec<String>> {
    let page = fs::read_to_string(repository.join("index.html"))?;
    let (_, rest) = page
        .split_once("data-wasm-opt-params=\"")
        .context("index.html has no `data-wasm-opt-params`")?;
    let parameters = rest.split('"').next().unwrap_or_default();
    Ok(parameters
        .split_whitespace()
        .filter(|parameter| parameter.starts_with("--enable-"))
        .map(str::to_owned)
        .collect())
}

/// The names that wasm-opt gave, as it prints them.
#[derive(serde::Deserialize)]
struct Renamed {
    /// Module, old name, new name.
    imports: Vec<(String, String, String)>,
    /// Old name, new name.
    exports: Vec<(String, String)>,
}

/// What wasm-opt calls the one module that everything is imported from.
const IMPORTED_FROM: &str = "a";

/// Gives what a module and its script call each other names of a letter or two: wasm-bindgen's are
/// long, end in a hash that no compression helps with, and stand in both files.
fn shorten(module: &Path, features: &[String], search_path: &OsStr) -> anyhow::Result<()> {
    let script = script_of(module)?;
    let optimizer = program("wasm-opt", search_path, module)?;
    let output = Command::new(optimizer)
        .args(["--gufa", "-Oz", "--minify-imports-and-exports-and-modules"])
        .args(features)
        .arg("-o")
        .arg(module)
        .arg(module)
        .env("PATH", search_path)
        .output()
        .context("wasm-opt")?;
    if !output.status.success() {
        bail!("wasm-opt: {}", String::from_utf8_lossy(&output.stderr));
    }
    let renamed: Renamed =
        serde_json::from_slice(&output.stdout).context("what wasm-opt prints of the new names")?;
    let source = fs::read_to_string(&script)?;
    let source = with_short_names(&source, &renamed)
        .with_context(|| format!("{} and {}", module.display(), script.display()))?;
    fs::write(&script, source)?;
    Ok(())
}

/// The script with the new names. A name that is not found would leave the two files apart, which is
/// an error here rather than in a browser.
fn with_short_names(source: &str, renamed: &Renamed) -> anyhow::Result<String> {
    let mut source = source.to_owned();
    let Some((from, ..)) = renamed.imports.first() else {
        bail!("the module imports nothing");
    };
    if let Some((other, name, _)) = renamed.imports.iter().find(|import| import.0 != *from) {
        bail!("`{name}` is imported from {other}, and the rest from {from}");
    }
    let quoted = format!("\"{from}\": import0");
    if source.matches(&quoted).count() != 1 {
        bail!("the script does not give {quoted} once");
    }
    source = source.replace(&quoted, &format!("\"{IMPORTED_FROM}\": import0"));
    for (_, old, new) in &renamed.imports {
        // A method of the object that the module is given.
        let (old_method, new_method) = (format!(" {old}: "), format!(" {new}: "));
        if source.matches(&old_method).count() != 1 {
            bail!("the script does not give `{old}` once");
        }
        source = source.replace(&old_method, &new_method);
    }
    for (old, new) in &renamed.exports {
        source = replace_property(&source, old, new);
    }
    Ok(source)
}

/// Renames a property of `wasm`, which is what the script calls the exports.
fn replace_property(source: &str, old: &str, new: &str) -> String {
    let access = format!("wasm.{old}");
    let mut renamed = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(place) = rest.find(&access) {
        let (before, after) = rest.split_at(place);
        let after = &after[access.len()..];
        let is_part =
            |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$' | '.');
        let whole = !before.ends_with(is_part)
            && !after.starts_with(|letter| is_part(letter) && letter != '.');
        renamed.push_str(before);
        renamed.push_str("wasm.");
        renamed.push_str(if whole { new } else { old });
        rest = after;
    }
    renamed.push_str(rest);
    renamed
}

/// Found by hand: on Windows the search for a program looks at our own PATH, not at the child's.
fn program(name: &str, search_path: &OsStr, beside: &Path) -> anyhow::Result<PathBuf> {
    which::which_in(
        name,
        Some(search_path),
        beside.parent().context("a directory")?,
    )
    .with_context(|| format!("{name} is not where it was installed"))
}

fn minify(script: &Path, search_path: &OsStr) -> anyhow::Result<()> {
    process::run(
        Command::new(program("esbuild", search_path, script)?)
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
    fn a_script_follows_the_new_names_of_its_module() {
        let renamed = Renamed {
            imports: vec![(
                String::from("./viewer_bg.js"),
                String::from("__wbg_body_1"),
                String::from("$"),
            )],
            exports: vec![(String::from("mount"), String::from("b"))],
        };
        let script = "{ __wbg_body_1: function() {} }; return { \"./viewer_bg.js\": import0 }; \
                      wasm.mount(mount, wasm.mounted, wasm.mount.length, my_wasm.mount)";
        assert_eq!(
            with_short_names(script, &renamed).expect("renamed"),
            "{ $: function() {} }; return { \"a\": import0 }; \
             wasm.b(mount, wasm.mounted, wasm.b.length, my_wasm.mount)"
        );
        let other = script.replace("__wbg_body_1", "__wbg_body_2");
        assert!(with_short_names(&other, &renamed).is_err());
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
