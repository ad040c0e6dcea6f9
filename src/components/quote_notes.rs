//! The records of the quotes as numbered notes, for paper: what cannot be pressed has to be read.

use web_sys::Element;

use super::behaviour::{all, first, set};
use super::scene::Scene;
use super::writer::Writer;
use super::{dialog_frame, quote_record};
use crate::i18n::decimal;
use crate::ports::DomSink;

/// Numbers the quotes of the page, and gives the notes; none where there are no quotes, and where the
/// page has its notes already.
pub(super) fn write(root: &Element, scene: &Scene) -> Option<Element> {
    let buttons = all(root, "button[data-quote]");
    if buttons.is_empty() || first(root, ".records").is_some() {
        return None;
    }
    let mut sink = DomSink::new("section");
    let w = &mut Writer::new(scene, &mut sink);
    w.set("class", "records");
    dialog_frame::notes_heading(w);
    let mut noted: Vec<String> = Vec::new();
    for button in buttons {
        let id = button.get_attribute("data-quote").unwrap_or_default();
        let place = noted.iter().position(|known| *known == id);
        let number = decimal(place.unwrap_or(noted.len()) as u32 + 1);
        set(&button, "data-note", &number);
        if place.is_none() {
            w.open("div").set("data-note", &number);
            quote_record::write(w, &id);
            w.close();
            noted.push(id);
        }
    }
    Some(sink.finish())
}
