//! The article as a whole, and the small records that only it holds.

use super::path::Path;
use super::reader::Reader;
use crate::wire::{
    self, AuthorFields, CorrectionFields, DocumentFields, KeyPointFields, Kind, Node, NoticeFields,
    PersonFields, PlaceFields, Point, PublisherFields, RelatedFields, SponsorFields, Strangers,
    TeaserFields, Words,
};
use crate::{
    Article, Author, Breadcrumb, Code, Correction, KeyPoint, Notice, Person, Publisher, Quote,
    Related, Sponsor, Table, Tag, Teaser,
};

/// Reads a document.
pub(super) fn article(reader: &mut Reader, node: &Node) -> Article {
    let at = &Path::Root;
    if !matches!(node, Node::Object(_)) {
        let message = ["expected an object, found ", wire::name(node)];
        reader.report(Code::NotAnObject, at, &message);
        return Article::default();
    }
    let Some(fields) = DocumentFields::open(reader, at, node, Strangers::Reported) else {
        return Article::default();
    };
    fields.schema().get(reader, at);
    if let Some(version) = fields.version().get(reader, at)
        && version != 1.0
    {
        let message = "the version of the format is not 1";
        reader.report(Code::UnknownVersion, &at.key("version"), &[message]);
    }
    // What others name comes before those that name it: people before quotes, quotes before the
    // body, the body before the key points that it bears out.
    let people = fields.people().get(reader, at).unwrap_or_default();
    let people = Table::from_entries(people);
    for (id, _) in people.iter() {
        reader.people.insert(id.to_owned(), ());
    }
    if let Some(body) = fields.body().node() {
        foresee(reader, body);
    }
    if let Some(Node::Object(quotes)) = fields.quotes().node() {
        for (id, quote) in quotes {
            if let Node::Object(_) = quote {
                reader.known_quotes.insert(id.clone(), ());
            }
        }
    }
    for (id, quote) in fields.quotes().get(reader, at).unwrap_or_default() {
        reader.ids.insert(id.clone(), true);
        reader.quotes.insert(id, quote);
    }
    let headline = fields
        .headline()
        .node()
        .and_then(|_| fields.headline().get(reader, at));
    if fields.headline().is_absent() || headline.as_ref().is_some_and(|text| text.is_empty()) {
        reader.report(Code::MissingHeadline, at, &["the article has no headline"]);
    }
    let mut article = Article {
        id: fields.id().get(reader, at),
        url: fields.url().get(reader, at),
        language: fields.language().get(reader, at),
        stated_direction: fields.direction().get(reader, at),
        breadcrumbs: fields.breadcrumbs().get(reader, at).unwrap_or_default(),
        section: fields.section().get(reader, at),
        genre: fields.genre().get(reader, at),
        kicker: fields.kicker().or_empty(reader, at),
        headline: headline.unwrap_or_default(),
        description: fields.description().or_empty(reader, at),
        dateline: fields.dateline().get(reader, at),
        byline: fields.byline().or_empty(reader, at),
        authors: fields.authors().get(reader, at).unwrap_or_default(),
        publisher: fields.publisher().get(reader, at),
        sponsor: fields.sponsor().get(reader, at),
        notice: fields.notice().get(reader, at),
        date_published: fields.date_published().get(reader, at),
        date_modified: fields.date_modified().get(reader, at),
        date_note: fields.date_note().get(reader, at),
        image: fields.image().get(reader, at),
        body: fields.body().get(reader, at).unwrap_or_default(),
        key_points: fields.key_points().get(reader, at).unwrap_or_default(),
        key_points_note: fields.key_points_note().or_empty(reader, at),
        related: fields.related().get(reader, at),
        corrections: fields.corrections().get(reader, at).unwrap_or_default(),
        tags: Vec::new(),
        is_accessible_for_free: fields.is_accessible_for_free().get(reader, at),
        copyright_notice: fields.copyright_notice().get(reader, at),
        people,
        quotes: Table::default(),
    };
    for Breadcrumb { name, url } in fields.tags().get(reader, at).unwrap_or_default() {
        article.tags.push(Tag { name, url });
    }
    // A record in place was foreseen under its block's id, but the block was past a limit, or its id
    // was taken. What names it finds an empty record: nothing that was read names what is not there.
    let foreseen = std::mem::take(&mut reader.known_quotes);
    for (id, ()) in foreseen.iter() {
        if reader.quotes.get(id).is_none() {
            reader.quotes.insert(id.to_owned(), Quote::default());
        }
    }
    article.quotes = std::mem::take(&mut reader.quotes);
    article
}

/// Finds what the body holds that runs before it may name: records in place, and footnotes.
fn foresee(reader: &mut Reader, node: &Node) {
    match node {
        Node::List(items) => {
            for item in items {
                foresee(reader, item);
            }
        }
        Node::Object(entries) => {
            let find = |key: &str| {
                let entry = entries.iter().rfind(|entry| entry.0 == key);
                entry.map(|entry| &entry.1)
            };
            match find("type") {
                Some(Node::Text(name)) if name == "quote" => {
                    if let (Some(Node::Object(_)), Some(Node::Text(id))) =
                        (find("quote"), find("id"))
                        && !id.is_empty()
                    {
                        reader.known_quotes.insert(id.clone(), ());
                    }
                }
                Some(Node::Text(name)) if name == "footnotes" => {
                    if let Some(Node::Object(items)) = find("items") {
                        for (id, _) in items {
                            reader.known_footnotes.insert(id.clone(), ());
                        }
                    }
                }
                _ => {}
            }
            for (_, value) in entries {
                foresee(reader, value);
            }
        }
        _ => {}
    }
}

