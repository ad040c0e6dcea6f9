//! Several pictures together.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body, check_words};

const GALLERY: &str = r#"{"type":"gallery","caption":"The week","images":[
    {"url":"1.webp","alt":"One","caption":"Monday","credit":"Ada","width":40,"height":30},
    {"url":"2.webp","alt":"Two","width":40,"height":30},
    {"url":"javascript:alert(1)","alt":"Three"}]}"#;

#[wasm_bindgen_test]
async fn pictures_are_a_list_under_one_caption() {
    let page = Page::of(&body(GALLERY)).await;
    assert_eq!(
        page.attributes(".gallery > ul > li > figure img", "src"),
        ["1.webp", "2.webp"]
    );
    assert_eq!(page.attributes(".gallery img", "alt"), ["One", "Two"]);
    assert_eq!(page.words(".gallery > figcaption"), ["The week"]);
}

#[wasm_bindgen_test]
async fn each_picture_has_its_own_caption() {
    check_words(&body(GALLERY), ".gallery li figcaption", &["Monday Ada"]).await;
}
