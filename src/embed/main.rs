//! The module that is shipped. Cargo applies link-time optimisation to no library that is also an
//! `rlib`, and a bundle without it is three times as large: so what is shipped is a binary, and all
//! it does is to carry the exports of the library.
#![allow(missing_docs, reason = "a binary has no public items")]

#[cfg(target_arch = "wasm32")]
use article_viewer as _;

fn main() {}
