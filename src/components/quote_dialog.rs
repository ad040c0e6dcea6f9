//! The pop-over that holds the record of a quote: one for all quotes, filled on opening.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use article_viewer_model::views;
use wasm_bindgen::JsCast;
use web_sys::{Event, FocusEvent, HtmlElement, Node, ShadowRoot, ShowPopoverOptions, ToggleEvent};
use yew::prelude::*;

use super::behaviour::{first_button, focus, reveal};
use super::prose::Prose;
use super::quote_record;
use super::scene::Scene;
use crate::i18n::fill;
use crate::ports::Listener;
use crate::state::Dialog;

/// A quote that was pressed, and the button to return to.
#[derive(Debug, Clone)]
pub(super) struct Opened {
    /// The id of the quote.
    pub id: AttrValue,
    opener: Rc<HtmlElement>,
}

impl Opened {
    pub(super) fn new(id: String, opener: HtmlElement) -> Self {
        Self {
            id: id.into(),
            opener: Rc::new(opener),
        }
    }
}

/// Two presses are never the same press: the same quote may be opened again.
impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.opener, &other.opener)
    }
}

/// What [`QuoteDialog`] shows.
#[derive(Properties, Clone)]
pub(super) struct QuoteDialogProps {
    /// The article.
    pub scene: Rc<Scene>,
    /// The quote to show.
    pub opened: Option<Opened>,
    /// Which record is open, as those who open and close it must know.
    pub dialog: Rc<RefCell<Dialog>>,
    /// The dialog's element.
    pub dialog_ref: NodeRef,
    /// Shows another quote.
    pub on_open: UseStateSetter<Option<Opened>>,
}

impl PartialEq for QuoteDialogProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene) && self.opened == other.opened
    }
}

/// Closes the dialog, as Escape does.
pub(super) fn hide(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlElement>() {
        // Fails where it is closed already.
        let _ = dialog.hide_popover();
    }
}

fn has_focus(dialog: &HtmlElement) -> bool {
    let active = match dialog.get_root_node().dyn_ref::<ShadowRoot>() {
        Some(root) => root.active_element(),
        None => crate::ports::document().active_element(),
    };
    active.is_some_and(|active| dialog.contains(Some(&active)))
}

/// The pop-over.
#[component]
pub(super) fn QuoteDialog(props: &QuoteDialogProps) -> Html {
    let scene = &props.scene;
    let strings = scene.strings;
    // While the dialog moves from one quote to the next, its closing is not the reader's.
    let moving = use_mut_ref(|| Rc::new(Cell::new(false))).borrow().clone();
    let opener = use_mut_ref(|| None::<Rc<HtmlElement>>);

    {
        let (opener, moving, state) = (opener.clone(), moving.clone(), props.dialog.clone());
        use_effect_with(props.dialog_ref.clone(), move |dialog| {
            let listeners = dialog.cast::<HtmlElement>().map(|dialog| {
                [
                    Listener::new(&dialog.clone(), "beforetoggle", false, {
                        let dialog = dialog.clone();
                        move |event: Event| {
                            let closes = event
                                .dyn_ref::<ToggleEvent>()
                                .is_some_and(|event| event.new_state() == "closed");
                            if closes && !moving.get() {
                                let opener = opener.borrow_mut().take();
                                closed(&dialog, opener, &state);
                            }
                        }
                    }),
                    Listener::new(&dialog.clone(), "focusout", false, move |event: Event| {
                        leave(&dialog, &event);
                    }),
                ]
            });
            move || drop(listeners)
        });
    }
    {
        let (dialog_ref, state) = (props.dialog_ref.clone(), props.dialog.clone());
        use_effect_with(props.opened.clone(), move |opened| {
            if let (Some(opened), Some(dialog)) = (opened, dialog_ref.cast::<HtmlElement>()) {
                let before = opener.borrow().clone();
                show(&dialog, opened, before, &moving);
                *opener.borrow_mut() = Some(opened.opener.clone());
                state.borrow_mut().open(&opened.id);
            }
        });
    }

    let id = props.opened.as_ref().map(|opened| opened.id.clone());
    let record = id.as_ref().map(|id| {
        html! {
            <Prose
                scene={scene.clone()}
                tag="div"
                class="record"
                write={quote_record::write as fn(&mut super::Writer, &str)}
                about={id}
            />
        }
    });
    let label = id.as_deref().map_or(String::new(), |id| label(scene, id));
    let on_close = {
        let dialog = props.dialog_ref.clone();
        Callback::from(move |_: MouseEvent| hide(&dialog))
    };
    html! {
        <div
            ref={props.dialog_ref.clone()}
            class="quote-dialog"
            popover="auto"
            role="dialog"
            tabindex="-1"
            aria-label={label}
        >
            <button type="button" class="icon-button close" aria-label={strings.close} onclick={on_close} />
            { record }
            { id.map(|id| navigation(props, &id)) }
        </div>
    }
}

