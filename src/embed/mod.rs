//! The JavaScript interface: the only place with `#[wasm_bindgen]` exports.

mod options;
mod report;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use crate::components::{Source, Viewer, ViewerProps};
use crate::ports::{read_js, read_text, shadow_mount};

/// A viewer on the page.
#[wasm_bindgen]
pub struct ArticleViewerHandle {
    app: RefCell<Option<AppHandle<Viewer>>>,
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
    let app = Renderer::<Viewer>::with_root_and_props(mount.clone(), props(host, options)).render();
    ArticleViewerHandle {
        app: RefCell::new(Some(app)),
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
        if let (Ok(host), Some(app)) = (host, self.app.borrow_mut().as_mut()) {
            app.update(props(&host, options));
        }
    }

    /// Takes the viewer off the page.
    pub fn destroy(&self) {
        if let Some(app) = self.app.borrow_mut().take() {
            app.destroy();
        }
        self.mount.remove();
    }
}

fn props(host: &Element, options: &JsValue) -> ViewerProps {
    let on_report = report::callback(options);
    let article = options::get(options, "article");
    let source = if let Some(address) = options::text(options, "src") {
        Source::Address(address.into())
    } else {
        let read = match article.as_string() {
            Some(text) => read_text(&text),
            None => read_js(article),
        };
        match read {
            Ok(imported) => {
                on_report.emit(crate::Report {
                    failure: None,
                    diagnostics: imported.diagnostics,
                });
                Source::Article(Rc::new(imported.article))
            }
            Err(failure) => {
                on_report.emit(crate::Report {
                    failure: Some(failure.clone()),
                    diagnostics: match &failure {
                        crate::ports::Failure::NotAnArticle(diagnostics) => diagnostics.clone(),
                        _ => Vec::new(),
                    },
                });
                Source::Failed(failure)
            }
        }
    };
    ViewerProps {
        source,
        options: options::options(host, options),
        on_report: Callback::from(move |report| on_report.emit(report)),
    }
}
