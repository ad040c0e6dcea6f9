//! Running text: words with marks, links and quotation, but never markup.

use crate::{Address, Language};

/// Running text: a flat list of [`Run`]s. No run holds another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// The runs, in reading order.
    pub runs: Vec<Run>,
}

/// One piece of a [`Text`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Words, with what is said about them.
    Text(TextRun),
    /// A line break the writer asked for.
    Break,
}

/// Words that share one set of marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextRun {
    /// The words. Plain text, never markup; line breaks in the source have become spaces.
    pub text: String,
    /// Strong, emphasis and the like.
    pub marks: Marks,
    /// Where the words link to.
    pub href: Option<Address>,
    /// The id of the [`Quote`](crate::Quote) whose words these are. It need not exist in the article.
    pub quote: Option<String>,
    /// The language of the words, where it differs from what surrounds them.
    pub language: Option<Language>,
    /// A reading printed over the words (HTML's `<ruby>`).
    pub ruby: Option<String>,
    /// The id of the footnote these words refer to.
    pub footnote: Option<String>,
}

/// One way to mark words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Mark {
    /// Strong importance (`strong`).
    Strong = 1,
    /// Stress emphasis (`emphasis`).
    Emphasis = 2,
    /// No longer accurate (`strike`).
    Strike = 4,
    /// Computer code (`code`).
    Code = 8,
    /// Lowered (`subscript`).
    Subscript = 16,
    /// Raised (`superscript`).
    Superscript = 32,
    /// Marked for the reader's attention (`highlight`).
    Highlight = 64,
    /// Small capitals (`smallCaps`).
    SmallCaps = 128,
}

/// A set of [`Mark`]s, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks(u8);
