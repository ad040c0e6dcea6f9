//! Film and sound.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body, check_body, check_words};

#[wasm_bindgen_test]
async fn film_has_sources_tracks_and_a_poster() {
    check_body(
        r#"{"type":"video","poster":"p.webp","caption":"The storm","duration":65,
        "sources":[{"url":"s.webm","type":"video/webm"},{"url":"javascript:alert(1)"}],
        "tracks":[{"url":"s.vtt","kind":"captions","language":"en","label":"English"}]}"#,
        "<figure class=\"media\"><video controls=\"\" preload=\"none\" playsinline=\"\" poster=\"p.webp\" aria-label=\"The storm\">\
         <source src=\"s.webm\" type=\"video/webm\"><track src=\"s.vtt\" kind=\"captions\" srclang=\"en\" label=\"English\"></video>\
         <figcaption class=\"caption\">The storm <span class=\"duration\">1:05</span></figcaption></figure>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn sound_has_a_player_and_no_poster() {
    check_body(
        r#"{"type":"audio","poster":"p.webp","sources":[{"url":"s.mp3"}]}"#,
        r#"<figure class="media"><audio controls="" preload="none"><source src="s.mp3"></audio></figure>"#,
    )
    .await;
    check_body(
        r#"{"type":"audio","sources":[{"url":"s.mp3"}]}"#,
        r#"<figure class="media"><audio controls="" preload="metadata"><source src="s.mp3"></audio></figure>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn nothing_plays_by_itself() {
    let page = Page::of(&body(r#"{"type":"video","sources":[{"url":"s.webm"}]}"#)).await;
    let video = page.get("video");
    assert!(video.has_attribute("controls") && !video.has_attribute("autoplay"));
}

#[wasm_bindgen_test]
async fn a_transcript_folds() {
    let document = &body(
        r#"{"type":"audio","sources":[{"url":"s.mp3"}],"transcript":[{"type":"paragraph","text":"Wind."}]}"#,
    );
    check_words(
        document,
        "details.transcript:not([open]) > *",
        &["Transcript", "Wind."],
    )
    .await;
}
