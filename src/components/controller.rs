//! No looks: what a viewer does between the host's wishes and the page: it loads, builds and listens.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use article_viewer_model::{Article, Diagnostic};
use web_sys::Element;

use super::behaviour::{self, Action};
use super::quote_dialog::{Opened, QuoteDialog};
use super::scene::{Options, Scene, Theme};
use super::writer::{Writer, direction};
use super::{failure, page, skeleton};
use crate::ports::{Browser, DomSink, Failure, Listener, Loaded, Loading, create_element, load};
use crate::state::Pressed;

/// The article, or where it is.
#[derive(Debug, Clone)]
pub enum Source {
    /// An article already read.
    Article(Rc<Article>),
    /// The address of its JSON document.
    Address(String),
    /// There is none, and this is why.
    Failed(Failure),
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Article(a), Self::Article(b)) => Rc::ptr_eq(a, b),
            (Self::Address(a), Self::Address(b)) => a == b,
            (Self::Failed(a), Self::Failed(b)) => a == b,
            _ => false,
        }
    }
}

/// What became of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Why nothing is shown; `None`: the article is shown.
    pub failure: Option<Failure>,
    /// What is wrong with the document.
    pub diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// What became of a document that was read, or could not be.
    pub(crate) fn of(failure: &Failure) -> Self {
        Self {
            failure: Some(failure.clone()),
            diagnostics: match failure {
                Failure::NotAnArticle(diagnostics) => diagnostics.clone(),
                _ => Vec::new(),
            },
        }
    }
}

/// Told what became of the document.
pub(crate) type OnReport = Rc<dyn Fn(Report)>;

/// What stands on the page.
enum Shown {
    Loading,
    Failed(Failure),
    Article,
}

/// A viewer on the page. When it is dropped, its request is cancelled and its listeners go.
///
/// Every field can be borrowed apart, and none is while a handler of the host may run: closing a
/// pop-over moves the focus, which enters another handler while the first still runs.
pub(crate) struct Controller {
    root: Element,
    /// Whether the root is on the page: behaviour needs a layout.
    attached: Cell<bool>,
    source: RefCell<Source>,
    options: RefCell<Options>,
    on_report: RefCell<OnReport>,
    shown: RefCell<Shown>,
    scene: RefCell<Rc<Scene>>,
    /// The document's own address, which relative addresses resolve against where the host names
    /// no other.
    address: RefCell<Option<String>>,
    dialog: RefCell<Rc<QuoteDialog>>,
    request: RefCell<Option<Loading>>,
    listeners: RefCell<Vec<Listener>>,
    content_listeners: RefCell<Vec<Listener>>,
}

impl Controller {
    /// Builds the viewer under a new element, which is not on the page yet.
    pub(crate) fn new(source: Source, options: Options, on_report: OnReport) -> Rc<Self> {
        let scene = Rc::new(Scene::new(Rc::default(), options.clone(), Rc::new(Browser)));
        let controller = Rc::new(Self {
            root: create_element("div"),
            attached: Cell::new(false),
            source: RefCell::new(source),
            options: RefCell::new(options),
            on_report: RefCell::new(on_report),
            shown: RefCell::new(Shown::Loading),
            dialog: RefCell::new(QuoteDialog::new(&scene)),
            scene: RefCell::new(scene),
            address: RefCell::default(),
            request: RefCell::default(),
            listeners: RefCell::default(),
            content_listeners: RefCell::default(),
        });
        controller.listen();
        controller.start();
        controller
    }

    /// The element that holds the viewer.
    pub(crate) fn root(&self) -> &Element {
        &self.root
    }

    /// The root stands on the page now.
    pub(crate) fn attach(self: &Rc<Self>) {
        self.attached.set(true);
        self.attach_behaviour();
    }

    /// Shows another article, or the same in another way.
    pub(crate) fn update(self: &Rc<Self>, source: Source, options: Options, on_report: OnReport) {
        self.on_report.replace(on_report);
        let same_source = *self.source.borrow() == source;
        let old = self.options.replace(options);
        if !same_source {
            self.source.replace(source);
            self.start();
            return;
        }
        let new = self.options.borrow().clone();
        let theme = new.theme;
        if new == old {
            return;
        }
        let article = self.scene.borrow().article.clone();
        self.set_scene(article);
        if new == (Options { theme, ..old }) {
            // Nothing that is built depends on it, and what the reader has open stays open.
            self.set_theme(theme);
        } else {
            self.build();
        }
    }

