//! The blocks of the body.

use super::article::{correction, teaser};
use super::media::image;
use super::path::{Path, push_number};
use super::reader::{Reader, short};
use super::values::text;
use crate::wire::{
    self, Blocks, CalloutFields, CellFields, CodeFields, CommonFields, CorrectionFields,
    EmbedFields, FigureFields, FootnotesFields, GalleryFields, HeadingFields, ImageBlockFields,
    ImageFields, Item, Kind, ListFields, ListItemFields, MediaFields, Node, ParagraphFields,
    QuestionFields, QuestionsFields, QuoteBlockFields, Row, SalvageFields, Strangers, TableCell,
    TableFields, TeaserFields, TimelineEntryFields, TimelineFields, UpdateFields, Words, count,
};
use crate::{
    Block, BlockKind, Callout, Cell, Code, Embed, FootnoteItem, Gallery, Heading, HeadingLevel,
    LIMITS, List, ListItem, Media, MediaKind, Paragraph, Question, QuoteBlock, TableBlock, Text,
    Timeline, TimelineEntry, Update,
};

impl Kind for Blocks {
    type Out = Vec<Block>;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Vec<Block>> {
        let mut blocks = Vec::with_capacity(count(node).min(LIMITS.blocks));
        if let Node::Text(_) = node {
            // Words where blocks should stand are words all the same, which is reported below.
            if let Some(item) = block(reader, at, node) {
                blocks.push(item);
            }
            return Some(blocks);
        }
        // The limit is on the blocks in all, so a list of them needs none of its own.
        reader.each(at, node, usize::MAX, &mut |reader, at, node| {
            if let Some(item) = block(reader, at, node) {
                blocks.push(item);
            }
        })?;
        Some(blocks)
    }
}

