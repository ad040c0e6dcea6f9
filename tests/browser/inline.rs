//! Running text.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, check_body, style};

async fn check_text(text: &str, expected: &str) {
    check_body(
        &format!(r#"{{"type":"paragraph","text":{text}}}"#),
        &format!("<p>{expected}</p>"),
    )
    .await;
}

#[wasm_bindgen_test]
async fn text_is_never_markup() {
    check_text(
        r#""<img src=x onerror=alert(1)> & &amp;""#,
        "&lt;img src=x onerror=alert(1)&gt; &amp; &amp;amp;",
    )
    .await;
}

#[wasm_bindgen_test]
async fn each_mark_has_its_element() {
    for (mark, expected) in [
        ("strong", "<strong>x</strong>"),
        ("emphasis", "<em>x</em>"),
        ("strike", "<s>x</s>"),
        ("code", "<code>x</code>"),
        ("subscript", "<sub>x</sub>"),
        ("superscript", "<sup>x</sup>"),
        ("highlight", "<mark>x</mark>"),
        ("smallCaps", r#"<span class="small-caps">x</span>"#),
    ] {
        check_text(&format!(r#"[{{"text":"x","marks":["{mark}"]}}]"#), expected).await;
    }
}

#[wasm_bindgen_test]
async fn marks_nest_inside_the_link() {
    check_text(
        r#"["a ",{"text":"b","marks":["emphasis","strong"],"href":"https://paper.example/?a=1&b=2","language":"fr"}," c"]"#,
        r#"a <a class="link" href="https://paper.example/?a=1&amp;b=2"><strong><em><span lang="fr" dir="ltr">b</span></em></strong></a> c"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn breaks_languages_and_readings() {
    check_text(r#"["a",{"break":true},"b"]"#, "a<br>b").await;
    check_text(
        r#"[{"text":"سلام","language":"ar"}]"#,
        r#"<span lang="ar" dir="rtl">سلام</span>"#,
    )
    .await;
    check_text(
        r#"[{"text":"東京","ruby":"とうきょう"}]"#,
        "<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn an_unsafe_link_leaves_its_words() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\\nscript:alert(1)",
        "java\\tscript:alert(1)",
        "\\u0001javascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
    ] {
        check_text(&format!(r#"[{{"text":"x","href":"{address}"}}]"#), "x").await;
    }
}

const SPOKEN: &str = r#"{"headline":"H","quotes":{"q1":{"text":"We will never go","speaker":"Ada"}},"body":[{"type":"paragraph","text":[
    {"text":"“We will,","quote":"q1"}," she said, ",{"text":"“never","quote":"q1"},{"text":" go”","quote":"q1","marks":["strong"]},"."]}]}"#;

#[wasm_bindgen_test]
async fn the_button_follows_the_last_run_of_an_interrupted_quote() {
    let page = Page::of(SPOKEN).await;
    assert_eq!(
        page.get(".body > p").inner_html(),
        "<span data-quote=\"q1\">“We will,</span> she said, <span data-quote=\"q1\">“never<strong> go”</strong></span>\
         <span class=\"quote-end\"><button class=\"quote-button\" type=\"button\" data-quote=\"q1\" aria-haspopup=\"dialog\" aria-label=\"Who said this: We will,\"></button></span>."
    );
}

#[wasm_bindgen_test]
async fn two_quotes_side_by_side_stay_two() {
    let spoken = SPOKEN
        .replace(r#"" she said, ""#, r#"{"text":"“No.”","quote":"q2"}"#)
        .replace(
            r#""quotes":{"#,
            r#""quotes":{"q2":{"text":"No","speaker":"Ben"},"#,
        );
    let page = Page::of(&spoken).await;
    assert_eq!(
        page.attributes(".body [data-quote]", "data-quote"),
        ["q1", "q2", "q2", "q1", "q1"]
    );
}

#[wasm_bindgen_test]
async fn a_button_is_large_enough_for_a_finger_and_quoted_words_wrap() {
    let page = Page::of(SPOKEN).await;
    let button = page.get(".quote-button").get_bounding_client_rect();
    assert!(
        button.width() >= 24.0 && button.height() >= 24.0,
        "{} × {}",
        button.width(),
        button.height()
    );
    assert_eq!(style(&page.get("span[data-quote]"), "display"), "inline");
    assert_eq!(style(&page.get("span[data-quote]"), "user-select"), "auto");
    assert!(style(&page.get("span[data-quote]"), "text-decoration-line").contains("underline"));
}

#[wasm_bindgen_test]
async fn a_button_is_never_first_on_a_line() {
    let page = Page::of(&SPOKEN.replace(" go”", " go back there”")).await;
    for width in (160..420).step_by(7) {
        page.host
            .style()
            .set_property("width", &format!("{width}px"))
            .expect("a style");
        let range = page
            .all("span[data-quote]")
            .pop()
            .expect("words")
            .get_client_rects();
        let last = range.get(range.length() - 1).expect("a line");
        let button = page.get(".quote-button").get_bounding_client_rect();
        let middle = (button.top() + button.bottom()) / 2.0;
        assert!(
            middle > last.top() && middle < last.bottom(),
            "at {width} px the button is on a line of its own"
        );
    }
}

#[wasm_bindgen_test]
async fn the_label_has_the_first_words_only() {
    let page = Page::of(&SPOKEN.replace("“We will,", "“One two three four five six seven”")).await;
    assert_eq!(
        page.attributes(".quote-button", "aria-label"),
        ["Who said this: One two three four five six…"]
    );
}

#[wasm_bindgen_test]
async fn a_quote_without_a_record_is_plain_text() {
    check_body(
        r#"{"type":"paragraph","text":["a ",{"text":"“b”","quote":"nowhere"}]}"#,
        "<p>a “b”</p>",
    )
    .await;
}
