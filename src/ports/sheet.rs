//! The stylesheet, as text. The build script makes it from `style/`.

/// The sheet, minified.
#[cfg(target_arch = "wasm32")]
pub(crate) const SHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/article-viewer.css"));

/// The sheet of a page that is written without a browser: the same, and what only such a page has.
#[cfg(feature = "prerender")]
pub(crate) const STILL_SHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/still.css"));
