//! Running text.

use super::path::Path;
use super::reader::Reader;
use crate::wire::{Kind, Label, Lines, Node, RunFields, Short, Slot, Strangers, Words, count};
use crate::{Code, LIMITS, Marks, Run, Text, TextRun};

impl Kind for Words {
    type Out = Text;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Text> {
        let mut text = Text::default();
        let mut left = LIMITS.text;
        if let Node::List(_) | Node::Text(_) = node {
            text.runs.reserve_exact(count(node).min(LIMITS.items));
        }
        match node {
            Node::Text(_) => push_run(reader, at, node, &mut text, &mut left),
            Node::List(_) => reader.each(at, node, LIMITS.items, &mut |reader, at, node| {
                push_run(reader, at, node, &mut text, &mut left);
            })?,
            Node::Object(_) => {
                // A run where a list of runs should stand: its words are not lost.
                reader.wrong(at, "text or a list of runs", node);
                push_run(reader, at, node, &mut text, &mut left);
            }
            _ => {
                reader.wrong(at, "text or a list of runs", node);
                return None;
            }
        }
        Some(text)
    }
}

impl Slot<'_, '_, Words> {
    /// Reads the text into `target`; that it has no words is reported.
    #[inline(never)]
    pub(crate) fn words(self, reader: &mut Reader, target: &mut Text) -> Option<()> {
        self.fill(reader, target)?;
        if target.is_empty() {
            let message = ["`", self.key(), "` has no words"];
            reader.report(Code::MissingField, self.owner(), &message);
            return None;
        }
        Some(())
    }
}

impl Kind for Label {
    type Out = String;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<String> {
        string(reader, at, node, false)
    }
}

impl Kind for Short {
    type Out = String;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<String> {
        let text = string(reader, at, node, false)?;
        let trimmed = text.trim();
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }
}

impl Kind for Lines {
    type Out = String;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<String> {
        string(reader, at, node, true)
    }
}

/// Reads one string by itself.
fn string(reader: &mut Reader, at: &Path<'_>, node: &Node, lines: bool) -> Option<String> {
    match node {
        Node::Text(text) => Some(clean(reader, at, text, lines, &mut LIMITS.text.clone())),
        _ => {
            reader.wrong(at, "text", node);
            None
        }
    }
}

/// Reads one run and puts it at the end of a text.
fn push_run(reader: &mut Reader, at: &Path<'_>, node: &Node, text: &mut Text, left: &mut usize) {
    if *left == 0 {
        // The text was cut, which is reported.
        return;
    }
    let mut run = TextRun::default();
    if let Node::Text(words) = node {
        run.text = clean(reader, at, words, false, left);
    } else {
        let Some(fields) = RunFields::open(reader, at, node, Strangers::Reported) else {
            return;
        };
        if fields.line_break().get(reader) == Some(true) {
            text.runs.push(Run::Break);
            return;
        }
        match fields.text().node() {
            Some(Node::Text(words)) => {
                run.text = clean(reader, &at.key("text"), words, false, left);
            }
            Some(other) => reader.wrong(&at.key("text"), "text", other),
            None => reader.missing(at, "text"),
        }
        let mut marks = Marks::EMPTY;
        for mark in fields.marks().get(reader).unwrap_or_default() {
            marks = marks.with(mark);
        }
        run.marks = marks;
        fields.href().put(reader, &mut run.href);
        fields.language().put(reader, &mut run.language);
        fields.ruby().put(reader, &mut run.ruby);
        run.quote = fields.quote().get(reader).filter(|id| {
            let known = reader.known_quotes.get(id).is_some();
            if !known {
                reader.unknown(Code::UnknownQuote, &at.key("quote"), "quote", id);
            }
            known
        });
        run.footnote = fields.footnote().get(reader).filter(|id| {
            let known = reader.known_footnotes.get(id).is_some();
            if !known {
                reader.unknown(Code::UnknownFootnote, &at.key("footnote"), "footnote", id);
            }
            known
        });
    }
    if !run.text.is_empty() || run.footnote.is_some() {
        text.runs.push(Run::Text(run));
    }
}

