//! A heading inside the body.

use article_viewer::Options;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body, check_body};

const HEADINGS: &str = r#"{"type":"heading","id":"two","text":"Two"},{"type":"heading","level":3,"text":"Three"},{"type":"heading","level":4,"text":"Four"}"#;

#[wasm_bindgen_test]
async fn levels_follow_the_headline() {
    check_body(
        HEADINGS,
        "<h2 class=\"heading\" id=\"two\">Two</h2>\n<h3 class=\"heading\">Three</h3>\n<h4 class=\"heading\">Four</h4>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_host_says_where_the_headline_stands() {
    for (level, headline, expected) in [
        (1, "H1", ["H2", "H3", "H4"]),
        (2, "H2", ["H3", "H4", "H5"]),
        (3, "H3", ["H4", "H5", "H6"]),
        // What no document has is read as the nearest it may have.
        (0, "H1", ["H2", "H3", "H4"]),
        (9, "H3", ["H4", "H5", "H6"]),
    ] {
        let options = Options {
            heading_level: level,
            ..Options::default()
        };
        let page = Page::with(&body(HEADINGS), options).await;
        assert_eq!(page.get(".headline").tag_name(), headline, "{level}");
        let tags: Vec<String> = page
            .all(".heading")
            .iter()
            .map(|it| it.tag_name())
            .collect();
        assert_eq!(tags, expected, "{level}");
    }
}
