//! The words of an article, and how long they take to read.

use super::quotes::quoted_words;
use super::walk::{Step, walk};
use crate::{Article, BlockKind, Language};

/// Words that are read in a minute, by language: silent reading of prose by adults, rounded from the
/// International Reading Speed Texts (Trauzettel-Klosinski and Dietz, 2012).
const WORDS_PER_MINUTE: &[(&str, u32)] = &[
    ("ar", 140),
    ("de", 180),
    ("en", 230),
    ("es", 220),
    ("fi", 160),
    ("fr", 195),
    ("he", 185),
    ("it", 190),
    ("nl", 200),
    ("pl", 165),
    ("pt", 180),
    ("ru", 185),
    ("sl", 180),
    ("sv", 200),
    ("tr", 165),
];

/// For a language that is not in the table.
const WORDS_PER_MINUTE_ELSEWHERE: u32 = 200;

/// Characters that are read in a minute, for scripts that put no spaces between words.
const CHARACTERS_PER_MINUTE: &[(&str, u32)] = &[
    ("ja", 360),
    ("km", 600),
    ("lo", 600),
    ("my", 600),
    ("th", 700),
    ("yue", 255),
    ("zh", 255),
];

/// For characters of such a script inside an article in another language.
const CHARACTERS_PER_MINUTE_ELSEWHERE: u32 = 300;

/// The words of the body as plain text, blocks separated by blank lines.
///
/// Those of quote blocks and code blocks are included, and the titles of embeds.
///
/// ```
/// use article_viewer_model::{Article, Block, BlockKind, Paragraph, Text, views};
///
/// let paragraph = |words| Block {
///     id: None,
///     language: None,
///     kind: BlockKind::Paragraph(Paragraph { text: Text::from(words), drop_cap: false }),
/// };
/// let article = Article { body: vec![paragraph("One."), paragraph("Two.")], ..Article::default() };
/// assert_eq!(views::text(&article), "One.\n\nTwo.");
/// ```
#[must_use]
pub fn text(article: &Article) -> String {
    let mut whole = String::new();
    each(article, &mut |words, joint| {
        if !whole.is_empty() {
            whole.push_str(match joint {
                Joint::Block => "\n\n",
                Joint::Text => "\n",
                Joint::Run => "",
            });
        }
        whole.push_str(words);
    });
    whole
}

/// How words follow those before them.
#[derive(Clone, Copy, PartialEq)]
enum Joint {
    /// They begin a block, or a part of one.
    Block,
    /// They begin a text.
    Text,
    /// They go on with it.
    Run,
}

/// Visits the words of the body, piece by piece. All of them together would take as much memory as the
/// article.
fn each(article: &Article, visit: &mut dyn FnMut(&str, Joint)) {
    let mut next = Joint::Text;
    walk(&article.body, &mut |step| match step {
        Step::Part => next = Joint::Block,
        Step::Text(text) => {
            if !text.is_empty() {
                for run in &text.runs {
                    visit(run.words(), std::mem::replace(&mut next, Joint::Run));
                }
                next = Joint::Text;
            }
        }
        Step::Block(block) => {
            next = Joint::Block;
            let quoted;
            let words = match &block.kind {
                BlockKind::Quote(quote) => {
                    quoted = quoted_words(article, &quote.quote);
                    &quoted
                }
                BlockKind::Code { text, .. } => text,
                BlockKind::Embed(embed) => embed.title.as_deref().unwrap_or_default(),
                _ => "",
            };
            if !words.is_empty() && !words.trim().is_empty() {
                visit(words, Joint::Block);
                next = Joint::Text;
            }
        }
    });
}

/// How many words the body has. In scripts that put no spaces between words (Chinese, Japanese,
/// Thai) each character counts as one.
///
/// ```
/// use article_viewer_model::{Article, views};
///
/// assert_eq!(views::word_count(&Article::default()), 0);
/// ```
#[must_use]
pub fn word_count(article: &Article) -> usize {
    let (words, characters) = count_all(article);
    words + characters
}

