//! Pictures, film and sound.

use crate::{Address, Block, Language, Text};

/// A picture.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Image {
    /// Where it is.
    pub url: Address,
    /// Its media type ("image/avif").
    pub media_type: Option<String>,
    /// What it shows, for those who do not see it. `None`: not given; empty: decorative.
    pub alt: Option<String>,
    /// The caption.
    pub caption: Text,
    /// Who made it.
    pub credit: Option<String>,
    /// Its width in pixels.
    pub width: Option<u32>,
    /// Its height in pixels.
    pub height: Option<u32>,
    /// The same picture in other sizes or formats.
    pub sources: Vec<ImageSource>,
    /// The same picture for dark surroundings.
    pub dark: Option<Address>,
    /// What must stay in sight when it is cropped.
    pub focus: Option<Focus>,
}

/// One other size or format of an [`Image`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImageSource {
    /// Where it is.
    pub url: Address,
    /// Its width in pixels.
    pub width: Option<u32>,
    /// Its media type.
    pub media_type: Option<String>,
}

/// The point of an [`Image`] that must stay in sight, as fractions of its width and height (0 to 1).
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Focus {
    /// From the left edge.
    pub x: f32,
    /// From the top edge.
    pub y: f32,
}

/// How wide an image stands in the column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ImageWidth {
    /// As wide as the text (`text`).
    #[default]
    Text,
    /// Wider than the text (`wide`).
    Wide,
    /// From edge to edge (`full`).
    Full,
}

/// Film or sound.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Media {
    /// Film or sound.
    pub kind: MediaKind,
    /// The same recording in several formats.
    pub sources: Vec<MediaSource>,
    /// The picture shown before it plays.
    pub poster: Option<Address>,
    /// Captions, subtitles, chapters.
    pub tracks: Vec<MediaTrack>,
    /// What is said in it.
    pub transcript: Vec<Block>,
    /// The caption.
    pub caption: Text,
    /// Its length, in seconds.
    pub duration: Option<u32>,
}

/// Which of the two a [`Media`] is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MediaKind {
    /// Film.
    #[default]
    Video,
    /// Sound.
    Audio,
}

/// One format of a [`Media`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MediaSource {
    /// Where it is.
    pub url: Address,
    /// Its media type ("video/mp4").
    pub media_type: Option<String>,
}

/// One text track of a [`Media`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MediaTrack {
    /// Where it is.
    pub url: Address,
    /// HTML's kind of track ("captions").
    pub kind: Option<String>,
    /// Its language.
    pub language: Option<Language>,
    /// What it is called.
    pub label: Option<String>,
}
