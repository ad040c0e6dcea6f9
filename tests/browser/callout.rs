//! A box beside the story.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body, check_body};

#[wasm_bindgen_test]
async fn a_box_is_named_by_its_title() {
    check_body(
        r#"{"type":"callout","id":"box","title":"In brief","body":[{"type":"paragraph","text":"Inside"}]}"#,
        r#"<aside class="callout" id="box" aria-label="In brief"><p class="callout-title">In brief</p><p>Inside</p></aside>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_box_may_do_without_a_title() {
    // There is nothing to unfold it by, so it does not fold.
    check_body(
        r#"{"type":"callout","folded":true,"body":[{"type":"paragraph","text":"Inside"}]}"#,
        r#"<aside class="callout"><p>Inside</p></aside>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_folded_box_opens_by_its_title() {
    let page = Page::of(&body(
        r#"{"type":"callout","title":"In brief","folded":true,"body":[{"type":"paragraph","text":"Inside"}]}"#,
    ))
    .await;
    let details: web_sys::HtmlDetailsElement = page.get("details.callout").unchecked_into();
    assert!(!details.open());
    page.get("summary.callout-title").click();
    assert!(details.open());
    assert_eq!(page.words("details.callout > p"), ["Inside"]);
}
