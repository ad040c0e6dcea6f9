//! The records of quotations.

use super::path::Path;
use super::reader::Reader;
use crate::wire::{
    self, Kind, Node, OriginalFields, QuoteFields, Short, SourceFields, SpeakerFields, Strangers,
};
use crate::{Code, LIMITS, Original, Quote, QuoteSource, Speaker};

impl Kind for wire::Quote {
    type Out = Quote;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Quote> {
        let fields = QuoteFields::open(reader, at, node, Strangers::Reported)?;
        let quote = Quote {
            text: fields.text().or_empty(reader, at),
            speakers: fields.speaker().get(reader, at).unwrap_or_default(),
            anonymous: fields.anonymous().get(reader, at),
            role: fields.role().get(reader, at),
            date: fields.date().get(reader, at),
            date_note: fields.date_note().get(reader, at),
            context: fields.context().get(reader, at),
            source: fields.source().get(reader, at),
            original: fields.original().get(reader, at),
            translator: fields.translator().get(reader, at),
            form: fields.form().get(reader, at).unwrap_or_default(),
            status: fields.status().get(reader, at),
            status_note: fields.status_note().get(reader, at),
            status_url: fields.status_url().get(reader, at),
            provenance: fields.provenance().get(reader, at).unwrap_or_default(),
        };
        // What is there but wrong has been reported as wrong.
        let nobody = match fields.speaker().node() {
            None => true,
            Some(Node::List(speakers)) => speakers.is_empty(),
            Some(_) => false,
        };
        if nobody && quote.anonymous.is_none() {
            let message = "the quote names neither a speaker nor why there is none";
            reader.report(Code::MissingSpeaker, at, &[message]);
        }
        if fields.date().is_absent() && quote.date_note.is_none() {
            let message = "the quote does not say when it was said";
            reader.report(Code::DateNotSaid, at, &[message]);
        }
        Some(quote)
    }
}

impl Kind for wire::Speakers {
    type Out = Vec<Speaker>;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Vec<Speaker>> {
        let mut speakers = Vec::new();
        if let Node::List(_) = node {
            reader.each(at, node, LIMITS.items, &mut |reader, at, node| {
                speakers.extend(speaker(reader, at, node));
            })?;
        } else {
            speakers.extend(speaker(reader, at, node));
        }
        Some(speakers)
    }
}

/// Reads one speaker.
fn speaker(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Speaker> {
    if let Node::Text(_) = node {
        let name = Short::read(reader, at, node)?;
        return Some(Speaker::Named { name, role: None });
    }
    let fields = SpeakerFields::open(reader, at, node, Strangers::Reported)?;
    let person = fields.person().get(reader, at);
    let name = fields.name().get(reader, at);
    let role = fields.role().get(reader, at);
    if let Some(id) = person {
        if reader.people.get(&id).is_some() {
            return Some(Speaker::Person(id));
        }
        reader.unknown(Code::UnknownPerson, &at.key("person"), "person", &id);
    } else if name.is_none() {
        reader.missing(at, "name");
    }
    Some(Speaker::Named { name: name?, role })
}

impl Kind for wire::Source {
    type Out = QuoteSource;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<QuoteSource> {
        let fields = SourceFields::open(reader, at, node, Strangers::Reported)?;
        let source = QuoteSource {
            name: fields.name().get(reader, at),
            url: fields.url().get(reader, at),
            archive_url: fields.archive_url().get(reader, at),
        };
        let has_any = source.name.is_some() || source.url.is_some() || source.archive_url.is_some();
        has_any.then_some(source)
    }
}

impl Kind for wire::Original {
    type Out = Original;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Original> {
        let fields = OriginalFields::open(reader, at, node, Strangers::Reported)?;
        Some(Original {
            text: fields.text().words(reader, at)?,
            language: fields.language().get(reader, at),
        })
    }
}
