//! The outside world, behind small traits.
//!
//! Everything the viewer wants from a browser that is not plain DOM building stands here, so that
//! the rest can be tested without one and rendered on a server that has none.

mod failure;
mod html;
#[cfg(feature = "prerender")]
mod native;
#[cfg(any(feature = "prerender", target_arch = "wasm32"))]
mod sheet;
mod sink;
mod world;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
mod crossing;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod listener;
#[cfg(target_arch = "wasm32")]
mod load;
#[cfg(target_arch = "wasm32")]
mod stylesheet;

pub use failure::Failure;
pub use html::HtmlSink;
#[cfg(feature = "prerender")]
pub use native::Native;
#[cfg(feature = "prerender")]
pub(crate) use sheet::STILL_SHEET;
pub use sink::Sink;
pub use world::{FixedWorld, World};

#[cfg(target_arch = "wasm32")]
pub use browser::Browser;
#[cfg(target_arch = "wasm32")]
pub use dom::{DomSink, create_element, document, object, on_next_frame, window};
#[cfg(target_arch = "wasm32")]
pub use listener::Listener;
#[cfg(target_arch = "wasm32")]
pub use load::{Loaded, Loading, load, read_js, read_text};
#[cfg(target_arch = "wasm32")]
pub use stylesheet::{adopt_stylesheet, shadow_mount};