/// How many minutes the body takes to read, rounded up: 0 where there are no words in it.
///
/// ```
/// use article_viewer_model::{Article, views};
///
/// assert_eq!(views::reading_minutes(&Article::default()), 0);
/// ```
#[must_use]
pub fn reading_minutes(article: &Article) -> u32 {
    let (words, characters) = count_all(article);
    let language = article.language.as_ref();
    let words_per_minute = rate(WORDS_PER_MINUTE, language, WORDS_PER_MINUTE_ELSEWHERE);
    let characters_per_minute = rate(
        CHARACTERS_PER_MINUTE,
        language,
        CHARACTERS_PER_MINUTE_ELSEWHERE,
    );
    // In seconds, so that no fraction is needed.
    let seconds = words as u64 * 60 / u64::from(words_per_minute)
        + characters as u64 * 60 / u64::from(characters_per_minute);
    let minutes = seconds.div_ceil(60) as u32;
    minutes.max(u32::from(words + characters > 0))
}

fn rate(table: &[(&str, u32)], language: Option<&Language>, elsewhere: u32) -> u32 {
    let primary = language.map(Language::primary).unwrap_or_default();
    table
        .iter()
        .find(|row| row.0.eq_ignore_ascii_case(primary))
        .map_or(elsewhere, |row| row.1)
}

/// How many words the body has, and how many characters of scripts without spaces between words.
fn count_all(article: &Article) -> (usize, usize) {
    let mut count = Count::default();
    each(article, &mut |words, joint| {
        count.in_word &= u8::from(joint == Joint::Run);
        count.add(words);
    });
    (count.words, count.characters)
}

/// What is counted.
#[derive(Default)]
struct Count {
    words: usize,
    /// Of scripts without spaces between words.
    characters: usize,
    /// [`LETTER`] where the last word may go on, else 0.
    in_word: u8,
}

impl Count {
    /// A word is what stands between spaces or characters of a script without them, if there is a letter or
    /// a digit in it.
    #[cfg(target_family = "wasm")]
    fn add(&mut self, text: &str) {
        // A page shows one article, and each byte of its module is weighed.
        for letter in text.chars() {
            self.add_letter(letter);
        }
    }

    /// A word is what stands between spaces or characters of a script without them, if there is a letter or
    /// a digit in it.
    #[cfg(not(target_family = "wasm"))]
    fn add(&mut self, mut text: &str) {
        // Servers write thousands of articles.
        loop {
            let counted = self.add_ascii(text.as_bytes());
            let mut letters = text.get(counted..).unwrap_or_default().chars();
            let Some(letter) = letters.next() else { break };
            self.add_letter(letter);
            text = letters.as_str();
        }
    }

    #[inline(always)]
    fn add_letter(&mut self, letter: char) {
        // Most letters of most texts. Whether one begins a word is hard to foretell: without a jump
        // there is nothing to foretell.
        if let Some(class) = ASCII.get(letter as usize) {
            self.words += usize::from(class & !self.in_word & LETTER);
            self.in_word = (self.in_word | class) & !(class >> 1) & LETTER;
        } else if is_unspaced(letter) {
            self.characters += 1;
            self.in_word = 0;
        } else if letter.is_whitespace() {
            self.in_word = 0;
        } else if self.in_word == 0 && is_word(letter) {
            self.words += 1;
            self.in_word = LETTER;
        }
    }

    /// The same for the ASCII that a text begins with, eight characters at once: where words begin is hard to
    /// foretell. How many it has counted.
    #[cfg(not(target_family = "wasm"))]
    fn add_ascii(&mut self, text: &[u8]) -> usize {
        let mut counted = 0;
        for eight in text.as_chunks::<8>().0 {
            let eight = u64::from_le_bytes(*eight);
            if eight & HIGH != 0 {
                break;
            }
            self.add_eight(eight);
            counted += 8;
        }
        let rest = text.get(counted..).unwrap_or_default();
        let eight = rest.first_chunk().copied().unwrap_or_else(|| {
            let mut eight = [NEITHER; 8];
            eight
                .iter_mut()
                .zip(rest)
                .for_each(|(to, from)| *to = *from);
            eight
        });
        let eight = u64::from_le_bytes(eight);
        let ascii = (eight & HIGH).trailing_zeros() / 8;
        let beyond = u64::MAX.checked_shl(ascii * 8).unwrap_or(0);
        self.add_eight(eight & !beyond | u64::from_le_bytes([NEITHER; 8]) & beyond);
        counted + rest.len().min(ascii as usize)
    }

