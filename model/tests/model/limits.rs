//! Documents that are too much: what is within the limits is read, quickly, and the rest is told.

use std::time::{Duration, Instant};

use article_viewer_model::{Code, Imported, LIMITS, read_str, read_value, views};
use serde_json::{Value, json};

/// Reads within a second.
fn swiftly(read: impl FnOnce() -> Imported) -> Imported {
    let start = Instant::now();
    let imported = read();
    // A build without optimization gets more time, so that the test tells of order, not of noise.
    let most = if cfg!(debug_assertions) { 10 } else { 1 };
    assert!(
        start.elapsed() < Duration::from_secs(most),
        "{:?}",
        start.elapsed()
    );
    imported
}

fn paths(imported: &Imported, code: Code) -> Vec<&str> {
    let all = imported.diagnostics.iter();
    all.filter(|it| it.code == code)
        .map(|it| it.path.as_str())
        .collect()
}

#[test]
fn what_nests_too_deeply_is_left_out() {
    for (open, close) in [("[", "]"), ("{\"body\":[", "]}"), ("{\"a\":", "}")] {
        let inner = if close == "}" { "1" } else { "" };
        let deep = [&open.repeat(100_000), inner, &close.repeat(100_000)].concat();
        let text = format!(
            r#"{{ "headline": "Sound", "body": [{{ "type": "paragraph", "text": "Before." }}, {deep}, {{ "type": "paragraph", "text": "After." }}] }}"#
        );
        let imported = swiftly(|| read_str(&text));
        assert_eq!(views::text(&imported.article), "Before.\n\nAfter.");
        let places = paths(&imported, Code::TooDeep);
        assert_eq!(places.len(), 1, "{open}: {:?}", imported.diagnostics);
        assert!(places[0].starts_with("/body/1/"), "{places:?}");
    }
}

#[test]
fn the_deepest_level_that_is_read() {
    // The document, the body and the block are three levels; each callout adds two.
    let nested = |callouts: usize| {
        let mut block = json!({ "type": "paragraph", "text": "Core." });
        for _ in 0..callouts {
            block = json!({ "type": "callout", "title": "Shell", "body": [block] });
        }
        read_value(json!({ "headline": "-", "body": [block] }))
    };
    let most = (LIMITS.depth - 3) / 2;
    assert!(views::text(&nested(most).article).ends_with("Core."));
    assert_eq!(nested(most).diagnostics, []);
    assert!(!views::text(&nested(most + 1).article).contains("Core."));
    assert_eq!(paths(&nested(most + 1), Code::TooDeep).len(), 1);
}

