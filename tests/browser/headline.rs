//! Kicker, headline and standfirst.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, check, check_words, style};

#[wasm_bindgen_test]
async fn three_lines_head_the_article() {
    check(
        r#"{"kicker":"Sea","headline":["Rain ",{"text":"at last","marks":["emphasis"]}],"description":"It <b>fell</b>"}"#,
        ".kicker, .headline, .standfirst",
        "<p class=\"kicker\">Sea</p>\n<h1 class=\"headline\" part=\"headline\">Rain <em>at last</em></h1>\n<p class=\"standfirst\">It &lt;b&gt;fell&lt;/b&gt;</p>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_genre_is_said_where_it_matters() {
    for (genre, expected) in [
        ("opinion", "Opinion"),
        ("analysis", "Analysis"),
        ("interview", "Interview"),
        ("review", "Review"),
        ("explainer", "Explainer"),
        ("liveblog", "Live"),
    ] {
        check_words(
            &format!(r#"{{"headline":"H","genre":"{genre}"}}"#),
            ".kicker .genre",
            &[expected],
        )
        .await;
    }
    check(r#"{"headline":"H","genre":"news"}"#, ".kicker", "").await;
    check_words(
        r#"{"headline":"H","genre":"opinion","kicker":"Sea"}"#,
        ".kicker",
        &["Opinion Sea"],
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_headline_alone_is_an_article() {
    let page = Page::of(r#"{"headline":"Alone"}"#).await;
    assert_eq!(page.words(".article"), ["Alone"]);
    let size: f64 = style(&page.get(".headline"), "font-size")
        .trim_end_matches("px")
        .parse()
        .expect("a size");
    assert!(size >= 30.0, "{size}");
}
