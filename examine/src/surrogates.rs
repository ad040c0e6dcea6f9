//! Escapes of half a character. JSON allows them, and no text can hold them: they are read as U+FFFD.

use std::borrow::Cow;
use std::ops::Range;

use article_viewer_model::Severity;

use super::Finding;
use super::finding::limited;

/// How long `\uXXXX` is.
const ESCAPE: usize = 6;

/// The text with each half character replaced, at the same length, and a finding for each.
pub(super) fn repair(text: &str) -> (Cow<'_, str>, Vec<Finding>) {
    let halves = find(text);
    let mut repaired = Cow::Borrowed(text);
    for place in &halves {
        repaired.to_mut().replace_range(place.clone(), "\\uFFFD");
    }
    let findings = halves.into_iter().map(|place| Finding {
        severity: Severity::Warning,
        code: "lone-surrogate",
        path: String::new(),
        message: format!(
            "`{}` is half a character, and is shown as U+FFFD",
            text.get(place.clone()).unwrap_or_default()
        ),
        hint: Some("Write the character itself, or both its halves.".to_owned()),
        place,
    });
    (repaired, limited(findings.collect()))
}

/// Where the halves are.
fn find(text: &str) -> Vec<Range<usize>> {
    let mut halves = Vec::new();
    let mut place = 0;
    while let Some(offset) = text.get(place..).and_then(|rest| rest.find('\\')) {
        place += offset;
        match escape(text, place) {
            Some(0xD800..=0xDBFF)
                if matches!(escape(text, place + ESCAPE), Some(0xDC00..=0xDFFF)) =>
            {
                place += 2 * ESCAPE;
            }
            Some(0xD800..=0xDFFF) => {
                halves.push(place..place + ESCAPE);
                place += ESCAPE;
            }
            _ => {
                // The escaped character is passed over: it may be a backslash.
                let escaped = text.get(place + 1..).and_then(|rest| rest.chars().next());
                place += 1 + escaped.map_or(0, char::len_utf8);
            }
        }
    }
    halves
}

/// The number of the escape that begins here.
fn escape(text: &str, place: usize) -> Option<u32> {
    let digits = text.get(place..place + ESCAPE)?.strip_prefix("\\u")?;
    // A sign is no digit, though numbers may have one.
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let (repaired, findings) = repair(text);
        assert_eq!(repaired, expected);
        assert_eq!(repaired.len(), text.len());
        assert_eq!(findings.len(), expected.matches("FFFD").count(), "{text}");
    }

    #[test]
    fn halves_are_replaced() {
        check(r#""\ud83d""#, r#""\uFFFD""#);
        check(r#""\udc1f\ud83d""#, r#""\uFFFD\uFFFD""#);
        check(r#""\uD83D\uD83D\uDC1F""#, r#""\uFFFD\uD83D\uDC1F""#);
    }

    #[test]
    fn all_else_stays() {
        for text in [
            r#""\ud83d\udc1f""#,
            r#""\\ud83d""#,
            r#""\u00e9 é\é""#,
            r#""\u+d83""#,
            r#""\"#,
            r#""\ud8"#,
        ] {
            check(text, text);
        }
    }
}
