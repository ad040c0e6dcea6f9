//! The module that is shipped. Cargo applies link-time optimisation to no library that is also an
//! `rlib`, and a bundle without it is three times as large: so what is shipped is a binary, and all
//! it does is to carry the exports of the library.
#![allow(missing_docs, reason = "a binary has no public items")]
// Nothing is to run at the start, and `main` would bring what flushes the standard output.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
use article_viewer as _;

/// Smaller than the standard library's by 2 KB (brotli). It stands here, not in the library: which
/// allocator a program has is the program's to choose.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
