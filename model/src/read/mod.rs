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

#[cfg(feature = "json")]
pub use json::{read_str, read_value};
pub(crate) use path::Path;
pub(crate) use reader::{Piece, Reader};

use crate::wire::{Flattened, Node, unflatten};
use crate::{Code, Imported};

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
    match Flattened::of(document, false) {
        Ok(flat) => read_flat(&flat),
        // The document itself is nothing that JSON can hold, such as a function.
        Err(_) => convert(None, &Node::Null, false),
    }
}

/// Reads a document that has been flattened: made one text, which takes a script one call to hand over.
///
/// Each value begins with a sign: `0` nothing, `1` and `2` true and false, `#` the bits of a number (IEEE
/// 754) in base 16 and U+0000, `"` a text and U+0000, `[` the items of a list and `]`, `{` the entries of
/// an object and `}`, where an entry is `:`, the key, U+0000 and the value; `^` what nests too deeply, `!`
/// what is past the [`LIMITS`](crate::LIMITS), `?` what no JSON can hold. Whoever flattens keeps to the
/// limits. No text holds U+0000.
///
/// ```
/// let imported = article_viewer_model::read_flat("{:headline\0\"It works\0}");
/// assert_eq!(imported.article.headline.plain(), "It works");
/// ```
#[must_use]
pub fn read_flat(document: &str) -> Imported {
    read_with(None, document)
}

/// Reads a flat document whose `body` comes in pieces, which never are in memory together.
///
/// In the document, `&`, the number of the body's items in base 16 and U+0000 stand for the body. `piece` gives
/// each piece by its number, from 0: the items that follow those of the piece before, without `[` and `]`; after
/// the last one there is none. Each is asked for more than once. All of a document in pieces is within the
/// [`LIMITS`](crate::LIMITS), and JSON can hold it; any other comes whole.
///
/// ```
/// let imported = article_viewer_model::read_flat_in_pieces("{:headline\0\"Long\0:body\0&3\0}", |number| {
///     let pieces = ["\"One.\0\"Two.\0", "\"Three.\0"];
///     pieces.get(number).map(|piece| (*piece).to_owned())
/// });
/// assert_eq!(imported.article.body.len(), 3);
/// ```
#[must_use]
pub fn read_flat_in_pieces(document: &str, piece: fn(usize) -> Option<String>) -> Imported {
    read_with(Some(piece), document)
}

fn read_with(piece: Option<Piece>, document: &str) -> Imported {
    match unflatten(document) {
        (Node::Lost(Code::WrongType), _) => convert(None, &Node::Null, false),
        (node, has_lost) => convert(piece, &node, has_lost),
    }
}

/// Makes an article of a document that has come in.
fn convert(piece: Option<Piece>, node: &Node, has_lost: bool) -> Imported {
    let mut reader = Reader::default();
    reader.piece = piece;
    if has_lost {
        reader.lost(&Path::Root, node);
    }
    let mut imported = Imported::default();
    article::article(&mut reader, node, &mut imported.article);
    imported.diagnostics = reader.finish();
    imported
}
