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

    #[inline]
    fn escape(&mut self, text: &str) {
        // Most texts have nothing to escape.
        if has_some_to_escape(text.as_bytes()) {
            self.escape_each(text);
        } else {
            self.html.push_str(text);
        }
    }

    #[cold]
    fn escape_each(&mut self, text: &str) {
        let mut rest = text;
        // Bytes are looked at and pieces are copied.
        while let Some(place) = rest.bytes().position(is_to_escape) {
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

/// Whether some byte has a meaning in HTML. Several are looked at in one step; where the last ones are fewer,
/// some of those before them are looked at once more.
#[inline]
fn has_some_to_escape(bytes: &[u8]) -> bool {
    if let Some(last) = bytes.last_chunk() {
        let (chunks, _) = bytes.as_chunks();
        chunks.iter().any(has_to_escape_in_16) || has_to_escape_in_16(last)
    } else if let (Some(&first), Some(&last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        has_to_escape_in_8(first) || has_to_escape_in_8(last)
    } else if let (Some(&[a, b, c, d]), Some(&[e, f, g, h])) =
        (bytes.first_chunk::<4>(), bytes.last_chunk::<4>())
    {
        has_to_escape_in_8([a, b, c, d, e, f, g, h])
    } else {
        bytes.iter().any(|&byte| is_to_escape(byte))
    }
}

/// Whether one of sixteen bytes has a meaning in HTML: a compiler sees how to look at all at once.
#[inline(always)]
fn has_to_escape_in_16(sixteen: &[u8; 16]) -> bool {
    sixteen
        .iter()
        .fold(false, |found, &byte| found | is_to_escape(byte))
}

/// Whether one of eight bytes has a meaning in HTML.
fn has_to_escape_in_8(eight: [u8; 8]) -> bool {
    const ONE: u64 = 0x0101_0101_0101_0101;
    let eight = u64::from_le_bytes(eight);
    // `<` and `>` differ in one bit, and so do `"` and `&`. Where a byte is zero, and nowhere before, one less
    // has its highest bit set though it had not.
    let signs = (eight & !(ONE * 0x02)) ^ (ONE * 0x3C);
    let others = (eight & !(ONE * 0x04)) ^ (ONE * 0x22);
    let found = signs.wrapping_sub(ONE) & !signs | others.wrapping_sub(ONE) & !others;
    found & (ONE * 0x80) != 0
}

/// Whether an element has no end tag (HTML, "void elements").
fn is_void(tag: &str) -> bool {
    matches!(
        tag,
        "br" | "col" | "hr" | "img" | "input" | "link" | "meta" | "source" | "track" | "wbr"
    )
}

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
            && !is_void(tag)
        {
            self.html.push_str("</");
            self.html.push_str(tag);
            self.html.push('>');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{HtmlSink, Sink};

    /// Several bytes are looked at in one step, so each place of each length has its own way.
    #[test]
    fn signs_are_escaped_wherever_they_stand() {
        for length in 0..50 {
            for place in 0..=length {
                for (sign, escaped) in [
                    ("&", "&amp;"),
                    ("<", "&lt;"),
                    (">", "&gt;"),
                    ("\"", "&quot;"),
                    ("#$%'", "#$%'"),
                    (":;=?", ":;=?"),
                    ("\u{a0}¢¦¼¾é", "\u{a0}¢¦¼¾é"),
                    ("<\"", "&lt;&quot;"),
                ] {
                    let (before, after) = ("a".repeat(place), " ".repeat(length - place));
                    let mut sink = HtmlSink::default();
                    sink.open("p");
                    sink.attribute("title", &[&before, sign, &after].concat());
                    sink.text(&[&before, sign, &after].concat());
                    let words = [&before, escaped, &after].concat();
                    let expected = format!("<p title=\"{words}\">{words}</p>");
                    assert_eq!(sink.finish(), expected, "{length} {place} {sign}");
                }
            }
        }
    }
}
