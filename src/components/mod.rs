//! What a reader sees: one file for each thing.
//!
//! What stands still is written once, through [`Writer`], into DOM nodes or HTML text. What changes
//! while an article is read is Yew's: which of loading, failure and article is shown, and the pop-over.

mod body;
mod breadcrumbs;
mod byline;
mod callout;
mod code;
mod correction;
mod dates;
mod dialog_frame;
mod divider;
mod embed_card;
#[cfg(target_arch = "wasm32")]
mod failure;
mod figure;
mod footer;
mod footnotes;
mod gallery;
mod header;
mod heading;
mod headline;
mod image;
mod inline;
mod key_points;
mod list;
mod media;
mod media_consent;
mod notice;
mod page;
mod paragraph;
mod questions;
mod quotation;
mod quote_record;
mod related;
mod scene;
#[cfg(target_arch = "wasm32")]
mod skeleton;
mod sponsor;
#[cfg(feature = "prerender")]
mod still;
mod table;
mod tags;
mod teaser;
mod timeline;
mod update;
mod writer;

#[cfg(target_arch = "wasm32")]
mod article_viewer;
#[cfg(target_arch = "wasm32")]
mod behaviour;
#[cfg(target_arch = "wasm32")]
mod controller;
#[cfg(target_arch = "wasm32")]
mod quote_dialog;
#[cfg(all(has_notes, target_arch = "wasm32"))]
mod quote_notes;
#[cfg(target_arch = "wasm32")]
mod viewer;

pub use scene::{KeyPoints, Options, RelatedPlace, Scene, Theme};
pub use writer::Writer;

#[cfg(target_arch = "wasm32")]
pub use article_viewer::{ArticleViewer, ArticleViewerProps};
#[cfg(target_arch = "wasm32")]
pub use controller::ReaderEvent;
#[cfg(all(feature = "embed", target_arch = "wasm32"))]
pub(crate) use controller::{Controller, OnEvent, Shown};
#[cfg(target_arch = "wasm32")]
pub use viewer::{Report, Source, Viewer, ViewerProps};

/// Writes the whole article as HTML text, without the parts that need script.
///
/// ```
/// use std::rc::Rc;
/// use article_viewer::components::{Options, Scene, to_html};
/// use article_viewer::model::Article;
/// use article_viewer::ports::FixedWorld;
///
/// let article = Article { headline: "Rain at last".into(), ..Article::default() };
/// let scene = Scene::new(Rc::new(article), Options::default(), Rc::new(FixedWorld::default()));
/// assert!(to_html(&scene).contains(r#"<h1 class="headline" part="headline">Rain at last</h1>"#));
/// ```
pub fn to_html(scene: &Scene) -> String {
    let mut sink = crate::ports::HtmlSink::default();
    page::write(&mut Writer::new(scene, &mut sink));
    sink.finish()
}

/// Writes what stands in the root of a viewer, so that it works before there is script: the page, a
/// pop-over for each quote, a pop-over for each footnote.
#[cfg(feature = "prerender")]
pub(crate) fn to_still_html(
    article: std::rc::Rc<article_viewer_model::Article>,
    options: Options,
    world: std::rc::Rc<dyn crate::ports::World>,
    is_offline: bool,
) -> String {
    still::write_all(article, options, world, is_offline)
}

/// Writes what asks for the lead picture in the head of a page, where there is one to ask for.
#[cfg(feature = "prerender")]
pub(crate) fn lead_preload(
    article: std::rc::Rc<article_viewer_model::Article>,
    options: Options,
    world: std::rc::Rc<dyn crate::ports::World>,
) -> String {
    let scene = Scene::new(article, options, world);
    let mut sink = crate::ports::HtmlSink::default();
    if let Some(lead) = &scene.article.image {
        image::preload(&mut Writer::new(&scene, &mut sink), lead);
    }
    sink.finish()
}

/// Writes the record of one quote as HTML text: who said it, when, where, and how sure that is.
///
/// ```
/// use std::rc::Rc;
/// use article_viewer::components::{Options, Scene, record_to_html};
/// use article_viewer::model::{Article, Quote, Table};
/// use article_viewer::ports::FixedWorld;
///
/// let quotes = Table::from_entries(vec![(String::from("a"), Quote::default())]);
/// let article = Article { quotes, ..Article::default() };
/// let scene = Scene::new(Rc::new(article), Options::default(), Rc::new(FixedWorld::default()));
/// assert!(record_to_html(&scene, "a").contains("Date not stated"));
/// ```
pub fn record_to_html(scene: &Scene, id: &str) -> String {
    let mut sink = crate::ports::HtmlSink::default();
    quote_record::write(&mut Writer::new(scene, &mut sink), id);
    sink.finish()
}
