//! Who wrote it.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, check, check_words};

fn authors(authors: &str) -> String {
    format!(r#"{{"headline":"H","authors":[{authors}]}}"#)
}

#[wasm_bindgen_test]
async fn names_are_joined_as_the_language_joins_them() {
    for (names, expected) in [
        (r#"{"name":"Ada"}"#, "By Ada"),
        (r#"{"name":"Ada"},{"name":"Ben"}"#, "By Ada and Ben"),
        (
            r#"{"name":"Ada"},{"name":"Ben"},{"name":"Cyd"}"#,
            "By Ada, Ben and Cyd",
        ),
    ] {
        check_words(&authors(names), ".byline-names", &[expected]).await;
    }
}

#[wasm_bindgen_test]
async fn the_publishers_own_wording_wins() {
    check(
        r#"{"headline":"H","byline":["From ",{"text":"our desk","marks":["emphasis"]}],"authors":[{"name":"Ada"}]}"#,
        ".byline-names",
        r#"<p class="byline-names">From <em>our desk</em></p>"#,
    )
    .await;
}

#[wasm_bindgen_test]
async fn an_author_with_an_address_is_a_link() {
    check(
        &authors(r#"{"name":"Ada","url":"https://paper.example/ada"},{"name":"Ben","url":"javascript:alert(1)"}"#),
        ".author",
        "<a class=\"author\" href=\"https://paper.example/ada\" rel=\"author\">Ada</a>\n<span class=\"author\">Ben</span>",
    )
    .await;
}

#[wasm_bindgen_test]
async fn roles_stand_under_the_names() {
    let one = r#"{"name":"Ada","role":"Reporter","organization":"The Paper"}"#;
    check_words(&authors(one), ".byline-roles li", &["Reporter, The Paper"]).await;
    // With two authors each role says whose it is.
    let two = &format!(r#"{one},{{"name":"Ben"}},{{"name":"Cyd","role":"Pictures"}}"#);
    check_words(
        &authors(two),
        ".byline-roles li",
        &["Ada: Reporter, The Paper", "Cyd: Pictures"],
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_portrait_is_silent_beside_the_name() {
    let page = Page::of(&authors(
        r#"{"name":"Ada","image":{"url":"ada.webp","alt":"Ada, smiling","width":96,"height":96}}"#,
    ))
    .await;
    assert_eq!(page.attributes(".portraits img", "src"), ["ada.webp"]);
    assert_eq!(
        page.get(".portraits img").get_attribute("alt").as_deref(),
        Some("")
    );
}

#[wasm_bindgen_test]
async fn nobody_named_leaves_nothing() {
    check(r#"{"headline":"H"}"#, ".byline", "").await;
}
