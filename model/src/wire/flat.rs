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
//! | `&` | how many items a list has that comes in pieces, base 16, and U+0000 |
//! | `{` | the entries of an object, and `}`: each is `:`, the key, U+0000, the value |
//! | `^` | what nests too deeply |
//! | `!` | what is past the limits |
//! | `?` | what no JSON can hold |
//!
//! So each text of a document lies in this one, and is not copied before it is kept. A list is not even
//! taken apart before somebody goes through it: of a long article's body one block is a tree at a time.
//! The longest of them all comes in pieces, each the items that follow those of the piece before: memory
//! that the whole of it took would never be given back.

use super::Node;
use crate::{Code, LIMITS};

/// Reads a flat document; says whether something was lost on the way.
pub(crate) fn unflatten(flat: &str) -> (Node<'_>, bool) {
    let mut rest = Rest {
        flat,
        levels: LIMITS.depth,
        has_lost: false,
    };
    let node = rest.node();
    (node, rest.has_lost)
}

/// The items of a list.
#[derive(Debug, Clone)]
pub(crate) struct Items<'a> {
    rest: Rest<'a>,
    count: usize,
}

impl<'a> Items<'a> {
    /// The items of a piece of a list.
    pub(crate) fn of_piece(piece: &'a str) -> Self {
        let rest = Rest {
            flat: piece,
            // The list stands in the document itself.
            levels: LIMITS.depth - 2,
            has_lost: false,
        };
        Self { rest, count: 0 }
    }

    /// How many there are; of a piece nobody knows.
    pub(crate) fn len(&self) -> usize {
        self.count
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let sign = self.rest.sign(b']')?;
        Some(self.rest.value(sign))
    }
}

/// What is not read yet.
#[derive(Debug, Clone)]
struct Rest<'a> {
    flat: &'a str,
    /// How much deeper it goes. Whoever flattens goes no deeper than there are levels.
    levels: usize,
    has_lost: bool,
}

impl<'a> Rest<'a> {
    /// What stands before the next U+0000, which goes with it.
    #[inline(never)]
    fn text(&mut self) -> &'a str {
        let end = self.flat.bytes().position(|byte| byte == 0);
        let end = end.unwrap_or(self.flat.len());
        let text = self.flat.get(..end).unwrap_or_default();
        self.flat = self.flat.get(end + 1..).unwrap_or_default();
        text
    }

    /// The next sign, unless it is `end` or there is none.
    #[inline(never)]
    fn sign(&mut self, end: u8) -> Option<u8> {
        let sign = *self.flat.as_bytes().first()?;
        self.flat = self.flat.get(1..).unwrap_or_default();
        (sign != end).then_some(sign)
    }

    fn node(&mut self) -> Node<'a> {
        let sign = self.sign(0).unwrap_or_default();
        self.value(sign)
    }

    /// The value that a sign begins.
    fn value(&mut self, sign: u8) -> Node<'a> {
        match sign {
            b'0' => Node::Null,
            b'1' => Node::Boolean(true),
            b'2' => Node::Boolean(false),
            b'#' | b'&' => {
                let digits = self.text().bytes();
                let digit = |byte: u8| u64::from((byte & 15) + (byte >> 6) * 9);
                let bits = digits.fold(0, |bits, byte| bits << 4 | digit(byte));
                if sign == b'&' {
                    Node::Pieces(bits as usize)
                } else {
                    Node::Number(f64::from_bits(bits))
                }
            }
            b'"' => Node::Text(self.text()),
            b'[' if self.levels > 0 => {
                self.levels -= 1;
                let rest = self.clone();
                let mut count = 0;
                while let Some(sign) = self.sign(b']') {
                    self.skip(sign);
                    count += 1;
                }
                self.levels += 1;
                Node::List(Items { rest, count })
            }
            b'{' if self.levels > 0 => {
                self.levels -= 1;
                let mut entries = Vec::new();
                while self.sign(b'}').is_some() {
                    let key = self.text();
                    entries.push((key, self.node()));
                }
                self.levels += 1;
                #[cfg(feature = "json")]
                order(&mut entries);
                Node::Object(entries)
            }
            _ => {
                self.has_lost = true;
                Node::Lost(match sign {
                    b'^' => Code::TooDeep,
                    b'!' => Code::TooLarge,
                    _ => Code::WrongType,
                })
            }
        }
    }

    /// Goes past the value that a sign begins.
    fn skip(&mut self, sign: u8) {
        match sign {
            b'0' | b'1' | b'2' => {}
            b'#' | b'"' | b'&' => {
                self.text();
            }
            b'[' | b'{' if self.levels > 0 => {
                self.levels -= 1;
                // The sign after `[` or `{` in ASCII but one ends them.
                while let Some(inner) = self.sign(sign + 2) {
                    let mut inner = inner;
                    if sign == b'{' {
                        self.text();
                        inner = self.sign(0).unwrap_or_default();
                    }
                    self.skip(inner);
                }
                self.levels += 1;
            }
            _ => self.has_lost = true,
        }
    }
}

/// Brings the entries of an object into the order that they have in a browser: footnotes are numbered by
/// it, and a page that was written without a browser has to number them alike.
#[cfg(feature = "json")]
fn order(entries: &mut [(&str, Node)]) {
    entries.sort_by_key(|(key, _)| index(key).unwrap_or(u32::MAX));
}

/// The number that a key is (ECMA-262, "array index"): written as no other text would be.
#[cfg(feature = "json")]
fn index(key: &str) -> Option<u32> {
    let number = key.parse::<u32>().ok().filter(|it| *it < u32::MAX)?;
    (number.to_string() == key).then_some(number)
}
