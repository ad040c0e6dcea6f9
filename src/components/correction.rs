//! What was corrected, and when.

use article_viewer_model::{Block, Correction};

use super::writer::Writer;
use super::{dates, inline};

/// Writes a correction inside the text.
pub(super) fn in_text(w: &mut Writer, block: &Block, correction: &Correction) {
    let title = w.scene.strings.correction();
    w.open_class("aside", "correction")
        .block(block)
        .set("aria-label", title)
        .leaf("p", "correction-title", title);
    content(w, correction);
    w.close();
}

/// Writes the article's list of corrections, where there are any.
pub(super) fn all(w: &mut Writer) {
    let article = &w.scene.article;
    if article.corrections.is_empty() {
        return;
    }
    let title = w.scene.strings.corrections();
    w.open_class("section", "correction")
        .set("aria-labelledby", "corrections-heading");
    w.open_heading(1, "correction-title")
        .set("id", "corrections-heading")
        .words(title)
        .close();
    for correction in &article.corrections {
        content(w, correction);
    }
    w.close();
}

fn content(w: &mut Writer, correction: &Correction) {
    w.open("p");
    if let Some(date) = &correction.date {
        w.open_class("span", "correction-date");
        dates::date(w, date);
        w.close().words(" ");
    }
    inline::text(w, &correction.text);
    w.close();
}
