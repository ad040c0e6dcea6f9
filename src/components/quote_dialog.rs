//! The pop-over that holds the record of a quote: one for all quotes, filled on opening.

#[cfg(feature = "pages")]
use std::cell::OnceCell;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, FocusEvent, HtmlElement, ShadowRoot};

#[cfg(feature = "pages")]
use super::behaviour::first_button;
use super::behaviour::{all, first, focus, scroll_page, set, unset, with_value};
use super::controller::{OnEvent, ReaderEvent};
use super::scene::Scene;
use super::writer::Writer;
use super::{dialog_frame, quote_record};
use crate::ports::{DomSink, Listener, create_element, object};
use crate::state::Dialog;

/// A quote that was pressed, and the button to return to.
#[derive(Debug, Clone)]
pub(super) struct Opened {
    /// The id of the quote.
    pub(super) id: String,
    /// The button to return to.
    pub(super) opener: HtmlElement,
}

/// The pop-over, and what it must remember. It is built once for all quotes, and filled on opening; a
/// page that was written without a browser has one for each quote.
pub(super) struct QuoteDialog {
    element: RefCell<HtmlElement>,
    /// What holds the pop-overs of a page that has one for each quote.
    #[cfg(feature = "pages")]
    page: OnceCell<Element>,
    /// The record of the quote that was opened last.
    record: RefCell<Element>,
    /// Which record is open, as those who open and close it must know.
    pub(super) state: RefCell<Dialog>,
    opener: RefCell<Option<HtmlElement>>,
    on_event: OnEvent,
    /// While the dialog moves from one quote to the next, its closing is not the reader's.
    moving: Cell<bool>,
}

impl QuoteDialog {
    /// Builds the pop-over, with no record in it.
    pub(super) fn new(scene: &Scene, on_event: &OnEvent) -> Rc<Self> {
        let mut sink = DomSink::new("div");
        let w = &mut Writer::new(scene, &mut sink);
        dialog_frame::begin(w, None);
        w.open_class("div", "record-navigation");
        dialog_frame::navigation(w, None, "", None);
        w.close();
        let element: HtmlElement = sink.finish().unchecked_into();
        let record = create_element("div");
        let _ = element.insert_before(&record, element.last_child().as_ref());
        Self::around(element, record, on_event)
    }

    /// None: nothing that could be opened is shown.
    pub(super) fn none(on_event: &OnEvent) -> Rc<Self> {
        let record = create_element("div");
        Self::around(record.clone().unchecked_into(), record, on_event)
    }

    fn around(element: HtmlElement, record: Element, on_event: &OnEvent) -> Rc<Self> {
        Rc::new(Self {
            element: RefCell::new(element),
            #[cfg(feature = "pages")]
            page: OnceCell::new(),
            record: RefCell::new(record),
            state: RefCell::default(),
            opener: RefCell::default(),
            on_event: on_event.clone(),
            moving: Cell::default(),
        })
    }

    /// Takes over the pop-overs of a page. One that is open stays open.
    #[cfg(feature = "pages")]
    pub(super) fn adopt(root: &Element, on_event: &OnEvent) -> Rc<Self> {
        let open = first(root, "[data-record]:popover-open");
        let record = create_element("div");
        let element = open.clone().unwrap_or_else(|| record.clone());
        let dialog = Self::around(element.unchecked_into(), record, on_event);
        let _ = dialog.page.set(root.clone());
        if let Some(id) = open.and_then(|it| it.get_attribute("data-record")) {
            dialog.state.borrow_mut().open(&id);
            dialog.opener.replace(first_button(root, &id));
        }
        dialog
    }

    #[cfg(feature = "pages")]
    fn page(&self) -> Option<&Element> {
        self.page.get()
    }

    #[cfg(not(feature = "pages"))]
    #[allow(clippy::unused_self, reason = "the same call, whatever is built")]
    fn page(&self) -> Option<&Element> {
        None
    }

    /// The element.
    pub(super) fn element(&self) -> HtmlElement {
        self.element.borrow().clone()
    }

    /// Puts the record of a quote into the pop-over.
    pub(super) fn fill(&self, scene: &Scene, id: &str) {
        if self.page().is_some() {
            return;
        }
        let element = &self.element();
        let mut sink = DomSink::new("div");
        quote_record::write(&mut Writer::new(scene, &mut sink), id);
        let record = sink.finish();
        let old = self.record.replace(record.clone());
        let _ = old.replace_with_with_node_1(&record);
        set(element, "aria-label", &dialog_frame::label(scene, id));

        let position = dialog_frame::position(scene, id);
        let (previous, next) = if position.is_empty() {
            (None, None)
        } else {
            scene.quotes().neighbours(id)
        };
        if let Some(navigation) = first(element, ".record-navigation") {
            let _ = navigation.toggle_attribute_with_force("hidden", position.is_empty());
        }
        if let Some(status) = first(element, "[role=status]") {
            status.set_text_content(Some(&position));
        }
        for (selector, to) in [(".previous", previous), (".next", next)] {
            let Some(button) = first(element, selector) else {
                continue;
            };
            let (name, value) = dialog_frame::destination(to);
            let gone = if to.is_some() {
                "aria-disabled"
            } else {
                "data-go"
            };
            set(&button, name, value);
            unset(&button, gone);
        }
    }

    /// Closes the dialog, as Escape does.
    pub(super) fn hide(&self) {
        // Fails where it is closed already.
        let _ = self.element().hide_popover();
    }

