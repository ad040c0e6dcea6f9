//! Documents, and what is found in them where.

use article_viewer_model::LIMITS;
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Examines a document. Each finding is a line `line:column-line:column severity code path`.
fn check(document: impl AsRef<[u8]>, expected: &[&str]) {
    let document = document.as_ref();
    let examined = examine(document.to_vec());
    let lines = Lines::new(&examined.text);
    let found: Vec<String> = examined
        .findings
        .iter()
        .map(|finding| {
            let start = lines.position(finding.place.start);
            let end = lines.position(finding.place.end);
            let line = format!(
                "{}:{}-{}:{} {} {} {}",
                start.line,
                start.column,
                end.line,
                end.column,
                finding.severity.as_str(),
                finding.code,
                finding.path
            );
            line.trim_end().to_owned()
        })
        .collect();
    let shown = String::from_utf8_lossy(&document[..document.len().min(200)]);
    assert_eq!(found, expected, "{shown}");
}

#[test]
fn a_sound_document() {
    check(r#"{ "headline": "It works" }"#, &[]);
}

#[test]
fn values_and_keys() {
    check(
        "{\n  \"headline\": 5,\n  \"autors\": []\n}",
        &[
            "2:15-2:16 error wrong-type /headline",
            "3:3-3:11 information unknown-key /autors",
        ],
    );
}

#[test]
fn steps_of_a_path() {
    // Lists, objects in lists, and what is nearest where the key itself is missing.
    check(
        "{\"headline\": \"-\",\n\"authors\": [\n{\"name\": \"A\"},\n{\"name\": \"B\", \"role\": 1},\n{}]}",
        &[
            "4:23-4:24 error wrong-type /authors/1/role",
            "5:1-5:3 error missing-field /authors/2",
        ],
    );
    // Keys whose pointers are escaped, and keys that are escaped in the text.
    check(
        "{\"headline\": \"-\",\n\"a/b~c\": 1,\n\"~1\": 2,\n\"\\u0061\\/\": 3, \"\": 4}",
        &[
            "2:1-2:8 information unknown-key /a~1b~0c",
            "3:1-3:5 information unknown-key /~01",
            "4:1-4:11 information unknown-key /a~1",
            "4:16-4:18 information unknown-key /",
        ],
    );
}

#[test]
fn columns_are_characters() {
    // Windows line ends, tabs, letters of two and four bytes.
    check(
        "{\r\n\t\"headline\": \"é𝄞\",\t\"x\": 1,\r\n\"é𝄞\": 1 }\r\n",
        &[
            "2:20-2:23 information unknown-key /x",
            "3:1-3:5 information unknown-key /é𝄞",
        ],
    );
}

#[test]
fn duplicate_keys() {
    check(
        "{ \"headline\": \"-\",\n \"headline\": 5 }",
        &[
            "2:2-2:12 warning duplicate-key /headline",
            "2:14-2:15 error wrong-type /headline",
        ],
    );
    // The same key when it is read; in another object it is another key.
    check(
        r#"{"headline": "-", "body": [{"type": "divider", "\u0074ype": "divider"}, {"type": "divider"}]}"#,
        &["1:48-1:59 warning duplicate-key /body/0/type"],
    );
    check(
        r#"{"headline": "-", "section": "-", "section": "-", "section": "-"}"#,
        &[
            "1:35-1:44 warning duplicate-key /section",
            "1:51-1:60 warning duplicate-key /section",
        ],
    );
}

#[test]
fn halves_of_characters() {
    check(
        r#"{"headline": "a \ud83d b", "\udc1f": 1}"#,
        &[
            "1:17-1:23 warning lone-surrogate",
            "1:28-1:36 information unknown-key /\u{FFFD}",
            "1:29-1:35 warning lone-surrogate",
        ],
    );
}

#[test]
fn what_is_no_json() {
    for (document, expected) in [
        ("", "1:1-1:1 error not-json"),
        (" \n\t", "1:1-1:1 error not-json"),
        ("{\n\"headline\": \n", "2:12-2:12 error not-json"),
        ("{\n\"headline\": 'x' }", "2:13-2:14 error not-json"),
        ("{\"é\": é}", "1:7-1:8 error not-json"),
        ("{\"a\": 1 \"b\": 2}", "1:9-1:10 error not-json"),
        ("{\"a\": [1,]}", "1:10-1:11 error not-json"),
        ("{\"a\": 1} x", "1:10-1:11 error not-json"),
        ("{\"a\": \"one\ntwo\"}", "1:11-1:11 error not-json"),
        ("{\"a\": nul}", "1:10-1:11 error not-json"),
        ("// no\n{}", "1:1-1:2 error not-json"),
        ("{\"a\": \"\\x\"}", "1:9-1:10 error not-json"),
        (
            "{\"headline\": \"-\",\n \"a\": [-1e999]}",
            "2:8-2:14 error not-json",
        ),
        (
            "{\"headline\": \"-\",\n \"a\": 01}",
            "2:8-2:9 error not-json",
        ),
    ] {
        check(document, &[expected]);
    }
}

#[test]
fn bytes() {
    check(
        "\u{FEFF}{ \"headline\": \"-\" }",
        &["1:1-1:1 information byte-order-mark"],
    );
    check(
        "\u{FEFF}{ \"headline\": 1 }",
        &[
            "1:1-1:1 information byte-order-mark",
            "1:15-1:16 error wrong-type /headline",
        ],
    );
    check(
        "\u{FEFF}",
        &[
            "1:1-1:1 information byte-order-mark",
            "1:1-1:1 error not-json",
        ],
    );
    check(b"{\n\"\xC3\xA9\xE9\"}", &["2:3-2:4 error not-utf-8"]);
    check(b"\xFF\xFE{\0}\0", &["1:1-1:2 error not-utf-8"]);
}

#[test]
fn not_an_object() {
    check("\n [1]", &["2:2-2:5 error not-an-object"]);
}

#[test]
fn limits() {
    let deep = 200;
    let document = format!(
        "{{\"headline\": \"-\", \"x\": {}{}}}",
        "[".repeat(deep),
        "]".repeat(deep)
    );
    let examined = examine(document.into_bytes());
    let codes: Vec<_> = examined.findings.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["unknown-key", "too-deep"]);
    // The 32nd level: the object is the first.
    assert_eq!(examined.findings[1].place, 23 + 31..23 + 200 + 200 - 31);

    let far_too_deep = "[".repeat(1_000_000);
    let examined = examine(far_too_deep.into_bytes());
    assert_eq!(examined.findings[0].code, "not-json");

    let large = vec![b' '; LIMITS.bytes + 1];
    check(large, &["1:1-1:1 error too-large"]);

    let many = format!("{{\"headline\": \"{}\"}}", "\\ud800".repeat(250));
    let examined = examine(many.into_bytes());
    assert_eq!(examined.findings.len(), LIMITS.diagnostics + 1);
    let last = examined.findings.last().map(|it| it.message.as_str());
    assert_eq!(last, Some("50 more of `lone-surrogate`, from here on"));
}

