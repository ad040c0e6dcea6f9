//! How the tables are written, and how a node is made from one.

use serde_json::{Map, Value};

use super::values::is_nothing;
use super::{article, media, people, quotes};
use crate::Article;
use crate::metadata::Places;

/// One key of an object of the format, and what it is in schema.org. A key may have several rows.
pub(super) struct Row<T: 'static> {
    pub(super) key: &'static str,
    pub(super) meaning: Meaning<T>,
}

/// What a key is in schema.org.
pub(super) enum Meaning<T: 'static> {
    /// A property with a value; one that is nothing is left out.
    Property(&'static str, fn(&Context<'_>, &T) -> Value),
    /// A part of what another row puts into a property: how.
    Within(&'static str, &'static str),
    /// Left out on purpose: why.
    Absent(&'static str),
}

/// What the values of a node may depend on, besides the object itself.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) article: &'a Article,
    pub(super) places: &'a Places<'a>,
    /// The words of the quotation at hand; empty elsewhere.
    pub(super) words: &'a str,
}

/// A node of a type, made from a table; nothing where it would hold nothing.
pub(super) fn node<T>(kind: &str, rows: &[Row<T>], context: &Context<'_>, object: &T) -> Value {
    let mut properties = Map::new();
    properties.insert("@type".to_owned(), kind.into());
    for row in rows {
        if let Meaning::Property(name, value) = row.meaning {
            let value = value(context, object);
            if !is_nothing(&value) {
                properties.insert(name.to_owned(), value);
            }
        }
    }
    if properties.len() > 1 {
        properties.into()
    } else {
        Value::Null
    }
}

/// One line of the table that says what each key of the format is in schema.org.
///
/// ```
/// let line = article_viewer_model::metadata::mappings()
///     .into_iter()
///     .find(|it| (it.object, it.key) == ("Article", "section"));
/// assert_eq!(line.and_then(|it| it.property), Some("articleSection"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mapping {
    /// The object of the format.
    pub object: &'static str,
    /// Its key.
    pub key: &'static str,
    /// The property of schema.org; none where the key is left out on purpose.
    pub property: Option<&'static str>,
    /// How the key is a part of that property, or why it is left out; empty where the key simply
    /// is the property.
    pub note: &'static str,
}

/// What each key of the format is in schema.org: the tables that [`json_ld`](super::json_ld) is made
/// from. A key with several properties has several lines.
///
/// ```
/// let lines = article_viewer_model::metadata::mappings();
/// assert!(lines.iter().all(|it| it.property.is_some() || !it.note.is_empty()));
/// ```
#[must_use]
pub fn mappings() -> Vec<Mapping> {
    let mut lines = Vec::new();
    list("Article", article::ARTICLE, &mut lines);
    list("Breadcrumb", article::BREADCRUMB, &mut lines);
    list("Tag", article::TAG, &mut lines);
    list("Correction", article::CORRECTION, &mut lines);
    list("Update", article::UPDATE, &mut lines);
    list("Author", people::AUTHOR, &mut lines);
    list("Publisher", people::PUBLISHER, &mut lines);
    list("Sponsor", people::SPONSOR, &mut lines);
    list("Person", people::PERSON, &mut lines);
    list("Person (organization)", people::ORGANIZATION, &mut lines);
    list("Quote", quotes::QUOTE, &mut lines);
    list("Source", quotes::SOURCE, &mut lines);
    list("Original", quotes::ORIGINAL, &mut lines);
    list("Image", media::IMAGE, &mut lines);
    lines
}

/// Adds the lines of one object.
fn list<T>(object: &'static str, rows: &[Row<T>], lines: &mut Vec<Mapping>) {
    for row in rows {
        let (property, note) = match row.meaning {
            Meaning::Property(name, _) => (Some(name), ""),
            Meaning::Within(name, how) => (Some(name), how),
            Meaning::Absent(why) => (None, why),
        };
        lines.push(Mapping {
            object,
            key: row.key,
            property,
            note,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::mappings;
    use crate::wire::{
        Author, Correction, Document, Image, Key, Original, Person, Place, Publisher, Quote,
        Source, Sponsor, Update,
    };

    /// Every object that has a table, with the keys that reading knows.
    const OBJECTS: &[(&str, &[Key])] = &[
        ("Article", Document::KEYS),
        ("Breadcrumb", Place::KEYS),
        ("Tag", Place::KEYS),
        ("Correction", Correction::KEYS),
        ("Update", Update::KEYS),
        ("Author", Author::KEYS),
        ("Publisher", Publisher::KEYS),
        ("Sponsor", Sponsor::KEYS),
        ("Person", Person::KEYS),
        ("Person (organization)", Person::KEYS),
        ("Quote", Quote::KEYS),
        ("Source", Source::KEYS),
        ("Original", Original::KEYS),
        ("Image", Image::KEYS),
    ];

    #[test]
    fn each_key_of_the_format_is_in_its_table_and_no_other() {
        let lines = mappings();
        for (object, keys) in OBJECTS {
            for key in *keys {
                let found = lines
                    .iter()
                    .any(|it| (it.object, it.key) == (*object, key.name));
                assert!(found, "{object} has no row for {}", key.name);
            }
        }
        for line in &lines {
            let known = OBJECTS.iter().any(|(object, keys)| {
                *object == line.object && keys.iter().any(|it| it.name == line.key)
            });
            assert!(known, "the format has no {} {}", line.object, line.key);
            let is_explained = line.property.is_some() || !line.note.is_empty();
            assert!(is_explained, "{} {}", line.object, line.key);
        }
    }

    #[test]
    fn no_two_keys_of_an_object_fill_one_property() {
        let mut filled: Vec<_> = mappings()
            .into_iter()
            .filter(|it| it.note.is_empty())
            .map(|it| (it.object, it.property))
            .collect();
        filled.sort_unstable();
        let count = filled.len();
        filled.dedup();
        assert_eq!(filled.len(), count);
    }
}
