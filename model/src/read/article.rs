//! The article as a whole, and the small records that only it holds.

use super::path::Path;
use super::reader::Reader;
use crate::wire::{
    self, AuthorFields, CorrectionFields, DocumentFields, Items, KeyPointFields, Kind, Node,
    NoticeFields, PersonFields, PlaceFields, Point, PublisherFields, RelatedFields, SponsorFields,
    Strangers, TeaserFields, Words,
};
use crate::{
    Article, Author, Breadcrumb, Code, Correction, KeyPoint, Notice, Person, Publisher, Quote,
    Related, Sponsor, Tag, Teaser, Text,
};

/// Reads a document into an article that is still empty. It is written where it stands: to move so
/// large a value about is code at every move.
#[inline(never)]
pub(super) fn article(reader: &mut Reader, node: &Node, article: &mut Article) {
    let at = &Path::Root;
    if !matches!(node, Node::Object(_)) {
        let message = ["expected an object, found ", wire::name(node)];
        reader.report(Code::NotAnObject, at, &message);
        return;
    }
    let Some(fields) = DocumentFields::open(reader, at, node, Strangers::Reported) else {
        return;
    };
    fields.schema().get(reader);
    if let Some(version) = fields.version().get(reader)
        && version != 1.0
    {
        let message = "the version of the format is not 1";
        reader.report(Code::UnknownVersion, &at.key("version"), &[message]);
    }
    // What others name comes before those that name it: people before quotes, quotes before the
    // body, the body before the key points that it bears out.
    for (id, person) in fields.people().get(reader).unwrap_or_default() {
        reader.people.insert(id.clone(), true);
        article.people.insert(id, person);
    }
    if let Some(body) = fields.body().node() {
        foresee(reader, body);
    }
    if let Some(Node::Object(quotes)) = fields.quotes().node() {
        for (id, quote) in quotes {
            if let Node::Object(_) = quote {
                reader.known_quotes.insert((*id).to_owned(), true);
            }
        }
    }
    for (id, quote) in fields.quotes().get(reader).unwrap_or_default() {
        reader.ids.insert(id.clone(), true);
        reader.quotes.insert(id, quote);
    }
    let headline = &mut article.headline;
    let is_read =
        fields.headline().is_absent() || fields.headline().fill(reader, headline).is_some();
    if is_read && headline.is_empty() {
        reader.report(Code::MissingHeadline, at, &["the article has no headline"]);
    }
    fields.id().put(reader, &mut article.id);
    fields.url().put(reader, &mut article.url);
    fields.language().put(reader, &mut article.language);
    fields
        .direction()
        .put(reader, &mut article.stated_direction);
    fields.breadcrumbs().fill(reader, &mut article.breadcrumbs);
    fields.section().put(reader, &mut article.section);
    fields.genre().put(reader, &mut article.genre);
    fields.kicker().fill(reader, &mut article.kicker);
    fields.description().fill(reader, &mut article.description);
    fields.dateline().put(reader, &mut article.dateline);
    fields.byline().fill(reader, &mut article.byline);
    fields.authors().fill(reader, &mut article.authors);
    fields.publisher().put(reader, &mut article.publisher);
    fields.sponsor().put(reader, &mut article.sponsor);
    fields.notice().put(reader, &mut article.notice);
    fields
        .date_published()
        .put(reader, &mut article.date_published);
    fields
        .date_modified()
        .put(reader, &mut article.date_modified);
    fields.date_note().put(reader, &mut article.date_note);
    fields.image().put(reader, &mut article.image);
    fields.body().fill(reader, &mut article.body);
    fields.key_points().fill(reader, &mut article.key_points);
    fields
        .key_points_note()
        .fill(reader, &mut article.key_points_note);
    fields.related().put(reader, &mut article.related);
    fields.corrections().fill(reader, &mut article.corrections);
    fields
        .is_accessible_for_free()
        .put(reader, &mut article.is_accessible_for_free);
    fields
        .copyright_notice()
        .put(reader, &mut article.copyright_notice);
    for Breadcrumb { name, url } in fields.tags().get(reader).unwrap_or_default() {
        article.tags.push(Tag { name, url });
    }
    // A record in place was foreseen under its block's id, but the block was past a limit, or its id
    // was taken. What names it finds an empty record: nothing that was read names what is not there.
    let foreseen = std::mem::take(&mut reader.known_quotes);
    for (id, _) in foreseen.iter() {
        if reader.quotes.get(id).is_none() {
            reader.quotes.insert(id.to_owned(), Quote::default());
        }
    }
    article.quotes = std::mem::take(&mut reader.quotes);
}

fn foresee_all(reader: &mut Reader, items: Items<'_>) {
    for item in items {
        foresee(reader, &item);
    }
}

