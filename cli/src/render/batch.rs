//! Many documents into one folder, on all cores. It stops at nothing, and lists what failed at the end.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use indicatif::{ParallelProgressIterator, ProgressBar, ProgressStyle};
use rayon::prelude::*;

use super::one::Renderer;
use super::state::{State, digest};
use crate::failure::Failure;
use crate::input;
use crate::output;
use crate::status::Status;

/// What became of one document.
enum Outcome {
    Written {
        digest: String,
        missing: Vec<Failure>,
    },
    Unchanged,
    /// Nothing in it can be shown.
    Empty,
    Failed(Failure),
}

/// Writes a page for each document into `folder`.
pub(crate) fn batch(
    renderer: &Renderer,
    files: &[PathBuf],
    folder: &Path,
    force: bool,
) -> Result<Status, Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::writing(folder, &error))?;
    let (pages, twice) = names(files);
    let mut state = State::read(folder);
    // Once for all: the viewer that is put into each page is part of it.
    let settings = digest(renderer.settings().as_bytes(), "");
    let one = |file: &Path, page: &str| -> Outcome {
        let bytes = match input::read_file(file) {
            Ok(bytes) => bytes,
            Err(failure) => return Outcome::Failed(failure),
        };
        let beside = file.parent().unwrap_or(Path::new(""));
        let stamp = renderer.stamp(&bytes, beside);
        let digest = digest(&bytes, &format!("{settings}{stamp}"));
        if !force && state.has(folder, page, &digest) {
            return Outcome::Unchanged;
        }
        let Some(written) = renderer.page(&bytes, beside) else {
            return Outcome::Empty;
        };
        match output::replace(&folder.join(page), written.html.as_bytes()) {
            Ok(()) => Outcome::Written {
                digest,
                missing: written.missing,
            },
            Err(failure) => Outcome::Failed(failure),
        }
    };
    let outcomes: Vec<Outcome> = pages
        .par_iter()
        .progress_with(bar(pages.len()))
        .map(|(page, file)| one(file, page))
        .collect();

    let mut worst = Status::Fine;
    let (mut written, mut unchanged) = (0_usize, 0_usize);
    let mut failures = twice;
    for ((page, file), outcome) in pages.into_iter().zip(outcomes) {
        match outcome {
            Outcome::Written { digest, missing } => {
                written += 1;
                // What is incomplete is tried again the next time.
                if missing.is_empty() {
                    state.put(page, digest);
                } else {
                    state.forget(&page);
                }
                for failure in missing {
                    failures.push(Failure {
                        message: format!("{}: {}", file.display(), failure.message),
                        ..failure
                    });
                }
            }
            Outcome::Unchanged => unchanged += 1,
            Outcome::Empty => {
                worst = worst.max(Status::Errors);
                state.forget(&page);
                anstream::eprintln!("error: {}", empty(file));
            }
            Outcome::Failed(failure) => {
                state.forget(&page);
                failures.push(failure);
            }
        }
    }
    state.write(folder)?;
    for failure in &failures {
        worst = Status::File;
        anstream::eprintln!("error: {failure}");
    }
    anstream::eprintln!(
        "{written} written, {unchanged} unchanged, {} failed",
        files.len() - written - unchanged
    );
    Ok(worst)
}

/// What is said of a document in which nothing can be shown.
pub(crate) fn empty(file: &Path) -> String {
    let name = file.display();
    format!(
        "{name} holds nothing that can be shown\n  help: `article-viewer check {name}` says why."
    )
}

/// The name of each document's page, and the documents that would have the page of another.
fn names(files: &[PathBuf]) -> (BTreeMap<String, &PathBuf>, Vec<Failure>) {
    let mut pages: BTreeMap<String, &PathBuf> = BTreeMap::new();
    let mut twice = Vec::new();
    for file in files {
        let stem = file.file_stem().unwrap_or(file.as_os_str());
        let page = format!("{}.html", stem.to_string_lossy());
        if let Some(other) = pages.get(&page) {
            if *other != file {
                twice.push(Failure::new(
                    format!(
                        "{} was not written: {} has the page {page}",
                        file.display(),
                        other.display()
                    ),
                    "Write them into different folders, or rename one.",
                ));
            }
            continue;
        }
        pages.insert(page, file);
    }
    (pages, twice)
}

/// Shown where standard error is a terminal, and nowhere else.
fn bar(count: usize) -> ProgressBar {
    let bar = ProgressBar::new(count as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {per_sec} {eta}") {
        bar.set_style(style);
    }
    bar
}
