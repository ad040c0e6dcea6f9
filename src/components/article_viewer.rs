//! No looks: the component for Yew applications, shut off from the page by a shadow root.

use yew::prelude::*;

use super::controller::ReaderEvent;
use super::scene::Options;
use super::viewer::{Report, Source, Viewer};
use crate::ports::shadow_mount;

/// What [`ArticleViewer`] shows.
#[derive(Properties, PartialEq, Clone)]
pub struct ArticleViewerProps {
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

/// A news article, for Yew applications.
///
/// It stands in a shadow root of its own: no style comes in or goes out.
///
/// ```no_run
/// use article_viewer::{ArticleViewer, Source};
/// use yew::prelude::*;
///
/// #[component]
/// fn Page() -> Html {
///     html! { <ArticleViewer source={Source::Address("story.json".into())} /> }
/// }
/// ```
#[component]
pub fn ArticleViewer(props: &ArticleViewerProps) -> Html {
    let host = use_node_ref();
    let mount = use_state(|| None);
    {
        let (host, mount) = (host.clone(), mount.clone());
        use_effect_with((), move |()| {
            if let Some(host) = host.cast::<web_sys::Element>() {
                mount.set(Some(shadow_mount(&host)));
            }
        });
    }
    let content = mount.as_ref().map(|mount| {
        let props = props.clone();
        let viewer = html! {
            <Viewer
                source={props.source}
                options={props.options}
                on_report={props.on_report}
                on_event={props.on_event}
            />
        };
        create_portal(viewer, mount.clone())
    });
    html! { <div ref={host}>{ content }</div> }
}
