//! The article itself.

use serde_json::{Value, json};

use super::media::image;
use super::people::{author, publisher, sponsor};
use super::quotes::quotations;
use super::table::Meaning::{Absent, Property, Within};
use super::table::{Context, Row, node as make};
use super::values::{address, language, list, moment, text, word, words};
use crate::views::walk_blocks;
use crate::{Article, BlockKind, Breadcrumb, Correction, Genre, NoticeKind, Tag, Update};

/// What an article is in schema.org.
pub(super) const ARTICLE: &[Row<Article>] = &[
    Row {
        key: "$schema",
        meaning: Absent("for editors of the document"),
    },
    Row {
        key: "version",
        meaning: Absent("the version of the format, not of the article"),
    },
    Row {
        key: "id",
        meaning: Property("identifier", |_, it| words(&it.id)),
    },
    Row {
        key: "url",
        meaning: Property("url", canonical),
    },
    Row {
        key: "url",
        meaning: Property("mainEntityOfPage", canonical),
    },
    Row {
        key: "language",
        meaning: Property("inLanguage", |_, it| language(&it.language)),
    },
    Row {
        key: "direction",
        meaning: Absent("the language says it"),
    },
    // `breadcrumb` is a property of pages, not of articles.
    Row {
        key: "breadcrumbs",
        meaning: Within("itemListElement", "of a `BreadcrumbList`, the second node"),
    },
    Row {
        key: "section",
        meaning: Property("articleSection", |_, it| words(&it.section)),
    },
    Row {
        key: "genre",
        meaning: Property("genre", |_, it| it.genre.map_or(Value::Null, word)),
    },
    Row {
        key: "genre",
        meaning: Within("@type", "the kind of `NewsArticle`, or `LiveBlogPosting`"),
    },
    Row {
        key: "kicker",
        meaning: Absent("a label over the headline, no `alternativeHeadline`"),
    },
    Row {
        key: "headline",
        meaning: Property("headline", |_, it| text(&it.headline)),
    },
    Row {
        key: "description",
        meaning: Property("description", |_, it| text(&it.description)),
    },
    // A `LiveBlogPosting` has no such property.
    Row {
        key: "dateline",
        meaning: Property("dateline", |_, it| {
            if is_live(it) {
                Value::Null
            } else {
                words(&it.dateline)
            }
        }),
    },
    // A byline is no name, so it cannot stand for an author.
    Row {
        key: "byline",
        meaning: Property("creditText", |_, it| text(&it.byline)),
    },
    Row {
        key: "authors",
        meaning: Property("author", |context, it| {
            list(it.authors.iter().map(|it| author(context, it)))
        }),
    },
    Row {
        key: "publisher",
        meaning: Property("publisher", |context, it| publisher(context, &it.publisher)),
    },
    // Whether the sponsor had a say in it (`AdvertiserContentArticle`) is not known.
    Row {
        key: "sponsor",
        meaning: Property("sponsor", |context, it| sponsor(context, &it.sponsor)),
    },
    // Other notices are words to the reader of the page.
    Row {
        key: "notice",
        meaning: Property("creativeWorkStatus", |_, it| match &it.notice {
            Some(notice) if notice.kind == NoticeKind::Retraction => "retracted".into(),
            _ => Value::Null,
        }),
    },
    Row {
        key: "datePublished",
        meaning: Property("datePublished", |_, it| moment(&it.date_published)),
    },
    Row {
        key: "dateModified",
        meaning: Property("dateModified", |_, it| moment(&it.date_modified)),
    },
    Row {
        key: "dateNote",
        meaning: Absent("words about a date are no date"),
    },
    Row {
        key: "image",
        meaning: Property("image", |context, it| image(context, &it.image)),
    },
    Row {
        key: "keyPoints",
        meaning: Property("abstract", |_, it| {
            list(it.key_points.iter().map(|point| text(&point.text)))
        }),
    },
    Row {
        key: "keyPointsNote",
        meaning: Absent("schema.org has no property for who wrote a part"),
    },
    Row {
        key: "body",
        meaning: Property("liveBlogUpdate", updates),
    },
    Row {
        key: "people",
        meaning: Within("hasPart", "the `spokenByCharacter` of a quotation"),
    },
    Row {
        key: "quotes",
        meaning: Property("hasPart", |context, _| quotations(context)),
    },
    Row {
        key: "related",
        meaning: Absent("other stories, beside this one"),
    },
    Row {
        key: "corrections",
        meaning: Property("correction", |context, it| {
            let nodes = it.corrections.iter();
            list(nodes.map(|it| make("CorrectionComment", CORRECTION, context, it)))
        }),
    },
    Row {
        key: "tags",
        meaning: Property("keywords", |context, it| {
            list(it.tags.iter().map(|it| keyword(context, it)))
        }),
    },
    Row {
        key: "isAccessibleForFree",
        meaning: Property("isAccessibleForFree", |_, it| {
            it.is_accessible_for_free.map_or(Value::Null, Value::from)
        }),
    },
    Row {
        key: "copyrightNotice",
        meaning: Property("copyrightNotice", |_, it| words(&it.copyright_notice)),
    },
];

