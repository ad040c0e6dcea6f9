//! The writer's end that makes HTML text.

use super::Sink;

/// Writes escaped HTML.
#[derive(Debug)]
pub struct HtmlSink {
    html: String,
    open: Vec<&'static str>,
    /// Whether the start tag of the last element still lacks its `>`.
    in_tag: bool,
}

/// Bytes that most articles need at the least.
const ROOM: usize = 1 << 14;

impl Default for HtmlSink {
    fn default() -> Self {
        Self {
            html: String::with_capacity(ROOM),
            open: Vec::new(),
            in_tag: false,
        }
    }
}

impl HtmlSink {
    /// The HTML written so far, with every open element closed.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.html
    }

    /// Adds what is no words of an article, as it is: a stylesheet, a script, a doctype.
    #[cfg(feature = "prerender")]
    pub(crate) fn raw(&mut self, text: &str) {
        self.end_tag();
        self.html.push_str(text);
    }

    fn end_tag(&mut self) {
        if self.in_tag {
            self.html.push('>');
            self.in_tag = false;
        }
    }

    fn escape(&mut self, text: &str) {
        let mut rest = text;
        // Bytes are looked at and pieces are copied: most texts have nothing to escape.
        while let Some(place) = first_to_escape(rest.as_bytes()) {
            let (before, after) = rest.split_at(place);
            self.html.push_str(before);
            self.html.push_str(match after.as_bytes().first() {
                Some(b'&') => "&amp;",
                Some(b'<') => "&lt;",
                Some(b'>') => "&gt;",
                _ => "&quot;",
            });
            rest = after.get(1..).unwrap_or_default();
        }
        self.html.push_str(rest);
    }
}

/// Whether a byte has a meaning in HTML. No jumps, so that many bytes can be looked at in one step.
fn is_to_escape(byte: u8) -> bool {
    (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"')
}

/// The place of the first byte that has a meaning in HTML.
fn first_to_escape(bytes: &[u8]) -> Option<usize> {
    let mut begin = 0;
    // The most of a text, and most attributes' values.
    for chunk in bytes.as_chunks::<16>().0 {
        if has_to_escape(chunk) {
            break;
        }
        begin += chunk.len();
    }
    let rest = bytes.get(begin..)?;
    let (chunks, _) = rest.as_chunks::<8>();
    if chunks.first().is_some_and(|chunk| !has_to_escape(chunk)) {
        begin += 8;
    }
    let rest = bytes.get(begin..)?;
    let place = rest.iter().position(|&byte| is_to_escape(byte))?;
    Some(begin + place)
}

/// Whether some byte has a meaning in HTML.
fn has_to_escape<const COUNT: usize>(bytes: &[u8; COUNT]) -> bool {
    bytes
        .iter()
        .fold(false, |found, &byte| found | is_to_escape(byte))
}

/// Elements that have no end tag (HTML, "void elements").
const VOID: [&str; 10] = [
    "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
];

impl Sink for HtmlSink {
    fn open(&mut self, tag: &'static str) {
        self.end_tag();
        self.html.push('<');
        self.html.push_str(tag);
        self.open.push(tag);
        self.in_tag = true;
    }

    fn attribute(&mut self, name: &'static str, value: &str) {
        debug_assert!(self.in_tag, "an attribute comes before the content");
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        self.escape(value);
        self.html.push('"');
    }

    fn text(&mut self, text: &str) {
        self.end_tag();
        self.escape(text);
    }

    fn close(&mut self) {
        self.end_tag();
        if let Some(tag) = self.open.pop()
            && !VOID.contains(&tag)
        {
            self.html.push_str("</");
            self.html.push_str(tag);
            self.html.push('>');
        }
    }
}
