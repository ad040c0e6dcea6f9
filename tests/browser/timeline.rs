//! What happened, in order.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::check_body;

#[wasm_bindgen_test]
async fn entries_are_an_ordered_list() {
    check_body(
        r#"{"type":"timeline","entries":[{"date":"2024-03","title":"Storm","body":[{"type":"paragraph","text":"It blew."}]},{"title":"Calm"},{"date":"2025","body":[]}]}"#,
        "<ol class=\"timeline\"><li><p class=\"timeline-date\"><time datetime=\"2024-03\">March 2024</time></p><p class=\"timeline-title\">Storm</p><p>It blew.</p></li>\
         <li><p class=\"timeline-title\">Calm</p></li><li><p class=\"timeline-date\"><time datetime=\"2025\">2025</time></p></li></ol>",
    )
    .await;
}
