//! What the viewer page does with a document: says what is wrong with it and where, and writes the page
//! of it as HTML. It is compiled to WebAssembly, in a module of its own: the element needs none of it.
//!
//! Everything goes in and out as text, JSON where it has parts.
#![deny(missing_docs)]

mod findings;
mod page;

use wasm_bindgen::prelude::wasm_bindgen;

/// What there is to say about a document: a JSON array in the order of the text. Each finding has
/// `severity`, `code`, `path`, `message`, perhaps a `hint`; `line` and `column`, from 1; and `start` and
/// `end`, as a browser counts: UTF-16 code units of `document`, from 0.
///
/// ```
/// let findings = article_viewer_workbench::check("{ \"headline\": 5 }");
/// assert!(findings.starts_with(r#"[{"severity":"error","code":"wrong-type","path":"/headline""#));
/// ```
#[wasm_bindgen]
pub fn check(document: &str) -> String {
    findings::json(document)
}

/// The addresses of the pictures that a page of this document has, a JSON array: absolute where `base` is
/// given, and otherwise as they stand in the document.
///
/// ```
/// let document = r#"{ "headline": "A bridge", "image": { "url": "bridge.webp" } }"#;
/// assert_eq!(article_viewer_workbench::pictures(document, None), r#"["bridge.webp"]"#);
/// ```
#[wasm_bindgen]
pub fn pictures(document: &str, base: Option<String>) -> String {
    page::pictures(document, base.as_deref())
}

/// A picture's bytes as a `data:` address; nothing where they are no picture that may stand in a page.
///
/// ```
/// assert_eq!(article_viewer_workbench::picture(b"GIF89a").as_deref(), Some("data:image/gif;base64,R0lGODlh"));
/// assert_eq!(article_viewer_workbench::picture(b"<svg/>"), None);
/// ```
#[wasm_bindgen]
pub fn picture(bytes: &[u8]) -> Option<String> {
    article_viewer::prerender::picture_data(bytes)
}

/// The document as a page of HTML; nothing where nothing in it can be shown. `wishes` is JSON, and its
/// keys are named as the options of `article-viewer render` are.
///
/// ```
/// let document = r#"{ "headline": "A bridge" }"#;
/// let html = article_viewer_workbench::render(document, r#"{ "theme": "dark" }"#);
/// assert!(html.is_some_and(|html| html.contains("<title>A bridge</title>")));
/// assert_eq!(article_viewer_workbench::render("{}", "{}"), None);
/// ```
#[wasm_bindgen]
pub fn render(document: &str, wishes: &str) -> Option<String> {
    page::html(document, wishes)
}
