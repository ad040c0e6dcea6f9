//! What stands in the head of an article's page: title, description, canonical address, Open Graph,
//! and the card of a link.

use super::Places;
use crate::{Article, Date, Image, Language, Precision};

/// One entry of a page's head, as plain values: whoever writes the page escapes them.
///
/// ```
/// use article_viewer_model::metadata::Meta;
///
/// let meta = Meta::Property { property: "og:type", content: "article".to_owned() };
/// assert!(matches!(meta, Meta::Property { property: "og:type", .. }));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meta {
    /// `<title>`
    Title(String),
    /// `<link rel="canonical" href="…">`
    Canonical(String),
    /// `<meta name="…" content="…">`
    Name {
        /// Which name.
        name: &'static str,
        /// What is said.
        content: String,
    },
    /// `<meta property="…" content="…">`
    Property {
        /// Which property of Open Graph.
        property: &'static str,
        /// What is said.
        content: String,
    },
}

/// The entries of the head of an article's page, in the order in which they should stand: the parts
/// of an Open Graph image follow it.
///
/// - Times are those of at least a day: Open Graph has no months and years. An interval is none.
/// - `og:locale` needs a territory, so it is there only where the language has one (`pt-BR`).
/// - `article:author` is the address of a profile, so authors without one are named in `author` only.
///
/// Readers of Open Graph take absolute addresses only: `places` should make them so.
///
/// ```
/// use article_viewer_model::metadata::{Meta, Places, page_metadata};
///
/// let imported = article_viewer_model::read_str(r#"{ "headline": "A bridge", "language": "en" }"#);
/// let entries = page_metadata(&imported.article, &Places::as_written());
/// assert_eq!(entries[0], Meta::Title("A bridge".to_owned()));
/// assert!(entries.contains(&Meta::Name { name: "twitter:card", content: "summary".to_owned() }));
/// ```
#[must_use]
pub fn page_metadata(article: &Article, places: &Places<'_>) -> Vec<Meta> {
    let mut head = Head::default();
    let headline = article.headline.plain();
    let description = article.description.plain();
    let canonical = article.url.as_ref().and_then(|it| places.whole(it));
    let image = article
        .image
        .as_ref()
        .and_then(|it| Some((it, places.of(&it.url)?)));

    if !headline.trim().is_empty() {
        head.entries.push(Meta::Title(headline.trim().to_owned()));
    }
    head.name("description", &description);
    for author in &article.authors {
        head.name("author", &author.name);
    }
    if let Some(place) = &canonical {
        head.entries.push(Meta::Canonical(place.clone()));
    }

    head.property("og:type", "article");
    head.property("og:title", &headline);
    head.property("og:description", &description);
    head.property("og:url", canonical.as_deref().unwrap_or_default());
    if let Some(publisher) = &article.publisher {
        head.property("og:site_name", &publisher.name);
    }
    if let Some(locale) = article.language.as_ref().and_then(locale) {
        head.property("og:locale", &locale);
    }
    if let Some((image, place)) = &image {
        head.property("og:image", place);
        head.property("og:image:type", image.media_type.as_deref().unwrap_or(""));
        for (property, size) in [
            ("og:image:width", image.width),
            ("og:image:height", image.height),
        ] {
            if let Some(size) = size {
                head.property(property, &size.to_string());
            }
        }
        head.property("og:image:alt", image.alt.as_deref().unwrap_or_default());
    }

    for (property, date) in [
        ("article:published_time", &article.date_published),
        ("article:modified_time", &article.date_modified),
    ] {
        head.property(property, &time(date).unwrap_or_default());
    }
    for author in &article.authors {
        let profile = author.url.as_ref().and_then(|it| places.of(it));
        head.property("article:author", &profile.unwrap_or_default());
    }
    head.property(
        "article:section",
        article.section.as_deref().unwrap_or_default(),
    );
    for tag in &article.tags {
        head.property("article:tag", &tag.name);
    }

    // The rest of the card is read from Open Graph, except for the words of the picture.
    let image = image.map(|it| it.0);
    head.name(
        "twitter:card",
        match image {
            Some(image) if is_large(image) => "summary_large_image",
            _ => "summary",
        },
    );
    let words = image.and_then(|it| it.alt.as_deref());
    head.name("twitter:image:alt", words.unwrap_or_default());
    head.entries
}

/// The entries so far.
#[derive(Default)]
struct Head {
    entries: Vec<Meta>,
}

impl Head {
    /// Adds a name; one without content says nothing.
    fn name(&mut self, name: &'static str, content: &str) {
        let content = content.trim().to_owned();
        if !content.is_empty() {
            self.entries.push(Meta::Name { name, content });
        }
    }

    /// Adds a property; one without content says nothing.
    fn property(&mut self, property: &'static str, content: &str) {
        let content = content.trim().to_owned();
        if !content.is_empty() {
            self.entries.push(Meta::Property { property, content });
        }
    }
}

/// A date as Open Graph takes it: a day, perhaps with a time. A coarser one would have to be filled
/// up with a day that nobody wrote.
fn time(date: &Option<Date>) -> Option<String> {
    match date {
        Some(Date { start, end: None }) if start.precision() >= Precision::Day => {
            Some(start.canonical())
        }
        _ => None,
    }
}

/// A language with its territory, as Open Graph writes them: `pt_BR`.
fn locale(language: &Language) -> Option<String> {
    // What follows a single letter belongs to an extension.
    let territory = language
        .as_str()
        .split('-')
        .skip(1)
        .take_while(|part| part.len() > 1)
        .find(|part| part.len() == 2)?;
    let primary = language.primary().to_ascii_lowercase();
    Some([primary, territory.to_ascii_uppercase()].join("_"))
}

/// Whether a picture is large enough for the large card. One of unknown size is taken to be: a lead
/// image mostly is.
fn is_large(image: &Image) -> bool {
    image.width.is_none_or(|it| it >= 300) && image.height.is_none_or(|it| it >= 157)
}
