//! What a reader sees: one file for each thing.
//!
//! Static content is written once, through [`Writer`], into DOM nodes or HTML text; what changes while
//! an article is read is Yew's: loading and failing, the pop-over.

mod body;
mod breadcrumbs;
mod byline;
mod callout;
mod code;
mod correction;
mod dates;
mod divider;
mod embed_card;
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
mod notice;
mod paragraph;
mod prose;
mod questions;
mod quotation;
mod quote_record;
mod related;
mod scene;
mod skeleton;
mod sponsor;
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
mod quote_dialog;
#[cfg(target_arch = "wasm32")]
mod viewer;

pub use scene::{KeyPoints, Options, RelatedPlace, Scene, Theme};
pub use writer::Writer;

#[cfg(target_arch = "wasm32")]
pub use article_viewer::{ArticleViewer, ArticleViewerProps};
#[cfg(target_arch = "wasm32")]
pub use viewer::{Report, Source, Viewer, ViewerProps};

use std::rc::Rc;

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
/// assert!(to_html(&Rc::new(scene)).contains(r#"<h1 class="headline">Rain at last</h1>"#));
/// ```
pub fn to_html(scene: &Rc<Scene>) -> String {
    let mut sink = crate::ports::HtmlSink::default();
    let mut w = Writer::new(scene, &mut sink);
    for (tag, class, write) in parts(scene) {
        w.open_class(tag, class);
        write(&mut w, "");
        w.close();
    }
    sink.finish()
}

/// One part of the page: its element, its class, its writer.
type Part = (&'static str, &'static str, fn(&mut Writer, &str));

/// The parts of the article, in order. The one list, for the browser and for HTML text.
fn article_parts(scene: &Scene) -> Vec<Part> {
    let article = &scene.article;
    let mut parts: Vec<Part> = vec![("header", "header", header::write)];
    if !article.key_points.is_empty() && scene.options.key_points != KeyPoints::None {
        parts.push(("section", "key-points", key_points::write));
    }
    if !article.body.is_empty() {
        parts.push(("div", "body", body::write));
    }
    if footer::is_needed(article) {
        parts.push(("footer", "footer", footer::write));
    }
    parts
}

/// The related stories, where they are shown.
fn related_part(scene: &Scene) -> Option<Part> {
    let related = scene.article.related.as_ref()?;
    let shown = scene.options.related != RelatedPlace::None && !related.items.is_empty();
    shown.then_some(("section", "related", related::write as fn(&mut Writer, &str)))
}

/// All parts of the page.
fn parts(scene: &Scene) -> Vec<Part> {
    let mut parts = article_parts(scene);
    parts.extend(related_part(scene));
    parts
}
