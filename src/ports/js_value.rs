//! Reading a value that the browser parsed, or that a script handed over.
//!
//! This is the part of `serde-wasm-bindgen` that a document needs. The whole of it writes out the
//! value that it refuses, and the formatting of every kind of number costs the module some 7 KB
//! (brotli); here a refusal says nothing, and the model reports the place.

use std::fmt;

use js_sys::{Array, ArrayBuffer, Map, Reflect};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// A value that is nothing JSON can hold.
#[derive(Debug)]
pub(super) struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Refused {}

impl Error for Refused {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

#[wasm_bindgen]
extern "C" {
    // An object of the host's may throw when it is looked at, which js-sys does not expect.
    #[wasm_bindgen(js_namespace = Object, catch)]
    fn entries(object: &JsValue) -> Result<Array, JsValue>;
}

/// A property of an object of the host's.
fn property(object: &JsValue, key: &str) -> Result<JsValue, Refused> {
    Reflect::get(object, &JsValue::from_str(key)).map_err(|_| Refused)
}

/// A value of the page's scripts, as a source of values for the model.
pub(super) struct Script(pub(super) JsValue);

impl<'de> Deserializer<'de> for Script {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        let value = self.0;
        if value.is_null() || value.is_undefined() {
            visitor.visit_unit()
        } else if let Some(text) = value.as_string() {
            visitor.visit_string(text)
        } else if let Some(number) = value.as_f64() {
            visitor.visit_f64(number)
        } else if let Some(truth) = value.as_bool() {
            visitor.visit_bool(truth)
        } else if Array::is_array(&value) {
            visitor.visit_seq(Items {
                length: property(&value, "length")?.as_f64().unwrap_or_default() as u32,
                items: value,
                next: 0,
            })
        } else if !value.is_object() || ArrayBuffer::is_view(value.unchecked_ref()) {
            // The bytes of a buffer would be listed one by one.
            Err(Refused)
        } else {
            let entries = if value.has_type::<Map>() {
                Array::from(&value)
            } else {
                entries(&value).map_err(|_| Refused)?
            };
            visitor.visit_map(Entries {
                entries,
                next: 0,
                value: JsValue::NULL,
            })
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The items of a list.
struct Items {
    items: JsValue,
    length: u32,
    next: u32,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Refused> {
        if self.next >= self.length {
            return Ok(None);
        }
        let item = Reflect::get_u32(&self.items, self.next).map_err(|_| Refused);
        self.next += 1;
        seed.deserialize(Script(item?)).map(Some)
    }
}

/// The entries of an object, each a list of the key and the value.
struct Entries {
    entries: Array,
    next: u32,
    /// The value of the key that was read last.
    value: JsValue,
}

impl<'de> MapAccess<'de> for Entries {
    type Error = Refused;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Refused> {
        if self.next >= self.entries.length() {
            return Ok(None);
        }
        let entry: Array = self.entries.get(self.next).unchecked_into();
        self.next += 1;
        self.value = entry.get(1);
        seed.deserialize(Script(entry.get(0))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refused> {
        seed.deserialize(Script(std::mem::replace(&mut self.value, JsValue::NULL)))
    }
}
