//! A pause between two parts.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::check_body;

#[wasm_bindgen_test]
async fn a_divider_is_a_thematic_break() {
    check_body(
        r#"{"type":"divider","id":"pause"}"#,
        r#"<hr class="divider" id="pause">"#,
    )
    .await;
}