/// Reads one block.
fn block(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Block> {
    reader.blocks += 1;
    if reader.blocks > LIMITS.blocks {
        if reader.blocks == LIMITS.blocks + 1 {
            let mut message = String::from("reading stops here: at most ");
            push_number(&mut message, LIMITS.blocks);
            message.push_str(" blocks are read");
            reader.report(Code::TooMany, at, &[&message]);
        }
        return None;
    }
    if let Node::Text(_) | Node::List(_) = node {
        // Words where a block should stand are words all the same.
        reader.wrong(at, "a block", node);
        return paragraph(Words::read(reader, at, node)?);
    }
    let common = CommonFields::open(reader, at, node, Strangers::Ignored)?;
    let name = common.block_type().node().and_then(|node| match node {
        Node::Text(name) => Some(*name),
        _ => None,
    });
    if name.is_none() {
        common.block_type().get(reader);
    }
    let id = common.id().get(reader);
    let id = id.and_then(|id| reader.claim(&at.key("id"), id));
    // The language of a code block is the computer's.
    let language = match name {
        Some("code") => None,
        _ => common.language().get(reader),
    };
    let kind = name.and_then(|name| kind(reader, at, node, name, id.as_deref()));
    match kind.or_else(|| salvage(reader, at, node, name)) {
        Some(kind) => Some(Block { id, language, kind }),
        None => {
            // The id stays taken, so that the second of two is told, but it leads nowhere.
            if let Some(exists) = id.and_then(|id| reader.ids.get_mut(&id)) {
                *exists = false;
            }
            None
        }
    }
}

/// A paragraph of these words, if there are any.
fn paragraph(text: Text) -> Option<Block> {
    (!text.is_empty()).then_some(Block {
        id: None,
        language: None,
        kind: BlockKind::Paragraph(Paragraph {
            text,
            drop_cap: false,
        }),
    })
}

/// What is shown of a block that could not be read: its `text`.
fn salvage(
    reader: &mut Reader,
    at: &Path<'_>,
    node: &Node,
    name: Option<&str>,
) -> Option<BlockKind> {
    // The text of these has been looked at already.
    if let Some("paragraph" | "heading" | "code" | "correction") = name {
        return None;
    }
    let fields = SalvageFields::open(reader, at, node, Strangers::Ignored)?;
    Some(paragraph(fields.text().get(reader)?)?.kind)
}

/// Reads what kind of block it is. `id` is the block's, if it has one.
fn kind(
    reader: &mut Reader,
    at: &Path<'_>,
    node: &Node,
    name: &str,
    id: Option<&str>,
) -> Option<BlockKind> {
    let strangers = Strangers::OfBlock;
    Some(match name {
        "paragraph" => {
            let fields = ParagraphFields::open(reader, at, node, strangers)?;
            let mut paragraph = Paragraph::default();
            fields.text().words(reader, &mut paragraph.text)?;
            fields.drop_cap().fill(reader, &mut paragraph.drop_cap);
            BlockKind::Paragraph(paragraph)
        }
        "heading" => {
            let fields = HeadingFields::open(reader, at, node, strangers)?;
            let mut heading = Heading::default();
            fields.text().words(reader, &mut heading.text)?;
            heading.level = match fields.level().get(reader) {
                Some(3) => HeadingLevel::Three,
                Some(4) => HeadingLevel::Four,
                _ => HeadingLevel::Two,
            };
            BlockKind::Heading(heading)
        }
        "list" => {
            let fields = ListFields::open(reader, at, node, strangers)?;
            let mut list = List::default();
            fields.items().fill(reader, &mut list.items)?;
            fields.ordered().fill(reader, &mut list.ordered);
            fields.start().fill(reader, &mut list.start);
            some(reader, at, "items", list.items.len())?;
            BlockKind::List(list)
        }
        "quote" => return quote(reader, at, node, id),
        "image" => {
            // The keys of an image, of which `width` is the block's.
            let own = ImageBlockFields::open(reader, at, node, Strangers::Ignored)?;
            let fields = ImageFields::open(reader, at, node, strangers)?;
            let (width, pixels) = own.width().get(reader).unwrap_or_default();
            let mut image = Box::new(image(reader, at, &fields, pixels)?);
            // Its `type` is the block's, too.
            image.media_type = None;
            BlockKind::Image { image, width }
        }
        "gallery" => {
            let fields = GalleryFields::open(reader, at, node, strangers)?;
            let mut gallery = Gallery::default();
            fields.images().fill(reader, &mut gallery.images)?;
            some(reader, at, "images", gallery.images.len())?;
            fields.caption().fill(reader, &mut gallery.caption);
            BlockKind::Gallery(gallery)
        }
        "video" => media(reader, at, node, MediaKind::Video)?,
        "audio" => media(reader, at, node, MediaKind::Audio)?,
        "embed" => {
            let fields = EmbedFields::open(reader, at, node, strangers)?;
            let mut embed = Box::<Embed>::default();
            fields.url().fill(reader, &mut embed.url)?;
            fields.provider().put(reader, &mut embed.provider);
            fields.title().put(reader, &mut embed.title);
            fields.image().put(reader, &mut embed.image);
            fields.height().put(reader, &mut embed.height);
            BlockKind::Embed(embed)
        }
        "table" => {
            let fields = TableFields::open(reader, at, node, strangers)?;
            let mut table = TableBlock::default();
            fields.header().fill(reader, &mut table.header);
            fields.rows().fill(reader, &mut table.rows);
            if table.header.is_empty() && table.rows.is_empty() && fields.rows().is_absent() {
                reader.missing(at, "rows");
            }
            fields.caption().fill(reader, &mut table.caption);
            fields.footer().fill(reader, &mut table.footer);
            let empty = table.header.is_empty()
                && table.rows.is_empty()
                && table.caption.is_empty()
                && table.footer.is_empty();
            return (!empty).then_some(BlockKind::Table(table));
        }
        "code" => {
            let fields = CodeFields::open(reader, at, node, strangers)?;
            BlockKind::Code {
                text: fields.text().get(reader)?,
                language: fields.language().get(reader),
            }
        }
        "divider" => {
            reader.open(at, node, &[], strangers)?;
            BlockKind::Divider
        }
        "timeline" => {
            let fields = TimelineFields::open(reader, at, node, strangers)?;
            let mut timeline = Timeline::default();
            fields.entries().fill(reader, &mut timeline.entries)?;
            some(reader, at, "entries", timeline.entries.len())?;
            BlockKind::Timeline(timeline)
        }
        "update" => {
            let fields = UpdateFields::open(reader, at, node, strangers)?;
            let mut update = Update::default();
            fields.date().put(reader, &mut update.date);
            fields.title().fill(reader, &mut update.title);
            fields.body().fill(reader, &mut update.body);
            fields.pinned().fill(reader, &mut update.pinned);
            BlockKind::Update(update)
        }
        "callout" => {
            let fields = CalloutFields::open(reader, at, node, strangers)?;
            let mut callout = Callout::default();
            fields.title().fill(reader, &mut callout.title);
            fields.body().fill(reader, &mut callout.body);
            fields.folded().fill(reader, &mut callout.folded);
            BlockKind::Callout(callout)
        }
        "questions" => {
            let fields = QuestionsFields::open(reader, at, node, strangers)?;
            let items = fields.items().get(reader)?;
            some(reader, at, "items", items.len())?;
            BlockKind::Questions(items)
        }
        "figure" => {
            let fields = FigureFields::open(reader, at, node, strangers)?;
            let (mut value, mut text) = (Text::default(), Text::default());
            fields.value().words(reader, &mut value)?;
            fields.text().fill(reader, &mut text);
            BlockKind::Figure { value, text }
        }
        "related" => {
            let fields = TeaserFields::open(reader, at, node, strangers)?;
            BlockKind::Related(Box::new(teaser(reader, &fields)?))
        }
        "correction" => {
            let fields = CorrectionFields::open(reader, at, node, strangers)?;
            BlockKind::Correction(correction(reader, &fields)?)
        }
        "footnotes" => {
            let fields = FootnotesFields::open(reader, at, node, strangers)?;
            let items = fields.items().get(reader)?;
            let items = footnotes(reader, at, items);
            some(reader, at, "items", items.len())?;
            BlockKind::Footnotes(items)
        }
        _ => {
            let message = ["there is no block of the type `", short(name), "`"];
            reader.report(Code::UnknownBlock, at, &message);
            return None;
        }
    })
}

/// Whether there is anything in a list of this length; that there is nothing is reported.
fn some(reader: &mut Reader, at: &Path<'_>, key: &str, length: usize) -> Option<()> {
    if length == 0 {
        nothing_in(reader, at, key);
        return None;
    }
    Some(())
}

fn nothing_in(reader: &mut Reader, at: &Path<'_>, key: &str) {
    let message = ["nothing in `", key, "` can be shown"];
    reader.report(Code::MissingField, at, &message);
}

/// Reads a quote block. A record in place moves to the records of the article.
fn quote(
    reader: &mut Reader,
    at: &Path<'_>,
    node: &Node,
    block_id: Option<&str>,
) -> Option<BlockKind> {
    let fields = QuoteBlockFields::open(reader, at, node, Strangers::OfBlock)?;
    let display = fields.display().get(reader).unwrap_or_default();
    let place = at.key(fields.quote().key());
    let quote = match fields.quote().node() {
        None => {
            reader.missing(at, "quote");
            return None;
        }
        Some(node @ Node::Object(_)) => {
            let quote = wire::Quote::read(reader, &place, node)?;
            if reader.quotes.len() >= LIMITS.quotes {
                reader.too_many(&place, LIMITS.quotes, LIMITS.quotes + 1);
                return None;
            }
            let taken =
                |id: &str| reader.ids.get(id).is_some() || reader.known_quotes.get(id).is_some();
            let id = match block_id {
                Some(id) => id.to_owned(),
                None => {
                    let mut start = String::from("quote-in-block-");
                    push_number(&mut start, reader.blocks);
                    reader.unused(&start, &taken)
                }
            };
            reader.ids.insert(id.clone(), true);
            reader.quotes.insert(id.clone(), quote);
            id
        }
        Some(node) => {
            let id = text(reader, &place, node)?;
            if reader.known_quotes.get(id).is_none() {
                reader.unknown(Code::UnknownQuote, &place, "quote", id);
                return None;
            }
            id.to_owned()
        }
    };
    Some(BlockKind::Quote(QuoteBlock { quote, display }))
}

/// Reads film or sound.
fn media(reader: &mut Reader, at: &Path<'_>, node: &Node, kind: MediaKind) -> Option<BlockKind> {
    let fields = MediaFields::open(reader, at, node, Strangers::OfBlock)?;
    let mut media = Media {
        kind,
        ..Media::default()
    };
    fields.sources().fill(reader, &mut media.sources);
    fields.poster().put(reader, &mut media.poster);
    fields.tracks().fill(reader, &mut media.tracks);
    fields.transcript().fill(reader, &mut media.transcript);
    fields.caption().fill(reader, &mut media.caption);
    fields.duration().put(reader, &mut media.duration);
    if media.sources.is_empty() {
        if !fields.sources().is_absent() {
            nothing_in(reader, at, "sources");
        }
        // What was said can be read even where it cannot be heard.
        if media.caption.is_empty() && media.transcript.is_empty() {
            return None;
        }
    }
    Some(BlockKind::Media(Box::new(media)))
}

/// Gives the second of two footnotes with one id another: ids are what links to them lead to.
fn footnotes(reader: &mut Reader, at: &Path<'_>, items: Vec<(String, Text)>) -> Vec<FootnoteItem> {
    let mut footnotes = Vec::new();
    for (id, text) in items {
        let taken = |id: &str| reader.footnotes.get(id).is_some();
        let own = reader.unused(&id, &taken);
        if own != id {
            let message = ["another footnote has the id `", short(&id), "`"];
            reader.report(Code::DuplicateId, &at.key("items").key(&id), &message);
        }
        reader.footnotes.insert(own.clone(), true);
        footnotes.push(FootnoteItem { id: own, text });
    }
    footnotes
}

impl Kind for Item {
    type Out = ListItem;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<ListItem> {
        let mut item = ListItem::default();
        if let Node::Object(_) = node {
            let fields = ListItemFields::open(reader, at, node, Strangers::Reported)?;
            fields.text().fill(reader, &mut item.text);
            fields.items().fill(reader, &mut item.items);
        } else {
            item.text = Words::read(reader, at, node)?;
        }
        let empty = item.text.is_empty() && item.items.is_empty();
        (!empty).then_some(item)
    }
}

impl Kind for Row {
    type Out = Vec<Cell>;

    /// Reads a row. A cell that cannot be read is an empty one: the cells after it stay in their
    /// columns.
    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Vec<Cell>> {
        let Node::List(items) = node else {
            reader.wrong(at, "a list of cells", node);
            return None;
        };
        let mut cells = Vec::new();
        for (index, item) in items.clone().enumerate() {
            let at = at.index(index);
            if index == LIMITS.items {
                reader.too_many(&at, LIMITS.items, items.len());
                break;
            }
            let cell = match item {
                Node::Null => {
                    reader.report(Code::NullItem, &at, &["the cell is `null`"]);
                    None
                }
                _ => TableCell::read(reader, &at, &item),
            };
            cells.push(cell.unwrap_or_default());
        }
        Some(cells)
    }
}

impl Kind for TableCell {
    type Out = Cell;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Cell> {
        let Node::Object(_) = node else {
            return Some(Cell {
                text: Words::read(reader, at, node)?,
                ..Cell::default()
            });
        };
        let fields = CellFields::open(reader, at, node, Strangers::Reported)?;
        let mut cell = Cell::default();
        fields.text().fill(reader, &mut cell.text);
        if let Some(columns) = fields.colspan().get(reader) {
            cell.colspan = columns as u16;
        }
        if let Some(rows) = fields.rowspan().get(reader) {
            cell.rowspan = rows as u16;
        }
        fields.header().fill(reader, &mut cell.header);
        Some(cell)
    }
}

impl Kind for wire::TimelineEntry {
    type Out = TimelineEntry;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<TimelineEntry> {
        let fields = TimelineEntryFields::open(reader, at, node, Strangers::Reported)?;
        let mut entry = TimelineEntry::default();
        fields.date().put(reader, &mut entry.date);
        fields.title().fill(reader, &mut entry.title);
        fields.body().fill(reader, &mut entry.body);
        Some(entry)
    }
}

impl Kind for wire::Question {
    type Out = Question;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Question> {
        let fields = QuestionFields::open(reader, at, node, Strangers::Reported)?;
        let mut question = Question::default();
        // An answer is not lost for want of its question.
        let _ = fields.question().words(reader, &mut question.question);
        fields.answer().fill(reader, &mut question.answer);
        let empty = question.question.is_empty() && question.answer.is_empty();
        (!empty).then_some(question)
    }
}
