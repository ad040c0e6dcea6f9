//! A Yew application with an article in it.
//!
//! The article is shown by [`ArticleViewer`]; the choice of the key points, the heading and the list of
//! what happened are the application's own, with its own handlers.

use article_viewer::model::Severity;
use article_viewer::{ArticleViewer, KeyPoints, Options, ReaderEvent, Report, Source};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What has happened, newest last.
#[derive(Default, PartialEq)]
struct Log(Vec<String>);

impl Reducible for Log {
    type Action = String;

    fn reduce(self: std::rc::Rc<Self>, line: String) -> std::rc::Rc<Self> {
        let mut lines = self.0.clone();
        lines.push(line);
        Self(lines).into()
    }
}

/// What became of the document, in words.
fn describe_report(report: &Report) -> String {
    match &report.failure {
        Some(failure) => format!("no article: {failure:?}"),
        None => {
            let wrong =
                |it: &&article_viewer::model::Diagnostic| it.severity != Severity::Information;
            let count = report.diagnostics.iter().filter(wrong).count();
            format!("an article, with {count} things wrong in its document")
        }
    }
}

/// What the reader did, in words.
fn describe_event(event: &ReaderEvent) -> String {
    match event {
        ReaderEvent::KeyPoints { open: true } => "unfolded the key points".to_owned(),
        ReaderEvent::KeyPoints { open: false } => "folded the key points".to_owned(),
        ReaderEvent::QuoteOpened(id) => format!("opened the quote {id}"),
        ReaderEvent::QuoteClosed(id) => format!("closed the quote {id}"),
        ReaderEvent::Related { headline, .. } => format!("went on to “{headline}”"),
        ReaderEvent::Retry => "asked for the document again".to_owned(),
    }
}

/// The application.
#[component]
fn App() -> Html {
    let log = use_reducer(Log::default);
    let key_points = use_state(|| KeyPoints::Open);
    let clicks = use_state(|| 0);

    // What does not depend on anything is made once: a new callback would be a new property.
    let on_report = {
        let log = log.dispatcher();
        use_callback((), move |report: Report, ()| {
            log.dispatch(describe_report(&report))
        })
    };
    let on_event = {
        let log = log.dispatcher();
        use_callback((), move |event: ReaderEvent, ()| {
            log.dispatch(describe_event(&event))
        })
    };
    let on_choice = {
        let key_points = key_points.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            key_points.set(match select.value().as_str() {
                "folded" => KeyPoints::Folded,
                "none" => KeyPoints::None,
                _ => KeyPoints::Open,
            });
        })
    };
    // Around the article stands a handler of the application's own: clicks in the article reach it,
    // since they leave the shadow root as any click does.
    let on_click = {
        let clicks = clicks.clone();
        Callback::from(move |_: MouseEvent| clicks.set(*clicks + 1))
    };

    let options = Options {
        key_points: *key_points,
        heading_level: 2,
        ..Options::default()
    };
    html! {
        <>
            <h1>{ "An article in Yew" }</h1>
            <label>
                { "Key points " }
                <select id="choice" onchange={on_choice}>
                    <option value="open">{ "open" }</option>
                    <option value="folded">{ "folded" }</option>
                    <option value="none">{ "none" }</option>
                </select>
            </label>
            <div class="story" onclick={on_click}>
                <ArticleViewer
                    source={Source::Address("story.json".into())}
                    {options}
                    {on_report}
                    {on_event}
                />
            </div>
            <p id="clicks">{ format!("{} clicks", *clicks) }</p>
            <ol id="log">
                { for log.0.iter().map(|line| html! { <li>{ line.clone() }</li> }) }
            </ol>
        </>
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
