//! A pause between two parts.

use article_viewer_model::Block;

use super::writer::Writer;

/// Writes a divider.
pub(super) fn write(w: &mut Writer, block: &Block) {
    w.open_class("hr", "divider").block(block).close();
}
