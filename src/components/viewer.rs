//! The viewer as a Yew component, which fetches its document.

use std::rc::Rc;

use article_viewer_model::{Article, Diagnostic};
use yew::prelude::*;

use super::controller::{Controller, ReaderEvent, Shown};
use super::scene::Options;
use crate::ports::{Failure, Loaded, Loading, load};

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
    /// Told what the reader does.
    #[prop_or_default]
    pub on_event: Callback<ReaderEvent>,
}

/// What happens to a viewer.
#[derive(Debug)]
pub enum Message {
    /// The document came, or did not.
    Answered(Box<Result<Loaded, Failure>>),
    /// The reader does something.
    Reader(ReaderEvent),
}

/// The viewer without a shadow root: for hosts that bring their own.
///
/// Its page is static prose, built once outside Yew's tree and shown as one node: nothing of it is
/// ever compared again, so no change of properties renders anew. Yew's own event delegation is not
/// used: Yew never takes its listeners away, and beside a Yew host the two could fire each other's.
pub struct Viewer {
    controller: Rc<Controller>,
    request: Option<Loading>,
}

impl Component for Viewer {
    type Message = Message;
    type Properties = ViewerProps;

    fn create(context: &Context<Self>) -> Self {
        let link = context.link().clone();
        let on_event = move |event| {
            link.send_message(Message::Reader(event));
            true
        };
        let options = context.props().options.clone();
        let mut viewer = Self {
            controller: Controller::new(options, Rc::new(on_event)),
            request: None,
        };
        viewer.start(context);
        viewer
    }

    fn update(&mut self, context: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Answered(answer) => self.answered(context, *answer),
            Message::Reader(event) => {
                if event == ReaderEvent::Retry {
                    self.start(context);
                }
                context.props().on_event.emit(event);
            }
        }
        false
    }

    fn changed(&mut self, context: &Context<Self>, old: &ViewerProps) -> bool {
        let props = context.props();
        if props.options != old.options {
            self.controller.set_options(props.options.clone());
        }
        if props.source != old.source {
            self.start(context);
        }
        false
    }

    fn view(&self, _: &Context<Self>) -> Html {
        Html::VRef(self.controller.root().clone().into())
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        if first {
            self.controller.attach();
        }
    }
}

impl Viewer {
    /// Begins with the source that the properties name. A request under way is dropped, and with it
    /// its answer: a later source wins over an earlier one.
    fn start(&mut self, context: &Context<Self>) {
        self.request = None;
        let mut given = None;
        let shown = match &context.props().source {
            Source::Article(article) => Shown::Article(article.clone()),
            Source::Failed(failure) => Shown::Failed(failure.clone()),
            Source::Address(address) => {
                let link = context.link().clone();
                self.request = Some(load(address.to_string(), move |answer| {
                    link.send_message(Message::Answered(Box::new(answer)));
                }));
                given = Some(address.to_string());
                Shown::Loading
            }
        };
        self.controller.show(shown, given);
    }

    fn answered(&mut self, context: &Context<Self>, answer: Result<Loaded, Failure>) {
        let props = context.props();
        let report = match answer {
            Ok(loaded) => {
                let article = Shown::Article(Rc::new(loaded.imported.article));
                self.controller.show(article, Some(loaded.address));
                Report {
                    failure: None,
                    diagnostics: loaded.imported.diagnostics,
                }
            }
            Err(failure) => {
                let address = match &props.source {
                    Source::Address(address) => Some(address.to_string()),
                    _ => None,
                };
                let shown = Shown::Failed(failure.clone());
                self.controller.show(shown, address);
                Report {
                    diagnostics: match &failure {
                        Failure::NotAnArticle(diagnostics) => diagnostics.clone(),
                        _ => Vec::new(),
                    },
                    failure: Some(failure),
                }
            }
        };
        props.on_report.emit(report);
    }
}
