//! What was corrected, and when.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, check, check_body, check_words};

#[wasm_bindgen_test]
async fn one_stands_inside_the_text() {
    check_body(
        r#"{"type":"correction","date":"2026-03-02","text":["It is ",{"text":"not","marks":["strong"]}," so."]}"#,
        r#"<aside class="correction" aria-label="Correction"><p class="correction-title">Correction</p><p><span class="correction-date"><time datetime="2026-03-02">March 2, 2026</time></span> It is <strong>not</strong> so.</p></aside>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn all_stand_under_the_article() {
    let document =
        r#"{"headline":"H","corrections":[{"date":"2026-03","text":"One"},{"text":"Two"}]}"#;
    check_words(
        document,
        ".footer .correction p",
        &["March 2026 One", "Two"],
    )
    .await;
    let page = Page::of(document).await;
    let region = page.get("section.correction");
    let heading = region.get_attribute("aria-labelledby").expect("a name");
    assert_eq!(page.words(&format!("#{heading}")), ["Corrections"]);
}

#[wasm_bindgen_test]
async fn there_is_no_list_of_none() {
    check(r#"{"headline":"H"}"#, ".correction", "").await;
}
