//! The pop-over that holds the record of a quote: one for all quotes, filled on opening.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use article_viewer_model::views;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusEvent, HtmlElement, Node, ShadowRoot, ShowPopoverOptions, ToggleEvent,
};
use yew::prelude::*;

use super::behaviour::{focus, scroll_page};
use super::quote_record;
use super::scene::Scene;
use super::writer::{Writer, direction};
use crate::i18n::fill;
use crate::ports::{DomSink, Listener, on_next_frame};
use crate::state::Dialog;

/// A quote that was pressed, and the button to return to.
#[derive(Debug, Clone)]
pub(super) struct Opened {
    /// The id of the quote.
    pub(super) id: String,
    /// The button to return to.
    pub(super) opener: HtmlElement,
}

/// The pop-over's side that lives in the page; the rest is markup.
#[derive(Debug, Default)]
pub(super) struct QuoteDialog {
    /// The element.
    pub(super) element: NodeRef,
    /// Which record is open, as those who open and close it must know.
    pub(super) state: RefCell<Dialog>,
    opener: RefCell<Option<HtmlElement>>,
    /// While the dialog moves from one quote to the next, its closing is not the reader's.
    moving: Cell<bool>,
}

impl QuoteDialog {
    fn element(&self) -> Option<HtmlElement> {
        self.element.cast()
    }

    /// Closes the dialog, as Escape does.
    pub(super) fn hide(&self) {
        if let Some(element) = self.element() {
            // Fails where it is closed already.
            let _ = element.hide_popover();
        }
    }

    /// Listens to what the browser does with the pop-over by itself.
    pub(super) fn listen(self: &Rc<Self>) -> Vec<Listener> {
        let Some(element) = self.element() else {
            return Vec::new();
        };
        let (on_toggle, on_leave) = (self.clone(), self.clone());
        vec![
            Listener::new(&element, "beforetoggle", false, move |event| {
                on_toggle.toggles(&event)
            }),
            Listener::new(&element, "focusout", false, move |event| {
                on_leave.leaves(&event)
            }),
        ]
    }

    /// Opens the pop-over beside the button of a quote.
    pub(super) fn show(self: &Rc<Self>, opened: Opened) {
        let Some(element) = self.element() else {
            return;
        };
        // A pop-over takes its anchor on opening, so to move it is to close and open it. The reader
        // who came by a button of the dialog stays on that button.
        let stay = active_in(&element);
        let Some(before) = self.opener.take() else {
            self.place(&element, &opened, &element);
            return;
        };
        let _ = before.remove_attribute("aria-expanded");
        self.moving.set(true);
        let _ = element.hide_popover();
        self.moving.set(false);
        // Opened again in the same frame, Chromium would keep it on the side of its last quote, where
        // there may be no room beside this one.
        let dialog = self.clone();
        on_next_frame(move || {
            dialog.place(&element, &opened, stay.as_ref().unwrap_or(&element));
        });
    }

    fn place(&self, element: &HtmlElement, opened: &Opened, to_focus: &HtmlElement) {
        let options = ShowPopoverOptions::new();
        options.set_source(&opened.opener);
        // Fails where it is open already, or gone from the page.
        if element.show_popover_with_options(&options).is_err() {
            return;
        }
        let _ = opened.opener.set_attribute("aria-expanded", "true");
        element.set_scroll_top(0);
        uncover(element, &opened.opener);
        focus(to_focus);
        self.opener.replace(Some(opened.opener.clone()));
        self.state.borrow_mut().open(&opened.id);
    }

    fn toggles(&self, event: &Event) {
        let closes = event
            .dyn_ref::<ToggleEvent>()
            .is_some_and(|event| event.new_state() == "closed");
        if !closes || self.moving.get() {
            return;
        }
        self.state.borrow_mut().close();
        let opener = self.opener.take();
        if let (Some(opener), Some(element)) = (opener, self.element()) {
            let _ = opener.remove_attribute("aria-expanded");
            // Where the reader clicked or tabbed elsewhere, the focus is there already, and stays.
            let active = active_element(&element);
            if active.is_some_and(|active| element.contains(Some(&active))) {
                focus(&opener);
            }
        }
    }

