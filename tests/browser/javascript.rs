//! What the scripts of the embed call.

use std::cell::RefCell;
use std::rc::Rc;

use article_viewer::embed::View;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, ShadowRoot};

use super::support::{becomes, host, javascript, set, settle, words};

fn root(host: &HtmlElement) -> ShadowRoot {
    host.shadow_root().expect("a shadow root that is open")
}

fn has(host: &HtmlElement, selector: &str) -> bool {
    let found = root(host).query_selector(selector);
    found.expect("a selector").is_some()
}

fn get(host: &HtmlElement, selector: &str) -> HtmlElement {
    let found = root(host).query_selector(selector).expect("a selector");
    let found = found.unwrap_or_else(|| panic!("no {selector} in {}", root(host).inner_html()));
    found.unchecked_into()
}

fn document(text: &str) -> JsValue {
    js_sys::JSON::parse(text).expect("JSON")
}

/// A viewer whose host is told nothing.
fn silent(host: &HtmlElement, options: &JsValue) -> View {
    View::new(
        host.clone().into(),
        options.clone(),
        Function::new_no_args(""),
    )
}

/// What `show` says of a document: "unreadable" where nothing can be shown, then the diagnostics.
fn reported(value: JsValue) -> Vec<String> {
    let host = host();
    let view = silent(&host, &Object::new());
    let mut lines = Vec::new();
    for diagnostic in Array::from(&view.show(value, None)) {
        if diagnostic.is_null() {
            lines.push("unreadable".to_owned());
            continue;
        }
        let part = |key: &str| {
            let value = Reflect::get(&diagnostic, &key.into()).expect("an object");
            value.as_string().expect("text")
        };
        assert!(!part("message").is_empty());
        lines.push(format!(
            "{} {} at {}",
            part("severity"),
            part("code"),
            part("path")
        ));
    }
    // The parts of a document are read in an order of their own.
    lines.sort();
    lines
}

