//! The pop-over that holds the record of a quote.

use article_viewer::ports::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::support::{Page, becomes, frame, settle, until};

const OPEN: &str = ".quote-dialog:popover-open";

const DOCUMENT: &str = r#"{"headline":"H","language":"en",
    "people":{"ada":{"name":"Ada Holm","role":"Harbour master"},"ben":{"name":"Ben Sorn"}},
    "quotes":{
        "a1":{"text":"The sea is patient","speaker":{"person":"ada"},"date":"2026-03-02"},
        "b1":{"text":"It is not","speaker":{"person":"ben"}},
        "a2":{"text":"It waits","speaker":{"person":"ada"},"date":"2026-03-04"},
        "a3":{"text":"And waits","speaker":{"person":"ada"},"date":"2026-03-05"}},
    "body":[
        {"type":"paragraph","text":[{"text":"“The sea is patient,”","quote":"a1"}," said Holm. ",{"text":"“It is not,”","quote":"b1"}," said Sorn."]},
        {"type":"paragraph","text":["Then: ",{"text":"“It waits ","quote":"a2"},{"text":"always","quote":"a2","href":"https://paper.example/always"},{"text":"”","quote":"a2"}," and ",{"text":"“And waits”","quote":"a3"},"."]}]}"#;

fn button(page: &Page, id: &str) -> HtmlElement {
    page.get(&format!("button[data-quote='{id}']"))
}

/// Opens the record of a quote by its button, with the focus on it, as a reader with keys does.
async fn open(page: &Page, id: &str) -> HtmlElement {
    button(page, id).focus().expect("focus");
    button(page, id).click();
    shows(page, id).await;
    page.get(OPEN)
}

/// Waits until the record of `id` is open, and filled.
async fn shows(page: &Page, id: &str) {
    until(&format!("{id} is shown"), || {
        page.find(OPEN).is_some()
            && button(page, id).get_attribute("aria-expanded").as_deref() == Some("true")
    })
    .await;
}

async fn is_closed(page: &Page) {
    becomes(|| page.find(OPEN).is_some(), false).await;
    assert!(page.find("[aria-expanded]").is_none());
}

#[wasm_bindgen_test]
async fn it_holds_the_speaker_and_the_date() {
    let page = Page::of(DOCUMENT).await;
    assert!(page.find(OPEN).is_none());
    let dialog = open(&page, "a1").await;
    assert_eq!(dialog.get_attribute("role").as_deref(), Some("dialog"));
    assert_eq!(
        dialog.get_attribute("aria-label").as_deref(),
        Some("Quote from Ada Holm")
    );
    assert!(
        dialog
            .text_content()
            .unwrap_or_default()
            .contains("Ada Holm")
    );
    assert_eq!(
        page.attributes(&format!("{OPEN} time"), "datetime"),
        ["2026-03-02"]
    );
    assert_eq!(
        page.words(&format!("{OPEN} blockquote")),
        ["The sea is patient"]
    );
}

#[wasm_bindgen_test]
async fn without_a_date_it_says_so() {
    let page = Page::of(DOCUMENT).await;
    open(&page, "b1").await;
    assert!(page.find(&format!("{OPEN} time")).is_none());
    assert_eq!(
        page.words(&format!("{OPEN} .record-unknown")),
        ["Date not stated"]
    );
}

#[wasm_bindgen_test]
async fn focus_goes_in_and_comes_back() {
    let page = Page::of(DOCUMENT).await;
    open(&page, "a1").await;
    becomes(|| page.has_focus(OPEN), true).await;
    page.get(".quote-dialog .close").click();
    is_closed(&page).await;
    becomes(|| page.has_focus("button[data-quote='a1']"), true).await;
}

#[wasm_bindgen_test]
async fn the_browser_closes_it_by_escape_and_by_a_click_outside() {
    // Keys that a script makes close nothing, so what can be held here is that it is the kind of
    // pop-over that the browser closes, and that closing by any way brings the focus back.
    let page = Page::of(DOCUMENT).await;
    let dialog = open(&page, "a1").await;
    assert_eq!(dialog.get_attribute("popover").as_deref(), Some("auto"));
    dialog.hide_popover().expect("it was open");
    is_closed(&page).await;
    becomes(|| page.has_focus("button[data-quote='a1']"), true).await;
}

