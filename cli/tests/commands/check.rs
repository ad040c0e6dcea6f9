//! `article-viewer check`.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::run::{folder, run, run_with};

/// Checks a document, and compares the status and the text, of which the summary is the last line.
fn check(document: &str, status: i32, expected: &str) {
    let run = run_with(&["check", "-"], document.as_bytes());
    assert_eq!(run.output.trim_end(), expected.trim(), "{document}");
    assert_eq!(run.status, status, "{document}");
    assert_eq!(run.errors, "");
}

#[test]
fn text() {
    check(r#"{ "headline": "-" }"#, 0, "1 file: nothing found");
    check(
        "{\n\t\"headline\": \"é\", \"autors\": []\n}",
        0,
        r#"
information[unknown-key]: `autors` is not a key of this object
 --> <standard input>:2:19
  |
2 |     "headline": "é", "autors": []
  |                      ^^^^^^^^ /autors
  |
  = help: Did you mean `authors`?

1 file: 1 information
"#,
    );
    check(
        "{\r\n\"headline\": \"-\",\r\n\"version\": 9\r\n}",
        1,
        r#"
warning[unknown-version]: the version of the format is not 1
 --> <standard input>:3:12
  |
3 | "version": 9
  |            ^ /version
  |
  = help: It is read as version 1.

1 file: 1 warning
"#,
    );
    check(
        "",
        3,
        "
error[not-json]: the document is empty
 --> <standard input>:1:1
  |
1 |
  | ^
  |
  = help: `article-viewer new` writes a document to start from.

1 file: 1 error
",
    );
}

#[test]
fn a_long_line_is_shown_around_the_place() {
    let document = format!(
        r#"{{"headline": "-", "section": "{}", "version": 9}}"#,
        "é".repeat(10_000)
    );
    let run = run_with(&["check", "-"], document.as_bytes());
    assert!(
        run.output.contains("<standard input>:1:10045\n"),
        "{}",
        run.output
    );
    assert!(run.output.contains("^ /version"), "{}", run.output);
    assert!(run.output.len() < 2_000, "{}", run.output);
}

#[test]
fn a_document_does_not_move_the_cursor() {
    let document = "{ \"headline\": \"-\", \"\\u001b[2J\\n\\u202e\": 1 }";
    let run = run_with(&["check", "-"], document.as_bytes());
    assert!(
        !run.output.contains(['\u{1B}', '\u{202E}']),
        "{:?}",
        run.output
    );
    assert!(run.output.contains("`␛[2J␊"), "{:?}", run.output);
}

#[test]
fn colours() {
    let colourful = |variables: &[(&str, &str)]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_article-viewer"))
            .args(["check", "nowhere.json"])
            .env_remove("NO_COLOR")
            .env_remove("CLICOLOR_FORCE")
            .envs(variables.iter().copied())
            .output()
            .expect("the program runs");
        output.stdout.contains(&0x1B)
    };
    assert!(!colourful(&[]), "not into a pipe");
    assert!(colourful(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colourful(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn json() {
    let run = run_with(
        &["check", "-", "--format", "json"],
        b"{ \"headline\": \"-\",\n \"autors\": [],\n \"language\": 5 }",
    );
    let found: Value = serde_json::from_str(&run.output).expect("it is JSON");
    let expected = json!([
        {
            "file": "-", "line": 2, "column": 2, "endLine": 2, "endColumn": 10,
            "severity": "information", "code": "unknown-key", "path": "/autors",
            "message": "`autors` is not a key of this object",
            "hint": "Did you mean `authors`?",
        },
        {
            "file": "-", "line": 3, "column": 14, "endLine": 3, "endColumn": 15,
            "severity": "error", "code": "wrong-type", "path": "/language",
            "message": "expected text, found a number",
        },
    ]);
    assert_eq!(found, expected);
    assert_eq!(run.status, 3);
    assert_eq!(
        run_with(&["check", "-", "--format=json"], b"{\"headline\":\"-\"}").output,
        "[]\n"
    );
}

/// Checks a file that cannot be read, and one that can.
fn check_unreadable(file: &str, expected: &str) {
    let run = run(&["check", file, "samples/headline.json"]);
    assert_eq!(run.status, 4, "{}", run.output);
    assert!(run.output.contains(expected), "{}", run.output);
    assert!(
        run.output.ends_with("2 files: 1 unreadable\n"),
        "{}",
        run.output
    );

    let run = crate::run::run(&["check", file, "--format", "json"]);
    assert_eq!(run.status, 4);
    let found: Value = serde_json::from_str(&run.output).expect("it is JSON");
    assert_eq!(found[0]["file"], file);
    assert_eq!(found[0]["code"], "unreadable");
    assert_eq!(found[0]["line"], Value::Null);
}

#[test]
fn unreadable_files() {
    check_unreadable(
        "nowhere.json",
        "error[unreadable]: there is no file nowhere.json",
    );
    check_unreadable("samples", "error[unreadable]: samples is a folder");
    check_unreadable(
        "samples",
        "= help: Name the documents in it, such as `samples/*.json`.",
    );
}

#[test]
fn bytes_that_are_no_text() {
    let folder = folder("bytes");
    let file = folder.join("latin.json");
    fs::write(&file, b"{ \"headline\": \"caf\xE9\" }").expect("the file can be written");
    let run = run(&["check", &file.to_string_lossy()]);
    assert_eq!(run.status, 3);
    assert!(run.output.contains("latin.json:1:19\n"), "{}", run.output);
    assert!(
        run.output.contains("the byte 0xE9 is no UTF-8"),
        "{}",
        run.output
    );
    assert!(
        run.output.contains("Save the document as UTF-8."),
        "{}",
        run.output
    );
}

#[test]
fn the_worst_file_decides() {
    for (files, status) in [
        (&["samples/headline.json"][..], 0),
        (
            &["samples/headline.json", "samples/broken/version-9.json"],
            1,
        ),
        (
            &[
                "samples/broken/not-json.json",
                "samples/broken/version-9.json",
            ],
            3,
        ),
        (&["samples/broken/not-json.json", "nowhere.json"], 4),
        (&[], 2),
        (&["--format", "xml", "samples/headline.json"], 2),
    ] {
        let arguments: Vec<&str> = ["check"].iter().chain(files).copied().collect();
        assert_eq!(run(&arguments).status, status, "{files:?}");
    }
}

/// Every diagnostic of the model has its place: the broken samples, with what is written beside them.
#[test]
fn broken_samples() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples/broken");
    let mut count = 0;
    for entry in fs::read_dir(samples).expect("samples/broken is there") {
        let path = entry.expect("the folder can be read").path();
        let Ok(expected) = fs::read_to_string(path.with_extension("expected")) else {
            continue;
        };
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        count += 1;
        let run = run(&["check", "--format", "json", &path.to_string_lossy()]);
        let rows: Vec<Value> = serde_json::from_str(&run.output).expect("it is JSON");
        let mut expected: Vec<&str> = expected.lines().filter(|line| !line.is_empty()).collect();
        let mut found: Vec<String> = rows
            .iter()
            // What the model does not report.
            .filter(|row| row["code"] != "lone-surrogate")
            .map(|row| {
                assert!(row["line"].is_u64() && row["column"].is_u64(), "{row}");
                let word = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
                let line = [word("severity"), word("code"), word("path")].join(" ");
                line.trim_end().to_owned()
            })
            .collect();
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected, "{}", path.display());
    }
    assert!(count >= 14, "only {count} broken samples");
}
