//! Several pictures together.

use article_viewer_model::{Block, Gallery};

use super::writer::Writer;
use super::{image, inline};

/// Writes a gallery.
pub(super) fn write(w: &mut Writer, block: &Block, gallery: &Gallery) {
    w.open_class("figure", "gallery").block(block);
    w.open("ul");
    for picture in &gallery.images {
        w.open("li").open("figure");
        image::picture(w, picture, false);
        image::caption(w, picture);
        w.close().close();
    }
    w.close();
    if !gallery.caption.is_empty() {
        w.open_class("figcaption", "caption");
        inline::text(w, &gallery.caption);
        w.close();
    }
    w.close();
}
