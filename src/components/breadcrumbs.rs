//! The way from the front page to the article.

use super::writer::Writer;

/// Writes the breadcrumbs, where there are any.
pub(super) fn write(w: &mut Writer) {
    let article = &w.scene.article;
    if article.breadcrumbs.is_empty() {
        return;
    }
    let label = w.scene.strings.breadcrumbs();
    w.open_class("nav", "breadcrumbs").set("aria-label", label);
    w.open("ol");
    for step in &article.breadcrumbs {
        w.open("li");
        w.open_link(step.url.as_ref(), "").words(&step.name).close();
        w.close();
    }
    w.close().close();
}
