//! Film and sound, played by the browser's own player.

use article_viewer_model::{Block, Media, MediaKind};

use super::writer::Writer;
use super::{body, inline};
use crate::i18n::decimal;

/// Writes a recording with its caption and transcript.
pub(super) fn write(w: &mut Writer, block: &Block, media: &Media) {
    w.open_class("figure", "media").block(block);
    let video = media.kind == MediaKind::Video;
    let preload = if media.poster.is_some() || is_offline(w) {
        "none"
    } else {
        "metadata"
    };
    w.open(if video { "video" } else { "audio" })
        .set("controls", "")
        .set("preload", preload);
    if video {
        // On phones it would otherwise leave the page for the full screen.
        w.set("playsinline", "");
        if let Some(poster) = &media.poster {
            let poster = w.address(poster);
            w.fetch("poster", &poster);
        }
    }
    let caption = media.caption.plain();
    if !caption.is_empty() {
        w.set("aria-label", &caption);
    }
    for source in &media.sources {
        let url = w.address(&source.url);
        w.open("source")
            .fetch("src", &url)
            .set_some("type", source.media_type.as_deref())
            .close();
    }
    for track in &media.tracks {
        let url = w.address(&track.url);
        w.open("track")
            .fetch("src", &url)
            .set_some("kind", track.kind.as_deref())
            .set_some(
                "srclang",
                track.language.as_ref().map(|language| language.as_str()),
            )
            .set_some("label", track.label.as_deref())
            .close();
    }
    w.close();
    if !media.caption.is_empty() || media.duration.is_some() {
        w.open_class("figcaption", "caption");
        inline::text(w, &media.caption);
        if let Some(seconds) = media.duration {
            w.words(" ").leaf("span", "duration", &clock(seconds));
        }
        w.close();
    }
    if !media.transcript.is_empty() {
        w.open_class("details", "transcript");
        let transcript = w.scene.strings.transcript();
        w.open("summary").words(transcript).close();
        body::blocks(w, &media.transcript);
        w.close();
    }
    w.close();
}

/// Whether nothing may be fetched until the reader plays it.
#[cfg(feature = "prerender")]
fn is_offline(w: &Writer) -> bool {
    w.scene.still.as_ref().is_some_and(|it| it.is_offline)
}

/// Whether nothing may be fetched until the reader plays it.
#[cfg(not(feature = "prerender"))]
fn is_offline(_: &Writer) -> bool {
    false
}

/// Seconds as a player shows them: `4:05`, `1:00:09`.
fn clock(seconds: u32) -> String {
    let mut words = String::new();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        words.push_str(&decimal(hours));
        words.push(':');
        if minutes < 10 {
            words.push('0');
        }
    }
    words.push_str(&decimal(minutes));
    words.push(':');
    if seconds < 10 {
        words.push('0');
    }
    words.push_str(&decimal(seconds));
    words
}

#[cfg(test)]
mod tests {
    use super::clock;

    #[test]
    fn clocks() {
        for (seconds, expected) in [
            (0, "0:00"),
            (65, "1:05"),
            (3609, "1:00:09"),
            (36_000, "10:00:00"),
        ] {
            assert_eq!(clock(seconds), expected);
        }
    }
}
