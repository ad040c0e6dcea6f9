//! An article in the words of schema.org.

mod article;
mod media;
mod people;
mod quotes;
mod table;
mod values;

use serde_json::{Value, json};

use super::Places;
use crate::Article;
use table::Context;
pub use table::{Mapping, mappings};

/// The article as JSON-LD: a graph whose first node is the article, and whose second, where the
/// document has breadcrumbs, is the `BreadcrumbList`.
///
/// The text of the body is not in it; its quotations are, each a `Quotation` in `hasPart`. All of it
/// is made from the tables that [`mappings`] lists.
///
/// - A date stands as it is written, with its precision: `2024-03` stays a month.
/// - A quotation that a program detected is left out: its record is no statement of the publisher's.
/// - A paraphrase is the `abstract` of its `Quotation`, not the `text`: nobody said these words.
///
/// As text inside a `<script>` element, each `<` must be written `\u003c`.
///
/// ```
/// use article_viewer_model::metadata::{Places, json_ld};
///
/// let imported = article_viewer_model::read_str(r#"{
///     "headline": "A bridge for Lindenau",
///     "genre": "opinion",
///     "datePublished": "2024-03"
/// }"#);
/// assert_eq!(json_ld(&imported.article, &Places::as_written()), serde_json::json!({
///     "@context": "https://schema.org",
///     "@graph": [{
///         "@type": "OpinionNewsArticle",
///         "genre": "opinion",
///         "headline": "A bridge for Lindenau",
///         "datePublished": "2024-03",
///     }],
/// }));
/// ```
#[must_use]
pub fn json_ld(article: &Article, places: &Places<'_>) -> Value {
    let context = Context {
        article,
        places,
        words: "",
    };
    let nodes = [article::node(&context), article::breadcrumbs(&context)];
    json!({
        "@context": "https://schema.org",
        "@graph": values::list(nodes.into_iter()),
    })
}
