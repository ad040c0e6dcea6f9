//! No looks: what stands before the body, in order.

use super::writer::Writer;
use super::{breadcrumbs, byline, dates, headline, image, notice, sponsor};

/// Writes the header.
pub(super) fn write(w: &mut Writer) {
    let scene = w.scene;
    w.open_class("header", "header");
    breadcrumbs::write(w);
    sponsor::write(w);
    headline::write(w);
    let article = &scene.article;
    w.open_class("div", "credits");
    byline::write(w);
    dates::write(w);
    w.close();
    if let Some(lead) = &article.image {
        image::lead(w, lead);
    }
    notice::write(w);
    w.close();
}
