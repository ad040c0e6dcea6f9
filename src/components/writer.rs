//! No looks: the words and elements that components write, into either end.

use article_viewer_model::{Address, Block, Direction, Language};

use super::media_consent::WAITING;
use super::scene::Scene;
use crate::i18n::decimal;
use crate::ports::Sink;

/// What a component writes with.
///
/// In the module its functions are called, for what is written in place of a call would weigh more. Elsewhere
/// that is left to the compiler.
pub struct Writer<'a> {
    /// What is shown.
    pub scene: &'a Scene,
    sink: &'a mut dyn Sink,
    /// Whether the words stand in a link. A link holds no other (HTML, "the a element"): read from
    /// text, the second would end the first.
    pub(super) in_link: bool,
}

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

impl<'a> Writer<'a> {
    /// Writes into `sink`.
    pub fn new(scene: &'a Scene, sink: &'a mut dyn Sink) -> Self {
        Self {
            scene,
            sink,
            in_link: false,
        }
    }

    /// Opens an element.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn open(&mut self, tag: &'static str) -> &mut Self {
        self.sink.open(tag);
        self
    }

    /// Opens an element with a class.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn open_class(&mut self, tag: &'static str, class: &str) -> &mut Self {
        self.open(tag).set("class", class)
    }

    /// Opens the heading that stands `below` levels under the headline.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn open_heading(&mut self, below: u8, class: &str) -> &mut Self {
        let level = usize::from(self.scene.options.heading_level.clamp(1, 3) + below).min(6);
        self.open_class(HEADINGS.get(level - 1).copied().unwrap_or("h6"), class)
    }

    /// Sets an attribute of the element just opened.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn set(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.sink.attribute(name, value);
        self
    }

    /// Sets an attribute where there is a value.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn set_some(&mut self, name: &'static str, value: Option<&str>) -> &mut Self {
        if let Some(value) = value {
            self.set(name, value);
        }
        self
    }

    /// Sets an attribute to a whole number.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn set_number(&mut self, name: &'static str, value: Option<u32>) -> &mut Self {
        if let Some(value) = value {
            self.set(name, &decimal(value));
        }
        self
    }

    /// Adds words.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn words(&mut self, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.sink.text(text);
        }
        self
    }

    /// Closes the element opened last.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn close(&mut self) -> &mut Self {
        self.sink.close();
        self
    }

    /// An element that holds only words.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn leaf(&mut self, tag: &'static str, class: &str, text: &str) -> &mut Self {
        self.open_class(tag, class).words(text).close()
    }

    /// Sets the language, and the direction that goes with it, of the element just opened.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn language(&mut self, language: Option<&Language>) -> &mut Self {
        if let Some(language) = language {
            self.set("lang", language.as_str());
            self.set("dir", direction(language.direction()));
        }
        self
    }

    /// Sets what every block carries: its id and its language.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn block(&mut self, block: &Block) -> &mut Self {
        self.set_some("id", block.id.as_deref());
        self.language(block.language.as_ref())
    }

    /// An address as the page can use it. Fragments stay: they name places in the article.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn address(&self, address: &Address) -> String {
        let text = address.as_str();
        if text.starts_with('#') {
            return text.to_owned();
        }
        let base = self.scene.options.base.as_deref();
        self.scene.world.resolve(text, base)
    }

    /// Makes the link just opened lead to a place in the article.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn link_to(&mut self, id: &str) -> &mut Self {
        #[cfg(feature = "prerender")]
        if let Some(address) = super::still::place(self.scene, id) {
            return self.set("href", &address).set("data-place", id);
        }
        self.set("href", &["#", id].concat())
    }

    /// Opens a round button with a picture and no words; `label` is its name.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn icon_button(&mut self, name: &str, label: &str) -> &mut Self {
        let class = ["icon-button ", name].concat();
        self.open_class("button", &class)
            .set("type", "button")
            .set("aria-label", label)
    }

    /// Whether what lies at this address waits for the reader.
    pub(super) fn waits(&self, address: &str) -> bool {
        self.scene.options.media_consent && self.scene.world.is_foreign(address)
    }

    /// Sets an attribute that fetches something; where that has to wait for the reader, another holds
    /// it until then.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn fetch(&mut self, name: &'static str, address: &str) -> &mut Self {
        let waits = self.waits(address);
        #[cfg(feature = "prerender")]
        if let Some(still) = &self.scene.still
            && waits
        {
            still.waits.set(true);
        }
        let waiting = WAITING.iter().find(|pair| waits && pair.0 == name);
        self.set(waiting.map_or(name, |pair| pair.1), address)
    }

    /// Opens a link where there is an address, else a `<span>`.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn open_link(&mut self, address: Option<&Address>, class: &str) -> &mut Self {
        match address {
            Some(address) => {
                self.open_class("a", class);
                if let Some(id) = address.as_str().strip_prefix('#') {
                    return self.link_to(id);
                }
                let href = self.address(address);
                self.set("href", &href)
            }
            None => self.open_class("span", class),
        }
    }
}

/// The value of `dir`.
pub(super) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}
