//! A page that is itself a Yew application, with handlers around and beside an embedded viewer.

use std::cell::RefCell;
use std::rc::Rc;

use article_viewer::embed::View;
use js_sys::{Function, JSON, Object};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::support::{frame, host, settle, until};

#[derive(Properties, PartialEq)]
struct Props {
    told: Callback<&'static str>,
}

/// The host: a handler around the viewer, one that captures nothing of it, and a counter that makes it
/// render anew.
#[component]
fn HostPage(props: &Props) -> Html {
    let count = use_state(|| 0);
    let (told, around) = (props.told.clone(), props.told.clone());
    let inside = props.told.clone();
    let onclick = {
        let count = count.clone();
        move |_| {
            count.set(*count + 1);
            told.emit("beside");
        }
    };
    html! {
        <div class="around" onclick={move |_| around.emit("around")}>
            <div class="place">
                <button class="inside" slot="after-key-points" onclick={move |_| inside.emit("inside")} />
            </div>
            <button class="beside" {onclick}>{ *count }</button>
        </div>
    }
}

const ARTICLE: &str = r#"{"headline":"H","keyPoints":["P"],
    "body":[{"type":"paragraph","text":[{"text":"“Yes”","quote":"a"}]}],"quotes":{"a":{"speaker":"Ada"}}}"#;

#[wasm_bindgen_test]
async fn no_handler_of_either_fires_for_the_other_and_none_twice() {
    let page = host();
    let told = Rc::new(RefCell::new(Vec::new()));
    let props = Props {
        told: {
            let told = told.clone();
            Callback::from(move |what| told.borrow_mut().push(what))
        },
    };
    let root: Element = page.clone().into();
    let app = yew::Renderer::<HostPage>::with_root_and_props(root, props).render();
    let find = |selector: &str| page.query_selector(selector).expect("a selector");
    until("the host is there", || find(".place").is_some()).await;
    let place = find(".place").expect("a place");
    let on_event = Function::new_with_args("kind", "window.yewHost = (window.yewHost ?? 0) + 1");
    let view = View::new(place.clone(), Object::new().into(), on_event);
    view.show(JSON::parse(ARTICLE).expect("JSON"), None);
    let events = || super::support::javascript("return window.yewHost ?? 0").as_f64();
    let inside = |selector: &str| -> HtmlElement {
        let root = place.shadow_root().expect("a shadow root");
        let found = root.query_selector(selector).expect("a selector");
        found.expect(selector).unchecked_into()
    };

    // What happens in the viewer is a click on the page around it, once, and nothing beside it.
    inside("button[data-quote]").click();
    settle().await;
    assert_eq!(*told.borrow(), ["around"]);
    assert_eq!(events(), Some(1.0), "the quote was opened, once");
    inside(".close").click();
    settle().await;
    assert_eq!(*told.borrow(), ["around", "around"]);
    assert_eq!(events(), Some(2.0), "the quote was closed, once");
    told.borrow_mut().clear();

    // What the host has put into the viewer is the host's, too.
    let slotted: HtmlElement = find(".inside").expect("a button").unchecked_into();
    assert!(slotted.assigned_slot().is_some(), "it stands in the viewer");
    slotted.click();
    settle().await;
    assert_eq!(*told.borrow(), ["inside", "around"]);
    assert_eq!(events(), Some(2.0));
    told.borrow_mut().clear();

    // What happens beside the viewer is the host's alone, and its new rendering leaves the viewer.
    let headline = inside(".headline");
    let beside: HtmlElement = find(".beside").expect("a button").unchecked_into();
    beside.click();
    frame().await;
    until("the host has rendered anew", || beside.inner_text() == "1").await;
    assert_eq!(*told.borrow(), ["beside", "around"]);
    assert_eq!(events(), Some(2.0));
    assert!(headline.is_connected());

    drop(view);
    app.destroy();
    super::support::javascript("delete window.yewHost");
}
