//! What a page says of its article to machines: JSON-LD, and the metadata of its head.
//!
//! Pure functions over a read [`Article`](crate::Article), for programs that write pages. Nothing in
//! them is invented: what the document does not say, or what a property cannot hold, is left out.

mod json_ld;
mod page;
mod places;

pub use json_ld::{Mapping, json_ld, mappings};
pub use page::{Meta, page_metadata};
pub use places::Places;
