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

/// A document with a body of so many blocks, of all kinds that depend on others: records in place that are
/// named before, footnotes at the end, ids that are taken, and items that are none.
fn long(blocks: usize) -> String {
    let block = |number: usize| {
        let next = number + 1;
        match number % 7 {
            0 => format!(r#"{{"type":"paragraph","text":[{{"text":"Said.","quote":"q{next}"}}]}}"#),
            1 => format!(r#"{{"type":"quote","id":"q{number}","quote":{{"text":"Said."}}}}"#),
            2 => format!(
                r#"{{"type":"paragraph","text":[{{"text":"Noted.","footnote":"f{number}"}}]}}"#
            ),
            3 => String::from("null"),
            4 => String::from(r#"{"type":"nothing","text":"Words all the same."}"#),
            5 => format!(r#""A bare text, the {number}th.""#),
            _ => String::from(r#"{"type":"heading","id":"same","text":"A heading"}"#),
        }
    };
    let body: Vec<String> = (0..blocks).map(block).collect();
    let body = body.join(",");
    format!(
        r#"{{"headline":"Long","body":[{body},{{"type":"footnotes","items":{{"f2":"Two.","f9":"Nine."}}}}],"keyPoints":["One"]}}"#
    )
}

#[wasm_bindgen_test]
fn so_are_long_ones_which_come_in_pieces() {
    check(&long(20));
    check(&long(6000));
    // Past the limit of blocks.
    check(&long(25_000));
}
