//! Running text: words with marks, links, footnote references, and quotations that can be opened.

use article_viewer_model::{Mark, Run, Text, TextRun};

use super::writer::Writer;
use crate::i18n::fill;

/// Writes running text.
pub(super) fn text(w: &mut Writer, text: &Text) {
    let mut open: Option<&str> = None;
    for (place, run) in text.runs.iter().enumerate() {
        let Run::Text(run) = run else {
            w.open("br").close();
            continue;
        };
        let quote = run.quote.as_deref();
        if open != quote {
            if open.is_some() {
                w.close();
            }
            if let Some(id) = quote {
                w.open("span").set("data-quote", id);
            }
            open = quote;
        }
        words(w, run);
        if let Some(id) = quote
            && is_last_of_quote(&text.runs, place, id)
        {
            w.close();
            open = None;
            button(w, id, &first_words(&text.runs, id));
        }
    }
    if open.is_some() {
        w.close();
    }
}

/// Whether no later run of the text belongs to the same quotation: its button follows here.
fn is_last_of_quote(runs: &[Run], place: usize, id: &str) -> bool {
    !runs.iter().skip(place + 1).any(|run| is_of_quote(run, id))
}

fn is_of_quote(run: &Run, id: &str) -> bool {
    matches!(run, Run::Text(run) if run.quote.as_deref() == Some(id))
}

/// The first words of a quotation, enough to tell it from the others.
fn first_words(runs: &[Run], id: &str) -> String {
    let first = runs.iter().find(|run| is_of_quote(run, id));
    match first {
        Some(Run::Text(run)) => beginning(&run.text),
        _ => String::new(),
    }
}

/// The first six words of `text`, without the quotation marks around them.
pub(super) fn beginning(text: &str) -> String {
    let text = text.trim_matches(is_quotation_mark);
    let mut words = String::with_capacity(64);
    for (count, word) in text.split_whitespace().enumerate() {
        if count == 6 {
            words.push('…');
            break;
        }
        if count > 0 {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}

/// Whether it stands around what somebody said, or is the space between such a mark and the words.
fn is_quotation_mark(character: char) -> bool {
    matches!(
        character,
        '"' | '\'' | ' ' | '«' | '»' | '‘'..='‟' | '‹' | '›' | '「'..='』'
    )
}

/// The button that opens the record of a quotation.
pub(super) fn button(w: &mut Writer, id: &str, words: &str) {
    let label = fill(w.scene.strings.who_said_this(), words);
    w.open_class("span", "quote-end");
    w.open_class("button", "quote-button")
        .set("type", "button")
        .set("data-quote", id)
        .set("aria-haspopup", "dialog")
        .set("aria-label", &label);
    #[cfg(feature = "prerender")]
    super::still::quote_button(w, id);
    w.close().close();
}

fn words(w: &mut Writer, run: &TextRun) {
    let mut depth = 0;
    if let Some(address) = &run.href
        && !w.in_link
    {
        w.open_link(Some(address), "link");
        depth += 1;
    }
    for mark in Mark::ALL {
        if run.marks.contains(mark) {
            match mark {
                Mark::Strong => w.open("strong"),
                Mark::Emphasis => w.open("em"),
                Mark::Strike => w.open("s"),
                Mark::Code => w.open("code"),
                Mark::Subscript => w.open("sub"),
                Mark::Superscript => w.open("sup"),
                Mark::Highlight => w.open("mark"),
                Mark::SmallCaps => w.open_class("span", "small-caps"),
            };
            depth += 1;
        }
    }
    if run.language.is_some() {
        w.open("span").language(run.language.as_ref());
        depth += 1;
    }
    if let Some(reading) = &run.ruby {
        w.open("ruby").words(&run.text);
        w.open("rp").words("(").close();
        w.open("rt").words(reading).close();
        w.open("rp").words(")").close().close();
    } else {
        w.words(&run.text);
    }
    for _ in 0..depth {
        w.close();
    }
    if let Some(id) = &run.footnote {
        super::footnotes::reference(w, id);
    }
}
