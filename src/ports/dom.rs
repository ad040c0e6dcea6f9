//! The writer's end that makes DOM nodes.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::{Document, Element, Node, Window};

use super::Sink;
use super::crossing::build;

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

/// So much is kept before it is built: the module's memory grows, and never shrinks.
const KEPT: usize = 64 * 1024;

/// How many names are known at a time. What is known of a name is where it lies.
const NAMES: usize = 64;

const CLOSE: u32 = 0;
const WORDS: u32 = 1;
const ATTRIBUTE: u32 = 2;
const OPEN: u32 = 3;
const NEW: u32 = 4;

/// Builds DOM nodes with `createElement`, never from an HTML string.
///
/// The nodes hang under a root that is not in the document yet, so the browser lays out once. What is to
/// be built is handed over in large pieces.
#[derive(Debug)]
pub struct DomSink {
    root: Element,
    at: Node,
    operations: Vec<u32>,
    text: String,
    names: [*const u8; NAMES],
}

impl DomSink {
    /// Begins a tree under a new element.
    pub fn new(tag: &str) -> Self {
        let root = create_element(tag);
        Self {
            at: root.clone().into(),
            root,
            operations: Vec::new(),
            text: String::new(),
            names: [std::ptr::null(); NAMES],
        }
    }

    /// The root, with all that was written.
    pub fn finish(mut self) -> Element {
        self.build();
        self.root
    }

    fn build(&mut self) {
        self.at = build(self.at.clone(), &self.operations, &self.text);
        self.operations.clear();
        self.text.clear();
        self.names = [std::ptr::null(); NAMES];
    }

    fn push(&mut self, text: &str) {
        // The browser counts in units of UTF-16: four bytes of UTF-8 are two of them.
        let units = if text.is_ascii() {
            text.len() as u32
        } else {
            let units = |byte: u8| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0);
            text.bytes().map(units).sum()
        };
        self.operations.push(units);
        self.text.push_str(text);
    }

    fn named(&mut self, kind: u32, name: &'static str) {
        if self.text.len() > KEPT {
            self.build();
        }
        let place = name.as_ptr() as usize % NAMES;
        let operation = kind | (place as u32) << 3;
        match self.names.get_mut(place) {
            Some(known) if *known != name.as_ptr() => {
                *known = name.as_ptr();
                self.operations.push(operation | NEW);
                self.push(name);
            }
            _ => self.operations.push(operation),
        }
    }
}

impl Sink for DomSink {
    fn open(&mut self, tag: &'static str) {
        self.named(OPEN, tag);
    }

    fn attribute(&mut self, name: &'static str, value: &str) {
        self.named(ATTRIBUTE, name);
        self.push(value);
    }

    fn text(&mut self, text: &str) {
        self.operations.push(WORDS);
        self.push(text);
    }

    fn close(&mut self) {
        self.operations.push(CLOSE);
    }
}
