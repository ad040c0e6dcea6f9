//! Where each value of a document stands in its text.
//!
//! The places come from `serde_json` itself, by its raw values: slices of the text. So what is JSON
//! here is just what is JSON to the model, which reads with the same parser: the same numbers, the
//! same nesting without end. A second parser (`jsonc-parser`, say) would differ in such corners, and
//! then a diagnostic has no place. Each level is parsed once more for each level around it, which
//! the limit of depth bounds.

use std::fmt;
use std::ops::Range;

use article_viewer_model::LIMITS;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Finding, syntax};

/// A value and its place.
#[derive(Debug)]
pub(super) struct Value {
    pub(super) place: Range<usize>,
    pub(super) content: Content,
}

/// What a value holds.
#[derive(Debug)]
pub(super) enum Content {
    /// Nothing that has a place of its own, or that the model would still read.
    Leaf,
    List(Vec<Value>),
    Object(Vec<Entry>),
}

/// A key of an object and its value.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_place: Range<usize>,
    pub(super) value: Value,
}

/// Which part of an object's entry is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Key,
    Value,
}

impl Value {
    /// The place that a JSON pointer names, or of what is nearest around it. Of two entries with one
    /// key the last is meant, which is the one the model reads.
    pub(super) fn place_of(&self, pointer: &str, part: Part) -> Range<usize> {
        let mut value = self;
        let mut key_place = None;
        for step in pointer.split('/').skip(1) {
            let step = step.replace("~1", "/").replace("~0", "~");
            let inner = match &value.content {
                Content::Leaf => None,
                Content::List(items) => {
                    let item = step
                        .parse::<usize>()
                        .ok()
                        .and_then(|index| items.get(index));
                    item.map(|item| (item, None))
                }
                Content::Object(entries) => entries
                    .iter()
                    .rfind(|entry| entry.key == step)
                    .map(|entry| (&entry.value, Some(&entry.key_place))),
            };
            let Some((inner, key)) = inner else {
                key_place = None;
                break;
            };
            value = inner;
            key_place = key;
        }
        match key_place {
            Some(place) if part == Part::Key => place.clone(),
            _ => value.place.clone(),
        }
    }
}

/// Reads a text, or says where it is no JSON.
pub(super) fn read(text: &str) -> Result<Value, Finding> {
    let trouble = |error| syntax::finding(text, &error);
    let raw: &RawValue = serde_json::from_str(text).map_err(trouble)?;
    let mut reader = Reader {
        text,
        values: LIMITS.values,
    };
    reader.value(raw, 0)
}

struct Reader<'t> {
    text: &'t str,
    /// How many more values the model would read.
    values: usize,
}

impl<'t> Reader<'t> {
    fn value(&mut self, raw: &'t RawValue, depth: usize) -> Result<Value, Finding> {
        let place = self.place(raw);
        let json = raw.get();
        let is_read = depth < LIMITS.depth && self.values > 0;
        self.values = self.values.saturating_sub(1);
        let content = match json.as_bytes().first() {
            Some(b'[') if is_read => {
                let items: Vec<&RawValue> = self.part(json, &place)?;
                let items = items.into_iter().map(|item| self.value(item, depth + 1));
                Content::List(items.collect::<Result<_, _>>()?)
            }
            Some(b'{') if is_read => {
                let Entries(entries) = self.part(json, &place)?;
                let entries = entries.into_iter().map(|(key, value)| {
                    let key_place = self.place(key);
                    Ok(Entry {
                        key: self.part(key.get(), &key_place)?,
                        key_place,
                        value: self.value(value, depth + 1)?,
                    })
                });
                Content::Object(entries.collect::<Result<_, _>>()?)
            }
            // A number beyond all bounds is JSON by its looks, but cannot be read.
            Some(b'-' | b'0'..=b'9') if is_read => {
                self.part::<f64>(json, &place)?;
                Content::Leaf
            }
            _ => Content::Leaf,
        };
        Ok(Value { place, content })
    }

    /// Reads a part of the text, which was found to be JSON by its looks already.
    fn part<T: Deserialize<'t>>(&self, json: &'t str, place: &Range<usize>) -> Result<T, Finding> {
        serde_json::from_str(json).map_err(|error| {
            let found = syntax::finding(json, &error);
            Finding {
                place: place.clone(),
                ..found
            }
        })
    }

    /// Where a slice of the text lies in it. Both are addresses in the same piece of memory, so their
    /// difference is the offset.
    fn place(&self, raw: &RawValue) -> Range<usize> {
        let slice = raw.get();
        let start = slice.as_ptr().addr() - self.text.as_ptr().addr();
        start..start + slice.len()
    }
}

/// The entries of an object, with those that have the same key.
struct Entries<'t>(Vec<(&'t RawValue, &'t RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<'de>, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Entries(entries))
    }
}
