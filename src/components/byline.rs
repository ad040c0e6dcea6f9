//! Who wrote it.

use article_viewer_model::Author;

use super::writer::Writer;
use super::{image, inline};
use crate::i18n::{gap, listed};

/// Writes the byline, where anybody is named.
pub(super) fn write(w: &mut Writer) {
    let article = &w.scene.article;
    if article.byline.is_empty() && article.authors.is_empty() {
        return;
    }
    w.open_class("div", "byline");
    let portraits = article
        .authors
        .iter()
        .filter_map(|author| author.image.as_ref());
    if portraits.clone().next().is_some() {
        w.open_class("div", "portraits");
        for portrait in portraits {
            image::portrait(w, portrait);
        }
        w.close();
    }
    w.open("div");
    if has_roles(&article.authors) {
        // Where it stands must not depend on what is still to come while a page arrives.
        w.set("class", "byline-lines");
    }
    w.open_class("p", "byline-names");
    if article.byline.is_empty() {
        // The name stands where each language puts it, so the words around it are cut at the mark.
        let (before, after) = gap(w.scene.strings.by()).unwrap_or_default();
        w.words(before);
        names(w, &article.authors);
        w.words(after);
    } else {
        inline::text(w, &article.byline);
    }
    w.close();
    roles(w, &article.authors);
    w.close().close();
}

fn names(w: &mut Writer, authors: &[Author]) {
    for (place, author) in authors.iter().enumerate() {
        if place > 0 {
            let and = w.scene.strings.and();
            w.words(if place + 1 == authors.len() {
                and
            } else {
                ", "
            });
        }
        w.open_link(author.url.as_ref(), "author");
        if author.url.is_some() {
            w.set("rel", "author");
        }
        w.words(&author.name).close();
    }
}

fn has_roles(authors: &[Author]) -> bool {
    authors
        .iter()
        .any(|author| author.role.is_some() || author.organization.is_some())
}

/// What the authors are. With one author the role needs no name before it.
fn roles(w: &mut Writer, authors: &[Author]) {
    if !has_roles(authors) {
        return;
    }
    w.open_class("ul", "byline-roles");
    for author in authors {
        let role = listed(&[author.role.as_deref(), author.organization.as_deref()]);
        if role.is_empty() {
            continue;
        }
        w.open("li");
        if authors.len() > 1 {
            w.leaf("span", "byline-role-name", &author.name).words(": ");
        }
        w.words(&role).close();
    }
    w.close();
}
