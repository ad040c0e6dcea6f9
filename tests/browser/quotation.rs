//! A quotation that stands by itself.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, check};

fn document(quote: &str, display: &str) -> String {
    format!(
        r#"{{"headline":"H","people":{{"ada":{{"name":"Ada Holm","role":"Harbour master"}}}},"quotes":{{"q1":{quote}}},
        "body":[{{"type":"quote","id":"b1","quote":"q1","display":"{display}"}}]}}"#
    )
}

#[wasm_bindgen_test]
async fn speaker_role_and_date_stand_in_place() {
    check(
        &document(r#"{"text":"The sea is patient","speaker":{"person":"ada"},"date":"2026-03-02"}"#, "block"),
        ".body > *",
        "<figure class=\"quotation\" id=\"b1\"><blockquote><p><span data-quote=\"q1\">The sea is patient</span></p></blockquote>\
         <figcaption><span class=\"quotation-speaker\">Ada Holm, <span class=\"quotation-role\">Harbour master</span></span> \
         <span class=\"quotation-date\"><time datetime=\"2026-03-02\">March 2, 2026</time></span>\
         <span class=\"quote-end\"><button class=\"quote-button\" type=\"button\" data-quote=\"q1\" aria-haspopup=\"dialog\" aria-label=\"Who said this: The sea is patient\"></button></span>\
         </figcaption></figure>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn what_is_unknown_is_said_to_be_unknown() {
    let page = Page::of(&document(r#"{"text":"Yes"}"#, "block")).await;
    assert_eq!(page.words(".quotation-speaker"), ["Speaker not named"]);
    assert_eq!(page.words(".quotation-date"), ["Date not stated"]);
    assert!(page.find(".quotation time").is_none());
}

#[wasm_bindgen_test]
async fn several_speakers_are_named_without_roles() {
    let page = Page::of(&document(
        r#"{"text":"Yes","speaker":[{"person":"ada"},{"name":"Ben","role":"Pilot"}]}"#,
        "pull",
    ))
    .await;
    assert_eq!(page.words(".quotation-speaker"), ["Ada Holm, Ben"]);
    assert_eq!(page.attributes(".quotation", "data-display"), ["pull"]);
}

#[wasm_bindgen_test]
async fn it_opens_its_record() {
    let page = Page::of(&document(
        r#"{"text":"The sea is patient","speaker":{"person":"ada"}}"#,
        "block",
    ))
    .await;
    page.get(".quotation blockquote span").click();
    page.appears(".quote-dialog:popover-open .record-name")
        .await;
    assert_eq!(page.words(".record-name"), ["Ada Holm"]);
}
