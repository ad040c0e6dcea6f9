//! No looks: what a page has that stands still, so that it works before there is script, and without.
//! What little it looks like is in `style/still.css`.
//!
//! Every quote has a native pop-over with its record, and every footnote one with its words; links to
//! places in the article are text fragments, since no `#id` reaches into a shadow root.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use article_viewer_model::{Article, Block, BlockKind, Run, Text, views};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::scene::{Options, Scene, Theme};
use super::writer::{Writer, direction};
use super::{dialog_frame, footnotes, page, quote_record};
use crate::i18n::fill;
use crate::ports::{HtmlSink, World};

/// What is noted down while a page is written that stands still.
#[derive(Debug, Default)]
pub(super) struct Still {
    /// The quotes that have a button. On paper their records are numbered notes.
    noted: RefCell<Met>,
    /// The footnotes that are referred to.
    referred: RefCell<Met>,
    /// The first words of blocks and quotes, by id.
    beginnings: HashMap<String, String>,
    /// Whether something waits for the reader's word before it is fetched.
    pub(super) waits: Cell<bool>,
    /// Whether the page makes no request by itself.
    pub(super) is_offline: bool,
}

/// Ids, each once, in the order in which they were met.
#[derive(Debug, Default)]
struct Met {
    order: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Met {
    /// The number of an id, from 1.
    fn number(&mut self, id: &str) -> u32 {
        if let Some(number) = self.numbers.get(id) {
            return *number;
        }
        self.order.push(id.to_owned());
        let number = u32::try_from(self.order.len()).unwrap_or(u32::MAX);
        self.numbers.insert(id.to_owned(), number);
        number
    }
}

impl Still {
    /// For one writing of an article.
    pub(super) fn new(article: &Article) -> Self {
        let mut beginnings = HashMap::new();
        views::walk_blocks(&article.body, &mut |block: &Block| {
            if let Some(id) = &block.id {
                beginnings.insert(id.clone(), first_words(article, block));
            }
        });
        for (id, _) in article.quotes.iter() {
            let words = beginning(&views::quoted_words(article, id));
            beginnings.entry(id.to_owned()).or_insert(words);
        }
        beginnings.retain(|_, words| !words.is_empty());
        Self {
            beginnings,
            ..Self::default()
        }
    }
}

/// The first words of a block, as they stand on the page.
fn first_words(article: &Article, block: &Block) -> String {
    let mut words = String::new();
    match &block.kind {
        BlockKind::Quote(quote) => words = beginning(&views::quoted_words(article, &quote.quote)),
        BlockKind::Code { text, .. } => words = beginning(text),
        _ => views::walk_texts(std::slice::from_ref(block), &mut |text: &Text| {
            if words.is_empty() {
                words = beginning(&up_to_a_note(text));
            }
        }),
    }
    words
}

/// The words before the first line break, and before the first number or reading that stands between
/// them on the page but not in the text.
fn up_to_a_note(text: &Text) -> String {
    let mut words = String::new();
    for run in &text.runs {
        let Run::Text(run) = run else { break };
        if run.ruby.is_some() {
            break;
        }
        words.push_str(&run.text);
        if run.footnote.is_some() {
            break;
        }
    }
    words
}

/// The first eight words: enough to be found but once.
fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    words.join(" ")
}

/// What stands for itself in a text directive (WICG, "Scroll to Text Fragment"): dashes, commas and
/// ampersands have a meaning there.
const DIRECTIVE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

/// The address of a place in the article that works without script.
pub(super) fn place(scene: &Scene, id: &str) -> Option<String> {
    let words = scene.still.as_ref()?.beginnings.get(id)?;
    let words = utf8_percent_encode(words, DIRECTIVE).to_string();
    Some(["#:~:text=", &words].concat())
}

/// The id of the pop-over with a quote's record.
fn record_id(id: &str) -> String {
    ["quote-", id].concat()
}

/// The id of the pop-over with a footnote.
fn note_id(id: &str) -> String {
    ["note-", id].concat()
}

