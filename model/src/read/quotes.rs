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
        let mut quote = Quote::default();
        fields.text().fill(reader, &mut quote.text);
        fields.speaker().fill(reader, &mut quote.speakers);
        fields.anonymous().put(reader, &mut quote.anonymous);
        fields.role().put(reader, &mut quote.role);
        fields.date().put(reader, &mut quote.date);
        fields.date_note().put(reader, &mut quote.date_note);
        fields.context().put(reader, &mut quote.context);
        fields.source().put(reader, &mut quote.source);
        fields.original().put(reader, &mut quote.original);
        fields.translator().put(reader, &mut quote.translator);
        fields.form().fill(reader, &mut quote.form);
        fields.status().put(reader, &mut quote.status);
        fields.status_note().put(reader, &mut quote.status_note);
        fields.status_url().put(reader, &mut quote.status_url);
        fields.provenance().fill(reader, &mut quote.provenance);
        // What is there but wrong has been reported as wrong.
        let nobody = match fields.speaker().node() {
            None => true,
            Some(Node::List(speakers)) => speakers.len() == 0,
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
                if let Some(item) = speaker(reader, at, node) {
                    speakers.push(item);
                }
            })?;
        } else {
            if let Some(item) = speaker(reader, at, node) {
                speakers.push(item);
            }
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
    let person = fields.person().get(reader);
    let name = fields.name().get(reader);
    let role = fields.role().get(reader);
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
        let mut source = QuoteSource::default();
        fields.name().put(reader, &mut source.name);
        fields.url().put(reader, &mut source.url);
        fields.archive_url().put(reader, &mut source.archive_url);
        let has_any = source.name.is_some() || source.url.is_some() || source.archive_url.is_some();
        has_any.then_some(source)
    }
}

impl Kind for wire::Original {
    type Out = Original;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Original> {
        let fields = OriginalFields::open(reader, at, node, Strangers::Reported)?;
        let mut original = Original::default();
        fields.text().words(reader, &mut original.text)?;
        fields.language().put(reader, &mut original.language);
        Some(original)
    }
}