#[wasm_bindgen_test]
async fn pressing_again_closes() {
    let page = Page::of(DOCUMENT).await;
    open(&page, "a1").await;
    button(&page, "a1").click();
    is_closed(&page).await;
    button(&page, "a1").click();
    shows(&page, "a1").await;
}

#[wasm_bindgen_test]
async fn a_click_on_the_words_opens_it() {
    let page = Page::of(DOCUMENT).await;
    page.get("span[data-quote='b1']").click();
    shows(&page, "b1").await;
    assert_eq!(page.words(".record-name"), ["Ben Sorn"]);
}

#[wasm_bindgen_test]
async fn a_click_on_a_link_in_the_words_does_not() {
    let page = Page::of(DOCUMENT).await;
    let link = page.get("span[data-quote='a2'] a");
    // The test must not leave the page.
    let stay =
        wasm_bindgen::prelude::Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| {
            event.prevent_default()
        });
    page.host
        .add_event_listener_with_callback("click", stay.as_ref().unchecked_ref())
        .expect("a listener");
    link.click();
    settle().await;
    assert!(page.find(OPEN).is_none());
    page.get("span[data-quote='a2']").click();
    shows(&page, "a2").await;
}

#[wasm_bindgen_test]
async fn selecting_the_words_does_not() {
    let page = Page::of(DOCUMENT).await;
    let words = page.get("span[data-quote='a1']");
    let selection = window()
        .get_selection()
        .expect("selection")
        .expect("selection");
    selection
        .set_base_and_extent(
            &words.first_child().expect("text"),
            1,
            &words.first_child().expect("text"),
            8,
        )
        .expect("a selection");
    words.click();
    settle().await;
    assert!(page.find(OPEN).is_none());
    selection.remove_all_ranges().expect("no selection");
    words.click();
    shows(&page, "a1").await;
}

#[wasm_bindgen_test]
async fn one_is_open_at_a_time() {
    let page = Page::of(DOCUMENT).await;
    open(&page, "a1").await;
    button(&page, "b1").click();
    shows(&page, "b1").await;
    assert_eq!(page.all("[role='dialog']").len(), 1);
    assert_eq!(
        page.attributes("[aria-expanded='true']", "data-quote"),
        ["b1"]
    );
    assert_eq!(page.words(".record-name"), ["Ben Sorn"]);
}

#[wasm_bindgen_test]
async fn it_closes_when_the_focus_goes_elsewhere() {
    let page = Page::of(DOCUMENT).await;
    open(&page, "a1").await;
    becomes(|| page.has_focus(OPEN), true).await;
    button(&page, "a3").focus().expect("focus");
    is_closed(&page).await;
    // The reader went there, and stays there.
    assert!(page.has_focus("button[data-quote='a3']"));
}

#[wasm_bindgen_test]
async fn moving_inside_keeps_it_open() {
    let page = Page::of(DOCUMENT).await;
    open(&page, "a1").await;
    page.get(".quote-dialog .close").focus().expect("focus");
    settle().await;
    assert!(page.find(OPEN).is_some());
}

#[wasm_bindgen_test]
async fn the_same_speakers_quotes_are_walked_through() {
    let page = Page::of(DOCUMENT).await;
    open(&page, "a1").await;
    assert_eq!(page.words(".record-navigation p"), ["1 of 3"]);
    assert_eq!(
        page.attributes(".record-navigation button", "aria-disabled"),
        ["true", ""]
    );
    page.get(".record-navigation .next").focus().expect("focus");
    page.get(".record-navigation .next").click();
    shows(&page, "a2").await;
    assert_eq!(page.words(".record-navigation p"), ["2 of 3"]);
    assert_eq!(
        page.attributes(&format!("{OPEN} time"), "datetime"),
        ["2026-03-04"]
    );
    // Who walks by a button stays on it.
    becomes(|| page.has_focus(".record-navigation .next"), true).await;
    page.get(".record-navigation .next").click();
    shows(&page, "a3").await;
    assert_eq!(
        page.attributes(".record-navigation button", "aria-disabled"),
        ["", "true"]
    );
    // At the end the button stays, and does nothing.
    page.get(".record-navigation .next").click();
    settle().await;
    assert_eq!(page.words(".record-navigation p"), ["3 of 3"]);
    page.get(".record-navigation .previous").click();
    shows(&page, "a2").await;
    // Closing leads to the quote that was shown last.
    page.get(".quote-dialog .close").click();
    is_closed(&page).await;
    becomes(|| page.has_focus("button[data-quote='a2']"), true).await;
}

