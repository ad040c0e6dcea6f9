//! The whole page.

use article_viewer::ports::{Failure, window};
use article_viewer::{KeyPoints, Options, Source, Theme};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Fetch, Page, article, becomes, javascript, settle, style, until};

fn themed(theme: Theme) -> Options {
    Options {
        theme,
        ..Options::default()
    }
}

/// The name of each slot, after the class of what stands before it.
async fn slots(document: &str) -> Vec<String> {
    let page = Page::of(document).await;
    let slots = page.all("slot");
    let line = |slot: &web_sys::HtmlElement| {
        let before = slot.previous_element_sibling();
        let before = before.map(|it| it.class_name()).unwrap_or_default();
        format!(
            "{before} | {}",
            slot.get_attribute("name").unwrap_or_default()
        )
    };
    slots.iter().map(line).collect()
}

#[wasm_bindgen_test]
async fn the_host_has_its_places_between_the_parts() {
    assert_eq!(
        slots(r#"{"headline":"H","keyPoints":["K"],"related":{"items":[{"headline":"R"}]}}"#).await,
        ["key-points | after-key-points", " | before-related"]
    );
    // Without the parts the places are still there.
    assert_eq!(
        slots(r#"{"headline":"H","copyrightNotice":"C"}"#).await,
        ["header | after-key-points", "footer | before-related"]
    );
}

#[wasm_bindgen_test]
async fn the_shadow_root_is_open_and_the_parts_are_there() {
    let page = Page::of(
        r#"{"headline":"H","keyPoints":["K"],"tags":[{"name":"T"}],"related":{"items":[{"headline":"R"}]},"body":[{"type":"paragraph","text":"P"}]}"#,
    )
    .await;
    assert!(page.host.shadow_root().is_some());
    assert_eq!(
        page.attributes(".article > :not(slot)", "class"),
        ["header", "key-points", "body", "footer"]
    );
    assert_eq!(
        page.attributes("[part]", "part"),
        [
            "headline",
            "key-points",
            "body",
            "footer",
            "related",
            "quote-dialog"
        ]
    );
    assert_eq!(
        page.attributes(".article, .related", "class"),
        ["article", "related"]
    );
    assert_eq!(page.all("[role='dialog']").len(), 1);
    assert_eq!(page.get(".article").tag_name(), "ARTICLE");
}

#[wasm_bindgen_test]
async fn light_and_dark_have_their_colours() {
    for (theme, ground, text) in [
        (Theme::Light, "rgb(255, 253, 250)", "rgb(27, 26, 24)"),
        (Theme::Dark, "rgb(22, 23, 26)", "rgb(233, 230, 223)"),
    ] {
        let page = Page::with(
            r#"{"headline":"H","body":[{"type":"paragraph","text":"P"}]}"#,
            themed(theme),
        )
        .await;
        let viewer = page.get(".viewer");
        assert_eq!(style(&viewer, "background-color"), ground, "{theme:?}");
        assert_eq!(style(&page.get(".body p"), "color"), text, "{theme:?}");
    }
    assert!(
        !Page::of(r#"{"headline":"H"}"#)
            .await
            .get(".viewer")
            .has_attribute("data-theme")
    );
}

#[wasm_bindgen_test]
async fn the_host_page_does_not_come_in() {
    let page = Page::of(r#"{"headline":"H","body":[{"type":"paragraph","text":"P"}]}"#).await;
    let before = ["color", "font-family", "letter-spacing", "text-align"]
        .map(|it| style(&page.get(".body p"), it));
    for (name, value) in [
        ("color", "red"),
        ("font-family", "fantasy"),
        ("letter-spacing", "9px"),
        ("text-align", "right"),
    ] {
        page.host
            .style()
            .set_property(name, value)
            .expect("a style");
    }
    let after = ["color", "font-family", "letter-spacing", "text-align"]
        .map(|it| style(&page.get(".body p"), it));
    assert_eq!(before, after);
}

#[wasm_bindgen_test]
async fn the_host_sets_what_is_documented() {
    let page = Page::of(r#"{"headline":"H"}"#).await;
    page.host
        .style()
        .set_property("--article-viewer-color-ground", "rgb(1, 2, 3)")
        .expect("a style");
    assert_eq!(
        style(&page.get(".viewer"), "background-color"),
        "rgb(1, 2, 3)"
    );
}

#[wasm_bindgen_test]
async fn the_direction_comes_from_the_language_or_the_document() {
    for (document, direction) in [
        (r#"{"headline":"H"}"#, "ltr"),
        (r#"{"headline":"خبر","language":"ar"}"#, "rtl"),
        (r#"{"headline":"H","language":"he-IL"}"#, "rtl"),
        (
            r#"{"headline":"H","language":"ar","direction":"ltr"}"#,
            "ltr",
        ),
        (r#"{"headline":"H","direction":"rtl"}"#, "rtl"),
    ] {
        let page = Page::of(document).await;
        assert_eq!(
            page.get(".page").get_attribute("dir").as_deref(),
            Some(direction),
            "{document}"
        );
        assert_eq!(
            style(&page.get(".headline"), "direction"),
            direction,
            "{document}"
        );
    }
}

#[wasm_bindgen_test]
async fn article_and_interface_have_each_their_language() {
    let page = Page::of(r#"{"headline":"H","language":"de-AT","genre":"opinion"}"#).await;
    assert_eq!(page.attributes(".viewer", "lang"), ["en"]);
    assert_eq!(page.attributes(".article", "lang"), ["de-AT"]);
    assert_eq!(page.attributes(".article", "data-genre"), ["opinion"]);
}

#[wasm_bindgen_test]
async fn updates_keep_working() {
    let mut page = Page::of(r#"{"headline":"One","keyPoints":["K"],"quotes":{"q":{"text":"W","speaker":"Ada"}},"body":[{"type":"paragraph","text":[{"text":"“W”","quote":"q"}]}]}"#).await;
    page.get("button[data-quote='q']").click();
    page.appears(".quote-dialog:popover-open .record").await;
    page.update(
        article(r#"{"headline":"Two","keyPoints":["K"],"quotes":{"r":{"text":"V","speaker":"Ben"}},"body":[{"type":"paragraph","text":[{"text":"“V”","quote":"r"}]}]}"#),
        themed(Theme::Dark),
    );
    becomes(|| page.words("h1"), vec!["Two".to_owned()]).await;
    assert!(page.find("[data-quote='q']").is_none());
    // The record belonged to the article that is gone.
    becomes(|| page.find(".quote-dialog:popover-open").is_some(), false).await;
    page.get("button[data-quote='r']").click();
    page.appears(".quote-dialog:popover-open .record").await;
    becomes(|| page.words(".record-name"), vec!["Ben".to_owned()]).await;
    // To a failure, and back.
    page.update(Source::Failed(Failure::NotJson), Options::default());
    page.appears(".failure").await;
    assert!(page.find(".page").is_none());
    page.update(
        article(r#"{"headline":"Three","keyPoints":["K"]}"#),
        Options {
            key_points: KeyPoints::Folded,
            ..Options::default()
        },
    );
    becomes(|| page.words("h1"), vec!["Three".to_owned()]).await;
    assert!(page.find("details[open], .failure").is_none());
}

#[wasm_bindgen_test]
async fn a_fetched_document_is_reported_once_with_its_diagnostics() {
    let _fetch =
        Fetch::answering(&[r#"Promise.resolve(new Response('{"headline":"H","keyPoints":5}'))"#]);
    let page = Page::mount(
        Source::Address("https://paper.example/a.json".into()),
        Options::default(),
    );
    page.appears(".page").await;
    settle().await;
    let reports = page.reports.borrow();
    assert_eq!(reports.len(), 1);
    assert_eq!(reports[0].failure, None);
    let lines: Vec<String> = reports[0]
        .diagnostics
        .iter()
        .map(|it| format!("{} {}", it.code.as_str(), it.path))
        .collect();
    assert_eq!(lines, ["wrong-type /keyPoints"]);
}

#[wasm_bindgen_test]
async fn a_document_that_is_no_article_is_reported_with_its_diagnostics() {
    let _fetch = Fetch::answering(&["Promise.resolve(new Response('[]'))"]);
    let page = Page::mount(
        Source::Address("https://paper.example/a.json".into()),
        Options::default(),
    );
    page.appears(".failure").await;
    let reports = page.reports.borrow();
    let codes: Vec<&str> = reports[0]
        .diagnostics
        .iter()
        .map(|it| it.code.as_str())
        .collect();
    assert!(codes.contains(&"not-an-object"), "{codes:?}");
}

#[wasm_bindgen_test]
async fn addresses_resolve_against_the_documents_own() {
    // What a test makes up has no address of its own, so the one asked for counts.
    let _fetch = Fetch::answering(&[
        r##"Promise.resolve(new Response('{"headline":"H","tags":[{"name":"T","url":"../tag"},{"name":"F","url":"#here"}]}'))"##,
    ]);
    let page = Page::mount(
        Source::Address("https://paper.example/news/a.json".into()),
        Options::default(),
    );
    page.appears(".tag").await;
    assert_eq!(
        page.attributes(".tag", "href"),
        ["https://paper.example/tag", "#here"]
    );
    let options = Options {
        base: Some("https://other.example/x/".to_owned()),
        ..Options::default()
    };
    let page = Page::with(
        r#"{"headline":"H","tags":[{"name":"T","url":"y"}]}"#,
        options,
    )
    .await;
    assert_eq!(
        page.attributes(".tag", "href"),
        ["https://other.example/x/y"]
    );
}

#[wasm_bindgen_test]
async fn a_later_address_wins_over_an_earlier_one() {
    let fetch = Fetch::answering(&[
        "new Promise(done => window.finish_first = () => done(new Response('{\"headline\":\"First\"}')))",
        r#"Promise.resolve(new Response('{"headline":"Second"}'))"#,
    ]);
    let mut page = Page::mount(
        Source::Address("https://paper.example/1.json".into()),
        Options::default(),
    );
    until("the first is asked for", || {
        fetch.requests.borrow().len() == 1
    })
    .await;
    page.update(
        Source::Address("https://paper.example/2.json".into()),
        Options::default(),
    );
    becomes(|| page.words("h1"), vec!["Second".to_owned()]).await;
    javascript("window.finish_first(); delete window.finish_first");
    settle().await;
    assert_eq!(page.words("h1"), ["Second"]);
    assert_eq!(page.reports.borrow().len(), 1);
    let aborted =
        js_sys::Reflect::get(&fetch.signals.borrow()[0], &"aborted".into()).expect("a signal");
    assert!(aborted.is_truthy(), "the first request was given up");
}

#[wasm_bindgen_test]
async fn removal_gives_up_the_request_and_empties_the_host() {
    let fetch = Fetch::answering(&["new Promise(() => {})"]);
    let mut page = Page::mount(
        Source::Address("https://paper.example/1.json".into()),
        Options::default(),
    );
    page.appears(".skeleton").await;
    until("it is asked for", || fetch.requests.borrow().len() == 1).await;
    page.destroy();
    let aborted =
        || js_sys::Reflect::get(&fetch.signals.borrow()[0], &"aborted".into()).expect("a signal");
    until("the request is given up", || aborted().is_truthy()).await;
    assert!(page.find(".viewer").is_none());
    assert!(page.reports.borrow().is_empty());
}

#[wasm_bindgen_test]
async fn a_fragment_of_the_page_is_followed() {
    let page = Page::of(
        r#"{"headline":"H","quotes":{"q":{"text":"W","speaker":"Ada"}},"body":[{"type":"paragraph","id":"p 1","text":"One"},{"type":"paragraph","text":[{"text":"“W”","quote":"q"}]}]}"#,
    )
    .await;
    window().location().set_hash("p%201").expect("a fragment");
    becomes(|| page.has_focus("[id='p 1']"), true).await;
    window().location().set_hash("q").expect("a fragment");
    becomes(
        || page.attributes("[data-marked]", "data-quote"),
        vec!["q".to_owned()],
    )
    .await;
    window().location().set_hash("").expect("no fragment");
}

#[wasm_bindgen_test]
async fn the_first_fragment_is_followed_too() {
    window().location().set_hash("late").expect("a fragment");
    let page =
        Page::of(r#"{"headline":"H","body":[{"type":"paragraph","id":"late","text":"One"}]}"#)
            .await;
    becomes(|| page.has_focus("#late"), true).await;
    window().location().set_hash("").expect("no fragment");
}

#[wasm_bindgen_test]
async fn nothing_scrolls_sideways_at_320_pixels() {
    let page = Page::of(
        r#"{"headline":"Donaudampfschifffahrtsgesellschaftskapitän","body":[
        {"type":"paragraph","text":"https://paper.example/a/very/long/address/that/does/not/break/anywhere/at/all/really"},
        {"type":"code","text":"let a_very_long_line = of_code_that_does_not_break(anywhere, at, all, really);"},
        {"type":"image","url":"a.webp","alt":"","width":"full"},
        {"type":"table","rows":[["a_long_word_that_does_not_break","a_long_word_that_does_not_break"]]}],
        "related":{"items":[{"headline":"R"},{"headline":"R"},{"headline":"R"}]}}"#,
    )
    .await;
    page.host
        .style()
        .set_property("width", "320px")
        .expect("a style");
    assert!(
        page.get(".viewer").scroll_width() <= 320,
        "{}",
        page.get(".viewer").scroll_width()
    );
}

#[wasm_bindgen_test]
async fn two_viewers_do_not_know_each_other() {
    let one = Page::of(r#"{"headline":"One","quotes":{"q":{"text":"W","speaker":"Ada"}},"body":[{"type":"paragraph","text":[{"text":"“W”","quote":"q"}]}]}"#).await;
    // `Page::mount` takes away the hosts of earlier tests; this one is of this test.
    one.host
        .remove_attribute("data-test-host")
        .expect("an attribute");
    let two = Page::of(r#"{"headline":"Two","quotes":{"q":{"text":"V","speaker":"Ben"}},"body":[{"type":"paragraph","text":[{"text":"“V”","quote":"q"}]}]}"#).await;
    two.get("button[data-quote='q']").click();
    two.appears(".quote-dialog:popover-open .record").await;
    assert!(one.find(".quote-dialog:popover-open, .record").is_none());
    drop(two);
    one.get("button[data-quote='q']").click();
    one.appears(".quote-dialog:popover-open .record").await;
    assert_eq!(one.words(".record-name"), ["Ada"]);
}
