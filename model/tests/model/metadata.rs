//! What a page says of its article to machines.

use std::path::Path;

use article_viewer_model::metadata::{Meta, Places, json_ld, mappings, page_metadata};
use article_viewer_model::{Address, Article, Severity, read_str, read_value};
use serde_json::{Value, json};
use url::Url;

fn absolute(address: &Address) -> Option<String> {
    let base = Url::parse("https://news.example/2024/").expect("an address");
    base.join(address.as_str()).ok().map(String::from)
}

/// A document with every key of the format.
fn complete() -> Article {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    read_str(&std::fs::read_to_string(folder.join("complete.json")).expect("the fixture")).article
}

/// Compares with a committed file; `UPDATE=1` writes it anew.
fn check(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, found).expect("the file is written");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "{name} is not current: run the tests with UPDATE=1\n{found}"
    );
}

#[test]
fn a_complete_document_has_this_json_ld() {
    let found = json_ld(&complete(), &Places::new(&absolute));
    let found = serde_json::to_string_pretty(&found).expect("JSON");
    check("complete.jsonld", &(found + "\n"));
}

#[test]
fn a_complete_document_has_this_head() {
    let mut lines = String::new();
    for entry in page_metadata(&complete(), &Places::new(&absolute)) {
        let (name, content) = match entry {
            Meta::Title(title) => ("title", title),
            Meta::Canonical(place) => ("canonical", place),
            Meta::Name { name, content } => (name, content),
            Meta::Property { property, content } => (property, content),
        };
        lines.push_str(&format!("{name}: {content}\n"));
    }
    check("complete.head", &lines);
}

/// The node of an article that has these keys besides its headline.
fn node(keys: Value) -> Value {
    let mut document = json!({ "headline": "-" });
    if let (Value::Object(document), Value::Object(keys)) = (&mut document, keys) {
        document.extend(keys);
    }
    let imported = read_value(document);
    assert!(
        imported.worst() < Some(Severity::Error),
        "{:?}",
        imported.diagnostics
    );
    let graph = json_ld(&imported.article, &Places::as_written());
    graph["@graph"][0].clone()
}

/// The node of the quotation that has this record.
fn quotation(record: Value) -> Value {
    node(json!({ "language": "en", "quotes": { "q": record } }))["hasPart"][0].clone()
}

#[test]
fn the_type_follows_from_the_genre() {
    for (genre, kind) in [
        (Value::Null, "NewsArticle"),
        (json!("news"), "NewsArticle"),
        (json!("opinion"), "OpinionNewsArticle"),
        (json!("analysis"), "AnalysisNewsArticle"),
        (json!("interview"), "NewsArticle"),
        (json!("review"), "ReviewNewsArticle"),
        (json!("liveblog"), "LiveBlogPosting"),
        (json!("explainer"), "BackgroundNewsArticle"),
    ] {
        let node = node(json!({ "genre": genre }));
        assert_eq!(node["@type"], kind);
        assert_eq!(node["genre"], genre);
    }
}

#[test]
fn dates_stand_as_they_are_written() {
    for (written, told) in [
        ("2024", json!("2024")),
        ("2024-03", json!("2024-03")),
        ("2024-03-20", json!("2024-03-20")),
        ("2024-03-20T14:05", json!("2024-03-20T14:05")),
        ("2024-03-20T14:05:00Z", json!("2024-03-20T14:05:00Z")),
        ("2024-03-20T14:05+02:00", json!("2024-03-20T14:05+02:00")),
        ("2024-03-19/2024-03-20", Value::Null),
    ] {
        assert_eq!(
            node(json!({ "datePublished": written }))["datePublished"],
            told
        );
        let quotation = quotation(json!({ "text": "Now.", "date": written }));
        assert_eq!(quotation["dateCreated"], told);
        let between = if told.is_null() {
            json!(written)
        } else {
            Value::Null
        };
        assert_eq!(quotation["temporal"], between);
    }
}

#[test]
fn what_is_unknown_is_left_out() {
    assert_eq!(
        node(json!({})),
        json!({ "@type": "NewsArticle", "headline": "-" })
    );
    assert_eq!(
        json_ld(&Article::default(), &Places::as_written()),
        json!({ "@context": "https://schema.org", "@graph": [] })
    );
    // Nothing is said of a quotation but its words and their language.
    assert_eq!(
        quotation(json!({ "text": "Now.", "anonymous": "Fear", "dateNote": "early" })),
        json!({ "@type": "Quotation", "text": "Now.", "inLanguage": "en" })
    );
}

