//! The JSON Schema of the format, from the same declarations that reading uses.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::{
    Blocks, Callout, Cell, Code, Correction, Day, Document, Embed, Figure, Flag, Footnotes,
    Fraction, Gallery, Heading, Id, Image, ImageBlock, Item, KeyPoint, Label, Lines, Link, List,
    ListItem, ListOf, MapOf, Media, Number, OneOf, Paragraph, Picture, Point, Questions, Quote,
    QuoteBlock, QuoteOrId, Recording, Row, Run, Short, Size, Speaker, Speakers, Table, TableCell,
    Teaser, Timeline, Tongue, Update, Whole, WidthOrPixels, Word, Words,
};
use crate::ImageWidth;

/// The JSON Schema (draft 2020-12) of the article format.
///
/// It describes a document that reads without loss. A document that breaks it is still read, as far
/// as it is sound.
///
/// ```
/// let schema = article_viewer_model::json_schema();
/// assert_eq!(schema["required"], serde_json::json!(["headline"]));
/// ```
#[must_use]
pub fn json_schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Document>();
    schema.insert("title".to_owned(), json!("Article, version 1"));
    schema.to_value()
}

/// An object of the format while its schema is put together.
pub(crate) struct Object {
    description: String,
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl Object {
    pub(crate) fn new(doc: &[&str]) -> Self {
        Self {
            description: prose(doc),
            properties: Map::new(),
            required: Vec::new(),
        }
    }

    /// Adds a key.
    pub(crate) fn key(&mut self, key: &str, doc: &[&str], required: bool, value: Schema) {
        // Beside a `$ref`, the description of draft 2020-12 says what the key is for.
        let mut value = value;
        value.insert("description".to_owned(), prose(doc).into());
        self.properties.insert(key.to_owned(), value.to_value());
        if required {
            self.required.push(key.into());
        }
    }

    pub(crate) fn schema(self) -> Schema {
        let mut schema = json_schema!({
            "description": self.description,
            "type": "object",
            "properties": self.properties,
        });
        if !self.required.is_empty() {
            schema.insert("required".to_owned(), self.required.into());
        }
        schema
    }
}

/// The lines of a doc comment as one.
fn prose(doc: &[&str]) -> String {
    let lines: Vec<&str> = doc.iter().map(|line| line.trim()).collect();
    lines.join(" ")
}

/// Declares the schema of a kind that is not an object of its own. Those with a name are written
/// once, and referred to.
macro_rules! kind_schema {
    ($($name:literal $inline:literal $kind:ty: |$generator:ident| $schema:expr;)+) => {
        $(impl JsonSchema for $kind {
            fn inline_schema() -> bool {
                $inline
            }

            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        })+
    };
}

/// The pattern of one moment.
const MOMENT: &str = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?)?)?";

kind_schema! {
    "Text" false Words: |generator| {
        let run = generator.subschema_for::<Run>();
        json_schema!({
            "description": "Running text, never markup: a string, or a list of runs.",
            "anyOf": [
                { "type": "string" },
                { "type": "array", "items": { "anyOf": [{ "type": "string" }, run] } },
            ],
        })
    };
    "Short" true Short: |_generator| json_schema!({ "type": "string" });
    "Label" true Label: |_generator| json_schema!({ "type": "string" });
    "Lines" true Lines: |_generator| json_schema!({ "type": "string" });
    "Id" true Id: |_generator| json_schema!({ "type": "string", "minLength": 1 });
    "Flag" true Flag: |_generator| json_schema!({ "type": "boolean" });
    // The one number without bounds is the version.
    "Number" true Number: |_generator| json_schema!({ "const": 1 });
    "Size" true Size: |_generator| json_schema!({
        "type": "number", "minimum": 1, "maximum": 10_000_000
    });
    "Fraction" true Fraction: |_generator| json_schema!({
        "type": "number", "minimum": 0, "maximum": 1
    });
    "Date" false Day: |_generator| json_schema!({
        "description": "A year, a month, a day, a time with or without its zone, or an interval A/B of them. Precision is kept.",
        "type": "string",
        "pattern": format!("^{MOMENT}(/{MOMENT})?$"),
    });
    "Language" false Tongue: |_generator| json_schema!({
        "description": "A language tag (BCP 47).",
        "type": "string",
        "pattern": "^([A-Za-z]{2,3}|[xX])(-[A-Za-z0-9]{1,8})*$",
    });
    "Link" false Link: |_generator| json_schema!({
        "description": "An address: https, http, mailto, tel, or relative.",
        "type": "string", "format": "uri-reference",
    });
    "Picture" false Picture: |_generator| json_schema!({
        "description": "The address of a picture: https, http, blob, data except SVG, or relative.",
        "type": "string", "format": "uri-reference",
    });
    "Recording" false Recording: |_generator| json_schema!({
        "description": "The address of film or sound: https, http, blob, or relative.",
        "type": "string", "format": "uri-reference",
    });
    "Speakers" false Speakers: |generator| {
        let one = json!({ "anyOf": [
            { "description": "A name.", "type": "string" },
            generator.subschema_for::<Speaker>(),
        ] });
        json_schema!({
            "description": "Who said it: one speaker, or several of a joint statement.",
            "anyOf": [one, { "type": "array", "items": one }],
        })
    };
    "Point" true Point: |generator| json_schema!({ "anyOf": [
        generator.subschema_for::<Words>(), generator.subschema_for::<KeyPoint>(),
    ] });
    "Item" true Item: |generator| json_schema!({ "anyOf": [
        generator.subschema_for::<Words>(), generator.subschema_for::<ListItem>(),
    ] });
    "Row" true Row: |generator| json_schema!({
        "type": "array", "items": generator.subschema_for::<TableCell>(),
    });
    "TableCell" true TableCell: |generator| json_schema!({ "anyOf": [
        generator.subschema_for::<Words>(), generator.subschema_for::<Cell>(),
    ] });
    "QuoteOrId" true QuoteOrId: |generator| json_schema!({ "anyOf": [
        generator.subschema_for::<Id>(), generator.subschema_for::<Quote>(),
    ] });
    "WidthOrPixels" true WidthOrPixels: |generator| json_schema!({ "anyOf": [
        generator.subschema_for::<OneOf<ImageWidth>>(), generator.subschema_for::<Size>(),
    ] });
    "Blocks" true Blocks: |generator| json_schema!({
        "type": "array", "items": generator.subschema_for::<Block>(),
    });
    "Block" false Block: |generator| {
        let blocks: Vec<Value> = BLOCKS
            .iter()
            .map(|(name, shape)| {
                let schema = shape(generator);
                block(generator, name, schema)
            })
            .collect();
        json_schema!({ "description": "One block of the body.", "oneOf": blocks })
    };
}

