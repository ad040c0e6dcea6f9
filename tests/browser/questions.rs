//! Questions and their answers.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::check_body;

#[wasm_bindgen_test]
async fn each_question_heads_its_answer() {
    check_body(
        r#"{"type":"questions","items":[{"question":["Why ",{"text":"now","marks":["emphasis"]},"?"],"answer":[{"type":"paragraph","text":"Because."},{"type":"list","items":["A"]}]}]}"#,
        r#"<div class="questions"><h3 class="question">Why <em>now</em>?</h3><div class="answer"><p>Because.</p><ul class="list"><li>A</li></ul></div></div>"#,
    )
    .await;
}
