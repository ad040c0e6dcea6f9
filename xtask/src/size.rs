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
    /// The module and its glue together.
    ceiling: Sizes,
    /// The script without the glue.
    loader: Loader,
}

/// The ceiling of the loader.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Loader {
    brotli: usize,
}

/// What the build says of itself: `embed/manifest.json`.
#[derive(Debug, Deserialize)]
struct Manifest {
    /// The script without the glue.
    loader: Weights,
    /// The glue by itself.
    glue: Weights,
}

/// Bytes, as the manifest names them.
#[derive(Debug, Deserialize)]
struct Weights {
    bytes: usize,
    gzip: usize,
    brotli: usize,
}

impl From<Weights> for Sizes {
    fn from(weights: Weights) -> Self {
        Self {
            raw: weights.bytes,
            gzip: weights.gzip,
            brotli: weights.brotli,
        }
    }
}

fn limits(text: &str) -> anyhow::Result<Limits> {
    basic_toml::from_str(text).context(CEILINGS)
}

/// Reads the ceilings of a file. Any other table of it is none of ours: an older file had others.
pub(crate) fn ceilings(text: &str) -> anyhow::Result<Sizes> {
    #[derive(Deserialize)]
    struct Any {
        ceiling: Sizes,
    }
    let any: Any = basic_toml::from_str(text).context(CEILINGS)?;
    Ok(any.ceiling)
}

/// Builds, prints and compares.
pub(crate) fn run(paths: &Paths) -> anyhow::Result<()> {
    let text = fs::read_to_string(paths.repository.join(CEILINGS)).context(CEILINGS)?;
    let limits = limits(&text)?;
    let embed = dist::embed(&dist::run(paths)?);
    let manifest = fs::read_to_string(embed.join("manifest.json")).context("manifest.json")?;
    let manifest: Manifest = serde_json::from_str(&manifest).context("manifest.json")?;

    println!("{:>10} {:>10} {:>10}", "raw", "gzip-9", "brotli-11");
    for name in ["article-viewer.js", "article-viewer.standalone.js"] {
        print_row(measure(&embed.join(name))?, name);
    }
    let loader = Sizes::from(manifest.loader);
    print_row(loader, "of article-viewer.js: the loader, without the glue");
    let module = measure(&embed.join("article-viewer.wasm"))?;
    let glue = Sizes::from(manifest.glue);
    print_row(glue, "of article-viewer.js: the glue");
    print_row(module, "article-viewer.wasm");
    let counted = module.plus(glue);
    print_row(counted, "module and glue");
    print_row(limits.ceiling, "their ceiling");

    let mut broken = over(counted, limits.ceiling);
    if loader.brotli > limits.loader.brotli {
        let past = loader.brotli - limits.loader.brotli;
        broken.push(format!("the loader's brotli by {past} bytes"));
    }
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
        let ceiling = "[ceiling]\nraw = 1\ngzip = 1\nbrotli = 1\n";
        let loader = "[loader]\nbrotli = 1\n";
        assert!(limits(&format!("{ceiling}{loader}")).is_ok());
        assert!(limits(ceiling).is_err());
        assert!(limits(&format!("{ceiling}brotly = 9\n{loader}")).is_err());
    }

    #[test]
    fn an_older_file_can_still_be_compared_with() {
        let older = "[goal]\nbrotli = 1\n[ceiling]\nraw = 1\ngzip = 1\nbrotli = 2\n";
        assert_eq!(ceilings(older).map(|it| it.brotli).ok(), Some(2));
        assert!(ceilings("raw = 1").is_err());
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
