//! The blocks of the body.

use crate::{Correction, Date, Image, ImageWidth, Language, Media, Teaser, Text};

/// One block of the body.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Its id, unique across blocks and quotes.
    pub id: Option<String>,
    /// Its language, where it differs from the article's. A code block's computer language is in
    /// [`BlockKind::Code`].
    pub language: Option<Language>,
    /// What it is.
    pub kind: BlockKind,
}

/// What a [`Block`] is. What is large and rare stands apart: most blocks are paragraphs.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// `paragraph`
    Paragraph(Paragraph),
    /// `heading`
    Heading(Heading),
    /// `list`
    List(List),
    /// `quote`
    Quote(QuoteBlock),
    /// `image`
    Image {
        /// The picture.
        image: Box<Image>,
        /// How wide it stands.
        width: ImageWidth,
    },
    /// `gallery`
    Gallery(Gallery),
    /// `video` and `audio`
    Media(Box<Media>),
    /// `embed`
    Embed(Box<Embed>),
    /// `table`
    Table(Table),
    /// `code`
    Code {
        /// The code, line breaks kept.
        text: String,
        /// The computer language ("rust").
        language: Option<String>,
    },
    /// `divider`
    Divider,
    /// `timeline`
    Timeline(Timeline),
    /// `update`
    Update(Update),
    /// `callout`
    Callout(Callout),
    /// `questions`
    Questions(Vec<Question>),
    /// `figure`
    Figure {
        /// The number, as printed ("4.2 million").
        value: Text,
        /// What it means.
        text: Text,
    },
    /// `related`
    Related(Box<Teaser>),
    /// `correction`
    Correction(Correction),
    /// `footnotes`, in the order of the document
    Footnotes(Vec<FootnoteItem>),
}

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The words.
    pub text: Text,
    /// Whether the first letter is large.
    pub drop_cap: bool,
}

/// A heading inside the body.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// The words.
    pub text: Text,
    /// Its level.
    pub level: HeadingLevel,
}

/// The level of a [`Heading`]; the headline is above them all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum HeadingLevel {
    /// `2`
    #[default]
    Two,
    /// `3`
    Three,
    /// `4`
    Four,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Numbered, or with bullets.
    pub ordered: bool,
    /// The number of the first item; 1 where not given.
    pub start: i32,
    /// The items.
    pub items: Vec<ListItem>,
}

impl Default for List {
    fn default() -> Self {
        Self {
            ordered: false,
            start: 1,
            items: Vec::new(),
        }
    }
}

/// One item of a [`List`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListItem {
    /// The words.
    pub text: Text,
    /// The items of the list inside it.
    pub items: Vec<ListItem>,
}

/// A quotation that stands by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct QuoteBlock {
    /// The id of the record it shows, in [`Article::quotes`](crate::Article::quotes): it exists.
    /// A record written in place is moved there by reading, under an id made for it.
    pub quote: String,
    /// How it stands.
    pub display: QuoteDisplay,
}

/// How a [`QuoteBlock`] stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum QuoteDisplay {
    /// Indented, in the flow (`block`).
    #[default]
    Block,
    /// Large, beside the flow (`pull`).
    Pull,
}

/// Several pictures together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gallery {
    /// The pictures.
    pub images: Vec<Image>,
    /// What they show together.
    pub caption: Text,
}

/// Something of another site: a link card until the reader asks for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Embed {
    /// Where it is.
    pub url: crate::Address,
    /// Whose it is ("PeerTube").
    pub provider: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// A picture of it.
    pub image: Option<Image>,
    /// The height it wants, in CSS pixels.
    pub height: Option<u32>,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: Text,
    /// Header rows.
    pub header: Vec<Vec<Cell>>,
    /// Body rows.
    pub rows: Vec<Vec<Cell>>,
    /// What stands under it.
    pub footer: Text,
}

/// One cell of a [`Table`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The words.
    pub text: Text,
    /// How many columns it spans (1 to 1,000).
    pub colspan: u16,
    /// How many rows it spans (1 to 1,000).
    pub rowspan: u16,
    /// Whether it heads its row.
    pub header: bool,
}

impl Default for Cell {
    fn default() -> Self {
        Self {
            text: Text::default(),
            colspan: 1,
            rowspan: 1,
            header: false,
        }
    }
}

/// What happened, in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Timeline {
    /// The entries, in the order of the document.
    pub entries: Vec<TimelineEntry>,
}

/// One entry of a [`Timeline`].
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TimelineEntry {
    /// When it happened.
    pub date: Option<Date>,
    /// What happened.
    pub title: Text,
    /// More about it.
    pub body: Vec<Block>,
}

/// One entry of a live page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Update {
    /// When it was posted.
    pub date: Option<Date>,
    /// What it is about.
    pub title: Text,
    /// What it says.
    pub body: Vec<Block>,
    /// Whether it stays on top.
    pub pinned: bool,
}

/// A box beside the story.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Callout {
    /// What it is about.
    pub title: Text,
    /// What it says.
    pub body: Vec<Block>,
    /// Whether it starts folded.
    pub folded: bool,
}

/// A question and its answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Question {
    /// The question.
    pub question: Text,
    /// The answer.
    pub answer: Vec<Block>,
}

/// One footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootnoteItem {
    /// Its id, which runs of text name.
    pub id: String,
    /// What it says.
    pub text: Text,
}
