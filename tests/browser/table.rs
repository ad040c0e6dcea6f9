//! Tables.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body, check};

const TABLE: &str = r#"{"type":"table","caption":"Ferries","header":[["Line",{"text":"Trips","colspan":2}]],
    "rows":[[{"text":"North","header":true,"rowspan":2},"1,204","−3.5 %"],["late",{"text":["a ",{"text":"b","marks":["strong"]}]}]],"footer":"Source: port"}"#;

#[wasm_bindgen_test]
async fn headers_have_their_scope() {
    check(
        &body(TABLE),
        "table",
        "<table><caption>Ferries</caption><thead><tr><th scope=\"col\">Line</th><th scope=\"col\" colspan=\"2\">Trips</th></tr></thead>\
         <tbody><tr><th scope=\"row\" rowspan=\"2\">North</th><td data-number=\"\">1,204</td><td data-number=\"\">−3.5 %</td></tr>\
         <tr><td>late</td><td>a <strong>b</strong></td></tr></tbody></table>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn what_scrolls_is_a_named_region_in_reach_of_keys() {
    let page = Page::of(&body(TABLE)).await;
    let scroll = page.get(".table-scroll");
    for (name, value) in [
        ("tabindex", "0"),
        ("role", "region"),
        ("aria-label", "Ferries"),
    ] {
        assert_eq!(scroll.get_attribute(name).as_deref(), Some(value), "{name}");
    }
    assert_eq!(page.words(".table > figcaption"), ["Source: port"]);
}

#[wasm_bindgen_test]
async fn a_wide_table_scrolls_by_itself() {
    let cells = [r#""a_long_word_that_does_not_break""#; 12].join(",");
    let page = Page::of(&body(&format!(r#"{{"type":"table","rows":[[{cells}]]}}"#))).await;
    page.host
        .style()
        .set_property("width", "320px")
        .expect("a style");
    let scroll = page.get(".table-scroll");
    assert!(scroll.scroll_width() > scroll.client_width());
    assert!(page.get(".viewer").scroll_width() <= 320);
}