impl Kind for wire::Place {
    type Out = Breadcrumb;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Breadcrumb> {
        let fields = PlaceFields::open(reader, at, node, Strangers::Reported)?;
        Some(Breadcrumb {
            name: fields.name().get(reader, at)?,
            url: fields.url().get(reader, at),
        })
    }
}

impl Kind for wire::Author {
    type Out = Author;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Author> {
        let fields = AuthorFields::open(reader, at, node, Strangers::Reported)?;
        Some(Author {
            name: fields.name().get(reader, at)?,
            role: fields.role().get(reader, at),
            organization: fields.organization().get(reader, at),
            url: fields.url().get(reader, at),
            image: fields.image().get(reader, at),
        })
    }
}

impl Kind for wire::Publisher {
    type Out = Publisher;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Publisher> {
        let fields = PublisherFields::open(reader, at, node, Strangers::Reported)?;
        Some(Publisher {
            name: fields.name().get(reader, at)?,
            url: fields.url().get(reader, at),
            logo: fields.logo().get(reader, at),
        })
    }
}

impl Kind for wire::Sponsor {
    type Out = Sponsor;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Sponsor> {
        let fields = SponsorFields::open(reader, at, node, Strangers::Reported)?;
        // Even an empty one is kept: that somebody paid must never be lost.
        Some(Sponsor {
            label: fields.label().get(reader, at),
            name: fields.name().get(reader, at),
            url: fields.url().get(reader, at),
            logo: fields.logo().get(reader, at),
        })
    }
}

impl Kind for wire::Notice {
    type Out = Notice;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Notice> {
        let fields = NoticeFields::open(reader, at, node, Strangers::Reported)?;
        Some(Notice {
            kind: fields.kind().get(reader, at).unwrap_or_default(),
            text: fields.text().words(reader, at)?,
        })
    }
}

impl Kind for Point {
    type Out = KeyPoint;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<KeyPoint> {
        let mut supported_by = Vec::new();
        let text = if let Node::Object(_) = node {
            let fields = KeyPointFields::open(reader, at, node, Strangers::Reported)?;
            if let Some(list) = fields.supported_by().node() {
                let at = &at.key(fields.supported_by().key());
                reader.each(at, list, usize::MAX, &mut |reader, at, node| {
                    let id = wire::Id::read(reader, at, node);
                    supported_by.extend(id.filter(|id| {
                        let known = reader.ids.get(id) == Some(&true);
                        if !known {
                            let what = "block and no quote";
                            reader.unknown(Code::UnknownReference, at, what, id);
                        }
                        known
                    }));
                });
            }
            fields.text().words(reader, at)?
        } else {
            Words::read(reader, at, node)?
        };
        (!text.is_empty()).then_some(KeyPoint { text, supported_by })
    }
}

impl Kind for wire::Person {
    type Out = Person;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Person> {
        let fields = PersonFields::open(reader, at, node, Strangers::Reported)?;
        Some(Person {
            name: fields.name().get(reader, at)?,
            role: fields.role().get(reader, at),
            organization: fields.organization().get(reader, at),
            kind: fields.kind().get(reader, at).unwrap_or_default(),
            url: fields.url().get(reader, at),
            image: fields.image().get(reader, at),
        })
    }
}

impl Kind for wire::Related {
    type Out = Related;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Related> {
        let fields = RelatedFields::open(reader, at, node, Strangers::Reported)?;
        Some(Related {
            title: fields.title().get(reader, at),
            items: fields.items().get(reader, at).unwrap_or_default(),
        })
    }
}

impl Kind for wire::Correction {
    type Out = Correction;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Correction> {
        let fields = CorrectionFields::open(reader, at, node, Strangers::Reported)?;
        correction(reader, at, &fields)
    }
}

/// Reads the keys of a correction.
pub(super) fn correction(
    reader: &mut Reader,
    at: &Path<'_>,
    fields: &CorrectionFields<'_>,
) -> Option<Correction> {
    Some(Correction {
        date: fields.date().get(reader, at),
        text: fields.text().words(reader, at)?,
    })
}

impl Kind for wire::Teaser {
    type Out = Teaser;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Teaser> {
        let fields = TeaserFields::open(reader, at, node, Strangers::Reported)?;
        teaser(reader, at, &fields)
    }
}

/// Reads the keys of a teaser.
pub(super) fn teaser(
    reader: &mut Reader,
    at: &Path<'_>,
    fields: &TeaserFields<'_>,
) -> Option<Teaser> {
    Some(Teaser {
        headline: fields.headline().words(reader, at)?,
        url: fields.url().get(reader, at),
        image: fields.image().get(reader, at),
        section: fields.section().get(reader, at),
        publisher: fields.publisher().get(reader, at),
        date_published: fields.date_published().get(reader, at),
        kind: fields.kind().get(reader, at).unwrap_or_default(),
        reason: fields.reason().get(reader, at),
    })
}
