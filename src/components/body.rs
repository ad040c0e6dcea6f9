//! No looks: which component writes which block.

use article_viewer_model::{Block, BlockKind};

use super::writer::Writer;
use super::{
    callout, code, correction, divider, embed_card, figure, footnotes, gallery, heading, image,
    list, media, paragraph, questions, quotation, table, teaser, timeline, update,
};

/// How many blocks stand by themselves before any are put together.
const BEFORE_STRETCHES: usize = 50;

/// How many blocks are put together at most.
const STRETCH: usize = 16;

/// Writes the body. In a long one, text comes in stretches: one box for many blocks, which the style sheet has
/// laid out when it comes into sight. A box for each block would have to be looked at in every frame. Nothing
/// in a stretch reaches over its edges, and all has the same margins.
#[inline(never)]
pub(super) fn whole(w: &mut Writer, body: &[Block]) {
    let mut is_open = false;
    for (place, block) in body.iter().enumerate() {
        let is_text = place >= BEFORE_STRETCHES
            && matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::List(_));
        if is_open && (!is_text || place % STRETCH == 0) {
            w.close();
            is_open = false;
        }
        if is_text && !is_open {
            w.open_class("div", "stretch");
            is_open = true;
        }
        blocks(w, std::slice::from_ref(block));
    }
    if is_open {
        w.close();
    }
}

/// Writes blocks, in order.
pub(super) fn blocks(w: &mut Writer, blocks: &[Block]) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(paragraph) => paragraph::write(w, block, paragraph),
            BlockKind::Heading(heading) => heading::write(w, block, heading),
            BlockKind::List(list) => list::write(w, block, list),
            BlockKind::Quote(quote) => quotation::write(w, block, quote),
            BlockKind::Image { image, width } => image::block(w, block, image, *width),
            BlockKind::Gallery(gallery) => gallery::write(w, block, gallery),
            BlockKind::Media(media) => media::write(w, block, media),
            BlockKind::Embed(embed) => embed_card::write(w, block, embed),
            BlockKind::Table(table) => table::write(w, block, table),
            BlockKind::Code { text, language } => code::write(w, block, text, language.as_deref()),
            BlockKind::Divider => divider::write(w, block),
            BlockKind::Timeline(timeline) => timeline::write(w, block, timeline),
            BlockKind::Update(update) => update::write(w, block, update),
            BlockKind::Callout(callout) => callout::write(w, block, callout),
            BlockKind::Questions(questions) => questions::write(w, block, questions),
            BlockKind::Figure { value, text } => figure::write(w, block, value, text),
            BlockKind::Related(teaser) => teaser::in_text(w, block, teaser),
            BlockKind::Correction(correction) => correction::in_text(w, block, correction),
            BlockKind::Footnotes(items) => footnotes::write(w, block, items),
        }
    }
}
