//! The JavaScript interface.

use std::cell::RefCell;
use std::rc::Rc;

use article_viewer::embed::mount;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, ShadowRoot};

use super::support::{Fetch, becomes, host, javascript, set, until, words};

fn options(article: &str) -> JsValue {
    let options = Object::new();
    set(&options, "article", JsValue::from_str(article));
    options.into()
}

fn root(host: &HtmlElement) -> ShadowRoot {
    host.shadow_root().expect("a shadow root that is open")
}

fn headline(host: &HtmlElement) -> Option<String> {
    root(host)
        .query_selector(".headline")
        .expect("a selector")
        .map(|it| words(&it))
}

fn has(host: &HtmlElement, selector: &str) -> bool {
    root(host)
        .query_selector(selector)
        .expect("a selector")
        .is_some()
}

#[wasm_bindgen_test]
async fn a_document_comes_as_text_or_as_an_object() {
    let host = host();
    let handle = mount(&host, &options(r#"{"headline":"As text"}"#));
    becomes(|| headline(&host), Some("As text".to_owned())).await;
    let object = Object::new();
    set(
        &object,
        "article",
        javascript(
            "return { headline: 'As an object', keyPoints: undefined, body: [null, () => 1] }",
        ),
    );
    handle.update(&object);
    becomes(|| headline(&host), Some("As an object".to_owned())).await;
    handle.destroy();
}

#[wasm_bindgen_test]
async fn options_are_read_and_wrong_ones_left() {
    let host = host();
    let document = r#"{"headline":"H","keyPoints":["P"],"related":{"items":[{"headline":"R"}]}}"#;
    let wishes = options(document);
    for (key, value) in [
        ("theme", JsValue::from_str("dark")),
        ("keyPoints", "folded".into()),
        ("related", "below".into()),
        ("headingLevel", 2.into()),
        ("language", "ar".into()),
    ] {
        set(&wishes, key, value);
    }
    let handle = mount(&host, &wishes);
    until("the article is shown", || {
        has(&host, ".page:not([data-related])")
    })
    .await;
    for selector in [
        ".viewer[data-theme='dark'][lang='ar']",
        "details:not([open])",
        "h2.headline",
        ".related",
    ] {
        assert!(has(&host, selector), "{selector}");
    }
    let wrong = options(document);
    for key in ["theme", "keyPoints", "related", "headingLevel"] {
        set(&wrong, key, JsValue::from_str("purple"));
    }
    handle.update(&wrong);
    until("the defaults hold", || {
        has(&host, ".page[data-related='rail']")
    })
    .await;
    for selector in [".viewer:not([data-theme])", "details[open]", "h1.headline"] {
        assert!(has(&host, selector), "{selector}");
    }
    handle.destroy();
}

#[wasm_bindgen_test]
async fn the_language_is_the_hosts_own() {
    let host = host();
    host.set_attribute("lang", "ar-EG").expect("an attribute");
    let handle = mount(&host, &options(r#"{"headline":"H","keyPoints":["P"]}"#));
    until("the article is shown", || has(&host, "summary")).await;
    assert_eq!(
        root(&host)
            .query_selector("summary")
            .expect("a selector")
            .map(|it| words(&it))
            .as_deref(),
        Some("أبرز النقاط")
    );
    handle.destroy();
}

/// What `onReport` is told for these options: the error, then `code at path` of each diagnostic.
async fn reported(options: JsValue) -> Vec<String> {
    let told = Rc::new(RefCell::new(Vec::new()));
    let on_report = {
        let told = told.clone();
        Closure::<dyn Fn(JsValue)>::new(move |report: JsValue| {
            let get =
                |object: &JsValue, key: &str| Reflect::get(object, &key.into()).expect("an object");
            told.borrow_mut().push(
                get(&report, "error")
                    .as_string()
                    .unwrap_or_else(|| "none".to_owned()),
            );
            for diagnostic in js_sys::Array::from(&get(&report, "diagnostics")) {
                let part = |key: &str| get(&diagnostic, key).as_string().expect("text");
                assert!(!part("message").is_empty());
                told.borrow_mut().push(format!(
                    "{} {} at {}",
                    part("severity"),
                    part("code"),
                    part("path")
                ));
            }
        })
    };
    set(
        &options,
        "onReport",
        on_report.as_ref().unchecked_ref::<JsValue>().clone(),
    );
    let host = host();
    let handle = mount(&host, &options);
    until("there is a report", || !told.borrow().is_empty()).await;
    handle.destroy();
    let mut told = told.borrow().clone();
    // The parts of a document are read in an order of their own.
    told[1..].sort();
    told
}

#[wasm_bindgen_test]
async fn diagnostics_name_their_place() {
    assert_eq!(reported(options(r#"{"headline":"H"}"#)).await, ["none"]);
    assert_eq!(
        reported(options(r#"{"headline":"H","keyPoints":5,"body":[{"type":"paragraph","text":[{"text":"x","href":"javascript:alert(1)"}]}]}"#)).await,
        ["none", "error bad-address at /body/0/text/0/href", "error wrong-type at /keyPoints"]
    );
    assert_eq!(reported(options("{")).await, ["not-json"]);
    assert_eq!(
        reported(options("[]")).await[..2],
        ["not-an-article", "error not-an-object at "]
    );
}

#[wasm_bindgen_test]
async fn a_fetched_document_is_reported_alike() {
    let address = |answer: &str| {
        let fetch = Fetch::answering(&[answer]);
        let options: JsValue = Object::new().into();
        set(
            &options,
            "src",
            JsValue::from_str("https://paper.example/a.json"),
        );
        (fetch, options)
    };
    let (fetch, options) =
        address(r#"Promise.resolve(new Response('{"headline":"H","keyPoints":5}'))"#);
    assert_eq!(
        reported(options).await,
        ["none", "error wrong-type at /keyPoints"]
    );
    drop(fetch);
    let (fetch, options) = address("Promise.resolve(new Response('[]'))");
    assert_eq!(
        reported(options).await[..2],
        ["not-an-article", "error not-an-object at "]
    );
    drop(fetch);
}

#[wasm_bindgen_test]
async fn a_hundred_thousand_levels_are_survived() {
    let options: JsValue = Object::new().into();
    set(
        &options,
        "article",
        javascript(
            "let deep = []; for (let i = 0; i < 100000; i++) deep = [deep];
             return { headline: 'H', body: [{ type: 'paragraph', text: 'Sound' }, { type: 'callout', body: deep }] }",
        ),
    );
    let told = reported(options).await;
    assert_eq!(told[0], "none");
    assert!(
        told.iter().any(|line| line.contains("too-deep")),
        "{told:?}"
    );
}

#[wasm_bindgen_test]
async fn removal_takes_everything_away() {
    // Counts what stays behind on the window.
    javascript(
        "const { addEventListener: add, removeEventListener: remove } = window;
         const listening = window.listening = new Set();
         window.addEventListener = function (...all) { listening.add(all[1]); return add.apply(this, all) };
         window.removeEventListener = function (...all) { listening.delete(all[1]); return remove.apply(this, all) };
         window.stopCounting = () => { Object.assign(window, { addEventListener: add, removeEventListener: remove }); delete window.listening; delete window.stopCounting };",
    );
    let host = host();
    let handle = mount(
        &host,
        &options(r#"{"headline":"H","related":{"items":[{"headline":"R"}]}}"#),
    );
    until("the article is shown", || {
        has(&host, ".page") && !has(&host, "[data-script][hidden]")
    })
    .await;
    let listening = || javascript("return window.listening.size").as_f64();
    assert!(
        listening() > Some(0.0),
        "the viewer listens while it is there"
    );
    handle.destroy();
    assert_eq!(root(&host).child_element_count(), 0);
    becomes(listening, Some(0.0)).await;
    javascript("window.stopCounting()");
    // A second time does nothing.
    handle.destroy();
    handle.update(&options("{}"));
    assert_eq!(root(&host).child_element_count(), 0);
}
