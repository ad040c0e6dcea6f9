//! Fetching a document and reading it.

use std::cell::Cell;
use std::rc::Rc;

use article_viewer_model::{Imported, LIMITS, read_flat_in_pieces};
use js_sys::{JsString, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestInit, Response};

use super::crossing::{flatten, piece};
use super::{Failure, window};

#[wasm_bindgen]
extern "C" {
    // The bindings of js-sys and web-sys copy every string into this module's memory and back. Here
    // the text stays on the JavaScript side, from the network to the parser.
    type TextDecoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextDecoder;
    #[wasm_bindgen(method)]
    fn decode(this: &TextDecoder, bytes: &Uint8Array, options: &JsValue) -> JsString;
    #[wasm_bindgen(method, js_name = decode)]
    fn decode_rest(this: &TextDecoder) -> JsString;

    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    fn parse_json(text: &JsString) -> Result<JsValue, JsValue>;
}

/// A document that arrived.
#[derive(Debug)]
pub struct Loaded {
    /// What was read.
    pub imported: Imported,
    /// Its final address, after redirects: what relative addresses in it resolve against.
    pub address: String,
}

/// A request under way. Dropping it cancels the request, and the callback is never called.
#[derive(Debug)]
pub struct Loading {
    controller: Option<AbortController>,
    cancelled: Rc<Cell<bool>>,
}

impl Drop for Loading {
    fn drop(&mut self) {
        self.cancelled.set(true);
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}

/// Fetches the document at `address` and reads it; `done` is called once, unless the request is
/// dropped before.
pub fn load(address: String, done: impl FnOnce(Result<Loaded, Failure>) + 'static) -> Loading {
    let controller = AbortController::new().ok();
    let cancelled = Rc::new(Cell::new(false));
    let loading = Loading {
        controller: controller.clone(),
        cancelled: cancelled.clone(),
    };
    spawn_local(async move {
        let answer = fetch(&address, controller.as_ref()).await;
        if !cancelled.get() {
            done(answer);
        }
    });
    loading
}

async fn fetch(address: &str, controller: Option<&AbortController>) -> Result<Loaded, Failure> {
    let init = RequestInit::new();
    init.set_signal(controller.map(AbortController::signal).as_ref());
    let response: Response = JsFuture::from(window().fetch_with_str_and_init(address, &init))
        .await
        .map_err(|_| Failure::Network)?
        .unchecked_into();
    if !response.ok() {
        return Err(Failure::Status(response.status()));
    }
    let final_address = response.url();
    let text = body(&response, controller).await?;
    Ok(Loaded {
        imported: parse(&text)?,
        address: if final_address.is_empty() {
            address.to_owned()
        } else {
            final_address
        },
    })
}

/// Reads the body as a stream, and stops at the limit: a length header may be absent or wrong.
async fn body(
    response: &Response,
    controller: Option<&AbortController>,
) -> Result<JsString, Failure> {
    let mut text = JsString::from("");
    let Some(stream) = response.body() else {
        return Ok(text);
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let decoder = TextDecoder::new();
    let more = js_sys::Object::new();
    let _ = Reflect::set(&more, &JsValue::from_str("stream"), &JsValue::TRUE);
    let mut bytes = 0;
    loop {
        let part = JsFuture::from(reader.read())
            .await
            .map_err(|_| Failure::Network)?;
        let chunk = Reflect::get(&part, &JsValue::from_str("value")).unwrap_or_default();
        let Ok(chunk) = chunk.dyn_into::<Uint8Array>() else {
            break;
        };
        bytes += chunk.length() as usize;
        if bytes > LIMITS.bytes {
            if let Some(controller) = controller {
                controller.abort();
            }
            return Err(Failure::TooLarge);
        }
        text = text.concat(&decoder.decode(&chunk, &more));
    }
    Ok(text.concat(&decoder.decode_rest()))
}

fn parse(text: &JsString) -> Result<Imported, Failure> {
    if text.length() as usize > LIMITS.bytes {
        return Err(Failure::TooLarge);
    }
    let value = parse_json(text).map_err(|_| Failure::NotJson)?;
    read_js(value)
}

/// Reads a document given as JSON text.
pub fn read_text(text: &str) -> Result<Imported, Failure> {
    if text.len() > LIMITS.bytes {
        return Err(Failure::TooLarge);
    }
    parse(&JsString::from(text))
}

/// Reads a document given as a JavaScript object.
pub fn read_js(value: JsValue) -> Result<Imported, Failure> {
    let flat = flatten(value, LIMITS.values, LIMITS.bytes, LIMITS.depth);
    let imported = read_flat_in_pieces(&flat, piece);
    if imported.is_readable() {
        Ok(imported)
    } else {
        Err(Failure::NotAnArticle(imported.diagnostics))
    }
}
