//! As much of a line as is shown.

use std::borrow::Cow;
use std::ops::Range;

use article_viewer_examine::boundary;

/// How many bytes of a line are shown before and after the beginning of a place. A document may be
/// one line of megabytes, which nobody wants to see, and which takes long to lay out.
const AROUND: usize = 200;

/// What stands for the rest of a line.
const REST: &str = "…";

/// A part of a line, with a place in it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt<'t> {
    pub(super) text: Cow<'t, str>,
    /// The place: bytes of the excerpt. What goes over many lines is marked where it begins.
    pub(super) mark: Range<usize>,
    /// Whether the line begins further left.
    pub(super) is_cut: bool,
}

/// The part of `line` around the beginning of `place`.
pub(super) fn excerpt<'t>(text: &'t str, line: Range<usize>, place: &Range<usize>) -> Excerpt<'t> {
    let start = boundary(text, place.start.saturating_sub(AROUND)).max(line.start);
    // A place may be behind the end of its line, or of the text.
    let end = boundary(text, place.start + AROUND)
        .min(line.end)
        .max(place.start);
    let shown = text.get(start..end).unwrap_or_default();
    let mark = place.start - start..place.end.clamp(place.start, end) - start;
    let is_cut = start > line.start;
    let before = if is_cut { REST } else { "" };
    let after = if end < line.end { REST } else { "" };
    let text = match (before, after) {
        ("", "") => Cow::Borrowed(shown),
        _ => Cow::Owned([before, shown, after].concat()),
    };
    Excerpt {
        text,
        mark: mark.start + before.len()..mark.end + before.len(),
        is_cut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, line: Range<usize>, place: Range<usize>, expected: (&str, Range<usize>)) {
        let excerpt = excerpt(text, line, &place);
        assert_eq!((&*excerpt.text, excerpt.mark.clone()), expected);
        assert_eq!(excerpt.is_cut, excerpt.text.starts_with(REST));
    }

    #[test]
    fn a_line_is_shown_whole() {
        check("a\nbcd\ne", 2..5, 3..4, ("bcd", 1..2));
        check("a\nbcd\ne", 2..5, 2..7, ("bcd", 0..3));
        check("a\nbcd\ne", 2..5, 5..5, ("bcd", 3..3));
        check("", 0..0, 0..0, ("", 0..0));
    }

    #[test]
    fn a_long_line_is_cut_between_characters() {
        let text = "é".repeat(500);
        let shown = format!("…{}…", "é".repeat(200));
        check(&text, 0..1000, 500..502, (&shown, 203..205));
        let shown = format!("{}…", "é".repeat(100));
        check(&text, 0..1000, 0..1000, (&shown, 0..200));
    }
}
