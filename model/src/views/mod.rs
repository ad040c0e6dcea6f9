//! What can be derived from an article.
//!
//! Pure functions over a read [`Article`](crate::Article): its quotations in reading order, by
//! speaker and by date, its words, and how long they take to read.

mod quotes;
mod speakers;
mod walk;
mod words;

pub use quotes::{
    QuoteIndex, SpeakerQuotes, quoted_words, quotes_by_date, quotes_by_speaker,
    quotes_in_reading_order,
};
pub use speakers::{SpeakerView, speakers};
pub use walk::{walk_blocks, walk_texts};
pub use words::{reading_minutes, text, word_count};
