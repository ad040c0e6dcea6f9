//! The stylesheet, as text.

/// The sheet, minified by the build script from `style/`.
pub(crate) const SHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/article-viewer.css"));
