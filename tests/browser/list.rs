//! Lists, with lists inside them.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::check_body;

#[wasm_bindgen_test]
async fn lists_nest() {
    check_body(
        r#"{"type":"list","items":["One",{"text":"Two","items":["Inside",{"text":"More","items":["Deep"]}]}]}"#,
        r#"<ul class="list"><li>One</li><li>Two<ul><li>Inside</li><li>More<ul><li>Deep</li></ul></li></ul></li></ul>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn numbered_lists_may_begin_anywhere() {
    check_body(
        r#"{"type":"list","ordered":true,"items":["One"]},{"type":"list","ordered":true,"start":7,"items":["Seven"]}"#,
        "<ol class=\"list\"><li>One</li></ol>\n<ol class=\"list\" start=\"7\"><li>Seven</li></ol>",
    )
    .await;
}
