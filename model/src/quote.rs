//! Quotations and their full record.

use crate::{Address, Date, Language, Text};

/// The full record of one quotation: who said what, when, where, and how sure that is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Quote {
    /// The full wording, without quotation marks. Empty: the words in the article are all there is.
    pub text: Text,
    /// Who said it. More than one: a joint statement. Empty: nobody is named.
    pub speakers: Vec<Speaker>,
    /// Why the speaker is not named.
    pub anonymous: Option<String>,
    /// The speaker's role *when it was said*, where it differs.
    pub role: Option<String>,
    /// When it was **said**, never the article's date. `None`: unknown, and the viewer says so.
    pub date: Option<Date>,
    /// Words about the date ("early in the week").
    pub date_note: Option<String>,
    /// Where and how, in words ("told reporters").
    pub context: Option<String>,
    /// Where it can be looked up.
    pub source: Option<QuoteSource>,
    /// The wording in the language it was said in.
    pub original: Option<Original>,
    /// Who translated it.
    pub translator: Option<String>,
    /// Word for word, or in other words.
    pub form: QuoteForm,
    /// What has become of it since.
    pub status: Option<QuoteStatus>,
    /// Words about the status.
    pub status_note: Option<String>,
    /// Where the status is explained.
    pub status_url: Option<Address>,
    /// Who says that this is the record: the publisher, or a program.
    pub provenance: Provenance,
}

/// Who said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Speaker {
    /// One of [`Article::people`](crate::Article::people), by id.
    Person(String),
    /// Somebody named in place.
    Named {
        /// The name.
        name: String,
        /// What they are.
        role: Option<String>,
    },
}

/// Where a quotation can be looked up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuoteSource {
    /// What the source is called.
    pub name: Option<String>,
    /// Where it is.
    pub url: Option<Address>,
    /// Where a copy is kept.
    pub archive_url: Option<Address>,
}

/// The wording in the language it was said in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Original {
    /// The words.
    pub text: Text,
    /// Their language.
    pub language: Option<Language>,
}

/// Whether a quotation is word for word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum QuoteForm {
    /// Word for word (`direct`).
    #[default]
    Direct,
    /// In other words (`paraphrase`).
    Paraphrase,
}

/// What has become of a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteStatus {
    /// Somebody checked it (`verified`).
    Verified,
    /// Somebody says it is not so (`disputed`).
    Disputed,
    /// The wording was put right (`corrected`).
    Corrected,
    /// It was taken back (`retracted`).
    Retracted,
}

/// Who says that a record is so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Provenance {
    /// The publisher wrote the record (`stated`).
    #[default]
    Stated,
    /// A program inferred it from the prose (`detected`): always labelled so to the reader.
    Detected,
}
