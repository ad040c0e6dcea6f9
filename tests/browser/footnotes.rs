//! Footnotes, and the references to them.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body, check};

fn document() -> String {
    // Numbers follow the list, not the order of the references.
    body(
        r#"{"type":"paragraph","text":["One",{"text":" two","footnote":"b"},{"text":" three","footnote":"a"},{"text":" none","footnote":"c"}]},
        {"type":"footnotes","items":{"a":"First note","b":["Second ",{"text":"note","marks":["emphasis"]}]}}"#,
    )
}

#[wasm_bindgen_test]
async fn references_are_numbered_as_the_notes_are() {
    check(
        &document(),
        ".footnote-reference",
        "<sup class=\"footnote-reference\"><a href=\"#footnote-b\" data-footnote=\"b\" aria-label=\"Footnote 2\">2</a></sup>\n\
         <sup class=\"footnote-reference\"><a href=\"#footnote-a\" data-footnote=\"a\" aria-label=\"Footnote 1\">1</a></sup>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn notes_lead_back() {
    check(
        &document(),
        ".footnotes",
        "<section class=\"footnotes\" aria-label=\"Footnotes\"><ol start=\"1\">\
         <li id=\"footnote-a\">First note <a class=\"footnote-back\" href=\"#\" data-back=\"a\" aria-label=\"Back to the text\">↩\u{fe0e}</a></li>\
         <li id=\"footnote-b\">Second <em>note</em> <a class=\"footnote-back\" href=\"#\" data-back=\"b\" aria-label=\"Back to the text\">↩\u{fe0e}</a></li>\
         </ol></section>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_focus_goes_there_and_back() {
    let page = Page::of(&document()).await;
    page.get("[data-footnote='b']").click();
    assert!(page.has_focus("#footnote-b"));
    assert!(page.get("#footnote-b").has_attribute("data-marked"));
    page.get("[data-back='b']").click();
    assert!(page.has_focus("[data-footnote='b']"));
    assert_eq!(page.all("[data-marked]").len(), 1);
}

#[wasm_bindgen_test]
async fn a_second_list_goes_on_counting() {
    let page = Page::of(&body(
        r#"{"type":"footnotes","items":{"a":"A","b":"B"}},{"type":"footnotes","items":{"c":"C"}},{"type":"paragraph","text":[{"text":"x","footnote":"c"}]}"#,
    ))
    .await;
    assert_eq!(page.attributes(".footnotes ol", "start"), ["1", "3"]);
    assert_eq!(page.words(".footnote-reference"), ["3"]);
}
