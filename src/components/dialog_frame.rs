//! No looks: what stands around a record in its pop-over: the way out, and the way to the speaker's
//! other quotes.

use article_viewer_model::views;

use super::scene::Scene;
use super::writer::{Writer, direction};
use crate::i18n::fill;

/// Sets what every pop-over with a record carries on the element just opened, and writes the button
/// that closes it. `id` is the pop-over's own where it has to close without script.
pub(super) fn begin(w: &mut Writer, id: Option<&str>) {
    let scene = w.scene;
    w.set("class", "quote-dialog")
        .set("part", "quote-dialog")
        .set("popover", "auto")
        .set("role", "dialog")
        .set("tabindex", "-1")
        .set("dir", direction(scene.article.direction()))
        .set_some("id", id);
    w.icon_button("close", scene.strings.close())
        .set("data-close", "");
    if let Some(id) = id {
        w.set("popovertarget", id)
            .set("popovertargetaction", "hide");
    }
    w.close();
}

/// Writes the buttons to the previous and the next quote of the same speaker, inside the element just
/// opened, and between them where this one stands.
pub(super) fn navigation(
    w: &mut Writer,
    previous: Option<&str>,
    position: &str,
    next: Option<&str>,
) {
    let strings = w.scene.strings;
    go(w, "previous", strings.previous_quote(), previous);
    w.open("p").set("role", "status").words(position).close();
    go(w, "next", strings.next_quote(), next);
}

/// Writes what heads the records where they are notes, on paper.
#[cfg(any(has_notes, feature = "prerender"))]
pub(super) fn notes_heading(w: &mut Writer) {
    let words = w.scene.strings.quote_notes();
    w.open_heading(1, "records-heading").words(words).close();
}

/// A button with nowhere to go stays in the tab order, and says so.
fn go(w: &mut Writer, name: &str, label: &str, to: Option<&str>) {
    let (attribute, value) = destination(to);
    w.icon_button(name, label).set(attribute, value).close();
}

/// The attribute of a button that goes to a quote, or of one that goes nowhere.
pub(super) fn destination(to: Option<&str>) -> (&'static str, &str) {
    match to {
        Some(id) => ("data-go", id),
        None => ("aria-disabled", "true"),
    }
}

/// "2 of 5": which of its speaker's quotes this is; nothing where it is the only one.
pub(super) fn position(scene: &Scene, id: &str) -> String {
    let number = |value: usize| scene.world.number(scene.strings.language(), value as u32);
    match scene.quotes().position(id) {
        Some((place, count)) if count > 1 => fill(
            &fill(scene.strings.position(), &number(place)),
            &number(count),
        ),
        _ => String::new(),
    }
}

/// What the pop-over is called.
pub(super) fn label(scene: &Scene, id: &str) -> String {
    let strings = scene.strings;
    let Some(quote) = scene.article.quotes.get(id) else {
        return String::new();
    };
    let mut names = String::new();
    for speaker in views::speakers(&scene.article, quote) {
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(speaker.name);
    }
    if names.is_empty() {
        strings.quote().to_owned()
    } else {
        fill(strings.quote_from(), &names)
    }
}
