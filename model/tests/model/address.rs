//! Addresses: what passes, what does not, and that nothing that passes runs code.

use article_viewer_model::{Address, AddressUse};
use proptest::prelude::*;
use url::Url;

const USES: [AddressUse; 3] = [AddressUse::Link, AddressUse::Image, AddressUse::Media];

fn check(text: &str, link: Option<&str>, image: Option<&str>, media: Option<&str>) {
    for (use_, expected) in USES.into_iter().zip([link, image, media]) {
        let address = Address::parse(text, use_);
        assert_eq!(
            address.as_ref().map(Address::as_str),
            expected,
            "{text:?} as {use_:?}"
        );
    }
}

#[test]
fn the_allow_list() {
    for text in [
        "https://example.org/a?b#c",
        "http://example.org",
        "HTTPS://example.org",
        "/a/b",
        "a/b:c",
        "../a",
        "//example.org/a",
        "?at=10:30",
        "#part:2",
        "a",
        "javascript",
        "javascript/frameworks",
        "/javascript:alert(1)",
    ] {
        check(text, Some(text), Some(text), Some(text));
    }
    check(
        "mailto:a@example.org",
        Some("mailto:a@example.org"),
        None,
        None,
    );
    check("tel:+4912345", Some("tel:+4912345"), None, None);
    check(
        "blob:https://example.org/1",
        None,
        Some("blob:https://example.org/1"),
        Some("blob:https://example.org/1"),
    );
    check(
        "data:image/png;base64,AA==",
        None,
        Some("data:image/png;base64,AA=="),
        None,
    );
    check(
        " \u{1}https://example.org/\u{1F} ",
        Some("https://example.org/"),
        Some("https://example.org/"),
        Some("https://example.org/"),
    );
    check(
        "ht\ttps://exa\nmple.org/",
        Some("https://example.org/"),
        Some("https://example.org/"),
        Some("https://example.org/"),
    );
}

#[test]
fn what_is_refused() {
    for text in [
        "",
        "  ",
        "\u{0}",
        "ftp://example.org/",
        "file:///etc/passwd",
        "about:blank",
        "view-source:https://example.org",
        "filesystem:https://example.org/a",
        "10:30.html",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "  javascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript\r:alert(1)",
        "java\u{0}script:alert(1)",
        "java\u{AD}script:alert(1)",
        "\u{FEFF}javascript:alert(1)",
        "\u{A0}javascript:alert(1)",
        "javascript%3Aalert(1)",
        "%6Aavascript:alert(1)",
        "javascript%253Aalert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "javascript&#58alert(1)",
        "javascript&#x3A;alert(1)",
        "&#106;avascript&#0000058;alert(1)",
        "java&Tab;script&colon;alert(1)",
        "ｊａｖａｓｃｒｉｐｔ:alert(1)",
        "javascript：alert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "data:image/SVG+xml;base64,AA==",
        "data:image/svg+xml;charset=utf-8,<svg/>",
        "data: image/svg+xml,<svg/>",
        "data:image/s%76g+xml,<svg/>",
        "data:image/xml,<svg/>",
        "data:image/,x",
        "data:image/png",
        "data:,image/png",
        "data:text/html;image/png,<script>",
    ] {
        check(text, None, None, None);
    }
}

/// The scheme a browser would see, with the page at a known address.
fn scheme(address: &str) -> Option<String> {
    let page = Url::parse("https://page.example/news/").expect("an address");
    page.join(address).ok().map(|url| url.scheme().to_owned())
}

fn hold(text: &str) -> Result<(), TestCaseError> {
    let lists: [&[&str]; 3] = [
        &["https", "http", "mailto", "tel"],
        &["https", "http", "blob", "data"],
        &["https", "http", "blob"],
    ];
    for (use_, list) in USES.into_iter().zip(lists) {
        if let Some(address) = Address::parse(text, use_)
            && let Some(scheme) = scheme(address.as_str())
        {
            prop_assert!(
                list.contains(&scheme.as_str()),
                "{text:?} is {scheme}: as {use_:?}"
            );
            // The address is stored as a browser reads it: reading it again changes nothing.
            prop_assert_eq!(Address::parse(address.as_str(), use_), Some(address));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_that_passes_has_a_listed_scheme(text in any::<String>()) {
        hold(&text)?;
    }

    #[test]
    fn javascript_with_anything_between_never_passes(
        between in prop::collection::vec("[\\x00-\\x20]{0,2}", 12),
        upper in any::<u16>(),
        rest in ".{0,20}",
    ) {
        let mut text = String::new();
        for (place, letter) in "javascript:".char_indices() {
            text.push_str(&between[place]);
            text.push(if upper >> place & 1 == 1 { letter.to_ascii_uppercase() } else { letter });
        }
        text.push_str(&rest);
        for use_ in USES {
            prop_assert_eq!(Address::parse(&text, use_), None);
        }
    }

    #[test]
    fn pieces_of_addresses_pass_only_with_a_listed_scheme(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "java", "script", "data", "blob", "http", "https", "image/", "png", "svg+xml", ":", "//",
            "/", "\\", "?", "#", ",", ";", "\t", "\n", "\u{0}", " ", "%3A", "%09", "&colon;", "&#x3a;",
            "&#10;", "\u{FF1A}", "\u{200B}", "vbscript", "about", "file", "@", ".", "a", "1", "+", "-",
        ]), 0..12),
    ) {
        hold(&pieces.concat())?;
    }
}
