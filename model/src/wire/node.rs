//! A document as a tree of values, before anything is asked of it.
//!
//! Everything that can be wrong with a document is found out later, on this tree, by code that does
//! not depend on where the document came from.

use super::flat::Items;
use crate::Code;

/// One value of a document, which lies in its [flat text](super::unflatten).
#[derive(Debug)]
pub(crate) enum Node<'a> {
    Null,
    Boolean(bool),
    Number(f64),
    Text(&'a str),
    List(Items<'a>),
    /// A list of so many items that comes in pieces.
    Pieces(usize),
    Object(Vec<(&'a str, Node<'a>)>),
    /// A value that was not read, and why. It is reported once, when the document has been read.
    Lost(Code),
}

/// How many values there are in a [`Node`], or one: what is kept of them gets that much room and no
/// more, since a vector that grows takes up to four times of what it needs.
pub(crate) fn count(node: &Node) -> usize {
    match node {
        Node::List(items) => items.len(),
        Node::Pieces(count) => *count,
        Node::Object(entries) => entries.len(),
        _ => 1,
    }
}

/// What a [`Node`] would be called.
pub(crate) fn name(node: &Node) -> &'static str {
    match node {
        Node::Null | Node::Lost(_) => "nothing",
        Node::Boolean(_) => "true or false",
        Node::Number(_) => "a number",
        Node::Text(_) => "text",
        Node::List(_) | Node::Pieces(_) => "a list",
        Node::Object(_) => "an object",
    }
}
