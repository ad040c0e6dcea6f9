//! A pointer to another story.

use crate::{Address, Date, Image, Text};

/// A pointer to another story.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Teaser {
    /// The headline of the other story.
    pub headline: Text,
    /// Where it is.
    pub url: Option<Address>,
    /// Its picture.
    pub image: Option<Image>,
    /// Its section.
    pub section: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// When it was published.
    pub date_published: Option<Date>,
    /// What kind of piece it is.
    pub kind: TeaserKind,
    /// Why it is related ("same speaker").
    pub reason: Option<String>,
}

/// What kind of piece a [`Teaser`] points to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TeaserKind {
    /// `article`
    #[default]
    Article,
    /// `video`
    Video,
    /// `audio`
    Audio,
    /// `live`
    Live,
    /// `opinion`
    Opinion,
}
