//! The world as a browser has it.

use article_viewer_model::Moment;
use wasm_bindgen::prelude::wasm_bindgen;

use super::World;

// Around the embed its own scripts have these functions. A program that uses this crate gets the file.
#[cfg_attr(feature = "script", wasm_bindgen)]
#[cfg_attr(not(feature = "script"), wasm_bindgen(module = "/src/ports/world.js"))]
extern "C" {
    fn format(language: &str, kind: u8, value: f64, unit: &str) -> String;
    fn resolve(address: &str, base: &str) -> String;
    #[wasm_bindgen(js_name = isForeign)]
    fn is_foreign(address: &str) -> bool;
    fn recall(key: &str) -> Option<String>;
    fn remember(key: &str, value: &str);
}

/// What `format` calls a number, and a time from now.
const NUMBER: u8 = 5;
const AGO: u8 = 6;

/// The world as a browser has it: `Intl`, `URL`, `localStorage` and the clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct Browser;

impl World for Browser {
    fn now(&self) -> Option<f64> {
        Some(js_sys::Date::now())
    }

    fn date(&self, language: &str, moment: &Moment) -> String {
        // The fields as written are read as if they were UTC, and shown in UTC: so they come out as
        // written, wherever the reader is.
        let milliseconds = moment.civil_milliseconds();
        format(language, moment.precision() as u8, milliseconds, "")
    }

    fn ago(&self, language: &str, count: u32, unit: &'static str) -> String {
        format(language, AGO, -f64::from(count), unit)
    }

    fn number(&self, language: &str, value: u32) -> String {
        format(language, NUMBER, f64::from(value), "")
    }

    fn resolve(&self, address: &str, base: Option<&str>) -> String {
        match base {
            Some(base) => resolve(address, base),
            None => address.to_owned(),
        }
    }

    fn is_foreign(&self, address: &str) -> bool {
        is_foreign(address)
    }

    fn recall(&self, key: &str) -> Option<String> {
        recall(key)
    }

    fn remember(&self, key: &str, value: &str) {
        remember(key, value);
    }
}
