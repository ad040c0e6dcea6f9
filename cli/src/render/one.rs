//! One document as a page.

use std::path::Path;

use article_viewer::model::{Severity, read_str};
use article_viewer::prerender::{PageOptions, Script, interface_language, to_fragment, to_html};
use article_viewer::{KeyPoints, Options, RelatedPlace, Theme};

use super::assets;
use super::pictures::Pictures;
use crate::arguments::{KeyPointsName, RelatedName, Render, ThemeName};
use crate::failure::Failure;

/// What writes pages, with everything that is the same for all of them.
pub(crate) struct Renderer {
    options: PageOptions,
    /// The interface's language, where it is not to be the article's.
    language: Option<String>,
    is_fragment: bool,
    pictures: Option<Pictures>,
}

/// A page that was written.
pub(crate) struct Page {
    pub(crate) html: String,
    /// How many things there are to say about the document, errors and warnings.
    pub(crate) findings: usize,
    /// The pictures that could not be had, and why.
    pub(crate) missing: Vec<Failure>,
}

impl Renderer {
    /// As the command line has it.
    pub(crate) fn new(arguments: &Render) -> Result<Self, Failure> {
        let script = match &arguments.script {
            Some(url) => Script::Address {
                url: url.clone(),
                integrity: arguments.integrity.clone(),
            },
            None if arguments.no_wasm => Script::None,
            None => assets::inline().ok_or_else(|| {
                Failure::new(
                    "this build of article-viewer has no module to put into a page".to_owned(),
                    "Add --no-wasm or --script ADDRESS, or build it with `cargo xtask cli`.",
                )
            })?,
        };
        let options = Options {
            theme: match arguments.theme {
                ThemeName::Auto => Theme::Auto,
                ThemeName::Light => Theme::Light,
                ThemeName::Dark => Theme::Dark,
            },
            key_points: match arguments.key_points {
                KeyPointsName::Open => KeyPoints::Open,
                KeyPointsName::Folded => KeyPoints::Folded,
                KeyPointsName::None => KeyPoints::None,
            },
            related: match arguments.related {
                RelatedName::Rail => RelatedPlace::Rail,
                RelatedName::Below => RelatedPlace::Below,
                RelatedName::None => RelatedPlace::None,
            },
            heading_level: arguments.heading_level,
            remember: arguments.remember.clone(),
            base: arguments.base.clone(),
            media_consent: arguments.media_consent,
            ..Options::default()
        };
        Ok(Self {
            options: PageOptions {
                options,
                script,
                source: arguments.source.clone(),
                is_offline: arguments.inline_images,
                ..PageOptions::default()
            },
            language: arguments.language.clone(),
            is_fragment: arguments.fragment,
            pictures: arguments.inline_images.then(Pictures::default),
        })
    }

    /// What a page depends on besides its document.
    pub(crate) fn settings(&self) -> String {
        format!(
            "{:?} {:?} {}",
            self.options, self.language, self.is_fragment
        )
    }

    /// What its page depends on besides the document and the settings: the pictures beside it.
    pub(crate) fn stamp(&self, document: &[u8], folder: &Path) -> String {
        if self.pictures.is_none() {
            return String::new();
        }
        let article = read_str(&String::from_utf8_lossy(document)).article;
        Pictures::stamp(&article, self.options.options.base.as_deref(), folder)
    }

    /// Writes a document as a page; nothing where nothing in it can be shown. `folder` is where pictures
    /// with relative addresses are looked for.
    pub(crate) fn page(&self, document: &[u8], folder: &Path) -> Option<Page> {
        // What is no text in it becomes U+FFFD, as in a browser.
        let imported = read_str(&String::from_utf8_lossy(document));
        if !imported.is_readable() {
            return None;
        }
        let article = &imported.article;
        let mut options = self.options.clone();
        options.options.language = interface_language(article, self.language.as_deref());
        let mut missing = Vec::new();
        if let Some(pictures) = &self.pictures {
            (options.pictures, missing) =
                pictures.of(article, options.options.base.as_deref(), folder);
        }
        let html = if self.is_fragment {
            to_fragment(article, &options)
        } else {
            to_html(article, &options)
        };
        let findings = imported.diagnostics.iter();
        Some(Page {
            html,
            findings: findings
                .filter(|it| it.severity > Severity::Information)
                .count(),
            missing,
        })
    }
}
