//! The article's topics.

use super::writer::Writer;

/// Writes the tags, where there are any.
pub(super) fn write(w: &mut Writer) {
    let article = &w.scene.article;
    if article.tags.is_empty() {
        return;
    }
    let strings = w.scene.strings;
    w.open_class("section", "tags")
        .set("aria-labelledby", "tags-heading");
    w.open_heading(1, "tags-title")
        .set("id", "tags-heading")
        .words(strings.topics())
        .close();
    w.open("ul");
    for tag in &article.tags {
        w.open("li");
        w.open_link(tag.url.as_ref(), "tag")
            .words(&tag.name)
            .close();
        w.close();
    }
    w.close().close();
}