#[wasm_bindgen_test]
fn a_document_is_shown_and_then_another() {
    let host = host();
    let view = silent(&host, &Object::new());
    assert!(
        !has(&host, ".viewer"),
        "nothing is shown before it is told to"
    );
    view.wait(Object::new().into());
    assert!(has(&host, ".skeleton"), "a document is on its way");
    view.show(document(r#"{"headline":"First"}"#), None);
    assert_eq!(words(&get(&host, ".headline")), "First");
    let value =
        javascript("return { headline: 'Second', keyPoints: undefined, body: [null, () => 1] }");
    view.show(value, None);
    assert_eq!(words(&get(&host, ".headline")), "Second");
    view.wait(Object::new().into());
    assert!(has(&host, ".skeleton") && !has(&host, ".headline"));
    assert_eq!(root(&host).child_element_count(), 1);
}

/// An article that says how often it has been read.
fn counted(quotes: usize) -> JsValue {
    javascript(&format!(
        "const quotes = {{}}; \
         for (let number = 0; number < {quotes}; number += 1) quotes['q' + number] = {{ speaker: 'Ana' }}; \
         const article = {{ body: [{{ type: 'paragraph', text: [{{ text: 'Yes.', quote: 'q0' }}, {{ text: 'No.', quote: 'q1' }}] }}], quotes }}; \
         let times = 0; \
         Object.defineProperty(article, 'headline', {{ enumerable: true, get: () => `Read ${{times += 1}} times` }}); \
         Object.defineProperty(article, 'times', {{ get: () => times }}); \
         return article;"
    ))
}

/// A viewer that shows such an article.
fn shown(quotes: usize) -> (HtmlElement, View, JsValue) {
    let host = host();
    let view = silent(&host, &Object::new());
    let article = counted(quotes);
    view.show(article.clone(), None);
    (host, view, article)
}

/// Opens a quote: its record names who said it.
fn open_quote(host: &HtmlElement, id: &str) {
    get(host, &format!("button[data-quote={id}]")).click();
    assert_eq!(words(&get(host, ".record-name")), "Ana");
}

fn times(article: &JsValue) -> f64 {
    let times = Reflect::get(article, &JsValue::from_str("times")).expect("a count");
    times.as_f64().expect("a number")
}

#[wasm_bindgen_test]
fn a_small_article_is_let_go_and_read_again_once() {
    let (host, _view, article) = shown(2);
    assert_eq!(times(&article), 1.0);
    for id in ["q0", "q1", "q0"] {
        open_quote(&host, id);
        assert_eq!(times(&article), 2.0);
    }
}

#[wasm_bindgen_test]
fn and_shown_in_another_way() {
    let (host, view, article) = shown(2);
    let options = javascript("return { theme: 'dark' }");
    view.configure(options);
    assert_eq!(times(&article), 1.0, "a theme needs no article");
    let options = javascript("return { theme: 'dark', headingLevel: 2 }");
    view.configure(options);
    assert_eq!(words(&get(&host, "h2.headline")), "Read 2 times");
    assert_eq!(times(&article), 2.0);
}

#[wasm_bindgen_test]
fn a_large_article_is_kept() {
    let (host, _view, article) = shown(500);
    open_quote(&host, "q0");
    assert_eq!(times(&article), 1.0);
}

#[wasm_bindgen_test]
fn relative_addresses_resolve_against_the_document() {
    let host = host();
    let view = silent(&host, &Object::new());
    let value = document(r#"{"headline":"H","breadcrumbs":[{"name":"A","url":"../a"}]}"#);
    view.show(
        value,
        Some("https://paper.example/news/story.json".to_owned()),
    );
    let link = get(&host, ".breadcrumbs a");
    assert_eq!(
        link.get_attribute("href").as_deref(),
        Some("https://paper.example/a")
    );
}

#[wasm_bindgen_test]
fn options_are_read_and_wrong_ones_left() {
    let host = host();
    let text = r#"{"headline":"H","keyPoints":["P"],"related":{"items":[{"headline":"R"}]}}"#;
    let wishes = Object::new();
    for (key, value) in [
        ("theme", JsValue::from_str("dark")),
        ("keyPoints", "folded".into()),
        ("related", "below".into()),
        ("headingLevel", 2.into()),
        ("language", "ar".into()),
    ] {
        set(&wishes, key, value);
    }
    let view = silent(&host, &wishes);
    view.show(document(text), None);
    for selector in [
        ".viewer[data-theme='dark'][lang='ar']",
        "details:not([open])",
        "h2.headline",
        ".page:not([data-related]) .related",
    ] {
        assert!(has(&host, selector), "{selector}");
    }
    assert_eq!(words(&get(&host, "summary")), "أبرز النقاط");
    let wrong = Object::new();
    for key in ["theme", "keyPoints", "related", "headingLevel", "language"] {
        set(&wrong, key, JsValue::from_str("purple"));
    }
    view.configure(wrong.into());
    for selector in [
        ".viewer[lang='en']:not([data-theme])",
        "details[open]",
        "h1.headline",
        ".page[data-related='rail']",
    ] {
        assert!(has(&host, selector), "{selector}");
    }
}

#[wasm_bindgen_test]
fn a_change_of_theme_leaves_what_is_open() {
    let host = host();
    let options = Object::new();
    set(&options, "language", "en");
    let view = silent(&host, &options);
    view.show(document(r#"{"headline":"H","keyPoints":["P"]}"#), None);
    let headline = get(&host, ".headline");
    set(&options, "theme", "dark");
    view.configure(options.into());
    assert!(has(&host, ".viewer[data-theme='dark']"));
    assert!(headline.is_connected(), "nothing is built anew");
}

#[wasm_bindgen_test]
fn diagnostics_name_their_place() {
    assert!(reported(document(r#"{"headline":"H"}"#)).is_empty());
    let text = r#"{"headline":"H","keyPoints":5,"body":[{"type":"paragraph","text":[{"text":"x","href":"javascript:alert(1)"}]}]}"#;
    assert_eq!(
        reported(document(text)),
        [
            "error bad-address at /body/0/text/0/href",
            "error wrong-type at /keyPoints"
        ]
    );
    assert_eq!(
        reported(document("[]"))[..2],
        ["error not-an-object at ", "unreadable"]
    );
}

#[wasm_bindgen_test]
fn a_hundred_thousand_levels_are_survived() {
    let value = javascript(
        "let deep = []; for (let i = 0; i < 100000; i++) deep = [deep];
         return { headline: 'H', body: [{ type: 'paragraph', text: 'Sound' }, { type: 'callout', body: deep }] }",
    );
    let told = reported(value);
    assert!(
        told.iter().any(|line| line.contains("too-deep")),
        "{told:?}"
    );
    assert!(!told.contains(&"unreadable".to_owned()));
}

#[wasm_bindgen_test]
fn a_failure_is_said_by_its_code() {
    for (code, status, expected) in [
        ("network", 0, "network"),
        ("cross-origin", 0, "cross-origin"),
        ("timed-out", 0, "timed-out"),
        ("http-status", 503, "http-status"),
        ("too-large", 0, "too-large"),
        ("not-json", 0, "not-json"),
    ] {
        let host = host();
        let view = silent(&host, &Object::new());
        view.fail(code, status, Some("story.json".to_owned()));
        assert_eq!(words(&get(&host, ".failure-code")), expected);
        assert_eq!(
            words(&get(&host, ".failure")).contains("503"),
            status == 503
        );
        assert_eq!(
            get(&host, ".failure-actions a")
                .get_attribute("href")
                .as_deref(),
            Some("story.json")
        );
        drop(view);
    }
}

/// A viewer over `text`, and what its host is told.
fn telling(host: &HtmlElement, text: &str, answer: bool) -> (View, Rc<RefCell<Vec<String>>>) {
    let told = Rc::new(RefCell::new(Vec::new()));
    let on_event = {
        let told = told.clone();
        Closure::<dyn Fn(JsValue, JsValue, JsValue) -> bool>::new(
            move |kind: JsValue, first: JsValue, second: JsValue| {
                let line = format!("{kind:?} {first:?} {second:?}");
                told.borrow_mut().push(line.replace("JsValue", ""));
                answer
            },
        )
    };
    let function = on_event.into_js_value().unchecked_into();
    let view = View::new(host.clone().into(), Object::new().into(), function);
    view.show(document(text), None);
    (view, told)
}

const TOLD: &str = r##"{"headline":"H","keyPoints":["P"],
    "body":[{"type":"paragraph","text":[{"text":"“One”","quote":"a"}," and ",{"text":"“two”","quote":"b"}]}],
    "quotes":{"a":{"speaker":"Ada","date":"2026-01-02"},"b":{"speaker":"Ada","date":"2026-01-03"}},
    "related":{"items":[{"headline":"Another","url":"#nowhere"},{"headline":"R","url":"https://paper.example/r"}]}}"##;

#[wasm_bindgen_test]
async fn the_host_is_told_of_folding_and_of_quotes() {
    let host = host();
    let (_view, told) = telling(&host, TOLD, true);
    settle().await;
    assert!(
        told.borrow().is_empty(),
        "nothing was the reader's: {told:?}"
    );
    get(&host, "summary").click();
    becomes(
        || told.borrow().clone(),
        vec!["(1) (false) (undefined)".to_owned()],
    )
    .await;
    told.borrow_mut().clear();

    get(&host, "button[data-quote='a']").click();
    get(&host, ".record-navigation .next").click();
    becomes(|| told.borrow().len(), 3).await;
    get(&host, ".close").click();
    let expected = [
        r#"(2) ("a") (undefined)"#,
        r#"(3) ("a") (undefined)"#,
        r#"(2) ("b") (undefined)"#,
        r#"(3) ("b") (undefined)"#,
    ];
    becomes(
        || told.borrow().clone(),
        expected.map(str::to_owned).to_vec(),
    )
    .await;
}

#[wasm_bindgen_test]
fn a_related_story_is_followed_only_where_the_host_lets_it() {
    let host = host();
    let (_view, told) = telling(&host, TOLD, false);
    let link = get(&host, ".related a[href^='https:']");
    let is_followed = || {
        let click = javascript(
            "return new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })",
        );
        link.dispatch_event(click.unchecked_ref()).expect("a click")
    };
    assert!(!is_followed(), "the host refuses");
    assert_eq!(*told.borrow(), [r#"(4) ("https://paper.example/r") ("R")"#]);
}

#[wasm_bindgen_test]
fn removal_takes_everything_away() {
    // Counts what stays behind on the window.
    javascript(
        "const { addEventListener: add, removeEventListener: remove } = window;
         const listening = window.listening = new Set();
         window.addEventListener = function (...all) { listening.add(all[1]); return add.apply(this, all) };
         window.removeEventListener = function (...all) { listening.delete(all[1]); return remove.apply(this, all) };
         window.stopCounting = () => { Object.assign(window, { addEventListener: add, removeEventListener: remove }); delete window.listening; delete window.stopCounting };",
    );
    let host = host();
    let view = silent(&host, &Object::new());
    view.show(document(TOLD), None);
    let listening = || javascript("return window.listening.size").as_f64();
    assert!(
        listening() > Some(0.0),
        "the viewer listens while it is there"
    );
    drop(view);
    assert_eq!(root(&host).child_element_count(), 0);
    assert_eq!(listening(), Some(0.0));
    javascript("window.stopCounting()");
}
