//! A paragraph.

use article_viewer_model::{Block, BlockKind, Paragraph};

use super::inline;
use super::writer::Writer;

/// Writes a paragraph. The article's place, where it has one, opens the first.
pub(super) fn write(w: &mut Writer, block: &Block, paragraph: &Paragraph) {
    w.open("p").block(block);
    if paragraph.drop_cap {
        w.set("class", "drop-cap");
    }
    let article = &w.scene.article;
    if let Some(place) = &article.dateline
        && is_first_paragraph(&article.body, block)
    {
        w.leaf("span", "dateline", place).words(" ");
    }
    inline::text(w, &paragraph.text);
    w.close();
}

fn is_first_paragraph(body: &[Block], block: &Block) -> bool {
    body.iter()
        .find(|block| matches!(block.kind, BlockKind::Paragraph(_)))
        .is_some_and(|first| std::ptr::eq(first, block))
}
