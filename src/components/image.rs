//! Pictures: the lead image, images in the text, portraits and thumbnails.

use article_viewer_model::{Address, Block, Image, ImageWidth};

use super::inline;
use super::writer::Writer;
use crate::i18n::decimal;

/// Writes the lead image.
pub(super) fn lead(w: &mut Writer, image: &Image) {
    figure(w, None, image, ImageWidth::Text, true);
}

/// Writes an image in the text.
pub(super) fn block(w: &mut Writer, block: &Block, image: &Image, width: ImageWidth) {
    figure(w, Some(block), image, width, false);
}

fn figure(w: &mut Writer, block: Option<&Block>, image: &Image, width: ImageWidth, lead: bool) {
    w.open_class("figure", "image");
    if let Some(block) = block {
        w.block(block);
    }
    match width {
        ImageWidth::Text => {}
        ImageWidth::Wide => _ = w.set("data-width", "wide"),
        ImageWidth::Full => _ = w.set("data-width", "full"),
    }
    picture(w, image, lead);
    caption(w, image);
    w.close();
}

/// Writes caption and credit, where there are any.
pub(super) fn caption(w: &mut Writer, image: &Image) {
    if image.caption.is_empty() && image.credit.is_none() {
        return;
    }
    w.open_class("figcaption", "caption");
    inline::text(w, &image.caption);
    if let Some(credit) = &image.credit {
        w.words(" ");
        w.leaf("span", "credit", credit);
    }
    w.close();
}

/// Writes the picture itself, its place reserved.
pub(super) fn picture(w: &mut Writer, image: &Image, lead: bool) {
    w.open_class("picture", "picture");
    if let Some(dark) = &image.dark {
        let dark = w.address(dark);
        w.open("source")
            .set("media", "(prefers-color-scheme: dark)")
            .fetch("srcset", &dark)
            .close();
    }
    for source in &image.sources {
        // Sources of the image's own type go into its srcset; the others are alternatives.
        if source.media_type.is_some() && source.media_type != image.media_type {
            let candidate = candidate(w, &source.url, source.width);
            w.open("source")
                .fetch("srcset", &candidate)
                .set_some("type", source.media_type.as_deref())
                .set("sizes", SIZES)
                .close();
        }
    }
    let candidates = candidates(w, image);
    let url = w.address(&image.url);
    w.open("img");
    if !candidates.is_empty() {
        w.fetch("srcset", &candidates).set("sizes", SIZES);
    }
    attributes(w, image, image.alt.as_deref());
    if lead {
        w.set("fetchpriority", "high");
    } else {
        w.set("loading", "lazy");
    }
    w.fetch("src", &url).close().close();
}

/// How wide a picture is shown, as far as can be told before layout.
const SIZES: &str = "(min-width: 48em) 44em, 100vw";

/// The picture in the sizes there are of it, as `srcset` has them; nothing where there is one.
fn candidates(w: &Writer, image: &Image) -> String {
    let mut candidates = String::new();
    if image.width.is_none() {
        return candidates;
    }
    for source in &image.sources {
        if source.width.is_some()
            && (source.media_type.is_none() || source.media_type == image.media_type)
        {
            candidates.push_str(&candidate(w, &source.url, source.width));
            candidates.push_str(", ");
        }
    }
    if !candidates.is_empty() {
        candidates.push_str(&candidate(w, &image.url, image.width));
    }
    candidates
}

/// Asks for the lead picture in the head of a page. A browser looks ahead for pictures, but not past a
/// policy that stands in the page.
#[cfg(feature = "prerender")]
pub(super) fn preload(w: &mut Writer, image: &Image) {
    let has_choice = image.dark.is_some()
        || image
            .sources
            .iter()
            .any(|source| source.media_type.is_some() && source.media_type != image.media_type);
    let url = w.address(&image.url);
    if has_choice || w.waits(&url) || url.starts_with("data:") {
        return;
    }
    let candidates = candidates(w, image);
    w.open("link")
        .set("rel", "preload")
        .set("as", "image")
        .set("fetchpriority", "high");
    if candidates.is_empty() {
        w.set("href", &url);
    } else {
        w.set("imagesrcset", &candidates).set("imagesizes", SIZES);
    }
    w.close();
}

fn candidate(w: &Writer, url: &Address, width: Option<u32>) -> String {
    // Commas and spaces separate candidates, so in an address they are written as escapes.
    let address = w.address(url);
    let mut words = String::with_capacity(address.len() + 16);
    for letter in address.chars() {
        match letter {
            ' ' => words.push_str("%20"),
            ',' => words.push_str("%2C"),
            _ => words.push(letter),
        }
    }
    if let Some(width) = width {
        words.push(' ');
        words.push_str(&decimal(width));
        words.push('w');
    }
    words
}

fn attributes(w: &mut Writer, image: &Image, alt: Option<&str>) {
    w.set("alt", alt.unwrap_or_default())
        .set("decoding", "async")
        .set_number("width", image.width)
        .set_number("height", image.height);
    if image.width.is_none() || image.height.is_none() {
        w.set("data-unsized", "");
    }
    if let Some(focus) = image.focus {
        // An inline style would be refused by a strict content security policy, so the point is
        // rounded to one of nine that the stylesheet knows.
        w.set("data-focus-x", third(focus.x))
            .set("data-focus-y", third(focus.y));
    }
}

fn third(fraction: f32) -> &'static str {
    if fraction < 0.34 {
        "start"
    } else if fraction > 0.66 {
        "end"
    } else {
        "center"
    }
}

/// Writes a small round portrait. The name stands beside it, so it says nothing by itself.
pub(super) fn portrait(w: &mut Writer, image: &Image) {
    small(w, image, "portrait");
}

/// Writes a thumbnail. The headline stands beside it, so it says nothing by itself.
pub(super) fn thumbnail(w: &mut Writer, image: &Image) {
    small(w, image, "thumbnail");
}

/// Writes a logo: its alternative text is read, or the name that stands for it.
pub(super) fn logo(w: &mut Writer, image: &Image, name: &str) {
    let url = w.address(&image.url);
    w.open_class("img", "logo")
        .set("alt", image.alt.as_deref().unwrap_or(name))
        .set_number("width", image.width)
        .set_number("height", image.height)
        .fetch("src", &url)
        .close();
}

fn small(w: &mut Writer, image: &Image, class: &str) {
    let url = w.address(&image.url);
    w.open_class("img", class);
    attributes(w, image, None);
    w.set("loading", "lazy").fetch("src", &url).close();
}