    /// Closes when the focus goes elsewhere in the page. It goes nowhere when the window loses it, or
    /// on a click on what takes no focus, which the browser answers itself.
    fn leaves(&self, event: &Event) {
        let to = event
            .dyn_ref::<FocusEvent>()
            .and_then(|event| event.related_target())
            .and_then(|target| target.dyn_into::<Node>().ok());
        if let (Some(to), Some(element)) = (to, self.element())
            && !element.contains(Some(&to))
        {
            let _ = element.hide_popover();
        }
    }
}

fn active_element(element: &HtmlElement) -> Option<Element> {
    match element.get_root_node().dyn_ref::<ShadowRoot>() {
        Some(root) => root.active_element(),
        None => crate::ports::document().active_element(),
    }
}

/// What has the focus inside the dialog, but not the dialog itself.
fn active_in(dialog: &HtmlElement) -> Option<HtmlElement> {
    active_element(dialog)
        .filter(|active| active != &**dialog && dialog.contains(Some(active)))
        .and_then(|active| active.dyn_into().ok())
}

/// A sheet at the foot of the screen does not move out of the way of what it is about: the page does.
fn uncover(dialog: &HtmlElement, opener: &HtmlElement) {
    let (sheet, button) = (
        dialog.get_bounding_client_rect(),
        opener.get_bounding_client_rect(),
    );
    let apart = button.bottom() <= sheet.top()
        || button.top() >= sheet.bottom()
        || button.right() <= sheet.left()
        || button.left() >= sheet.right();
    if !apart {
        scroll_page(button.bottom() - sheet.top() + 16.0);
    }
}

/// The record of a quote, built.
pub(super) fn record(scene: &Scene, id: &str) -> Html {
    let mut sink = DomSink::new("div");
    quote_record::write(&mut Writer::new(scene, &mut sink), id);
    Html::VRef(sink.finish().into())
}

/// The pop-over, with the record of the quote `id` in it.
pub(super) fn view(scene: &Scene, dialog: &QuoteDialog, id: Option<&str>, record: Html) -> Html {
    let strings = scene.strings;
    let mut position = String::new();
    let (mut previous, mut next) = (None, None);
    if let Some(id) = id {
        let index = scene.quotes();
        if let Some((place, count)) = index.position(id).filter(|(_, count)| *count > 1) {
            let number = |value: usize| scene.world.number(strings.language, value as u32);
            position = fill(&fill(strings.position, &number(place)), &number(count));
            (previous, next) = index.neighbours(id);
        }
    }
    let button = |class: &'static str, label: &'static str, to: Option<&str>| {
        html! {
            <button
                type="button"
                class={class}
                aria-label={label}
                aria-disabled={to.is_none().then_some("true")}
                data-go={to.map(str::to_owned)}
            />
        }
    };
    html! {
        <div
            ref={dialog.element.clone()}
            class="quote-dialog"
            popover="auto"
            role="dialog"
            tabindex="-1"
            dir={direction(scene.article.direction())}
            aria-label={id.map(|id| label(scene, id))}
        >
            <button type="button" class="icon-button close" aria-label={strings.close} data-close="" />
            { record }
            <div class="record-navigation" hidden={position.is_empty()}>
                { button("icon-button previous", strings.previous_quote, previous) }
                <p role="status">{ position }</p>
                { button("icon-button next", strings.next_quote, next) }
            </div>
        </div>
    }
}

/// What the dialog is called.
fn label(scene: &Scene, id: &str) -> String {
    let strings = scene.strings;
    let Some(quote) = scene.article.quotes.get(id) else {
        return String::new();
    };
    let mut names = String::new();
    for speaker in views::speakers(&scene.article, quote) {
        if !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(speaker.name);
    }
    if names.is_empty() {
        strings.quote.to_owned()
    } else {
        fill(strings.quote_from, &names)
    }
}
