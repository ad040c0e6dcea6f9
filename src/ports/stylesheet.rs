//! One stylesheet for all viewers of a page.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};
use web_sys::{CssStyleSheet, Element, ShadowRoot};

use super::sheet::SHEET;
use super::{create_element, object};

thread_local! {
    static SHARED: Option<CssStyleSheet> = CssStyleSheet::new().ok().inspect(|sheet| {
        let _ = sheet.replace_sync(SHEET);
    });
}

/// Gives `root` the viewer's stylesheet. A constructed sheet is no inline style: a strict content
/// security policy allows it.
pub fn adopt_stylesheet(root: &ShadowRoot) {
    SHARED.with(|shared| {
        if let Some(sheet) = shared {
            let sheets = Array::of1(sheet);
            let _ = Reflect::set(root, &JsValue::from_str("adoptedStyleSheets"), &sheets);
        }
    });
}

/// Where to mount inside `host`: a new `<div>` in its open shadow root, which is made where there is
/// none and keeps what it holds where there is one.
///
/// Never the shadow root itself: inside a Yew host, handlers would fire twice.
pub fn shadow_mount(host: &Element) -> Element {
    let root = host.shadow_root().unwrap_or_else(|| {
        host.attach_shadow(object(&[("mode", "open".into())]).unchecked_ref())
            .unwrap_throw()
    });
    adopt_stylesheet(&root);
    let mount = create_element("div");
    root.append_child(&mount).unwrap_throw();
    mount.unchecked_into()
}
