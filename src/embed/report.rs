//! What the host's program is told.

use article_viewer_model::Diagnostic;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::options::get;
use crate::Report;
use crate::components::OnReport;
use std::rc::Rc;

/// Calls `onReport`, where there is one.
pub(super) fn callback(options: &JsValue) -> OnReport {
    let Ok(function) = get(options, "onReport").dyn_into::<Function>() else {
        return Rc::new(|_| {});
    };
    Rc::new(move |report: Report| {
        let object = Object::new();
        let error = report.failure.as_ref().map(|failure| failure.code());
        set(
            &object,
            "error",
            error.map_or(JsValue::NULL, JsValue::from_str),
        );
        let diagnostics: Array = report.diagnostics.iter().map(diagnostic).collect();
        set(&object, "diagnostics", diagnostics.into());
        let _ = function.call1(&JsValue::UNDEFINED, &object);
    })
}

fn set(object: &Object, key: &str, value: JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(key), &value);
}

fn diagnostic(diagnostic: &Diagnostic) -> JsValue {
    let object = Object::new();
    set(&object, "severity", diagnostic.severity.as_str().into());
    set(&object, "code", diagnostic.code.as_str().into());
    set(&object, "path", diagnostic.path.as_str().into());
    set(&object, "message", diagnostic.message.as_str().into());
    let hint = diagnostic
        .hint
        .as_deref()
        .map_or(JsValue::NULL, JsValue::from_str);
    set(&object, "hint", hint);
    object.into()
}
