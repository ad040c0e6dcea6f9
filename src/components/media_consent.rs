//! The question that comes before pictures, film and sound of other origins are fetched.

use super::writer::Writer;

/// Attributes that fetch something, and what holds the address until the reader agrees.
pub(super) const WAITING: [(&str, &str); 3] = [
    ("src", "data-src"),
    ("srcset", "data-srcset"),
    ("poster", "data-poster"),
];

/// Writes the question, where the host wants it asked. It shows itself when something waits.
pub(super) fn write(w: &mut Writer) {
    if !w.scene.options.media_consent {
        return;
    }
    let strings = w.scene.strings;
    // In a page that stands still its place is kept, so it is there only where something waits.
    #[cfg(feature = "prerender")]
    if w.scene.still.as_ref().is_some_and(|it| !it.waits.get()) {
        return;
    }
    w.open_class("aside", "media-consent").set("hidden", "");
    #[cfg(feature = "prerender")]
    if w.scene.still.is_some() {
        w.set("data-script", "");
    }
    w.set("aria-label", strings.media_waiting());
    w.open("p").words(strings.media_waiting()).close();
    w.open_class("button", "button")
        .set("type", "button")
        .set("data-consent", "")
        .words(strings.media_show())
        .close()
        .close();
}
