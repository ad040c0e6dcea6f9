//! For code review and editors: SARIF 2.1.0.
//!
//! It is put together as JSON. The crate of SARIF's types (`serde-sarif`) makes them at build time
//! from the schema, with a dozen crates, and some twenty keys are used here.

mod address;

use std::path::Path;

use article_viewer_model::Severity;
use serde_json::{Value, json};

use super::{Checked, UNREADABLE};
use crate::failure::Failure;
use address::address;
use article_viewer_examine::{Finding, Lines};

/// The findings of all files as one run.
pub(crate) fn sarif(checked: &[Checked<'_>]) -> String {
    let mut rules = Rules::default();
    let mut results = Vec::new();
    let mut notifications = Vec::new();
    for Checked { file, outcome } in checked {
        match outcome {
            Ok(examined) => {
                let lines = Lines::new(&examined.text);
                for finding in &examined.findings {
                    let rule = rules.index_of(finding);
                    results.push(result(file, &lines, finding, rule));
                }
            }
            Err(failure) => notifications.push(notification(file, failure)),
        }
    }
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "article-viewer",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.0.into_iter().map(|(_, rule)| rule).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": notifications.is_empty(),
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// A rule for each code that is found, in the order of finding.
#[derive(Default)]
struct Rules(Vec<(&'static str, Value)>);

impl Rules {
    fn index_of(&mut self, finding: &Finding) -> usize {
        let known = self.0.iter().position(|(code, _)| *code == finding.code);
        known.unwrap_or_else(|| {
            let description = finding.code.replace('-', " ");
            let rule = json!({
                "id": finding.code,
                "shortDescription": { "text": description },
                "defaultConfiguration": { "level": level(finding.severity) },
            });
            self.0.push((finding.code, rule));
            self.0.len() - 1
        })
    }
}

fn result(file: &Path, lines: &Lines<'_>, finding: &Finding, rule: usize) -> Value {
    let start = lines.position(finding.place.start);
    let end = lines.position(finding.place.end);
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": address(file) },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        },
    });
    if !finding.path.is_empty() {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": finding.path }]);
    }
    json!({
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": level(finding.severity),
        "message": { "text": words(&finding.message, finding.hint.as_deref()) },
        "locations": [location],
    })
}

/// A file that could not be read is no result of the check, but a mishap of the run.
fn notification(file: &Path, failure: &Failure) -> Value {
    json!({
        "descriptor": { "id": UNREADABLE },
        "level": "error",
        "message": { "text": words(&failure.message, failure.hint.as_deref()) },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": address(file) } } }],
    })
}

fn words(message: &str, hint: Option<&str>) -> String {
    match hint {
        Some(hint) => format!("{message}. {hint}"),
        None => message.to_owned(),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Information => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}
