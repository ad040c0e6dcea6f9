//! What stands in for an article that is on its way, in its final layout.

use article_viewer_model::parts::Parts;

use super::scene::RelatedPlace;
use super::writer::Writer;

/// The bars: what each stands for.
const BARS: &str = "short,headline-bar,headline-bar half,wide,short,picture-bar,\
    wide,wide,wide,half,gap,wide,wide,half,gap,wide,wide,half";

/// The bars of the rail.
const RAIL_BARS: &str = "short,wide,half,gap,short,wide,half,gap,short,wide,half,gap";

/// Writes grey bars where the words will be; for those who hear the page, the words "is loading".
pub(super) fn write(w: &mut Writer) {
    let loading = w.scene.strings.loading();
    w.open_class("div", "skeleton").set("role", "status");
    let has_rail = w.scene.options.related == RelatedPlace::Rail;
    if has_rail {
        // Most articles have related stories; their place is kept.
        w.set("data-related", "rail");
    }
    w.leaf("p", "visually-hidden", loading);
    bars(w, "skeleton-parts", BARS);
    if has_rail {
        bars(w, "skeleton-rail", RAIL_BARS);
    }
    w.close();
}

fn bars(w: &mut Writer, class: &'static str, bars: &str) {
    w.open_class("div", class).set("aria-hidden", "true");
    for bar in Parts::of(bars, b',') {
        w.open_class("div", "bar").set("data-bar", bar).close();
    }
    w.close();
}
