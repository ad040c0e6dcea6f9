//! The pictures of an article, put into its page.

use std::collections::{BTreeMap, BTreeSet};

use article_viewer_model::{Address, AddressUse, Article, Image, pictures};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::ports::{Native, World};

/// The addresses of the pictures that a page of `article` shows, made absolute against `base`, each
/// once. Of a picture in several sizes it is the one that the document names first.
///
/// ```
/// use article_viewer::model::read_str;
/// use article_viewer::prerender::picture_addresses;
///
/// let article = read_str(r#"{ "headline": "A bridge", "image": { "url": "bridge.webp" } }"#).article;
/// let found: Vec<String> = picture_addresses(&article, Some("https://news.example/")).into_iter().collect();
/// assert_eq!(found, ["https://news.example/bridge.webp"]);
/// ```
pub fn picture_addresses(article: &Article, base: Option<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut article = article.clone();
    pictures::visit(&mut article, &mut |address| {
        if !address.as_str().starts_with("data:") {
            found.insert(Native.resolve(address.as_str(), base));
        }
    });
    found
}

/// Puts pictures in place of their addresses. `found` has them as `data:` addresses, by the absolute
/// address they were asked for under; the others stay as they are.
pub(super) fn inline(article: &mut Article, base: Option<&str>, found: &BTreeMap<String, String>) {
    pictures::visit_images(article, &mut |image: &mut Image| {
        // One picture is enough for a file that is to hold it.
        if found.contains_key(&Native.resolve(image.url.as_str(), base)) {
            image.sources.clear();
        }
    });
    pictures::visit(article, &mut |address| {
        let Some(picture) = found.get(&Native.resolve(address.as_str(), base)) else {
            return;
        };
        if let Some(picture) = Address::parse(picture, AddressUse::Image) {
            *address = picture;
        }
    });
}

/// A picture as a `data:` address (RFC 2397), as [`PageOptions::pictures`](super::PageOptions) has it.
/// Nothing where `bytes` are none of PNG, JPEG, GIF, WebP, AVIF and BMP: an SVG is a document, and could do
/// more than be looked at.
///
/// ```
/// use article_viewer::prerender::picture_data;
///
/// assert_eq!(picture_data(b"GIF89a").as_deref(), Some("data:image/gif;base64,R0lGODlh"));
/// assert_eq!(picture_data(b"<svg/>"), None);
/// ```
pub fn picture_data(bytes: &[u8]) -> Option<String> {
    let kind = picture_type(bytes)?;
    Some(format!("data:{kind};base64,{}", STANDARD.encode(bytes)))
}

/// The media type of a picture, by its first bytes (WHATWG, "MIME Sniffing", images; AVIF by its brand).
fn picture_type(bytes: &[u8]) -> Option<&'static str> {
    let starts = |prefix: &[u8]| bytes.starts_with(prefix);
    if starts(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if starts(b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if starts(b"GIF87a") || starts(b"GIF89a") {
        Some("image/gif")
    } else if starts(b"RIFF") && bytes.get(8..14) == Some(b"WEBPVP") {
        Some("image/webp")
    } else if bytes.get(4..12) == Some(b"ftypavif") || bytes.get(4..12) == Some(b"ftypavis") {
        Some("image/avif")
    } else if starts(b"BM") {
        Some("image/bmp")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::picture_type;

    #[test]
    fn kinds() {
        for (bytes, kind) in [
            (&b"\x89PNG\r\n\x1a\n"[..], Some("image/png")),
            (b"\xff\xd8\xff\xe0", Some("image/jpeg")),
            (b"GIF87a", Some("image/gif")),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some("image/webp")),
            (b"\0\0\0\x20ftypavif", Some("image/avif")),
            (b"BM", Some("image/bmp")),
            (b"RIFF\x10\0\0\0WAVEfmt ", None),
            (b"<svg/>", None),
            (b"", None),
        ] {
            assert_eq!(picture_type(bytes), kind, "{bytes:?}");
        }
    }
}
