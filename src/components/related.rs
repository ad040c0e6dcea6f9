//! The related stories: a rail beside the article, a strip that scrolls sideways below it.

use article_viewer_model::Related;

use super::writer::Writer;
use super::{page, teaser};

/// Writes the stories. Always a list of links in a region that has a name.
pub(super) fn write(w: &mut Writer, related: &Related) {
    let scene = w.scene;
    w.open_class("section", "related").set("part", "related");
    w.language(scene.article.language.as_ref());
    w.set("aria-labelledby", "related-heading");
    page::slot(w, page::RELATED_SLOT);
    w.open_class("div", "related-head");
    let title = related.title.as_deref().unwrap_or(scene.strings.related());
    w.open_heading(1, "related-title")
        .set("id", "related-heading")
        .words(title)
        .close();
    let strings = scene.strings;
    // Hidden until there is script to answer them.
    w.open_class("div", "related-buttons")
        .set("hidden", "")
        .set("data-script", "");
    for (step, label) in [
        ("previous", strings.previous_stories()),
        ("next", strings.next_stories()),
    ] {
        w.icon_button(step, label).set("data-strip", step).close();
    }
    w.close().close();
    w.open_class("ul", "related-list");
    for item in &related.items {
        w.open_class("li", "teaser");
        teaser::write(w, item);
        w.close();
    }
    w.close().close();
}
