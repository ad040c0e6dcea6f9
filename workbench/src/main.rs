//! The module of the viewer page. See the embed's, `src/embed/main.rs`, for why it is a binary.
#![allow(missing_docs, reason = "a binary has no public items")]
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
use article_viewer_workbench as _;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
