//! The full record of a quotation.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, until};

/// A page with the record of the quote `record` open.
async fn open(record: &str) -> Page {
    let page = Page::of(&format!(
        r#"{{"headline":"H","people":{{"ada":{{"name":"Ada Holm","role":"Harbour master","organization":"Port of Kestrin","url":"https://paper.example/ada"}},
        "port":{{"name":"Port of Kestrin","kind":"organization"}}}},"quotes":{{"q":{record}}},
        "body":[{{"type":"paragraph","text":["So: ",{{"text":"“The sea is patient”","quote":"q"}}]}}]}}"#
    ))
    .await;
    page.get("button[data-quote='q']").click();
    until("the record is open", || {
        page.find(".quote-dialog:popover-open .record").is_some()
    })
    .await;
    page
}

#[wasm_bindgen_test]
async fn the_whole_record() {
    let page = open(
        r#"{"text":["The sea is ",{"text":"patient","marks":["emphasis"]}],"speaker":{"person":"ada"},"role":"Deputy harbour master","date":"2026-03-02T09:30:00+01:00",
        "dateNote":"in the morning","context":"told reporters","source":{"name":"The Paper","url":"https://paper.example/1","archiveUrl":"https://archive.example/1"},
        "original":{"text":"Das Meer ist geduldig","language":"de"},"translator":"Cyd","status":"disputed","statusNote":"Holm says otherwise.","statusUrl":"https://paper.example/2"}"#,
    )
    .await;
    assert_eq!(page.words(".record-name"), ["Ada Holm"]);
    assert_eq!(
        page.attributes(".record-name a", "href"),
        ["https://paper.example/ada"]
    );
    // The role is the one the speaker had when it was said.
    assert_eq!(
        page.words(".record-role"),
        ["Deputy harbour master, Port of Kestrin"]
    );
    assert_eq!(page.words(".record-words"), ["The sea is patient"]);
    assert_eq!(
        page.words(".record-facts dt"),
        ["Said on", "Context", "Source", "Disputed"]
    );
    assert_eq!(
        page.attributes(".record time", "datetime"),
        ["2026-03-02T09:30:00+01:00"]
    );
    assert_eq!(page.words(".record-note"), ["in the morning"]);
    assert_eq!(
        page.words(".record-facts dd")[1..],
        [
            "told reporters",
            "The Paper (archived copy)",
            "Holm says otherwise. More about this"
        ]
    );
    assert_eq!(
        page.attributes(".record-facts a", "href"),
        [
            "https://paper.example/1",
            "https://archive.example/1",
            "https://paper.example/2"
        ]
    );
    assert_eq!(
        page.attributes(".record-status", "data-status"),
        ["disputed"]
    );
    assert_eq!(
        page.words(".record-original > p"),
        [
            "Original wording (de)",
            "Das Meer ist geduldig",
            "Translated by Cyd"
        ]
    );
    assert_eq!(page.attributes(".record-original > [lang]", "lang"), ["de"]);
    assert!(page.find(".record-detected").is_none());
}

#[wasm_bindgen_test]
async fn each_status_has_its_word() {
    for (status, word) in [
        ("verified", "Verified"),
        ("disputed", "Disputed"),
        ("corrected", "Corrected"),
        ("retracted", "Retracted"),
    ] {
        let page = open(&format!(
            r#"{{"text":"T","speaker":"Ada","status":"{status}"}}"#
        ))
        .await;
        assert_eq!(page.words(&format!("[data-status='{status}'] dt")), [word]);
    }
}

#[wasm_bindgen_test]
async fn what_a_program_inferred_is_labelled() {
    let page = open(r#"{"speaker":"Ada","provenance":"detected","form":"paraphrase"}"#).await;
    assert_eq!(page.words(".record-detected"), ["Detected automatically"]);
    assert_eq!(
        page.words(".record-form"),
        ["In other words: not the exact wording"]
    );
    // Without wording of its own the record shows the words of the article.
    assert!(page.words(".record-words p")[0].contains("The sea is patient"));
}

#[wasm_bindgen_test]
async fn who_is_not_named_is_not_named() {
    let page = open(r#"{"text":"T","anonymous":"Not allowed to speak in public"}"#).await;
    assert_eq!(page.words(".record-name"), ["Speaker not named"]);
    assert_eq!(
        page.words(".record-role"),
        ["Not allowed to speak in public"]
    );
    assert_eq!(page.attributes(".quote-dialog", "aria-label"), ["Quote"]);
}

#[wasm_bindgen_test]
async fn a_joint_statement_names_all() {
    let page =
        open(r#"{"text":"T","speaker":[{"person":"ada"},{"person":"port"},"Ben Sorn"]}"#).await;
    assert_eq!(
        page.words(".record-name"),
        ["Ada Holm", "Port of Kestrin", "Ben Sorn"]
    );
    assert_eq!(
        page.attributes(".quote-dialog", "aria-label"),
        ["Quote from Ada Holm, Port of Kestrin, Ben Sorn"]
    );
}

#[wasm_bindgen_test]
async fn initials_stand_in_for_a_portrait() {
    let page = open(r#"{"text":"T","speaker":{"person":"ada"}}"#).await;
    assert_eq!(page.words(".initials"), ["AH"]);
    assert_eq!(page.attributes(".initials", "aria-hidden"), ["true"]);
}

#[wasm_bindgen_test]
async fn unsafe_addresses_leave_their_words() {
    let page = open(
        r#"{"text":"T","speaker":"Ada","source":{"name":"The Paper","url":"javascript:alert(1)","archiveUrl":"javascript:alert(2)"},"status":"verified","statusUrl":"javascript:alert(3)"}"#,
    )
    .await;
    assert_eq!(page.words(".record-facts dd")[1], "The Paper");
    assert!(page.find(".record a").is_none());
    assert!(!page.root.inner_html().contains("javascript:"));
}

#[wasm_bindgen_test]
async fn a_source_has_its_address_on_paper_where_that_is_not_its_name() {
    let page = open(
        r#"{"text":"T","speaker":"Ada","source":{"name":"The Paper","url":"https://paper.example/1"}}"#,
    )
    .await;
    assert_eq!(
        page.attributes(".source", "href"),
        ["https://paper.example/1"]
    );
    let page =
        open(r#"{"text":"T","speaker":"Ada","source":{"url":"https://paper.example/1"}}"#).await;
    assert_eq!(page.words(".record-facts a"), ["https://paper.example/1"]);
    assert!(page.find(".source").is_none());
}
