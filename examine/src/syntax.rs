//! Where a text stops being JSON, and what may help.

use serde_json::Error;

use super::Finding;
use super::lines::{Lines, boundary};

/// How the parser's message about a control character begins.
const CONTROL_CHARACTER: &str = "control character";

/// What the parser says, at its place.
pub(super) fn finding(text: &str, error: &Error) -> Finding {
    let full = error.to_string();
    let suffix = format!(" at line {} column {}", error.line(), error.column());
    let message = full.strip_suffix(&suffix).unwrap_or(&full);
    let start = if error.is_eof() {
        text.trim_end().len()
    } else if message.starts_with(CONTROL_CHARACTER) {
        // The parser stops before the character.
        let stop = offset(text, error);
        let rest = text.get(stop..).unwrap_or_default();
        stop + rest.find(|letter| letter < ' ').unwrap_or_default()
    } else {
        offset(text, error)
    };
    let found = text.get(start..).and_then(|rest| rest.chars().next());
    // White space is a place, but nothing to mark.
    let marked = found.filter(|letter| !letter.is_whitespace());
    let end = start + marked.map_or(0, char::len_utf8);
    Finding::not_json(message, hint(message, found, error.is_eof()), start..end)
}

/// The byte at which the parser stopped. Its columns are bytes from 1; column 0 is the line end
/// before the line.
fn offset(text: &str, error: &Error) -> usize {
    let start = Lines::new(text).start(error.line());
    let offset = (start + error.column()).saturating_sub(1);
    // The parser may stop within a character.
    boundary(text, offset)
}

/// What was probably meant, for what people write most.
fn hint(message: &str, found: Option<char>, is_cut: bool) -> Option<&'static str> {
    if is_cut {
        return Some("The text breaks off: something is not closed.");
    }
    match (message, found) {
        ("trailing comma", _) => Some("Take out the comma before it."),
        (_, Some('\'' | '‘' | '’' | '“' | '”')) => {
            Some("Keys and texts stand in plain double quotes: \".")
        }
        (_, Some('/' | '#')) => Some("JSON has no comments."),
        ("key must be a string", _) => Some("Put the key in double quotes."),
        ("expected `,` or `}`" | "expected `,` or `]`", Some('"' | '{' | '[')) => {
            Some("A comma is missing before it.")
        }
        ("trailing characters", _) => Some("A document is one object; nothing comes after it."),
        _ if message.starts_with(CONTROL_CHARACTER) => {
            Some("Write line breaks within a text as \\n, and tabs as \\t.")
        }
        _ => None,
    }
}
