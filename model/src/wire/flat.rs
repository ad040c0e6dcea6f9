//! A document as one text: what a script, or serde, hands over in one go.
//!
//! Each value begins with a sign:
//!
//! | | |
//! |---|---|
//! | `0` | nothing |
//! | `1`, `2` | true, false |
//! | `#` | a number: the digits, base 16, of the bits that IEEE 754 gives it, and U+0000 |
//! | `"` | a text, and U+0000 |
//! | `[` | the items of a list, and `]` |
//! | `{` | the entries of an object, and `}`: each is `:`, the key, U+0000, the value |
//! | `^` | what nests too deeply |
//! | `!` | what is past the limits |
//! | `?` | what no JSON can hold |
//!
//! So each text of a document lies in this one, and is not copied before it is kept.

use super::Node;
use crate::{Code, LIMITS};

/// Reads a flat document.
pub(crate) fn unflatten(flat: &str) -> Node<'_> {
    Rest(flat).node(LIMITS.depth)
}

/// What is not read yet.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    /// What stands before the next U+0000, which goes with it.
    fn text(&mut self) -> &'a str {
        let end = self.0.bytes().position(|byte| byte == 0);
        let end = end.unwrap_or(self.0.len());
        let text = self.0.get(..end).unwrap_or_default();
        self.0 = self.0.get(end + 1..).unwrap_or_default();
        text
    }

    /// The next sign, unless it is `end` or there is none.
    fn sign(&mut self, end: u8) -> Option<u8> {
        let sign = *self.0.as_bytes().first()?;
        self.0 = self.0.get(1..).unwrap_or_default();
        (sign != end).then_some(sign)
    }

    fn node(&mut self, levels: usize) -> Node<'a> {
        let sign = self.sign(0);
        self.value(sign, levels)
    }

    /// The value that a sign begins. Whoever flattens goes no deeper than there are `levels`.
    fn value(&mut self, sign: Option<u8>, levels: usize) -> Node<'a> {
        match sign {
            Some(b'0') => Node::Null,
            Some(b'1') => Node::Boolean(true),
            Some(b'2') => Node::Boolean(false),
            Some(b'#') => {
                let digits = self.text().bytes();
                let digit = |byte: u8| u64::from((byte & 15) + (byte >> 6) * 9);
                let bits = digits.fold(0, |bits, byte| bits << 4 | digit(byte));
                Node::Number(f64::from_bits(bits))
            }
            Some(b'"') => Node::Text(self.text()),
            Some(b'[') if levels > 0 => {
                let mut items = Vec::new();
                while let Some(sign) = self.sign(b']') {
                    items.push(self.value(Some(sign), levels - 1));
                }
                Node::List(items)
            }
            Some(b'{') if levels > 0 => {
                let mut entries = Vec::new();
                while self.sign(b'}').is_some() {
                    let key = self.text();
                    entries.push((key, self.node(levels - 1)));
                }
                Node::Object(entries)
            }
            Some(b'^') => Node::Lost(Code::TooDeep),
            Some(b'!') => Node::Lost(Code::TooLarge),
            _ => Node::Lost(Code::WrongType),
        }
    }
}
