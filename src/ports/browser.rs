//! The world as a browser has it.

use std::cell::RefCell;

use article_viewer_model::{Moment, Precision};
use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{World, window};
use crate::i18n::decimal;

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

thread_local! {
    /// What formats dates of each precision, and numbers, in the language that was asked for last. To
    /// make one takes as long as to format a hundred dates.
    static FORMATS: RefCell<(String, [Option<Function>; 6])> = RefCell::default();
}

/// A date of a precision, or a number, in the words of a language.
fn formatted(language: &str, precision: Option<Precision>, value: f64) -> Option<String> {
    let place = precision.map_or(5, |precision| precision as usize);
    let format = FORMATS.with_borrow_mut(|(last, formats)| {
        if last != language {
            *last = language.to_owned();
            *formats = Default::default();
        }
        let format = formats.get_mut(place)?;
        Some(
            format
                .get_or_insert_with(|| new_format(language, precision))
                .clone(),
        )
    });
    let words = format?.call1(&JsValue::UNDEFINED, &JsValue::from_f64(value));
    words.ok()?.as_string()
}

fn new_format(language: &str, precision: Option<Precision>) -> Function {
    let options = Object::new();
    let Some(precision) = precision else {
        return Intl::NumberFormat::new(&locales(language), &options).format();
    };
    set(&options, "timeZone", "UTC");
    set(&options, "year", "numeric");
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
    Intl::DateTimeFormat::new(&locales(language), &options).format()
}

impl World for Browser {
    fn now(&self) -> Option<f64> {
        Some(js_sys::Date::now())
    }

    fn date(&self, language: &str, moment: &Moment) -> String {
        // The fields as written are read as if they were UTC, and shown in UTC: so they come out as
        // written, wherever the reader is.
        let milliseconds = moment.civil_milliseconds();
        formatted(language, Some(moment.precision()), milliseconds)
            .unwrap_or_else(|| moment.canonical())
    }

    fn ago(&self, language: &str, count: u32, unit: &'static str) -> String {
        let options = Object::new();
        let format = Intl::RelativeTimeFormat::new(&locales(language), &options);
        format.format(-f64::from(count), unit).into()
    }

    fn number(&self, language: &str, value: u32) -> String {
        formatted(language, None, f64::from(value)).unwrap_or_else(|| decimal(value))
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
