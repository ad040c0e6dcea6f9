//! The viewer: the page, its dialog, and what stands there until the article has come.

use std::rc::Rc;

use article_viewer_model::{Article, Diagnostic};
use web_sys::Element;
use yew::prelude::*;

use super::behaviour::{self, Action};
use super::quote_dialog::{self, Opened, QuoteDialog};
use super::scene::{Options, Scene, Theme};
use super::writer::{Writer, direction};
use super::{failure, page, skeleton};
use crate::ports::{Browser, DomSink, Failure, Listener, Loaded, Loading, load};
use crate::state::{Load, Pressed};

/// The article, or where it is.
#[derive(Debug, Clone)]
pub enum Source {
    /// An article already read.
    Article(Rc<Article>),
    /// The address of its JSON document.
    Address(AttrValue),
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

/// What [`Viewer`] shows.
#[derive(Properties, PartialEq, Clone)]
pub struct ViewerProps {
    /// The article, or where it is.
    pub source: Source,
    /// The host's wishes.
    #[prop_or_default]
    pub options: Options,
    /// Told what became of the document, with all diagnostics.
    #[prop_or_default]
    pub on_report: Callback<Report>,
}

/// What happens to a viewer.
#[derive(Debug)]
pub enum Message {
    /// The document came, or did not.
    Answered(Box<Result<Loaded, Failure>>),
    /// The reader asks to try again.
    Retry,
    /// The reader asks for the record of a quote.
    Open(Press),
}

/// A quote that was pressed.
#[derive(Debug)]
pub struct Press(Opened);

/// The viewer without a shadow root: for hosts that bring their own.
///
/// Yew's own event delegation is not used: Yew never takes its listeners away, and beside a Yew host
/// the two could fire each other's. The viewer listens on its root, and lets go with it.
pub struct Viewer {
    load: Load<(), Failure>,
    request: Option<Loading>,
    scene: Rc<Scene>,
    content: Html,
    root: NodeRef,
    dialog: Rc<QuoteDialog>,
    opened: Option<Opened>,
    record: Html,
    /// Whether the dialog is to be shown once it is filled.
    to_show: bool,
    /// Whether the content is new to the page.
    to_attach: bool,
    listeners: Vec<Listener>,
    content_listeners: Vec<Listener>,
}

impl Component for Viewer {
    type Message = Message;
    type Properties = ViewerProps;

    fn create(context: &Context<Self>) -> Self {
        let mut viewer = Self {
            load: Load::Loading,
            request: None,
            scene: scene(context, Rc::default(), None),
            content: Html::default(),
            root: NodeRef::default(),
            dialog: Rc::default(),
            opened: None,
            record: Html::default(),
            to_show: false,
            to_attach: false,
            listeners: Vec::new(),
            content_listeners: Vec::new(),
        };
        viewer.start(context);
        viewer
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Answered(answer) => self.answered(context, *answer),
            Message::Retry => self.start(context),
            Message::Open(Press(opened)) => {
                self.record = quote_dialog::record(&self.scene, &opened.id);
                self.opened = Some(opened);
                self.to_show = true;
            }
        }
        true
    }