#[wasm_bindgen_test]
async fn a_speaker_with_one_quote_has_nothing_to_walk_through() {
    let page = Page::of(DOCUMENT).await;
    open(&page, "b1").await;
    assert!(page.find(".record-navigation:not([hidden])").is_none());
}

#[wasm_bindgen_test]
async fn no_edge_of_the_screen_cuts_it_off() {
    let page = Page::of(DOCUMENT).await;
    let style = page.host.style();
    // Room to scroll, so that the quote can stand at each edge.
    for (name, value) in [
        ("position", "fixed"),
        ("inline-size", "300px"),
        ("z-index", "1"),
    ] {
        style.set_property(name, value).expect("a style");
    }
    let size = |value: wasm_bindgen::JsValue| value.as_f64().expect("a size");
    let (width, height) = (
        size(window().inner_width().expect("width")),
        size(window().inner_height().expect("height")),
    );
    for (left, top) in [
        (0.0, 0.0),
        (width - 300.0, 0.0),
        (0.0, height - 260.0),
        (width - 300.0, height - 260.0),
        (width / 2.0 - 150.0, height / 2.0),
    ] {
        style
            .set_property("left", &format!("{left}px"))
            .expect("a style");
        style
            .set_property("top", &format!("{top}px"))
            .expect("a style");
        for id in ["a1", "b1", "a2", "a3"] {
            let dialog = open(&page, id).await;
            // Its way in is animated, and the browser chooses its side when it paints.
            settle().await;
            let place = || dialog.get_bounding_client_rect();
            let inside = || {
                let place = place();
                place.left() >= -0.5
                    && place.top() >= -0.5
                    && place.right() <= width + 0.5
                    && place.bottom() <= height + 0.5
            };
            until(
                &format!("{id} at {left}, {top} is inside {width} × {height}"),
                inside,
            )
            .await;
            assert!(
                place().width() > 200.0 && place().height() > 80.0,
                "{id} at {left}, {top} of {width} × {height}: {} × {} at {}, {}",
                place().width(),
                place().height(),
                place().left(),
                place().top()
            );
            dialog.hide_popover().expect("it was open");
            is_closed(&page).await;
            // As a reader does, who sees it close before the next one opens.
            settle().await;
        }
    }
}