/// What breaks JSON, or nearly does.
const PIECES: [&[u8]; 24] = [
    b"\"",
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"/",
    b"'",
    b" ",
    b"\n",
    b"\r\n",
    b"\t",
    b"\0",
    b"0",
    b"-",
    b"1e999",
    b"null",
    b"\\ud800",
    b"\xE9",
    b"\xEF\xBB\xBF",
    b"\xF0\x9D\x84\x9E",
    b"",
];

/// A document with something of everything that is cut here.
const WHOLE: &str = r#"{
  "version": 1,
  "language": "en",
  "headline": "Rain at last — after \u0031\u0034 weeks",
  "authors": [{ "name": "Anneke Torvald", "role": "Coast correspondent" }],
  "keyPoints": ["One", { "text": "Two", "quotes": ["a"] }],
  "body": [{ "type": "paragraph", "text": ["He said: ", { "text": "“At last.”", "quote": "a" }] }],
  "quotes": { "a": { "text": "At last.", "date": "2026-11-22T22:05+01:00" } }
}"#;

proptest! {
    /// No input panics, each place is in the text, and what is JSON here is JSON to the model.
    #[test]
    fn broken_anywhere(cuts in vec((any::<prop::sample::Index>(), 0_usize..3, 0..PIECES.len()), 1..4)) {
        let mut document = WHOLE.as_bytes().to_vec();
        for (place, length, piece) in cuts {
            let start = place.index(document.len());
            let end = (start + length).min(document.len());
            document.splice(start..end, PIECES[piece].iter().copied());
        }
        let Examined { text, findings } = examine(document.clone());
        for finding in &findings {
            prop_assert!(text.get(finding.place.clone()).is_some(), "{finding:?}");
        }
        if let Ok(text) = str::from_utf8(&document) {
            let is_json = |codes: Vec<&str>| !codes.contains(&"not-json");
            let ours = findings.iter().map(|it| it.code).collect();
            let imported = read_str(text);
            let models = imported.diagnostics.iter().map(|it| it.code.as_str()).collect();
            prop_assert_eq!(is_json(ours), is_json(models), "{}", text);
        }
    }
}
