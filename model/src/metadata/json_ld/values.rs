//! Values of properties from values of the model. What is nothing becomes `null`, and no property
//! is made of it.

use serde_json::Value;

use super::table::Context;
use crate::wire::{Word, listed};
use crate::{Address, Date, Language, Text};

/// Whether a value says nothing.
pub(super) fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// Words that may be absent.
pub(super) fn words(text: &Option<String>) -> Value {
    text.as_deref().map_or(Value::Null, |it| it.trim().into())
}

/// Running text, without its marks.
pub(super) fn text(text: &Text) -> Value {
    text.plain().trim().into()
}

/// An address.
pub(super) fn address(context: &Context<'_>, address: &Option<Address>) -> Value {
    let place = address.as_ref().and_then(|it| context.places.of(it));
    place.map_or(Value::Null, Value::from)
}

/// A language.
pub(super) fn language(language: &Option<Language>) -> Value {
    language
        .as_ref()
        .map_or(Value::Null, |it| it.as_str().into())
}

/// A date, as precise as it is written: a year and a month are dates of ISO 8601, which is what
/// schema.org asks for. A time without seconds gets none, and one without a zone gets none either.
/// An interval is no value of a property that wants one date, and neither of its ends is that date.
pub(super) fn moment(date: &Option<Date>) -> Value {
    match date {
        Some(Date { start, end: None }) => start.canonical().into(),
        _ => Value::Null,
    }
}

/// The word that the format has for a value.
pub(super) fn word<T: Word + PartialEq>(value: T) -> Value {
    let place = T::VALUES.iter().position(|it| *it == value);
    let name = place.and_then(|it| listed(T::NAMES).nth(it));
    name.map_or(Value::Null, Value::from)
}

/// A list of those that are something.
pub(super) fn list(items: impl Iterator<Item = Value>) -> Value {
    items.filter(|it| !is_nothing(it)).collect()
}
