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

/// A body of blocks named by number; where `kinds` says nothing, a paragraph.
fn long_body(count: usize, kinds: &[(usize, &str)]) -> String {
    let blocks: Vec<String> = (1..=count)
        .map(|number| {
            let kind = kinds.iter().find(|(place, _)| *place == number);
            match kind.map_or("paragraph", |(_, kind)| kind) {
                "list" => format!(r#"{{"type":"list","items":["{number}"]}}"#),
                kind => format!(r#"{{"type":"{kind}","text":"{number}"}}"#),
            }
        })
        .collect();
    body(&blocks.join(","))
}

#[wasm_bindgen_test]
async fn after_fifty_blocks_text_stands_in_stretches_of_up_to_sixteen() {
    let page = Page::of(&long_body(
        90,
        &[(53, "list"), (60, "heading"), (90, "heading")],
    ))
    .await;
    assert_eq!(page.all(".body > p").len(), 50);
    assert_eq!(
        page.words(".body > .stretch"),
        [
            "515253545556575859",
            "61626364",
            "65666768697071727374757677787980",
            "818283848586878889",
        ]
    );
    assert_eq!(page.words(".body > .heading"), ["60", "90"]);
    assert_eq!(page.all(".stretch > *").len(), 38);
}

#[wasm_bindgen_test]
async fn fifty_blocks_have_no_stretch() {
    let page = Page::of(&long_body(50, &[])).await;
    assert!(page.all(".stretch").is_empty());
    assert_eq!(page.all(".body > p").len(), 50);
}
