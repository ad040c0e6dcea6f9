//! No looks: the viewer itself, between the host's wishes and the page: it builds and listens.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use article_viewer_model::Article;
#[cfg(feature = "embed")]
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::behaviour::{self, Action};
use super::quote_dialog::{Opened, QuoteDialog};
#[cfg(has_notes)]
use super::quote_notes;
use super::scene::{Options, Scene, Theme};
use super::writer::{Writer, direction};
use super::{failure, page, skeleton};
#[cfg(feature = "embed")]
use crate::ports::read_js;
#[cfg(has_notes)]
use crate::ports::window;
use crate::ports::{Browser, DomSink, Failure, Listener, create_element};
use crate::state::Pressed;

/// What stands on the page.
#[derive(Debug, Clone)]
pub(crate) enum Shown {
    /// A document is on its way.
    Loading,
    /// There is no article, and this is why.
    Failed(Failure),
    /// An article.
    Article(Rc<Article>),
    /// An article that was let go, as the script has it.
    #[cfg(feature = "embed")]
    LetGo(JsValue),
}

/// What the reader does that the host is told of.
#[derive(Debug, Clone, PartialEq)]
pub enum ReaderEvent {
    /// The key points were folded, or unfolded.
    KeyPoints {
        /// Whether they are open now.
        open: bool,
    },
    /// The record of the quote with this id was opened.
    QuoteOpened(String),
    /// The record of the quote with this id was closed.
    QuoteClosed(String),
    /// A related story is about to be followed, in this window.
    Related {
        /// Where it is.
        address: String,
        /// Its headline.
        headline: String,
    },
    /// The document is to be fetched again.
    Retry,
}

/// Told what the reader does. Its answer says whether what is about to happen may: `false` keeps a
/// related story from being followed.
pub(crate) type OnEvent = Rc<dyn Fn(ReaderEvent) -> bool>;

/// A viewer on the page. When it is dropped, its listeners go.
///
/// No field stays borrowed while a handler of the host may run: closing a pop-over moves the focus,
/// which enters another handler while the first still runs.
pub(crate) struct Controller {
    root: Element,
    /// Whether the root is on the page.
    attached: Cell<bool>,
    options: RefCell<Options>,
    on_event: OnEvent,
    shown: RefCell<Shown>,
    /// The address of the document: what relative addresses resolve against where the host names no
    /// other, and where the reader finds what could not be shown.
    address: RefCell<Option<String>>,
    scene: RefCell<Rc<Scene>>,
    dialog: RefCell<Rc<QuoteDialog>>,
    /// The records as notes, while the page is printed.
    #[cfg(has_notes)]
    notes: RefCell<Option<Element>>,
    listeners: RefCell<Vec<Listener>>,
    content_listeners: RefCell<Vec<Listener>>,
}

impl Controller {
    /// A viewer under a new element, which is not on the page yet. It shows nothing before it is told to.
    pub(crate) fn new(options: Options, on_event: OnEvent) -> Rc<Self> {
        let dialog = QuoteDialog::none(&on_event);
        Self::on(create_element("div"), options, on_event, dialog)
    }

    /// Takes over a page that was written without a browser, as it stands: nothing is built or moved.
    #[cfg(feature = "pages")]
    pub(crate) fn adopt(root: Element, options: Options, on_event: OnEvent) -> Rc<Self> {
        let dialog = QuoteDialog::adopt(&root, &on_event);
        let controller = Self::on(root, options, on_event, dialog);
        behaviour::catch_up(&controller.root, &controller.scene.borrow());
        controller.attach();
        controller
    }

    /// A viewer that listens on `root`, of which nothing is built yet.
    fn on(root: Element, options: Options, on_event: OnEvent, dialog: Rc<QuoteDialog>) -> Rc<Self> {
        let scene = Rc::new(Scene::new(Rc::default(), options.clone(), Rc::new(Browser)));
        let controller = Rc::new(Self {
            root,
            attached: Cell::new(false),
            options: RefCell::new(options),
            shown: RefCell::new(Shown::Loading),
            address: RefCell::default(),
            dialog: RefCell::new(dialog),
            on_event,
            scene: RefCell::new(scene),
            #[cfg(has_notes)]
            notes: RefCell::default(),
            listeners: RefCell::new(Vec::new()),
            content_listeners: RefCell::new(Vec::new()),
        });
        controller.listen();
        #[cfg(has_notes)]
        controller.listen_to_print();
        controller
    }

