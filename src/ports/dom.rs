//! The writer's end that makes DOM nodes.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::{Document, Element, Node, Window};

use super::Sink;

#[wasm_bindgen]
extern "C" {
    // The function of web-sys looks for the global object under every name that it has anywhere.
    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;
}

/// The page's window.
pub fn window() -> Window {
    WINDOW.with(Clone::clone)
}

/// The page's document.
pub fn document() -> Document {
    window().document().unwrap_throw()
}

/// A new element of the page's document, not yet in it.
pub fn create_element(tag: &str) -> Element {
    document().create_element(tag).unwrap_throw()
}

/// An object of options. A dictionary of web-sys has an import, and code in the glue, for each key.
pub fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object
}

/// Calls back when the browser is about to draw the next frame.
pub fn on_next_frame(callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    let _ = window().request_animation_frame(callback.unchecked_ref());
}

/// Builds DOM nodes with `createElement`, never from an HTML string.
///
/// The nodes hang under a root that is not in the document yet, so the browser lays out once.
#[derive(Debug)]
pub struct DomSink {
    document: Document,
    root: Element,
    at: Node,
}

impl DomSink {
    /// Begins a tree under a new element.
    pub fn new(tag: &str) -> Self {
        let document = document();
        let root = document.create_element(tag).unwrap_throw();
        Self {
            at: root.clone().into(),
            document,
            root,
        }
    }

    /// The root, with all that was written.
    pub fn finish(self) -> Element {
        self.root
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";

impl Sink for DomSink {
    fn open(&mut self, tag: &'static str) {
        let element = if tag == "svg" || tag == "path" {
            self.document.create_element_ns(Some(SVG), tag)
        } else {
            self.document.create_element(tag)
        }
        .unwrap_throw();
        self.at.append_child(&element).unwrap_throw();
        self.at = element.into();
    }

    fn attribute(&mut self, name: &'static str, value: &str) {
        // Attribute names are ours, so the only failure would be a bug of this file.
        let _ = self
            .at
            .unchecked_ref::<Element>()
            .set_attribute(name, value);
    }

    fn text(&mut self, text: &str) {
        let node = self.document.create_text_node(text);
        self.at.append_child(&node).unwrap_throw();
    }

    fn close(&mut self) {
        if let Some(parent) = self.at.parent_node() {
            self.at = parent;
        }
    }
}
