//! People and organizations.

use serde_json::{Value, json};

use super::media::image;
use super::table::Meaning::{Absent, Property, Within};
use super::table::{Context, Row, node};
use super::values::{address, words};
use crate::views::SpeakerView;
use crate::{Author, Person, PersonKind, Publisher, Sponsor};

/// What an author is in schema.org.
pub(super) const AUTHOR: &[Row<Author>] = &[
    Row {
        key: "name",
        meaning: Property("name", |_, it| it.name.trim().into()),
    },
    Row {
        key: "role",
        meaning: Property("jobTitle", |_, it| words(&it.role)),
    },
    Row {
        key: "organization",
        meaning: Property("worksFor", |_, it| organization(&it.organization)),
    },
    Row {
        key: "url",
        meaning: Property("url", |context, it| address(context, &it.url)),
    },
    Row {
        key: "image",
        meaning: Property("image", |context, it| image(context, &it.image)),
    },
];

/// What a publisher is in schema.org.
pub(super) const PUBLISHER: &[Row<Publisher>] = &[
    Row {
        key: "name",
        meaning: Property("name", |_, it| it.name.trim().into()),
    },
    Row {
        key: "url",
        meaning: Property("url", |context, it| address(context, &it.url)),
    },
    Row {
        key: "logo",
        meaning: Property("logo", |context, it| image(context, &it.logo)),
    },
];

/// What a sponsor is in schema.org.
pub(super) const SPONSOR: &[Row<Sponsor>] = &[
    Row {
        key: "label",
        meaning: Absent("words of the page; the property itself says what they say"),
    },
    Row {
        key: "name",
        meaning: Property("name", |_, it| words(&it.name)),
    },
    Row {
        key: "url",
        meaning: Property("url", |context, it| address(context, &it.url)),
    },
    Row {
        key: "logo",
        meaning: Property("logo", |context, it| image(context, &it.logo)),
    },
];

/// What a person who is quoted is in schema.org.
pub(super) const PERSON: &[Row<Person>] = &[
    Row {
        key: "name",
        meaning: Property("name", |_, it| it.name.trim().into()),
    },
    Row {
        key: "role",
        meaning: Property("jobTitle", |_, it| words(&it.role)),
    },
    // Whom somebody speaks for need not be their employer.
    Row {
        key: "organization",
        meaning: Property("affiliation", |_, it| organization(&it.organization)),
    },
    Row {
        key: "kind",
        meaning: Within("@type", "`Person` or `Organization`"),
    },
    Row {
        key: "url",
        meaning: Property("url", |context, it| address(context, &it.url)),
    },
    Row {
        key: "image",
        meaning: Property("image", |context, it| image(context, &it.image)),
    },
];

/// What an organization that is quoted is in schema.org.
pub(super) const ORGANIZATION: &[Row<Person>] = &[
    Row {
        key: "name",
        meaning: Property("name", |_, it| it.name.trim().into()),
    },
    Row {
        key: "role",
        meaning: Property("description", |_, it| words(&it.role)),
    },
    Row {
        key: "organization",
        meaning: Absent("schema.org has no property for whom an organization speaks for"),
    },
    Row {
        key: "kind",
        meaning: Within("@type", "`Person` or `Organization`"),
    },
    Row {
        key: "url",
        meaning: Property("url", |context, it| address(context, &it.url)),
    },
    Row {
        key: "image",
        meaning: Property("logo", |context, it| image(context, &it.image)),
    },
];

/// An author: a person, unless it is the publisher, whom some articles name for all who wrote them.
pub(super) fn author(context: &Context<'_>, author: &Author) -> Value {
    let publisher = context.article.publisher.as_ref();
    let is_publisher = publisher.is_some_and(|it| it.name.trim() == author.name.trim());
    if is_publisher {
        let person = Person {
            name: author.name.clone(),
            role: author.role.clone(),
            url: author.url.clone(),
            image: author.image.clone(),
            ..Person::default()
        };
        node("Organization", ORGANIZATION, context, &person)
    } else {
        node("Person", AUTHOR, context, author)
    }
}

/// The publisher.
pub(super) fn publisher(context: &Context<'_>, publisher: &Option<Publisher>) -> Value {
    publisher.as_ref().map_or(Value::Null, |it| {
        node("Organization", PUBLISHER, context, it)
    })
}

/// The sponsor.
pub(super) fn sponsor(context: &Context<'_>, sponsor: &Option<Sponsor>) -> Value {
    sponsor
        .as_ref()
        .map_or(Value::Null, |it| node("Organization", SPONSOR, context, it))
}

/// Who said something, with the role they had then.
pub(super) fn speaker(context: &Context<'_>, speaker: &SpeakerView<'_>) -> Value {
    let person = Person {
        name: speaker.name.to_owned(),
        role: speaker.role.map(str::to_owned),
        organization: speaker.organization.map(str::to_owned),
        kind: speaker.kind,
        url: speaker.url.cloned(),
        image: speaker.image.cloned(),
    };
    match person.kind {
        PersonKind::Person => node("Person", PERSON, context, &person),
        PersonKind::Organization => node("Organization", ORGANIZATION, context, &person),
    }
}

/// An organization of which only the name is known.
fn organization(name: &Option<String>) -> Value {
    name.as_deref().map_or(
        Value::Null,
        |it| json!({ "@type": "Organization", "name": it.trim() }),
    )
}
