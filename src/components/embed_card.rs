//! Something of another site: a link card, and no request to that site, until the reader asks.

use article_viewer_model::{Block, Embed};

use super::image;
use super::writer::Writer;
use crate::i18n::fill;

/// Writes the card.
pub(super) fn write(w: &mut Writer, block: &Block, embed: &Embed) {
    let strings = w.scene.strings;
    let url = w.address(&embed.url);
    let host = host(&url);
    w.open_class("figure", "embed").block(block);
    w.open_class("a", "embed-link").set("href", &url);
    if let Some(picture) = &embed.image {
        image::thumbnail(w, picture);
    }
    w.open_class("span", "embed-words");
    w.leaf(
        "span",
        "embed-provider",
        &fill(strings.from(), embed.provider.as_deref().unwrap_or(host)),
    );
    w.leaf(
        "span",
        "embed-title",
        embed.title.as_deref().unwrap_or(&url),
    );
    w.close().close();
    if url.starts_with("https:") {
        // Hidden until there is script to answer it.
        w.open_class("p", "embed-consent")
            .set("hidden", "")
            .set("data-script", "");
        w.open_class("button", "button")
            .set("type", "button")
            .set("data-embed", &url)
            .set_some("data-title", embed.title.as_deref())
            .set_number("data-height", embed.height)
            .words(strings.show_here())
            .close();
        w.words(" ");
        w.leaf(
            "small",
            "embed-warning",
            &fill(strings.embed_warning(), host),
        );
        w.close();
    }
    w.close();
}

/// The host of an absolute address.
fn host(url: &str) -> &str {
    let slashes = url.as_bytes().windows(2).position(|pair| pair == b"//");
    let rest = slashes
        .and_then(|place| url.get(place + 2..))
        .unwrap_or(url);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}
