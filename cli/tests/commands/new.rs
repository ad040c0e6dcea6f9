//! `article-viewer new`.

use std::fs;

use crate::run::{folder, run, run_with};

#[test]
fn there_is_nothing_to_say_about_it() {
    let new = run(&["new", "-"]);
    assert_eq!(new.status, 0);
    let checked = run_with(&["check", "-"], new.output.as_bytes());
    assert_eq!(checked.output, "1 file: nothing found\n");
    assert_eq!(checked.status, 0);
}

#[test]
fn nothing_is_written_over_unasked() {
    let file = folder("new").join("story.json");
    let name = file.to_string_lossy();
    assert_eq!(run(&["new", &name]).status, 0);
    let written = fs::read_to_string(&file).expect("it is there");
    assert_eq!(written, run(&["new", "-"]).output);

    fs::write(&file, "mine").expect("it can be written");
    let refused = run(&["new", &name]);
    assert_eq!(refused.status, 4);
    assert!(
        refused.errors.contains("story.json is there already"),
        "{}",
        refused.errors
    );
    assert!(refused.errors.contains("--force"), "{}", refused.errors);
    assert_eq!(fs::read_to_string(&file).ok().as_deref(), Some("mine"));

    assert_eq!(run(&["new", &name, "--force"]).status, 0);
    assert_eq!(fs::read_to_string(&file).ok(), Some(written));
}

#[test]
fn a_folder_that_is_not_there() {
    let file = folder("new-nowhere").join("nowhere/story.json");
    let refused = run(&["new", &file.to_string_lossy()]);
    assert_eq!(refused.status, 4);
    assert!(
        refused.errors.contains("Make the folder first."),
        "{}",
        refused.errors
    );
}
