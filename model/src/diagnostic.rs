//! What reading has to say about a document.

use std::fmt;

use crate::Article;
use crate::parts::{Parts, halves};

/// How bad a [`Diagnostic`] is.
///
/// ```
/// use article_viewer_model::Severity;
///
/// assert!(Severity::Information < Severity::Warning);
/// assert!(Severity::Warning < Severity::Error);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is lost.
    Information,
    /// Something is not as the writer meant it.
    Warning,
    /// Something the document holds is not shown.
    Error,
}

impl Severity {
    /// The word for it: `information`, `warning`, `error`.
    ///
    /// ```
    /// assert_eq!(article_viewer_model::Severity::Error.as_str(), "error");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing that reading has to say about a document.
///
/// ```
/// use article_viewer_model::{Code, Diagnostic};
///
/// let diagnostic = Diagnostic::new(Code::BadDate, "/datePublished".to_owned(), "no date".to_owned());
/// assert_eq!(diagnostic.to_string(), "error at /datePublished: no date");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What it is about.
    pub code: Code,
    /// Where it is: a JSON pointer (RFC 6901); empty for the whole document.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// A diagnostic with the severity and the hint that belong to its code.
    ///
    /// ```
    /// use article_viewer_model::{Code, Diagnostic, Severity};
    ///
    /// let diagnostic = Diagnostic::new(Code::UnknownKey, "/x".to_owned(), String::new());
    /// assert_eq!(diagnostic.severity, Severity::Information);
    /// ```
    #[must_use]
    pub fn new(code: Code, path: String, message: String) -> Self {
        let hint = code.hint();
        Self {
            severity: code.severity(),
            code,
            path,
            message,
            hint: (!hint.is_empty()).then(|| hint.to_owned()),
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.severity.as_str())?;
        if !self.path.is_empty() {
            formatter.write_str(" at ")?;
            formatter.write_str(&self.path)?;
        }
        formatter.write_str(": ")?;
        formatter.write_str(&self.message)
    }
}

/// Declares [`Code`] and its one table: name, default severity, hint.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $code:ident = $name:literal, $severity:ident, $hint:literal;)+) => {
        /// What a [`Diagnostic`] is about.
        ///
        /// ```
        /// use article_viewer_model::{Code, Severity};
        ///
        /// assert_eq!(Code::BadDate.as_str(), "bad-date");
        /// assert_eq!(Code::BadDate.severity(), Severity::Error);
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Code {
            $($(#[doc = $doc])+ $code,)+
        }

        const SEVERITIES: &[Severity] = &[$(Severity::$severity,)+];

        /// The name of each code and its hint, a line for each: a table of both weighs more.
        const LINES: &str = concat!($($name, " ", $hint, "\n",)+);

        impl Code {
            /// Every code.
            ///
            /// ```
            /// # use article_viewer_model::Code;
            /// assert!(Code::ALL.contains(&Code::NotJson));
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$code,)+];
        }
    };
}

