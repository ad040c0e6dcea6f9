//! Parts of a text, between ASCII characters.
//!
//! The standard library's patterns find any character, each in code of its own. What finds one byte weighs
//! less, and a module is downloaded by every reader.

/// What stands before and after the first `at`, an ASCII character.
///
/// ```
/// use article_viewer_model::parts::halves;
///
/// assert_eq!(halves("2024/2025", b'/'), Some(("2024", "2025")));
/// assert_eq!(halves("2024", b'/'), None);
/// ```
#[must_use]
#[inline(never)]
pub fn halves(text: &str, at: u8) -> Option<(&str, &str)> {
    debug_assert!(at.is_ascii(), "part of a character");
    let place = text.bytes().position(|byte| byte == at)?;
    Some((text.get(..place)?, text.get(place + 1..)?))
}

/// What stands before the first `at`, an ASCII character; without one, the whole text.
///
/// ```
/// assert_eq!(article_viewer_model::parts::first("pt-BR", b'-'), "pt");
/// ```
#[must_use]
pub fn first(text: &str, at: u8) -> &str {
    halves(text, at).map_or(text, |(first, _)| first)
}

/// The parts of a text between one ASCII character.
///
/// ```
/// use article_viewer_model::parts::Parts;
///
/// assert_eq!(Parts::of("a--b", b'-').collect::<Vec<_>>(), ["a", "", "b"]);
/// assert_eq!(Parts::of("", b'-').collect::<Vec<_>>(), [""]);
/// ```
#[derive(Debug, Clone)]
pub struct Parts<'a> {
    rest: Option<&'a str>,
    at: u8,
}

impl<'a> Parts<'a> {
    /// The parts of `text` between each `at`, an ASCII character.
    #[must_use]
    pub fn of(text: &'a str, at: u8) -> Self {
        Self {
            rest: Some(text),
            at,
        }
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest.take()?;
        let Some((part, after)) = halves(rest, self.at) else {
            return Some(rest);
        };
        self.rest = Some(after);
        Some(part)
    }
}
