//! `article-viewer schema`, `completions` and `man`: what is made of something else.

use std::fs;
use std::path::Path;

use crate::run::{folder, run};

#[test]
fn the_schema_is_that_of_the_repository() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../article.schema.json");
    let expected = fs::read_to_string(path).expect("article.schema.json is there");
    assert_eq!(run(&["schema"]).output, expected);

    let file = folder("schema").join("schema.json");
    let written = run(&["schema", "-o", &file.to_string_lossy()]);
    assert_eq!((written.status, written.output.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(&file).ok(), Some(expected));
}

#[test]
fn completions_know_the_subcommands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = run(&["completions", shell]);
        assert_eq!(run.status, 0, "{shell}");
        for word in ["check", "schema", "format", "force"] {
            assert!(run.output.contains(word), "{shell}: {word}");
        }
    }
    assert_eq!(run(&["completions", "cobol"]).status, 2);
}

#[test]
fn manual_pages() {
    let page = run(&["man"]).output;
    assert!(page.contains(".TH article-viewer 1"), "{page}");
    assert!(page.contains("Exit status"), "{page}");

    let folder = folder("man").join("pages");
    assert_eq!(
        run(&["man", "--out-dir", &folder.to_string_lossy()]).status,
        0
    );
    for page in [
        "article-viewer.1",
        "article-viewer-check.1",
        "article-viewer-new.1",
    ] {
        assert!(folder.join(page).is_file(), "{page}");
    }
}

#[test]
fn places_that_cannot_be_written_to() {
    for (arguments, expected) in [
        (
            &["man", "--out-dir", "Cargo.toml"][..],
            "Choose another folder.",
        ),
        (&["schema", "-o", "samples"], "samples is a folder"),
        (&["new", "samples", "--force"], "samples is a folder"),
        (&["new", "samples"], "samples is a folder"),
    ] {
        let run = run(arguments);
        assert_eq!(run.status, 4, "{arguments:?}");
        assert!(run.errors.contains(expected), "{}", run.errors);
    }
}

#[test]
fn the_help_has_the_exit_statuses() {
    for arguments in [&["--help"][..], &["check", "--help"]] {
        let run = run(arguments);
        assert_eq!(run.status, 0);
        assert!(
            run.output.contains("  3  errors in a document"),
            "{}",
            run.output
        );
    }
}
