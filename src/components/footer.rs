//! What stands under the article: corrections, topics, publisher, copyright.

use article_viewer_model::Article;

use super::writer::Writer;
use super::{correction, image, tags};

/// Writes the footer.
pub(super) fn write(w: &mut Writer) {
    let scene = w.scene;
    let article = &scene.article;
    let imprint = article.publisher.is_some() || article.copyright_notice.is_some();
    if article.corrections.is_empty() && article.tags.is_empty() && !imprint {
        return;
    }
    w.open_class("footer", "footer").set("part", "footer");
    correction::all(w);
    tags::write(w);
    if imprint {
        write_imprint(w, article);
    }
    w.close();
}

fn write_imprint(w: &mut Writer, article: &Article) {
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
