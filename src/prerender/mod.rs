//! Pages as HTML text, without a browser: readable before there is script, and without.
//!
//! [`to_html`] writes a whole page, [`to_fragment`] a part of one. Both hold the article in a
//! declarative shadow root, written by the same components as in a browser. Key points fold, quotes and
//! footnotes open in native pop-overs, and the element's script takes the page over as it stands.
//!
//! A Rust server calls the same. With axum:
//!
//! ```ignore
//! async fn story(Path(name): Path<String>) -> Result<Html<String>, StatusCode> {
//!     let text = tokio::fs::read_to_string(format!("stories/{name}.json"))
//!         .await
//!         .map_err(|_| StatusCode::NOT_FOUND)?;
//!     let article = article_viewer::model::read_str(&text).article;
//!     let options = PageOptions {
//!         script: Script::Address {
//!             url: String::from("/static/article-viewer.js"),
//!             integrity: None,
//!         },
//!         ..PageOptions::default()
//!     };
//!     Ok(Html(article_viewer::prerender::to_html(&article, &options)))
//! }
//! ```

mod head;
mod page;
mod pictures;
mod policy;

pub use page::{PageOptions, Script, interface_language, to_fragment, to_html};
pub use pictures::{picture_addresses, picture_data};
