//! No looks: the parts of the page, in order, with the related stories beside or below the article.

use article_viewer_model::Genre;

use super::scene::{KeyPoints, RelatedPlace};
use super::writer::{Writer, direction};
use super::{body, footer, header, key_points, media_consent, related};

/// Writes the page: the one list of its parts, for the browser and for HTML text.
pub(super) fn write(w: &mut Writer) {
    let scene = w.scene;
    let article = &scene.article;
    let options = &scene.options;
    let stories = article
        .related
        .as_ref()
        .filter(|related| !related.items.is_empty());
    let place = if stories.is_some() {
        options.related
    } else {
        RelatedPlace::None
    };

    w.open_class("div", "page")
        .set("dir", direction(article.direction()));
    if place == RelatedPlace::Rail {
        w.set("data-related", "rail");
    }
    w.open_class("article", "article");
    if let Some(language) = &article.language {
        w.set("lang", language.as_str());
    }
    if article.genre == Some(Genre::Opinion) {
        w.set("data-genre", "opinion");
    }
    media_consent::write(w);
    header::write(w);
    if !article.key_points.is_empty() && options.key_points != KeyPoints::None {
        key_points::write(w);
    }
    slot(w, "after-key-points");
    if !article.body.is_empty() {
        w.open_class("div", "body").set("part", "body");
        body::whole(w, &article.body);
        w.close();
    }
    footer::write(w);
    let stories = stories.filter(|_| place != RelatedPlace::None);
    if stories.is_none() {
        slot(w, RELATED_SLOT);
    }
    w.close();
    if let Some(stories) = stories {
        related::write(w, stories);
    }
    w.close();
}

/// What the host puts above the related stories; under the article, where there are none.
pub(super) const RELATED_SLOT: &str = "before-related";

/// Writes a place for elements of the host's own.
pub(super) fn slot(w: &mut Writer, name: &str) {
    w.open("slot").set("name", name).close();
}
