//! The list of the interface's words.

use std::sync::OnceLock;

use article_viewer_model::Direction;
use article_viewer_model::parts::{Parts, halves};

use super::{arabic, english};

macro_rules! strings {
    ($($(#[$doc:meta])+ $name:ident),* $(,)?) => {
        /// The place of each of the words.
        #[expect(non_camel_case_types, reason = "these are the names of the methods")]
        enum Place { $($name,)* }

        /// The names of the words, in the order of their places.
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// The interface's words in one language. `{}` stands for what is filled in.
        #[derive(Debug, PartialEq, Eq)]
        pub struct Strings {
            words: [&'static str; NAMES.len()],
        }

        impl Strings {
            $($(#[$doc])+ pub fn $name(&self) -> &'static str {
                self.words[Place::$name as usize]
            })*
        }
    };
}

/// Declares the words of one language as one text, a line for each: a table of where each begins and
/// how long it is weighs more than to look for the ends of the lines once.
macro_rules! words {
    ($($name:ident: $words:literal,)*) => {
        pub(super) const LINES: &str = concat!($($words, "\n"),*);

        #[cfg(test)]
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}
pub(super) use words;

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
    fn read(lines: &'static str) -> Self {
        let mut words = [""; NAMES.len()];
        for (place, line) in words.iter_mut().zip(Parts::of(lines, b'\n')) {
            *place = line;
        }
        Self { words }
    }

    /// Every word with its name, for checks over all of them.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        NAMES.iter().copied().zip(self.words)
    }

    /// The direction these words run in.
    ///
    /// ```
    /// use article_viewer::i18n::Strings;
    /// use article_viewer::model::Direction;
    ///
    /// assert_eq!(Strings::of("ar").direction(), Direction::RightToLeft);
    /// ```
    pub fn direction(&self) -> Direction {
        if self.language() == "ar" {
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
    /// assert_eq!(Strings::of("en-GB").key_points(), "Key points");
    /// assert_eq!(Strings::of("ar").language(), "ar");
    /// assert_eq!(Strings::of("tlh").language(), "en");
    /// ```
    pub fn of(language: &str) -> &'static Self {
        static ENGLISH: OnceLock<Strings> = OnceLock::new();
        static ARABIC: OnceLock<Strings> = OnceLock::new();
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let (language, lines) = if primary.eq_ignore_ascii_case("ar") {
            (&ARABIC, arabic::LINES)
        } else {
            (&ENGLISH, english::LINES)
        };
        language.get_or_init(|| Self::read(lines))
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
    let (before, after) = halves(words, b'{')?;
    Some((before, after.strip_prefix('}')?))
}

#[cfg(test)]
mod tests {
    use super::{NAMES, Strings, arabic, english};

    #[test]
    fn every_language_says_everything_in_its_place() {
        for (names, lines) in [
            (english::NAMES, english::LINES),
            (arabic::NAMES, arabic::LINES),
        ] {
            assert_eq!(names, NAMES);
            assert_eq!(lines.lines().count(), NAMES.len());
        }
        for (english, other) in Strings::of("en").all().zip(Strings::of("ar").all()) {
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
            assert_eq!(Strings::of(tag).language(), expected, "{tag}");
        }
    }
}