/// How many characters there are, where none of them needs any care. Nearly always none does, and bytes
/// are sooner looked at than characters are put together.
fn count_clean(text: &str) -> Option<usize> {
    let mut count = 0;
    let mut last = 0;
    for byte in text.bytes() {
        last = (last << 8 | u32::from(byte)) & 0xFF_FFFF;
        let is_control = byte < 0x20 || byte == 0x7F || matches!(last & 0xFFFF, 0xC280..=0xC29F);
        // U+2028 to U+202E, and U+2066 to U+2069.
        if is_control || matches!(last, 0xE2_80A8..=0xE2_80AE | 0xE2_81A6..=0xE2_81A9) {
            return None;
        }
        count += usize::from(byte & 0xC0 != 0x80);
    }
    Some(count)
}

/// Makes words safe to stand in a line: a line break with the spaces around it becomes one space
/// (except in code), control characters go, and characters that turn the direction of what follows
/// are closed where they stand. `left` is how many characters the text may still have.
fn clean(
    reader: &mut Reader,
    at: &Path<'_>,
    source: &str,
    lines: bool,
    left: &mut usize,
) -> String {
    if let Some(rest) = count_clean(source).and_then(|count| left.checked_sub(count)) {
        *left = rest;
        return source.to_owned();
    }
    let mut words = String::with_capacity(source.len().min(*left));
    let mut turns = Turns::default();
    let mut control = false;
    let mut after_break = false;
    let mut letters = source.chars().peekable();
    while let Some(letter) = letters.next() {
        if *left == 0 {
            reader.report(Code::TooLong, at, &["the text is too long; it is cut"]);
            break;
        }
        match letter {
            '\r' if letters.peek() == Some(&'\n') => continue,
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if lines {
                    words.push('\n');
                } else if !words.ends_with(' ') {
                    words.push(' ');
                }
                after_break = true;
            }
            '\t' if lines => words.push('\t'),
            '\t' | ' ' if after_break && !lines => continue,
            '\t' => words.push(' '),
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => {
                control = true;
                continue;
            }
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                if turns.keep(letter) {
                    words.push(letter);
                } else {
                    control = true;
                }
            }
            _ => {
                words.push(letter);
                after_break = false;
            }
        }
        *left -= 1;
    }
    control |= turns.close(&mut words);
    if control {
        let message = "control characters were removed or closed";
        reader.report(Code::ControlCharacters, at, &[message]);
    }
    words
}

/// The characters that turn the direction of what follows, and that are open.
#[derive(Default)]
struct Turns {
    /// For each open one, outermost first, whether it isolates.
    open: Vec<bool>,
}

impl Turns {
    /// Whether the character may stand: one that closes needs one that it closes.
    fn keep(&mut self, letter: char) -> bool {
        match letter {
            '\u{202C}' => {
                // An isolate is not closed by what closes an embedding.
                let closes = self.open.last() == Some(&false);
                if closes {
                    self.open.pop();
                }
                closes
            }
            '\u{2069}' => match self.open.iter().rposition(|isolates| *isolates) {
                // It closes the embeddings inside the isolate too (UAX 9).
                Some(place) => {
                    self.open.truncate(place);
                    true
                }
                None => false,
            },
            // Past the depth that browsers follow, no more are opened.
            _ if self.open.len() >= 60 => false,
            _ => {
                self.open.push(letter >= '\u{2066}');
                true
            }
        }
    }

    /// Closes what is open; says whether anything was.
    fn close(self, words: &mut String) -> bool {
        for isolates in self.open.iter().rev() {
            words.push(if *isolates { '\u{2069}' } else { '\u{202C}' });
        }
        !self.open.is_empty()
    }
}
