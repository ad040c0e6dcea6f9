//! The format as it stands in JSON: every object with its keys, declared once for reading and for
//! the schema. What is read from them, and how, is in `read`.

mod blocks;
mod flat;
mod kinds;
mod node;
#[cfg(feature = "schema")]
pub(crate) mod schema;
mod seed;
pub(crate) mod shape;
mod shapes;

pub(crate) use blocks::*;
pub(crate) use flat::{Items, unflatten};
pub(crate) use kinds::*;
pub(crate) use node::{Node, count, name};
#[cfg(feature = "schema")]
pub use schema::json_schema;
pub(crate) use seed::Flattened;
pub(crate) use shape::{Key, Kind, Object, Slot, Strangers, Word, listed};
pub(crate) use shapes::*;
