//! One walk through the blocks, in reading order, for all views.

use crate::{Block, BlockKind, Cell, ListItem, Text};

/// What the walk meets.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    /// A block begins.
    Block(&'a Block),
    /// A part of the block begins, or goes on after the blocks inside it.
    Part,
    /// A text of the block.
    Text(&'a Text),
}

/// What the walk calls at each step.
type Visit<'v, 'a> = &'v mut dyn FnMut(Step<'a>);

/// Calls `visit` for each block, those inside others included, in reading order.
///
/// ```
/// use article_viewer_model::{Block, BlockKind, views};
///
/// let blocks = [Block { id: None, language: None, kind: BlockKind::Divider }];
/// let mut count = 0;
/// views::walk_blocks(&blocks, &mut |_| count += 1);
/// assert_eq!(count, 1);
/// ```
pub fn walk_blocks<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Block)) {
    walk(blocks, &mut |step| {
        if let Step::Block(block) = step {
            visit(block);
        }
    });
}

/// Calls `visit` for each text of the blocks in reading order: captions, cells, list items,
/// footnotes and the texts of blocks inside others included. The words of a quote block are in its
/// record, and those of a code block are no [`Text`].
///
/// ```
/// use article_viewer_model::{Block, BlockKind, Paragraph, Text, views};
///
/// let kind = BlockKind::Paragraph(Paragraph { text: Text::from("Hello."), drop_cap: false });
/// let blocks = [Block { id: None, language: None, kind }];
/// let mut words = String::new();
/// views::walk_texts(&blocks, &mut |text| words.push_str(&text.plain()));
/// assert_eq!(words, "Hello.");
/// ```
pub fn walk_texts<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Text)) {
    walk(blocks, &mut |step| {
        if let Step::Text(text) = step {
            visit(text);
        }
    });
}

/// The walk itself. It goes as deep as the document nests, which reading limits.
pub(super) fn walk<'a>(blocks: &'a [Block], visit: Visit<'_, 'a>) {
    for block in blocks {
        visit(Step::Block(block));
        match &block.kind {
            BlockKind::Paragraph(paragraph) => visit(Step::Text(&paragraph.text)),
            BlockKind::Heading(heading) => visit(Step::Text(&heading.text)),
            BlockKind::List(list) => walk_items(&list.items, visit),
            BlockKind::Image { image, .. } => visit(Step::Text(&image.caption)),
            BlockKind::Gallery(gallery) => {
                for image in &gallery.images {
                    visit(Step::Text(&image.caption));
                }
                visit(Step::Text(&gallery.caption));
            }
            BlockKind::Media(media) => {
                visit(Step::Text(&media.caption));
                walk(&media.transcript, visit);
            }
            BlockKind::Embed(embed) => {
                if let Some(image) = &embed.image {
                    visit(Step::Text(&image.caption));
                }
            }
            BlockKind::Table(table) => {
                visit(Step::Text(&table.caption));
                walk_rows(&table.header, visit);
                walk_rows(&table.rows, visit);
                visit(Step::Text(&table.footer));
            }
            BlockKind::Timeline(timeline) => {
                for entry in &timeline.entries {
                    visit(Step::Part);
                    visit(Step::Text(&entry.title));
                    walk(&entry.body, visit);
                }
            }
            BlockKind::Update(update) => {
                visit(Step::Text(&update.title));
                walk(&update.body, visit);
            }
            BlockKind::Callout(callout) => {
                visit(Step::Text(&callout.title));
                walk(&callout.body, visit);
            }
            BlockKind::Questions(questions) => {
                for question in questions {
                    visit(Step::Part);
                    visit(Step::Text(&question.question));
                    walk(&question.answer, visit);
                }
            }
            BlockKind::Figure { value, text } => {
                visit(Step::Text(value));
                visit(Step::Text(text));
            }
            BlockKind::Related(teaser) => visit(Step::Text(&teaser.headline)),
            BlockKind::Correction(correction) => visit(Step::Text(&correction.text)),
            BlockKind::Footnotes(items) => {
                for item in items {
                    visit(Step::Text(&item.text));
                }
            }
            BlockKind::Quote(_) | BlockKind::Code { .. } | BlockKind::Divider => {}
        }
    }
}

fn walk_items<'a>(items: &'a [ListItem], visit: Visit<'_, 'a>) {
    for item in items {
        visit(Step::Text(&item.text));
        walk_items(&item.items, visit);
    }
}

fn walk_rows<'a>(rows: &'a [Vec<Cell>], visit: Visit<'_, 'a>) {
    for cell in rows.iter().flatten() {
        visit(Step::Text(&cell.text));
    }
}