/// One block.
enum Block {}

/// What makes the schema of a shape.
type MakeSchema = fn(&mut SchemaGenerator) -> Schema;

/// Every type of block with its shape. Reading knows the same names, which a test holds.
const BLOCKS: &[(&str, MakeSchema)] = &[
    ("paragraph", Paragraph::json_schema),
    ("heading", Heading::json_schema),
    ("list", List::json_schema),
    ("quote", QuoteBlock::json_schema),
    ("image", image_block),
    ("gallery", Gallery::json_schema),
    ("video", Media::json_schema),
    ("audio", Media::json_schema),
    ("embed", Embed::json_schema),
    ("table", Table::json_schema),
    ("code", Code::json_schema),
    ("divider", divider),
    ("timeline", Timeline::json_schema),
    ("update", Update::json_schema),
    ("callout", Callout::json_schema),
    ("questions", Questions::json_schema),
    ("figure", Figure::json_schema),
    ("related", Teaser::json_schema),
    ("correction", Correction::json_schema),
    ("footnotes", Footnotes::json_schema),
];

/// The schema of a block: its shape's, with what every block has.
fn block(generator: &mut SchemaGenerator, name: &str, mut schema: Schema) -> Value {
    let common = [
        ("id", generator.subschema_for::<Id>()),
        ("language", generator.subschema_for::<Tongue>()),
    ];
    let object = schema.ensure_object();
    let properties = object.entry("properties").or_insert_with(|| json!({}));
    if let Value::Object(properties) = properties {
        for (key, value) in common {
            // The language of a code block is the computer's.
            properties.entry(key).or_insert(value.to_value());
        }
        properties.insert("type".to_owned(), json!({ "const": name }));
    }
    let required = object.entry("required").or_insert_with(|| json!([]));
    if let Value::Array(required) = required {
        required.insert(0, "type".into());
    }
    schema.to_value()
}

/// The keys of an image with the width of the block.
fn image_block(generator: &mut SchemaGenerator) -> Schema {
    let mut schema = Image::json_schema(generator);
    let own = ImageBlock::json_schema(generator);
    if let (Some(width), Some(place)) = (
        own.pointer("/properties/width"),
        schema.pointer_mut("/properties/width"),
    ) {
        *place = width.clone();
    }
    // The media type of an image gives way to the type of the block: sources have theirs.
    schema
}

fn divider(_generator: &mut SchemaGenerator) -> Schema {
    Object::new(&["A break between parts."]).schema()
}

impl<const LEAST: i32, const MOST: i32> JsonSchema for Whole<LEAST, MOST> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Whole{LEAST}To{MOST}").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": LEAST, "maximum": MOST })
    }
}

impl<T: Word> JsonSchema for OneOf<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("OneOf{}", T::NAMES.replace(", ", "Or")).into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "enum": super::listed(T::NAMES).collect::<Vec<_>>() })
    }
}

impl<K: JsonSchema, const MOST: usize> JsonSchema for ListOf<K, MOST> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("ListOf{}", K::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "array", "items": generator.subschema_for::<K>(), "maxItems": MOST,
        })
    }
}

impl<K: JsonSchema, const MOST: usize> JsonSchema for MapOf<K, MOST> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("MapOf{}", K::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "additionalProperties": generator.subschema_for::<K>(),
            "maxProperties": MOST,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::BLOCKS;
    use crate::{Code, read_value};

    #[test]
    fn reading_knows_every_type_of_block_in_the_schema() {
        for (name, _) in BLOCKS {
            let document = serde_json::json!({ "headline": "-", "body": [{ "type": name }] });
            let imported = read_value(document);
            let mut codes = imported.diagnostics.iter().map(|it| it.code);
            assert!(!codes.any(|code| code == Code::UnknownBlock), "{name}");
        }
    }
}
