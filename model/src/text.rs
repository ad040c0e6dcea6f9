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

impl Run {
    /// The words alone. A break is a space.
    pub(crate) fn words(&self) -> &str {
        match self {
            Self::Text(run) => &run.text,
            Self::Break => " ",
        }
    }
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
    /// The id of the [`Quote`](crate::Quote) whose words these are. Of an article
    /// that was read, it exists.
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

impl Mark {
    /// All marks, in the order in which their elements stand inside each other, outermost first.
    ///
    /// ```
    /// assert_eq!(article_viewer_model::Mark::ALL.len(), 8);
    /// ```
    pub const ALL: [Self; 8] = [
        Self::Highlight,
        Self::Strike,
        Self::Strong,
        Self::Emphasis,
        Self::SmallCaps,
        Self::Code,
        Self::Subscript,
        Self::Superscript,
    ];
}

impl Marks {
    /// No mark.
    ///
    /// ```
    /// assert!(article_viewer_model::Marks::EMPTY.is_empty());
    /// ```
    pub const EMPTY: Self = Self(0);

    /// These marks and one more.
    ///
    /// ```
    /// use article_viewer_model::{Mark, Marks};
    ///
    /// assert!(Marks::EMPTY.with(Mark::Strong).contains(Mark::Strong));
    /// ```
    #[must_use]
    pub const fn with(self, mark: Mark) -> Self {
        Self(self.0 | mark as u8)
    }

    /// Whether this mark is among them.
    ///
    /// ```
    /// use article_viewer_model::{Mark, Marks};
    ///
    /// assert!(!Marks::EMPTY.with(Mark::Code).contains(Mark::Strong));
    /// ```
    #[must_use]
    pub const fn contains(self, mark: Mark) -> bool {
        self.0 & mark as u8 != 0
    }

    /// Whether there is none.
    ///
    /// ```
    /// use article_viewer_model::{Mark, Marks};
    ///
    /// assert!(!Marks::EMPTY.with(Mark::Code).is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The marks, in the order of [`Mark::ALL`].
    ///
    /// ```
    /// use article_viewer_model::{Mark, Marks};
    ///
    /// let marks = Marks::EMPTY.with(Mark::Code).with(Mark::Strong);
    /// assert_eq!(marks.iter().collect::<Vec<_>>(), [Mark::Strong, Mark::Code]);
    /// ```
    pub fn iter(self) -> impl Iterator<Item = Mark> {
        Mark::ALL
            .into_iter()
            .filter(move |mark| self.contains(*mark))
    }
}

impl Text {
    /// Whether there are no words in it: nothing, or nothing but spaces and breaks.
    ///
    /// ```
    /// use article_viewer_model::Text;
    ///
    /// assert!(Text::from("  ").is_empty());
    /// assert!(!Text::from("word").is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| match run {
            Run::Text(run) => run.text.trim().is_empty(),
            Run::Break => true,
        })
    }

    /// The words alone. A break is a space.
    ///
    /// ```
    /// use article_viewer_model::{Run, Text};
    ///
    /// let mut text = Text::from("one");
    /// text.runs.push(Run::Break);
    /// text.runs.extend(Text::from("two").runs);
    /// assert_eq!(text.plain(), "one two");
    /// ```
    #[must_use]
    pub fn plain(&self) -> String {
        let mut words = String::new();
        for run in &self.runs {
            words.push_str(run.words());
        }
        words
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        let run = TextRun {
            text,
            ..TextRun::default()
        };
        Self {
            runs: vec![Run::Text(run)],
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}