#[test]
fn what_the_publisher_does_not_say_is_not_said_for_them() {
    let quote = |record: Value| node(json!({ "quotes": { "q": record } }))["hasPart"].clone();
    assert_eq!(
        quote(json!({ "text": "Now.", "provenance": "detected" })),
        Value::Null
    );
    assert_eq!(quote(json!({ "speaker": "Ada" })), Value::Null, "no words");
    let paraphrase = quotation(json!({ "text": "That it begins.", "form": "paraphrase" }));
    assert_eq!(paraphrase["text"], Value::Null);
    assert_eq!(paraphrase["abstract"], "That it begins.");
}

#[test]
fn the_words_of_a_quotation_are_its_records_or_the_articles() {
    let node = node(json!({
        "language": "en",
        "quotes": { "q": { "speaker": "Ada" } },
        "body": [{ "type": "paragraph", "text": [
            { "text": "“We will,", "quote": "q" }, " she said, ", { "text": "never go.”", "quote": "q" },
        ] }],
    }));
    let quotation = &node["hasPart"][0];
    assert_eq!(quotation["text"], "“We will, … never go.”");
    // They stand in blocks that may have languages of their own.
    assert_eq!(quotation["inLanguage"], Value::Null);
    assert_eq!(node["body"], Value::Null);
}

#[test]
fn the_language_of_a_quotation_is_that_of_its_words() {
    for (text, told) in [
        (json!("Now."), json!("en")),
        (json!([{ "text": "Jetzt.", "language": "de" }]), json!("de")),
        (
            json!(["Now, ", { "text": "jetzt", "language": "de" }]),
            Value::Null,
        ),
    ] {
        assert_eq!(quotation(json!({ "text": text }))["inLanguage"], told);
    }
}

#[test]
fn the_speaker_has_the_role_of_then() {
    let node = node(json!({
        "people": {
            "ada": { "name": "Ada", "role": "Engineer", "organization": "Works" },
            "works": { "name": "Works", "role": "Builder", "kind": "organization" },
        },
        "quotes": {
            "a": { "text": "Now.", "speaker": { "person": "ada" }, "role": "Student" },
            "b": { "text": "Now.", "speaker": [{ "person": "works" }, "Ben"] },
        },
    }));
    let affiliation = json!({ "@type": "Organization", "name": "Works" });
    assert_eq!(
        node["hasPart"][0]["spokenByCharacter"],
        json!([{ "@type": "Person", "name": "Ada", "jobTitle": "Student", "affiliation": affiliation }])
    );
    assert_eq!(
        node["hasPart"][1]["spokenByCharacter"],
        json!([
            { "@type": "Organization", "name": "Works", "description": "Builder" },
            { "@type": "Person", "name": "Ben" },
        ])
    );
}

#[test]
fn a_status_is_told_and_its_note_where_it_corrects() {
    for (status, corrects) in [
        ("verified", false),
        ("disputed", false),
        ("corrected", true),
        ("retracted", true),
    ] {
        let quotation = quotation(json!({
            "text": "Now.", "status": status, "statusNote": "Why.", "statusUrl": "/why",
        }));
        assert_eq!(quotation["creativeWorkStatus"], status);
        let correction = json!({ "@type": "CorrectionComment", "text": "Why.", "url": "/why" });
        let correction = if corrects { correction } else { Value::Null };
        assert_eq!(quotation["correction"], correction);
    }
}

#[test]
fn only_a_retraction_is_a_status_of_the_article() {
    for (kind, status) in [
        ("retraction", json!("retracted")),
        ("contentWarning", Value::Null),
        ("update", Value::Null),
        ("note", Value::Null),
    ] {
        let node = node(json!({ "notice": { "kind": kind, "text": "Why." } }));
        assert_eq!(node["creativeWorkStatus"], status);
    }
}

