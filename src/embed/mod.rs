//! The JavaScript interface: the only place with `#[wasm_bindgen]` exports.

mod options;
mod report;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use crate::components::{Controller, OnReport, Options, Source};
use crate::ports::{read_js, read_text, shadow_mount};

/// A viewer on the page.
#[wasm_bindgen]
pub struct ArticleViewerHandle {
    controller: RefCell<Option<Rc<Controller>>>,
    mount: Element,
}

/// Shows an article inside `host`, in a shadow root.
///
/// `options` is an object: `src` (the address of a document), or `article` (the document itself, an
/// object or JSON text); `language`, `theme` (`"auto"`, `"light"`, `"dark"`), `keyPoints` (`"open"`,
/// `"folded"`, `"none"`), `related` (`"rail"`, `"below"`, `"none"`), `headingLevel` (1 to 3),
/// `remember` (a name to remember the folded state under), `base`, and `onReport`, a function that is
/// given `{ error, diagnostics }`.
#[wasm_bindgen]
pub fn mount(host: &Element, options: &JsValue) -> ArticleViewerHandle {
    let mount = shadow_mount(host);
    let (source, options, on_report) = wishes(host, options);
    let controller = Controller::new(source, options, on_report);
    let _ = mount.append_child(controller.root());
    controller.attach();
    ArticleViewerHandle {
        controller: RefCell::new(Some(controller)),
        mount,
    }
}

#[wasm_bindgen]
impl ArticleViewerHandle {
    /// Shows another article, or the same in another way.
    pub fn update(&self, options: &JsValue) {
        let host = self
            .mount
            .get_root_node()
            .dyn_into::<web_sys::ShadowRoot>()
            .map(|root| root.host());
        let controller = self.controller.borrow().clone();
        if let (Ok(host), Some(controller)) = (host, controller) {
            let (source, options, on_report) = wishes(&host, options);
            controller.update(source, options, on_report);
        }
    }

    /// Takes the viewer off the page.
    pub fn destroy(&self) {
        self.controller.borrow_mut().take();
        self.mount.remove();
    }
}

fn wishes(host: &Element, options: &JsValue) -> (Source, Options, OnReport) {
    let on_report = report::callback(options);
    let article = options::get(options, "article");
    let source = if let Some(address) = options::text(options, "src") {
        Source::Address(address)
    } else {
        let read = match article.as_string() {
            Some(text) => read_text(&text),
            None => read_js(article),
        };
        match read {
            Ok(imported) => {
                on_report(crate::Report {
                    failure: None,
                    diagnostics: imported.diagnostics,
                });
                Source::Article(Rc::new(imported.article))
            }
            Err(failure) => {
                on_report(crate::Report::of(&failure));
                Source::Failed(failure)
            }
        }
    };
    (source, options::options(host, options), on_report)
}
