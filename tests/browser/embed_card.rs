//! Something of another site.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body, check_words, javascript};

const EMBED: &str = r#"{"type":"embed","url":"https://films.invalid/watch?v=7","provider":"Films","title":"The storm","height":320}"#;

/// The addresses of the embed's site that the page has asked for.
fn requests() -> String {
    javascript(
        "return performance.getEntriesByType('resource').map(it => it.name).filter(it => it.includes('films.invalid')).join()",
    )
    .as_string()
    .expect("a string")
}

#[wasm_bindgen_test]
async fn there_is_a_link_and_no_request_before_consent() {
    // Other tests may have asked that site for something.
    let before = requests();
    let page = Page::of(&body(EMBED)).await;
    assert_eq!(
        page.attributes("a.embed-link", "href"),
        ["https://films.invalid/watch?v=7"]
    );
    assert_eq!(page.words(".embed-link .embed-provider"), ["From Films"]);
    assert_eq!(page.words(".embed-link .embed-title"), ["The storm"]);
    assert_eq!(
        page.words(".embed-warning"),
        ["Loads content from films.invalid, which may set cookies."]
    );
    assert_eq!(page.words(".embed-consent button"), ["Show it here"]);
    assert!(page.find("iframe").is_none());
    assert!(page.all("[src*='films.invalid'], link, script").is_empty());
    assert_eq!(requests(), before);
}

#[wasm_bindgen_test]
async fn the_reader_asks_and_a_sandboxed_frame_comes() {
    let page = Page::of(&body(EMBED)).await;
    page.get(".embed-consent button").click();
    let frame = page.get(".embed iframe");
    for (name, value) in [
        ("src", "https://films.invalid/watch?v=7"),
        ("title", "The storm"),
        ("height", "320"),
        (
            "sandbox",
            "allow-scripts allow-same-origin allow-popups allow-presentation",
        ),
    ] {
        assert_eq!(frame.get_attribute(name).as_deref(), Some(value), "{name}");
    }
    assert!(page.find(".embed-consent").is_none());
    // The button that was pressed is gone; the focus goes to what it brought.
    assert!(page.has_focus(".embed iframe"));
}

#[wasm_bindgen_test]
async fn a_card_without_words_shows_where_it_leads() {
    let document = &body(r#"{"type":"embed","url":"https://films.invalid/7"}"#);
    check_words(document, ".embed-provider", &["From films.invalid"]).await;
    check_words(document, ".embed-title", &["https://films.invalid/7"]).await;
}

#[wasm_bindgen_test]
async fn what_is_not_encrypted_is_only_a_link() {
    let page = Page::of(&body(
        r#"{"type":"embed","url":"http://films.invalid/7","title":"T"}"#,
    ))
    .await;
    assert_eq!(
        page.attributes("a.embed-link", "href"),
        ["http://films.invalid/7"]
    );
    assert!(page.find(".embed button").is_none());
}

#[wasm_bindgen_test]
async fn an_unsafe_address_is_nowhere() {
    let page = Page::of(&body(
        r#"{"type":"embed","url":"javascript:alert(1)","title":"T"},{"type":"paragraph","text":"After"}"#,
    ))
    .await;
    assert_eq!(page.words(".body > p"), ["After"]);
    assert!(!page.root.inner_html().contains("javascript:"));
}
