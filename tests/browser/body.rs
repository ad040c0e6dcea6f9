//! Which component writes which block.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body};

#[wasm_bindgen_test]
async fn every_block_comes_out_in_order() {
    let page = Page::of(&body(
        r#"{"type":"paragraph","text":"1"},{"type":"heading","text":"2"},{"type":"list","items":["3"]},
        {"type":"quote","quote":{"text":"4","speaker":"Ada"}},{"type":"image","url":"5.webp","alt":""},
        {"type":"gallery","images":[{"url":"6.webp","alt":""}]},{"type":"video","sources":[{"url":"7.webm"}]},
        {"type":"audio","sources":[{"url":"8.mp3"}]},{"type":"embed","url":"https://films.invalid/9"},
        {"type":"table","rows":[["10"]]},{"type":"code","text":"11"},{"type":"divider"},
        {"type":"timeline","entries":[{"title":"13"}]},{"type":"update","title":"14","body":[]},
        {"type":"callout","title":"15","body":[]},{"type":"questions","items":[{"question":"16","answer":[]}]},
        {"type":"figure","value":"17","text":"x"},{"type":"related","headline":"18"},
        {"type":"correction","text":"19"},{"type":"footnotes","items":{"a":"20"}}"#,
    ))
    .await;
    assert_eq!(
        page.attributes(".body > *", "class"),
        [
            "",
            "heading",
            "list",
            "quotation",
            "image",
            "gallery",
            "media",
            "media",
            "embed",
            "table",
            "code",
            "divider",
            "timeline",
            "update",
            "callout",
            "questions",
            "figure",
            "teaser",
            "correction",
            "footnotes"
        ]
    );
}

#[wasm_bindgen_test]
async fn a_broken_block_costs_itself_alone() {
    let page = Page::of(&body(
        r#"{"type":"paragraph","text":"One"},null,5,{"type":"heading","text":7},{"type":"list","items":"x"},{"type":"paragraph","text":"Two"}"#,
    ))
    .await;
    let words = page.words(".body > p");
    assert!(
        words.contains(&"One".to_owned()) && words.contains(&"Two".to_owned()),
        "{words:?}"
    );
}
