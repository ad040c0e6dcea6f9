//! A page, or a part of one, around the article.

use std::collections::BTreeMap;
use std::rc::Rc;

use article_viewer_model::Article;

use super::head::{self, leaf};
use super::pictures;
use super::policy::policy;
use crate::components::{KeyPoints, Options, RelatedPlace, Theme, lead_preload, to_still_html};
use crate::ports::{HtmlSink, Native, STILL_SHEET, Sink, World};

/// How a page is written.
///
/// ```
/// use article_viewer::prerender::{PageOptions, Script};
///
/// let options = PageOptions::default();
/// assert_eq!(options.script, Script::None);
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PageOptions {
    /// How the article is shown. `base` is what relative addresses resolve against.
    pub options: Options,
    /// Where the script comes from that takes the page over.
    pub script: Script,
    /// The address of the document, from which the article can be built anew: when the host asks for
    /// that, or when the script is of another version than the page.
    pub source: Option<String>,
    /// Pictures as `data:` addresses, by their absolute addresses (see
    /// [`picture_addresses`](super::picture_addresses)): they are put into the page.
    pub pictures: BTreeMap<String, String>,
    /// Whether the page makes no request by itself. Pictures that are not in it stay away.
    pub is_offline: bool,
}

/// Where the script comes from that takes a page over.
///
/// ```
/// use article_viewer::prerender::Script;
///
/// let script = Script::Address { url: "/article-viewer.js".to_owned(), integrity: None };
/// assert_ne!(script, Script::default());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Script {
    /// From nowhere: what is there works without.
    #[default]
    None,
    /// From the page itself: the page is one file.
    Inline {
        /// The words of the script (`article-viewer.inline.js`).
        script: String,
        /// The module, as base64 of its gzip (`article-viewer.module.txt`).
        module: String,
    },
    /// From an address.
    Address {
        /// The address of `article-viewer.js`.
        url: String,
        /// Its hash, as in the attribute `integrity`.
        integrity: Option<String>,
    },
}

/// The language of the interface around an article: what is asked for, else the article's own, else
/// English.
///
/// ```
/// use article_viewer::model::read_str;
/// use article_viewer::prerender::interface_language;
///
/// let article = read_str(r#"{ "headline": "مطر", "language": "ar" }"#).article;
/// assert_eq!(interface_language(&article, None), "ar");
/// assert_eq!(interface_language(&article, Some("en")), "en");
/// ```
pub fn interface_language(article: &Article, asked: Option<&str>) -> String {
    let own = article.language.as_ref().map(|language| language.as_str());
    asked.or(own).unwrap_or("en").to_owned()
}

/// What a page is besides the article: no margin, and a ground as far as the window goes; on paper, a
/// margin and no ground.
const PAGE_STYLE: &str = "html{background:light-dark(#fffdfa,#16171a)}body{margin:0}@page{margin:16mm 15mm}@media print{:root{background:none;color-scheme:light}}";

