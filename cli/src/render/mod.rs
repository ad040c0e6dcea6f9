//! From documents to pages.

mod assets;
mod batch;
mod one;
mod pictures;
mod state;

pub(crate) use batch::{batch, empty};
pub(crate) use one::{Page, Renderer};
