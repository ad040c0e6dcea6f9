//! No looks: which component writes which block.

use article_viewer_model::{Block, BlockKind};

use super::writer::Writer;
use super::{
    callout, code, correction, divider, embed_card, figure, footnotes, gallery, heading, image,
    list, media, paragraph, questions, quotation, table, teaser, timeline, update,
};

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
