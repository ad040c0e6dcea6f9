//! The related stories.

use article_viewer::{Options, RelatedPlace};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, becomes, check, style};

fn document(count: usize) -> String {
    let items: Vec<String> = (0..count)
        .map(|it| format!(r#"{{"headline":"Story {it}","url":"https://paper.example/{it}"}}"#))
        .collect();
    format!(
        r#"{{"headline":"H","related":{{"title":"Popular right now","items":[{}]}},"body":[{{"type":"paragraph","text":"P"}}]}}"#,
        items.join(",")
    )
}

async fn page(place: RelatedPlace, width: u32) -> Page {
    let options = Options {
        related: place,
        ..Options::default()
    };
    let page = Page::with(&document(6), options).await;
    page.host
        .style()
        .set_property("width", &format!("{width}px"))
        .expect("a style");
    page
}

#[wasm_bindgen_test]
async fn a_region_named_by_its_title_holds_a_list_of_links() {
    let page = page(RelatedPlace::Rail, 1200).await;
    let region = page.get("section.related");
    let name = region.get_attribute("aria-labelledby").expect("a name");
    assert_eq!(page.words(&format!("#{name}")), ["Popular right now"]);
    assert_eq!(page.words(".related ul > li a").len(), 6);
    assert_eq!(
        page.attributes(".related li a", "href")[5],
        "https://paper.example/5"
    );
}

#[wasm_bindgen_test]
async fn without_a_title_it_has_a_name_all_the_same() {
    let document = document(1).replace(r#""title":"Popular right now","#, "");
    check(
        &document,
        ".related-title",
        r#"<h2 class="related-title" id="related-heading">Related stories</h2>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_rail_stands_beside_the_article_where_there_is_room() {
    let page = page(RelatedPlace::Rail, 1200).await;
    assert_eq!(
        page.get(".page").get_attribute("data-related").as_deref(),
        Some("rail")
    );
    let (article, rail) = (
        page.get(".article").get_bounding_client_rect(),
        page.get(".related").get_bounding_client_rect(),
    );
    assert!(
        rail.left() >= article.right(),
        "{} {}",
        rail.left(),
        article.right()
    );
    assert!((rail.top() - article.top()).abs() < 1.0);
    assert_eq!(style(&page.get(".related"), "position"), "sticky");
    assert_eq!(style(&page.get(".related-buttons"), "display"), "none");
}

#[wasm_bindgen_test]
async fn on_a_narrow_screen_it_is_a_strip_below() {
    let page = page(RelatedPlace::Rail, 400).await;
    let (article, strip) = (
        page.get(".article").get_bounding_client_rect(),
        page.get(".related").get_bounding_client_rect(),
    );
    assert!(strip.top() >= article.bottom());
    let list = page.get(".related-list");
    assert!(list.scroll_width() > list.client_width());
    assert!(style(&list, "scroll-snap-type").contains("mandatory"));
}

#[wasm_bindgen_test]
async fn the_host_may_want_it_below_or_not_at_all() {
    let below = page(RelatedPlace::Below, 1200).await;
    assert!(!below.get(".page").has_attribute("data-related"));
    let (article, strip) = (
        below.get(".article").get_bounding_client_rect(),
        below.get(".related").get_bounding_client_rect(),
    );
    assert!(strip.top() >= article.bottom());
    drop(below);
    let none = page(RelatedPlace::None, 1200).await;
    assert!(none.find(".related").is_none());
    drop(none);
    check(
        r#"{"headline":"H","related":{"title":"T","items":[]}}"#,
        ".related",
        "",
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_buttons_move_the_strip_and_say_when_they_cannot() {
    let page = page(RelatedPlace::Below, 400).await;
    let disabled = || page.attributes("[data-strip]", "aria-disabled");
    assert_eq!(
        page.attributes("[data-strip]", "aria-label"),
        ["Previous stories", "Next stories"]
    );
    // The width was set after the first look at it.
    article_viewer::ports::window()
        .dispatch_event(&web_sys::Event::new("resize").expect("an event"))
        .expect("dispatched");
    becomes(disabled, vec!["true".to_owned(), "false".to_owned()]).await;
    let list = page.get(".related-list");
    page.get("[data-strip='next']").click();
    becomes(disabled, vec!["false".to_owned(), "false".to_owned()]).await;
    assert!(list.scroll_left() > 0);
    list.set_scroll_left(list.scroll_width());
    becomes(disabled, vec!["false".to_owned(), "true".to_owned()]).await;
}

#[wasm_bindgen_test]
async fn in_arabic_the_strip_moves_to_the_left() {
    let document = document(6).replace(r#""headline":"H""#, r#""headline":"خبر","language":"ar""#);
    let page = Page::with(
        &document,
        Options {
            related: RelatedPlace::Below,
            ..Options::default()
        },
    )
    .await;
    page.host
        .style()
        .set_property("width", "400px")
        .expect("a style");
    page.get("[data-strip='next']").click();
    becomes(|| page.get(".related-list").scroll_left() < 0, true).await;
}