    /// Begins with the source. A request under way is dropped, and with it its answer: a later source
    /// wins over an earlier one.
    fn start(self: &Rc<Self>) {
        self.request.take();
        self.address.take();
        let source = self.source.borrow().clone();
        let mut article = Rc::default();
        let shown = match source {
            Source::Article(given) => {
                article = given;
                Shown::Article
            }
            Source::Failed(failure) => Shown::Failed(failure),
            Source::Address(address) => {
                let this = Rc::downgrade(self);
                let request = load(address, move |answer| {
                    if let Some(this) = Weak::upgrade(&this) {
                        this.answered(answer);
                    }
                });
                self.request.replace(Some(request));
                Shown::Loading
            }
        };
        self.show(article, shown);
    }

    fn answered(self: &Rc<Self>, answer: Result<Loaded, Failure>) {
        let report = match answer {
            Ok(loaded) => {
                self.address.replace(Some(loaded.address));
                self.show(Rc::new(loaded.imported.article), Shown::Article);
                Report {
                    failure: None,
                    diagnostics: loaded.imported.diagnostics,
                }
            }
            Err(failure) => {
                let report = Report::of(&failure);
                self.show(Rc::default(), Shown::Failed(failure));
                report
            }
        };
        let on_report = self.on_report.borrow().clone();
        on_report(report);
    }

    fn show(self: &Rc<Self>, article: Rc<Article>, shown: Shown) {
        self.set_scene(article);
        self.shown.replace(shown);
        self.build();
    }

    fn set_scene(&self, article: Rc<Article>) {
        let mut options = self.options.borrow().clone();
        if options.base.is_none() {
            options.base.clone_from(&self.address.borrow());
        }
        self.scene
            .replace(Rc::new(Scene::new(article, options, Rc::new(Browser))));
    }

    fn set_theme(&self, theme: Theme) {
        let _ = match theme {
            Theme::Auto => self.root.remove_attribute("data-theme"),
            Theme::Light => self.root.set_attribute("data-theme", "light"),
            Theme::Dark => self.root.set_attribute("data-theme", "dark"),
        };
    }

    /// Builds what stands on the page, once: outside the document, so that the browser lays out once.
    fn build(self: &Rc<Self>) {
        let scene = self.scene.borrow().clone();
        let mut sink = DomSink::new("div");
        let w = &mut Writer::new(&scene, &mut sink);
        match &*self.shown.borrow() {
            Shown::Loading => skeleton::write(w),
            Shown::Failed(reason) => {
                let source = self.source.borrow();
                let address = match &*source {
                    Source::Address(address) => Some(address.as_str()),
                    _ => None,
                };
                failure::write(w, reason, address);
            }
            Shown::Article => page::write(w),
        }
        let content = sink.finish();
        let dialog = QuoteDialog::new(&scene);
        let root = &self.root;
        for (name, value) in [
            ("class", "viewer"),
            ("lang", scene.strings.language),
            ("dir", direction(scene.strings.direction())),
        ] {
            let _ = root.set_attribute(name, value);
        }
        self.set_theme(scene.options.theme);
        self.content_listeners.take();
        root.replace_children_with_node_2(&content, dialog.element());
        self.dialog.replace(dialog);
        if self.attached.get() {
            self.attach_behaviour();
        }
    }

    fn attach_behaviour(&self) {
        let scene = self.scene.borrow().clone();
        let mut listeners = behaviour::attach(&self.root, &scene);
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
                    this.act(action);
                }
            }),
            Listener::new(&self.root, "pointerdown", true, move |_| {
                if let Some(this) = Weak::upgrade(&on_pointer_down) {
                    let dialog = this.dialog.borrow().clone();
                    dialog.state.borrow_mut().pointer_down();
                }
            }),
        ]);
    }

    fn act(self: &Rc<Self>, action: Action) {
        let dialog = self.dialog.borrow().clone();
        match action {
            Action::Press(opened) => {
                let pressed = dialog.state.borrow_mut().pressed(&opened.id);
                match pressed {
                    Pressed::Open => self.open(&dialog, opened),
                    Pressed::Close => dialog.hide(),
                    Pressed::Nothing => {}
                }
            }
            Action::Move(opened) => self.open(&dialog, opened),
            Action::Close => dialog.hide(),
            Action::Retry => self.start(),
        }
    }

    fn open(&self, dialog: &Rc<QuoteDialog>, opened: Opened) {
        let scene = self.scene.borrow().clone();
        dialog.fill(&scene, &opened.id);
        dialog.show(opened);
    }
}
