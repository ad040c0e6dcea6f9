//! What is derived from an article.

use article_viewer_model::views::{
    QuoteIndex, quoted_words, quotes_by_date, quotes_by_speaker, quotes_in_reading_order,
    reading_minutes, speakers, text, word_count,
};
use article_viewer_model::{Article, Language, Severity, read_value};
use proptest::prelude::*;
use serde_json::{Value, json};

fn article(document: Value) -> Article {
    let imported = read_value(document);
    assert!(
        imported.worst() <= Some(Severity::Information),
        "{:?}",
        imported.diagnostics
    );
    imported.article
}

/// An article in which Ada speaks three times, once together with Ben, and somebody once unnamed.
fn conversation() -> Article {
    article(json!({
        "headline": "A conversation",
        "keyPoints": [[{ "text": "The end first", "quote": "ada-2" }]],
        "people": {
            "ada": { "name": "Ada Byron", "role": "Engineer" },
            "ben": { "name": "Ben Okri" },
        },
        "quotes": {
            "ada-1": { "speaker": { "person": "ada" }, "date": "2024-03-20", "role": "Student" },
            "ada-2": { "text": "The end of it.", "speaker": { "person": "ada" }, "date": "2024-03" },
            "both": { "speaker": [{ "person": "ben" }, { "person": "ada" }], "date": "2023" },
            "nobody": { "anonymous": "Fear", "dateNote": "unknown" },
            "cleo": { "speaker": { "name": "Cleo", "role": "Baker" }, "date": "2024-03-20T08:00Z" },
            "unused": { "speaker": "Nobody", "date": "1999" },
        },
        "body": [
            { "type": "paragraph", "text": [
                { "text": "“We will,", "quote": "ada-1" },
                " she said, ",
                { "text": "never ", "quote": "ada-1" },
                { "text": "go.”", "quote": "ada-1", "marks": ["emphasis"] },
            ] },
            { "type": "list", "items": ["First", { "text": "Then", "items": [[{ "text": "Nobody said", "quote": "nobody" }]] }] },
            { "type": "callout", "body": [{ "type": "quote", "quote": "both" }] },
            { "type": "table", "rows": [["Cell", [{ "text": "Bread", "quote": "cleo" }]]] },
            { "type": "quote", "quote": "ada-2" },
            { "type": "paragraph", "text": [{ "text": "Still here", "quote": "ada-1" }] },
        ],
    }))
}

#[test]
fn quotes_are_found_wherever_they_stand() {
    let article = conversation();
    assert_eq!(
        quotes_in_reading_order(&article),
        ["ada-1", "nobody", "both", "cleo", "ada-2"]
    );
}

#[test]
fn the_index_leads_from_quote_to_quote_of_one_speaker() {
    let index = QuoteIndex::new(&conversation());
    assert_eq!(index.order(), ["ada-1", "nobody", "both", "cleo", "ada-2"]);
    assert_eq!(index.neighbours("ada-1"), (None, Some("both")));
    // Ben, who is named first, says nothing else: Ada leads on.
    assert_eq!(index.neighbours("both"), (Some("ada-1"), Some("ada-2")));
    assert_eq!(index.neighbours("ada-2"), (Some("both"), None));
    assert_eq!(index.neighbours("cleo"), (None, None));
    assert_eq!(index.neighbours("nobody"), (None, None));
    assert_eq!(index.neighbours("absent"), (None, None));
    assert_eq!(index.position("both"), Some((2, 3)));
    assert_eq!(index.position("cleo"), Some((1, 1)));
    assert_eq!(index.position("nobody"), None);
}

#[test]
fn quotes_by_speaker_name_everyone_once() {
    let article = conversation();
    let groups: Vec<_> = quotes_by_speaker(&article)
        .into_iter()
        .map(|group| (group.speaker.map(|it| it.name), group.quotes))
        .collect();
    assert_eq!(
        groups,
        [
            (Some("Ada Byron"), vec!["ada-1", "both", "ada-2"]),
            (Some("Ben Okri"), vec!["both"]),
            (Some("Cleo"), vec!["cleo"]),
            (None, vec!["nobody"]),
        ]
    );
}

#[test]
fn quotes_by_date_keep_precision_and_put_the_unknown_last() {
    let article = conversation();
    assert_eq!(
        quotes_by_date(&article),
        ["both", "ada-2", "ada-1", "cleo", "nobody"]
    );
}

#[test]
fn the_role_is_the_one_when_it_was_said() {
    let article = conversation();
    let role = |id: &str| {
        let quote = article.quotes.get(id).expect("the quote");
        speakers(&article, quote)
            .iter()
            .map(|it| it.role)
            .collect::<Vec<_>>()
    };
    assert_eq!(role("ada-1"), [Some("Student")]);
    assert_eq!(role("ada-2"), [Some("Engineer")]);
    assert_eq!(role("both"), [None, Some("Engineer")]);
    assert_eq!(role("cleo"), [Some("Baker")]);
    assert_eq!(role("nobody"), []);
}

