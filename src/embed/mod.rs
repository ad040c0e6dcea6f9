//! What the scripts of the embed call: the only place with `#[wasm_bindgen]` exports.
//!
//! The element itself, `<article-viewer>`, is the scripts beside this file: they fetch the module and
//! the document at the same time, and stay there when the module cannot run.

mod options;
mod report;

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::components::{Controller, OnEvent, ReaderEvent, Shown};
use crate::ports::{Failure, read_js, shadow_mount};

/// An article with fewer quotations and blocks is read again when it is asked for, in no time that a
/// reader could notice, and not kept: a page may have many viewers.
const FEW: usize = 400;

/// A viewer on the page. `free()` takes it off.
#[wasm_bindgen]
pub struct View {
    controller: Rc<Controller>,
    /// What holds the viewer; nothing where it took over what stood there.
    mount: Option<Element>,
}

// Values come as they are: for references the glue keeps a stack of its own.
#[wasm_bindgen]
impl View {
    /// A viewer that shows nothing yet, in the shadow root of `host`, which is made where there is none;
    /// or one that takes over the article that stands in it, written without a browser.
    ///
    /// `options` is an object: `language`, `theme` (`"auto"`, `"light"`, `"dark"`), `keyPoints`
    /// (`"open"`, `"folded"`, `"none"`), `related` (`"rail"`, `"below"`, `"none"`), `headingLevel` (1
    /// to 3), `remember` (a name to remember the folded state under), `base`. `on_event` is told what
    /// the reader does: a number for the kind, and two details. Where it answers `false`, what is
    /// about to happen does not.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Element, options: JsValue, on_event: Function) -> Self {
        let options = options::options(&options);
        let on_event = teller(on_event);
        #[cfg(feature = "pages")]
        if let Some(root) = standing(&host) {
            let controller = Controller::adopt(root, options, on_event);
            return Self {
                controller,
                mount: None,
            };
        }
        let mount = shadow_mount(&host);
        let controller = Controller::new(options, on_event);
        let _ = mount.append_child(controller.root());
        controller.attach();
        Self {
            controller,
            mount: Some(mount),
        }
    }

    /// Shows the same in another way.
    pub fn configure(&self, options: JsValue) {
        self.controller.set_options(options::options(&options));
    }

    /// Shows an article: the object that its JSON holds. `address` is where it comes from. Gives back
    /// the diagnostics; `null` instead of the first where nothing in it can be shown.
    pub fn show(&self, article: JsValue, address: Option<String>) -> JsValue {
        let mut can_go = false;
        let (shown, diagnostics, readable) = match read_js(article.clone()) {
            Ok(read) => {
                can_go = read.article.quotes.len() + read.article.body.len() < FEW;
                let shown = Shown::Article(Rc::new(read.article));
                (shown, read.diagnostics, true)
            }
            Err(failure) => {
                let diagnostics = match &failure {
                    Failure::NotAnArticle(diagnostics) => diagnostics.clone(),
                    _ => Vec::new(),
                };
                (Shown::Failed(failure), diagnostics, false)
            }
        };
        self.controller.show(shown, address);
        if can_go {
            self.controller.let_go(article);
        }
        report::report(&diagnostics, readable)
    }

    /// Says why there is no article: a failure's code, and the status that the server answered with.
    pub fn fail(&self, code: &str, status: u16, address: Option<String>) {
        let failure = match code {
            "cross-origin" => Failure::CrossOrigin,
            "timed-out" => Failure::TimedOut,
            "http-status" => Failure::Status(status),
            "too-large" => Failure::TooLarge,
            "not-json" => Failure::NotJson,
            _ => Failure::Network,
        };
        self.controller.show(Shown::Failed(failure), address);
    }

    /// Shows that a document is on its way, which is to be shown as `options` say.
    pub fn wait(&self, options: JsValue) {
        let options = options::options(&options);
        self.controller.show_as(options, Shown::Loading, None);
    }
}

impl Drop for View {
    fn drop(&mut self) {
        if let Some(mount) = &self.mount {
            mount.remove();
        }
    }
}

/// The root of a viewer that stands in a host already.
#[cfg(feature = "pages")]
fn standing(host: &Element) -> Option<Element> {
    host.shadow_root()?.query_selector(".viewer").ok()?
}

/// Tells a function of the page what the reader does.
fn teller(function: Function) -> OnEvent {
    Rc::new(move |event| {
        let (kind, first, second) = match event {
            ReaderEvent::Retry => (0, JsValue::UNDEFINED, JsValue::UNDEFINED),
            ReaderEvent::KeyPoints { open } => (1, open.into(), JsValue::UNDEFINED),
            ReaderEvent::QuoteOpened(id) => (2, id.into(), JsValue::UNDEFINED),
            ReaderEvent::QuoteClosed(id) => (3, id.into(), JsValue::UNDEFINED),
            ReaderEvent::Related { address, headline } => (4, address.into(), headline.into()),
        };
        let answer = function.call3(&JsValue::UNDEFINED, &kind.into(), &first, &second);
        answer.map_or(true, |answer| answer != JsValue::FALSE)
    })
}
