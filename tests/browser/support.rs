//! Mounting a viewer, waiting for what it does, and looking inside it.

use std::cell::RefCell;
use std::fmt::Debug;
use std::rc::Rc;

use article_viewer::ports::{document, read_text, shadow_mount, window};
use article_viewer::{Options, Report, Source, Viewer, ViewerProps};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, NodeList, ShadowRoot};
use yew::{AppHandle, Callback, Renderer};

/// How long anything may take before a test says that it never came.
const DEADLINE: f64 = 5_000.0;

/// A viewer on the page, taken off when it is dropped.
pub(crate) struct Page {
    pub(crate) host: HtmlElement,
    pub(crate) root: ShadowRoot,
    /// What `on_report` was told, in order.
    pub(crate) reports: Rc<RefCell<Vec<Report>>>,
    app: Option<AppHandle<Viewer>>,
}

impl Page {
    /// Shows the JSON document `text`, and waits until it is there.
    pub(crate) async fn of(text: &str) -> Self {
        Self::with(text, Options::default()).await
    }

    /// Shows the JSON document `text` as the options say, and waits until it is there.
    pub(crate) async fn with(text: &str, options: Options) -> Self {
        let page = Self::mount(article(text), options);
        page.ready().await;
        page
    }

    /// Mounts a viewer, and waits for nothing.
    pub(crate) fn mount(source: Source, options: Options) -> Self {
        let host = host();
        let mount = shadow_mount(&host);
        let root = host.shadow_root().expect("a shadow root that is open");
        let reports = Rc::default();
        let props = props(source, options, &reports);
        let app = Renderer::<Viewer>::with_root_and_props(mount, props).render();
        Self {
            host,
            root,
            reports,
            app: Some(app),
        }
    }

    /// Gives the same viewer other properties.
    pub(crate) fn update(&mut self, source: Source, options: Options) {
        let props = props(source, options, &self.reports);
        self.app.as_mut().expect("a viewer").update(props);
    }

    /// Waits until an article is shown and its behaviour attached.
    pub(crate) async fn ready(&self) {
        until("the article is shown", || {
            self.find(".page").is_some() && self.find("[data-script][hidden]").is_none()
        })
        .await;
    }

    /// Takes the viewer off the page, and leaves the host.
    pub(crate) fn destroy(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    pub(crate) fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.query_selector(selector).expect("a selector");
        found.map(JsCast::unchecked_into)
    }

    pub(crate) fn get(&self, selector: &str) -> HtmlElement {
        self.find(selector)
            .unwrap_or_else(|| panic!("no {selector} in {}", self.root.inner_html()))
    }

    pub(crate) fn all(&self, selector: &str) -> Vec<HtmlElement> {
        elements(&self.root.query_selector_all(selector).expect("a selector"))
    }

    /// The words of each element that `selector` finds.
    pub(crate) fn words(&self, selector: &str) -> Vec<String> {
        self.all(selector)
            .iter()
            .map(|element| words(element))
            .collect()
    }

    /// An attribute of each element that `selector` finds; empty where it has none.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let attribute = |element: &HtmlElement| element.get_attribute(name).unwrap_or_default();
        self.all(selector).iter().map(attribute).collect()
    }

    /// Waits for an element.
    pub(crate) async fn appears(&self, selector: &str) -> HtmlElement {
        until(selector, || self.find(selector).is_some()).await;
        self.get(selector)
    }

    /// What has the focus inside the shadow root.
    pub(crate) fn active(&self) -> Option<Element> {
        self.root.active_element()
    }

    /// Whether the focus is on the first element that `selector` finds.
    pub(crate) fn has_focus(&self, selector: &str) -> bool {
        self.active().is_some() && self.active() == self.find(selector).map(Into::into)
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.destroy();
        self.host.remove();
    }
}

fn props(source: Source, options: Options, reports: &Rc<RefCell<Vec<Report>>>) -> ViewerProps {
    let reports = reports.clone();
    ViewerProps {
        source,
        options,
        on_report: Callback::from(move |report| reports.borrow_mut().push(report)),
        on_event: Callback::noop(),
    }
}

/// A new host element. What an earlier test left behind when it failed goes first: a panic in a
/// browser runs no destructor.
pub(crate) fn host() -> HtmlElement {
    let old = document()
        .query_selector_all("[data-test-host]")
        .expect("a selector");
    for host in elements(&old) {
        host.remove();
    }
    let host: HtmlElement = document()
        .create_element("div")
        .expect("an element")
        .unchecked_into();
    host.set_attribute("data-test-host", "")
        .expect("an attribute");
    document()
        .body()
        .expect("a body")
        .append_child(&host)
        .expect("a host on the page");
    host
}

/// The article that the JSON document `text` holds.
pub(crate) fn article(text: &str) -> Source {
    match read_text(text) {
        Ok(imported) => Source::Article(Rc::new(imported.article)),
        Err(failure) => panic!("{failure:?} in {text}"),
    }
}