/// Writes a whole page: it opens from disk, and from any server.
///
/// ```
/// use article_viewer::model::read_str;
/// use article_viewer::prerender::{PageOptions, to_html};
///
/// let article = read_str(r#"{ "headline": "Rain at last", "language": "en" }"#).article;
/// let html = to_html(&article, &PageOptions::default());
/// assert!(html.starts_with("<!doctype html>"));
/// assert!(html.contains(r#"<template shadowrootmode="open">"#));
/// assert!(html.contains("<title>Rain at last</title>"));
/// ```
pub fn to_html(article: &Article, options: &PageOptions) -> String {
    let scheme = match options.options.theme {
        Theme::Auto => "light dark",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let page_style = format!(":root{{color-scheme:{scheme}}}{PAGE_STYLE}");
    let shared = Rc::new(article.clone());
    let mut sink = HtmlSink::default();
    sink.raw("<!doctype html>\n");
    sink.open("html");
    if let Some(language) = &article.language {
        sink.attribute("lang", language.as_str());
    }
    sink.raw("\n");
    sink.open("head");
    leaf(&mut sink, "meta", &[("charset", "utf-8")]);
    let policy = policy(
        &[&page_style, STILL_SHEET],
        &options.script,
        options.is_offline,
        options.source.is_some(),
    );
    if let Some(policy) = &policy {
        leaf(
            &mut sink,
            "meta",
            &[
                ("http-equiv", "Content-Security-Policy"),
                ("content", policy),
            ],
        );
    }
    for (name, content) in [
        (
            "viewport",
            "width=device-width, initial-scale=1, viewport-fit=cover",
        ),
        ("color-scheme", scheme),
        (
            "generator",
            concat!("article-viewer ", env!("CARGO_PKG_VERSION")),
        ),
    ] {
        leaf(&mut sink, "meta", &[("name", name), ("content", content)]);
    }
    // A page that makes no request by itself has the picture in it, or goes without. How wide the window
    // is has to be said before.
    if policy.is_some() && !options.is_offline {
        sink.raw(&lead_preload(
            shared.clone(),
            options.options.clone(),
            Rc::new(Native),
        ));
    }
    head::write(&mut sink, article, options.options.base.as_deref());
    // Nothing is asked for that the page does not need, a picture for its tab least of all.
    leaf(&mut sink, "link", &[("rel", "icon"), ("href", "data:,")]);
    sink.open("style");
    sink.raw(&page_style);
    sink.close();
    sink.close();
    sink.raw("\n");
    sink.open("body");
    element(&mut sink, shared, options);
    head::write_data(&mut sink, article, options.options.base.as_deref());
    script(&mut sink, &options.script);
    let mut html = sink.finish();
    html.push('\n');
    html
}

/// Writes the element with the article in it, to be pasted into a page; the script's tag comes with it
/// where there is one. A policy of the page that forbids inline styles has to name the hash of its
/// `<style>`.
///
/// ```
/// use article_viewer::model::read_str;
/// use article_viewer::prerender::{PageOptions, to_fragment};
///
/// let article = read_str(r#"{ "headline": "Rain at last", "url": "https://news.example/rain" }"#).article;
/// let html = to_fragment(&article, &PageOptions::default());
/// assert!(html.starts_with("<article-viewer "));
/// assert!(html.contains(r#"<a href="https://news.example/rain">Rain at last</a></article-viewer>"#));
/// assert!(!html.contains("canonical") && !html.contains("ld+json"));
/// ```
pub fn to_fragment(article: &Article, options: &PageOptions) -> String {
    let mut sink = HtmlSink::default();
    element(&mut sink, Rc::new(article.clone()), options);
    script(&mut sink, &options.script);
    let mut html = sink.finish();
    html.push('\n');
    html
}

/// Writes the element.
fn element(sink: &mut HtmlSink, article: Rc<Article>, page: &PageOptions) {
    let options = &page.options;
    let base = options.base.as_deref();
    sink.open("article-viewer");
    sink.attribute("data-prerendered", env!("CARGO_PKG_VERSION"));
    sink.attribute("lang", &options.language);
    for (name, value) in attributes(options) {
        sink.attribute(name, value);
    }
    if let Some(source) = &page.source {
        sink.attribute("src", source);
    }
    sink.open("template");
    sink.attribute("shadowrootmode", "open");
    sink.open("style");
    sink.raw(STILL_SHEET);
    sink.close();
    let shown = if page.pictures.is_empty() {
        article.clone()
    } else {
        let mut shown = (*article).clone();
        pictures::inline(&mut shown, base, &page.pictures);
        Rc::new(shown)
    };
    let shown = to_still_html(shown, options.clone(), Rc::new(Native), page.is_offline);
    sink.raw(&shown);
    sink.close();
    // For whoever sees no shadow root: an old browser, a reader of feeds, a preview.
    let address = article
        .url
        .as_ref()
        .map(|url| Native.resolve(url.as_str(), base))
        .or_else(|| page.source.clone());
    match address {
        Some(address) => {
            sink.open("a");
            sink.attribute("href", &address);
        }
        None => sink.open("p"),
    }
    sink.text(&article.headline.plain());
    sink.close();
    sink.close();
}

/// The attributes that say how the article is shown, where that is not what it is by itself.
fn attributes(options: &Options) -> Vec<(&'static str, &str)> {
    let mut found = Vec::new();
    match options.theme {
        Theme::Auto => {}
        Theme::Light => found.push(("theme", "light")),
        Theme::Dark => found.push(("theme", "dark")),
    }
    match options.key_points {
        KeyPoints::Open => {}
        KeyPoints::Folded => found.push(("key-points", "folded")),
        KeyPoints::None => found.push(("key-points", "none")),
    }
    match options.related {
        RelatedPlace::Rail => {}
        RelatedPlace::Below => found.push(("related", "below")),
        RelatedPlace::None => found.push(("related", "none")),
    }
    match options.heading_level {
        2 => found.push(("heading-level", "2")),
        3 => found.push(("heading-level", "3")),
        _ => {}
    }
    if let Some(name) = &options.remember {
        found.push(("remember", name));
    }
    if options.media_consent {
        found.push(("media-consent", ""));
    }
    found
}

/// Writes the script, last: nothing waits for it.
fn script(sink: &mut HtmlSink, script: &Script) {
    match script {
        Script::None => {}
        Script::Inline { script, module } => {
            // A type that is no script's: the browser does nothing with it.
            sink.open("script");
            sink.attribute("type", "text/plain");
            sink.attribute("data-article-viewer-module", "");
            sink.raw(module);
            sink.close();
            sink.open("script");
            sink.raw(script);
            sink.close();
        }
        Script::Address { url, integrity } => {
            sink.open("script");
            sink.attribute("async", "");
            sink.attribute("src", url);
            if let Some(integrity) = integrity {
                sink.attribute("integrity", integrity);
                sink.attribute("crossorigin", "anonymous");
            }
            sink.close();
        }
    }
}