/// Lets a quote's button, which was just opened, open the pop-over with its record.
pub(super) fn quote_button(w: &mut Writer, id: &str) {
    if let Some(still) = &w.scene.still {
        let number = still.noted.borrow_mut().number(id);
        w.set("popovertarget", &record_id(id))
            .set_number("data-note", Some(number));
    }
}

/// Hides the element just opened until there is script to answer it.
pub(super) fn needs_script(w: &mut Writer) {
    if w.scene.still.is_some() {
        w.set("hidden", "").set("data-script", "");
    }
}

/// Writes the number of a footnote as a button, where the page stands still. Says whether it did.
pub(super) fn footnote_button(w: &mut Writer, id: &str, number: &str) -> bool {
    let scene = w.scene;
    let Some(still) = &scene.still else {
        return false;
    };
    still.referred.borrow_mut().number(id);
    w.open_class("button", "footnote-button")
        .set("type", "button")
        .set("popovertarget", &note_id(id))
        .set("data-footnote", id)
        .set("aria-label", &fill(scene.strings.footnote(), number))
        .words(number)
        .close();
    true
}

/// Writes the root of a viewer, as [`super::to_still_html`] has it.
pub(super) fn write_all(
    article: Rc<Article>,
    options: Options,
    world: Rc<dyn World>,
    is_offline: bool,
) -> String {
    let mut scene = Scene::new(article, options, world);
    let mut write = |waits: bool| {
        let mut still = Still::new(&scene.article);
        still.is_offline = is_offline;
        still.waits.set(waits);
        scene.still = Some(still);
        let mut sink = HtmlSink::default();
        root(&mut Writer::new(&scene, &mut sink));
        let waits = scene.still.as_ref().is_some_and(|it| it.waits.get());
        (sink.finish(), waits)
    };
    // Whether something waits is known at the end, and said at the top.
    let (html, waits) = write(false);
    if waits { write(true).0 } else { html }
}

/// Writes the root of a viewer.
fn root(w: &mut Writer) {
    let strings = w.scene.strings;
    w.open_class("div", "viewer")
        .set("lang", strings.language())
        .set("dir", direction(strings.direction()));
    match w.scene.options.theme {
        Theme::Auto => {}
        Theme::Light => _ = w.set("data-theme", "light"),
        Theme::Dark => _ = w.set("data-theme", "dark"),
    }
    w.open("div");
    page::write(w);
    w.close();
    popovers(w);
    w.close();
}

/// Writes the pop-overs.
fn popovers(w: &mut Writer) {
    let scene = w.scene;
    let Some(still) = &scene.still else {
        return;
    };
    // A record may quote, too: what it refers to is met while it is written.
    let nth = |met: &RefCell<Met>, place: usize| met.borrow().order.get(place).cloned();
    if nth(&still.noted, 0).is_some() {
        // On paper, a list of notes with a heading.
        w.open_class("section", "records");
        dialog_frame::notes_heading(w);
        let mut place = 0;
        while let Some(id) = nth(&still.noted, place) {
            record(w, &id, u32::try_from(place + 1).ok());
            place += 1;
        }
        w.close();
    }
    let mut place = 0;
    while let Some(id) = nth(&still.referred, place) {
        footnotes::popover(w, &id, &note_id(&id));
        place += 1;
    }
}

/// Writes the pop-over with the record of a quote, and the way to the speaker's other quotes, which
/// needs script.
fn record(w: &mut Writer, id: &str, number: Option<u32>) {
    let scene = w.scene;
    w.open("div");
    w.set("data-record", id)
        .set_number("data-note", number)
        .set("aria-label", &dialog_frame::label(scene, id));
    dialog_frame::begin(w, Some(&record_id(id)));
    quote_record::write(w, id);
    let position = dialog_frame::position(scene, id);
    if !position.is_empty() {
        let (previous, next) = scene.quotes().neighbours(id);
        w.open_class("div", "record-navigation");
        needs_script(w);
        dialog_frame::navigation(w, previous, &position, next);
        w.close();
    }
    w.close();
}
