//! Lists, with lists inside them.

use article_viewer_model::{Block, List, ListItem};

use super::inline;
use super::writer::Writer;
use crate::i18n::decimal;

/// Writes a list.
pub(super) fn write(w: &mut Writer, block: &Block, list: &List) {
    w.open_class(tag(list.ordered), "list").block(block);
    if list.ordered && list.start != 1 {
        let mut start = decimal(list.start.unsigned_abs());
        if list.start < 0 {
            start.insert(0, '-');
        }
        w.set("start", &start);
    }
    items(w, &list.items, list.ordered);
    w.close();
}

fn tag(ordered: bool) -> &'static str {
    if ordered { "ol" } else { "ul" }
}

fn items(w: &mut Writer, list: &[ListItem], ordered: bool) {
    for item in list {
        w.open("li");
        inline::text(w, &item.text);
        if !item.items.is_empty() {
            w.open(tag(ordered));
            items(w, &item.items, ordered);
            w.close();
        }
        w.close();
    }
}
