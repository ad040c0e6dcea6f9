//! One entry of a live page.

use article_viewer_model::{Block, Update};

use super::writer::Writer;
use super::{body, dates, inline};

/// Writes an entry.
pub(super) fn write(w: &mut Writer, block: &Block, update: &Update) {
    w.open_class("section", "update").block(block);
    if update.date.is_some() || update.pinned {
        w.open_class("p", "update-date");
        if update.pinned {
            w.leaf("span", "pinned", w.scene.strings.pinned())
                .words(" ");
        }
        if let Some(date) = &update.date {
            dates::date(w, date);
        }
        w.close();
    }
    if !update.title.is_empty() {
        w.open_heading(1, "update-title");
        inline::text(w, &update.title);
        w.close();
    }
    body::blocks(w, &update.body);
    w.close();
}
