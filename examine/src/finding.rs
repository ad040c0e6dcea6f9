//! One thing there is to say about a document, and where.

use std::ops::Range;

use article_viewer_model::{Code, Diagnostic, LIMITS, Severity};

/// One thing there is to say about a document, and where.
///
/// ```
/// use article_viewer_examine::examine;
///
/// let examined = examine(br#"{ "headline": "Rain at last", "autors": [] }"#.to_vec());
/// let finding = &examined.findings[0];
/// assert_eq!(finding.code, "unknown-key");
/// assert_eq!(&examined.text[finding.place.clone()], "\"autors\"");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// What it is about, in kebab case.
    pub code: &'static str,
    /// A JSON pointer; empty for the whole document.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// Where it is: bytes of the text.
    pub place: Range<usize>,
}

impl Finding {
    /// What reading says, at its place.
    pub(crate) fn of(diagnostic: Diagnostic, place: Range<usize>) -> Self {
        Self {
            severity: diagnostic.severity,
            code: diagnostic.code.as_str(),
            path: diagnostic.path,
            message: diagnostic.message,
            hint: diagnostic.hint,
            place,
        }
    }

    /// That the text is no JSON.
    pub(crate) fn not_json(message: &str, hint: Option<&str>, place: Range<usize>) -> Self {
        Self {
            severity: Code::NotJson.severity(),
            code: Code::NotJson.as_str(),
            path: String::new(),
            message: message.to_owned(),
            hint: hint.map(str::to_owned),
            place,
        }
    }
}

/// As many findings of one kind as are kept, and a last one that says how many more there are.
pub(crate) fn limited(mut findings: Vec<Finding>) -> Vec<Finding> {
    let Some(first_dropped) = findings.get(LIMITS.diagnostics) else {
        return findings;
    };
    let more = findings.len() - LIMITS.diagnostics;
    let last = Finding {
        message: format!("{more} more of `{}`, from here on", first_dropped.code),
        hint: None,
        ..first_dropped.clone()
    };
    findings.truncate(LIMITS.diagnostics);
    findings.push(last);
    findings
}
