//! The article's topics.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::check;

#[wasm_bindgen_test]
async fn topics_are_a_list_under_a_heading() {
    check(
        r#"{"headline":"H","tags":[{"name":"Sea","url":"/sea"},{"name":"Wind"},{"name":"Bad","url":"javascript:alert(1)"}]}"#,
        ".tags",
        "<section class=\"tags\" aria-labelledby=\"tags-heading\"><h2 class=\"tags-title\" id=\"tags-heading\">Topics</h2>\
         <ul><li><a class=\"tag\" href=\"/sea\">Sea</a></li><li><span class=\"tag\">Wind</span></li><li><span class=\"tag\">Bad</span></li></ul></section>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn there_is_no_list_of_none() {
    check(r#"{"headline":"H","tags":[]}"#, ".tags", "").await;
}
