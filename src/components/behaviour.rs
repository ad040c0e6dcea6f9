//! No looks: what happens on a click, by delegation to data attributes and native elements, never to
//! how the markup got there.

use std::cell::Cell;
use std::rc::Rc;

#[cfg(feature = "pages")]
use article_viewer_model::Date;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlDetailsElement, HtmlElement, HtmlMediaElement, MouseEvent, NodeList,
};

use super::controller::{OnEvent, ReaderEvent};
use super::key_points::memory_key;
use super::media_consent::WAITING;
use super::quote_dialog::Opened;
use super::scene::Scene;
#[cfg(feature = "pages")]
use super::{dates::age_of, key_points::is_folded};
use crate::ports::{Listener, create_element, document, object, on_next_frame, window};

/// The element an event began at, inside shadow roots too. What the host has put into a slot is the host's
/// to answer for.
fn origin(root: &Element, event: &Event) -> Option<Element> {
    let target = event.composed_path().get(0).dyn_into().ok();
    target.filter(|target: &Element| root.contains(Some(target)))
}

/// The quote that an event began at.
pub(super) fn quote_at(root: &Element, event: &Event) -> Option<String> {
    closest(&origin(root, event)?, "[data-quote]")?.get_attribute("data-quote")
}

/// The first that a selector finds. One copy of what has to be done about a failure serves all.
#[inline(never)]
pub(super) fn first(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

/// Sets an attribute. The names are ours, so it does not fail.
#[inline(never)]
pub(super) fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Takes an attribute away, where it is there.
#[inline(never)]
pub(super) fn unset(element: &Element, name: &str) {
    let _ = element.remove_attribute(name);
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

pub(super) fn all(root: &Element, selector: &str) -> Vec<Element> {
    root.query_selector_all(selector)
        .map(|list: NodeList| {
            (0..list.length())
                .filter_map(|place| list.get(place).map(JsCast::unchecked_into))
                .collect()
        })
        .unwrap_or_default()
}

/// `[data-name="value"]`, whatever is in the value.
pub(super) fn with_value(attribute: &str, value: &str) -> String {
    let mut selector = String::from("[");
    selector.push_str(attribute);
    selector.push_str("=\"");
    selector.push_str(&web_sys::css::escape(value));
    selector.push_str("\"]");
    selector
}

/// What a click asks of the viewer.
pub(super) enum Action {
    /// A quote was pressed.
    Press(Opened),
    /// The dialog is to go to another quote.
    Move(Opened),
    /// The dialog is to close.
    Close,
    /// The host is to be told, and may refuse.
    Tell(ReaderEvent),
}

/// Does what a click asks of the page, and gives back what it asks of the viewer.
pub(super) fn clicked(root: &Element, event: &Event) -> Option<Action> {
    let target = origin(root, event)?;
    if let Some(button) = closest(&target, "button") {
        if let Some(id) = button.get_attribute("data-quote") {
            let opener = button.unchecked_into();
            return Some(Action::Press(Opened { id, opener }));
        }
        if let Some(id) = button.get_attribute("data-go") {
            let opener = first_button(root, &id)?;
            reveal(&opener);
            return Some(Action::Move(Opened { id, opener }));
        }
        if button.has_attribute("data-close") {
            return Some(Action::Close);
        }
        if button.has_attribute("data-retry") {
            return Some(Action::Tell(ReaderEvent::Retry));
        }
        if let Some(step) = button.get_attribute("data-strip") {
            scroll_strip(root, &step);
        } else if let Some(url) = button.get_attribute("data-embed") {
            show_embed(&button, &url);
        } else if button.has_attribute("data-consent") {
            fetch_waiting(root);
        }
        return None;
    }
    if let Some(link) = closest(&target, "a[href]") {
        // A new tab or a download is the reader's own business.
        let event = event.dyn_ref::<MouseEvent>()?;
        let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if !plain {
            return None;
        }
        if let Some(place) = place_in_article(root, &link) {
            event.prevent_default();
            go_to(&place);
        } else if link.class_name() == "teaser-link" {
            return Some(Action::Tell(ReaderEvent::Related {
                address: link.get_attribute("href")?,
                headline: link.text_content()?,
            }));
        }
        return None;
    }
    let words = closest(&target, "span[data-quote]")?;
    if closest(&words, "[popover]").is_some() || has_selection(&words) {
        return None;
    }
    let id = words.get_attribute("data-quote")?;
    let opener = button_after(root, &words, &id)?;
    Some(Action::Press(Opened { id, opener }))
}

/// Whether the reader has just selected text: then the click was the end of that.
fn has_selection(element: &Element) -> bool {
    // Chromium reports a selection inside a shadow root on the root itself.
    let root: JsValue = element.get_root_node().into();
    let selection = js_sys::Reflect::get(&root, &JsValue::from_str("getSelection"))
        .ok()
        // What is no function throws.
        .and_then(|function| {
            function
                .unchecked_into::<js_sys::Function>()
                .call0(&root)
                .ok()
        })
        .filter(JsValue::is_object)
        .map(JsCast::unchecked_into::<web_sys::Selection>)
        .or_else(|| window().get_selection().ok().flatten());
    selection.is_some_and(|selection| selection.type_() == "Range" && !selection.is_collapsed())
}

/// The first button of a quote after its words.
fn button_after(root: &Element, words: &Element, id: &str) -> Option<HtmlElement> {
    let mut selector = String::from("button");
    selector.push_str(&with_value("data-quote", id));
    let buttons = all(root, &selector);
    let after = buttons.iter().find(|button| {
        words.compare_document_position(button) & web_sys::Node::DOCUMENT_POSITION_FOLLOWING != 0
    });
    after
        .or(buttons.first())
        .cloned()
        .map(JsCast::unchecked_into)
}

/// Which of the parts that fold are open.
pub(super) fn folds(root: &Element, selector: &str) -> Vec<HtmlDetailsElement> {
    let folds = all(root, selector).into_iter();
    folds.map(JsCast::unchecked_into).collect()
}

/// The first button of a quote in the article.
pub(super) fn first_button(root: &Element, id: &str) -> Option<HtmlElement> {
    let mut selector = String::from(".body button");
    selector.push_str(&with_value("data-quote", id));
    first(root, &selector).map(JsCast::unchecked_into)
}

/// The place in the article that a link names, if it names one.
fn place_in_article(root: &Element, link: &Element) -> Option<Element> {
    if let Some(id) = link.get_attribute("data-back") {
        return first(root, &with_value("data-footnote", &id));
    }
    // A page that was written to work without script names the place beside its address.
    if let Some(id) = link.get_attribute("data-place") {
        return place(root, &id);
    }
    let href = link.get_attribute("href")?;
    place(root, href.strip_prefix('#')?)
}

/// The block with this id, or the first words of the quote with this id.
fn place(root: &Element, id: &str) -> Option<Element> {
    if id.is_empty() {
        return None;
    }
    let mut words = String::from(".body ");
    words.push_str(&with_value("data-quote", id));
    first(root, &with_value("id", id)).or_else(|| first(root, &words))
}

/// Unfolds what hides `element`, and scrolls to it.
fn reveal(element: &Element) {
    let mut at = element.parent_element();
    while let Some(details) = at.and_then(|at| closest(&at, "details")) {
        set(&details, "open", "");
        at = details.parent_element();
    }
    let options = object(&[("block", "center".into()), scroll_behavior()]);
    element.scroll_into_view_with_scroll_into_view_options(options.unchecked_ref());
}

/// Scrolls to a place, marks it, and gives it the focus, so that the next Tab goes on from there.
fn go_to(place: &Element) {
    // A root is asked like an element.
    let root = place.get_root_node();
    if let Some(marked) = first(root.unchecked_ref(), "[data-marked]") {
        unset(&marked, "data-marked");
    }
    set(place, "data-marked", "");
    if place.tag_name() != "A" && !place.has_attribute("tabindex") {
        set(place, "tabindex", "-1");
    }
    // What is folded away takes no focus, so it is unfolded first.
    reveal(place);
    if let Some(place) = place.dyn_ref::<HtmlElement>() {
        focus(place);
    }
}

/// Scrolls the page on by so many pixels.
pub(super) fn scroll_page(distance: f64) {
    let options = object(&[("top", distance.into()), scroll_behavior()]);
    // The window is asked like an element: one import serves both.
    window()
        .unchecked_ref::<Element>()
        .scroll_by_with_scroll_to_options(options.unchecked_ref());
}

/// Focuses without scrolling.
pub(super) fn focus(element: &HtmlElement) {
    let options = object(&[("preventScroll", JsValue::TRUE)]);
    let _ = element.focus_with_options(options.unchecked_ref());
}

/// The wish to scroll smoothly, or not.
fn scroll_behavior() -> (&'static str, JsValue) {
    let reduced = window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    let behavior = if reduced { "instant" } else { "smooth" };
    ("behavior", behavior.into())
}

/// Scrolls the strip of related stories by most of what is in sight.
fn scroll_strip(root: &Element, step: &str) {
    let Some(list) = first(root, ".related-list") else {
        return;
    };
    let rtl = closest(&list, "[dir]")
        .is_some_and(|parent| parent.get_attribute("dir").as_deref() == Some("rtl"));
    let forward = (step == "next") != rtl;
    let distance = f64::from(list.client_width()) * 0.85;
    let distance = if forward { distance } else { -distance };
    let options = object(&[("left", distance.into()), scroll_behavior()]);
    list.scroll_by_with_scroll_to_options(options.unchecked_ref());
}

/// What waits for the reader's word to be fetched.
const WAITS: &str = "[data-src], [data-srcset], [data-poster]";

/// Fetches what waited, at the reader's word.
fn fetch_waiting(root: &Element) {
    // Sources before the picture that chooses among them.
    for element in all(root, WAITS) {
        for (name, waiting) in WAITING {
            if let Some(address) = element.get_attribute(waiting) {
                unset(&element, waiting);
                set(&element, name, &address);
            }
        }
    }
    for player in all(root, "video, audio") {
        player.unchecked_into::<HtmlMediaElement>().load();
    }
    if let Some(question) = first(root, ".media-consent") {
        question.remove();
    }
}

/// Puts the embedded page in the place of its card, at the reader's word.
fn show_embed(button: &Element, url: &str) {
    let Some(figure) = closest(button, ".embed") else {
        return;
    };
    let frame = create_element("iframe");
    for (name, value) in [
        ("src", url),
        ("class", "embed-frame"),
        ("referrerpolicy", "strict-origin-when-cross-origin"),
        ("allow", "fullscreen; encrypted-media; picture-in-picture"),
        ("sandbox", sandbox(url)),
    ] {
        set(&frame, name, value);
    }
    let title = button.get_attribute("data-title");
    set(&frame, "title", title.as_deref().unwrap_or(url));
    if let Some(height) = button.get_attribute("data-height") {
        set(&frame, "height", &height);
    }
    figure.replace_children_with_node_1(&frame);
    let _ = frame.unchecked_into::<HtmlElement>().focus();
}

/// What the embedded page may do. One of the host's own origin could reach out of a frame that may
/// both run script and keep its origin.
fn sandbox(url: &str) -> &'static str {
    let own = window().location().origin().unwrap_or_default();
    if url.starts_with(&own) {
        "allow-scripts allow-popups"
    } else {
        "allow-scripts allow-same-origin allow-popups allow-presentation"
    }
}

/// Tells the host that the key points were folded or unfolded, and remembers it where the host asks
/// for that.
fn listen_to_key_points(root: &Element, scene: &Rc<Scene>, on_event: &OnEvent) -> Option<Listener> {
    let details = first(root, "[data-key-points]")?;
    let details: HtmlDetailsElement = details.unchecked_into();
    // Browsers also tell of an element that was put in place open; that was not the reader.
    let was_open = Cell::new(details.open());
    // Not the scene: it holds the article, which may be let go.
    let (remember, world) = (scene.options.remember.clone(), scene.world.clone());
    let (on_event, target) = (on_event.clone(), details.clone());
    Some(Listener::new(&target, "toggle", false, move |_| {
        let open = details.open();
        if was_open.replace(open) == open {
            return;
        }
        if let Some(name) = &remember {
            let state = if open { "open" } else { "folded" };
            world.remember(&memory_key(name), state);
        }
        on_event(ReaderEvent::KeyPoints { open });
    }))
}

/// Brings a page that was written without a browser up to what is known in one: how the reader left
/// the key points, and how long ago the related stories were.
#[cfg(feature = "pages")]
pub(super) fn catch_up(root: &Element, scene: &Scene) {
    for details in folds(root, "[data-key-points]") {
        details.set_open(!is_folded(scene));
    }
    for time in all(root, ".teaser-source time") {
        if let Some(words) = time
            .get_attribute("datetime")
            .and_then(|date| Date::parse(&date))
            .and_then(|date| age_of(scene, &date))
        {
            time.set_text_content(Some(&words));
        }
    }
}

/// Shows what needs script, and keeps the strip's buttons honest.
pub(super) fn attach(root: &Element, scene: &Rc<Scene>, on_event: &OnEvent) -> Vec<Listener> {
    for element in all(root, "[data-script][hidden]") {
        unset(&element, "hidden");
    }
    if let Some(question) = first(root, ".media-consent")
        && first(root, WAITS).is_some()
    {
        unset(&question, "hidden");
    }
    let mut listeners = Vec::new();
    listeners.extend(listen_to_key_points(root, scene, on_event));
    {
        let root = root.clone();
        listeners.push(Listener::new(&window(), "hashchange", false, move |_| {
            follow_fragment(&root);
        }));
    }
    if let Some(list) = first(root, ".related-list") {
        // With the next frame the browser lays out anyway; to ask now would make it do so twice.
        let (strip, items) = (root.clone(), list.clone());
        on_next_frame(move || update_strip(&strip, &items));
        for (target, kind) in [(list.clone().into(), "scroll"), (window().into(), "resize")] {
            let (root, list) = (root.clone(), list.clone());
            let target: web_sys::EventTarget = target;
            listeners.push(Listener::new(&target, kind, false, move |_| {
                update_strip(&root, &list);
            }));
        }
    }
    listeners
}

/// A button that would not move the strip says so. It stays in the tab order: a disabled button would
/// drop the focus of the reader who has just pressed it.
fn update_strip(root: &Element, list: &Element) {
    let position = list.scroll_left().abs();
    let rest = list.scroll_width() - list.client_width();
    for button in all(root, "[data-strip]") {
        let at_end = if button.get_attribute("data-strip").as_deref() == Some("next") {
            position >= rest - 1
        } else {
            position <= 1
        };
        set(
            &button,
            "aria-disabled",
            if at_end { "true" } else { "false" },
        );
    }
    if let Some(buttons) = first(root, ".related-buttons") {
        let _ = buttons.toggle_attribute_with_force("data-idle", rest <= 1);
    }
}

/// A fragment neither scrolls into a shadow root nor matches `:target` there.
pub(super) fn follow_fragment(root: &Element) {
    let Ok(hash) = window().location().hash() else {
        return;
    };
    let Some(id) = hash.strip_prefix('#') else {
        return;
    };
    let id = js_sys::decode_uri_component(id).map_or_else(|_| id.to_owned(), String::from);
    // The page's own element of that name comes first.
    if document().get_element_by_id(&id).is_some() {
        return;
    }
    if let Some(place) = place(root, &id) {
        go_to(&place);
    }
}
