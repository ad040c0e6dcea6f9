//! The list of the interface's words.

use article_viewer_model::Direction;

use super::{arabic, english};

macro_rules! strings {
    ($($(#[$doc:meta])+ $name:ident),* $(,)?) => {
        /// The interface's words in one language. `{}` stands for what is filled in.
        #[derive(Debug, PartialEq, Eq)]
        pub struct Strings {
            $($(#[$doc])+ pub $name: &'static str,)*
        }

        impl Strings {
            /// Every word with its name, for checks over all of them.
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name)),*]
            }
        }
    };
}

strings! {
    /// The BCP 47 tag of the language these words are in.
    language,
    /// Names the breadcrumbs for those who hear the page.
    breadcrumbs,
    /// Before the authors' names: "By {}".
    by,
    /// Between the last two of a list of names.
    and,
    /// Before the time of first publication.
    published,
    /// Before the time of the last change.
    updated,
    /// "{} min read".
    reading_time,
    /// The summary of the key points.
    key_points,
    /// The link from a key point to what bears it out, for those who hear it.
    evidence,
    /// The short visible form of it.
    evidence_short,
    /// Names a quote's button; `{}` is the first words of the quote.
    who_said_this,
    /// Names the dialog where no speaker is known.
    quote,
    /// Heads the records of the quotes on paper.
    quote_notes,
    /// Names the dialog: "Quote from {}".
    quote_from,
    /// Nobody is named as the speaker.
    speaker_unknown,
    /// Before the date said.
    date_said,
    /// The date is not known.
    date_not_stated,
    /// Before where and how it was said.
    context,
    /// Before the source.
    source,
    /// The link to an archived copy.
    archived_copy,
    /// Before the original wording.
    original_wording,
    /// "Translated by {}".
    translated_by,
    /// The words are not the speaker's own.
    paraphrase,
    /// Status: somebody checked it.
    verified,
    /// Status: somebody says it is not so.
    disputed,
    /// Status: the wording was put right.
    corrected,
    /// Status: it was taken back.
    retracted,
    /// The link to where the status is explained.
    more_about_status,
    /// A program inferred the record.
    detected,
    /// Closes the dialog.
    close,
    /// The speaker's previous quote.
    previous_quote,
    /// The speaker's next quote.
    next_quote,
    /// "{} of {}".
    position,
    /// The rail's name where the document gives none.
    related,
    /// Scrolls the strip back.
    previous_stories,
    /// Scrolls the strip on.
    next_stories,
    /// A teaser's kind.
    video,
    /// A teaser's kind.
    audio,
    /// A teaser's kind.
    live,
    /// A teaser's kind, and a genre.
    opinion,
    /// A genre.
    analysis,
    /// A genre.
    interview,
    /// A genre.
    review,
    /// A genre.
    explainer,
    /// Heads the corrections.
    corrections,
    /// Heads one correction in the text.
    correction,
    /// Heads the tags.
    topics,
    /// Heads the footnotes.
    footnotes,
    /// Names a reference to a footnote: "Footnote {}".
    footnote,
    /// Names the link from a footnote back to its place.
    back_to_text,
    /// Heads the transcript.
    transcript,
    /// The label of an advertiser's piece where the document gives none.
    sponsored,
    /// Heads a retraction.
    retraction,
    /// Heads a content warning.
    content_warning,
    /// Heads an update notice.
    update,
    /// Heads any other notice.
    note,
    /// Marks an entry that stays on top.
    pinned,
    /// Where an embed comes from: "From {}".
    from,
    /// Loads an embed in place.
    show_here,
    /// Says what loading an embed means; `{}` is its host.
    embed_warning,
    /// Pictures and recordings of other origins wait.
    media_waiting,
    /// Fetches them.
    media_show,
    /// The article is on its way.
    loading,
    /// Heads every failure.
    failed,
    /// No answer.
    failed_network,
    /// The server does not let the page read its answer.
    failed_cross_origin,
    /// No answer in time.
    failed_timed_out,
    /// The server answered with a status: `{}`.
    failed_status,
    /// The document is too large.
    failed_too_large,
    /// The document is not JSON.
    failed_not_json,
    /// JSON, but nothing in it can be shown.
    failed_not_an_article,
    /// Tries again.
    retry,
    /// The link to the document itself.
    open_document,
}

impl Strings {
    /// The direction these words run in.
    ///
    /// ```
    /// use article_viewer::i18n::Strings;
    /// use article_viewer::model::Direction;
    ///
    /// assert_eq!(Strings::of("ar").direction(), Direction::RightToLeft);
    /// ```
    pub fn direction(&self) -> Direction {
        if self.language == "ar" {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }

    /// The words for a language tag; English where there are none.
    ///
    /// ```
    /// use article_viewer::i18n::Strings;
    ///
    /// assert_eq!(Strings::of("en-GB").key_points, "Key points");
    /// assert_eq!(Strings::of("ar").language, "ar");
    /// assert_eq!(Strings::of("tlh").language, "en");
    /// ```
    pub fn of(language: &str) -> &'static Self {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("ar") {
            &arabic::STRINGS
        } else {
            &english::STRINGS
        }
    }
}

/// Puts `value` where the words have their first `{}`.
///
/// ```
/// use article_viewer::i18n::fill;
///
/// assert_eq!(fill("By {}", "Ada"), "By Ada");
/// ```
pub fn fill(words: &str, value: &str) -> String {
    let Some((before, after)) = gap(words) else {
        return words.to_owned();
    };
    [before, value, after].concat()
}

/// What stands before and after the first `{}`.
pub(crate) fn gap(words: &str) -> Option<(&str, &str)> {
    // By its first letter, because a search for any text weighs more than this file.
    let (before, after) = words.split_once('{')?;
    Some((before, after.strip_prefix('}')?))
}

#[cfg(test)]
mod tests {
    use super::{Strings, arabic, english};

    #[test]
    fn every_language_says_everything() {
        for (english, other) in english::STRINGS.all().iter().zip(arabic::STRINGS.all()) {
            assert_eq!(english.0, other.0);
            assert!(!other.1.is_empty(), "{} is empty", other.0);
            assert_eq!(
                english.1.matches("{}").count(),
                other.1.matches("{}").count(),
                "{} fills in a different number of things",
                other.0
            );
        }
    }

    #[test]
    fn languages_are_found() {
        for (tag, expected) in [
            ("ar", "ar"),
            ("AR-EG", "ar"),
            ("en", "en"),
            ("", "en"),
            ("arn", "en"),
        ] {
            assert_eq!(Strings::of(tag).language, expected, "{tag}");
        }
    }
}
