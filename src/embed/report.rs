//! What the host's program is told of a document.

use article_viewer_model::Diagnostic;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// The diagnostics as objects; before them a `null` where nothing could be shown.
pub(super) fn report(diagnostics: &[Diagnostic], readable: bool) -> JsValue {
    let list = Array::new();
    if !readable {
        list.push(&JsValue::NULL);
    }
    for diagnostic in diagnostics {
        list.push(&object(diagnostic));
    }
    list.into()
}

fn object(diagnostic: &Diagnostic) -> JsValue {
    let object = Object::new();
    for (key, value) in [
        ("severity", Some(diagnostic.severity.as_str())),
        ("code", Some(diagnostic.code.as_str())),
        ("path", Some(diagnostic.path.as_str())),
        ("message", Some(diagnostic.message.as_str())),
        ("hint", diagnostic.hint.as_deref()),
    ] {
        let value = value.map_or(JsValue::NULL, JsValue::from_str);
        let _ = Reflect::set(&object, &JsValue::from_str(key), &value);
    }
    object.into()
}
