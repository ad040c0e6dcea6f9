//! `article-viewer check --format sarif`: what the standard requires, and what we promise.

use serde_json::{Value, json};

use crate::run::{Run, run, run_with};

/// The log of a run: one, with the properties that SARIF 2.1.0 requires everywhere.
fn log(run: &Run) -> Value {
    let log: Value = serde_json::from_str(&run.output).expect("it is JSON");
    assert_eq!(log["version"], "2.1.0");
    let runs = log["runs"].as_array().expect("there are runs");
    assert_eq!(runs.len(), 1);
    let driver = &log["runs"][0]["tool"]["driver"];
    assert_eq!(driver["name"], "article-viewer");
    assert_eq!(driver["semanticVersion"], env!("CARGO_PKG_VERSION"));
    assert_eq!(log["runs"][0]["columnKind"], "unicodeCodePoints");
    let rules = driver["rules"].as_array().expect("there are rules");
    for result in log["runs"][0]["results"]
        .as_array()
        .expect("there are results")
    {
        let index = result["ruleIndex"].as_u64().expect("it names its rule");
        let rule = &rules[usize::try_from(index).expect("it is small")];
        assert_eq!(result["ruleId"], rule["id"]);
        assert!(matches!(
            result["level"].as_str(),
            Some("note" | "warning" | "error")
        ));
        assert!(result["message"]["text"].is_string());
        let region = &result["locations"][0]["physicalLocation"]["region"];
        for key in ["startLine", "startColumn", "endLine", "endColumn"] {
            assert!(region[key].as_u64() >= Some(1), "{region}");
        }
    }
    for invocation in log["runs"][0]["invocations"]
        .as_array()
        .expect("there is one")
    {
        assert!(invocation["executionSuccessful"].is_boolean());
    }
    log
}

#[test]
fn a_result() {
    let run = run_with(
        &["check", "-", "--format", "sarif"],
        "{ \"headline\": \"é𝄞\", \"version\": 9 }".as_bytes(),
    );
    let log = log(&run);
    assert_eq!(
        log["runs"][0]["results"],
        json!([{
            "ruleId": "unknown-version",
            "ruleIndex": 0,
            "level": "warning",
            "message": { "text": "the version of the format is not 1. It is read as version 1." },
            "locations": [{
                "physicalLocation": {
                    "artifactLocation": { "uri": "-" },
                    "region": { "startLine": 1, "startColumn": 32, "endLine": 1, "endColumn": 33 },
                },
                "logicalLocations": [{ "fullyQualifiedName": "/version" }],
            }],
        }])
    );
    assert_eq!(run.status, 1);
}

#[test]
fn every_rule_once() {
    let log = log(&run(&[
        "check",
        "--format",
        "sarif",
        "samples/broken/wrong-types.json",
        "samples/broken/addresses.json",
        "samples/broken/not-json.json",
    ]));
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array();
    let mut ids: Vec<&str> = rules
        .expect("there are rules")
        .iter()
        .filter_map(|rule| rule["id"].as_str())
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    assert!(ids.contains(&"not-json"));
}

#[test]
fn nothing_found() {
    let log = log(&run(&[
        "check",
        "--format",
        "sarif",
        "samples/headline.json",
    ]));
    assert_eq!(log["runs"][0]["results"], json!([]));
    assert_eq!(
        log["runs"][0]["invocations"][0]["executionSuccessful"],
        true
    );
}

#[test]
fn a_file_that_cannot_be_read_is_no_result() {
    let log = log(&run(&["check", "--format", "sarif", "nowhere.json"]));
    assert_eq!(log["runs"][0]["results"], json!([]));
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    let notification = &invocation["toolExecutionNotifications"][0];
    assert_eq!(notification["level"], "error");
    let text = notification["message"]["text"].as_str();
    assert!(text.is_some_and(|text| text.contains("nowhere.json")));
}
