//! Each document in `fixtures/` beside the diagnostics it must give, one a line: severity, code,
//! path. `UPDATE=1` writes them anew, to be looked at before they are committed.

use std::path::{Path, PathBuf};

use article_viewer_model::{
    BlockKind, Code, HeadingLevel, Imported, QuoteDisplay, Run, Severity, Speaker, Table, read_str,
    read_value, views,
};
use serde_json::json;

pub(crate) fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder of fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|it| it == "json"))
        .collect();
    files.sort();
    files
}

fn said(imported: &Imported) -> String {
    let mut lines = String::new();
    for diagnostic in &imported.diagnostics {
        let severity = diagnostic.severity.as_str();
        let (code, path) = (diagnostic.code.as_str(), &diagnostic.path);
        lines.push_str(format!("{severity} {code} {path}").trim_end());
        lines.push('\n');
    }
    lines
}

fn check(document: &Path) {
    let text = std::fs::read_to_string(document).expect("the document");
    let found = said(&read_str(&text));
    let expected = document.with_extension("diagnostics");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&expected, &found).expect("the diagnostics are written");
    }
    let expected = std::fs::read_to_string(&expected).expect("the expected diagnostics");
    assert_eq!(found, expected, "{}", document.display());
    // A value in memory takes another way through the visitor, to the same end.
    if let Ok(value) = serde_json::from_str(&text) {
        assert_eq!(said(&read_value(value)), expected, "{}", document.display());
    }
}

#[test]
fn every_fixture_gives_its_diagnostics() {
    let fixtures = fixtures();
    assert!(fixtures.len() >= 10, "the fixtures are gone");
    for document in fixtures {
        check(&document);
    }
}

fn fixture(name: &str) -> Imported {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    read_str(&std::fs::read_to_string(folder.join(name)).expect("the fixture"))
}

#[test]
fn a_complete_document_is_read_whole() {
    let Imported {
        article,
        diagnostics,
    } = fixture("complete.json");
    assert_eq!(diagnostics, []);
    assert_eq!(article.body.len(), 21);
    assert_eq!(article.headline.plain(), "A bridge for Lindenau");
    assert_eq!(article.breadcrumbs.len(), 2);
    assert_eq!(article.key_points[1].supported_by, ["first", "opening"]);
    assert_eq!(article.related.as_ref().map(|it| it.items.len()), Some(1));
    assert_eq!(article.people.len(), 2);
    assert_eq!(article.quotes.len(), 3);
    assert_eq!(article.tags[0].name, "Bridges");
    assert_eq!(article.is_accessible_for_free, Some(true));
    let BlockKind::Heading(heading) = &article.body[1].kind else {
        panic!("the second block is a heading");
    };
    assert_eq!(heading.level, HeadingLevel::Three);
    let BlockKind::Quote(quote) = &article.body[4].kind else {
        panic!("the fifth block is a quote");
    };
    assert_eq!(
        (quote.quote.as_str(), quote.display),
        ("in-place", QuoteDisplay::Pull)
    );
    let record = article.quotes.get("in-place").expect("the record moved");
    assert_eq!(
        record.speakers,
        [Speaker::Named {
            name: "A passer-by".to_owned(),
            role: None
        }]
    );
    let BlockKind::Image { image, .. } = &article.body[5].kind else {
        panic!("the sixth block is an image");
    };
    assert_eq!(
        (image.width, image.media_type.as_deref()),
        (Some(1200), None)
    );
}

#[test]
fn the_sound_part_of_a_damaged_document_is_read() {
    let article = fixture("wrong-types.json").article;
    assert_eq!(
        views::text(&article),
        "This is sound.\n\nThis is too.\n\nThis, third."
    );
    let article = fixture("blocks.json").article;
    let text = views::text(&article);
    for words in [
        "Shown anyway.",
        "No type at all.",
        "A bare string.",
        "The quote is missing.",
    ] {
        assert!(text.contains(words), "{words:?} is not in {text:?}");
    }
}

#[test]
fn what_is_named_exists() {
    for document in fixtures() {
        let text = std::fs::read_to_string(&document).expect("the fixture");
        let article = read_str(&text).article;
        views::walk_texts(&article.body, &mut |text| {
            for run in &text.runs {
                if let Run::Text(run) = run
                    && let Some(id) = &run.quote
                {
                    assert!(
                        article.quotes.get(id).is_some(),
                        "{id} in {}",
                        document.display()
                    );
                }
            }
        });
        views::walk_blocks(&article.body, &mut |block| {
            if let BlockKind::Quote(quote) = &block.kind {
                let id = &quote.quote;
                assert!(
                    article.quotes.get(id).is_some(),
                    "{id} in {}",
                    document.display()
                );
            }
        });
        for (_, quote) in article.quotes.iter() {
            for speaker in &quote.speakers {
                if let Speaker::Person(id) = speaker {
                    assert!(
                        article.people.get(id).is_some(),
                        "{id} in {}",
                        document.display()
                    );
                }
            }
        }
    }
}

