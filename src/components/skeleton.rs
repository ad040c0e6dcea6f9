//! What stands in for an article that is on its way, in its final layout.

use super::writer::Writer;

/// The bars: what each stands for.
const BARS: [&str; 18] = [
    "short", "headline-bar", "headline-bar half", "wide", "short", "picture-bar", "wide", "wide", "wide", "half",
    "gap", "wide", "wide", "half", "gap", "wide", "wide", "half",
];

/// Writes grey bars where the words will be; for those who hear the page, the words "is loading".
pub(super) fn write(w: &mut Writer) {
    let loading = w.scene.strings.loading;
    w.open_class("div", "skeleton").set("role", "status");
    w.leaf("p", "visually-hidden", loading);
    w.open_class("div", "skeleton-parts").set("aria-hidden", "true");
    for bar in BARS {
        w.open_class("div", "bar").set("data-bar", bar).close();
    }
    w.close().close();
}
