//! Who paid for the article: always shown, before the headline.

use super::image;
use super::writer::Writer;

/// Writes the sponsor, where there is one.
pub(super) fn write(w: &mut Writer) {
    let Some(sponsor) = &w.scene.article.sponsor else {
        return;
    };
    let label = sponsor
        .label
        .as_deref()
        .unwrap_or(w.scene.strings.sponsored());
    w.open_class("p", "sponsor")
        .leaf("span", "sponsor-label", label);
    let name = sponsor.name.as_deref().unwrap_or_default();
    if !name.is_empty() || sponsor.logo.is_some() {
        w.words(" ");
        w.open_link(sponsor.url.as_ref(), "sponsor-name");
        if sponsor.url.is_some() {
            w.set("rel", "sponsored");
        }
        match &sponsor.logo {
            Some(logo) => image::logo(w, logo, name),
            None => _ = w.words(name),
        }
        w.close();
    }
    w.close();
}
