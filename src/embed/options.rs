//! From a JavaScript object to the host's wishes.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::{KeyPoints, Options, RelatedPlace, Theme};

/// A property; `undefined` where there is none.
pub(super) fn get(options: &JsValue, key: &str) -> JsValue {
    Reflect::get(options, &JsValue::from_str(key)).unwrap_or_default()
}

/// A property that holds text.
pub(super) fn text(options: &JsValue, key: &str) -> Option<String> {
    get(options, key).as_string()
}

/// The host's wishes. What is not understood is as if it were not there.
pub(super) fn options(host: &Element, options: &JsValue) -> Options {
    let word = |key| text(options, key).unwrap_or_default();
    Options {
        language: text(options, "language").unwrap_or_else(|| inherited_language(host)),
        theme: match word("theme").as_str() {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::Auto,
        },
        key_points: match word("keyPoints").as_str() {
            "folded" => KeyPoints::Folded,
            "none" => KeyPoints::None,
            _ => KeyPoints::Open,
        },
        related: match word("related").as_str() {
            "below" => RelatedPlace::Below,
            "none" => RelatedPlace::None,
            _ => RelatedPlace::Rail,
        },
        heading_level: match get(options, "headingLevel").as_f64() {
            Some(2.0) => 2,
            Some(3.0) => 3,
            _ => 1,
        },
        remember: text(options, "remember"),
        base: text(options, "base"),
    }
}

/// The language of the nearest ancestor that says one.
fn inherited_language(host: &Element) -> String {
    host.closest("[lang]")
        .ok()
        .flatten()
        .and_then(|element| element.get_attribute("lang"))
        .filter(|language| !language.is_empty())
        .unwrap_or_else(|| String::from("en"))
}
