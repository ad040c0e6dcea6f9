//! Quotations in reading order, by speaker and by date.

use super::speakers::{SpeakerView, view};
use super::walk::{Step, walk};
use crate::{Article, BlockKind, Moment, Run, Speaker, Table, Text};

/// The ids of the quotations in the body, each once, in the order of their first words. Key points
/// are not the body.
///
/// ```
/// use article_viewer_model::{Article, views};
///
/// assert!(views::quotes_in_reading_order(&Article::default()).is_empty());
/// ```
#[must_use]
pub fn quotes_in_reading_order(article: &Article) -> Vec<&str> {
    let mut order = Vec::new();
    let mut seen = Table::default();
    let mut meet = |id: &'_ String| seen.insert(id.clone(), true).is_none();
    walk(&article.body, &mut |step| match step {
        Step::Block(block) => {
            if let BlockKind::Quote(quote) = &block.kind
                && meet(&quote.quote)
            {
                order.push(quote.quote.as_str());
            }
        }
        Step::Part => {}
        Step::Text(text) => {
            for run in &text.runs {
                if let Run::Text(run) = run
                    && let Some(id) = &run.quote
                    && meet(id)
                {
                    order.push(id.as_str());
                }
            }
        }
    });
    order
}

/// The quotations of an article in reading order, with the way from each to the previous and the
/// next one of the same speaker. It is built once; each question then takes one look through the ids.
///
/// ```
/// use article_viewer_model::{Article, views::QuoteIndex};
///
/// let index = QuoteIndex::new(&Article::default());
/// assert!(index.order().is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct QuoteIndex {
    order: Vec<String>,
    /// As many, in the same order.
    places: Vec<Place>,
}

/// Where a quotation stands among those of its speaker. Numbers are places in the reading order.
#[derive(Debug, Clone, Default, PartialEq)]
struct Place {
    previous: Option<u32>,
    next: Option<u32>,
    /// From 1; 0 where nobody is named.
    position: u32,
    /// How many quotations the speaker has.
    count: u32,
}

impl QuoteIndex {
    /// The index of an article.
    ///
    /// ```
    /// use article_viewer_model::{Article, views::QuoteIndex};
    ///
    /// assert_eq!(QuoteIndex::new(&Article::default()), QuoteIndex::default());
    /// ```
    #[must_use]
    pub fn new(article: &Article) -> Self {
        let order = quotes_in_reading_order(article);
        let chains = chains(article, &order);
        let mut places = Vec::with_capacity(order.len());
        for (number, id) in order.iter().enumerate() {
            let mut place = Place::default();
            let named = article
                .quotes
                .get(id)
                .map(|quote| quote.speakers.as_slice());
            // Of a joint statement, the first speaker who has more to say leads on.
            let mut candidates = named
                .unwrap_or_default()
                .iter()
                .filter_map(|speaker| chains.get(&key(speaker)));
            let first = candidates.clone().next();
            let chain = candidates.find(|chain| chain.len() > 1).or(first);
            if let Some(chain) = chain
                && let Ok(at) = chain.binary_search(&(number as u32))
            {
                place = Place {
                    previous: at.checked_sub(1).and_then(|at| chain.get(at)).copied(),
                    next: chain.get(at + 1).copied(),
                    position: at as u32 + 1,
                    count: chain.len() as u32,
                };
            }
            places.push(place);
        }
        Self {
            order: order.into_iter().map(str::to_owned).collect(),
            places,
        }
    }

    /// The ids, in reading order.
    ///
    /// ```
    /// use article_viewer_model::views::QuoteIndex;
    ///
    /// assert!(QuoteIndex::default().order().is_empty());
    /// ```
    #[must_use]
    pub fn order(&self) -> &[String] {
        &self.order
    }

    /// The previous and the next quotation of the same speaker.
    ///
    /// ```
    /// use article_viewer_model::views::QuoteIndex;
    ///
    /// assert_eq!(QuoteIndex::default().neighbours("q1"), (None, None));
    /// ```
    #[must_use]
    pub fn neighbours(&self, id: &str) -> (Option<&str>, Option<&str>) {
        let place = self.place(id);
        let name = |number: Option<u32>| {
            let id = self.order.get(number? as usize)?;
            Some(id.as_str())
        };
        (
            name(place.and_then(|it| it.previous)),
            name(place.and_then(|it| it.next)),
        )
    }

    /// Which of its speaker's quotations this one is, from 1, and how many there are. `None` where
    /// nobody is named.
    ///
    /// ```
    /// use article_viewer_model::views::QuoteIndex;
    ///
    /// assert_eq!(QuoteIndex::default().position("q1"), None);
    /// ```
    #[must_use]
    pub fn position(&self, id: &str) -> Option<(usize, usize)> {
        let place = self.place(id)?;
        (place.position > 0).then_some((place.position as usize, place.count as usize))
    }

    fn place(&self, id: &str) -> Option<&Place> {
        self.places.get(self.order.iter().position(|it| it == id)?)
    }
}

/// The places in the reading order of each speaker's quotations, by [`key`], in the order in which
/// the speakers are first heard.
fn chains(article: &Article, order: &[&str]) -> Table<Vec<u32>> {
    let mut chains: Table<Vec<u32>> = Table::default();
    for (number, id) in order.iter().enumerate() {
        let Some(quote) = article.quotes.get(id) else {
            continue;
        };
        for speaker in &quote.speakers {
            let key = key(speaker);
            let number = number as u32;
            match chains.get_mut(&key) {
                // A speaker who is named twice in one statement said it once.
                Some(chain) if chain.last() == Some(&number) => {}
                Some(chain) => chain.push(number),
                None => {
                    chains.insert(key, vec![number]);
                }
            }
        }
    }
    chains
}

