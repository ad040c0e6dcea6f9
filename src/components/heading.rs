//! A heading inside the body.

use article_viewer_model::{Block, Heading, HeadingLevel};

use super::inline;
use super::writer::Writer;

/// Writes a heading.
pub(super) fn write(w: &mut Writer, block: &Block, heading: &Heading) {
    let below = match heading.level {
        HeadingLevel::Two => 1,
        HeadingLevel::Three => 2,
        HeadingLevel::Four => 3,
    };
    w.open_heading(below, "heading").block(block);
    inline::text(w, &heading.text);
    w.close();
}
