//! A paragraph.

use article_viewer_model::{Block, BlockKind, Paragraph};

use super::inline;
use super::writer::Writer;

/// Writes a paragraph. The article's place, where it has one, opens the first.
pub(super) fn write(w: &mut Writer, block: &Block, paragraph: &Paragraph) {
    let article = &w.scene.article;
    let place = article
        .dateline
        .as_ref()
        .filter(|_| is_first_paragraph(&article.body, block));
    w.open("p").block(block);
    // A drop cap before a place would be the place's.
    if paragraph.drop_cap && place.is_none() {
        w.set("class", "drop-cap");
    }
    if let Some(place) = place {
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