    fn changed(&mut self, context: &Context<Self>, old: &ViewerProps) -> bool {
        let props = context.props();
        if props.source != old.source {
            self.start(context);
        } else if props.options != old.options {
            let base = self
                .scene
                .options
                .base
                .clone()
                .filter(|_| old.options.base.is_none());
            self.scene = scene(context, self.scene.article.clone(), base);
            self.build(context);
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let strings = self.scene.strings;
        let theme = match context.props().options.theme {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        let id = self.opened.as_ref().map(|opened| opened.id.as_str());
        html! {
            <div
                ref={self.root.clone()}
                class="viewer"
                data-theme={theme}
                lang={strings.language}
                dir={direction(strings.direction())}
            >
                { self.content.clone() }
                { quote_dialog::view(&self.scene, &self.dialog, id, self.record.clone()) }
            </div>
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<Element>() else {
            return;
        };
        if first {
            self.listeners = listen(context, &root, &self.dialog);
            self.listeners.extend(self.dialog.listen());
        }
        if std::mem::take(&mut self.to_attach) {
            self.content_listeners = behaviour::attach(&root, &self.scene);
        }
        if std::mem::take(&mut self.to_show)
            && let Some(opened) = &self.opened
        {
            self.dialog.show(opened.clone());
        }
    }
}

impl Viewer {
    /// Begins with the source that the properties name. A request under way is dropped, and with it
    /// its answer: a later source wins over an earlier one.
    fn start(&mut self, context: &Context<Self>) {
        self.request = None;
        let mut article = Rc::default();
        self.load = match &context.props().source {
            Source::Article(given) => {
                article = given.clone();
                Load::Ready(())
            }
            Source::Failed(failure) => Load::Failed(failure.clone()),
            Source::Address(address) => {
                let link = context.link().clone();
                self.request = Some(load(address.to_string(), move |answer| {
                    link.send_message(Message::Answered(Box::new(answer)));
                }));
                Load::Loading
            }
        };
        self.scene = scene(context, article, None);
        self.build(context);
    }

    fn answered(&mut self, context: &Context<Self>, answer: Result<Loaded, Failure>) {
        let mut report = Report {
            failure: None,
            diagnostics: Vec::new(),
        };
        match answer {
            Ok(loaded) => {
                report.diagnostics = loaded.imported.diagnostics;
                self.scene = scene(
                    context,
                    Rc::new(loaded.imported.article),
                    Some(loaded.address),
                );
                self.load = Load::Ready(());
            }
            Err(failure) => {
                if let Failure::NotAnArticle(diagnostics) = &failure {
                    report.diagnostics.clone_from(diagnostics);
                }
                report.failure = Some(failure.clone());
                self.load = Load::Failed(failure);
            }
        }
        self.build(context);
        context.props().on_report.emit(report);
    }

    /// Builds what stands still, once. It enters Yew's tree as one node.
    fn build(&mut self, context: &Context<Self>) {
        let mut sink = DomSink::new("div");
        let w = &mut Writer::new(&self.scene, &mut sink);
        match &self.load {
            Load::Loading => skeleton::write(w),
            Load::Failed(reason) => {
                let address = match &context.props().source {
                    Source::Address(address) => Some(address.as_str()),
                    _ => None,
                };
                failure::write(w, reason, address);
            }
            Load::Ready(()) => page::write(w),
        }
        self.content = Html::VRef(sink.finish().into());
        self.to_attach = true;
        self.dialog.hide();
        self.opened = None;
        self.record = Html::default();
    }
}

/// What a rendering knows. Relative addresses resolve against the document's own address, where the
/// host names no other.
fn scene(context: &Context<Viewer>, article: Rc<Article>, address: Option<String>) -> Rc<Scene> {
    let mut options = context.props().options.clone();
    options.base = options.base.or(address);
    Rc::new(Scene::new(article, options, Rc::new(Browser)))
}

/// Listens on the root: one listener serves all quotes.
fn listen(context: &Context<Viewer>, root: &Element, dialog: &Rc<QuoteDialog>) -> Vec<Listener> {
    let on_click = {
        let (link, root, dialog) = (context.link().clone(), root.clone(), dialog.clone());
        move |event: Event| match behaviour::clicked(&root, &event) {
            Some(Action::Press(opened)) => {
                let pressed = dialog.state.borrow_mut().pressed(&opened.id);
                match pressed {
                    Pressed::Open => link.send_message(Message::Open(Press(opened))),
                    Pressed::Close => dialog.hide(),
                    Pressed::Nothing => {}
                }
            }
            Some(Action::Move(opened)) => link.send_message(Message::Open(Press(opened))),
            Some(Action::Close) => dialog.hide(),
            Some(Action::Retry) => link.send_message(Message::Retry),
            None => {}
        }
    };
    let on_pointer_down = {
        let dialog = dialog.clone();
        move |_| dialog.state.borrow_mut().pointer_down()
    };
    vec![
        Listener::new(root, "click", false, on_click),
        Listener::new(root, "pointerdown", true, on_pointer_down),
    ]
}
