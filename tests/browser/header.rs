//! What stands before the body, in order.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::Page;

#[wasm_bindgen_test]
async fn the_parts_come_in_order() {
    let page = Page::of(
        r#"{"headline":"H","kicker":"K","description":"D","breadcrumbs":[{"name":"B"}],"sponsor":{"name":"S"},
        "authors":[{"name":"A"}],"image":{"url":"i.webp","alt":""},"notice":{"text":"N"}}"#,
    )
    .await;
    let classes = page.attributes(".header > *", "class");
    assert_eq!(
        classes,
        [
            "breadcrumbs",
            "sponsor",
            "kicker",
            "headline",
            "standfirst",
            "credits",
            "image",
            "notice"
        ]
    );
}
