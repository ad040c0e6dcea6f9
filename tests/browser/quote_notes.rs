//! The records of the quotes as notes, on paper.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, javascript, style};

const DOCUMENT: &str = r#"{"headline":"H","quotes":{"a":{"speaker":"Ada","date":"2024-03-20","text":"Yes"},"b":{"speaker":"Ben","text":"No"}},
    "body":[{"type":"paragraph","text":[{"text":"“Yes”","quote":"a"}," and ",{"text":"“No”","quote":"b"}]},
    {"type":"paragraph","text":[{"text":"“Yes,”","quote":"a"}," again"]}]}"#;

#[wasm_bindgen_test]
async fn each_quote_has_its_number_and_its_note_while_the_page_is_printed() {
    let page = Page::of(DOCUMENT).await;
    page.get("button[data-quote='b']").click();
    assert!(page.find(".records").is_none());
    javascript("dispatchEvent(new Event('beforeprint'))");
    assert_eq!(
        page.attributes("button[data-quote]", "data-note"),
        ["1", "2", "1"]
    );
    assert_eq!(page.words(".records .record-name"), ["Ada", "Ben"]);
    assert_eq!(page.attributes(".records > div", "data-note"), ["1", "2"]);
    assert!(page.find(":popover-open").is_none(), "nothing lies over it");
    // On the screen, its heading is not to be seen.
    assert_eq!(style(&page.get(".records-heading"), "display"), "none");
    javascript("dispatchEvent(new Event('afterprint'))");
    assert!(page.find(".records").is_none());
}

#[wasm_bindgen_test]
async fn without_quotes_there_are_no_notes() {
    let page = Page::of(r#"{"headline":"H"}"#).await;
    javascript("dispatchEvent(new Event('beforeprint'))");
    assert!(page.find(".records").is_none());
}
