//! The question that comes before pictures, film and sound of other origins are fetched.

use article_viewer::Options;
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, body};

const BLOCKS: &str = r#"
    {"type":"image","url":"https://pictures.invalid/a.webp","alt":"","width":640,"height":360,
     "sources":[{"url":"https://pictures.invalid/small.webp","width":320}]},
    {"type":"image","url":"data:image/gif;base64,R0lGODlhAQABAAAAACw=","alt":""},
    {"type":"image","url":"/own.webp","alt":""},
    {"type":"video","sources":[{"url":"https://films.invalid/a.webm"}],"poster":"https://films.invalid/a.jpg"}"#;

async fn page(blocks: &str, media_consent: bool) -> Page {
    let options = Options {
        media_consent,
        ..Options::default()
    };
    Page::with(&body(blocks), options).await
}

#[wasm_bindgen_test]
async fn what_is_elsewhere_waits_until_the_reader_asks() {
    let page = page(BLOCKS, true).await;
    assert_eq!(
        page.words(".media-consent"),
        ["Pictures and recordings from other sites are not loaded.Load them"]
    );
    assert!(page.find(".media-consent[hidden]").is_none());
    for selector in ["src", "srcset", "poster"] {
        assert_eq!(
            page.all(&format!("[{selector}*='.invalid']")).len(),
            0,
            "{selector}"
        );
    }
    // What is in the document, and what is the page's own, is there at once.
    assert_eq!(page.all("img[src]").len(), 2);

    page.get("[data-consent]").click();
    assert!(page.find(".media-consent").is_none());
    assert!(
        page.find("[data-src], [data-srcset], [data-poster]")
            .is_none()
    );
    assert_eq!(
        page.all("img[src^='https://pictures.invalid'][srcset]")
            .len(),
        1
    );
    assert_eq!(page.all("video[poster] source[src]").len(), 1);
}

#[wasm_bindgen_test]
async fn nobody_is_asked_where_nothing_waits() {
    let page = page(r#"{"type":"image","url":"/own.webp","alt":""}"#, true).await;
    assert!(page.find(".media-consent[hidden]").is_some());
}

#[wasm_bindgen_test]
async fn nobody_is_asked_unless_the_host_wants_it() {
    let page = page(BLOCKS, false).await;
    assert!(page.find(".media-consent").is_none());
    assert_eq!(page.all("img[src]").len(), 3);
}
