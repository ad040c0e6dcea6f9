//! What changes while an article is read, as pure transitions.

mod dialog;
mod load;

pub use dialog::{Dialog, Pressed};
pub use load::Load;
