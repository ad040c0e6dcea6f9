//! Kicker, headline and standfirst.

use article_viewer_model::Genre;

use super::inline;
use super::writer::Writer;

/// Writes the heading of the article.
pub(super) fn write(w: &mut Writer) {
    let article = &w.scene.article;
    let strings = w.scene.strings;
    let genre = match article.genre {
        Some(Genre::Opinion) => strings.opinion(),
        Some(Genre::Analysis) => strings.analysis(),
        Some(Genre::Interview) => strings.interview(),
        Some(Genre::Review) => strings.review(),
        Some(Genre::Explainer) => strings.explainer(),
        Some(Genre::LiveBlog) => strings.live(),
        Some(Genre::News) | None => "",
    };
    if !article.kicker.is_empty() || !genre.is_empty() {
        w.open_class("p", "kicker");
        if !genre.is_empty() {
            w.leaf("span", "genre", genre);
            if !article.kicker.is_empty() {
                w.words(" ");
            }
        }
        inline::text(w, &article.kicker);
        w.close();
    }
    if !article.headline.is_empty() {
        w.open_heading(0, "headline").set("part", "headline");
        inline::text(w, &article.headline);
        w.close();
    }
    if !article.description.is_empty() {
        w.open_class("p", "standfirst");
        inline::text(w, &article.description);
        w.close();
    }
}
