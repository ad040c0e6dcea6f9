//! Reading from JSON, for native programs. In a browser the browser parses.

use std::borrow::Cow;

use super::path::push_number;
use super::read_flat;
use crate::wire::Flattened;
use crate::{Article, Code, Diagnostic, Imported, LIMITS};

/// Reads a document from a JSON value.
///
/// ```
/// let imported = article_viewer_model::read_value(serde_json::json!({ "headline": "It works" }));
/// assert!(imported.is_readable());
/// ```
#[must_use]
pub fn read_value(document: serde_json::Value) -> Imported {
    super::read(document)
}

/// Reads a document from JSON text.
///
/// A text past the limit of bytes is refused unread. What nests too deeply is left out, and escapes
/// of half a character (lone surrogates) become U+FFFD. Keys that are whole numbers come before the
/// others, by size, as a browser has them once it has parsed the text.
///
/// ```
/// use article_viewer_model::{Code, read_str};
///
/// assert!(read_str(r#"{ "headline": "It works" }"#).is_readable());
/// let broken = read_str("{ \"headline\": ");
/// assert_eq!(broken.diagnostics[0].code, Code::NotJson);
/// ```
#[must_use]
pub fn read_str(document: &str) -> Imported {
    if document.len() > LIMITS.bytes {
        let mut message = String::from("the document has ");
        push_number(&mut message, document.len());
        message.push_str(" bytes, and at most ");
        push_number(&mut message, LIMITS.bytes);
        message.push_str(" are read");
        return refused(Code::TooLarge, message);
    }
    let document = document.strip_prefix('\u{FEFF}').unwrap_or(document);
    let document = without_lone_surrogates(document);
    let mut source = serde_json::Deserializer::from_str(&document);
    let flat = Flattened::of(&mut source, true);
    match flat.and_then(|flat| source.end().map(|()| flat)) {
        Ok(flat) => read_flat(&flat),
        Err(error) => refused(Code::NotJson, error.to_string()),
    }
}

/// What reading gives of a document of which nothing can be read.
fn refused(code: Code, message: String) -> Imported {
    Imported {
        article: Article::default(),
        diagnostics: vec![Diagnostic::new(code, String::new(), message)],
    }
}

/// The text with escapes of lone surrogates replaced by that of U+FFFD, as browsers read them.
fn without_lone_surrogates(text: &str) -> Cow<'_, str> {
    let mut repaired: Option<Vec<u8>> = None;
    let bytes = text.as_bytes();
    let escape = |place: usize| -> Option<u32> {
        let digits = text.get(place..place + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(digits, 16).ok()
    };
    let mut place = 0;
    while let Some(offset) = bytes
        .get(place..)
        .and_then(|rest| rest.iter().position(|byte| *byte == b'\\'))
    {
        place += offset;
        match escape(place) {
            Some(0xD800..=0xDBFF) if matches!(escape(place + 6), Some(0xDC00..=0xDFFF)) => {
                place += 12;
            }
            Some(0xD800..=0xDFFF) => {
                let copy = repaired.get_or_insert_with(|| bytes.to_vec());
                if let Some(digits) = copy.get_mut(place + 2..place + 6) {
                    digits.copy_from_slice(b"FFFD");
                }
                place += 6;
            }
            // The escaped character is not looked at: it may be a backslash.
            _ => place += 2,
        }
    }
    match repaired.map(String::from_utf8) {
        Some(Ok(repaired)) => Cow::Owned(repaired),
        _ => Cow::Borrowed(text),
    }
}
