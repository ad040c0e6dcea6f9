//! A pointer to another story.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body, check, check_body};

fn rail(teaser: &str) -> String {
    format!(r#"{{"headline":"H","related":{{"items":[{teaser}]}}}}"#)
}

#[wasm_bindgen_test]
async fn everything_a_teaser_says() {
    let page = Page::of(&rail(
        r#"{"headline":["Rain ",{"text":"at last","marks":["emphasis"]}],"url":"https://paper.example/1","section":"Weather","publisher":"The Paper",
        "datePublished":"2024-03-20T14:05:00Z","kind":"video","reason":"Same speaker","image":{"url":"t.webp","alt":"Rain","width":160,"height":90}}"#,
    ))
    .await;
    assert_eq!(page.words(".teaser-link"), ["Rain at last"]);
    assert_eq!(
        page.attributes(".teaser-link", "href"),
        ["https://paper.example/1"]
    );
    assert_eq!(page.words(".teaser-section"), ["Video Weather"]);
    assert_eq!(
        page.words(".teaser-source > span"),
        ["The Paper", "March 20, 2024"]
    );
    assert_eq!(
        page.attributes(".teaser time", "datetime"),
        ["2024-03-20T14:05:00Z"]
    );
    assert_eq!(page.words(".teaser-reason"), ["Same speaker"]);
    let image = page.get(".teaser img.thumbnail");
    for (name, value) in [
        ("src", "t.webp"),
        ("alt", ""),
        ("loading", "lazy"),
        ("width", "160"),
        ("height", "90"),
    ] {
        assert_eq!(image.get_attribute(name).as_deref(), Some(value), "{name}");
    }
}

#[wasm_bindgen_test]
async fn each_kind_has_its_word() {
    for (kind, word) in [
        ("video", "Video"),
        ("audio", "Audio"),
        ("live", "Live"),
        ("opinion", "Opinion"),
    ] {
        let page = Page::of(&rail(&format!(r#"{{"headline":"S","kind":"{kind}"}}"#))).await;
        assert_eq!(page.words(&format!("[data-kind='{kind}']")), [word]);
    }
    let page = Page::of(&rail(r#"{"headline":"S","kind":"article"}"#)).await;
    assert!(page.find(".teaser-section").is_none());
}

#[wasm_bindgen_test]
async fn the_age_of_a_fresh_story_is_said() {
    let written = |hours: f64| {
        let date = js_sys::Date::new(&(js_sys::Date::now() - hours * 3_600_000.0).into());
        String::from(date.to_iso_string())
    };
    for (hours, expected) in [
        (3.2, "3 hours ago"),
        (0.5, "30 minutes ago"),
        (1.5, "1 hour ago"),
    ] {
        let when = written(hours);
        let when = format!("{}Z", &when[..19]);
        let page = Page::of(&rail(&format!(
            r#"{{"headline":"S","datePublished":"{when}"}}"#
        )))
        .await;
        assert_eq!(page.words(".teaser time"), [expected]);
        assert_eq!(page.attributes(".teaser time", "datetime"), [when]);
    }
    // A story of tomorrow and one of last week have no age.
    for hours in [-5.0, 170.0] {
        let when = format!("{}Z", &written(hours)[..19]);
        let page = Page::of(&rail(&format!(
            r#"{{"headline":"S","datePublished":"{when}"}}"#
        )))
        .await;
        assert!(
            !page.words(".teaser time")[0].contains("ago"),
            "{:?}",
            page.words(".teaser time")
        );
    }
}

#[wasm_bindgen_test]
async fn one_may_stand_inside_the_text() {
    check_body(
        r#"{"type":"related","headline":"Rain at last","url":"https://paper.example/1"}"#,
        r#"<aside class="teaser" aria-label="Related stories"><div class="teaser-words"><p class="teaser-headline"><a class="teaser-link" href="https://paper.example/1">Rain at last</a></p></div></aside>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn an_unsafe_address_leaves_the_headline() {
    let page = Page::of(&body(
        r#"{"type":"related","headline":"S","url":"javascript:alert(1)"}"#,
    ))
    .await;
    assert_eq!(page.words("span.teaser-link"), ["S"]);
    assert!(page.find("a").is_none());
}

#[wasm_bindgen_test]
async fn the_headline_is_one_link_and_holds_no_other() {
    let blocks = r#"{"type":"related","headline":["Rain ",{"text":"at last","href":"https://paper.example/2"},{"text":"!","footnote":"n"}],"url":"https://paper.example/1"},
        {"type":"footnotes","items":{"n":"At noon."}}"#;
    check(
        &body(blocks),
        ".teaser-headline",
        r#"<p class="teaser-headline"><a class="teaser-link" href="https://paper.example/1">Rain at last!<sup class="footnote-reference">1</sup></a></p>"#,
    )
    .await;
    let page = Page::of(&body(
        r#"{"type":"related","headline":[{"text":"Rain","href":"https://paper.example/2"}]}"#,
    ))
    .await;
    assert_eq!(
        page.attributes("span.teaser-link > a", "href"),
        ["https://paper.example/2"]
    );
}
