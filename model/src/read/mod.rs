//! Reading: from a document to an article and its diagnostics.

mod article;
mod blocks;
#[cfg(feature = "json")]
mod json;
mod media;
mod path;
mod quotes;
mod reader;
mod text;
mod values;

use serde::Deserializer;
use serde::de::DeserializeSeed;

#[cfg(feature = "json")]
pub use json::{read_str, read_value};
pub(crate) use path::Path;
pub(crate) use reader::Reader;

use crate::Imported;
use crate::wire::{Budget, Node, Seed};

/// Reads a document from any source of values: `serde_json::Value`, `serde_wasm_bindgen::Deserializer`.
///
/// It never fails: what is wrong is in the diagnostics, what is sound in the article. A source that
/// holds itself, or that is larger than [`LIMITS`](crate::LIMITS), is read as far as they go.
///
/// For JSON text use `read_str` (with the feature `json`), which keeps its place in the text.
///
/// ```
/// use article_viewer_model::{Code, read};
///
/// let document = serde_json::json!({ "headline": "It works", "keyPoints": 5 });
/// let imported = read(document);
/// assert_eq!(imported.article.headline.plain(), "It works");
/// assert_eq!(imported.diagnostics[0].code, Code::WrongType);
/// assert_eq!(imported.diagnostics[0].path, "/keyPoints");
/// ```
pub fn read<'de, D: Deserializer<'de>>(document: D) -> Imported {
    let mut budget = Budget::new(false);
    let seed = Seed {
        budget: &mut budget,
        depth: 0,
    };
    match seed.deserialize(document) {
        Ok(node) => convert(&node),
        // The document itself is nothing that JSON can hold, such as a function.
        Err(_) => convert(&Node::Null),
    }
}

/// Makes an article of a document that has come in.
fn convert(node: &Node) -> Imported {
    let mut reader = Reader::default();
    reader.lost(&Path::Root, node);
    let mut imported = Imported::default();
    article::article(&mut reader, node, &mut imported.article);
    imported.diagnostics = reader.finish();
    imported
}
