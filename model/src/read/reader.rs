//! What reading knows and says while it goes through a document.

use super::path::{Path, push_number};
use crate::wire::{Items, Key, Node, Strangers, count, name};
use crate::{Code, Diagnostic, LIMITS, Quote, Table};

/// Gives a piece of the body by its number; after the last one, nothing.
pub(crate) type Piece = fn(usize) -> Option<String>;

/// The state of reading one document. Tables that are only sets hold `true`: as tables of one kind they are
/// compiled once.
#[derive(Default)]
pub(crate) struct Reader {
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// How many diagnostics were not kept.
    dropped: usize,
    /// How many blocks have been read.
    pub(crate) blocks: usize,
    /// The ids of blocks and quotes that are taken; `false` where what took one came to nothing.
    pub(crate) ids: Table<bool>,
    /// The people that were read.
    pub(crate) people: Table<bool>,
    /// The quotations that runs and blocks may name: those of `quotes`, and those in place.
    pub(crate) known_quotes: Table<bool>,
    /// The footnotes that runs may name.
    pub(crate) known_footnotes: Table<bool>,
    /// The footnotes that were read.
    pub(crate) footnotes: Table<bool>,
    /// The records that were read.
    pub(crate) quotes: Table<Quote>,
    /// Where the pieces of the body come from, each by its number.
    pub(crate) piece: Option<Piece>,
}

impl Reader {
    /// A piece of a list that comes in pieces, by its number; of another value there are none.
    pub(crate) fn piece(&self, node: &Node, number: usize) -> Option<String> {
        match node {
            Node::Pieces(_) => self.piece.and_then(|piece| piece(number)),
            _ => None,
        }
    }

    /// Reports something. The message is in pieces, so that no formatting is compiled.
    pub(crate) fn report(&mut self, code: Code, at: &Path<'_>, message: &[&str]) {
        self.report_with(code, at, message, None);
    }

    /// Reports something with a hint of its own.
    fn report_with(&mut self, code: Code, at: &Path<'_>, message: &[&str], hint: Option<String>) {
        let severity = code.severity();
        if self.diagnostics.len() >= LIMITS.diagnostics {
            self.dropped += 1;
            // What matters more takes the place of what matters less.
            let Some(place) = self
                .diagnostics
                .iter()
                .rposition(|it| it.severity < severity)
            else {
                return;
            };
            self.diagnostics.remove(place);
        }
        let mut diagnostic = Diagnostic::new(code, at.pointer(), message.concat());
        if hint.is_some() {
            diagnostic.hint = hint;
        }
        self.diagnostics.push(diagnostic);
    }

