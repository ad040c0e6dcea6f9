//! From the bytes of a document to what there is to say about it, with places. Pure.
//!
//! ```
//! use article_viewer_examine::{Lines, examine};
//!
//! let examined = examine(b"{\n  \"headline\": 5\n}".to_vec());
//! let finding = &examined.findings[0];
//! assert_eq!((finding.code, finding.path.as_str()), ("wrong-type", "/headline"));
//! let place = Lines::new(&examined.text).position(finding.place.start);
//! assert_eq!((place.line, place.column), (2, 15));
//! ```
#![deny(missing_docs)]

mod decode;
mod duplicates;
mod finding;
mod lines;
mod surrogates;
mod syntax;
mod tree;

use article_viewer_model::{Code, Diagnostic, read_str};

pub use finding::Finding;
pub use lines::{Lines, Position, boundary};

use decode::Decoded;
use tree::{Part, Value};

/// A document that was looked at.
///
/// ```
/// use article_viewer_examine::examine;
///
/// assert!(examine(br#"{ "headline": "Rain at last" }"#.to_vec()).findings.is_empty());
/// ```
#[derive(Debug)]
pub struct Examined {
    /// Its text, in which the findings have their places.
    pub text: String,
    /// What there is to say, in the order of the text.
    pub findings: Vec<Finding>,
}

/// Looks at a document: `bytes` is its JSON. What is no JSON, or no text, is a finding too.
///
/// ```
/// use article_viewer_examine::examine;
///
/// let examined = examine(b"{ \"headline\": }".to_vec());
/// assert_eq!(examined.findings[0].code, "not-json");
/// ```
pub fn examine(bytes: Vec<u8>) -> Examined {
    let Decoded {
        text,
        mut findings,
        is_sound,
    } = decode::decode(bytes);
    if is_sound {
        findings.extend(in_text(&text));
        // Stable: what stands at one place stays in the order of reading.
        findings.sort_by_key(|finding| finding.place.start);
    }
    Examined { text, findings }
}

/// What there is to say about a text.
fn in_text(text: &str) -> Vec<Finding> {
    // From here on no place moves: what is repaired keeps its length.
    let (repaired, mut findings) = surrogates::repair(text);
    match tree::read(&repaired) {
        Ok(root) => {
            findings.extend(duplicates::find(&root, &Lines::new(text)));
            let imported = read_str(&repaired);
            findings.extend(imported.diagnostics.into_iter().map(|it| placed(it, &root)));
        }
        Err(trouble) => findings.push(trouble),
    }
    findings
}

/// A diagnostic with its place in the text.
fn placed(diagnostic: Diagnostic, root: &Value) -> Finding {
    let part = match diagnostic.code {
        Code::UnknownKey => Part::Key,
        _ => Part::Value,
    };
    let place = root.place_of(&diagnostic.path, part);
    Finding::of(diagnostic, place)
}

#[cfg(test)]
mod tests;
