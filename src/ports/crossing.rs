//! What goes between the page's values and the module's memory in one call.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Node;

// Around the embed its own scripts have these functions. A program that uses this crate gets the file.
#[cfg_attr(feature = "script", wasm_bindgen)]
#[cfg_attr(
    not(feature = "script"),
    wasm_bindgen(module = "/src/ports/crossing.js")
)]
extern "C" {
    // Values come as they are: for references the glue keeps a stack of its own.
    pub(super) fn flatten(value: JsValue, values: usize, units: usize, levels: usize) -> String;
    pub(super) fn piece(number: usize) -> Option<String>;
    pub(super) fn build(at: Node, operations: &[u32], text: &str) -> Node;
}
