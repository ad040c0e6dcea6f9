//! Sound blocks among arbitrary damage: nothing panics, and no sound word is lost.

use article_viewer_model::{read_str, read_value, views};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Keys and words of the format, so that damage hits what is looked at.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "type",
            "id",
            "text",
            "body",
            "items",
            "quote",
            "quotes",
            "people",
            "person",
            "speaker",
            "name",
            "url",
            "image",
            "alt",
            "date",
            "rows",
            "header",
            "entries",
            "answer",
            "question",
            "images",
            "sources",
            "marks",
            "href",
            "footnote",
            "footnotes",
            "break",
            "paragraph",
            "list",
            "gallery",
            "video",
            "table",
            "timeline",
            "questions",
            "callout",
            "related",
            "related-1",
            "strong",
            "2024-02-30",
            "javascript:alert(1)",
            "en",
            "ar",
            "block",
            "width",
            "height",
            "focus",
            "original",
            "transcript",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ]
}

fn damage() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            btree_map(word(), inner, 0..6)
                .prop_map(|it| Value::Object(it.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

const KEYS: &[&str] = &[
    "version",
    "id",
    "url",
    "language",
    "direction",
    "breadcrumbs",
    "section",
    "genre",
    "kicker",
    "headline",
    "description",
    "dateline",
    "byline",
    "authors",
    "publisher",
    "sponsor",
    "notice",
    "datePublished",
    "dateModified",
    "dateNote",
    "image",
    "keyPoints",
    "keyPointsNote",
    "people",
    "quotes",
    "related",
    "corrections",
    "tags",
    "isAccessibleForFree",
    "copyrightNotice",
    "anything",
];

const BLOCKS: &[&str] = &[
    "paragraph",
    "heading",
    "list",
    "quote",
    "image",
    "gallery",
    "video",
    "audio",
    "embed",
    "table",
    "code",
    "divider",
    "timeline",
    "update",
    "callout",
    "questions",
    "figure",
    "related",
    "correction",
    "footnotes",
];

/// A block of a known type whose keys hold anything.
fn damaged_block() -> impl Strategy<Value = Value> {
    (
        prop::sample::select(BLOCKS),
        btree_map(word(), damage(), 0..8),
    )
        .prop_map(|(name, keys)| {
            let mut block: Map<String, Value> = keys.into_iter().collect();
            block.insert("type".to_owned(), name.into());
            Value::Object(block)
        })
}

/// A block whose words must be found, in one of several forms.
fn sound(number: usize, form: u8) -> (Value, String) {
    let words = format!("Sound words {number}.");
    let paragraph = json!({ "type": "paragraph", "text": words });
    let block = match form % 8 {
        0 => json!({ "type": "heading", "text": words, "level": 3 }),
        1 => json!({ "type": "list", "items": ["One", { "text": "Two", "items": [words] }] }),
        2 => json!({ "type": "callout", "title": "Box", "body": [paragraph] }),
        3 => json!({ "type": "table", "rows": [["One", words]] }),
        4 => json!({ "type": "code", "text": words }),
        5 => json!({ "type": "quote", "quote": { "text": words } }),
        6 => {
            json!({ "type": "questions", "items": [{ "question": "What?", "answer": [paragraph] }] })
        }
        _ => paragraph,
    };
    (block, words)
}

fn document() -> impl Strategy<Value = (Value, Vec<String>)> {
    let block = prop_oneof![
        damage().prop_map(Err),
        damaged_block().prop_map(Err),
        any::<u8>().prop_map(Ok),
    ];
    (
        vec(block, 0..12),
        btree_map(prop::sample::select(KEYS), damage(), 0..8),
    )
        .prop_map(|(blocks, keys)| {
            let mut words = Vec::new();
            let mut body = Vec::new();
            for (number, block) in blocks.into_iter().enumerate() {
                body.push(match block {
                    Ok(form) => {
                        let (block, own) = sound(number, form);
                        words.push(own);
                        block
                    }
                    Err(damage) => damage,
                });
            }
            let mut document: Map<String, Value> = keys
                .into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect();
            document.insert("body".to_owned(), Value::from(body));
            (Value::Object(document), words)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_sound_word_is_lost((document, words) in document()) {
        let imported = read_str(&document.to_string());
        let text = views::text(&imported.article);
        for words in words {
            prop_assert!(text.contains(&words), "{words:?} is not in {text:?}");
        }
        // The views take whatever was read.
        let article = &imported.article;
        let index = views::QuoteIndex::new(article);
        for id in index.order() {
            prop_assert!(article.quotes.get(id).is_some(), "{id:?} has no record");
            for id in [index.neighbours(id).0, index.neighbours(id).1].into_iter().flatten() {
                prop_assert!(index.position(id).is_some());
            }
            let _ = views::quoted_words(article, id);
        }
        for group in views::quotes_by_speaker(article) {
            prop_assert!(!group.quotes.is_empty());
            let _ = group.speaker.map(|it| it.initials());
        }
        prop_assert_eq!(views::quotes_by_date(article).len(), index.order().len());
        prop_assert!(views::reading_minutes(article) > 0 || views::word_count(article) == 0);
        // Every path leads to something in the document, or to the document.
        for diagnostic in &imported.diagnostics {
            prop_assert!(document.pointer(&diagnostic.path).is_some(), "{diagnostic}");
        }
        prop_assert_eq!(&read_value(document).article, article);
    }

    #[test]
    fn any_value_is_read(document in damage()) {
        let imported = read_value(document);
        prop_assert!(imported.is_readable() || imported.worst().is_some());
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let _ = read_str(&text);
    }

    #[test]
    fn a_document_that_is_cut_off_is_told(cut in 0..60_usize) {
        let whole = r#"{ "headline": "A", "body": [{ "type": "paragraph", "text": "B" }] }"#;
        prop_assert_eq!(read_str(&whole[..cut]).diagnostics[0].code.as_str(), "not-json");
    }
}
