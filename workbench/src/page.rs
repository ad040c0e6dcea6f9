//! The page of a document, as `article-viewer render` writes it.

use std::collections::BTreeMap;

use article_viewer::model::{Article, read_str};
use article_viewer::prerender::{
    PageOptions, Script, interface_language, picture_addresses, to_fragment, to_html,
};
use article_viewer::{KeyPoints, Options, RelatedPlace, Theme};
use serde::Deserialize;

/// How a page is to be. The names are those of the command's options.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
struct Wishes {
    theme: ThemeName,
    key_points: KeyPointsName,
    related: RelatedName,
    heading_level: Option<u8>,
    language: Option<String>,
    remember: Option<String>,
    base: Option<String>,
    source: Option<String>,
    media_consent: bool,
    fragment: bool,
    inline_images: bool,
    /// Pictures as `data:` addresses, by the addresses that [`pictures`] gave.
    pictures: BTreeMap<String, String>,
    /// The address of a script.
    script: Option<String>,
    integrity: Option<String>,
    /// The words of a script and its module, which are put into the page. Without these and without
    /// `script` the page has none.
    inline: Option<Inline>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inline {
    script: String,
    module: String,
}

#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ThemeName {
    #[default]
    Auto,
    Light,
    Dark,
}

#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum KeyPointsName {
    #[default]
    Open,
    Folded,
    None,
}

#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RelatedName {
    #[default]
    Rail,
    Below,
    None,
}

/// The article, where there is anything to show.
fn article(document: &str) -> Option<Article> {
    let imported = read_str(document);
    imported.is_readable().then_some(imported.article)
}

pub(crate) fn pictures(document: &str, base: Option<&str>) -> String {
    let found = article(document).map(|article| picture_addresses(&article, base));
    serde_json::to_string(&found.unwrap_or_default()).unwrap_or_default()
}

pub(crate) fn html(document: &str, wishes: &str) -> Option<String> {
    let wishes: Wishes = serde_json::from_str(wishes).ok()?;
    let article = article(document)?;
    let is_fragment = wishes.fragment;
    let page = page_options(wishes, &article);
    Some(if is_fragment {
        to_fragment(&article, &page)
    } else {
        to_html(&article, &page)
    })
}

fn page_options(wishes: Wishes, article: &Article) -> PageOptions {
    let script = match (wishes.script, wishes.inline) {
        (Some(url), _) => Script::Address {
            url,
            integrity: wishes.integrity,
        },
        (None, Some(Inline { script, module })) => Script::Inline { script, module },
        (None, None) => Script::None,
    };
    PageOptions {
        options: Options {
            language: interface_language(article, wishes.language.as_deref()),
            theme: match wishes.theme {
                ThemeName::Auto => Theme::Auto,
                ThemeName::Light => Theme::Light,
                ThemeName::Dark => Theme::Dark,
            },
            key_points: match wishes.key_points {
                KeyPointsName::Open => KeyPoints::Open,
                KeyPointsName::Folded => KeyPoints::Folded,
                KeyPointsName::None => KeyPoints::None,
            },
            related: match wishes.related {
                RelatedName::Rail => RelatedPlace::Rail,
                RelatedName::Below => RelatedPlace::Below,
                RelatedName::None => RelatedPlace::None,
            },
            heading_level: wishes.heading_level.unwrap_or(1).clamp(1, 3),
            remember: wishes.remember,
            base: wishes.base,
            media_consent: wishes.media_consent,
        },
        script,
        source: wishes.source,
        pictures: wishes.pictures,
        is_offline: wishes.inline_images,
    }
}

#[cfg(test)]
mod tests {
    use super::{html, pictures};

    const DOCUMENT: &str = r#"{ "headline": "A bridge", "language": "ar", "image": { "url": "b.gif", "alt": "A bridge" } }"#;

    /// Renders with these wishes, and asks for parts of the page.
    fn check(wishes: &str, parts: &[&str]) {
        let page = html(DOCUMENT, wishes).expect(wishes);
        for part in parts {
            assert!(page.contains(part), "{wishes}: {part} is not in {page}");
        }
    }

    #[test]
    fn a_page_is_as_it_is_wished() {
        check(
            "{}",
            &[
                "<!doctype html>",
                r#"<article-viewer data-prerendered="0.1.0" lang="ar">"#,
                "script-src 'none'",
            ],
        );
        check(
            r#"{ "theme": "dark", "key-points": "folded", "related": "below", "heading-level": 2, "language": "en", "remember": "a", "media-consent": true, "source": "a.json", "fragment": true }"#,
            &[
                r#"lang="en" theme="dark" key-points="folded" related="below" heading-level="2" remember="a" media-consent="" src="a.json""#,
            ],
        );
        check(
            r#"{ "inline": { "script": "go()", "module": "H4sI" } }"#,
            &[
                "<script>go()</script>",
                "data-article-viewer-module=\"\">H4sI<",
            ],
        );
        check(
            r#"{ "script": "/a.js", "integrity": "sha384-x" }"#,
            &[r#"src="/a.js" integrity="sha384-x""#],
        );
        check(
            r#"{ "inline-images": true, "base": "https://news.example/", "pictures": { "https://news.example/b.gif": "data:image/gif;base64,R0lGODlh" } }"#,
            &[
                r#"src="data:image/gif;base64,R0lGODlh""#,
                "img-src data: blob:;",
            ],
        );
    }

    #[test]
    fn what_cannot_be_shown_has_no_page_and_no_pictures() {
        assert_eq!(html("{}", "{}"), None);
        assert_eq!(html("", "{}"), None);
        assert_eq!(pictures("{}", None), "[]");
    }

    #[test]
    fn a_wish_that_nobody_knows_is_an_error() {
        assert_eq!(html(DOCUMENT, r#"{ "colour": "red" }"#), None);
    }

    #[test]
    fn pictures_against_a_base() {
        assert_eq!(pictures(DOCUMENT, None), r#"["b.gif"]"#);
        assert_eq!(
            pictures(DOCUMENT, Some("https://news.example/")),
            r#"["https://news.example/b.gif"]"#
        );
    }
}
