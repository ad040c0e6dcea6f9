//! The way from the front page to the article.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::check;

const STEPS: &str =
    r#""breadcrumbs":[{"name":"Home","url":"https://paper.example/"},{"name":"City & port"}]"#;

#[wasm_bindgen_test]
async fn steps_are_a_named_list() {
    check(
        &format!(r#"{{"headline":"H",{STEPS}}}"#),
        ".header > nav",
        r#"<nav class="breadcrumbs" aria-label="Breadcrumbs"><ol><li><a class="" href="https://paper.example/">Home</a></li><li><span class="">City &amp; port</span></li></ol></nav>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn there_is_no_list_of_none() {
    check(r#"{"headline":"H","breadcrumbs":[]}"#, "nav", "").await;
}

#[wasm_bindgen_test]
async fn an_unsafe_address_leaves_the_name() {
    check(
        r#"{"headline":"H","breadcrumbs":[{"name":"Home","url":"java\u0000script:alert(1)"}]}"#,
        ".breadcrumbs li",
        r#"<li><span class="">Home</span></li>"#,
    )
    .await;
}
