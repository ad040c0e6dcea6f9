//! From a JavaScript object to the host's wishes.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::{KeyPoints, Options, RelatedPlace, Theme};

/// A property; `undefined` where there is none.
fn get(options: &JsValue, key: &str) -> JsValue {
    Reflect::get(options, &JsValue::from_str(key)).unwrap_or_default()
}

/// A property that holds text.
fn text(options: &JsValue, key: &str) -> Option<String> {
    get(options, key).as_string()
}

/// The host's wishes. What is not understood is as if it were not there.
pub(super) fn options(options: &JsValue) -> Options {
    let word = |key| text(options, key).unwrap_or_default();
    Options {
        language: word("language"),
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
        // The element's property is empty where the attribute is not there.
        remember: text(options, "remember").filter(|name| !name.is_empty()),
        base: None,
        media_consent: get(options, "mediaConsent").is_truthy(),
    }
}
