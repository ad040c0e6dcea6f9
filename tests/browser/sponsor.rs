//! Who paid for the article.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, check};

#[wasm_bindgen_test]
async fn label_and_name() {
    check(
        r#"{"headline":"H","sponsor":{"label":"Paid for by","name":"Pale Sea","url":"https://pale.example/"}}"#,
        ".sponsor",
        r#"<p class="sponsor"><span class="sponsor-label">Paid for by</span> <a class="sponsor-name" href="https://pale.example/" rel="sponsored">Pale Sea</a></p>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_logo_is_read_as_the_name() {
    check(
        r#"{"headline":"H","sponsor":{"name":"Pale Sea","url":"javascript:alert(1)","logo":{"url":"l.png","width":4,"height":3}}}"#,
        ".sponsor",
        r#"<p class="sponsor"><span class="sponsor-label">Paid content</span> <span class="sponsor-name"><img class="logo" alt="Pale Sea" width="4" height="3" src="l.png"></span></p>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn it_stands_before_the_headline_even_without_a_name() {
    let page = Page::of(r#"{"headline":"H","sponsor":{}}"#).await;
    assert_eq!(page.words(".sponsor"), ["Paid content"]);
    let order = page
        .get(".sponsor")
        .compare_document_position(&page.get("h1"));
    assert_eq!(order, web_sys::Node::DOCUMENT_POSITION_FOLLOWING);
    assert!(page.get(".sponsor").get_bounding_client_rect().height() > 0.0);
}
