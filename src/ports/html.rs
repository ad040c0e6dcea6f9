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
        for character in text.chars() {
            match character {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '"' => self.html.push_str("&quot;"),
                other => self.html.push(other),
            }
        }
    }
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
