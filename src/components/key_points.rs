//! The key points: a heading, then a list that folds, the same with and without script.

use article_viewer_model::KeyPoint;

use super::inline;
use super::scene::{KeyPoints, Scene};
use super::writer::Writer;

/// Writes the key points.
pub(super) fn write(w: &mut Writer) {
    let scene = w.scene;
    let article = &scene.article;
    let strings = scene.strings;
    w.open_class("section", "key-points")
        .set("part", "key-points")
        .set("aria-labelledby", "key-points-heading");
    // The heading is what assistive technology jumps to; headings inside a summary are announced
    // unevenly. For the eye, the summary is heading enough.
    w.open_heading(1, "visually-hidden")
        .set("id", "key-points-heading")
        .words(strings.key_points())
        .close();
    w.open("details").set("data-key-points", "");
    if !is_folded(scene) {
        w.set("open", "");
    }
    w.open("summary").words(strings.key_points()).close();
    w.open("ul");
    for point in &article.key_points {
        w.open("li");
        inline::text(w, &point.text);
        evidence(w, point);
        w.close();
    }
    w.close();
    if !article.key_points_note.is_empty() {
        w.open_class("p", "key-points-note");
        inline::text(w, &article.key_points_note);
        w.close();
    }
    w.close().close();
}

/// The link from a point to the first place that bears it out.
fn evidence(w: &mut Writer, point: &KeyPoint) {
    let Some(first) = point.supported_by.first() else {
        return;
    };
    let strings = w.scene.strings;
    w.words(" ");
    w.open_class("a", "evidence")
        .link_to(first)
        .set("title", strings.evidence())
        .words(strings.evidence_short())
        .close();
}

/// What a fold is remembered under.
pub(super) fn memory_key(name: &str) -> String {
    let mut key = String::from("article-viewer:key-points:");
    key.push_str(name);
    key
}

/// Whether the key points start folded: as the reader left them, else as the host wants them.
pub(super) fn is_folded(scene: &Scene) -> bool {
    let options = &scene.options;
    let remembered = options
        .remember
        .as_deref()
        .and_then(|name| scene.world.recall(&memory_key(name)));
    match remembered.as_deref() {
        Some("folded") => true,
        Some("open") => false,
        _ => options.key_points == KeyPoints::Folded,
    }
}
