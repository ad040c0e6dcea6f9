//! Keys that an object has twice. JSON leaves open what that means.

use std::collections::HashMap;
use std::ops::Range;

use article_viewer_model::Severity;

use super::Finding;
use super::finding::limited;
use super::lines::Lines;
use super::tree::{Content, Value};

/// A finding for each key that stood in its object before.
pub(super) fn find(root: &Value, lines: &Lines<'_>) -> Vec<Finding> {
    let mut search = Search {
        lines,
        path: String::new(),
        findings: Vec::new(),
    };
    search.value(root);
    limited(search.findings)
}

struct Search<'l> {
    lines: &'l Lines<'l>,
    /// The JSON pointer to where the search is.
    path: String,
    findings: Vec<Finding>,
}

impl Search<'_> {
    fn value(&mut self, value: &Value) {
        match &value.content {
            Content::Leaf => {}
            Content::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.within(&index.to_string(), |search| search.value(item));
                }
            }
            Content::Object(entries) => {
                let mut seen: HashMap<&str, &Range<usize>> = HashMap::new();
                for entry in entries {
                    let step = entry.key.replace('~', "~0").replace('/', "~1");
                    let first = *seen.entry(&entry.key).or_insert(&entry.key_place);
                    self.within(&step, |search| {
                        if *first != entry.key_place {
                            search.report(&entry.key, first, &entry.key_place);
                        }
                        search.value(&entry.value);
                    });
                }
            }
        }
    }

    /// Goes one step down the path, and back.
    fn within(&mut self, step: &str, visit: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        self.path.push('/');
        self.path.push_str(step);
        visit(self);
        self.path.truncate(length);
    }

    fn report(&mut self, key: &str, first: &Range<usize>, place: &Range<usize>) {
        let first = self.lines.position(first.start);
        self.findings.push(Finding {
            severity: Severity::Warning,
            code: "duplicate-key",
            path: self.path.clone(),
            message: format!(
                "`{key}` stands in this object already, at line {} column {}",
                first.line, first.column
            ),
            hint: Some("The last one is read. Take out the others.".to_owned()),
            place: place.clone(),
        });
    }
}
