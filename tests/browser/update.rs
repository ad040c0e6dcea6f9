//! One entry of a live page.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{body, check_body, check_words};

#[wasm_bindgen_test]
async fn an_entry_has_its_date_and_title() {
    check_body(
        r#"{"type":"update","id":"u1","date":"2024-03-20","title":"Ferries stop","body":[{"type":"paragraph","text":"All of them."}]}"#,
        "<section class=\"update\" id=\"u1\"><p class=\"update-date\"><time datetime=\"2024-03-20\">March 20, 2024</time></p>\
         <h2 class=\"update-title\">Ferries stop</h2><p>All of them.</p></section>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn what_stays_on_top_says_so() {
    check_words(
        &body(r#"{"type":"update","pinned":true,"title":"T","body":[]},{"type":"update","title":"U","body":[]}"#),
        ".update-date",
        &["Pinned"],
    )
    .await;
}