#[test]
fn a_document_of_50_megabytes_is_refused_unread() {
    let text = format!(r#"{{ "headline": "{}" }}"#, "a".repeat(50_000_000));
    let start = Instant::now();
    let imported = read_str(&text);
    assert!(start.elapsed() < Duration::from_millis(100));
    assert_eq!(imported.diagnostics.len(), 1);
    assert_eq!(imported.diagnostics[0].code, Code::TooLarge);
    assert_eq!(
        imported.diagnostics[0].message,
        "the document has 50000018 bytes, and at most 16777216 are read"
    );
}

#[test]
fn a_large_value_in_memory_is_read_as_far_as_the_limit() {
    let block = json!({ "type": "paragraph", "text": "a".repeat(1_000_000) });
    let body = vec![block; 50];
    let imported = swiftly(|| read_value(json!({ "headline": "Sound", "body": body })));
    assert_eq!(imported.article.headline.plain(), "Sound");
    assert_eq!(imported.article.body.len(), 16);
    assert_eq!(paths(&imported, Code::TooLarge), ["/body/16/text"]);
}

#[test]
fn a_text_of_a_megabyte_is_cut_between_characters() {
    for letter in ["a", "é", "字", "🙂"] {
        let text = letter.repeat(1_000_000 / letter.len());
        let imported = swiftly(|| {
            read_value(json!({ "headline": "-", "body": [
                { "type": "paragraph", "text": text },
                { "type": "paragraph", "text": "After." },
            ] }))
        });
        let shown = views::text(&imported.article);
        assert!(shown.ends_with("After."));
        let expected = LIMITS.text.min(text.chars().count());
        assert_eq!(shown.matches(letter).count(), expected);
        assert_eq!(paths(&imported, Code::TooLong), ["/body/0/text"]);
    }
}

#[test]
fn the_runs_of_one_text_are_counted_together() {
    let half = "b".repeat(LIMITS.text / 2 + 10);
    let text = json!([half, { "text": half, "marks": ["strong"] }, half]);
    let imported = read_value(json!({ "headline": text }));
    assert_eq!(imported.article.headline.plain().len(), LIMITS.text);
    assert_eq!(paths(&imported, Code::TooLong), ["/headline/1/text"]);
}

#[test]
fn lists_end_at_their_limits() {
    let imported = swiftly(|| {
        read_value(json!({
            "headline": "-",
            "body": vec![json!({ "type": "divider" }); LIMITS.blocks + 500],
            "related": { "items": vec![json!({ "headline": "Other" }); LIMITS.related + 5] },
            "tags": vec![json!({ "name": "Tag" }); LIMITS.items + 5],
        }))
    });
    assert_eq!(imported.article.body.len(), LIMITS.blocks);
    assert_eq!(
        imported.article.related.map(|it| it.items.len()),
        Some(LIMITS.related)
    );
    assert_eq!(imported.article.tags.len(), LIMITS.items);
    let places: Vec<_> = imported
        .diagnostics
        .iter()
        .map(|it| (it.code, it.path.as_str()))
        .collect();
    assert_eq!(
        places,
        [
            (Code::TooMany, "/body/20000"),
            (Code::TooMany, "/related/items/200"),
            (Code::TooMany, "/tags/10000"),
        ]
    );
}

#[test]
fn blocks_inside_others_are_counted() {
    let inner = vec![json!({ "type": "divider" }); LIMITS.blocks];
    let imported = read_value(json!({ "headline": "-", "body": [
        { "type": "callout", "title": "Box", "body": inner },
        { "type": "divider" },
    ] }));
    let mut count = 0;
    views::walk_blocks(&imported.article.body, &mut |_| count += 1);
    assert_eq!(count, LIMITS.blocks);
    assert_eq!(paths(&imported, Code::TooMany), ["/body/0/body/19999"]);
}

#[test]
fn quotes_end_at_their_limit() {
    let mut quotes = serde_json::Map::new();
    for number in 0..LIMITS.quotes + 20 {
        let record = json!({ "text": "Words", "speaker": "A", "date": "2024" });
        quotes.insert(format!("q{number}"), record);
    }
    let imported =
        swiftly(|| read_value(json!({ "headline": "-", "quotes": Value::Object(quotes) })));
    assert_eq!(paths(&imported, Code::TooMany), ["/quotes/q10000"]);
    assert!(imported.article.quotes.len() >= LIMITS.quotes);
}

#[test]
fn diagnostics_are_kept_up_to_a_number_and_the_worst_stay() {
    let mut body = vec![json!({ "type": "paragraph", "text": "-", "unknownKey": 1 }); 300];
    body.extend(vec![json!({ "type": "paragraph", "text": 5 }); 20]);
    let imported = read_value(json!({ "headline": "-", "body": body }));
    assert_eq!(imported.diagnostics.len(), LIMITS.diagnostics + 1);
    assert_eq!(paths(&imported, Code::WrongType).len(), 20);
    let last = imported.diagnostics.last().expect("diagnostics");
    assert_eq!(
        (last.code, last.message.as_str()),
        (Code::TooMany, "120 more diagnostics")
    );
}

#[test]
fn a_million_small_values_are_read_swiftly() {
    let text = format!(
        r#"{{ "headline": "Sound", "tags": [{}1] }}"#,
        "1,".repeat(1_500_000)
    );
    let imported = swiftly(|| read_str(&text));
    assert_eq!(imported.article.headline.plain(), "Sound");
    assert_eq!(paths(&imported, Code::TooLarge).len(), 1);
}
