//! Reading: from a document to an article and its diagnostics.

use crate::Imported;

/// Reads a document.
pub fn read<'de, D: serde::Deserializer<'de>>(document: D) -> Imported {
    let _ = document;
    Imported::default()
}

/// Reads a document from a JSON value.
#[cfg(feature = "json")]
pub fn read_value(document: serde_json::Value) -> Imported {
    read(document)
}

/// Reads a document from JSON text.
#[cfg(feature = "json")]
pub fn read_str(document: &str) -> Imported {
    let _ = document;
    Imported::default()
}
