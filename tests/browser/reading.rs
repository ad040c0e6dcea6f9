//! What scripts hand over is read as `serde-wasm-bindgen` reads it.

use article_viewer::model::read;
use article_viewer::ports::read_text;
use wasm_bindgen_test::wasm_bindgen_test;

/// Reads a document both ways, and compares the articles and all that is said about them.
fn check(document: &str) {
    let value = js_sys::JSON::parse(document).expect("a sample is JSON");
    let theirs = read(serde_wasm_bindgen::Deserializer::from(value));
    let ours = read_text(document).expect("a sample can be shown");
    assert_eq!(ours.article, theirs.article);
    assert_eq!(ours.diagnostics, theirs.diagnostics);
}

#[wasm_bindgen_test]
fn samples_are_read_as_serde_wasm_bindgen_reads_them() {
    check(include_str!("../../samples/news.json"));
    check(include_str!("../../samples/arabic.json"));
    check(include_str!("../../samples/long-read.json"));
}

#[wasm_bindgen_test]
fn so_are_broken_ones() {
    check(include_str!("../../samples/broken/wrong-types.json"));
    check(include_str!("../../samples/broken/null-items.json"));
    check(include_str!("../../samples/broken/numbers.json"));
    check(include_str!("../../samples/broken/deep-nesting.json"));
}
