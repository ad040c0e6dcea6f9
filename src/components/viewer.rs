//! No looks: the viewer as a Yew component.

use std::rc::Rc;

use yew::prelude::*;

use super::controller::{Controller, OnReport, Report, Source};
use super::scene::Options;

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

/// The viewer without a shadow root: for hosts that bring their own.
///
/// Its page is static prose, built once outside Yew's tree and shown as one node: nothing of it is
/// ever compared again, so no change of properties renders anew. Yew's own event delegation is not
/// used: Yew never takes its listeners away, and beside a Yew host the two could fire each other's.
pub struct Viewer {
    controller: Rc<Controller>,
}

impl Component for Viewer {
    type Message = ();
    type Properties = ViewerProps;

    fn create(context: &Context<Self>) -> Self {
        let (source, options, on_report) = wishes(context.props());
        Self {
            controller: Controller::new(source, options, on_report),
        }
    }

    fn changed(&mut self, context: &Context<Self>, _: &ViewerProps) -> bool {
        let (source, options, on_report) = wishes(context.props());
        self.controller.update(source, options, on_report);
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

fn wishes(props: &ViewerProps) -> (Source, Options, OnReport) {
    let on_report = props.on_report.clone();
    (
        props.source.clone(),
        props.options.clone(),
        Rc::new(move |report| on_report.emit(report)),
    )
}
