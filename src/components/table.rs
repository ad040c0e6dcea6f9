//! Tables. A wide one scrolls sideways by itself; the page does not.

use article_viewer_model::{Block, Cell, TableBlock};

use super::inline;
use super::writer::Writer;

/// Writes a table.
pub(super) fn write(w: &mut Writer, block: &Block, table: &TableBlock) {
    w.open_class("figure", "table").block(block);
    // What scrolls must be reachable by key, and so needs a name.
    let caption = table.caption.plain();
    w.open_class("div", "table-scroll")
        .set("tabindex", "0")
        .set("role", "region");
    w.set(
        "aria-label",
        if caption.is_empty() { "—" } else { &caption },
    );
    w.open("table");
    if !table.caption.is_empty() {
        w.open("caption");
        inline::text(w, &table.caption);
        w.close();
    }
    rows(w, "thead", &table.header, true);
    rows(w, "tbody", &table.rows, false);
    w.close().close();
    if !table.footer.is_empty() {
        w.open_class("figcaption", "caption");
        inline::text(w, &table.footer);
        w.close();
    }
    w.close();
}

fn rows(w: &mut Writer, part: &'static str, rows: &[Vec<Cell>], header: bool) {
    if rows.is_empty() {
        return;
    }
    w.open(part);
    for row in rows {
        w.open("tr");
        for cell in row {
            if header || cell.header {
                w.open("th")
                    .set("scope", if header { "col" } else { "row" });
            } else {
                w.open("td");
            }
            if is_number(&cell.text.plain()) {
                w.set("data-number", "");
            }
            if cell.colspan > 1 {
                w.set_number("colspan", Some(cell.colspan.into()));
            }
            if cell.rowspan > 1 {
                w.set_number("rowspan", Some(cell.rowspan.into()));
            }
            inline::text(w, &cell.text);
            w.close();
        }
        w.close();
    }
    w.close();
}

/// Whether a cell holds a figure, which is set flush with the figures above and below it.
fn is_number(text: &str) -> bool {
    let is_digit = |letter| matches!(letter, '0'..='9' | '٠'..='٩' | '۰'..='۹' | '०'..='९');
    let is_around = |letter| {
        " .,+-−–%€$£°٫٬٪\u{a0}\u{202f}"
            .chars()
            .any(|it| it == letter)
    };
    text.chars().any(is_digit) && text.chars().all(|it| is_digit(it) || is_around(it))
}

#[cfg(test)]
mod tests {
    use super::is_number;

    #[test]
    fn numbers() {
        for (text, expected) in [
            ("1,204", true),
            ("−3.5 %", true),
            ("٤٫٢", true),
            ("2024 a", false),
            ("—", false),
            ("", false),
        ] {
            assert_eq!(is_number(text), expected, "{text}");
        }
    }
}
