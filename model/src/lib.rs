//! The article format of [article-viewer](https://docs.rs/article-viewer): what a news article is,
//! how one is read from JSON without losing what is sound, and what can be derived from it.
//!
//! This crate is pure: no clock, no network, no browser. Reading gives *an article and its
//! diagnostics*, never one or the other.
#![deny(missing_docs)]
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used))]

mod address;
mod article;
mod block;
mod date;
mod diagnostic;
mod language;
mod limits;
mod media;
#[cfg(feature = "json")]
pub mod metadata;
pub mod parts;
#[cfg(feature = "json")]
pub mod pictures;
mod quote;
mod read;
mod table;
mod teaser;
mod text;
pub mod views;
mod wire;

pub use address::{Address, AddressUse};
pub use article::{
    Article, Author, Breadcrumb, Correction, Direction, Genre, KeyPoint, Notice, NoticeKind,
    Person, PersonKind, Publisher, Related, Sponsor, Tag,
};
pub use block::{
    Block, BlockKind, Callout, Cell, Embed, FootnoteItem, Gallery, Heading, HeadingLevel, List,
    ListItem, Paragraph, Question, QuoteBlock, QuoteDisplay, Table as TableBlock, Timeline,
    TimelineEntry, Update,
};
pub use date::{Date, Moment, Offset, Precision};
pub use diagnostic::{Code, Diagnostic, Imported, Severity};
pub use language::Language;
pub use limits::{LIMITS, Limits};
pub use media::{Focus, Image, ImageSource, ImageWidth, Media, MediaKind, MediaSource, MediaTrack};
pub use quote::{Original, Provenance, Quote, QuoteForm, QuoteSource, QuoteStatus, Speaker};
pub use read::{read, read_flat, read_flat_in_pieces};
#[cfg(feature = "json")]
pub use read::{read_str, read_value};
pub use table::Table;
pub use teaser::{Teaser, TeaserKind};
pub use text::{Mark, Marks, Run, Text, TextRun};
#[cfg(feature = "schema")]
pub use wire::json_schema;

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
