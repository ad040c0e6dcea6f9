//! Event listeners that go when they are dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

/// Listens until it is dropped.
///
/// The callback is `Fn`, not `FnMut`: handlers that move focus or close a pop-over are entered again
/// while they run.
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    capture: bool,
    callback: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Listens on `target` for events of `kind`.
    pub fn new(
        target: &EventTarget,
        kind: &'static str,
        capture: bool,
        callback: impl Fn(Event) + 'static,
    ) -> Self {
        Self::of_any(target, kind, capture, Box::new(callback))
    }

    /// Compiled once, and not for each callback.
    #[inline(never)]
    fn of_any(
        target: &EventTarget,
        kind: &'static str,
        capture: bool,
        callback: Box<dyn Fn(Event)>,
    ) -> Self {
        let callback = Closure::wrap(callback);
        // Fails only on an aborted signal, and none is given.
        let _ = target.add_event_listener_with_callback_and_bool(
            kind,
            callback.as_ref().unchecked_ref(),
            capture,
        );
        Self {
            target: target.clone(),
            kind,
            capture,
            callback,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.kind,
            self.callback.as_ref().unchecked_ref(),
            self.capture,
        );
    }
}

impl std::fmt::Debug for Listener {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.kind)
    }
}
