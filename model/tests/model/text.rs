//! Running text: what becomes of line breaks, control characters, and of halves of characters.

use article_viewer_model::{BlockKind, Code, Mark, Run, read_str, read_value, views};
use proptest::prelude::*;
use serde_json::json;

fn check(source: &str, expected: &str, reported: bool) {
    let imported = read_value(json!({ "headline": "-", "kicker": source }));
    assert_eq!(imported.article.kicker.plain(), expected, "{source:?}");
    let codes: Vec<_> = imported.diagnostics.iter().map(|it| it.code).collect();
    let expected: &[Code] = if reported {
        &[Code::ControlCharacters]
    } else {
        &[]
    };
    assert_eq!(codes, expected, "{source:?}");
}

#[test]
fn line_breaks_are_spaces() {
    check("one\ntwo", "one two", false);
    check("one \r\n\r\n  two", "one two", false);
    check("one\u{2028}two\u{85}three", "one two three", false);
    check("one\ttwo  three", "one two  three", false);
    check("\u{A0}kept\u{A0}", "\u{A0}kept\u{A0}", false);
}

#[test]
fn control_characters_are_removed() {
    check("a\u{0}b\u{1B}[31mc\u{7F}d\u{9F}", "ab[31mcd", true);
}

#[test]
fn characters_that_turn_the_direction_are_closed() {
    check("\u{202E}abc", "\u{202E}abc\u{202C}", true);
    check("\u{202E}abc\u{202C}", "\u{202E}abc\u{202C}", false);
    check("\u{2067}abc\u{2069}", "\u{2067}abc\u{2069}", false);
    check(
        "\u{2066}a\u{202A}b",
        "\u{2066}a\u{202A}b\u{202C}\u{2069}",
        true,
    );
    check("a\u{2069}b\u{202C}c", "abc", true);
    // What closes an embedding does not close an isolate around it; the isolate closes both.
    check("\u{2067}a\u{202C}b\u{2069}", "\u{2067}ab\u{2069}", true);
    check(
        "\u{2067}a\u{202B}b\u{2069}c",
        "\u{2067}a\u{202B}b\u{2069}c",
        false,
    );
}

#[test]
fn marks_that_only_hint_at_the_direction_stay() {
    check(
        "\u{200E}a\u{200F}\u{200D}\u{200C}",
        "\u{200E}a\u{200F}\u{200D}\u{200C}",
        false,
    );
}

#[test]
fn code_keeps_its_lines() {
    let code = "fn main() {\r\n\tprintln!(\"\u{202E}\");\n}\n";
    let imported = read_value(
        json!({ "headline": "-", "body": [{ "type": "code", "text": code, "language": "rust" }] }),
    );
    let BlockKind::Code { text, language } = &imported.article.body[0].kind else {
        panic!("a block of code");
    };
    assert_eq!(text, "fn main() {\n\tprintln!(\"\u{202E}\");\n}\n\u{202C}");
    assert_eq!(language.as_deref(), Some("rust"));
    assert_eq!(imported.article.body[0].language, None);
}

#[test]
fn halves_of_characters_become_replacement_characters() {
    for (escaped, expected) in [
        (r"a\ud800b", "a\u{FFFD}b"),
        (r"a\uDFFFb", "a\u{FFFD}b"),
        (r"\ud83d\ude42", "🙂"),
        (r"\ud83d\ud83d\ude42", "\u{FFFD}🙂"),
        (r"\ude42\ud83d", "\u{FFFD}\u{FFFD}"),
        (r"\\ud800", r"\ud800"),
        (r"\\\ud800", "\\\u{FFFD}"),
        (r"\ud800\\", "\u{FFFD}\\"),
        (r"\ud800\u0041", "\u{FFFD}A"),
    ] {
        let imported = read_str(&format!(r#"{{ "headline": "{escaped}" }}"#));
        assert_eq!(imported.article.headline.plain(), expected, "{escaped}");
        assert_eq!(imported.diagnostics, []);
    }
}

#[test]
fn runs_keep_what_is_said_about_them() {
    let imported = read_value(json!({
        "headline": [
            "Plain ",
            { "text": "marked", "marks": ["strong", "smallCaps"], "href": "/a", "language": "fr", "ruby": "r" },
            { "break": true },
            { "text": "said", "quote": "q" },
        ],
        "quotes": { "q": { "speaker": "A", "date": "2024" } },
    }));
    assert_eq!(imported.diagnostics, []);
    let [
        Run::Text(plain),
        Run::Text(marked),
        Run::Break,
        Run::Text(said),
    ] = imported.article.headline.runs.as_slice()
    else {
        panic!("four runs: {:?}", imported.article.headline);
    };
    assert!(plain.marks.is_empty());
    assert_eq!(
        marked.marks.iter().collect::<Vec<_>>(),
        [Mark::Strong, Mark::SmallCaps]
    );
    assert_eq!(marked.href.as_ref().map(|it| it.as_str()), Some("/a"));
    assert_eq!(marked.language.as_ref().map(|it| it.as_str()), Some("fr"));
    assert_eq!(marked.ruby.as_deref(), Some("r"));
    assert_eq!(said.quote.as_deref(), Some("q"));
}

proptest! {
    /// Whatever stands in one paragraph, the direction of the next is its own.
    #[test]
    fn no_direction_spills(source in "[a\u{202A}-\u{202E}\u{2066}-\u{2069}\n ]{0,90}") {
        let imported = read_value(json!({ "headline": "-", "body": [{ "type": "paragraph", "text": [source, "."] }] }));
        let text = views::text(&imported.article);
        let mut open = Vec::new();
        for letter in text.chars() {
            match letter {
                '\u{202A}'..='\u{202B}' | '\u{202D}'..='\u{202E}' => open.push(false),
                '\u{2066}'..='\u{2068}' => open.push(true),
                '\u{202C}' => prop_assert_eq!(open.pop(), Some(false)),
                '\u{2069}' => {
                    while open.pop() == Some(false) {}
                }
                _ => {}
            }
        }
        prop_assert!(open.is_empty(), "{text:?}");
    }
}
