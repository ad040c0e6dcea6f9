//! The kinds of values that are no object of their own.

use std::marker::PhantomData;

use super::shape::words;
use crate::{
    Direction, Genre, ImageWidth, LIMITS, Mark, NoticeKind, PersonKind, Provenance, QuoteDisplay,
    QuoteForm, QuoteStatus, TeaserKind,
};

/// Running text: a string, or a list of runs.
pub(crate) enum Words {}
/// A few words without marks: spaces at the ends are not kept, and empty is absent.
pub(crate) enum Short {}
/// A few words without marks, where empty says something.
pub(crate) enum Label {}
/// Text with its line breaks.
pub(crate) enum Lines {}
/// An id: any string that is not empty.
pub(crate) enum Id {}
/// `true` or `false`.
pub(crate) enum Flag {}
/// Any number.
pub(crate) enum Number {}
/// A whole number; what is outside is brought to the nearer end.
pub(crate) struct Whole<const LEAST: i32, const MOST: i32>;
/// A number of pixels or seconds; what is outside is left out.
pub(crate) enum Size {}
/// A number from 0 to 1.
pub(crate) enum Fraction {}
/// A date.
pub(crate) enum Day {}
/// A language tag.
pub(crate) enum Tongue {}
/// The address of a link.
pub(crate) enum Link {}
/// The address of a picture.
pub(crate) enum Picture {}
/// The address of film or sound.
pub(crate) enum Recording {}
/// One of the words of a type.
pub(crate) struct OneOf<T>(PhantomData<T>);
/// A list.
pub(crate) struct ListOf<K, const MOST: usize = { LIMITS.items }>(PhantomData<K>);
/// An object whose keys are ids.
pub(crate) struct MapOf<K, const MOST: usize = { LIMITS.items }>(PhantomData<K>);
/// Blocks, in reading order.
pub(crate) enum Blocks {}
/// A speaker or several: a name, an object, or a list of them.
pub(crate) enum Speakers {}
/// A key point: text, or an object.
pub(crate) enum Point {}
/// An item of a list: text, or an object.
pub(crate) enum Item {}
/// A row of a table: a list of cells.
pub(crate) enum Row {}
/// A cell of a table: text, or an object.
pub(crate) enum TableCell {}
/// The id of a quotation, or its record.
pub(crate) enum QuoteOrId {}
/// The width of an image block: a word for how wide it stands, or the picture's pixels.
pub(crate) enum WidthOrPixels {}

words! {
    Direction {
        "ltr" => Self::LeftToRight,
        "rtl" => Self::RightToLeft,
    }
    Genre {
        "news" => Self::News,
        "opinion" => Self::Opinion,
        "analysis" => Self::Analysis,
        "interview" => Self::Interview,
        "review" => Self::Review,
        "liveblog" => Self::LiveBlog,
        "explainer" => Self::Explainer,
    }
    NoticeKind {
        "retraction" => Self::Retraction,
        "contentWarning" => Self::ContentWarning,
        "update" => Self::Update,
        "note" => Self::Note,
    }
    PersonKind {
        "person" => Self::Person,
        "organization" => Self::Organization,
    }
    Mark {
        "strong" => Self::Strong,
        "emphasis" => Self::Emphasis,
        "strike" => Self::Strike,
        "code" => Self::Code,
        "subscript" => Self::Subscript,
        "superscript" => Self::Superscript,
        "highlight" => Self::Highlight,
        "smallCaps" => Self::SmallCaps,
    }
    ImageWidth {
        "text" => Self::Text,
        "wide" => Self::Wide,
        "full" => Self::Full,
    }
    QuoteDisplay {
        "block" => Self::Block,
        "pull" => Self::Pull,
    }
    QuoteForm {
        "direct" => Self::Direct,
        "paraphrase" => Self::Paraphrase,
    }
    QuoteStatus {
        "verified" => Self::Verified,
        "disputed" => Self::Disputed,
        "corrected" => Self::Corrected,
        "retracted" => Self::Retracted,
    }
    Provenance {
        "stated" => Self::Stated,
        "detected" => Self::Detected,
    }
    TeaserKind {
        "article" => Self::Article,
        "video" => Self::Video,
        "audio" => Self::Audio,
        "live" => Self::Live,
        "opinion" => Self::Opinion,
    }
}
