//! Quotations.

use serde_json::{Value, json};

use super::people::speaker;
use super::table::Meaning::{Absent, Property, Within};
use super::table::{Context, Row, node};
use super::values::{address, language, list, moment, text, word, words};
use crate::views::{quoted_words, speakers};
use crate::{
    Language, Original, Provenance, Quote, QuoteForm, QuoteSource, QuoteStatus, Run, Text,
};

/// What a quotation is in schema.org.
pub(super) const QUOTE: &[Row<Quote>] = &[
    Row {
        key: "text",
        meaning: Property("text", |context, it| match it.form {
            QuoteForm::Direct => context.words.trim().into(),
            QuoteForm::Paraphrase => Value::Null,
        }),
    },
    Row {
        key: "form",
        meaning: Property("abstract", |context, it| match it.form {
            QuoteForm::Direct => Value::Null,
            QuoteForm::Paraphrase => context.words.trim().into(),
        }),
    },
    Row {
        key: "text",
        meaning: Property("inLanguage", spoken_language),
    },
    // To whom the article attributes the words. `creator` would say that they wrote a work.
    Row {
        key: "speaker",
        meaning: Property("spokenByCharacter", |context, it| {
            let views = speakers(context.article, it);
            list(views.iter().map(|view| speaker(context, view)))
        }),
    },
    Row {
        key: "anonymous",
        meaning: Absent("schema.org has no property for why somebody is not named"),
    },
    Row {
        key: "role",
        meaning: Within("spokenByCharacter", "the `jobTitle` of the one speaker"),
    },
    Row {
        key: "date",
        meaning: Property("dateCreated", |_, it| moment(&it.date)),
    },
    // What was said at some time between two dates was created on neither of them, and is about
    // neither of them (`temporalCoverage`).
    Row {
        key: "date",
        meaning: Property("temporal", |_, it| match &it.date {
            Some(date) if date.end.is_some() => date.to_string().into(),
            _ => Value::Null,
        }),
    },
    Row {
        key: "dateNote",
        meaning: Absent("words about a date are no date"),
    },
    Row {
        key: "context",
        meaning: Property("description", |_, it| words(&it.context)),
    },
    Row {
        key: "source",
        meaning: Property("isBasedOn", |context, it| {
            it.source
                .as_ref()
                .map_or(Value::Null, |it| node("CreativeWork", SOURCE, context, it))
        }),
    },
    Row {
        key: "original",
        meaning: Property("translationOfWork", |context, it| {
            it.original
                .as_ref()
                .map_or(Value::Null, |it| node("Quotation", ORIGINAL, context, it))
        }),
    },
    Row {
        key: "translator",
        meaning: Property("translator", |_, it| {
            it.translator.as_deref().map_or(
                Value::Null,
                |it| json!({ "@type": "Person", "name": it.trim() }),
            )
        }),
    },
    Row {
        key: "status",
        meaning: Property("creativeWorkStatus", |_, it| {
            it.status.map_or(Value::Null, word)
        }),
    },
    Row {
        key: "statusNote",
        meaning: Property("correction", correction),
    },
    Row {
        key: "statusUrl",
        meaning: Within(
            "correction",
            "its `url`, of what was corrected or taken back",
        ),
    },
    Row {
        key: "provenance",
        meaning: Absent("quotations that a program detected are left out altogether"),
    },
];

/// What the source of a quotation is in schema.org.
pub(super) const SOURCE: &[Row<QuoteSource>] = &[
    Row {
        key: "name",
        meaning: Property("name", |_, it| words(&it.name)),
    },
    Row {
        key: "url",
        meaning: Property("url", |context, it| address(context, &it.url)),
    },
    Row {
        key: "archiveUrl",
        meaning: Property("archivedAt", |context, it| {
            address(context, &it.archive_url)
        }),
    },
];

/// What the original wording of a quotation is in schema.org.
pub(super) const ORIGINAL: &[Row<Original>] = &[
    Row {
        key: "text",
        meaning: Property("text", |_, it| text(&it.text)),
    },
    Row {
        key: "language",
        meaning: Property("inLanguage", |_, it| {
            if it.text.is_empty() {
                Value::Null
            } else {
                language(&it.language)
            }
        }),
    },
];

/// The quotations that the publisher states, in the order of their records. One without words has
/// nothing to quote.
pub(super) fn quotations(context: &Context<'_>) -> Value {
    let stated = context
        .article
        .quotes
        .iter()
        .filter(|(_, quote)| quote.provenance == Provenance::Stated);
    list(stated.map(|(id, quote)| {
        let words = quoted_words(context.article, id);
        if words.trim().is_empty() {
            return Value::Null;
        }
        let context = Context {
            words: &words,
            ..*context
        };
        node("Quotation", QUOTE, &context, quote)
    }))
}

/// What was put right, or why the words were taken back. Notes on a check or on a dispute are no
/// correction, and schema.org has no other property for them.
fn correction(context: &Context<'_>, quote: &Quote) -> Value {
    if !matches!(
        quote.status,
        Some(QuoteStatus::Corrected | QuoteStatus::Retracted)
    ) {
        return Value::Null;
    }
    let rows: &[Row<Quote>] = &[
        Row {
            key: "statusNote",
            meaning: Property("text", |_, it| words(&it.status_note)),
        },
        Row {
            key: "statusUrl",
            meaning: Property("url", |context, it| address(context, &it.status_url)),
        },
    ];
    node("CorrectionComment", rows, context, quote)
}

/// The language of a quotation: the one all its runs have, or the article's where none has its own.
/// Words that stand only in the article are in the language of their block, which may be another.
fn spoken_language(context: &Context<'_>, quote: &Quote) -> Value {
    if quote.text.is_empty() {
        return Value::Null;
    }
    let mut languages = run_languages(&quote.text);
    let first = languages.next().flatten();
    if languages.any(|it| it != first) {
        return Value::Null;
    }
    first
        .or(context.article.language.as_ref())
        .map_or(Value::Null, |it| it.as_str().into())
}

/// The language of each run that has words.
fn run_languages(text: &Text) -> impl Iterator<Item = Option<&Language>> {
    text.runs.iter().filter_map(|run| match run {
        Run::Text(run) if !run.text.trim().is_empty() => Some(run.language.as_ref()),
        _ => None,
    })
}
