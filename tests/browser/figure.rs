//! One big number and what it means.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body, check_body, style};

const FIGURE: &str = r#"{"type":"figure","value":"41 %","text":["of ",{"text":"all","marks":["emphasis"]}," ferries"]}"#;

#[wasm_bindgen_test]
async fn number_and_meaning_are_one_sentence() {
    check_body(
        FIGURE,
        r#"<p class="figure"><strong class="figure-value">41 %</strong> <span class="figure-text">of <em>all</em> ferries</span></p>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_number_is_larger_than_the_text() {
    let page = Page::of(&body(FIGURE)).await;
    let size = |selector: &str| -> f64 {
        let size = style(&page.get(selector), "font-size");
        size.trim_end_matches("px").parse().expect("a size")
    };
    assert!(size(".figure-value") > 1.8 * size(".figure-text"));
}
