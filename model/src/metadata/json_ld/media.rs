//! Pictures.

use serde_json::{Value, json};

use super::table::Meaning::{Absent, Property};
use super::table::{Context, Row, node};
use super::values::{text, words};
use crate::Image;

/// What an image is in schema.org.
pub(super) const IMAGE: &[Row<Image>] = &[
    Row {
        key: "url",
        meaning: Property("url", place),
    },
    Row {
        key: "url",
        meaning: Property("contentUrl", place),
    },
    Row {
        key: "type",
        meaning: Property("encodingFormat", |_, it| words(&it.media_type)),
    },
    // What the picture shows; a decorative one shows nothing.
    Row {
        key: "alt",
        meaning: Property("description", |_, it| words(&it.alt)),
    },
    Row {
        key: "caption",
        meaning: Property("caption", |_, it| text(&it.caption)),
    },
    Row {
        key: "credit",
        meaning: Property("creditText", |_, it| words(&it.credit)),
    },
    Row {
        key: "width",
        meaning: Property("width", |_, it| pixels(it.width)),
    },
    Row {
        key: "height",
        meaning: Property("height", |_, it| pixels(it.height)),
    },
    Row {
        key: "sources",
        meaning: Absent("other sizes of the same picture, for a browser to choose from"),
    },
    Row {
        key: "dark",
        meaning: Absent("a matter of how the page looks"),
    },
    Row {
        key: "focus",
        meaning: Absent("a matter of how the page looks"),
    },
];

/// An `ImageObject`; nothing where the picture has no address outside the page.
pub(super) fn image(context: &Context<'_>, image: &Option<Image>) -> Value {
    match image {
        Some(image) if context.places.of(&image.url).is_some() => {
            node("ImageObject", IMAGE, context, image)
        }
        _ => Value::Null,
    }
}

fn place(context: &Context<'_>, image: &Image) -> Value {
    context
        .places
        .of(&image.url)
        .map_or(Value::Null, Value::from)
}

/// A number of pixels: a bare number is no length in schema.org. `E37` is the pixel of UN/CEFACT.
fn pixels(count: Option<u32>) -> Value {
    count.map_or(
        Value::Null,
        |it| json!({ "@type": "QuantitativeValue", "value": it, "unitCode": "E37" }),
    )
}
