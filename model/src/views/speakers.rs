//! Who said it, ready to be shown.

use crate::{Address, Article, Image, Person, PersonKind, Quote, Speaker};

/// One speaker of a quotation, whether it is one of the article's people or named in place.
///
/// ```
/// use article_viewer_model::{PersonKind, views::SpeakerView};
///
/// let speaker = SpeakerView {
///     name: "Ada Byron",
///     role: None,
///     organization: None,
///     kind: PersonKind::Person,
///     url: None,
///     image: None,
///     person: None,
/// };
/// assert_eq!(speaker.initials(), "AB");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpeakerView<'a> {
    /// The name.
    pub name: &'a str,
    /// What they were when they said it, else what they are.
    pub role: Option<&'a str>,
    /// Whom they speak for.
    pub organization: Option<&'a str>,
    /// A person or an organization.
    pub kind: PersonKind,
    /// Their page.
    pub url: Option<&'a Address>,
    /// Their portrait or logo.
    pub image: Option<&'a Image>,
    /// Their id in [`Article::people`]; none where they are named in place.
    pub person: Option<&'a str>,
}

impl SpeakerView<'_> {
    /// The first letters of the first and the last part of the name, to stand where there is no
    /// portrait. Letters of scripts that join are kept apart.
    ///
    /// ```
    /// use article_viewer_model::{Article, Quote, Speaker, views};
    ///
    /// let article = Article::default();
    /// let initials = |name: &str| {
    ///     let speaker = Speaker::Named { name: name.to_owned(), role: None };
    ///     let quote = Quote { speakers: vec![speaker], ..Quote::default() };
    ///     views::speakers(&article, &quote)[0].initials()
    /// };
    /// assert_eq!(initials("Maria de la Cruz"), "MC");
    /// assert_eq!(initials("山田太郎"), "山");
    /// assert_eq!(initials("ليلى حداد"), "ل\u{200C}ح");
    /// ```
    #[must_use]
    pub fn initials(&self) -> String {
        let mut initials = String::new();
        let mut parts = self.name.split_whitespace().filter_map(initial);
        if let Some(first) = parts.next() {
            initials.push_str(&first);
            // From the front, although it is the last: to split from both ends would be code of its own.
            if let Some(last) = parts.fold(None, |_, part| Some(part)) {
                if is_joining(&first) && is_joining(&last) {
                    initials.push('\u{200C}');
                }
                initials.push_str(&last);
            }
        }
        initials
    }
}

/// The speakers of a quotation. The role when it was said stands in the place of a single speaker's
/// own.
///
/// ```
/// use article_viewer_model::{Article, Quote, Speaker, views};
///
/// let speaker = Speaker::Named { name: "Ada Byron".to_owned(), role: None };
/// let quote = Quote { speakers: vec![speaker], role: Some("Then minister".to_owned()), ..Quote::default() };
/// let article = Article::default();
/// assert_eq!(views::speakers(&article, &quote)[0].role, Some("Then minister"));
/// ```
#[must_use]
pub fn speakers<'a>(article: &'a Article, quote: &'a Quote) -> Vec<SpeakerView<'a>> {
    let mut views: Vec<_> = quote
        .speakers
        .iter()
        .filter_map(|speaker| view(article, speaker))
        .collect();
    if let ([single], Some(role)) = (views.as_mut_slice(), quote.role.as_deref()) {
        single.role = Some(role);
    }
    views
}

/// One speaker; none where the article does not have the person.
pub(super) fn view<'a>(article: &'a Article, speaker: &'a Speaker) -> Option<SpeakerView<'a>> {
    match speaker {
        Speaker::Person(id) => {
            let person: &Person = article.people.get(id)?;
            Some(SpeakerView {
                name: &person.name,
                role: person.role.as_deref(),
                organization: person.organization.as_deref(),
                kind: person.kind,
                url: person.url.as_ref(),
                image: person.image.as_ref(),
                person: Some(id),
            })
        }
        Speaker::Named { name, role } => Some(SpeakerView {
            name,
            role: role.as_deref(),
            organization: None,
            kind: PersonKind::Person,
            url: None,
            image: None,
            person: None,
        }),
    }
}

/// The first letter of a part of a name with the marks over it; none for a part without letters.
fn initial(part: &str) -> Option<String> {
    let start = part.find(|letter: char| {
        letter.is_ascii_alphanumeric()
            || letter >= '\u{C0}' && !is_mark(letter) && !is_punctuation(letter)
    })?;
    let part = part.get(start..)?;
    let mut letters = part.chars();
    let first = letters.next()?;
    let mut initial = String::from(first.to_ascii_uppercase());
    initial.extend(letters.take_while(|letter| is_mark(*letter)));
    Some(initial)
}

/// Whether a character stands on the letter before it.
fn is_mark(letter: char) -> bool {
    matches!(letter as u32,
        0x0300..=0x036F | 0x0483..=0x0489 | 0x0591..=0x05BD | 0x05BF..=0x05C7 | 0x064B..=0x065F
        | 0x0670 | 0x06D6..=0x06DC | 0x0900..=0x0903 | 0x093A..=0x094F | 0x0981..=0x0983
        | 0x09BC..=0x09CD | 0x0A3C..=0x0A4D | 0x0ABC..=0x0ACD | 0x0B3C..=0x0B4D
        | 0x0BBE..=0x0BCD | 0x0C3E..=0x0C4D | 0x0CBC..=0x0CCD | 0x0D3E..=0x0D4D
        | 0x0E31 | 0x0E34..=0x0E3A | 0x0E47..=0x0E4E | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF
        | 0x20D0..=0x20FF | 0x3099..=0x309A | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F)
}

/// Whether a character is punctuation, or does not show.
fn is_punctuation(letter: char) -> bool {
    matches!(letter as u32, 0x2000..=0x206F | 0x3000..=0x303F | 0xFEFF)
}

/// Whether an initial is of a script whose letters join.
fn is_joining(initial: &str) -> bool {
    initial
        .chars()
        .next()
        .is_some_and(|letter| matches!(letter as u32, 0x0600..=0x07FF | 0x0840..=0x08FF))
}
