//! Addresses: one allow-list of schemes.

use crate::parts::{first, halves};

/// An address that may stand in a page: its scheme passed the allow-list, or it has none.
///
/// It is stored as the browser would read it, without the characters that browsers strip.
///
/// ```
/// use article_viewer_model::{Address, AddressUse};
///
/// let address = Address::parse(" https://example.org/a ", AddressUse::Link);
/// assert_eq!(address.as_ref().map(Address::as_str), Some("https://example.org/a"));
/// assert_eq!(Address::parse("java\tscript:alert(1)", AddressUse::Link), None);
/// // The address of the page itself.
/// assert_eq!(Address::default().as_str(), "");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

/// What an [`Address`] is for, which decides the schemes it may have.
///
/// ```
/// use article_viewer_model::{Address, AddressUse};
///
/// assert!(Address::parse("mailto:desk@example.org", AddressUse::Link).is_some());
/// assert!(Address::parse("mailto:desk@example.org", AddressUse::Image).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressUse {
    /// A link that the reader follows: `https`, `http`, `mailto`, `tel`.
    Link,
    /// A picture: `https`, `http`, `blob`, and `data:image/…` except SVG.
    Image,
    /// Film, sound and their tracks: `https`, `http`, `blob`.
    Media,
}

/// One row of the allow-list: a scheme, then whether a link, an image, a recording may have it.
type Row = (&'static str, bool, bool, bool);

/// The allow-list. An address without a scheme (relative, `//host`, `#fragment`) always passes.
const SCHEMES: &[Row] = &[
    ("https", true, true, true),
    ("http", true, true, true),
    ("mailto", true, false, false),
    ("tel", true, false, false),
    ("blob", false, true, true),
    ("data", false, true, false),
];

/// Schemes that run code or hold a document. An address that spells one of them in a disguise (in
/// percent signs, entities, full-width letters) is harmless to a browser as it stands, but nobody
/// writes it in good faith, and something on its way to a page may take the disguise off.
const DISGUISED: &[&str] = &["javascript:", "vbscript:", "livescript:", "data:"];

impl Address {
    /// Reads an address, or refuses it.
    ///
    /// ```
    /// use article_viewer_model::{Address, AddressUse};
    ///
    /// assert!(Address::parse("/news?at=10:30#top", AddressUse::Link).is_some());
    /// assert!(Address::parse("//example.org/a", AddressUse::Link).is_some());
    /// assert!(Address::parse("data:image/png;base64,AAAA", AddressUse::Image).is_some());
    /// assert!(Address::parse("data:image/svg+xml,<svg/>", AddressUse::Image).is_none());
    /// assert!(Address::parse("ftp://example.org/", AddressUse::Link).is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str, use_: AddressUse) -> Option<Self> {
        // As the URL standard has it: control characters and spaces go from both ends, tabs and
        // line breaks from everywhere.
        let text: String = text
            .trim_matches(|letter: char| letter <= ' ')
            .chars()
            .filter(|letter| !matches!(letter, '\t' | '\n' | '\r'))
            .collect();
        if text.is_empty() {
            return None;
        }
        // A colon after the first `/`, `?` or `#` belongs to no scheme. One before it does, even
        // where what stands there is no scheme by the standard: there is no reason to be lenient.
        let end = text
            .bytes()
            .position(|byte| matches!(byte, b'/' | b'?' | b'#'));
        match halves(text.get(..end.unwrap_or(text.len()))?, b':') {
            Some((scheme, _)) => {
                let rest = text.get(scheme.len() + 1..)?;
                allowed(scheme, rest, use_)?;
            }
            None if is_disguised(&text) => return None,
            None => {}
        }
        Some(Self(text))
    }

    /// The address.
    ///
    /// ```
    /// use article_viewer_model::{Address, AddressUse};
    ///
    /// let address = Address::parse("#note", AddressUse::Link);
    /// assert_eq!(address.as_ref().map(|it| it.as_str()), Some("#note"));
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether an address with this scheme and this rest may stand there.
fn allowed(scheme: &str, rest: &str, use_: AddressUse) -> Option<()> {
    let &(name, link, image, media) = SCHEMES
        .iter()
        .find(|row| row.0.eq_ignore_ascii_case(scheme))?;
    let listed = match use_ {
        AddressUse::Link => link,
        AddressUse::Image => image,
        AddressUse::Media => media,
    };
    (listed && (name != "data" || is_picture(rest))).then_some(())
}

/// Whether what follows `data:` is a picture other than SVG, which is a document.
fn is_picture(rest: &str) -> bool {
    let Some((head, _)) = halves(rest, b',') else {
        return false;
    };
    let kind = first(head, b';');
    let Some((main, sub)) = halves(kind, b'/') else {
        return false;
    };
    let sub = sub.to_ascii_lowercase();
    main.eq_ignore_ascii_case("image")
        && !sub.is_empty()
        && sub
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'+' | b'_'))
        // Windows, because a search for any text weighs more than this file.
        && !sub
            .as_bytes()
            .windows(3)
            .any(|part| part == b"svg" || part == b"xml")
}

/// Whether a scheme of [`DISGUISED`] appears at the start once the disguises are taken off.
fn is_disguised(text: &str) -> bool {
    // What is past this cannot be a part of a scheme, were each letter an entity written at length.
    let mut text: String = text.chars().take(400).collect();
    for _ in 0..3 {
        text = undisguised(&text);
        if DISGUISED.iter().any(|scheme| text.starts_with(scheme)) {
            return true;
        }
    }
    false
}

/// The text with percent signs, entities and full-width letters resolved, in lower case, and without
/// spaces and invisible characters.
fn undisguised(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (letter, length) = escape(rest).unwrap_or((first, first.len_utf8()));
        rest = rest.get(length..).unwrap_or_default();
        let letter = match letter as u32 {
            code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(letter),
            _ => letter,
        };
        let unseen = letter <= ' '
            || matches!(letter, '\u{7F}'..='\u{A0}' | '\u{AD}' | '\u{180E}' | '\u{2000}'..='\u{200F}'
                | '\u{2028}'..='\u{202F}' | '\u{205F}'..='\u{206F}' | '\u{3000}' | '\u{FEFF}');
        if !unseen {
            plain.push(letter.to_ascii_lowercase());
        }
    }
    plain
}

/// The character that an escape at the start of a text stands for, and the length of the escape.
fn escape(text: &str) -> Option<(char, usize)> {
    if let Some(hex) = text.strip_prefix('%') {
        let code = u8::from_str_radix(hex.get(..2)?, 16).ok()?;
        return Some((char::from(code), 3));
    }
    for (name, letter) in [("&colon;", ':'), ("&Tab;", '\t'), ("&NewLine;", '\n')] {
        if text.starts_with(name) {
            return Some((letter, name.len()));
        }
    }
    let number = text.strip_prefix("&#")?;
    let (digits, radix, start) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 3),
        None => (number, 10, 2),
    };
    let mut code = 0_u32;
    let mut length = 0;
    for digit in digits.chars().map_while(|letter| letter.to_digit(radix)) {
        code = code.saturating_mul(radix).saturating_add(digit);
        length += 1;
    }
    let semicolon = usize::from(digits.as_bytes().get(length) == Some(&b';'));
    (length > 0).then_some(())?;
    Some((char::from_u32(code)?, start + length + semicolon))
}
