//! The writer's end that makes HTML text.

use super::Sink;

/// Writes escaped HTML.
#[derive(Debug, Default)]
pub struct HtmlSink {
    html: String,
    open: Vec<&'static str>,
    /// Whether the start tag of the last element still lacks its `>`.
    in_tag: bool,
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
        while let Some(place) = rest.bytes().position(|byte| ESCAPES.contains(&byte)) {
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

/// What has a meaning in HTML.
const ESCAPES: [u8; 4] = *b"&<>\"";

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
