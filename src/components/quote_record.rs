//! The full record of a quotation: who said it, when, where, and how sure that is.

use article_viewer_model::{
    Address, Original, Provenance, Quote, QuoteForm, QuoteSource, QuoteStatus, views,
};

use super::writer::Writer;
use super::{dates, image, inline};
use crate::i18n::{fill, listed};

/// Writes the record of the quote with the id `id`. The one description, wherever a record is shown.
pub(super) fn write(w: &mut Writer, id: &str) {
    let scene = w.scene;
    let Some(quote) = scene.article.quotes.get(id) else {
        return;
    };
    w.open_class("div", "record");
    speakers(w, quote);
    w.open_class("blockquote", "record-words");
    w.language(scene.article.language.as_ref()).open("p");
    if quote.text.is_empty() {
        w.words(&views::quoted_words(&scene.article, id));
    } else {
        // The record may quote itself; its own button would open what is open already.
        w.words(&quote.text.plain());
    }
    w.close();
    if quote.form == QuoteForm::Paraphrase {
        w.leaf("p", "record-form", scene.strings.paraphrase());
    }
    w.close();
    w.open_class("dl", "record-facts");
    date(w, quote);
    fact(w, scene.strings.context(), quote.context.as_deref());
    source(w, quote.source.as_ref());
    status(w, quote);
    w.close();
    if let Some(original) = &quote.original {
        wording(w, original, quote.translator.as_deref());
    }
    if quote.provenance == Provenance::Detected {
        w.leaf("p", "record-detected", scene.strings.detected());
    }
    w.close();
}

fn speakers(w: &mut Writer, quote: &Quote) {
    let scene = w.scene;
    let speakers = views::speakers(&scene.article, quote);
    w.open_class("div", "record-speakers");
    if speakers.is_empty() {
        w.open_class("div", "record-speaker");
        w.leaf("p", "record-name", scene.strings.speaker_unknown());
        if let Some(reason) = &quote.anonymous {
            w.leaf("p", "record-role", reason);
        }
        w.close();
    }
    for speaker in &speakers {
        w.open_class("div", "record-speaker");
        match speaker.image {
            Some(picture) => image::portrait(w, picture),
            None => {
                let initials = speaker.initials();
                w.open_class("span", "initials").set("aria-hidden", "true");
                w.words(&initials).close();
            }
        }
        w.open("div").open_class("p", "record-name");
        w.open_link(speaker.url, "")
            .words(speaker.name)
            .close()
            .close();
        let role = listed(&[speaker.role, speaker.organization]);
        if !role.is_empty() {
            w.leaf("p", "record-role", &role);
        }
        w.close().close();
    }
    w.close();
}

fn open_fact(w: &mut Writer, label: &str) {
    w.open("div").open("dt").words(label).close().open("dd");
}

fn close_fact(w: &mut Writer) {
    w.close().close();
}

fn fact(w: &mut Writer, label: &str, words: Option<&str>) {
    if let Some(words) = words {
        open_fact(w, label);
        w.words(words);
        close_fact(w);
    }
}

fn date(w: &mut Writer, quote: &Quote) {
    let strings = w.scene.strings;
    open_fact(w, strings.date_said());
    match &quote.date {
        Some(date) => dates::date(w, date),
        None => _ = w.leaf("span", "record-unknown", strings.date_not_stated()),
    }
    if let Some(note) = &quote.date_note {
        w.words(" ").leaf("span", "record-note", note);
    }
    close_fact(w);
}

fn source(w: &mut Writer, source: Option<&QuoteSource>) {
    let Some(source) = source else {
        return;
    };
    let strings = w.scene.strings;
    open_fact(w, strings.source());
    let name = source
        .name
        .as_deref()
        .or_else(|| source.url.as_ref().map(Address::as_str))
        .unwrap_or(strings.source());
    // On paper its address follows, where that is not its name already.
    let class = if source.name.is_some() { "source" } else { "" };
    w.open_link(source.url.as_ref(), class).words(name).close();
    if source.archive_url.is_some() {
        w.words(" (");
        w.open_link(source.archive_url.as_ref(), "")
            .words(strings.archived_copy())
            .close();
        w.words(")");
    }
    close_fact(w);
}

fn status(w: &mut Writer, quote: &Quote) {
    let strings = w.scene.strings;
    let (kind, words) = match quote.status {
        Some(QuoteStatus::Verified) => ("verified", strings.verified()),
        Some(QuoteStatus::Disputed) => ("disputed", strings.disputed()),
        Some(QuoteStatus::Corrected) => ("corrected", strings.corrected()),
        Some(QuoteStatus::Retracted) => ("retracted", strings.retracted()),
        None => return,
    };
    w.open_class("div", "record-status")
        .set("data-status", kind);
    w.open("dt").words(words).close().open("dd");
    if let Some(note) = &quote.status_note {
        w.words(note).words(" ");
    }
    if quote.status_url.is_some() {
        w.open_link(quote.status_url.as_ref(), "")
            .words(strings.more_about_status())
            .close();
    }
    close_fact(w);
}

fn wording(w: &mut Writer, original: &Original, translator: Option<&str>) {
    let strings = w.scene.strings;
    w.open_class("div", "record-original");
    w.open_class("p", "record-label")
        .words(strings.original_wording());
    if let Some(language) = &original.language {
        w.words(" (").leaf("span", "", language.as_str()).words(")");
    }
    w.close();
    w.open("p").language(original.language.as_ref());
    inline::text(w, &original.text);
    w.close();
    if let Some(translator) = translator {
        w.leaf(
            "p",
            "record-translator",
            &fill(strings.translated_by(), translator),
        );
    }
    w.close();
}