    /// The element that holds the viewer.
    pub(crate) fn root(&self) -> &Element {
        &self.root
    }

    /// The root stands on the page now.
    pub(crate) fn attach(&self) {
        self.attached.set(true);
        self.attach_behaviour();
        behaviour::follow_fragment(&self.root);
    }

    /// Shows something else. `address` is where it comes from, if it has an address.
    pub(crate) fn show(&self, shown: Shown, address: Option<String>) {
        self.shown.replace(shown);
        self.address.replace(address);
        self.build();
        if self.attached.get() {
            behaviour::follow_fragment(&self.root);
        }
    }

    /// Shows something else in another way, built once.
    #[cfg(feature = "embed")]
    pub(crate) fn show_as(&self, options: Options, shown: Shown, address: Option<String>) {
        self.options.replace(options);
        self.show(shown, address);
    }

    /// Lets go of the article that is shown: what is built stands. It is read again where a quote is
    /// opened, or the host wants it shown in another way.
    #[cfg(feature = "embed")]
    pub(crate) fn let_go(&self, document: JsValue) {
        self.shown.replace(Shown::LetGo(document));
        self.set_scene(Rc::default());
    }

    /// The article that is shown, which from now on is kept; none where none is shown.
    fn article(&self) -> Rc<Article> {
        let shown = self.shown.borrow().clone();
        match shown {
            Shown::Article(article) => article,
            #[cfg(feature = "embed")]
            Shown::LetGo(document) => {
                let read = read_js(document);
                let article = Rc::new(read.map(|it| it.article).unwrap_or_default());
                self.shown.replace(Shown::Article(article.clone()));
                self.set_scene(article.clone());
                article
            }
            _ => Rc::default(),
        }
    }

    /// The same scene, with this article in it.
    #[cfg(feature = "embed")]
    fn set_scene(&self, article: Rc<Article>) {
        let scene = self.scene.borrow().clone();
        let options = scene.options.clone();
        let scene = Scene::new(article, options, scene.world.clone());
        self.scene.replace(Rc::new(scene));
    }

    /// Shows the same in another way.
    pub(crate) fn set_options(&self, options: Options) {
        let old = self.options.replace(options.clone());
        let theme = options.theme;
        if options == (Options { theme, ..old }) {
            // Nothing that is built depends on it, and what the reader has open stays open.
            self.set_theme(theme);
            return;
        }
        // Everything is built anew, and what the reader had open is opened again.
        let folds = if options.key_points == old.key_points {
            "details"
        } else {
            ".body details"
        };
        let before = behaviour::folds(&self.root, folds);
        let dialog = self.dialog.borrow().clone();
        let quote = dialog.state.borrow().current().map(str::to_owned);
        self.replace();
        for (before, after) in before.iter().zip(behaviour::folds(&self.root, folds)) {
            after.set_open(before.open());
        }
        self.attach_behaviour();
        if let Some(id) = quote
            && let Some(opener) = behaviour::first_button(&self.root, &id)
        {
            let dialog = self.dialog.borrow().clone();
            self.open(&dialog, Opened { id, opener });
        }
    }

