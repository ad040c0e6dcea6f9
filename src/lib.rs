//! A news article in any web page: key points that fold, quotes that open a pop-over with the speaker
//! and the date, a rail of related stories.
//!
//! In a Yew application, use [`ArticleViewer`]. Without Yew, the feature `embed` has a JavaScript
//! interface. Without a browser, [`components::to_html`] writes the same tree as HTML.
//!
//! What the version number covers: the names and meaning of everything public here, the custom
//! properties listed in `style/tokens.css`, and the article format. Class names and the shape of the
//! tree inside the shadow root may change in any release.
#![deny(missing_docs)]
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used))]

pub use article_viewer_model as model;

pub mod components;
#[cfg(all(feature = "embed", target_arch = "wasm32"))]
pub mod embed;
pub mod i18n;
pub mod ports;
#[cfg(feature = "prerender")]
pub mod prerender;
pub mod state;

#[cfg(target_arch = "wasm32")]
pub use components::{
    ArticleViewer, ArticleViewerProps, ReaderEvent, Report, Source, Viewer, ViewerProps,
};
pub use components::{KeyPoints, Options, RelatedPlace, Theme};