#[test]
fn quoted_words_are_joined_over_interruptions() {
    let article = conversation();
    assert_eq!(
        quoted_words(&article, "ada-1"),
        "“We will, … never go.” … Still here"
    );
    assert_eq!(quoted_words(&article, "ada-2"), "The end of it.");
    assert_eq!(quoted_words(&article, "absent"), "");
}

#[test]
fn initials_of_many_names() {
    for (name, expected) in [
        ("Ada Byron", "AB"),
        ("ada", "A"),
        ("Ursula von der Leyen", "UL"),
        ("“Ada” (Byron)", "AB"),
        ("E\u{301}mile Zola", "E\u{301}Z"),
        ("Émile Zola", "ÉZ"),
        ("山田太郎", "山"),
        ("김 철수", "김철"),
        ("محمد علي", "م\u{200C}ع"),
        ("דוד לוי", "דל"),
        ("हिमांशु राय", "हिरा"),
        ("…", ""),
    ] {
        let article = article(json!({
            "headline": "-",
            "quotes": { "q": { "speaker": name, "date": "2024" } },
        }));
        let quote = article.quotes.get("q").expect("the quote");
        assert_eq!(speakers(&article, quote)[0].initials(), expected, "{name}");
    }
}

#[test]
fn text_has_a_blank_line_between_blocks() {
    let article = article(json!({ "headline": "-", "body": [
        { "type": "heading", "text": "Title" },
        { "type": "list", "items": ["One", "Two"] },
        { "type": "divider" },
        { "type": "timeline", "entries": [
            { "title": "First", "body": [{ "type": "paragraph", "text": "Then." }] },
            { "title": "Second" },
        ] },
        { "type": "code", "text": "a\nb" },
    ] }));
    assert_eq!(
        text(&article),
        "Title\n\nOne\nTwo\n\nFirst\n\nThen.\n\nSecond\n\na\nb"
    );
}

fn words(words: &str, language: &str) -> Article {
    let mut article =
        article(json!({ "headline": "-", "body": [{ "type": "paragraph", "text": words }] }));
    article.language = Language::parse(language);
    article
}

#[test]
fn words_are_counted_by_script() {
    for (text, count) in [
        ("One two, three – four.", 4),
        ("It’s 5 o’clock", 3),
        ("— … —", 0),
        ("本日は晴天なり。", 7),
        ("중국 사람", 2),
        ("مرحبا بالعالم ؟", 2),
        ("สวัสดี", 4),
        ("Tokyo 東京 2024", 4),
        ("a - b @[`{/: Z9 z", 4),
        ("seven.. eight nine\u{7f}ten", 3),
    ] {
        assert_eq!(word_count(&words(text, "en")), count, "{text}");
    }
}

proptest! {
    /// Words are counted eight characters at a time where all are ASCII, and go on from run to run.
    #[test]
    fn words_are_what_stands_between_spaces(
        runs in prop::collection::vec("([ -~\\t\\n]{0,40}|[a-c .é“—]{0,40})", 1..4),
    ) {
        let whole = runs.concat();
        let words = whole.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        let pieces: Vec<Value> = runs
            .iter()
            .enumerate()
            .map(|(place, run)| match place % 2 {
                0 => json!(run),
                _ => json!({ "text": run, "marks": ["strong"] }),
            })
            .collect();
        let imported = read_value(json!({
            "headline": "-",
            "body": [{ "type": "paragraph", "text": pieces }],
        }));
        prop_assert_eq!(word_count(&imported.article), words.count());
    }
}

#[test]
fn reading_time_depends_on_the_language() {
    assert_eq!(reading_minutes(&words("One", "en")), 1);
    assert_eq!(reading_minutes(&words(&"word ".repeat(230), "en")), 1);
    assert_eq!(reading_minutes(&words(&"word ".repeat(240), "en")), 2);
    assert_eq!(reading_minutes(&words(&"كلمة ".repeat(240), "ar-EG")), 2);
    assert_eq!(reading_minutes(&words(&"word ".repeat(2300), "en")), 10);
    assert_eq!(reading_minutes(&words(&"كلمة ".repeat(2300), "ar")), 17);
    assert_eq!(reading_minutes(&words(&"字".repeat(2550), "zh")), 10);
    assert_eq!(reading_minutes(&words(&"字".repeat(3600), "ja")), 10);
    assert_eq!(reading_minutes(&words("—", "en")), 0);
}
