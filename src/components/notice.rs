//! What the reader must know before the body.

use article_viewer_model::NoticeKind;

use super::inline;
use super::writer::Writer;

/// Writes the notice, where there is one.
pub(super) fn write(w: &mut Writer) {
    let Some(notice) = &w.scene.article.notice else {
        return;
    };
    let strings = w.scene.strings;
    let (kind, title) = match notice.kind {
        NoticeKind::Retraction => ("retraction", strings.retraction()),
        NoticeKind::ContentWarning => ("content-warning", strings.content_warning()),
        NoticeKind::Update => ("update", strings.update()),
        NoticeKind::Note => ("note", strings.note()),
    };
    w.open_class("aside", "notice")
        .set("data-kind", kind)
        .set("aria-label", title);
    w.leaf("p", "notice-title", title);
    w.open("p");
    inline::text(w, &notice.text);
    w.close().close();
}
