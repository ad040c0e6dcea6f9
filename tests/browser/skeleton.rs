//! What stands in for an article that is on its way.

use article_viewer::{Options, Source};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Fetch, Page, style};

#[wasm_bindgen_test]
async fn it_says_that_the_article_is_loading() {
    let _fetch = Fetch::answering(&["new Promise(() => {})"]);
    let page = Page::mount(
        Source::Address("https://paper.example/a.json".into()),
        Options::default(),
    );
    let skeleton = page.appears(".skeleton").await;
    assert_eq!(skeleton.get_attribute("role").as_deref(), Some("status"));
    assert_eq!(page.words(".skeleton"), ["The article is loading"]);
    assert_eq!(page.attributes(".skeleton-parts", "aria-hidden"), ["true"]);
    assert!(page.find(".page, .failure").is_none());
}

#[wasm_bindgen_test]
async fn its_bars_are_seen() {
    let _fetch = Fetch::answering(&["new Promise(() => {})"]);
    let page = Page::mount(
        Source::Address("https://paper.example/a.json".into()),
        Options::default(),
    );
    page.appears(".skeleton").await;
    // Some bars are gaps, in which nothing stands.
    let mut bars = page.all(".bar");
    bars.retain(|bar| bar.get_bounding_client_rect().height() > 4.0);
    assert!(bars.len() > 8, "{}", bars.len());
    for bar in bars {
        assert_ne!(style(&bar, "background-color"), "rgba(0, 0, 0, 0)");
    }
}

#[wasm_bindgen_test]
async fn the_article_takes_its_place() {
    let _fetch = Fetch::answering(&[r#"Promise.resolve(new Response('{"headline":"Here"}'))"#]);
    let page = Page::mount(
        Source::Address("https://paper.example/a.json".into()),
        Options::default(),
    );
    page.appears(".page").await;
    assert_eq!(page.words("h1"), ["Here"]);
    assert!(page.find(".skeleton").is_none());
}
