//! When: published, updated, said; at the precision and in the zone it is written with.

use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Page, check, check_words};

async fn check_date(written: &str, datetime: &[&str], words: &str) {
    let page = Page::of(&format!(
        r#"{{"headline":"H","datePublished":"{written}"}}"#
    ))
    .await;
    assert_eq!(
        page.attributes(".dates time", "datetime"),
        datetime,
        "{written}"
    );
    // The direction marks around a zone are not for reading.
    let found = page
        .words(".dates li")
        .join("|")
        .replace(['\u{2066}', '\u{2069}'], "");
    assert_eq!(found, format!("Published {words}"), "{written}");
}

#[wasm_bindgen_test]
async fn precision_is_kept() {
    check_date("2024", &["2024"], "2024").await;
    check_date("2024-03", &["2024-03"], "March 2024").await;
    check_date("2024-03-20", &["2024-03-20"], "March 20, 2024").await;
    check_date(
        "2024-03-20T14:05",
        &["2024-03-20T14:05"],
        "March 20, 2024 at 2:05 PM",
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_zone_is_the_one_it_is_written_in() {
    check_date(
        "2024-03-20T23:30:00+13:45",
        &["2024-03-20T23:30:00+13:45"],
        "March 20, 2024 at 11:30 PM UTC+13:45",
    )
    .await;
    check_date(
        "2024-03-20T00:10:00-11:00",
        &["2024-03-20T00:10:00-11:00"],
        "March 20, 2024 at 12:10 AM UTC−11",
    )
    .await;
    check_date(
        "2024-03-20T14:05:00Z",
        &["2024-03-20T14:05:00Z"],
        "March 20, 2024 at 2:05 PM UTC",
    )
    .await;
}

#[wasm_bindgen_test]
async fn an_interval_has_two_ends() {
    check_date(
        "2024-03/2024-05",
        &["2024-03", "2024-05"],
        "March 2024 – May 2024",
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_date_that_does_not_exist_is_not_invented() {
    check(
        r#"{"headline":"H","datePublished":"2023-02-29"}"#,
        "time",
        "",
    )
    .await;
}

#[wasm_bindgen_test]
async fn an_update_at_the_time_of_publication_is_none() {
    let document = |modified: &str| {
        format!(r#"{{"headline":"H","datePublished":"2024-03-20","dateModified":"{modified}"}}"#)
    };
    check_words(&document("2024-03-20"), ".date-label", &["Published"]).await;
    check_words(
        &document("2024-03-21"),
        ".date-label",
        &["Published", "Updated"],
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_note_and_the_reading_time_follow() {
    let long = "word ".repeat(900);
    let document = format!(
        r#"{{"headline":"H","dateNote":"First published in print","body":[{{"type":"paragraph","text":"{long}"}}]}}"#
    );
    let page = Page::of(&document).await;
    assert_eq!(page.words(".date-note"), ["First published in print"]);
    let time = page.words(".reading-time").join("");
    let minutes: u32 = time
        .strip_suffix(" min read")
        .expect("minutes")
        .parse()
        .expect("a number");
    assert!((3..=5).contains(&minutes), "{time}");
}

#[wasm_bindgen_test]
async fn dates_speak_the_language_of_the_interface() {
    let options = article_viewer::Options {
        language: "ar".to_owned(),
        ..article_viewer::Options::default()
    };
    let page = Page::with(r#"{"headline":"H","datePublished":"2024-03-20"}"#, options).await;
    assert_eq!(page.words(".date-label"), ["نُشر في"]);
    assert!(
        page.words(".dates time")[0].contains("مارس"),
        "{:?}",
        page.words(".dates time")
    );
    assert_eq!(page.attributes(".dates time", "datetime"), ["2024-03-20"]);
}