#[wasm_bindgen_test]
async fn the_side_is_chosen_anew_for_each_quote() {
    // One quote at the top of the screen, and the next at its foot.
    let lines = "line\\n".repeat(60);
    let spacer =
        format!(r#"{{"type":"code","text":"{lines}"}},{{"type":"paragraph","text":["Then"#);
    let page = Page::of(&DOCUMENT.replace(r#"{"type":"paragraph","text":["Then"#, &spacer)).await;
    let style = page.host.style();
    for (name, value) in [
        ("position", "fixed"),
        ("inline-size", "300px"),
        ("left", "0"),
        ("bottom", "0"),
    ] {
        style.set_property(name, value).expect("a style");
    }
    let code = page.get(".code");
    let room = window()
        .inner_height()
        .expect("height")
        .as_f64()
        .expect("height")
        - 330.0;
    code.style()
        .set_property("block-size", &format!("{room}px"))
        .expect("a style");
    settle().await;
    let dialog = open(&page, "a1").await;
    settle().await;
    let before = dialog.get_bounding_client_rect();
    dialog.hide_popover().expect("it was open");
    is_closed(&page).await;
    settle().await;
    open(&page, "a3").await;
    settle().await;
    let after = dialog.get_bounding_client_rect();
    assert!(
        before.top() < after.top(),
        "{} {}",
        before.top(),
        after.top()
    );
    assert!(
        (after.height() - before.height()).abs() < 1.0,
        "{} instead of {}, at {}",
        after.height(),
        before.height(),
        after.top()
    );
}

#[wasm_bindgen_test]
async fn it_stays_with_its_quote_when_the_page_scrolls() {
    let page = Page::of(DOCUMENT).await;
    let style = page.host.style();
    style
        .set_property("padding-block", "100vh")
        .expect("a style");
    button(&page, "a1").scroll_into_view();
    window().scroll_by_with_x_and_y(0.0, -120.0);
    let dialog = open(&page, "a1").await;
    for _ in 0..20 {
        frame().await;
    }
    let distance = || {
        dialog.get_bounding_client_rect().top()
            - button(&page, "a1").get_bounding_client_rect().bottom()
    };
    let wide = window()
        .match_media("(min-width: 640px) and (min-height: 400px)")
        .expect("media")
        .expect("media")
        .matches();
    if wide {
        let before = distance();
        assert!(before.abs() < 40.0, "{before}");
        window().scroll_by_with_x_and_y(0.0, 60.0);
        settle().await;
        assert!((distance() - before).abs() < 1.0, "{before} {}", distance());
    } else {
        let bottom = window()
            .inner_height()
            .expect("height")
            .as_f64()
            .expect("height");
        assert!((dialog.get_bounding_client_rect().bottom() - bottom).abs() < 1.0);
    }
}

#[wasm_bindgen_test]
async fn two_thousand_quotes_open_like_twenty() {
    let document = |count: usize| {
        let quotes: Vec<String> = (0..count)
            .map(|it| {
                format!(
                    r#""q{it}":{{"text":"Words {it}","speaker":{{"name":"Speaker {}"}}}}"#,
                    it % 6
                )
            })
            .collect();
        let blocks: Vec<String> = (0..count)
            .map(|it| format!(r#"{{"type":"paragraph","text":["It said ",{{"text":"“Words {it}”","quote":"q{it}"}}]}}"#))
            .collect();
        format!(
            r#"{{"headline":"H","quotes":{{{}}},"body":[{}]}}"#,
            quotes.join(","),
            blocks.join(",")
        )
    };
    let page = Page::of(&document(2_000)).await;
    assert_eq!(page.all(".quote-button").len(), 2_000);
    open(&page, "q0").await;
    let start = js_sys::Date::now();
    button(&page, "q1000").click();
    shows(&page, "q1000").await;
    let took = js_sys::Date::now() - start;
    assert!(took < 500.0, "{took} ms");
    assert_eq!(page.words(".record-words"), ["Words 1000"]);
}

/// The reader's finger or mouse goes down on an element, and does not come up yet.
fn press_down(element: &HtmlElement) {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    let event = web_sys::Event::new_with_event_init_dict("pointerdown", &init).expect("an event");
    element.dispatch_event(&event).expect("no listener throws");
}

#[wasm_bindgen_test]
async fn the_record_is_built_when_the_pointer_goes_down_and_shown_by_the_click() {
    let page = Page::of(DOCUMENT).await;
    press_down(&button(&page, "b1"));
    assert!(page.find(OPEN).is_none(), "nothing is shown yet");
    assert_eq!(page.words(".quote-dialog blockquote"), ["It is not"]);
    // It came up over another quote.
    open(&page, "a1").await;
    assert_eq!(
        page.words(&format!("{OPEN} blockquote")),
        ["The sea is patient"]
    );
    press_down(&button(&page, "b1"));
    assert_eq!(
        page.words(&format!("{OPEN} blockquote")),
        ["The sea is patient"],
        "what is open stays as it is"
    );
}

#[wasm_bindgen_test]
async fn it_stands_on_the_side_of_its_quote_with_more_room() {
    let page = Page::of(DOCUMENT).await;
    let height = window().inner_height().ok().and_then(|it| it.as_f64());
    let height = height.expect("a window");
    let host: HtmlElement = page
        .get(".viewer")
        .get_root_node()
        .unchecked_into::<web_sys::ShadowRoot>()
        .host()
        .unchecked_into();
    let style = |name: &str, value: &str| {
        host.style().set_property(name, value).expect("a style");
    };
    style("position", "relative");
    for (top, side) in [(0.1, "below"), (0.9, "above")] {
        style("top", "0");
        let now = button(&page, "a1").get_bounding_client_rect().top();
        style("top", &format!("{}px", height * top - now));
        let dialog = open(&page, "a1").await;
        assert_eq!(
            dialog.get_attribute("data-side").as_deref(),
            Some(side),
            "at {top} of the window"
        );
        dialog.hide_popover().expect("it is open");
        is_closed(&page).await;
    }
}
