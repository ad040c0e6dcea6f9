//! What the reader must know before the body.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, check};

#[wasm_bindgen_test]
async fn each_kind_has_its_title() {
    for (kind, class, title) in [
        ("retraction", "retraction", "Retraction"),
        ("contentWarning", "content-warning", "Content warning"),
        ("update", "update", "Update"),
        ("note", "note", "Note"),
    ] {
        check(
            &format!(r#"{{"headline":"H","notice":{{"kind":"{kind}","text":"Mind this"}}}}"#),
            ".notice",
            &format!(
                r#"<aside class="notice" data-kind="{class}" aria-label="{title}"><p class="notice-title">{title}</p><p>Mind this</p></aside>"#
            ),
        )
        .await;
    }
}

#[wasm_bindgen_test]
async fn it_stands_before_the_body() {
    let page = Page::of(
        r#"{"headline":"H","notice":{"kind":"retraction","text":"Gone"},"body":[{"type":"paragraph","text":"P"}]}"#,
    )
    .await;
    let notice = page.get(".notice");
    let order = notice.compare_document_position(&page.get(".body"));
    assert_eq!(order, web_sys::Node::DOCUMENT_POSITION_FOLLOWING);
}
