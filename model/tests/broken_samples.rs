//! The broken samples: each yields just the diagnostics written beside it, and loses nothing sound.
#![allow(
    clippy::expect_used,
    reason = "a test may stop at what it did not expect"
)]

use std::fs;
use std::path::Path;

use article_viewer_model::read_str;

/// Reads one document and compares its diagnostics with the `.expected` file beside it: a line for
/// each, `severity code path`, in any order. `UPDATE=1` writes the file anew.
fn check(path: &Path) {
    let bytes = fs::read(path).expect("a sample can be read");
    let document = String::from_utf8_lossy(&bytes);
    let imported = read_str(&document);
    let mut found: Vec<String> = imported
        .diagnostics
        .iter()
        .map(|diagnostic| {
            format!(
                "{} {} {}",
                diagnostic.severity.as_str(),
                diagnostic.code.as_str(),
                diagnostic.path
            )
            .trim_end()
            .to_owned()
        })
        .collect();
    found.sort();
    let beside = path.with_extension("expected");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&beside, found.join("\n") + "\n").expect("the file can be written");
    }
    let written =
        fs::read_to_string(&beside).expect("each broken sample has its diagnostics beside it");
    let mut expected: Vec<&str> = written
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    expected.sort_unstable();
    assert_eq!(found, expected, "{}", path.display());

    // Headline, captions and the like are no part of the body's text; all are part of the article.
    let text = format!("{:?}", imported.article);
    for words in sound(&document) {
        assert!(
            text.contains(words),
            "{}: `{words}` is lost",
            path.display()
        );
    }
}

/// The texts that begin with `SOUND`, up to the end of the JSON string or an escape.
fn sound(document: &str) -> Vec<&str> {
    document
        .split("\"SOUND")
        .skip(1)
        .filter_map(|rest| rest.split(['"', '\\']).next())
        .map(str::trim)
        .filter(|words| !words.is_empty())
        .collect()
}

#[test]
fn broken_samples() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples/broken");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("samples/broken is there") {
        let path = entry.expect("the folder can be read").path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            check(&path);
            count += 1;
        }
    }
    assert!(count >= 14, "only {count} broken samples");
}
