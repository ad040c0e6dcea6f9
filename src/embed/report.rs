//! What the host's program is told of a document.

use article_viewer_model::Diagnostic;
use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::ports::object;

/// The diagnostics as objects; before them a `null` where nothing could be shown.
pub(super) fn report(diagnostics: &[Diagnostic], readable: bool) -> JsValue {
    let list = Array::new();
    if !readable {
        list.push(&JsValue::NULL);
    }
    for diagnostic in diagnostics {
        list.push(&of(diagnostic));
    }
    list.into()
}

fn of(diagnostic: &Diagnostic) -> JsValue {
    let hint = diagnostic.hint.as_deref();
    let entries = [
        ("severity", diagnostic.severity.as_str().into()),
        ("code", diagnostic.code.as_str().into()),
        ("path", diagnostic.path.as_str().into()),
        ("message", diagnostic.message.as_str().into()),
        ("hint", hint.map_or(JsValue::NULL, JsValue::from_str)),
    ];
    object(&entries).into()
}
