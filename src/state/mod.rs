//! What changes while an article is read, as pure transitions.

mod dialog;

pub use dialog::{Dialog, Pressed};
