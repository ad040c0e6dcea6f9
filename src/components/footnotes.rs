//! Footnotes, and the references to them.

use article_viewer_model::{Block, FootnoteItem};

use super::inline;
use super::writer::Writer;
use crate::i18n::fill;

fn note_id(id: &str) -> String {
    let mut name = String::from("footnote-");
    name.push_str(id);
    name
}

/// Writes the number that refers to a footnote.
pub(super) fn reference(w: &mut Writer, id: &str) {
    let Some(number) = w.scene.footnote(id) else {
        return;
    };
    let strings = w.scene.strings;
    let number = w.scene.world.number(strings.language(), number);
    let mut href = String::from("#");
    href.push_str(&note_id(id));
    w.open_class("sup", "footnote-reference");
    if w.in_link {
        w.words(&number).close();
        return;
    }
    #[cfg(feature = "prerender")]
    if super::still::footnote_button(w, id, &number) {
        w.close();
        return;
    }
    w.open("a")
        .set("href", &href)
        .set("data-footnote", id)
        .set("aria-label", &fill(strings.footnote(), &number))
        .words(&number)
        .close();
    w.close();
}

/// Writes the footnotes.
pub(super) fn write(w: &mut Writer, block: &Block, items: &[FootnoteItem]) {
    let strings = w.scene.strings;
    w.open_class("section", "footnotes")
        .block(block)
        .set("aria-label", strings.footnotes());
    let first = items.first().and_then(|item| w.scene.footnote(&item.id));
    w.open("ol").set_number("start", first);
    for item in items {
        w.open("li").set("id", &note_id(&item.id));
        inline::text(w, &item.text);
        w.words(" ");
        w.open_class("a", "footnote-back")
            .set("href", "#")
            .set("data-back", &item.id)
            .set("aria-label", strings.back_to_text());
        #[cfg(feature = "prerender")]
        super::still::needs_script(w);
        w.words("↩\u{fe0e}").close();
        w.close();
    }
    w.close().close();
}

/// Writes the pop-over with the words of a footnote, for a page without script.
#[cfg(feature = "prerender")]
pub(super) fn popover(w: &mut Writer, id: &str, name: &str) {
    let scene = w.scene;
    let number = scene.footnote(id).unwrap_or_default();
    let number = scene.world.number(scene.strings.language(), number);
    w.open_class("div", "footnote-popover")
        .set("id", name)
        .set("popover", "auto")
        .set("role", "note")
        .set("dir", super::writer::direction(scene.article.direction()))
        .set("aria-label", &fill(scene.strings.footnote(), &number))
        .language(scene.article.language.as_ref());
    if let Some(item) = scene.footnote_item(id) {
        inline::text(w, &item.text);
    }
    w.close();
}
