//! Computer code.

use article_viewer_model::Block;

use super::writer::Writer;

/// Writes code, its line breaks kept. It runs left to right in every language.
pub(super) fn write(w: &mut Writer, block: &Block, text: &str, language: Option<&str>) {
    w.open_class("pre", "code").block(block);
    w.set("dir", "ltr")
        .set("tabindex", "0")
        .set_some("data-language", language);
    w.open("code").words(text).close().close();
}
