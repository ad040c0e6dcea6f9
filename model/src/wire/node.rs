//! A document as it comes: any value, in one flat type.
//!
//! Everything that can be wrong with a document is found out later, on this tree, by code that does
//! not depend on where the document came from. So only this one visitor is compiled for each source.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use crate::{Code, LIMITS};

/// One value of a document.
#[derive(Debug)]
pub(crate) enum Node {
    Null,
    Boolean(bool),
    Number(f64),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
    /// A value that was not read, and why. It is reported once, when the document has been read.
    Lost(Code),
}

/// What a [`Node`] would be called.
pub(crate) fn name(node: &Node) -> &'static str {
    match node {
        Node::Null | Node::Lost(_) => "nothing",
        Node::Boolean(_) => "true or false",
        Node::Number(_) => "a number",
        Node::Text(_) => "text",
        Node::List(_) => "a list",
        Node::Object(_) => "an object",
    }
}

/// What is left of the limits while a document is read.
///
/// A script can hand over a small object that unfolds without end, because it holds itself: the
/// depth alone does not bound that, the number of values and of bytes does.
pub(crate) struct Budget {
    values: usize,
    bytes: usize,
    spent: bool,
    /// Whether an error of the source ends the reading. It does where the source is a text, whose
    /// place is lost; a value that a script holds, or that is in memory, is skipped.
    strict: bool,
}

impl Budget {
    pub(crate) fn new(strict: bool) -> Self {
        Self {
            values: LIMITS.values,
            bytes: LIMITS.bytes,
            spent: false,
            strict,
        }
    }

    /// Whether there is enough left for one value with this many bytes of text.
    fn spend(&mut self, bytes: usize) -> bool {
        if self.values == 0 || bytes > self.bytes {
            self.spent = true;
            return false;
        }
        self.values -= 1;
        self.bytes -= bytes;
        true
    }

    /// The value, where there is enough left for it.
    fn pay(&mut self, bytes: usize, value: impl FnOnce() -> Node) -> Node {
        if self.spend(bytes) {
            value()
        } else {
            Node::Lost(Code::TooLarge)
        }
    }
}

/// Reads one value at a depth.
pub(crate) struct Seed<'b> {
    pub(crate) budget: &'b mut Budget,
    /// How many objects and lists are around the value.
    pub(crate) depth: usize,
}

impl Seed<'_> {
    fn inner(&mut self) -> Seed<'_> {
        Seed {
            budget: &mut *self.budget,
            depth: self.depth + 1,
        }
    }

    /// Why an object or a list cannot be read here.
    fn refusal(&mut self) -> Option<Node> {
        // What is refused is counted too: an object that holds itself a thousand times over is
        // refused a thousand times on every level.
        if !self.budget.spend(0) {
            Some(Node::Lost(Code::TooLarge))
        } else if self.depth >= LIMITS.depth {
            Some(Node::Lost(Code::TooDeep))
        } else {
            None
        }
    }
}

/// What no JSON has is lost here, in so many words: left to serde's defaults, each would bring the
/// formatting of every kind of value into the module.
macro_rules! nothing_else {
    ($value:ty, $lost:expr) => {
        fn visit_bytes<E>(self, _: &[u8]) -> Result<$value, E> {
            Ok($lost)
        }

        fn visit_i128<E>(self, _: i128) -> Result<$value, E> {
            Ok($lost)
        }

        fn visit_u128<E>(self, _: u128) -> Result<$value, E> {
            Ok($lost)
        }

        fn visit_newtype_struct<D: Deserializer<'de>>(self, _: D) -> Result<$value, D::Error> {
            Ok($lost)
        }

        fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<$value, A::Error> {
            Ok($lost)
        }
    };
}

/// Reads a key: `None` where it is no string.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Option<String>, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Option<String>;

    nothing_else!(Option<String>, None);

    fn expecting(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }

    fn visit_str<E>(self, key: &str) -> Result<Option<String>, E> {
        Ok(Some(key.to_owned()))
    }

    fn visit_string<E>(self, key: String) -> Result<Option<String>, E> {
        Ok(Some(key))
    }

    fn visit_unit<E>(self) -> Result<Option<String>, E> {
        Ok(None)
    }

    fn visit_none<E>(self) -> Result<Option<String>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, _: D) -> Result<Option<String>, D::Error> {
        Ok(None)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Option<String>, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Option<String>, E> {
        Ok(None)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Option<String>, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Option<String>, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Option<String>, A::Error> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Option<String>, A::Error> {
        Ok(None)
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<Node, D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    nothing_else!(Node, Node::Lost(Code::WrongType));

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(self.budget.pay(0, || Node::Null))
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(self.budget.pay(0, || Node::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, source: D) -> Result<Node, D::Error> {
        self.deserialize(source)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(self.budget.pay(0, || Node::Boolean(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(self.budget.pay(0, || Node::Number(value as f64)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(self.budget.pay(0, || Node::Number(value as f64)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(self.budget.pay(0, || Node::Number(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(self
            .budget
            .pay(value.len(), || Node::Text(value.to_owned())))
    }

    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(self.budget.pay(value.len(), || Node::Text(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<Node, A::Error> {
        let refusal = self.refusal();
        let mut items = Vec::new();
        while refusal.is_none() && !self.budget.spent {
            match list.next_element_seed(self.inner()) {
                Ok(Some(item)) => items.push(item),
                Ok(None) => return Ok(Node::List(items)),
                Err(error) if self.budget.strict => return Err(error),
                Err(_) => items.push(Node::Lost(Code::WrongType)),
            }
        }
        // Native sources insist that a list is read to its end. A script's list may have four
        // billion places, and nobody minds.
        if cfg!(not(target_arch = "wasm32")) {
            while list.next_element::<IgnoredAny>()?.is_some() {}
        }
        Ok(refusal.unwrap_or(Node::List(items)))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Node, A::Error> {
        let refusal = self.refusal();
        let mut entries = Vec::new();
        while refusal.is_none() && !self.budget.spent {
            let key = match map.next_key_seed(Key) {
                Ok(Some(Some(key))) => key,
                Ok(None) => return Ok(Node::Object(entries)),
                Err(error) if self.budget.strict => return Err(error),
                // A script's `Map` with a key that is no string.
                Ok(Some(None)) | Err(_) => return Ok(Node::Lost(Code::WrongType)),
            };
            if !self.budget.spend(key.len()) {
                if cfg!(not(target_arch = "wasm32")) {
                    map.next_value::<IgnoredAny>()?;
                }
                entries.push((key, Node::Lost(Code::TooLarge)));
                break;
            }
            let value = match map.next_value_seed(self.inner()) {
                Ok(value) => value,
                Err(error) if self.budget.strict => return Err(error),
                Err(_) => Node::Lost(Code::WrongType),
            };
            entries.push((key, value));
        }
        if cfg!(not(target_arch = "wasm32")) {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        }
        Ok(refusal.unwrap_or(Node::Object(entries)))
    }
}
