//! `cargo xtask size`: what the shipped files weigh, held to `ceilings.toml`.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Deserialize;

use crate::dist;
use crate::paths::Paths;

/// The file of ceilings, from the top of the repository.
pub(crate) const CEILINGS: &str = "ceilings.toml";

/// Bytes: as they are, and compressed as hard as the format can. In `ceilings.toml`, the most that
/// module and glue may weigh together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sizes {
    pub(crate) raw: usize,
    pub(crate) gzip: usize,
    pub(crate) brotli: usize,
}

impl Sizes {
    /// Each number with its name.
    pub(crate) fn named(self) -> [(&'static str, usize); 3] {
        [
            ("raw", self.raw),
            ("gzip", self.gzip),
            ("brotli", self.brotli),
        ]
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// What `ceilings.toml` holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Limits {
    goal: Goal,
    ceiling: Sizes,
}

/// What the module is meant to weigh.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Goal {
    brotli: usize,
}

fn limits(text: &str) -> anyhow::Result<Limits> {
    basic_toml::from_str(text).context(CEILINGS)
}

/// Reads the ceilings of a file.
pub(crate) fn ceilings(text: &str) -> anyhow::Result<Sizes> {
    Ok(limits(text)?.ceiling)
}

/// Builds, prints and compares.
pub(crate) fn run(paths: &Paths) -> anyhow::Result<()> {
    let text = fs::read_to_string(paths.repository.join(CEILINGS)).context(CEILINGS)?;
    let Limits {
        goal,
        ceiling: ceilings,
    } = limits(&text)?;
    let dist = dist::run(paths)?;

    let glue = dist::glue(&dist)?;
    println!("{:>10} {:>10} {:>10}", "raw", "gzip-9", "brotli-11");
    let mut counted = Sizes::default();
    for path in dist::files(&dist)? {
        let is_module = dist::has_extension(&path, "wasm");
        let is_counted = is_module || glue.contains(&path);
        let is_page = ["js", "css", "html"]
            .iter()
            .any(|extension| dist::has_extension(&path, extension));
        if !is_counted && !is_page {
            continue;
        }
        let sizes = measure(&path)?;
        let name = path
            .strip_prefix(&dist)
            .unwrap_or(&path)
            .display()
            .to_string();
        if is_counted {
            counted = counted.plus(sizes);
            print_row(sizes, &name);
        } else {
            print_row(sizes, &format!("{name} (of the page, not counted)"));
        }
    }
    print_row(counted, "module and glue");
    print_row(ceilings, "ceiling");
    if counted.brotli > goal.brotli {
        println!(
            "The goal is {} bytes, brotli-11: {} bytes to go.",
            goal.brotli,
            counted.brotli - goal.brotli
        );
    }

    let broken = over(counted, ceilings);
    if !broken.is_empty() {
        bail!("past the ceiling: {}", broken.join(", "));
    }
    Ok(())
}

fn over(sizes: Sizes, ceilings: Sizes) -> Vec<String> {
    sizes
        .named()
        .into_iter()
        .zip(ceilings.named())
        .filter(|((_, size), (_, ceiling))| size > ceiling)
        .map(|((name, size), (_, ceiling))| format!("{name} by {} bytes", size - ceiling))
        .collect()
}

fn print_row(sizes: Sizes, name: &str) {
    println!(
        "{:>10} {:>10} {:>10}  {name}",
        sizes.raw, sizes.gzip, sizes.brotli
    );
}

fn measure(path: &Path) -> anyhow::Result<Sizes> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    Ok(Sizes {
        raw: bytes.len(),
        gzip: gzip(&bytes)?,
        brotli: brotli(&bytes)?,
    })
}

fn gzip(bytes: &[u8]) -> anyhow::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> anyhow::Result<usize> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Sizes = Sizes {
        raw: 100,
        gzip: 50,
        brotli: 40,
    };

    #[test]
    fn at_the_ceiling_is_not_past_it() {
        assert!(over(LIMIT, LIMIT).is_empty());
    }

    #[test]
    fn each_number_has_its_ceiling() {
        let sizes = Sizes {
            raw: 101,
            gzip: 50,
            brotli: 43,
        };
        assert_eq!(over(sizes, LIMIT), ["raw by 1 bytes", "brotli by 3 bytes"]);
    }

    #[test]
    fn a_ceiling_cannot_be_left_out_or_misspelled() {
        assert!(
            ceilings("goal = { brotli = 1 }\n[ceiling]\nraw = 1\ngzip = 1\nbrotli = 1").is_ok()
        );
        assert!(ceilings("raw = 1\ngzip = 1").is_err());
        assert!(
            ceilings("goal = { brotli = 1 }\n[ceiling]\nraw = 1\ngzip = 1\nbrotli = 1\nbrotly = 9")
                .is_err()
        );
    }

    #[test]
    fn compressed_is_smaller() {
        let text = "the words come first ".repeat(200);
        let sizes = (
            text.len(),
            gzip(text.as_bytes()).expect("gzip"),
            brotli(text.as_bytes()).expect("brotli"),
        );
        assert!(sizes.2 < sizes.1 && sizes.1 < sizes.0, "{sizes:?}");
    }
}
