//! No looks: what a rendering knows.

use std::cell::OnceCell;
use std::rc::Rc;

use article_viewer_model::{Article, Block, BlockKind, views};

use crate::i18n::Strings;
use crate::ports::World;

/// How the host wants the article shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The interface's language (BCP 47).
    pub language: String,
    /// Light, dark, or as the reader's system has it.
    pub theme: Theme,
    /// How the key points start.
    pub key_points: KeyPoints,
    /// Where the related stories stand.
    pub related: RelatedPlace,
    /// The level of the headline, 1 to 3; the headings of the body follow.
    pub heading_level: u8,
    /// The name under which the folded state of the key points is remembered; `None`: it is not.
    pub remember: Option<String>,
    /// What relative addresses resolve against; `None`: the page's own address.
    pub base: Option<String>,
    /// Whether pictures, film and sound of other origins wait until the reader asks for them.
    pub media_consent: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            language: String::from("en"),
            theme: Theme::Auto,
            key_points: KeyPoints::Open,
            related: RelatedPlace::Rail,
            heading_level: 1,
            remember: None,
            base: None,
            media_consent: false,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Dark words on a light ground.
    Light,
    /// Light words on a dark ground.
    Dark,
}

/// How the key points start.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum KeyPoints {
    /// Unfolded.
    #[default]
    Open,
    /// Folded.
    Folded,
    /// Not shown.
    None,
}

/// Where the related stories stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RelatedPlace {
    /// Beside the article where there is room, else below.
    #[default]
    Rail,
    /// Below the article.
    Below,
    /// Not shown.
    None,
}

/// What a rendering knows: the article, the host's wishes, the words of the interface, the world.
pub struct Scene {
    /// The article.
    pub article: Rc<Article>,
    /// The host's wishes.
    pub options: Options,
    /// The words of the interface.
    pub strings: &'static Strings,
    /// The outside world.
    pub world: Rc<dyn World>,
    /// The ids of the footnotes, in the order they are numbered in.
    footnotes: Vec<String>,
    /// What a page that stands by itself has, so that it works before there is script.
    #[cfg(feature = "prerender")]
    pub(super) still: Option<super::still::Still>,
    /// Made when the first quote is opened, then kept: opening the next one does not depend on how
    /// many there are.
    quotes: OnceCell<views::QuoteIndex>,
}

impl Scene {
    /// Sets the scene.
    pub fn new(article: Rc<Article>, options: Options, world: Rc<dyn World>) -> Self {
        let mut footnotes = Vec::new();
        views::walk_blocks(&article.body, &mut |block: &Block| {
            if let BlockKind::Footnotes(items) = &block.kind {
                footnotes.extend(items.iter().map(|item| item.id.clone()));
            }
        });
        Self {
            strings: Strings::of(&options.language),
            article,
            options,
            world,
            footnotes,
            #[cfg(feature = "prerender")]
            still: None,
            quotes: OnceCell::new(),
        }
    }

    /// The number of a footnote, from 1.
    pub fn footnote(&self, id: &str) -> Option<u32> {
        let place = self.footnotes.iter().position(|known| known == id)?;
        u32::try_from(place + 1).ok()
    }

    /// A footnote.
    #[cfg(feature = "prerender")]
    pub(super) fn footnote_item(&self, id: &str) -> Option<&article_viewer_model::FootnoteItem> {
        let mut found = None;
        views::walk_blocks(&self.article.body, &mut |block| {
            if let BlockKind::Footnotes(items) = &block.kind
                && found.is_none()
            {
                found = items.iter().find(|item| item.id == id);
            }
        });
        found
    }

    /// The quotations by speaker.
    pub fn quotes(&self) -> &views::QuoteIndex {
        self.quotes
            .get_or_init(|| views::QuoteIndex::new(&self.article))
    }
}

/// Two scenes are equal only where they are one: a new article is a new scene.
impl PartialEq for Scene {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What makes `Rc` compare by address, without looking inside.
impl Eq for Scene {}
