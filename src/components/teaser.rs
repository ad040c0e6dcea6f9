//! A pointer to another story: in the rail, and inside the text.

use article_viewer_model::{Block, Teaser, TeaserKind};

use super::writer::Writer;
use super::{dates, image, inline};

/// Writes the content of a teaser. The whole of it is the link's target for the finger; the headline
/// is its name.
pub(super) fn write(w: &mut Writer, teaser: &Teaser) {
    if let Some(picture) = &teaser.image {
        image::thumbnail(w, picture);
    }
    w.open_class("div", "teaser-words");
    let strings = w.scene.strings;
    let kind = match teaser.kind {
        TeaserKind::Article => None,
        TeaserKind::Video => Some(("video", strings.video())),
        TeaserKind::Audio => Some(("audio", strings.audio())),
        TeaserKind::Live => Some(("live", strings.live())),
        TeaserKind::Opinion => Some(("opinion", strings.opinion())),
    };
    if kind.is_some() || teaser.section.is_some() {
        w.open_class("p", "teaser-section");
        if let Some((name, words)) = kind {
            w.open_class("span", "teaser-kind")
                .set("data-kind", name)
                .words(words)
                .close();
        }
        // "Opinion" twice would say it no better.
        let section = teaser.section.as_deref();
        if let Some(section) =
            section.filter(|section| kind.is_none_or(|(_, words)| words != *section))
        {
            if kind.is_some() {
                w.words(" ");
            }
            w.leaf("span", "", section);
        }
        w.close();
    }
    w.open_class("p", "teaser-headline");
    w.open_link(teaser.url.as_ref(), "teaser-link");
    w.in_link = teaser.url.is_some();
    inline::text(w, &teaser.headline);
    w.in_link = false;
    w.close().close();
    if teaser.publisher.is_some() || teaser.date_published.is_some() {
        w.open_class("p", "teaser-source");
        if let Some(publisher) = &teaser.publisher {
            w.leaf("span", "", publisher);
        }
        if let Some(date) = &teaser.date_published {
            w.open("span");
            dates::date_or_age(w, date);
            w.close();
        }
        w.close();
    }
    if let Some(reason) = &teaser.reason {
        w.leaf("p", "teaser-reason", reason);
    }
    w.close();
}

/// Writes one story inside the text.
pub(super) fn in_text(w: &mut Writer, block: &Block, teaser: &Teaser) {
    let strings = w.scene.strings;
    w.open_class("aside", "teaser")
        .block(block)
        .set("aria-label", strings.related());
    write(w, teaser);
    w.close();
}