#[test]
fn the_publisher_as_author_is_an_organization() {
    let node = node(json!({
        "publisher": { "name": "The Post" },
        "authors": [{ "name": "The Post" }, { "name": "Mara", "organization": "The Post" }],
    }));
    assert_eq!(node["author"][0]["@type"], "Organization");
    assert_eq!(node["author"][1]["@type"], "Person");
    assert_eq!(node["author"][1]["worksFor"]["name"], "The Post");
}

#[test]
fn a_live_page_has_its_updates_without_their_text() {
    let body = json!([
        { "type": "update", "date": "2024-03-20T18:00Z", "title": "Passed", "body": [
            { "type": "paragraph", "text": "By one vote." },
        ] },
        { "type": "update", "body": [{ "type": "paragraph", "text": "Wait." }] },
    ]);
    let live = node(json!({ "genre": "liveblog", "dateline": "LINDENAU", "body": body }));
    assert_eq!(
        live["liveBlogUpdate"],
        json!([{ "@type": "BlogPosting", "datePublished": "2024-03-20T18:00Z", "headline": "Passed" }])
    );
    assert_eq!(live["dateline"], Value::Null);
    assert_eq!(node(json!({ "body": body }))["liveBlogUpdate"], Value::Null);
}

#[test]
fn addresses_are_resolved_or_left_out() {
    let author = |url: &str| {
        let article =
            read_value(json!({ "headline": "-", "authors": [{ "name": "A", "url": url }] }));
        let graph = json_ld(&article.article, &Places::new(&absolute));
        graph["@graph"][0]["author"][0]["url"].clone()
    };
    for (written, told) in [
        ("/a", json!("https://news.example/a")),
        ("a:b/", Value::Null),
        ("./a:b", json!("https://news.example/2024/a:b")),
        ("//other.example/a", json!("https://other.example/a")),
        (
            "HTTPS://other.example/#a",
            json!("https://other.example/#a"),
        ),
        ("#a", Value::Null),
        ("mailto:a@news.example", Value::Null),
        ("tel:+1", Value::Null),
    ] {
        assert_eq!(author(written), told, "{written}");
    }
    for picture in ["data:image/png;base64,AAAA", "blob:https://news.example/1"] {
        let node = node(json!({ "image": { "url": picture, "alt": "-", "width": 5 } }));
        assert_eq!(node["image"], Value::Null, "{picture}");
    }
    let node = node(json!({ "url": "https://news.example/a#b" }));
    assert_eq!(node["url"], "https://news.example/a");
}

#[test]
fn breadcrumbs_are_a_node_of_their_own() {
    let article = read_value(json!({
        "headline": "-", "breadcrumbs": [{ "name": "News", "url": "/" }, { "name": "City" }],
    }));
    let graph = json_ld(&article.article, &Places::new(&absolute));
    assert_eq!(
        graph["@graph"][1],
        json!({ "@type": "BreadcrumbList", "itemListElement": [
            { "@type": "ListItem", "name": "News", "item": { "@id": "https://news.example/" }, "position": 1 },
            { "@type": "ListItem", "name": "City", "position": 2 },
        ] })
    );
}

#[test]
fn a_complete_document_fills_every_property_of_the_table() {
    let mut text = json_ld(&complete(), &Places::new(&absolute)).to_string();
    // What a complete document of another kind has.
    for keys in [
        json!({ "genre": "liveblog", "body": [{ "type": "update", "title": "Passed", "date": "2024", "body": [] }] }),
        json!({ "quotes": { "q": { "text": "a", "form": "paraphrase", "date": "2024/2025",
            "status": "corrected", "statusNote": "b", "speaker": { "person": "p" } } },
            "people": { "p": { "name": "P", "kind": "organization", "role": "c", "image": { "url": "/p.png", "alt": "" } } } }),
        json!({ "notice": { "kind": "retraction", "text": "a" } }),
    ] {
        text.push_str(&node(keys).to_string());
    }
    for line in mappings() {
        if let Some(property) = line.property {
            assert!(text.contains(&format!("\"{property}\":")), "{property}");
        }
    }
}

