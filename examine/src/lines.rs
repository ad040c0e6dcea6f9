//! From bytes of a text to lines and columns.

use std::ops::Range;

/// A place in a text, as people count: from 1. A column is a character (a Unicode code point).
///
/// ```
/// use article_viewer_examine::{Lines, Position};
///
/// assert_eq!(Lines::new("a\nbc").position(3), Position { line: 2, column: 2 });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// The lines of a text. They end with `\n`; a `\r` before it is their last character.
///
/// ```
/// use article_viewer_examine::Lines;
///
/// assert_eq!(Lines::new("a\nbc\n").bytes(2), 2..4);
/// ```
pub struct Lines<'t> {
    text: &'t str,
    /// Where each line begins.
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Finds the lines of `text`.
    pub fn new(text: &'t str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(place, _)| place + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(after_breaks).collect(),
        }
    }

    /// The line and column of a byte.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.starts.partition_point(|start| *start <= offset);
        let before = self.text.get(self.start(line)..offset).unwrap_or_default();
        Position {
            line,
            column: before.chars().count() + 1,
        }
    }

    /// The bytes of a line, without what ends it.
    pub fn bytes(&self, line: usize) -> Range<usize> {
        let start = self.start(line);
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        let text = self.text.get(start..end).unwrap_or_default();
        let text = text.strip_suffix('\n').unwrap_or(text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        start..start + text.len()
    }

    /// Where a line begins.
    pub fn start(&self, line: usize) -> usize {
        let place = line.checked_sub(1).and_then(|line| self.starts.get(line));
        place.copied().unwrap_or_default()
    }
}

/// The last place up to here that is not within a character.
///
/// ```
/// assert_eq!(article_viewer_examine::boundary("é", 1), 0);
/// ```
pub fn boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions() {
        let lines = Lines::new("a\r\n\té𝄞b\n\nz");
        for (offset, line, column) in [
            (0, 1, 1),
            (1, 1, 2),
            (3, 2, 1),
            (4, 2, 2),
            (6, 2, 3),
            (10, 2, 4),
            (11, 2, 5),
            (12, 3, 1),
            (13, 4, 1),
            (14, 4, 2),
        ] {
            assert_eq!(
                lines.position(offset),
                Position { line, column },
                "{offset}"
            );
        }
    }

    #[test]
    fn the_end_of_a_line_is_no_part_of_it() {
        let lines = Lines::new("ab\r\n\nc");
        assert_eq!(lines.bytes(1), 0..2);
        assert_eq!(lines.bytes(2), 4..4);
        assert_eq!(lines.bytes(3), 5..6);
    }
}