    /// The same for eight characters of ASCII, the first in the lowest byte.
    ///
    /// Of each byte the highest bit says what it is. A letter is added to what is no space: it carries,
    /// and the carry runs on through all that is neither, up to the next space. So it reaches whatever stands
    /// in a word that has begun.
    #[cfg(not(target_family = "wasm"))]
    #[inline(always)]
    fn add_eight(&mut self, eight: u64) {
        // No byte carries into the next: seven bits and at most 0x7F.
        let from = |bytes: u64, least: u8| bytes + u64::from_le_bytes([0x80 - least; 8]);
        let small = eight | u64::from_le_bytes([0x20; 8]);
        let letters = (from(small, b'a') & !from(small, b'z' + 1)
            | from(eight, b'0') & !from(eight, b'9' + 1))
            & HIGH;
        let unspaced = from(eight, b' ' + 1) | !HIGH;
        let (sum, first) = unspaced.overflowing_add(letters);
        let (sum, second) = sum.overflowing_add(u64::from(self.in_word));
        let in_words = sum ^ unspaced ^ letters;
        // One in the lowest bit of each byte where a word begins, and the sum of all bytes in the highest.
        let begins = (letters & !in_words) >> 7;
        self.words += (begins.wrapping_mul(u64::from_le_bytes([1; 8])) >> 56) as usize;
        self.in_word = u8::from(first | second);
    }
}

/// The highest bit of each of eight bytes, which no character of ASCII has.
#[cfg(not(target_family = "wasm"))]
const HIGH: u64 = 0x8080_8080_8080_8080;
/// A character that neither begins a word nor ends one.
#[cfg(not(target_family = "wasm"))]
const NEITHER: u8 = b'\'';

/// In [`ASCII`], a letter or a digit.
const LETTER: u8 = 1;
/// In [`ASCII`], a space of any kind.
const SPACE: u8 = 2;

/// What each character of ASCII is; 0 for what neither begins a word nor ends one.
const ASCII: [u8; 128] = {
    let mut classes = [0; 128];
    let mut code = 0;
    while code < 128 {
        let byte = code as u8;
        if byte.is_ascii_alphanumeric() {
            classes[code] = LETTER;
        } else if byte <= b' ' {
            classes[code] = SPACE;
        }
        code += 1;
    }
    classes
};

/// Whether a character belongs to a script that puts no spaces between words. Marks that stand over
/// or under a letter are left out.
fn is_unspaced(letter: char) -> bool {
    matches!(letter as u32,
        0x0E01..=0x0E30 | 0x0E32..=0x0E33 | 0x0E40..=0x0E46 // Thai
        | 0x0E81..=0x0EB0 | 0x0EB2..=0x0EB3 | 0x0EC0..=0x0EC6 // Lao
        | 0x1000..=0x102A | 0x1780..=0x17B3 // Myanmar, Khmer
        | 0x3005..=0x3007 | 0x3041..=0x3096 | 0x30A1..=0x30FA | 0x30FC..=0x30FE // Kana
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x323AF) // Han
}

/// Whether a character beyond ASCII is a letter or a digit of a word, close enough to count words: the exact
/// tables of Unicode would weigh more than this module.
fn is_word(letter: char) -> bool {
    matches!(letter as u32, 0xAA | 0xB5 | 0xBA | 0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..)
        && !matches!(letter as u32,
                0x0E31 | 0x0E34..=0x0E3A | 0x0E47..=0x0E4E | 0x0EB1 | 0x0EB4..=0x0EBC // Marks over
                | 0x0EC8..=0x0ECD | 0x102B..=0x103E | 0x17B4..=0x17D3 | 0x3099..=0x309A // and under
                | 0x060C | 0x061B | 0x061F | 0x066A..=0x066D | 0x06D4 // Arabic punctuation
                | 0x2000..=0x206F | 0x20A0..=0x20CF | 0x2190..=0x2BFF | 0x2E00..=0x2E7F
                | 0x3000..=0x3004 | 0x3008..=0x3020 | 0x30FB | 0xFE00..=0xFE6F
                | 0xFF00..=0xFF0F | 0xFF1A..=0xFF20 | 0x1F000..=0x1FAFF)
}