#[test]
fn a_record_in_place_gets_an_id_that_nothing_has() {
    let record = json!({ "text": "Here.", "speaker": "A", "date": "2024" });
    let imported = read_value(json!({
        "headline": "-",
        "quotes": { "quote-in-block-1": record },
        "body": [
            { "type": "quote", "quote": record },
            { "type": "quote", "quote": "quote-in-block-1" },
        ],
    }));
    assert_eq!(imported.diagnostics, []);
    let ids: Vec<_> = imported
        .article
        .quotes
        .iter()
        .map(|(id, _)| id.to_owned())
        .collect();
    assert_eq!(ids, ["quote-in-block-1", "quote-in-block-1-2"]);
}

#[test]
fn of_two_equal_keys_the_last_wins() {
    let imported =
        read_str(r#"{ "headline": "One", "headline": "Two", "kicker": "K", "kicker": null }"#);
    assert_eq!(imported.article.headline.plain(), "Two");
    assert!(imported.article.kicker.is_empty());
    assert_eq!(imported.diagnostics, []);
}

#[test]
fn a_misspelt_key_gets_a_suggestion() {
    let hint = |key: &str| {
        let mut document = json!({ "headline": "-" });
        document[key] = json!("2024");
        read_value(document).diagnostics.remove(0).hint
    };
    assert_eq!(
        hint("datePublishd").as_deref(),
        Some("Did you mean `datePublished`?")
    );
    assert_eq!(
        hint("date_published").as_deref(),
        Some("Did you mean `datePublished`?")
    );
    assert_eq!(
        hint("hedaline").as_deref(),
        Some("Did you mean `headline`?")
    );
    assert_eq!(hint("wordCount"), None);
}

#[test]
fn broken_json_is_told_with_its_place() {
    for (text, place) in [
        ("", "line 1 column 0"),
        ("<!doctype html>", "line 1 column 1"),
        ("{ \"headline\":\n \"a\" ", "line 2 column 5"),
        ("{} {}", "line 1 column 4"),
        ("[1, 2", "line 1 column 5"),
        (
            "{\"body\": [{\"type\": \"paragraph\", \"text\": nul}]}",
            "line 1 column 44",
        ),
    ] {
        let imported = read_str(text);
        assert_eq!(said(&imported), "error not-json\n", "{text:?}");
        assert!(
            imported.diagnostics[0].message.contains(place),
            "{:?}",
            imported.diagnostics
        );
        assert!(!imported.is_readable());
    }
}

#[test]
fn what_is_no_object_is_no_article() {
    for document in [json!(null), json!([]), json!(5), json!("text"), json!(true)] {
        assert_eq!(said(&read_value(document)), "error not-an-object\n");
    }
}

#[test]
fn an_article_is_readable_by_any_of_its_parts() {
    assert!(!read_value(json!({ "section": "World" })).is_readable());
    assert!(read_value(json!({ "headline": "It works" })).is_readable());
    assert!(read_value(json!({ "keyPoints": ["It works"] })).is_readable());
    assert!(read_value(json!({ "body": [{ "type": "divider" }] })).is_readable());
    assert_eq!(
        read_value(json!({ "kicker": "-" })).worst(),
        Some(Severity::Error)
    );
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_document() {
    let imported = read_str("\u{FEFF}{ \"headline\": \"It works\" }");
    assert_eq!(imported.diagnostics, []);
}

#[test]
fn codes_have_names_of_their_own() {
    let mut names: Vec<_> = Code::ALL.iter().map(|code| code.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Code::ALL.len());
    for name in names {
        assert!(
            name.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-'),
            "{name}"
        );
    }
}

#[test]
fn a_table_finds_what_it_holds() {
    let entries = (0..500)
        .map(|number| (format!("id-{}", number * 7919 % 500), number))
        .collect();
    let table = Table::from_entries(entries);
    assert_eq!(table.len(), 500);
    for (place, (id, number)) in table.iter().enumerate() {
        assert_eq!(place, *number);
        assert_eq!(table.get(id), Some(number));
    }
    assert_eq!(table.get("id-500"), None);
}

#[test]
fn keys_stand_in_the_order_that_a_browser_gives_them() {
    let imported = read_str(
        r#"{ "headline": "H", "body": [{ "type": "footnotes", "items": {
            "b": "B", "10": "ten", "02": "no index", "2": "two", "a": "A", "4294967295": "too large" } }] }"#,
    );
    let BlockKind::Footnotes(items) = &imported.article.body[0].kind else {
        panic!("{:?}", imported.article.body);
    };
    let ids: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["2", "10", "b", "02", "a", "4294967295"]);
}
