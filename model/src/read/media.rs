//! Pictures, film and sound.

use super::path::Path;
use super::reader::Reader;
use crate::wire::{
    self, FocusFields, ImageFields, ImageSourceFields, Kind, MediaSourceFields, MediaTrackFields,
    Node, OneOf, Size, Strangers,
};
use crate::{Code, Focus, Image, ImageSource, ImageWidth, MediaSource, MediaTrack};

impl Kind for wire::Image {
    type Out = Image;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Image> {
        let fields = ImageFields::open(reader, at, node, Strangers::Reported)?;
        let width = fields.width().get(reader, at);
        image(reader, at, &fields, width)
    }
}

/// Reads a picture of which the width has been read.
pub(super) fn image(
    reader: &mut Reader,
    at: &Path<'_>,
    fields: &ImageFields<'_>,
    width: Option<u32>,
) -> Option<Image> {
    let url = fields.url().get(reader, at);
    if fields.alt().is_absent() {
        reader.report(Code::MissingAlt, at, &["the image has no `alt`"]);
    }
    Some(Image {
        media_type: fields.media_type().get(reader, at),
        alt: fields.alt().get(reader, at),
        caption: fields.caption().or_empty(reader, at),
        credit: fields.credit().get(reader, at),
        width,
        height: fields.height().get(reader, at),
        sources: fields.sources().get(reader, at).unwrap_or_default(),
        dark: fields.dark().get(reader, at),
        focus: fields.focus().get(reader, at),
        url: url?,
    })
}

impl Kind for wire::ImageSource {
    type Out = ImageSource;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<ImageSource> {
        let fields = ImageSourceFields::open(reader, at, node, Strangers::Reported)?;
        Some(ImageSource {
            url: fields.url().get(reader, at)?,
            width: fields.width().get(reader, at),
            media_type: fields.media_type().get(reader, at),
        })
    }
}

impl Kind for wire::Focus {
    type Out = Focus;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Focus> {
        let fields = FocusFields::open(reader, at, node, Strangers::Reported)?;
        Some(Focus {
            x: fields.x().get(reader, at)?,
            y: fields.y().get(reader, at)?,
        })
    }
}

impl Kind for wire::MediaSource {
    type Out = MediaSource;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<MediaSource> {
        let fields = MediaSourceFields::open(reader, at, node, Strangers::Reported)?;
        Some(MediaSource {
            url: fields.url().get(reader, at)?,
            media_type: fields.media_type().get(reader, at),
        })
    }
}

impl Kind for wire::MediaTrack {
    type Out = MediaTrack;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<MediaTrack> {
        let fields = MediaTrackFields::open(reader, at, node, Strangers::Reported)?;
        Some(MediaTrack {
            url: fields.url().get(reader, at)?,
            kind: fields.kind().get(reader, at),
            language: fields.language().get(reader, at),
            label: fields.label().get(reader, at),
        })
    }
}

impl Kind for wire::WidthOrPixels {
    /// How wide it stands, and the width of the picture in pixels.
    type Out = (ImageWidth, Option<u32>);

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Self::Out> {
        if let Node::Number(_) = node {
            return Some((ImageWidth::default(), Size::read(reader, at, node)));
        }
        Some((OneOf::<ImageWidth>::read(reader, at, node)?, None))
    }
}
