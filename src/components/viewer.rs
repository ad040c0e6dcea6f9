//! The whole page: the article, its rail, its dialog; and what stands there until it has come.

use std::cell::RefCell;
use std::rc::Rc;

use article_viewer_model::{Article, Diagnostic};
use yew::prelude::*;

use super::behaviour;
use super::failure::FailurePanel;
use super::prose::Prose;
use super::quote_dialog::{Opened, QuoteDialog};
use super::scene::{Options, RelatedPlace, Scene, Theme};
use super::skeleton::{Skeleton, Words};
use super::writer::direction;
use crate::i18n::Strings;
use crate::ports::{Browser, Failure, Loading, load};
use crate::state::{Dialog, Load, Pressed};

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

/// A document that is there, and the address it came from.
#[derive(Clone)]
struct Document {
    article: Rc<Article>,
    address: Option<String>,
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.article, &other.article) && self.address == other.address
    }
}

/// The viewer without a shadow root: for hosts that bring their own.
#[component]
pub fn Viewer(props: &ViewerProps) -> Html {
    let attempt = use_state(|| 0_u32);
    let document = use_document(props, *attempt);
    let strings = Strings::of(&props.options.language);
    let theme = match props.options.theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    let content = match &*document {
        Load::Loading => html! { <Skeleton strings={Words(strings)} /> },
        Load::Failed(failure) => {
            let address = match &props.source {
                Source::Address(address) => Some(address.clone()),
                _ => None,
            };
            let on_retry = Callback::from(move |()| attempt.set(*attempt + 1));
            html! {
                <FailurePanel failure={failure.clone()} strings={Words(strings)} {address} {on_retry} />
            }
        }
        Load::Ready(document) => html! {
            <Page
                article={Shared(document.article.clone())}
                address={document.address.clone()}
                options={props.options.clone()}
            />
        },
    };
    html! {
        <div
            class="viewer"
            data-theme={theme}
            lang={strings.language}
            dir={direction(strings.direction())}
        >
            { content }
        </div>
    }
}

/// The document of `props`, fetched where it has to be. A later request wins over an earlier one:
/// dropping a [`Loading`] cancels it.
#[hook]
fn use_document(props: &ViewerProps, attempt: u32) -> UseStateHandle<Load<Document, Failure>> {
    let at_once = |source: &Source| match source {
        Source::Article(article) => Load::Ready(Document {
            article: article.clone(),
            address: None,
        }),
        Source::Failed(failure) => Load::Failed(failure.clone()),
        Source::Address(_) => Load::Loading,
    };
    let state = use_state_eq(|| at_once(&props.source));
    let on_report = use_mut_ref(|| props.on_report.clone());
    *on_report.borrow_mut() = props.on_report.clone();
    {
        let state = state.clone();
        use_effect_with((props.source.clone(), attempt), move |(source, _)| {
            state.set(at_once(source));
            let request: Option<Loading> = match source {
                Source::Address(address) => Some(load(address.to_string(), move |answer| {
                    let on_report = on_report.borrow().clone();
                    let mut report = Report {
                        failure: answer.as_ref().err().cloned(),
                        diagnostics: Vec::new(),
                    };
                    state.set(Load::answered(answer.map(|loaded| {
                        report.diagnostics = loaded.imported.diagnostics;
                        Document {
                            article: Rc::new(loaded.imported.article),
                            address: Some(loaded.address),
                        }
                    })));
                    on_report.emit(report);
                })),
                _ => None,
            };
            move || drop(request)
        });
    }
    state
}

/// An article, compared by address.
#[derive(Clone)]
struct Shared(Rc<Article>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    article: Shared,
    address: Option<String>,
    options: Options,
}

/// An article that is there.
#[component]
fn Page(props: &PageProps) -> Html {
    let scene = use_memo(
        (props.article.clone(), props.address.clone(), props.options.clone()),
        |(article, address, options)| {
            let mut options = options.clone();
            if options.base.is_none() {
                options.base = address.clone();
            }
            Scene::new(article.0.clone(), options, Rc::new(Browser))
        },
    );
    let root = use_node_ref();
    let opened = use_state(|| None::<Opened>);
    let dialog: Rc<RefCell<Dialog>> = use_mut_ref(Dialog::default);
    let dialog_ref = use_node_ref();

    let on_pointer_down = {
        let dialog = dialog.clone();
        Callback::from(move |_: PointerEvent| dialog.borrow_mut().pointer_down())
    };
    let on_click = {
        let (root, dialog, opened, dialog_ref) =
            (root.clone(), dialog.clone(), opened.clone(), dialog_ref.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(root) = root.cast::<web_sys::Element>() else {
                return;
            };
            let Some(press) = behaviour::clicked(&root, &event) else {
                return;
            };
            let pressed = dialog.borrow_mut().pressed(&press.id);
            match pressed {
                Pressed::Open => opened.set(Some(press)),
                Pressed::Close => super::quote_dialog::hide(&dialog_ref),
                Pressed::Nothing => {}
            }
        })
    };
    {
        let root = root.clone();
        // After each first paint of a scene: what needs script is shown, a fragment is followed.
        use_effect_with(scene.clone(), move |scene| {
            let guard = root.cast::<web_sys::Element>().map(|root| behaviour::attach(&root, scene));
            move || drop(guard)
        });
    }

    let article = &scene.article;
    let parts = super::article_parts(&scene);
    let rail = super::related_part(&scene);
    let place = match (&rail, props.options.related) {
        (Some(_), RelatedPlace::Rail) => Some("rail"),
        _ => None,
    };
    let prose = |(tag, class, write): super::Part| {
        html! { <Prose key={class} scene={scene.clone()} {tag} {class} {write} /> }
    };
    html! {
        <div
            ref={root}
            class="page"
            data-related={place}
            dir={direction(article.direction())}
            onclick={on_click}
            onpointerdown={on_pointer_down}
        >
            <article
                class="article"
                lang={article.language.as_ref().map(|language| language.as_str().to_owned())}
                data-genre={matches!(article.genre, Some(article_viewer_model::Genre::Opinion)).then_some("opinion")}
            >
                { for parts.into_iter().map(prose) }
            </article>
            { for rail.map(prose) }
            <QuoteDialog scene={scene.clone()} opened={(*opened).clone()} {dialog} {dialog_ref} on_open={opened.setter()} />
        </div>
    }
}
