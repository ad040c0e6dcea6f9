//! Languages by their BCP 47 tag.

use crate::Direction;
use crate::parts::{Parts, first};

/// A language tag that has the shape of BCP 47 (`en`, `pt-BR`, `zh-Hant-TW`).
///
/// ```
/// use article_viewer_model::Language;
///
/// assert_eq!(Language::parse("pt-BR").as_ref().map(Language::as_str), Some("pt-BR"));
/// assert_eq!(Language::parse("english"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

/// Scripts that run from right to left, as ISO 15924 writes them, in lower case.
const SCRIPTS: &str = "adlm arab aran hebr mand mend nkoo rohg samr sogd syrc thaa yezi";

/// Languages that are written from right to left where their tag names no script.
const LANGUAGES: &str = "acm acq aeb afb ajp apc ar arb arc ars ary arz azb bal bqi ckb dv fa glk he hbo iw ji khw ks \
    lrc mzn nqo pes pnb prs ps sd sdh skr syr ug ur yi";

impl Language {
    /// Reads a tag, or refuses what does not have the shape of one. Spaces around it are ignored.
    ///
    /// ```
    /// use article_viewer_model::Language;
    ///
    /// assert!(Language::parse("sr-Latn-RS").is_some());
    /// assert!(Language::parse("en_US").is_none());
    /// assert!(Language::parse("").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim_ascii();
        // How far in the tag the last part was, in the order in which BCP 47 has its parts.
        let mut stage = Stage::Start;
        let mut dangling = false;
        for part in Parts::of(text, b'-') {
            let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            let alphanumeric = part.bytes().all(|byte| byte.is_ascii_alphanumeric());
            let begins_with_digit = part
                .bytes()
                .next()
                .is_some_and(|byte| byte.is_ascii_digit());
            if !alphanumeric {
                return None;
            }
            dangling = false;
            stage = match (stage, part.len()) {
                (Stage::Start, 2 | 3) if letters => Stage::Language,
                (Stage::Start, 1) if part.eq_ignore_ascii_case("x") => {
                    dangling = true;
                    Stage::Private
                }
                (Stage::Start, _) => return None,
                (Stage::Private, 1..=8) => Stage::Private,
                (Stage::Language, 3) if letters => Stage::Language,
                (Stage::Language, 4) if letters => Stage::Script,
                (Stage::Language | Stage::Script, 2) if letters => Stage::Region,
                (Stage::Language | Stage::Script, 3) if digits => Stage::Region,
                (Stage::Extension, 2..=8) => Stage::Extension,
                (Stage::Language | Stage::Script | Stage::Region, 5..=8) => Stage::Region,
                (Stage::Language | Stage::Script | Stage::Region, 4) if begins_with_digit => {
                    Stage::Region
                }
                (_, 1) => {
                    dangling = true;
                    if part.eq_ignore_ascii_case("x") {
                        Stage::Private
                    } else {
                        Stage::Extension
                    }
                }
                _ => return None,
            };
        }
        (!dangling).then(|| Self(text.to_owned()))
    }

    /// The tag, as it was written.
    ///
    /// ```
    /// use article_viewer_model::Language;
    ///
    /// assert_eq!(Language::parse(" ar ").as_ref().map(|it| it.as_str()), Some("ar"));
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without script, region and the rest, as it was written.
    ///
    /// ```
    /// use article_viewer_model::Language;
    ///
    /// assert_eq!(Language::parse("pt-BR").as_ref().map(|it| it.primary()), Some("pt"));
    /// ```
    #[must_use]
    pub fn primary(&self) -> &str {
        first(&self.0, b'-')
    }

    /// The direction it is written in: by its script, else by the language.
    ///
    /// ```
    /// use article_viewer_model::{Direction, Language};
    ///
    /// let direction = |tag| Language::parse(tag).map(|it| it.direction());
    /// assert_eq!(direction("fa"), Some(Direction::RightToLeft));
    /// assert_eq!(direction("ku-Arab"), Some(Direction::RightToLeft));
    /// assert_eq!(direction("ug-Latn"), Some(Direction::LeftToRight));
    /// ```
    #[must_use]
    pub fn direction(&self) -> Direction {
        let listed =
            |list: &str, part: &str| Parts::of(list, b' ').any(|it| it.eq_ignore_ascii_case(part));
        let script = Parts::of(&self.0, b'-')
            .skip(1)
            .take_while(|part| part.len() > 1)
            .find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
        let right_to_left = match script {
            Some(script) => listed(SCRIPTS, script),
            None => listed(LANGUAGES, self.primary()),
        };
        if right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        }
    }
}

/// How far a tag has been read.
#[derive(Clone, Copy)]
enum Stage {
    Start,
    Language,
    Script,
    /// After the region: variants follow.
    Region,
    Extension,
    Private,
}
