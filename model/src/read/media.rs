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
        let width = fields.width().get(reader);
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
    let mut image = Image {
        width,
        ..Image::default()
    };
    let url = fields.url().fill(reader, &mut image.url);
    if fields.alt().is_absent() {
        reader.report(Code::MissingAlt, at, &["the image has no `alt`"]);
    }
    fields.media_type().put(reader, &mut image.media_type);
    fields.alt().put(reader, &mut image.alt);
    fields.caption().fill(reader, &mut image.caption);
    fields.credit().put(reader, &mut image.credit);
    fields.height().put(reader, &mut image.height);
    fields.sources().fill(reader, &mut image.sources);
    fields.dark().put(reader, &mut image.dark);
    fields.focus().put(reader, &mut image.focus);
    url.map(|()| image)
}

impl Kind for wire::ImageSource {
    type Out = ImageSource;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<ImageSource> {
        let fields = ImageSourceFields::open(reader, at, node, Strangers::Reported)?;
        let mut source = ImageSource::default();
        fields.url().fill(reader, &mut source.url)?;
        fields.width().put(reader, &mut source.width);
        fields.media_type().put(reader, &mut source.media_type);
        Some(source)
    }
}

impl Kind for wire::Focus {
    type Out = Focus;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Focus> {
        let fields = FocusFields::open(reader, at, node, Strangers::Reported)?;
        let mut focus = Focus::default();
        fields.x().fill(reader, &mut focus.x)?;
        fields.y().fill(reader, &mut focus.y)?;
        Some(focus)
    }
}

impl Kind for wire::MediaSource {
    type Out = MediaSource;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<MediaSource> {
        let fields = MediaSourceFields::open(reader, at, node, Strangers::Reported)?;
        let mut source = MediaSource::default();
        fields.url().fill(reader, &mut source.url)?;
        fields.media_type().put(reader, &mut source.media_type);
        Some(source)
    }
}

impl Kind for wire::MediaTrack {
    type Out = MediaTrack;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<MediaTrack> {
        let fields = MediaTrackFields::open(reader, at, node, Strangers::Reported)?;
        let mut track = MediaTrack::default();
        fields.url().fill(reader, &mut track.url)?;
        fields.kind().put(reader, &mut track.kind);
        fields.language().put(reader, &mut track.language);
        fields.label().put(reader, &mut track.label);
        Some(track)
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