    /// Listens to what the browser does with the pop-over by itself.
    pub(super) fn listen(self: &Rc<Self>) -> Vec<Listener> {
        let (on_toggle, on_leave) = (self.clone(), self.clone());
        let element = self.element();
        // What does not bubble passes the root on its way down.
        let target = self.page().unwrap_or(&element);
        vec![
            Listener::new(target, "beforetoggle", true, move |event| {
                on_toggle.toggles(&event)
            }),
            Listener::new(target, "focusout", true, move |event| {
                on_leave.leaves(&event)
            }),
        ]
    }

    /// Opens the pop-over beside the button of a quote.
    pub(super) fn show(self: &Rc<Self>, opened: Opened) {
        let element = &self.element();
        // A pop-over takes its anchor on opening, so to move it is to close and open it. The reader
        // who came by a button of the dialog stays on that button.
        let stay = active_in(element).map(|button| button.class_name());
        let Some(before) = self.opener.take() else {
            self.place(&opened, None);
            return;
        };
        unset(&before, "aria-expanded");
        self.moving.set(true);
        let _ = element.hide_popover();
        self.moving.set(false);
        let closed = self.state.borrow_mut().close();
        self.tell_closed(closed);
        self.place(&opened, stay);
    }

    /// Opens the pop-over of a quote; `stay` is the class of the button in it that gets the focus.
    fn place(&self, opened: &Opened, stay: Option<String>) {
        if let Some(page) = self.page() {
            let Some(own) = all(page, &with_value("data-record", &opened.id)).pop() else {
                return;
            };
            self.element.replace(own.unchecked_into());
        }
        let element = &self.element();
        // What asks where things are comes before what changes them, or right after the browser has laid the
        // pop-over out, which it does as it shows it: each layout of a long page takes a while.
        set(element, "data-side", roomier_side(&opened.opener));
        unset(element, "data-sheet");
        set(&opened.opener, "aria-expanded", "true");
        let options = object(&[("source", JsValue::from(&opened.opener))]);
        // Fails where it is open already, or gone from the page.
        if element
            .show_popover_with_options(options.unchecked_ref())
            .is_err()
        {
            return;
        }
        if !stands_well(element) {
            set(element, "data-sheet", "");
        }
        uncover(element, &opened.opener);
        element.set_scroll_top(0);
        let button = stay
            .and_then(|class| element.get_elements_by_class_name(&class).item(0))
            .map(JsCast::unchecked_into);
        focus(button.as_ref().unwrap_or(element));
        self.opener.replace(Some(opened.opener.clone()));
        self.state.borrow_mut().open(&opened.id);
        (self.on_event)(ReaderEvent::QuoteOpened(opened.id.clone()));
    }

    fn tell_closed(&self, closed: Option<String>) {
        if let Some(id) = closed {
            (self.on_event)(ReaderEvent::QuoteClosed(id));
        }
    }

    fn toggles(&self, event: &Event) {
        let element = self.element();
        let is_ours = event.target().as_ref() == Some(&element);
        let state = Reflect::get(event, &JsValue::from_str("newState"));
        let closes = state.is_ok_and(|state| state == JsValue::from_str("closed"));
        if !is_ours || !closes || self.moving.get() {
            return;
        }
        let closed = self.state.borrow_mut().close();
        let opener = self.opener.take();
        if let Some(opener) = opener {
            unset(&opener, "aria-expanded");
            // Where the reader clicked or tabbed elsewhere, the focus is there already, and stays.
            let active = active_element(&element);
            if active.is_some_and(|active| element.contains(Some(&active))) {
                focus(&opener);
            }
        }
        self.tell_closed(closed);
    }

    /// Closes when the focus goes elsewhere in the page. It goes nowhere when the window loses it, or
    /// on a click on what takes no focus, which the browser answers itself.
    fn leaves(&self, event: &Event) {
        let element = self.element();
        let from = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if self.opener.borrow().is_none() || !element.contains(from.as_deref()) {
            // It is closing already, and the focus goes back to the quote.
            return;
        }
        let to = event
            .unchecked_ref::<FocusEvent>()
            .related_target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if to.is_some_and(|to| !element.contains(Some(&to))) {
            self.hide();
        }
    }
}

fn active_element(element: &HtmlElement) -> Option<Element> {
    // A document has the same property.
    let root = element.get_root_node();
    root.unchecked_ref::<ShadowRoot>().active_element()
}

/// What has the focus inside the dialog, but not the dialog itself.
fn active_in(dialog: &HtmlElement) -> Option<HtmlElement> {
    active_element(dialog)
        .filter(|active| active != &**dialog && dialog.contains(Some(active)))
        .and_then(|active| active.dyn_into().ok())
}

fn window_height() -> f64 {
    let root = crate::ports::document().document_element();
    root.map_or(0.0, |root| f64::from(root.client_height()))
}

/// The side of a quote's button with more room: on a low screen the record may fit on neither, and then
/// scrolls. Where the browser chooses it (`position-try-order`), each layout of the pop-over takes longer.
fn roomier_side(opener: &HtmlElement) -> &'static str {
    let place = opener.get_bounding_client_rect();
    if place.top() > window_height() - place.bottom() {
        "above"
    } else {
        "below"
    }
}

/// Whether the browser has found the pop-over a place on the screen, with room for more than a line.
/// `WebKitGTK` 2.50 chooses it as if the page were not scrolled; then a sheet takes its place.
fn stands_well(dialog: &HtmlElement) -> bool {
    let place = dialog.get_bounding_client_rect();
    // It may be on its way still, by the few pixels it slides in.
    let slide = 10.0;
    let is_inside = place.top() > -slide && place.bottom() < window_height() + slide;
    let is_cut_short = place.height() < 120.0 && dialog.scroll_height() > dialog.client_height();
    is_inside && !is_cut_short
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
