//! Computer code.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, check_body, style};

#[wasm_bindgen_test]
async fn line_breaks_and_signs_are_kept() {
    check_body(
        r#"{"type":"code","language":"rust","text":"let a = 1 < 2;\n  a"}"#,
        "<pre class=\"code\" dir=\"ltr\" tabindex=\"0\" data-language=\"rust\"><code>let a = 1 &lt; 2;\n  a</code></pre>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn code_runs_left_to_right_in_an_arabic_article() {
    let page =
        Page::of(r#"{"headline":"خبر","language":"ar","body":[{"type":"code","text":"a = b"}]}"#)
            .await;
    assert_eq!(style(&page.get(".body"), "direction"), "rtl");
    assert_eq!(style(&page.get(".code"), "direction"), "ltr");
    assert!(style(&page.get(".code"), "white-space").starts_with("pre"));
}
