//! What stands under the article: corrections, topics, publisher, copyright.

use super::writer::Writer;
use super::{correction, image, tags};

/// Writes the footer.
pub(super) fn write(w: &mut Writer, _about: &str) {
    let scene = w.scene;
    let article = &scene.article;
    correction::all(w);
    tags::write(w);
    if article.publisher.is_none() && article.copyright_notice.is_none() {
        return;
    }
    w.open_class("div", "imprint");
    if let Some(publisher) = &article.publisher {
        w.open_link(publisher.url.as_ref(), "publisher");
        match &publisher.logo {
            Some(logo) => image::logo(w, logo, &publisher.name),
            None => _ = w.words(&publisher.name),
        }
        w.close();
    }
    if let Some(notice) = &article.copyright_notice {
        w.leaf("p", "copyright", notice);
    }
    w.close();
}

/// Whether there is anything to write.
pub(super) fn is_needed(article: &article_viewer_model::Article) -> bool {
    !article.corrections.is_empty()
        || !article.tags.is_empty()
        || article.publisher.is_some()
        || article.copyright_notice.is_some()
}
