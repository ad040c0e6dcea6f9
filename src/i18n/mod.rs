//! The interface's own words, in the reader's language, and what a date needs besides the calendar.

mod age;
mod arabic;
mod decimal;
mod english;
mod strings;
mod zone;

pub use age::{Age, age};
pub use decimal::{decimal, listed};
pub(crate) use strings::gap;
pub use strings::{Strings, fill};
pub use zone::zone;
