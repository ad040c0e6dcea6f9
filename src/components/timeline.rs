//! What happened, in order.

use article_viewer_model::{Block, Timeline};

use super::writer::Writer;
use super::{body, dates, inline};

/// Writes a timeline.
pub(super) fn write(w: &mut Writer, block: &Block, timeline: &Timeline) {
    w.open_class("ol", "timeline").block(block);
    for entry in &timeline.entries {
        w.open("li");
        if let Some(date) = &entry.date {
            w.open_class("p", "timeline-date");
            dates::date(w, date);
            w.close();
        }
        if !entry.title.is_empty() {
            w.open_class("p", "timeline-title");
            inline::text(w, &entry.title);
            w.close();
        }
        body::blocks(w, &entry.body);
        w.close();
    }
    w.close();
}
