//! One big number and what it means.

use article_viewer_model::{Block, Text};

use super::inline;
use super::writer::Writer;

/// Writes the number.
pub(super) fn write(w: &mut Writer, block: &Block, value: &Text, text: &Text) {
    w.open_class("p", "figure").block(block);
    w.open_class("strong", "figure-value");
    inline::text(w, value);
    w.close().words(" ");
    w.open_class("span", "figure-text");
    inline::text(w, text);
    w.close().close();
}
