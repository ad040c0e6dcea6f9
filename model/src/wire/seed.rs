//! Flattening what serde reads, from any source.

use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use crate::LIMITS;

/// A document as it is flattened, and what is left of the limits.
///
/// A source can hand over a small object that unfolds without end, because it holds itself: the
/// depth alone does not bound that, the number of values and of bytes does.
pub(crate) struct Flattened {
    text: String,
    values: usize,
    bytes: usize,
    spent: bool,
    /// Whether an error of the source ends the reading. It does where the source is a text, whose
    /// place is lost; a value that a script holds, or that is in memory, is skipped.
    strict: bool,
}

impl Flattened {
    /// Flattens what a source holds.
    pub(crate) fn of<'de, D: Deserializer<'de>>(
        source: D,
        strict: bool,
    ) -> Result<String, D::Error> {
        let mut flattened = Self {
            text: String::new(),
            values: LIMITS.values,
            bytes: LIMITS.bytes,
            spent: false,
            strict,
        };
        let seed = Seed {
            to: &mut flattened,
            depth: 0,
        };
        seed.deserialize(source)?;
        Ok(flattened.text)
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

    /// Writes a value, where there is enough left for it.
    fn pay(&mut self, bytes: usize, value: &[&str]) {
        if self.spend(bytes) {
            self.text.extend(value.iter().copied());
        } else {
            self.text.push('!');
        }
    }

    /// What no JSON can hold.
    fn refuse(&mut self) {
        self.text.push('?');
    }

    /// After an error of the source: what was written of a value since `before` gives way to a refusal,
    /// unless the error ends the reading.
    fn recover<E>(&mut self, before: usize, error: E) -> Result<(), E> {
        if self.strict {
            return Err(error);
        }
        self.text.truncate(before);
        self.refuse();
        Ok(())
    }
}

/// U+0000 ends texts. One in a text gives way to another that has no picture either, and is found
/// out in the same places.
fn without_ends(text: &str) -> String {
    text.replace('\0', "\u{1}")
}

/// Flattens one value at a depth.
struct Seed<'f> {
    to: &'f mut Flattened,
    /// How many objects and lists are around the value.
    depth: usize,
}

impl Seed<'_> {
    fn inner(&mut self) -> Seed<'_> {
        Seed {
            to: &mut *self.to,
            depth: self.depth + 1,
        }
    }

    /// Whether an object or a list can be read here.
    fn opens(&mut self) -> bool {
        // What is refused is counted too: an object that holds itself a thousand times over is
        // refused a thousand times on every level.
        if !self.to.spend(0) {
            self.to.text.push('!');
            return false;
        }
        let opens = self.depth < LIMITS.depth;
        if !opens {
            self.to.text.push('^');
        }
        opens
    }
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

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Option<String>, E> {
        Ok(Some(without_ends(key)))
    }

    fn visit_unit<E>(self) -> Result<Option<String>, E> {
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
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        source.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.to.pay(0, &["0"]);
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, source: D) -> Result<(), D::Error> {
        self.deserialize(source)
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.to.pay(0, &[if value { "1" } else { "2" }]);
        Ok(())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.visit_f64(value as f64)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.visit_f64(value as f64)
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        let digits = format!("{:x}", value.to_bits());
        self.to.pay(0, &["#", &digits, "\0"]);
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.to
            .pay(value.len(), &["\"", &without_ends(value), "\0"]);
        Ok(())
    }

    // What no JSON has is lost, and the rest of the document is not.

    fn visit_bytes<E>(self, _: &[u8]) -> Result<(), E> {
        self.to.refuse();
        Ok(())
    }

    fn visit_i128<E>(self, _: i128) -> Result<(), E> {
        self.to.refuse();
        Ok(())
    }

    fn visit_u128<E>(self, _: u128) -> Result<(), E> {
        self.to.refuse();
        Ok(())
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, _: D) -> Result<(), D::Error> {
        self.to.refuse();
        Ok(())
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        self.to.refuse();
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        if self.opens() {
            self.to.text.push('[');
            while !self.to.spent {
                let before = self.to.text.len();
                match list.next_element_seed(self.inner()) {
                    Ok(Some(())) => {}
                    Ok(None) => {
                        self.to.text.push(']');
                        return Ok(());
                    }
                    Err(error) => self.to.recover(before, error)?,
                }
            }
            self.to.text.push(']');
        }
        // Sources insist that a list is read to its end. A script's list may have four billion
        // places, and nobody minds.
        if cfg!(not(target_arch = "wasm32")) {
            while list.next_element::<IgnoredAny>()?.is_some() {}
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let start = self.to.text.len();
        if self.opens() {
            self.to.text.push('{');
            while !self.to.spent {
                let key = match map.next_key_seed(Key) {
                    Ok(Some(Some(key))) => key,
                    Ok(None) => {
                        self.to.text.push('}');
                        return Ok(());
                    }
                    Err(error) if self.to.strict => return Err(error),
                    // A script's `Map` with a key that is no string.
                    Ok(Some(None)) | Err(_) => {
                        self.to.text.truncate(start);
                        self.to.refuse();
                        return Ok(());
                    }
                };
                self.to.text.extend([":", &key, "\0"]);
                if !self.to.spend(key.len()) {
                    if cfg!(not(target_arch = "wasm32")) {
                        map.next_value::<IgnoredAny>()?;
                    }
                    self.to.text.push('!');
                    break;
                }
                let before = self.to.text.len();
                match map.next_value_seed(self.inner()) {
                    Ok(()) => {}
                    Err(error) => self.to.recover(before, error)?,
                }
            }
            self.to.text.push('}');
        }
        if cfg!(not(target_arch = "wasm32")) {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        }
        Ok(())
    }
}
