//! The key points.

use article_viewer::ports::window;
use article_viewer::{KeyPoints, Options};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDetailsElement, Storage};

use super::support::{Page, becomes, check, settle, style};

const DOCUMENT: &str = r#"{"headline":"H","keyPoints":["First",{"text":["Second ",{"text":"point","marks":["strong"]}],"supportedBy":["p2"]},{"text":"Third","supportedBy":["q1"]}],
    "keyPointsNote":"Written by the desk","quotes":{"q1":{"text":"Yes","speaker":"Ada"}},
    "body":[{"type":"paragraph","text":"One"},{"type":"callout","title":"Box","folded":true,"body":[{"type":"paragraph","id":"p2","text":"Two"}]},
    {"type":"paragraph","text":["She said ",{"text":"“Yes”","quote":"q1"}]}]}"#;

fn details(page: &Page) -> HtmlDetailsElement {
    page.get(".key-points details").unchecked_into()
}

fn options(key_points: KeyPoints, remember: Option<&str>) -> Options {
    Options {
        key_points,
        remember: remember.map(str::to_owned),
        ..Options::default()
    }
}

#[wasm_bindgen_test]
async fn the_summary_says_key_points() {
    check(
        DOCUMENT,
        "details[open] > summary",
        "<summary>Key points</summary>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn points_are_a_list_under_a_heading() {
    let page = Page::of(DOCUMENT).await;
    assert_eq!(
        page.words(".key-points li"),
        [
            "First",
            "Second point In the article",
            "Third In the article"
        ]
    );
    assert_eq!(page.words(".key-points li strong"), ["point"]);
    assert_eq!(page.words(".key-points-note"), ["Written by the desk"]);
    let name = page
        .get("section.key-points")
        .get_attribute("aria-labelledby")
        .expect("a name");
    let heading = page.get(&format!("#{name}"));
    assert_eq!(heading.tag_name(), "H2");
    assert_eq!(heading.text_content().as_deref(), Some("Key points"));
    // Inside a summary, headings are announced unevenly.
    assert!(page.find("summary h2").is_none());
}

#[wasm_bindgen_test]
async fn they_fold_and_unfold() {
    let page = Page::of(DOCUMENT).await;
    let list = page.get(".key-points ul");
    let height = || list.get_bounding_client_rect().height();
    assert!(details(&page).open() && height() > 0.0);
    page.get(".key-points summary").click();
    assert!(!details(&page).open());
    // Hidden from sight, but found by the browser's search.
    becomes(|| list.check_visibility_of(), false).await;
    page.get(".key-points summary").click();
    assert!(details(&page).open());
    becomes(|| list.check_visibility_of(), true).await;
}

/// `checkVisibility`, which the bindings have under another name in each version.
trait Visibility {
    fn check_visibility_of(&self) -> bool;
}

impl Visibility for web_sys::HtmlElement {
    fn check_visibility_of(&self) -> bool {
        js_sys::Reflect::get(self, &"checkVisibility".into())
            .expect("checkVisibility")
            .unchecked_into::<js_sys::Function>()
            .call0(self)
            .expect("an answer")
            .is_truthy()
    }
}

#[wasm_bindgen_test]
async fn the_summary_is_reached_by_key() {
    let page = Page::of(DOCUMENT).await;
    let summary = page.get(".key-points summary");
    assert_eq!(summary.tab_index(), 0);
    summary.focus().expect("focus");
    assert!(page.has_focus(".key-points summary"));
    assert!(summary.get_bounding_client_rect().height() >= 44.0);
}

#[wasm_bindgen_test]
async fn the_host_says_how_they_start() {
    assert!(details(&Page::with(DOCUMENT, options(KeyPoints::Open, None)).await).open());
    assert!(!details(&Page::with(DOCUMENT, options(KeyPoints::Folded, None)).await).open());
    let page = Page::with(DOCUMENT, options(KeyPoints::None, None)).await;
    assert!(page.find(".key-points").is_none());
    assert_eq!(page.all(".body > p").len(), 2);
}

#[wasm_bindgen_test]
async fn no_points_are_no_box() {
    check(r#"{"headline":"H","keyPoints":[]}"#, ".key-points", "").await;
}

fn storage() -> Storage {
    window().local_storage().expect("storage").expect("storage")
}

#[wasm_bindgen_test]
async fn nothing_is_remembered_unless_the_host_asks() {
    storage().clear().expect("an empty storage");
    let page = Page::with(DOCUMENT, options(KeyPoints::Open, None)).await;
    page.get(".key-points summary").click();
    settle().await;
    assert_eq!(storage().length(), Ok(0));
}

#[wasm_bindgen_test]
async fn the_fold_is_remembered_where_the_host_asks() {
    storage().clear().expect("an empty storage");
    let remembered = || {
        storage()
            .get_item("article-viewer:key-points:morning")
            .expect("storage")
    };
    {
        let page = Page::with(DOCUMENT, options(KeyPoints::Open, Some("morning"))).await;
        page.get(".key-points summary").click();
        becomes(remembered, Some("folded".to_owned())).await;
    }
    {
        let page = Page::with(DOCUMENT, options(KeyPoints::Open, Some("morning"))).await;
        assert!(!details(&page).open());
        page.get(".key-points summary").click();
        becomes(remembered, Some("open".to_owned())).await;
    }
    // What the reader did last goes before what the host wants at first, under this name only.
    assert!(
        details(&Page::with(DOCUMENT, options(KeyPoints::Folded, Some("morning"))).await).open()
    );
    assert!(
        !details(&Page::with(DOCUMENT, options(KeyPoints::Folded, Some("evening"))).await).open()
    );
    storage().clear().expect("an empty storage");
}

#[wasm_bindgen_test]
async fn another_fold_of_the_article_is_not_taken_for_theirs() {
    storage().clear().expect("an empty storage");
    let page = Page::with(DOCUMENT, options(KeyPoints::Folded, Some("morning"))).await;
    page.get(".callout summary").click();
    settle().await;
    assert_eq!(storage().length(), Ok(0));
}

#[wasm_bindgen_test]
async fn evidence_is_shown_marked_and_focused() {
    let page = Page::of(DOCUMENT).await;
    assert_eq!(page.attributes(".evidence", "href"), ["#p2", "#q1"]);
    page.get(".evidence[href='#p2']").click();
    assert!(page.has_focus("#p2"));
    assert!(page.get("#p2").has_attribute("data-marked"));
    assert_ne!(
        style(&page.get("#p2"), "background-color"),
        "rgba(0, 0, 0, 0)"
    );
    // It stood in a folded box.
    assert!(page.get("details.callout").has_attribute("open"));
    page.get(".evidence[href='#q1']").click();
    assert!(page.has_focus(".body span[data-quote='q1']"));
    assert_eq!(page.all("[data-marked]").len(), 1);
}
