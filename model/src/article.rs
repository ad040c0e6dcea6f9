//! The article as a whole, and the small records that only it holds.

use crate::{Address, Block, Date, Image, Language, Quote, Table, Teaser, Text};

/// A news article: the whole document, typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Article {
    /// The publisher's identifier.
    pub id: Option<String>,
    /// The canonical address.
    pub url: Option<Address>,
    /// The language of the article (BCP 47).
    pub language: Option<Language>,
    /// The direction as the document gives it; see [`Article::direction`].
    pub stated_direction: Option<Direction>,
    /// The way from the front page to here.
    pub breadcrumbs: Vec<Breadcrumb>,
    /// The section's name.
    pub section: Option<String>,
    /// What kind of piece it is.
    pub genre: Option<Genre>,
    /// The label over the headline.
    pub kicker: Text,
    /// The headline. Empty only where the document has none.
    pub headline: Text,
    /// The standfirst.
    pub description: Text,
    /// The place, as printed before the first words.
    pub dateline: Option<String>,
    /// The byline as the publisher words it; empty where it is made from [`Article::authors`].
    pub byline: Text,
    /// Who wrote it.
    pub authors: Vec<Author>,
    /// Who published it.
    pub publisher: Option<Publisher>,
    /// Who paid for it: always shown, before the headline.
    pub sponsor: Option<Sponsor>,
    /// What the reader must know before the body.
    pub notice: Option<Notice>,
    /// When it was first published.
    pub date_published: Option<Date>,
    /// When it was last changed.
    pub date_modified: Option<Date>,
    /// Words about the dates ("updates to fix a name").
    pub date_note: Option<String>,
    /// The lead image.
    pub image: Option<Image>,
    /// The key points.
    pub key_points: Vec<KeyPoint>,
    /// Who wrote or checked the key points.
    pub key_points_note: Text,
    /// The body, in reading order.
    pub body: Vec<Block>,
    /// The people and organizations that quotes refer to, by id.
    pub people: Table<Person>,
    /// The full records of the quotations, by id.
    pub quotes: Table<Quote>,
    /// The related stories.
    pub related: Option<Related>,
    /// What was corrected since publication.
    pub corrections: Vec<Correction>,
    /// Topics.
    pub tags: Vec<Tag>,
    /// Whether it can be read without paying, as in schema.org.
    pub is_accessible_for_free: Option<bool>,
    /// The copyright notice, as in schema.org.
    pub copyright_notice: Option<String>,
}

/// The direction a text runs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right (`ltr`).
    LeftToRight,
    /// Right to left (`rtl`).
    RightToLeft,
}

/// What kind of piece an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Genre {
    /// `news`
    News,
    /// `opinion`
    Opinion,
    /// `analysis`
    Analysis,
    /// `interview`
    Interview,
    /// `review`
    Review,
    /// `liveblog`
    LiveBlog,
    /// `explainer`
    Explainer,
}

/// One step of the way from the front page to the article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Breadcrumb {
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub url: Option<Address>,
}

/// Somebody who wrote the article.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Author {
    /// The name.
    pub name: String,
    /// What they are ("Energy correspondent").
    pub role: Option<String>,
    /// Whom they work for.
    pub organization: Option<String>,
    /// Their page.
    pub url: Option<Address>,
    /// Their portrait.
    pub image: Option<Image>,
}

/// Who published the article.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// The front page.
    pub url: Option<Address>,
    /// The logo.
    pub logo: Option<Image>,
}

/// Who paid for the article.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sponsor {
    /// The words that say it is paid for ("Paid content").
    pub label: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// Their page.
    pub url: Option<Address>,
    /// Their logo.
    pub logo: Option<Image>,
}

/// What the reader must know before the body.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice {
    /// What kind of notice.
    pub kind: NoticeKind,
    /// What it says.
    pub text: Text,
}

/// What kind of [`Notice`] it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// The article was withdrawn (`retraction`).
    Retraction,
    /// What follows may distress (`contentWarning`).
    ContentWarning,
    /// The story has moved on (`update`).
    Update,
    /// Anything else (`note`).
    #[default]
    Note,
}

/// One key point.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyPoint {
    /// What it says.
    pub text: Text,
    /// Ids of the blocks or quotes that bear it out.
    pub supported_by: Vec<String>,
}

/// A person or an organization that is quoted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// What they are.
    pub role: Option<String>,
    /// Whom they speak for.
    pub organization: Option<String>,
    /// A person or an organization.
    pub kind: PersonKind,
    /// Their page.
    pub url: Option<Address>,
    /// Their portrait or logo.
    pub image: Option<Image>,
}

/// Whether a [`Person`] is one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum PersonKind {
    /// A human being (`person`).
    #[default]
    Person,
    /// A company, ministry, club (`organization`).
    Organization,
}

/// The related stories.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Related {
    /// What the rail is called ("Popular right now"); none: the interface's own word.
    pub title: Option<String>,
    /// The stories.
    pub items: Vec<Teaser>,
}

/// What was corrected, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Correction {
    /// When the correction was made.
    pub date: Option<Date>,
    /// What was wrong, and what is right.
    pub text: Text,
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// What it is called.
    pub name: String,
    /// Where its page is.
    pub url: Option<Address>,
}

impl Article {
    /// The direction the article runs in: the one it states, else its language's, else left to
    /// right.
    ///
    /// ```
    /// use article_viewer_model::{Article, Direction, Language};
    ///
    /// let mut article = Article::default();
    /// assert_eq!(article.direction(), Direction::LeftToRight);
    /// article.language = Language::parse("he");
    /// assert_eq!(article.direction(), Direction::RightToLeft);
    /// article.stated_direction = Some(Direction::LeftToRight);
    /// assert_eq!(article.direction(), Direction::LeftToRight);
    /// ```
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.stated_direction
            .or_else(|| self.language.as_ref().map(Language::direction))
            .unwrap_or(Direction::LeftToRight)
    }
}
