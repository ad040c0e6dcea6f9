//! What stands where an article cannot be shown.

use article_viewer::ports::Failure;
use article_viewer::{Options, Source};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Fetch, Page, becomes, style};

async fn check_failure(failure: Failure, words: &str, code: &str) {
    let page = Page::mount(Source::Failed(failure), Options::default());
    let panel = page.appears(".failure").await;
    assert_eq!(panel.get_attribute("role").as_deref(), Some("alert"));
    assert_eq!(
        page.words(".failure p"),
        ["This article cannot be shown", words, code]
    );
    // There is no address to try again.
    assert!(page.find(".failure button").is_none());
    assert!(page.find(".page, .skeleton").is_none());
    assert_ne!(style(&panel, "padding-top"), "0px");
}

#[wasm_bindgen_test]
async fn each_failure_has_its_words() {
    check_failure(
        Failure::Network,
        "There was no answer. Check the connection, then try again.",
        "network",
    )
    .await;
    check_failure(
        Failure::Status(503),
        "The server answered with an error (503).",
        "http-status",
    )
    .await;
    check_failure(
        Failure::TooLarge,
        "The document is larger than this page accepts.",
        "too-large",
    )
    .await;
    check_failure(
        Failure::NotJson,
        "What arrived is not an article document: it is not JSON.",
        "not-json",
    )
    .await;
    check_failure(
        Failure::NotAnArticle(Vec::new()),
        "The document holds no headline, no text and no key points.",
        "not-an-article",
    )
    .await;
}

/// What a request for a document comes to.
async fn check_answer(answer: &str, code: &str) {
    let fetch = Fetch::answering(&[answer]);
    let page = Page::mount(
        Source::Address("https://paper.example/a.json".into()),
        Options::default(),
    );
    page.appears(".failure").await;
    assert_eq!(page.words(".failure-code"), [code], "{answer}");
    assert_eq!(*fetch.requests.borrow(), ["https://paper.example/a.json"]);
    assert_eq!(
        page.attributes(".failure a", "href"),
        ["https://paper.example/a.json"]
    );
    assert_eq!(page.words(".failure button"), ["Try again"]);
    let reports = page.reports.borrow();
    assert_eq!(reports.len(), 1);
    assert_eq!(reports[0].failure.as_ref().map(Failure::code), Some(code));
}

#[wasm_bindgen_test]
async fn each_answer_that_holds_no_article_is_told_apart() {
    check_answer(
        "Promise.reject(new TypeError('Failed to fetch'))",
        "network",
    )
    .await;
    check_answer(
        "Promise.resolve(new Response('', { status: 404 }))",
        "http-status",
    )
    .await;
    check_answer(
        "Promise.resolve(new Response('<!doctype html>'))",
        "not-json",
    )
    .await;
    check_answer("Promise.resolve(new Response(''))", "not-json").await;
    check_answer("Promise.resolve(new Response('[]'))", "not-an-article").await;
}

#[wasm_bindgen_test]
async fn an_endless_document_is_cut_off() {
    let endless = "Promise.resolve(new Response(new ReadableStream({ pull(to) { to.enqueue(new Uint8Array(4194304).fill(32)) } })))";
    check_answer(endless, "too-large").await;
}

#[wasm_bindgen_test]
async fn trying_again_may_help() {
    let fetch = Fetch::answering(&[
        "Promise.reject(new TypeError('Failed to fetch'))",
        "Promise.resolve(new Response('', { status: 500 }))",
        r#"Promise.resolve(new Response('{"headline":"Here at last"}'))"#,
    ]);
    let page = Page::mount(
        Source::Address("https://paper.example/a.json".into()),
        Options::default(),
    );
    page.appears(".failure button").await.click();
    becomes(
        || page.words(".failure-code"),
        vec!["http-status".to_owned()],
    )
    .await;
    page.get(".failure button").click();
    page.appears(".page").await;
    assert_eq!(page.words("h1"), ["Here at last"]);
    assert!(page.find(".failure").is_none());
    assert_eq!(fetch.requests.borrow().len(), 3);
}

#[wasm_bindgen_test]
async fn the_panel_speaks_the_language_of_the_interface() {
    let options = Options {
        language: "ar".to_owned(),
        ..Options::default()
    };
    let page = Page::mount(Source::Failed(Failure::NotJson), options);
    page.appears(".failure").await;
    assert_eq!(page.words(".failure-title"), ["تعذّر عرض هذا المقال"]);
    assert_eq!(style(&page.get(".failure"), "direction"), "rtl");
}
