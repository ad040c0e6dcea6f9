//! Values that are no object: numbers, words of a closed set, dates, addresses, lists.

use super::path::{Path, push_number};
use super::reader::{Reader, short};
use crate::wire::{
    Day, Flag, Fraction, Id, Kind, Link, ListOf, MapOf, Node, Number, OneOf, Picture, Recording,
    Size, Tongue, Whole, Word, count, listed,
};
use crate::{Address, AddressUse, Code, Date, Language};

impl Kind for Id {
    type Out = String;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<String> {
        let id = text(reader, at, node)?;
        (!id.is_empty()).then(|| id.to_owned())
    }
}

impl Kind for Flag {
    type Out = bool;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<bool> {
        match node {
            Node::Boolean(value) => Some(*value),
            _ => {
                reader.wrong(at, "true or false", node);
                None
            }
        }
    }
}

impl Kind for Number {
    type Out = f64;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<f64> {
        number(reader, at, node)
    }
}

impl<const LEAST: i32, const MOST: i32> Kind for Whole<LEAST, MOST> {
    type Out = i32;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<i32> {
        let (least, most) = (f64::from(LEAST), f64::from(MOST));
        Some(nearest(reader, at, node, least, most, true)? as i32)
    }
}

impl Kind for Size {
    type Out = u32;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<u32> {
        let value = number(reader, at, node)?;
        // More than four months of film, or a picture that no screen can show.
        if (1.0..=10_000_000.0).contains(&value) {
            // Half pixels come from scaling; to lose them is no news.
            Some(value as u32)
        } else {
            let message = "the number is not from 1 to 10000000; it is left out";
            reader.report(Code::OutOfRange, at, &[message]);
            None
        }
    }
}

impl Kind for Fraction {
    type Out = f32;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<f32> {
        Some(nearest(reader, at, node, 0.0, 1.0, false)? as f32)
    }
}

impl Kind for Day {
    type Out = Date;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Date> {
        let text = text(reader, at, node)?;
        let date = Date::parse(text);
        if date.is_none() {
            let message = ["`", short(text), "` is no date of this calendar"];
            reader.report(Code::BadDate, at, &message);
        }
        date
    }
}

impl Kind for Tongue {
    type Out = Language;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Language> {
        let text = text(reader, at, node)?;
        let language = Language::parse(text);
        if language.is_none() {
            let message = ["`", short(text), "` is no language tag"];
            reader.report(Code::BadLanguage, at, &message);
        }
        language
    }
}

impl Kind for Link {
    type Out = Address;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Address> {
        address(reader, at, node, AddressUse::Link)
    }
}

impl Kind for Picture {
    type Out = Address;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Address> {
        address(reader, at, node, AddressUse::Image)
    }
}

impl Kind for Recording {
    type Out = Address;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Address> {
        address(reader, at, node, AddressUse::Media)
    }
}

impl<T: Word> Kind for OneOf<T> {
    type Out = T;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<T> {
        T::VALUES.get(one_of(reader, at, node, T::NAMES)?).copied()
    }
}

impl<K: Kind, const MOST: usize> Kind for ListOf<K, MOST> {
    type Out = Vec<K::Out>;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Vec<K::Out>> {
        let mut items = Vec::with_capacity(count(node).min(MOST));
        reader.each(at, node, MOST, &mut |reader, at, node| {
            if let Some(item) = K::read(reader, at, node) {
                items.push(item);
            }
        })?;
        Some(items)
    }
}

impl<K: Kind, const MOST: usize> Kind for MapOf<K, MOST> {
    type Out = Vec<(String, K::Out)>;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Self::Out> {
        let mut entries = Vec::with_capacity(count(node).min(MOST));
        each_entry(reader, at, node, MOST, &mut |reader, at, key, node| {
            if let Some(value) = K::read(reader, at, node) {
                entries.push((key.to_owned(), value));
            }
        })?;
        Some(entries)
    }
}

/// What [`each_entry`] calls with the path, the key and the value of an entry.
type VisitEntry<'v> = &'v mut dyn FnMut(&mut Reader, &Path<'_>, &str, &Node);

/// Goes through the entries of an object whose keys are ids, as far as the limit.
fn each_entry(
    reader: &mut Reader,
    at: &Path<'_>,
    node: &Node,
    most: usize,
    visit: VisitEntry<'_>,
) -> Option<()> {
    let Node::Object(entries) = node else {
        reader.wrong(at, "an object", node);
        return None;
    };
    for (index, (key, value)) in entries.iter().enumerate() {
        let at = at.key(key);
        if index == most {
            reader.too_many(&at, most, entries.len());
            break;
        }
        if !matches!(value, Node::Null | Node::Lost(_)) {
            visit(reader, &at, key, value);
        }
    }
    Some(())
}

/// Reads a string that is not shown as it is.
pub(super) fn text<'a>(reader: &mut Reader, at: &Path<'_>, node: &'a Node) -> Option<&'a str> {
    match node {
        Node::Text(text) => Some(text),
        _ => {
            reader.wrong(at, "text", node);
            None
        }
    }
}

fn number(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<f64> {
    match node {
        Node::Number(value) => Some(*value),
        _ => {
            reader.wrong(at, "a number", node);
            None
        }
    }
}

/// Reads a number and brings it to the nearest one that may stand there.
fn nearest(
    reader: &mut Reader,
    at: &Path<'_>,
    node: &Node,
    least: f64,
    most: f64,
    whole: bool,
) -> Option<f64> {
    let value = number(reader, at, node)?;
    if value.is_nan() {
        reader.report(Code::OutOfRange, at, &["this is no number"]);
        return None;
    }
    let mut near = value.clamp(least, most);
    if whole {
        near = f64::from(near as i32);
    }
    if near != value {
        let mut message = String::from("the number is taken as ");
        if near < 0.0 {
            message.push('-');
        }
        push_number(&mut message, near.abs() as usize);
        reader.report(Code::OutOfRange, at, &[&message]);
    }
    Some(near)
}

fn address(reader: &mut Reader, at: &Path<'_>, node: &Node, use_: AddressUse) -> Option<Address> {
    let text = text(reader, at, node)?;
    let address = Address::parse(text, use_);
    if address.is_none() {
        let message = ["the address `", short(text), "` is not allowed here"];
        reader.report(Code::BadAddress, at, &message);
    }
    address
}

/// The place of a word in its set.
fn one_of(reader: &mut Reader, at: &Path<'_>, node: &Node, names: &'static str) -> Option<usize> {
    let text = text(reader, at, node)?;
    let place = listed(names).position(|name| name == text);
    if place.is_none() {
        let message = ["`", short(text), "` is none of: ", names];
        reader.report(Code::UnknownValue, at, &message);
    }
    place
}