/// What the head says under a name.
fn head(keys: Value, wanted: &str) -> Vec<String> {
    let mut document = json!({ "headline": "-" });
    if let (Value::Object(document), Value::Object(keys)) = (&mut document, keys) {
        document.extend(keys);
    }
    let article = read_value(document).article;
    let entries = page_metadata(&article, &Places::as_written());
    let contents = entries.into_iter().filter_map(|entry| match entry {
        Meta::Name { name, content } if name == wanted => Some(content),
        Meta::Property { property, content } if property == wanted => Some(content),
        _ => None,
    });
    contents.collect()
}

#[test]
fn times_of_open_graph_are_days_or_finer() {
    for (written, told) in [
        ("2024", None),
        ("2024-03", None),
        ("2024-03-20", Some("2024-03-20")),
        ("2024-03-20T14:05+02:00", Some("2024-03-20T14:05+02:00")),
        ("2024-03-19/2024-03-20", None),
    ] {
        let told: Vec<_> = told.into_iter().collect();
        assert_eq!(
            head(
                json!({ "datePublished": written }),
                "article:published_time"
            ),
            told
        );
        assert_eq!(
            head(json!({ "dateModified": written }), "article:modified_time"),
            told
        );
    }
}

#[test]
fn the_locale_needs_a_territory() {
    for (language, told) in [
        ("en", None),
        ("pt-BR", Some("pt_BR")),
        ("zh-hant-tw", Some("zh_TW")),
        ("es-419", None),
        ("en-u-ca-gregory", None),
    ] {
        let told: Vec<_> = told.into_iter().collect();
        assert_eq!(
            head(json!({ "language": language }), "og:locale"),
            told,
            "{language}"
        );
    }
}

#[test]
fn the_card_is_as_large_as_its_picture() {
    for (image, card) in [
        (Value::Null, "summary"),
        (json!({ "url": "a.png", "alt": "" }), "summary_large_image"),
        (
            json!({ "url": "a.png", "alt": "", "width": 1600, "height": 900 }),
            "summary_large_image",
        ),
        (
            json!({ "url": "a.png", "alt": "", "width": 192, "height": 192 }),
            "summary",
        ),
        (
            json!({ "url": "data:image/png;base64,AAAA", "alt": "" }),
            "summary",
        ),
    ] {
        assert_eq!(head(json!({ "image": image }), "twitter:card"), [card]);
    }
}

#[test]
fn a_head_says_nothing_empty() {
    let entries = page_metadata(&Article::default(), &Places::as_written());
    assert_eq!(
        entries,
        [
            Meta::Property {
                property: "og:type",
                content: "article".to_owned()
            },
            Meta::Name {
                name: "twitter:card",
                content: "summary".to_owned()
            },
        ]
    );
}

/// Every value inside a value.
fn visit(value: &Value, path: &str, check: &dyn Fn(&Value, &str)) {
    check(value, path);
    match value {
        Value::Object(object) => object
            .iter()
            .for_each(|(key, inner)| visit(inner, &format!("{path}/{key}"), check)),
        Value::Array(items) => items.iter().for_each(|item| visit(item, path, check)),
        _ => {}
    }
}

#[test]
fn nothing_empty_is_said_of_any_sample_however_broken() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples");
    let mut count = 0;
    for folder in [samples.clone(), samples.join("broken")] {
        for entry in std::fs::read_dir(folder).expect("the samples") {
            let path = entry.expect("an entry").path();
            if path.extension().is_none_or(|it| it != "json") {
                continue;
            }
            let article = read_str(&std::fs::read_to_string(&path).expect("the sample")).article;
            let graph = json_ld(&article, &Places::new(&absolute));
            visit(&graph["@graph"][0], "", &|value, at| {
                let is_empty = match value {
                    Value::Null => true,
                    Value::String(text) => text.trim().is_empty(),
                    Value::Array(items) => items.is_empty(),
                    Value::Object(object) => object.keys().all(|key| key == "@type"),
                    _ => false,
                };
                let is_absent = at.is_empty() && value.is_null();
                assert!(!is_empty || is_absent, "{}: {at}", path.display());
            });
            for entry in page_metadata(&article, &Places::new(&absolute)) {
                let (Meta::Title(content)
                | Meta::Canonical(content)
                | Meta::Name { content, .. }
                | Meta::Property { content, .. }) = entry;
                assert!(!content.trim().is_empty(), "{}", path.display());
            }
            count += 1;
        }
    }
    assert!(count > 10, "the samples are gone");
}
