//! A quotation that stands by itself, with its speaker and its date in place.

use article_viewer_model::{Block, Quote, QuoteBlock, QuoteDisplay, views};

use super::writer::Writer;
use super::{dates, inline};

/// Writes a block or pull quote.
pub(super) fn write(w: &mut Writer, block: &Block, shown: &QuoteBlock) {
    let scene = w.scene;
    let Some(quote) = scene.article.quotes.get(&shown.quote) else {
        return;
    };
    w.open_class("figure", "quotation").block(block);
    if shown.display == QuoteDisplay::Pull {
        w.set("data-display", "pull");
    }
    let words = views::quoted_words(&scene.article, &shown.quote);
    w.open("blockquote").open("p");
    w.open("span").set("data-quote", &shown.quote);
    if quote.text.is_empty() {
        w.words(&words);
    } else {
        inline::text(w, &quote.text);
    }
    w.close().close().close();
    w.open("figcaption");
    attribution(w, quote);
    inline::button(w, &shown.quote, &inline::beginning(&words));
    w.close().close();
}

/// Speaker, role and date said, in one line.
fn attribution(w: &mut Writer, quote: &Quote) {
    let scene = w.scene;
    let speakers = views::speakers(&scene.article, quote);
    w.open_class("span", "quotation-speaker");
    if speakers.is_empty() {
        w.words(scene.strings.speaker_unknown());
    }
    for (place, speaker) in speakers.iter().enumerate() {
        if place > 0 {
            w.words(", ");
        }
        w.words(speaker.name);
        if let (1, Some(role)) = (speakers.len(), speaker.role) {
            w.words(", ").leaf("span", "quotation-role", role);
        }
    }
    w.close().words(" ");
    w.open_class("span", "quotation-date");
    match &quote.date {
        Some(date) => dates::date(w, date),
        None => _ = w.words(scene.strings.date_not_stated()),
    }
    w.close();
}
