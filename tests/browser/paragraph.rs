//! A paragraph.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{check, check_body};

#[wasm_bindgen_test]
async fn a_paragraph_keeps_id_and_language() {
    check_body(
        r#"{"type":"paragraph","id":"p 1","language":"fa","text":"سلام"},{"type":"paragraph","text":"Two","dropCap":true}"#,
        "<p id=\"p 1\" lang=\"fa\" dir=\"rtl\">سلام</p>\n<p class=\"drop-cap\">Two</p>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_place_opens_the_first_paragraph_only() {
    check(
        r#"{"headline":"H","dateline":"KESTRIN","body":[{"type":"heading","text":"T"},{"type":"paragraph","text":"One"},{"type":"paragraph","text":"Two"}]}"#,
        ".body > p",
        "<p><span class=\"dateline\">KESTRIN</span> One</p>\n<p>Two</p>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_text_of_an_unknown_block_is_a_paragraph() {
    check_body(
        r#"{"type":"hologram","text":"Still here"}"#,
        "<p>Still here</p>",
    )
    .await;
}
