//! What stands under the article.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{check, check_words};

#[wasm_bindgen_test]
async fn publisher_and_copyright() {
    check(
        r#"{"headline":"H","publisher":{"name":"The Paper","url":"https://paper.example/"},"copyrightNotice":"© The Paper"}"#,
        "footer",
        r#"<footer class="footer" part="footer"><div class="imprint"><a class="publisher" href="https://paper.example/">The Paper</a><p class="copyright">© The Paper</p></div></footer>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_logo_is_read_as_the_publishers_name() {
    check(
        r#"{"headline":"H","publisher":{"name":"The Paper","logo":{"url":"logo.png","width":40,"height":20}}}"#,
        ".publisher",
        r#"<span class="publisher"><img class="logo" alt="The Paper" width="40" height="20" src="logo.png"></span>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn corrections_come_before_tags_and_these_before_the_imprint() {
    check_words(
        r#"{"headline":"H","copyrightNotice":"C","tags":[{"name":"T"}],"corrections":[{"text":"E"}]}"#,
        ".footer > *",
        &["CorrectionsE", "TopicsT", "C"],
    )
    .await;
}

#[wasm_bindgen_test]
async fn nothing_to_say_is_no_footer() {
    check(r#"{"headline":"H"}"#, "footer", "").await;
}
