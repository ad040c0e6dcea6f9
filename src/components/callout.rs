//! A box beside the story.

use article_viewer_model::{Block, Callout};

use super::writer::Writer;
use super::{body, inline};

/// Writes a box; one that starts folded is a `<details>`.
pub(super) fn write(w: &mut Writer, block: &Block, callout: &Callout) {
    if callout.folded && !callout.title.is_empty() {
        w.open_class("details", "callout").block(block);
        w.open_class("summary", "callout-title");
        inline::text(w, &callout.title);
        w.close();
    } else {
        w.open_class("aside", "callout").block(block);
        let title = callout.title.plain();
        if !title.is_empty() {
            w.set("aria-label", &title);
            w.open_class("p", "callout-title");
            inline::text(w, &callout.title);
            w.close();
        }
    }
    body::blocks(w, &callout.body);
    w.close();
}