    /// The diagnostics, and how many more there are.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        if self.dropped > 0 {
            let mut message = String::new();
            push_number(&mut message, self.dropped);
            message.push_str(" more diagnostics");
            self.diagnostics
                .push(Diagnostic::new(Code::TooMany, String::new(), message));
        }
        self.diagnostics
    }

    /// Reports that a value is not what should stand there.
    pub(crate) fn wrong(&mut self, at: &Path<'_>, expected: &str, node: &Node) {
        // What was lost is reported by itself.
        if !matches!(node, Node::Lost(_)) {
            let message = ["expected ", expected, ", found ", name(node)];
            self.report(Code::WrongType, at, &message);
        }
    }

    /// Reports that a key is missing.
    pub(crate) fn missing(&mut self, at: &Path<'_>, key: &str) {
        self.report(Code::MissingField, at, &["`", key, "` is missing"]);
    }

    /// Reports that something is named that is not there.
    pub(crate) fn unknown(&mut self, code: Code, at: &Path<'_>, what: &str, id: &str) {
        self.report(code, at, &["no ", what, " has the id `", short(id), "`"]);
    }

    /// Opens an object: its entries. What is no object is reported, and what is none of its keys.
    pub(crate) fn open<'a>(
        &mut self,
        at: &Path<'_>,
        node: &'a Node<'a>,
        keys: &[Key],
        strangers: Strangers,
    ) -> Option<&'a [(&'a str, Node<'a>)]> {
        let Node::Object(entries) = node else {
            self.wrong(at, "an object", node);
            return None;
        };
        for (key, _) in entries {
            if keys.iter().any(|it| it.name == *key) {
                continue;
            }
            let known = match strangers {
                Strangers::Reported => false,
                Strangers::OfBlock => matches!(*key, "type" | "id" | "language"),
                Strangers::Ignored => true,
            };
            if !known {
                let hint = nearest(key, keys).map(|it| ["Did you mean `", it, "`?"].concat());
                let message = ["`", short(key), "` is not a key of this object"];
                self.report_with(Code::UnknownKey, &at.key(key), &message, hint);
            }
        }
        Some(entries)
    }

    /// Goes through the items of a list as far as the limit.
    pub(crate) fn each(
        &mut self,
        at: &Path<'_>,
        node: &Node,
        most: usize,
        visit: &mut dyn FnMut(&mut Self, &Path<'_>, &Node),
    ) -> Option<()> {
        let mut items = match node {
            Node::List(items) => items.clone(),
            Node::Pieces(_) => Items::of_piece(""),
            _ => {
                self.wrong(at, "a list", node);
                return None;
            }
        };
        let (mut index, mut number) = (0, 0);
        let mut piece;
        loop {
            for item in items {
                let at = at.index(index);
                if index == most {
                    self.too_many(&at, most, count(node));
                    return Some(());
                }
                match item {
                    Node::Null => self.report(Code::NullItem, &at, &["the item is `null`"]),
                    Node::Lost(_) => {}
                    _ => visit(self, &at, &item),
                }
                index += 1;
            }
            let Some(next) = self.piece(node, number) else {
                return Some(());
            };
            piece = next;
            items = Items::of_piece(&piece);
            number += 1;
        }
    }

    /// Reports that a list ends here.
    pub(crate) fn too_many(&mut self, at: &Path<'_>, most: usize, found: usize) {
        let mut message = String::from("reading stops here: ");
        push_number(&mut message, found);
        message.push_str(" items, and at most ");
        push_number(&mut message, most);
        message.push_str(" are read");
        self.report(Code::TooMany, at, &[&message]);
    }

    /// Takes an id for a block or a quote; none where it is taken already, which is reported.
    pub(crate) fn claim(&mut self, at: &Path<'_>, id: String) -> Option<String> {
        if self.ids.get(&id).is_some() {
            let message = ["the id `", short(&id), "` is taken"];
            self.report(Code::DuplicateId, at, &message);
            return None;
        }
        self.ids.insert(id.clone(), true);
        Some(id)
    }

    /// An id that begins so and that nothing has.
    pub(crate) fn unused(&self, start: &str, taken: &dyn Fn(&str) -> bool) -> String {
        let mut id = start.to_owned();
        let mut number = 2;
        while taken(&id) {
            id.truncate(start.len());
            id.push('-');
            push_number(&mut id, number);
            number += 1;
        }
        id
    }

    /// Reports what was lost while the document came in.
    pub(crate) fn lost(&mut self, at: &Path<'_>, node: &Node) {
        match node {
            Node::List(items) => {
                for (index, item) in items.clone().enumerate() {
                    self.lost(&at.index(index), &item);
                }
            }
            Node::Object(entries) => {
                for (key, value) in entries {
                    self.lost(&at.key(key), value);
                }
            }
            Node::Lost(code) => {
                let message = match code {
                    Code::TooDeep => "the document nests too deeply; what is below is not read",
                    Code::TooLarge => "the document is too large; reading stops here",
                    _ => "the value is nothing that JSON can hold",
                };
                self.report(*code, at, &[message]);
            }
            _ => {}
        }
    }
}

/// As much of something the document holds as a message can take.
pub(crate) fn short(text: &str) -> &str {
    match text.char_indices().nth(60) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}

/// The key that was probably meant: one that is the same but for case, dashes and underscores, or
/// but for one stretch of at most two letters.
fn nearest(key: &str, keys: &[Key]) -> Option<&'static str> {
    let plain = |text: &str| -> Vec<u8> {
        text.bytes()
            .filter(|byte| !matches!(byte, b'-' | b'_'))
            .map(|byte| byte.to_ascii_lowercase())
            .collect()
    };
    let key = plain(key);
    let near = |known: &&Key| {
        let known = plain(known.name);
        let common = |pair: &(&u8, &u8)| pair.0 == pair.1;
        let start = key.iter().zip(&known).take_while(common).count();
        let rest = key.len().min(known.len()) - start;
        let end = key
            .iter()
            .rev()
            .zip(known.iter().rev())
            .take(rest)
            .take_while(common)
            .count();
        let different = key.len().max(known.len()) - start - end;
        different == 0 || different <= 2 && known.len() >= 4
    };
    keys.iter().find(near).map(|known| known.name)
}