/// What tells one speaker from another: the id of a person, the name of somebody named in place.
fn key(speaker: &Speaker) -> String {
    let (kind, name) = match speaker {
        Speaker::Person(id) => ("person ", id),
        Speaker::Named { name, .. } => ("named ", name),
    };
    [kind, name].concat()
}

/// One speaker and what they said.
///
/// ```
/// use article_viewer_model::views::SpeakerQuotes;
///
/// let nobody = SpeakerQuotes { speaker: None, quotes: vec!["q1"] };
/// assert_eq!(nobody.quotes.len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SpeakerQuotes<'a> {
    /// The speaker, with the role they have in the article; none for the quotations of which nobody
    /// is named.
    pub speaker: Option<SpeakerView<'a>>,
    /// The ids, in reading order.
    pub quotes: Vec<&'a str>,
}

/// The quotations of the body by speaker, in the order in which the speakers are first heard; those
/// of which nobody is named come last. A joint statement stands with each of its speakers.
///
/// ```
/// use article_viewer_model::{Article, views};
///
/// assert!(views::quotes_by_speaker(&Article::default()).is_empty());
/// ```
#[must_use]
pub fn quotes_by_speaker(article: &Article) -> Vec<SpeakerQuotes<'_>> {
    let order = quotes_in_reading_order(article);
    let mut groups: Vec<SpeakerQuotes<'_>> = Vec::new();
    let mut unnamed = Vec::new();
    let named = |id: &str| {
        article
            .quotes
            .get(id)
            .map(|quote| quote.speakers.as_slice())
    };
    for (_, chain) in chains(article, &order).iter() {
        let quotes: Vec<&str> = chain
            .iter()
            .filter_map(|number| order.get(*number as usize).copied())
            .collect();
        groups.push(SpeakerQuotes {
            speaker: None,
            quotes,
        });
    }
    // The chains are in the order of their first quotation and of its speakers, so a second walk in
    // that order meets the speakers as they stand.
    let mut met: Table<bool> = Table::default();
    for id in order {
        let speakers = named(id).unwrap_or_default();
        if speakers.is_empty() {
            unnamed.push(id);
        }
        for speaker in speakers {
            let number = met.len();
            if met.insert(key(speaker), true).is_none()
                && let Some(group) = groups.get_mut(number)
            {
                group.speaker = view(article, speaker);
            }
        }
    }
    if !unnamed.is_empty() {
        groups.push(SpeakerQuotes {
            speaker: None,
            quotes: unnamed,
        });
    }
    groups
}

/// The ids of the quotations in the body by the date they were said, each date as precise as it is
/// written; those without a known date come last, in reading order.
///
/// ```
/// use article_viewer_model::{Article, views};
///
/// assert!(views::quotes_by_date(&Article::default()).is_empty());
/// ```
#[must_use]
pub fn quotes_by_date(article: &Article) -> Vec<&str> {
    let mut dated: Vec<(Moment, &str)> = Vec::new();
    let mut unknown = Vec::new();
    for id in quotes_in_reading_order(article) {
        match article.quotes.get(id).and_then(|quote| quote.date) {
            // Each goes behind those that are not later: one date keeps the reading order. A
            // document has few quotes, and a general sort weighs more than all of this module.
            Some(date) => {
                let place = dated.partition_point(|it| it.0.compare(&date.start).is_le());
                dated.insert(place, (date.start, id));
            }
            None => unknown.push(id),
        }
    }
    let mut order: Vec<&str> = dated.into_iter().map(|(_, id)| id).collect();
    order.append(&mut unknown);
    order
}

/// The words of a quotation: those of its record, else those in the article, with " … " for what
/// interrupts them. Empty where there is no such quotation.
///
/// ```
/// use article_viewer_model::{Article, Quote, Text, views};
///
/// let mut article = Article::default();
/// let quote = Quote { text: Text::from("We will never go."), ..Quote::default() };
/// article.quotes.insert("q1".to_owned(), quote);
/// assert_eq!(views::quoted_words(&article, "q1"), "We will never go.");
/// assert_eq!(views::quoted_words(&article, "q2"), "");
/// ```
#[must_use]
pub fn quoted_words(article: &Article, id: &str) -> String {
    if let Some(quote) = article.quotes.get(id)
        && !quote.text.is_empty()
    {
        return quote.text.plain();
    }
    let mut words = String::new();
    walk(&article.body, &mut |step| {
        if let Step::Text(text) = step {
            collect(text, id, &mut words);
        }
    });
    if words.is_empty() {
        // A quotation that is not in the body may stand over it.
        let points = article.key_points.iter().map(|point| &point.text);
        for text in [&article.headline, &article.description]
            .into_iter()
            .chain(points)
        {
            collect(text, id, &mut words);
        }
    }
    words
}

/// Adds the words of a quotation in one text.
fn collect(text: &Text, id: &str, words: &mut String) {
    let mut goes_on = false;
    for run in &text.runs {
        match run {
            Run::Text(run) if run.quote.as_deref() == Some(id) => {
                if !goes_on && !words.is_empty() {
                    let end = words.trim_end().len();
                    words.truncate(end);
                    words.push_str(" … ");
                    words.push_str(run.text.trim_start());
                } else {
                    words.push_str(&run.text);
                }
                goes_on = true;
            }
            Run::Text(_) => goes_on = false,
            Run::Break if goes_on => words.push(' '),
            Run::Break => {}
        }
    }
}
