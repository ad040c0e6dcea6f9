//! No looks: shows what a writer wrote, once, inside Yew's tree.

use std::rc::Rc;

use yew::prelude::*;

use super::scene::Scene;
use super::writer::Writer;

/// What [`Prose`] shows.
#[derive(Properties, Clone)]
pub(super) struct ProseProps {
    /// What is shown.
    pub scene: Rc<Scene>,
    /// The element that holds what is written.
    pub tag: &'static str,
    /// Its class.
    pub class: &'static str,
    /// Writes the content.
    pub write: fn(&mut Writer, &str),
    /// What the content is about, where the writer needs to know: the id of a quote.
    #[prop_or_default]
    pub about: AttrValue,
}

impl PartialEq for ProseProps {
    fn eq(&self, other: &Self) -> bool {
        // The writers of two places may be merged into one address or split into two; tag and class
        // tell the places apart.
        Rc::ptr_eq(&self.scene, &other.scene)
            && self.tag == other.tag
            && self.class == other.class
            && self.about == other.about
    }
}

/// Static content: written once, never compared node by node.
#[component]
pub(super) fn Prose(props: &ProseProps) -> Html {
    #[cfg(target_arch = "wasm32")]
    {
        let element = use_memo(props.clone(), |props| {
            let mut sink = crate::ports::DomSink::new(props.tag);
            let mut writer = Writer::new(&props.scene, &mut sink);
            writer.set("class", props.class);
            (props.write)(&mut writer, &props.about);
            sink.finish()
        });
        Html::VRef((*element).clone().into())
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        // Escaped by the sink; Yew's server renderer cannot take nodes.
        Html::from_html_unchecked(AttrValue::from(written(props)))
    }
}

/// The same as HTML text.
#[cfg(not(target_arch = "wasm32"))]
fn written(props: &ProseProps) -> String {
    let mut sink = crate::ports::HtmlSink::default();
    let mut writer = Writer::new(&props.scene, &mut sink);
    writer.open_class(props.tag, props.class);
    (props.write)(&mut writer, &props.about);
    writer.close();
    sink.finish()
}
