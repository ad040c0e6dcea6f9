//! Pictures.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body, check, check_body, style};

const DOT: &str = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

#[wasm_bindgen_test]
async fn a_picture_has_its_place_reserved() {
    check_body(
        r#"{"type":"image","url":"a.webp","alt":"A pier","width":640,"height":360,"caption":"The pier","credit":"Ada"}"#,
        r#"<figure class="image"><picture class="picture"><img alt="A pier" decoding="async" width="640" height="360" loading="lazy" src="a.webp"></picture><figcaption class="caption">The pier <span class="credit">Ada</span></figcaption></figure>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_place_is_there_before_the_picture_is() {
    // Far down the page, and so not asked for yet.
    let lines = "line\\n".repeat(600);
    let page = Page::of(&body(&format!(
        r#"{{"type":"code","text":"{lines}"}},{{"type":"image","url":"never-asked-for.webp","alt":"","width":640,"height":320}}"#
    )))
    .await;
    let place = page.get("img").get_bounding_client_rect();
    assert!(
        (place.width() / place.height() - 2.0).abs() < 0.02,
        "{} × {}",
        place.width(),
        place.height()
    );
}

#[wasm_bindgen_test]
async fn the_lead_image_comes_first_and_at_once() {
    check(
        r#"{"headline":"H","image":{"url":"a.webp","alt":"","width":4,"height":3}}"#,
        ".header img",
        r#"<img alt="" decoding="async" width="4" height="3" fetchpriority="high" src="a.webp">"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn sizes_are_offered_to_the_browser() {
    let page = Page::of(&body(
        r#"{"type":"image","url":"a,1.jpg","type_":"x","alt":"","width":1200,"height":900,
        "sources":[{"url":"a 2.jpg","width":600},{"url":"a.avif","width":600,"type":"image/avif"}],"dark":"night.jpg"}"#,
    ))
    .await;
    assert_eq!(
        page.attributes("img", "srcset"),
        ["a%202.jpg 600w, a%2C1.jpg 1200w"]
    );
    assert_eq!(
        page.attributes("source", "srcset"),
        ["night.jpg", "a.avif 600w"]
    );
    assert_eq!(
        page.attributes("source", "media"),
        ["(prefers-color-scheme: dark)", ""]
    );
    assert_eq!(page.attributes("source", "type"), ["", "image/avif"]);
}

#[wasm_bindgen_test]
async fn widths() {
    for (width, expected) in [("text", ""), ("wide", "wide"), ("full", "full")] {
        let page = Page::of(&body(&format!(
            r#"{{"type":"image","url":"a.webp","alt":"","width":"{width}"}}"#
        )))
        .await;
        assert_eq!(
            page.attributes("figure.image", "data-width"),
            [expected],
            "{width}"
        );
    }
}

#[wasm_bindgen_test]
async fn the_point_that_matters_is_one_of_nine() {
    for (x, y, expected) in [
        ("0", "1", ["start", "end"]),
        ("0.5", "0.34", ["center", "center"]),
        ("0.9", "0.1", ["end", "start"]),
    ] {
        let page = Page::of(&format!(
            r#"{{"headline":"H","image":{{"url":"{DOT}","alt":"","width":4,"height":3,"focus":{{"x":{x},"y":{y}}}}}}}"#
        ))
        .await;
        let found =
            ["data-focus-x", "data-focus-y"].map(|name| page.attributes("img", name).join(""));
        assert_eq!(found, expected, "{x} {y}");
        let sides = expected.map(|side| match side {
            "start" => "16%",
            "end" => "84%",
            _ => "50%",
        });
        assert_eq!(
            style(&page.get("img"), "object-position"),
            sides.join(" "),
            "{x} {y}"
        );
    }
}

#[wasm_bindgen_test]
async fn a_picture_of_unknown_size_says_so() {
    let page = Page::of(&body(r#"{"type":"image","url":"a.webp","alt":"A"}"#)).await;
    assert!(page.get("img").has_attribute("data-unsized"));
}

#[wasm_bindgen_test]
async fn no_address_that_runs_code() {
    for url in [
        "javascript:alert(1)",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "data:text/html,x",
    ] {
        let page = Page::of(&body(&format!(
            r#"{{"type":"image","url":"{url}","alt":"A","caption":"C"}},{{"type":"paragraph","text":"After"}}"#
        )))
        .await;
        assert!(
            page.find("img").is_none(),
            "{url}: {}",
            page.root.inner_html()
        );
        assert_eq!(page.words(".body > p:last-child"), ["After"], "{url}");
    }
}