/// Previous and next quote of the same speaker.
fn navigation(props: &QuoteDialogProps, id: &str) -> Html {
    let scene = &props.scene;
    let strings = scene.strings;
    let index = scene.quotes();
    let Some((place, count)) = index.position(id).filter(|(_, count)| *count > 1) else {
        return Html::default();
    };
    let (previous, next) = index.neighbours(id);
    let button = |class: &'static str, label: &'static str, to: Option<&str>| {
        let to = to.map(str::to_owned);
        let disabled = to.is_none();
        let (dialog, on_open) = (props.dialog_ref.clone(), props.on_open.clone());
        let onclick = Callback::from(move |event: MouseEvent| {
            // Another listener would take it for a press on the article.
            event.stop_propagation();
            if let (Some(id), Some(dialog)) = (&to, dialog.cast::<HtmlElement>())
                && let Some(page) = dialog.closest(".page").ok().flatten()
                && let Some(opener) = first_button(&page, id)
            {
                reveal(&opener);
                on_open.set(Some(Opened::new(id.clone(), opener)));
            }
        });
        html! {
            <button
                type="button"
                class={classes!("icon-button", class)}
                aria-label={label}
                aria-disabled={disabled.then_some("true")}
                {onclick}
            />
        }
    };
    let number = |value: usize| {
        scene
            .world
            .number(strings.language, u32::try_from(value).unwrap_or(u32::MAX))
    };
    let position = fill(&fill(strings.position, &number(place)), &number(count));
    html! {
        <div class="record-navigation">
            { button("previous", strings.previous_quote, previous) }
            <p role="status">{ position }</p>
            { button("next", strings.next_quote, next) }
        </div>
    }
}

/// What the dialog is called.
fn label(scene: &Scene, id: &str) -> String {
    let strings = scene.strings;
    let Some(quote) = scene.article.quotes.get(id) else {
        return String::new();
    };
    let names: Vec<&str> = views::speakers(&scene.article, quote)
        .iter()
        .map(|speaker| speaker.name)
        .collect();
    if names.is_empty() {
        strings.quote.to_owned()
    } else {
        fill(strings.quote_from, &names.join(", "))
    }
}

fn show(dialog: &HtmlElement, opened: &Opened, before: Option<Rc<HtmlElement>>, moving: &Cell<bool>) {
    // A pop-over takes its anchor on opening, so to move it is to close and open it. The reader who
    // came by a button of the dialog stays on that button.
    let stay = match dialog.get_root_node().dyn_ref::<ShadowRoot>() {
        Some(root) => root.active_element(),
        None => crate::ports::document().active_element(),
    }
    .filter(|active| active != &**dialog && dialog.contains(Some(active)));
    if let Some(before) = before {
        let _ = before.remove_attribute("aria-expanded");
        moving.set(true);
        let _ = dialog.hide_popover();
        moving.set(false);
    }
    let options = ShowPopoverOptions::new();
    options.set_source(&opened.opener);
    // Fails only where it is open already.
    let _ = dialog.show_popover_with_options(&options);
    let _ = opened.opener.set_attribute("aria-expanded", "true");
    dialog.set_scroll_top(0);
    uncover(dialog, &opened.opener);
    match stay.and_then(|stay| stay.dyn_into::<HtmlElement>().ok()) {
        Some(stay) => focus(&stay),
        None => focus(dialog),
    }
}

/// A sheet at the foot of the screen does not move out of the way of what it is about: the page does.
fn uncover(dialog: &HtmlElement, opener: &HtmlElement) {
    let (sheet, button) = (dialog.get_bounding_client_rect(), opener.get_bounding_client_rect());
    let apart = button.bottom() <= sheet.top()
        || button.top() >= sheet.bottom()
        || button.right() <= sheet.left()
        || button.left() >= sheet.right();
    if !apart {
        super::behaviour::scroll_page(button.bottom() - sheet.top() + 16.0);
    }
}

fn closed(dialog: &HtmlElement, opener: Option<Rc<HtmlElement>>, state: &RefCell<Dialog>) {
    state.borrow_mut().close();
    let Some(opener) = opener else {
        return;
    };
    let _ = opener.remove_attribute("aria-expanded");
    // Where the reader clicked or tabbed elsewhere, the focus is there already, and stays there.
    if has_focus(dialog) {
        focus(&opener);
    }
}

/// Closes when the focus goes elsewhere in the page. It goes nowhere when the window loses it, or on
/// a click on what takes no focus, which the browser answers itself.
fn leave(dialog: &HtmlElement, event: &Event) {
    let to = event
        .dyn_ref::<FocusEvent>()
        .and_then(|event| event.related_target())
        .and_then(|target| target.dyn_into::<Node>().ok());
    if to.is_some_and(|to| !dialog.contains(Some(&to))) {
        let _ = dialog.hide_popover();
    }
}