/// Finds what the body holds that runs before it may name: records in place, and footnotes.
fn foresee(reader: &mut Reader, node: &Node) {
    match node {
        Node::List(items) => foresee_all(reader, items.clone()),
        Node::Pieces(_) => {
            let mut number = 0;
            while let Some(piece) = reader.piece(node, number) {
                foresee_all(reader, Items::of_piece(&piece));
                number += 1;
            }
        }
        Node::Object(entries) => {
            let find = |key: &str| {
                let entry = entries.iter().rfind(|entry| entry.0 == key);
                entry.map(|entry| &entry.1)
            };
            match find("type") {
                Some(Node::Text(name)) if *name == "quote" => {
                    if let (Some(Node::Object(_)), Some(Node::Text(id))) =
                        (find("quote"), find("id"))
                        && !id.is_empty()
                    {
                        reader.known_quotes.insert((*id).to_owned(), true);
                    }
                }
                Some(Node::Text(name)) if *name == "footnotes" => {
                    if let Some(Node::Object(items)) = find("items") {
                        for (id, _) in items {
                            reader.known_footnotes.insert((*id).to_owned(), true);
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
        let mut place = Breadcrumb::default();
        fields.name().fill(reader, &mut place.name)?;
        fields.url().put(reader, &mut place.url);
        Some(place)
    }
}

impl Kind for wire::Author {
    type Out = Author;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Author> {
        let fields = AuthorFields::open(reader, at, node, Strangers::Reported)?;
        let mut author = Author::default();
        fields.name().fill(reader, &mut author.name)?;
        fields.role().put(reader, &mut author.role);
        fields.organization().put(reader, &mut author.organization);
        fields.url().put(reader, &mut author.url);
        fields.image().put(reader, &mut author.image);
        Some(author)
    }
}

impl Kind for wire::Publisher {
    type Out = Publisher;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Publisher> {
        let fields = PublisherFields::open(reader, at, node, Strangers::Reported)?;
        let mut publisher = Publisher::default();
        fields.name().fill(reader, &mut publisher.name)?;
        fields.url().put(reader, &mut publisher.url);
        fields.logo().put(reader, &mut publisher.logo);
        Some(publisher)
    }
}

impl Kind for wire::Sponsor {
    type Out = Sponsor;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Sponsor> {
        let fields = SponsorFields::open(reader, at, node, Strangers::Reported)?;
        // Even an empty one is kept: that somebody paid must never be lost.
        let mut sponsor = Sponsor::default();
        fields.label().put(reader, &mut sponsor.label);
        fields.name().put(reader, &mut sponsor.name);
        fields.url().put(reader, &mut sponsor.url);
        fields.logo().put(reader, &mut sponsor.logo);
        Some(sponsor)
    }
}

impl Kind for wire::Notice {
    type Out = Notice;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Notice> {
        let fields = NoticeFields::open(reader, at, node, Strangers::Reported)?;
        let mut notice = Notice::default();
        fields.kind().fill(reader, &mut notice.kind);
        fields.text().words(reader, &mut notice.text)?;
        Some(notice)
    }
}

impl Kind for Point {
    type Out = KeyPoint;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<KeyPoint> {
        let mut supported_by = Vec::new();
        let mut text = Text::default();
        if let Node::Object(_) = node {
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
            fields.text().words(reader, &mut text)?;
        } else {
            text = Words::read(reader, at, node)?;
        }
        (!text.is_empty()).then_some(KeyPoint { text, supported_by })
    }
}

impl Kind for wire::Person {
    type Out = Person;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Person> {
        let fields = PersonFields::open(reader, at, node, Strangers::Reported)?;
        let mut person = Person::default();
        fields.name().fill(reader, &mut person.name)?;
        fields.role().put(reader, &mut person.role);
        fields.organization().put(reader, &mut person.organization);
        fields.kind().fill(reader, &mut person.kind);
        fields.url().put(reader, &mut person.url);
        fields.image().put(reader, &mut person.image);
        Some(person)
    }
}

impl Kind for wire::Related {
    type Out = Related;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Related> {
        let fields = RelatedFields::open(reader, at, node, Strangers::Reported)?;
        let mut related = Related::default();
        fields.title().put(reader, &mut related.title);
        fields.items().fill(reader, &mut related.items);
        Some(related)
    }
}

impl Kind for wire::Correction {
    type Out = Correction;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Correction> {
        let fields = CorrectionFields::open(reader, at, node, Strangers::Reported)?;
        correction(reader, &fields)
    }
}

/// Reads the keys of a correction.
pub(super) fn correction(reader: &mut Reader, fields: &CorrectionFields<'_>) -> Option<Correction> {
    let mut correction = Correction::default();
    fields.date().put(reader, &mut correction.date);
    fields.text().words(reader, &mut correction.text)?;
    Some(correction)
}

impl Kind for wire::Teaser {
    type Out = Teaser;

    fn read(reader: &mut Reader, at: &Path<'_>, node: &Node) -> Option<Teaser> {
        let fields = TeaserFields::open(reader, at, node, Strangers::Reported)?;
        teaser(reader, &fields)
    }
}

/// Reads the keys of a teaser.
pub(super) fn teaser(reader: &mut Reader, fields: &TeaserFields<'_>) -> Option<Teaser> {
    let mut teaser = Teaser::default();
    fields.headline().words(reader, &mut teaser.headline)?;
    fields.url().put(reader, &mut teaser.url);
    fields.image().put(reader, &mut teaser.image);
    fields.section().put(reader, &mut teaser.section);
    fields.publisher().put(reader, &mut teaser.publisher);
    fields
        .date_published()
        .put(reader, &mut teaser.date_published);
    fields.kind().fill(reader, &mut teaser.kind);
    fields.reason().put(reader, &mut teaser.reason);
    Some(teaser)
}