/// What a breadcrumb is in schema.org.
pub(super) const BREADCRUMB: &[Row<Breadcrumb>] = &[
    Row {
        key: "name",
        meaning: Property("name", |_, it| it.name.trim().into()),
    },
    Row {
        key: "url",
        meaning: Property("item", |context, it| match address(context, &it.url) {
            Value::String(place) => json!({ "@id": place }),
            _ => Value::Null,
        }),
    },
];

/// What a tag is in schema.org, where it has a page; else it is its name.
pub(super) const TAG: &[Row<Tag>] = &[
    Row {
        key: "name",
        meaning: Property("name", |_, it| it.name.trim().into()),
    },
    Row {
        key: "url",
        meaning: Property("url", |context, it| address(context, &it.url)),
    },
];

/// What a correction is in schema.org.
pub(super) const CORRECTION: &[Row<Correction>] = &[
    Row {
        key: "date",
        meaning: Property("datePublished", |_, it| moment(&it.date)),
    },
    Row {
        key: "text",
        meaning: Property("text", |_, it| text(&it.text)),
    },
];

/// What an update of a live page is in schema.org.
pub(super) const UPDATE: &[Row<Update>] = &[
    Row {
        key: "date",
        meaning: Property("datePublished", |_, it| moment(&it.date)),
    },
    Row {
        key: "title",
        meaning: Property("headline", |_, it| text(&it.title)),
    },
    Row {
        key: "body",
        meaning: Absent("the text is in the page"),
    },
    Row {
        key: "pinned",
        meaning: Absent("a matter of how the page looks"),
    },
];

/// The article.
pub(super) fn node(context: &Context<'_>) -> Value {
    make(kind(context.article), ARTICLE, context, context.article)
}

/// The way from the front page to the article.
pub(super) fn breadcrumbs(context: &Context<'_>) -> Value {
    let steps = context.article.breadcrumbs.iter();
    let items = list(steps.map(|it| make("ListItem", BREADCRUMB, context, it)));
    let Value::Array(mut items) = items else {
        return Value::Null;
    };
    if items.is_empty() {
        return Value::Null;
    }
    for (number, item) in items.iter_mut().enumerate() {
        if let Some(item) = item.as_object_mut() {
            item.insert("position".to_owned(), (number + 1).into());
        }
    }
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

/// The type of schema.org that says the most about an article and nothing that is not known. An
/// interview has none of its own, and `ReportageNewsArticle` promises how the news was gathered.
fn kind(article: &Article) -> &'static str {
    match article.genre {
        Some(Genre::Opinion) => "OpinionNewsArticle",
        Some(Genre::Analysis) => "AnalysisNewsArticle",
        Some(Genre::Review) => "ReviewNewsArticle",
        Some(Genre::Explainer) => "BackgroundNewsArticle",
        Some(Genre::LiveBlog) => "LiveBlogPosting",
        Some(Genre::News | Genre::Interview) | None => "NewsArticle",
    }
}

fn is_live(article: &Article) -> bool {
    article.genre == Some(Genre::LiveBlog)
}

/// The address of the whole article.
fn canonical(context: &Context<'_>, article: &Article) -> Value {
    let place = article.url.as_ref().and_then(|it| context.places.whole(it));
    place.map_or(Value::Null, Value::from)
}

/// A tag: a term with its page, else its name.
fn keyword(context: &Context<'_>, tag: &Tag) -> Value {
    match address(context, &tag.url) {
        Value::Null => tag.name.trim().into(),
        _ => make("DefinedTerm", TAG, context, tag),
    }
}

/// The updates of a live page, without their text; of other articles none.
fn updates(context: &Context<'_>, article: &Article) -> Value {
    let mut updates = Vec::new();
    if is_live(article) {
        walk_blocks(&article.body, &mut |block| {
            if let BlockKind::Update(update) = &block.kind {
                updates.push(make("BlogPosting", UPDATE, context, update));
            }
        });
    }
    list(updates.into_iter())
}
