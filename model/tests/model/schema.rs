//! The JSON Schema: committed, current, and in agreement with reading.

use std::path::{Path, PathBuf};

use article_viewer_model::{Severity, json_schema, read_value};
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&json_schema()).expect("the schema is a schema")
}

fn check(document: &Value, name: &str) {
    let errors: Vec<String> = validator()
        .iter_errors(document)
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect();
    assert_eq!(errors, Vec::<String>::new(), "{name}");
}

#[test]
fn the_committed_schema_is_current() {
    let path = root().join("article.schema.json");
    let schema = serde_json::to_string_pretty(&json_schema()).expect("JSON") + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &schema).expect("the schema is written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == schema,
        "article.schema.json is not current: run the tests with UPDATE=1"
    );
}

#[test]
fn the_complete_fixture_is_valid() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/complete.json");
    let text = std::fs::read_to_string(path).expect("the fixture");
    check(&serde_json::from_str(&text).expect("JSON"), "complete.json");
}

#[test]
fn every_sample_is_valid_and_reads_without_loss() {
    let mut count = 0;
    for entry in std::fs::read_dir(root().join("samples")).expect("the samples") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|it| it == "json") {
            let text = std::fs::read_to_string(&path).expect("the sample");
            let document: Value = serde_json::from_str(&text).expect("JSON");
            let name = path.display().to_string();
            check(&document, &name);
            let imported = read_value(document);
            let losses: Vec<String> = imported
                .diagnostics
                .iter()
                .filter(|it| it.severity > Severity::Information)
                .map(ToString::to_string)
                .collect();
            assert_eq!(losses, Vec::<String>::new(), "{name}");
            count += 1;
        }
    }
    assert!(count > 0, "there is no sample");
}

#[test]
fn what_reading_reports_as_wrong_the_schema_refuses() {
    let validator = validator();
    for (key, value) in [
        ("headline", json!(5)),
        ("headline", json!([{ "text": "a", "marks": ["loud"] }])),
        ("version", json!(2)),
        ("language", json!("english language")),
        ("genre", json!("gossip")),
        ("datePublished", json!("20 March")),
        ("datePublished", json!("2024-13")),
        ("datePublished", json!("2024-03-20T25:00")),
        ("breadcrumbs", json!([{ "url": "/" }])),
        ("body", json!([{ "type": "poem", "text": "a" }])),
        ("body", json!([{ "text": "a" }])),
        ("body", json!([{ "type": "paragraph" }])),
        (
            "body",
            json!([{ "type": "heading", "text": "a", "level": 1 }]),
        ),
        (
            "body",
            json!([{ "type": "image", "url": "a.png", "alt": "", "width": "huge" }]),
        ),
        (
            "body",
            json!([{ "type": "callout", "body": [{ "type": "paragraph", "text": 5 }] }]),
        ),
        ("keyPoints", json!([{ "supportedBy": ["a"] }])),
        ("quotes", json!({ "q": { "form": "sung" } })),
        ("related", json!([])),
    ] {
        let mut document = json!({ "headline": "Sound" });
        document[key] = value;
        assert!(
            !validator.is_valid(&document),
            "the schema takes {document}"
        );
        let worst = read_value(document.clone()).worst();
        assert!(
            worst > Some(Severity::Information),
            "reading takes {document}"
        );
    }
    assert!(!validator.is_valid(&json!({})));
}

#[test]
fn every_key_says_what_it_is_for() {
    fn visit(value: &Value, path: &str) {
        match value {
            Value::Object(object) => {
                if let Some(Value::Object(properties)) = object.get("properties") {
                    for (key, property) in properties {
                        let known = matches!(key.as_str(), "type" | "id" | "language");
                        assert!(
                            known || property.get("description").is_some(),
                            "{path}/{key}"
                        );
                    }
                }
                for (key, inner) in object {
                    visit(inner, &format!("{path}/{key}"));
                }
            }
            Value::Array(items) => items.iter().for_each(|item| visit(item, path)),
            _ => {}
        }
    }
    visit(&json_schema(), "");
}
