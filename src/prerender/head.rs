//! What machines read of a page: its head, and its data.

use article_viewer_model::metadata::{Meta, Places, json_ld, page_metadata};
use article_viewer_model::{Address, Article};

use crate::ports::{HtmlSink, Native, Sink, World};

/// Writes title, description, canonical address and Open Graph.
pub(super) fn write(sink: &mut HtmlSink, article: &Article, base: Option<&str>) {
    let resolve = |address: &Address| Some(Native.resolve(address.as_str(), base));
    let places = Places::new(&resolve);
    for meta in page_metadata(article, &places) {
        match meta {
            Meta::Title(title) => {
                sink.open("title");
                sink.text(&title);
                sink.close();
            }
            Meta::Canonical(href) => leaf(sink, "link", &[("rel", "canonical"), ("href", &href)]),
            Meta::Name { name, content } => {
                leaf(sink, "meta", &[("name", name), ("content", &content)]);
            }
            Meta::Property { property, content } => {
                leaf(
                    sink,
                    "meta",
                    &[("property", property), ("content", &content)],
                );
            }
        }
    }
}

/// Writes the data, JSON-LD. It stands behind the article: no reader waits for it.
pub(super) fn write_data(sink: &mut HtmlSink, article: &Article, base: Option<&str>) {
    let resolve = |address: &Address| Some(Native.resolve(address.as_str(), base));
    let places = Places::new(&resolve);
    // Inside a script nothing ends it but `<`, which JSON can write in another way.
    let data = json_ld(article, &places)
        .to_string()
        .replace('<', "\\u003c");
    sink.open("script");
    sink.attribute("type", "application/ld+json");
    sink.raw(&data);
    sink.close();
}

/// Writes an element without content.
pub(super) fn leaf(sink: &mut HtmlSink, tag: &'static str, attributes: &[(&'static str, &str)]) {
    sink.open(tag);
    for (name, value) in attributes {
        sink.attribute(name, value);
    }
    sink.close();
}