/// A document whose body is `blocks`.
pub(crate) fn body(blocks: &str) -> String {
    format!(r#"{{"headline":"A headline","body":[{blocks}]}}"#)
}

/// Shows `document`, and compares the HTML of each element that `selector` finds, one a line.
pub(crate) async fn check(document: &str, selector: &str, expected: &str) {
    let page = Page::of(document).await;
    let found: Vec<String> = page
        .all(selector)
        .iter()
        .map(|it| it.outer_html())
        .collect();
    assert_eq!(found.join("\n"), expected, "\n{selector} of {document}");
}

/// Shows a document whose body is `blocks`, and compares the HTML of what the body holds.
pub(crate) async fn check_body(blocks: &str, expected: &str) {
    check(&body(blocks), ".body > *", expected).await;
}

/// Shows `document`, and compares the words of each element that `selector` finds.
pub(crate) async fn check_words(document: &str, selector: &str, expected: &[&str]) {
    let page = Page::of(document).await;
    assert_eq!(page.words(selector), expected, "\n{selector} of {document}");
}

/// The words of an element, as one line.
pub(crate) fn words(element: &Element) -> String {
    let text = element.text_content().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn elements(list: &NodeList) -> Vec<HtmlElement> {
    (0..list.length())
        .filter_map(|place| list.get(place)?.dyn_into().ok())
        .collect()
}

/// Waits for the next frame, after which layout and everything that was queued before is done.
pub(crate) async fn frame() {
    let promise = Promise::new(&mut |resolve, _| {
        window()
            .request_animation_frame(&resolve)
            .expect("an animation frame");
    });
    JsFuture::from(promise).await.expect("a frame");
}

/// Waits until `condition` holds.
pub(crate) async fn until(what: &str, condition: impl Fn() -> bool) {
    let start = js_sys::Date::now();
    while !condition() {
        assert!(js_sys::Date::now() - start < DEADLINE, "never: {what}");
        frame().await;
    }
}

/// Waits until `value` gives what is expected.
pub(crate) async fn becomes<T: PartialEq + Debug>(value: impl Fn() -> T, expected: T) {
    let start = js_sys::Date::now();
    while value() != expected {
        if js_sys::Date::now() - start > DEADLINE {
            assert_eq!(value(), expected, "after {DEADLINE} ms");
        }
        frame().await;
    }
}

/// Gives what was queued time to happen, for tests that something does *not* happen: a few frames are
/// more than any of the viewer's own changes takes.
pub(crate) async fn settle() {
    for _ in 0..4 {
        frame().await;
    }
}

/// The value of a style property, as the browser computed it.
pub(crate) fn style(element: &Element, property: &str) -> String {
    window()
        .get_computed_style(element)
        .expect("styles can be asked for")
        .expect("an element has styles")
        .get_property_value(property)
        .expect("a property")
}

/// Runs JavaScript; the value of its last `return`.
pub(crate) fn javascript(code: &str) -> JsValue {
    Function::new_no_args(code)
        .call0(&JsValue::UNDEFINED)
        .unwrap_or_else(|error| panic!("{error:?} in {code}"))
}

/// Answers `fetch` itself, until it is dropped. What each request gets is a JavaScript expression for
/// a promise of an answer; requests past the last get the last.
pub(crate) struct Fetch {
    original: JsValue,
    /// The addresses that were asked for.
    pub(crate) requests: Rc<RefCell<Vec<String>>>,
    /// The `AbortSignal` of each request.
    pub(crate) signals: Rc<RefCell<Vec<JsValue>>>,
    _answer: Closure<dyn Fn(JsValue, JsValue) -> JsValue>,
}

impl Fetch {
    pub(crate) fn answering(answers: &[&str]) -> Self {
        let name = JsValue::from_str("fetch");
        let original = Reflect::get(&window(), &name).expect("fetch");
        let requests = Rc::new(RefCell::new(Vec::new()));
        let signals = Rc::new(RefCell::new(Vec::new()));
        let answers: Vec<String> = answers
            .iter()
            .map(|answer| format!("return {answer}"))
            .collect();
        let answer = {
            let (requests, signals) = (requests.clone(), signals.clone());
            Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(
                move |address: JsValue, init: JsValue| {
                    let place = requests.borrow().len().min(answers.len() - 1);
                    requests
                        .borrow_mut()
                        .push(address.as_string().unwrap_or_default());
                    let signal = Reflect::get(&init, &JsValue::from_str("signal"));
                    signals.borrow_mut().push(signal.unwrap_or_default());
                    javascript(&answers[place])
                },
            )
        };
        Reflect::set(&window(), &name, answer.as_ref()).expect("fetch replaced");
        Self {
            original,
            requests,
            signals,
            _answer: answer,
        }
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        let _ = Reflect::set(&window(), &JsValue::from_str("fetch"), &self.original);
    }
}

/// Sets a property of an object, such as an option of the JavaScript interface.
pub(crate) fn set(object: &JsValue, key: &str, value: impl Into<JsValue>) {
    Reflect::set(object, &JsValue::from_str(key), &value.into()).expect("a property");
}
