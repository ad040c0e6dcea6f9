//! Puts the viewer's script and module into the command, where they have been built.
//!
//! `ARTICLE_VIEWER_EMBED` names the folder they lie in (`dist/embed`); `cargo xtask cli` sets it. Without
//! it the command has neither, and says so when it needs them.

use std::path::{Path, PathBuf};
use std::{env, fs};

const FILES: [&str; 2] = ["article-viewer.inline.js", "article-viewer.module.txt"];

fn main() {
    println!("cargo::rerun-if-env-changed=ARTICLE_VIEWER_EMBED");
    let folder = env::var_os("ARTICLE_VIEWER_EMBED").map(PathBuf::from);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    for name in FILES {
        let text = folder.as_deref().map(|folder| read(&folder.join(name)));
        fs::write(out.join(name), text.unwrap_or_default()).expect("OUT_DIR can be written to");
    }
}

fn read(path: &Path) -> String {
    println!("cargo::rerun-if-changed={}", path.display());
    match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => panic!("ARTICLE_VIEWER_EMBED: {}: {error}", path.display()),
    }
}
