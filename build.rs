//! Puts the files of `style/` together, in order, and minifies them.

use std::fs;
use std::path::{Path, PathBuf};

use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};

/// These come first, in this order; the rest follow by name. Print comes last: it overrides.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];
const LAST: [&str; 2] = ["print.css", "quote_notes.css"];
/// Only for pages that are written without a browser: they have their sheet in themselves.
const STILL: &str = "still.css";
/// Only where there are notes: see the feature `pages`.
const NOTES: &str = "quote_notes.css";

fn main() {
    println!("cargo::rerun-if-changed=style");
    let has = |feature: &str| std::env::var_os(format!("CARGO_FEATURE_{feature}")).is_some();
    // Whether the records of the quotes are printed as notes: see the feature `pages`.
    let has_notes = has("PAGES") || !has("EMBED");
    println!("cargo::rustc-check-cfg=cfg(has_notes)");
    if has_notes {
        println!("cargo::rustc-cfg=has_notes");
    }
    let mut files: Vec<PathBuf> = fs::read_dir("style")
        .expect("style/ is there")
        .map(|entry| entry.expect("style/ can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    files.sort_by_key(|path| {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let last = LAST.iter().position(|last| *last == name);
        let first = FIRST.iter().position(|first| *first == name);
        let middle = last.map_or(FIRST.len(), |place| FIRST.len() + 1 + place);
        let place = first.unwrap_or(middle);
        (place, name)
    });
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    for (name, has_still) in [("article-viewer.css", false), ("still.css", true)] {
        let source: String = files
            .iter()
            .filter(|path| has_still || !path.ends_with(STILL))
            .filter(|path| has_still || has_notes || !path.ends_with(NOTES))
            .map(|path| fs::read_to_string(path).expect("a style file can be read"))
            .collect();
        let css = match minified(&with_tokens_in_place(&source)) {
            Ok(css) => css,
            // The message has a line of the sheet as put together.
            Err(message) => panic!("style/: {message}"),
        };
        fs::write(Path::new(&out).join(name), css).expect("OUT_DIR can be written to");
    }
}

/// Puts the tokens that no host can change where they are used, and renames the rest: what the host
/// puts into a slot inherits them, and `--color-text` may well be a name of its own.
fn with_tokens_in_place(source: &str) -> String {
    let mut source = source.to_owned();
    let declared = custom_properties(&source);
    let (constant, open): (Vec<_>, Vec<_>) = declared.iter().partition(|(name, value)| {
        let times = declared.iter().filter(|other| other.0 == *name).count();
        times == 1 && !value.contains("var(--article-viewer-")
    });
    for (name, _) in constant {
        // Read anew: what it refers to may have been put in its place by now.
        let value = custom_properties(&source)
            .into_iter()
            .find(|other| other.0 == *name)
            .map(|other| other.1)
            .unwrap_or_default();
        source = source
            .replace(&format!("  {name}: {value};"), "")
            .replace(&format!("var({name})"), &value);
    }
    for (number, (name, _)) in open.iter().enumerate() {
        source = source
            .replace(&format!("  {name}:"), &format!("  --av{number}:"))
            .replace(&format!("var({name})"), &format!("var(--av{number})"));
    }
    for used in source.split("var(").skip(1) {
        assert!(
            used.starts_with("--article-viewer-") || used.starts_with("--av"),
            "style/: nothing declares {}",
            used.split([')', ',']).next().unwrap_or_default()
        );
    }
    source
}

/// The custom properties that a sheet declares, with their values.
fn custom_properties(source: &str) -> Vec<(String, String)> {
    source
        .split(['{', ';', '}'])
        .filter_map(|statement| {
            // A comment may stand before the declaration.
            let statement = statement.rsplit("*/").next().unwrap_or_default();
            let (name, value) = statement.split_once(':')?;
            let name = name.trim();
            name.starts_with("--")
                .then(|| (name.to_owned(), value.trim().to_owned()))
        })
        .collect()
}

fn minified(source: &str) -> Result<String, String> {
    let mut sheet =
        StyleSheet::parse(source, ParserOptions::default()).map_err(|error| error.to_string())?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|error| error.to_string())?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    Ok(sheet
        .to_css(options)
        .map_err(|error| error.to_string())?
        .code)
}