codes! {
    /// The document is no JSON.
    NotJson = "not-json", Error, "A JSON validator shows where the text breaks.";
    /// The document is not an object.
    NotAnObject = "not-an-object", Error, "An article is an object with a `headline`.";
    /// A value has the wrong type.
    WrongType = "wrong-type", Error, "";
    /// The article has no headline.
    MissingHeadline = "missing-headline", Error, "Add a `headline`: it is the one key an article must have.";
    /// A key that something needs is missing.
    MissingField = "missing-field", Error, "";
    /// A key is unknown.
    UnknownKey = "unknown-key", Information, "";
    /// A block's type is unknown.
    UnknownBlock = "unknown-block", Warning, "Its `text` is shown as a paragraph.";
    /// A word is none of those that may stand there.
    UnknownValue = "unknown-value", Warning, "";
    /// The version of the format is unknown.
    UnknownVersion = "unknown-version", Warning, "It is read as version 1.";
    /// An id is taken.
    DuplicateId = "duplicate-id", Warning, "Ids are unique across blocks and quotes; this one is read without its id.";
    /// A speaker is not among the people.
    UnknownPerson = "unknown-person", Warning, "Add the person to `people`, or name the speaker with `name`.";
    /// A quotation has no record.
    UnknownQuote = "unknown-quote", Warning, "Add the record to `quotes`.";
    /// A footnote does not exist.
    UnknownFootnote = "unknown-footnote", Warning, "Add it to a `footnotes` block.";
    /// What bears out a key point does not exist.
    UnknownReference = "unknown-reference", Warning, "Use the id of a block or of a quote.";
    /// A quotation names neither a speaker nor a reason for naming none.
    MissingSpeaker = "missing-speaker", Warning, "Add a `speaker`, or say in `anonymous` why there is none.";
    /// A quotation does not say when it was said.
    DateNotSaid = "date-not-said", Information, "Add the `date` it was said, if it is known.";
    /// An address is not allowed.
    BadAddress = "bad-address", Error, "Links: https, http, mailto, tel, or relative. Images also: blob, and data except SVG.";
    /// A date is none.
    BadDate = "bad-date", Error, "Write 2024, 2024-03, 2024-03-20 or 2024-03-20T14:05:00+02:00, or two of them with `/` between.";
    /// A language tag is none.
    BadLanguage = "bad-language", Warning, "Use a BCP 47 tag such as `en`, `pt-BR` or `zh-Hant`.";
    /// An image has no text for those who do not see it.
    MissingAlt = "missing-alt", Warning, "Say in `alt` what the image shows; leave it empty for decoration.";
    /// A list holds a `null`.
    NullItem = "null-item", Warning, "";
    /// A number is too small or too large.
    OutOfRange = "out-of-range", Warning, "";
    /// Control characters were removed or closed.
    ControlCharacters = "control-characters", Information, "They do not show, and may turn the text around them.";
    /// The document nests too deeply.
    TooDeep = "too-deep", Error, "";
    /// There are too many of something.
    TooMany = "too-many", Error, "";
    /// A text is too long.
    TooLong = "too-long", Error, "";
    /// The document is too large.
    TooLarge = "too-large", Error, "";
}

impl Code {
    /// Its name, in kebab case.
    ///
    /// ```
    /// assert_eq!(article_viewer_model::Code::TooDeep.as_str(), "too-deep");
    /// ```
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.line().0
    }

    /// The severity of its diagnostics.
    ///
    /// ```
    /// use article_viewer_model::{Code, Severity};
    ///
    /// assert_eq!(Code::UnknownKey.severity(), Severity::Information);
    /// ```
    #[must_use]
    pub fn severity(self) -> Severity {
        SEVERITIES[self as usize]
    }

    /// What to do about it; empty where the message says it all.
    ///
    /// ```
    /// assert!(article_viewer_model::Code::MissingAlt.hint().contains("`alt`"));
    /// ```
    #[must_use]
    pub fn hint(self) -> &'static str {
        self.line().1
    }

    fn line(self) -> (&'static str, &'static str) {
        let line = Parts::of(LINES, b'\n')
            .nth(self as usize)
            .unwrap_or_default();
        halves(line, b' ').unwrap_or_default()
    }
}

/// What reading gives: an article *and* what there is to say about it, never one or the other.
///
/// ```
/// use article_viewer_model::Imported;
///
/// assert!(!Imported::default().is_readable());
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Imported {
    /// Whatever was sound.
    pub article: Article,
    /// What was not, in the order of reading.
    pub diagnostics: Vec<Diagnostic>,
}

impl Imported {
    /// The worst severity among the diagnostics.
    ///
    /// ```
    /// use article_viewer_model::Imported;
    ///
    /// assert_eq!(Imported::default().worst(), None);
    /// ```
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.diagnostics.iter().map(|it| it.severity).max()
    }

    /// Whether there is anything to show: a headline, a body or key points.
    ///
    /// ```
    /// use article_viewer_model::{Article, Imported, Text};
    ///
    /// let article = Article { headline: Text::from("It works"), ..Article::default() };
    /// assert!(Imported { article, diagnostics: Vec::new() }.is_readable());
    /// ```
    #[must_use]
    pub fn is_readable(&self) -> bool {
        !self.article.headline.is_empty()
            || !self.article.body.is_empty()
            || !self.article.key_points.is_empty()
    }
}
