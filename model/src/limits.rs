//! How much of a document is read.

/// How much of a document is read: the kinds of [`LIMITS`].
///
/// ```
/// use article_viewer_model::{LIMITS, Limits};
///
/// let limits: Limits = LIMITS;
/// assert_eq!(limits.bytes, 16 * 1024 * 1024);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a document as it is stored, and of all strings of one that a script hands over.
    pub bytes: usize,
    /// Values of a document: objects, lists, strings, numbers.
    pub values: usize,
    /// Levels of objects and lists inside each other.
    pub depth: usize,
    /// Blocks in all, those inside others counted.
    pub blocks: usize,
    /// Characters of one text.
    pub text: usize,
    /// Full records of quotations.
    pub quotes: usize,
    /// People and organizations that are quoted.
    pub people: usize,
    /// Related stories.
    pub related: usize,
    /// Items of any other list.
    pub items: usize,
    /// Diagnostics that are kept.
    pub diagnostics: usize,
}

/// How much of a document is read. Past a limit, reading stops there with a diagnostic.
///
/// ```
/// assert_eq!(article_viewer_model::LIMITS.depth, 32);
/// ```
pub const LIMITS: Limits = Limits {
    bytes: 16 * 1024 * 1024,
    values: 1_000_000,
    depth: 32,
    blocks: 20_000,
    text: 200_000,
    quotes: 10_000,
    people: 10_000,
    related: 200,
    items: 10_000,
    diagnostics: 200,
};
