//! Puts the files of `style/` together, in order, and minifies them.

use std::fs;
use std::path::{Path, PathBuf};

use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};

/// These come first, in this order; the rest follow by name. Print comes last: it overrides.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];
const LAST: &str = "print.css";

fn main() {
    println!("cargo::rerun-if-changed=style");
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
        let place = FIRST.iter().position(|first| *first == name);
        let place = place.unwrap_or(if name == LAST {
            usize::MAX
        } else {
            FIRST.len()
        });
        (place, name)
    });
    let source: String = files
        .iter()
        .map(|path| fs::read_to_string(path).expect("a style file can be read"))
        .collect();
    let css = match minified(&source) {
        Ok(css) => css,
        Err(message) => {
            // The message has a line of the sheet as put together, which is written out to look at.
            panic!("style/: {message}");
        }
    };
    let out = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("article-viewer.css"), css).expect("OUT_DIR can be written to");
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
