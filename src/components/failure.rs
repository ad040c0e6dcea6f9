//! What stands where an article cannot be shown: what happened, and what to do.

use super::writer::Writer;
use crate::i18n::{decimal, fill};
use crate::ports::Failure;

/// Writes what happened, and what may help. `address` is where the document is, if it has an address.
pub(super) fn write(w: &mut Writer, failure: &Failure, address: Option<&str>) {
    let strings = w.scene.strings;
    let words = match failure {
        Failure::Network => strings.failed_network(),
        Failure::CrossOrigin => strings.failed_cross_origin(),
        Failure::TimedOut => strings.failed_timed_out(),
        Failure::Status(_) => strings.failed_status(),
        Failure::TooLarge => strings.failed_too_large(),
        Failure::NotJson => strings.failed_not_json(),
        Failure::NotAnArticle(_) => strings.failed_not_an_article(),
    };
    w.open_class("div", "failure").set("role", "alert");
    w.leaf("p", "failure-title", strings.failed());
    w.open("p");
    match failure {
        Failure::Status(status) => w.words(&fill(words, &decimal(u32::from(*status)))),
        _ => w.words(words),
    };
    w.close();
    if let Some(address) = address {
        w.open_class("p", "failure-actions");
        w.open_class("button", "button")
            .set("type", "button")
            .set("data-retry", "")
            .words(strings.retry())
            .close();
        w.open("a")
            .set("href", address)
            .words(strings.open_document())
            .close();
        w.close();
    }
    w.leaf("p", "failure-code", failure.code()).close();
}
