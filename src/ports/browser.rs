//! The world as a browser has it.

use article_viewer_model::{Moment, Precision};
use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{World, window};

#[wasm_bindgen]
extern "C" {
    // The binding of js-sys does not expect it to throw.
    #[wasm_bindgen(js_namespace = Intl, js_name = getCanonicalLocales, catch)]
    fn canonical_locales(wanted: &Array) -> Result<Array, JsValue>;
}

/// The world as a browser has it: `Intl`, `URL`, `localStorage` and the clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct Browser;

fn set(options: &Object, key: &str, value: &str) {
    let _ = Reflect::set(options, &JsValue::from_str(key), &JsValue::from_str(value));
}

/// `language` where the browser knows it as a language tag, else nothing, which means its default:
/// a bad tag would throw.
fn locales(language: &str) -> Array {
    let wanted = Array::of1(&JsValue::from_str(language));
    if canonical_locales(&wanted).is_ok() {
        wanted
    } else {
        Array::new()
    }
}

impl World for Browser {
    fn now(&self) -> Option<f64> {
        Some(js_sys::Date::now())
    }

    fn date(&self, language: &str, moment: &Moment) -> String {
        let options = Object::new();
        // The fields as written are read as if they were UTC, and shown in UTC: so they come out as
        // written, wherever the reader is.
        set(&options, "timeZone", "UTC");
        set(&options, "year", "numeric");
        let precision = moment.precision();
        if precision != Precision::Year {
            set(&options, "month", "long");
            if precision != Precision::Month {
                set(&options, "day", "numeric");
                if precision != Precision::Day {
                    set(&options, "hour", "numeric");
                    set(&options, "minute", "2-digit");
                }
            }
        }
        let milliseconds = JsValue::from_f64(moment.civil_milliseconds());
        let function = Intl::DateTimeFormat::new(&locales(language), &options).format();
        function
            .call1(&JsValue::UNDEFINED, &milliseconds)
            .ok()
            .and_then(|words| words.as_string())
            .unwrap_or_else(|| moment.canonical())
    }

    fn ago(&self, language: &str, count: u32, unit: &'static str) -> String {
        let options = Object::new();
        let format = Intl::RelativeTimeFormat::new(&locales(language), &options);
        format.format(-f64::from(count), unit).into()
    }

    fn number(&self, language: &str, value: u32) -> String {
        // A bad tag would throw.
        let language = if locales(language).length() == 1 {
            language
        } else {
            "en"
        };
        js_sys::Number::from(value)
            .to_locale_string(language)
            .into()
    }

    fn resolve(&self, address: &str, base: Option<&str>) -> String {
        let Some(base) = base else {
            return address.to_owned();
        };
        match web_sys::Url::new_with_base(address, base) {
            Ok(url) => url.href(),
            Err(_) => address.to_owned(),
        }
    }

    fn is_foreign(&self, address: &str) -> bool {
        let location = window().location();
        let url = location
            .href()
            .and_then(|page| web_sys::Url::new_with_base(address, &page));
        // A picture in the document itself (`data:`, `blob:`) is fetched from nowhere.
        url.is_ok_and(|url| {
            url.protocol().starts_with("http") && location.origin().ok() != Some(url.origin())
        })
    }

    fn recall(&self, key: &str) -> Option<String> {
        window().local_storage().ok()??.get_item(key).ok()?
    }

    fn remember(&self, key: &str, value: &str) {
        // Storage may be full, or refused to embedded pages: then nothing is remembered.
        if let Ok(Some(storage)) = window().local_storage() {
            let _ = storage.set_item(key, value);
        }
    }
}