    fn set_theme(&self, theme: Theme) {
        let theme = match theme {
            Theme::Auto => return behaviour::unset(&self.root, "data-theme"),
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        behaviour::set(&self.root, "data-theme", theme);
    }

    fn build(&self) {
        self.replace();
        self.attach_behaviour();
    }

    /// Builds what stands on the page, once: outside the document, so that the browser lays out once.
    fn replace(&self) {
        let dialog = self.dialog.borrow().clone();
        dialog.hide();
        let article = self.article();
        let shown = self.shown.borrow().clone();
        let address = self.address.borrow().clone();
        let mut options = self.options.borrow().clone();
        if options.base.is_none() {
            options.base.clone_from(&address);
        }
        let scene = Rc::new(Scene::new(article, options, Rc::new(Browser)));
        let mut sink = DomSink::new("div");
        let w = &mut Writer::new(&scene, &mut sink);
        match &shown {
            Shown::Loading => skeleton::write(w),
            Shown::Failed(reason) => failure::write(w, reason, address.as_deref()),
            _ => page::write(w),
        }
        let content = sink.finish();
        let dialog = QuoteDialog::new(&scene, &self.on_event);
        for (name, value) in [
            ("class", "viewer"),
            ("lang", scene.strings.language()),
            ("dir", direction(scene.strings.direction())),
        ] {
            behaviour::set(&self.root, name, value);
        }
        self.set_theme(scene.options.theme);
        // The listeners go before their elements do: the end of a dialog is no event of the reader's.
        self.content_listeners.take();
        self.root
            .replace_children_with_node_2(&content, &dialog.element());
        self.dialog.replace(dialog);
        self.scene.replace(scene);
    }

    /// Behaviour needs a layout: before the root is on the page there is none.
    fn attach_behaviour(&self) {
        if !self.attached.get() {
            return;
        }
        let scene = self.scene.borrow().clone();
        let mut listeners = behaviour::attach(&self.root, &scene, &self.on_event);
        listeners.extend(self.dialog.borrow().listen());
        self.content_listeners.replace(listeners);
    }

    /// Listens on the root: one listener serves all quotes.
    fn listen(self: &Rc<Self>) {
        let (on_click, on_pointer_down) = (Rc::downgrade(self), Rc::downgrade(self));
        self.listeners.replace(vec![
            Listener::new(&self.root, "click", false, move |event| {
                if let Some(this) = Weak::upgrade(&on_click)
                    && let Some(action) = behaviour::clicked(&this.root, &event)
                {
                    this.act(action, &event);
                }
            }),
            Listener::new(&self.root, "pointerdown", true, move |event| {
                if let Some(this) = Weak::upgrade(&on_pointer_down) {
                    let dialog = this.dialog.borrow().clone();
                    dialog.state.borrow_mut().pointer_down();
                    let is_closed = dialog.state.borrow().current().is_none();
                    // By the time of the click, what it needs is there and has run once.
                    if is_closed && let Some(id) = behaviour::quote_at(&this.root, &event) {
                        this.fill(&dialog, &id);
                    }
                }
            }),
        ]);
    }

    /// Listens to the printer.
    #[cfg(has_notes)]
    fn listen_to_print(self: &Rc<Self>) {
        let (on_print, on_printed) = (Rc::downgrade(self), Rc::downgrade(self));
        self.listeners.borrow_mut().extend([
            Listener::new(&window(), "beforeprint", false, move |_| {
                if let Some(this) = Weak::upgrade(&on_print) {
                    this.write_notes();
                }
            }),
            Listener::new(&window(), "afterprint", false, move |_| {
                if let Some(this) = Weak::upgrade(&on_printed)
                    && let Some(notes) = this.notes.take()
                {
                    notes.remove();
                }
            }),
        ]);
    }

    fn act(&self, action: Action, event: &web_sys::Event) {
        let dialog = self.dialog.borrow().clone();
        match action {
            Action::Press(opened) => {
                // A button that works without script would do it by itself, and be told of by nobody.
                event.prevent_default();
                let pressed = dialog.state.borrow_mut().pressed(&opened.id);
                match pressed {
                    Pressed::Open => self.open(&dialog, opened),
                    Pressed::Close => dialog.hide(),
                    Pressed::Nothing => {}
                }
            }
            Action::Move(opened) => self.open(&dialog, opened),
            Action::Close => dialog.hide(),
            Action::Tell(told) => {
                if !(self.on_event)(told) {
                    event.prevent_default();
                }
            }
        }
    }

    /// Writes the records as notes under the article, for paper. A page that was written without a
    /// browser has them.
    #[cfg(has_notes)]
    fn write_notes(&self) {
        let dialog = self.dialog.borrow().clone();
        dialog.hide();
        self.article();
        let scene = self.scene.borrow().clone();
        if let Some(notes) = quote_notes::write(&self.root, &scene) {
            let _ = self.root.append_child(&notes);
            self.notes.replace(Some(notes));
        }
    }

    fn open(&self, dialog: &Rc<QuoteDialog>, opened: Opened) {
        self.fill(dialog, &opened.id);
        dialog.show(opened);
    }

    fn fill(&self, dialog: &QuoteDialog, id: &str) {
        self.article();
        let scene = self.scene.borrow().clone();
        dialog.fill(&scene, id);
    }
}
