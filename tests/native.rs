//! The page as HTML text, without a browser: all samples, and any text at all.
#![cfg(not(target_arch = "wasm32"))]
// One document with every key is a deep macro.
#![recursion_limit = "512"]

use std::fs;
use std::path::Path;
use std::rc::Rc;

use article_viewer::components::{Scene, to_html};
use article_viewer::model::{Article, BlockKind, read_str, read_value, views};
use article_viewer::ports::FixedWorld;
use article_viewer::{KeyPoints, Options, RelatedPlace};
use proptest::prelude::*;
use serde_json::json;

fn html(article: Article, options: Options) -> String {
    to_html(&Rc::new(Scene::new(
        Rc::new(article),
        options,
        Rc::new(FixedWorld::default()),
    )))
}

/// The sample articles, by name. Broken documents stand in a folder of their own.
fn samples() -> Vec<(String, Article)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut samples = Vec::new();
    for entry in fs::read_dir(folder).expect("samples/ is there") {
        let path = entry.expect("samples/ can be read").path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let text = fs::read_to_string(&path).expect("a sample can be read");
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            samples.push((name, read_str(&text).article));
        }
    }
    assert!(samples.len() >= 3, "{} samples", samples.len());
    samples
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Elements that have no end tag (HTML, "void elements").
const VOID: [&str; 8] = ["br", "col", "hr", "img", "input", "source", "track", "wbr"];

/// Reads `html` tag by tag. Gives its words as they are written, without the tags, or what is wrong.
fn words(html: &str) -> Result<String, String> {
    let mut words = String::new();
    let mut open = Vec::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        // No `>` stands inside an attribute: the writer escapes it there too.
        let (tag, after) = tag.split_once('>').ok_or("a tag has no end")?;
        let name = tag
            .trim_start_matches('/')
            .split(' ')
            .next()
            .unwrap_or_default();
        if name.is_empty()
            || !name
                .chars()
                .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
        {
            return Err(format!("<{tag}> is no tag"));
        }
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return Err(format!("<{tag}> closes what is not open"));
            }
        } else {
            check_attributes(tag)?;
            // A parser ends the first where the second begins.
            if ["a", "button", "p"].contains(&name) && open.contains(&name) {
                return Err(format!("<{tag}> stands inside another"));
            }
            if !VOID.contains(&name) {
                open.push(name);
            }
        }
        rest = after;
    }
    words.push_str(rest);
    if open.is_empty() {
        Ok(words)
    } else {
        Err(format!("{open:?} stay open"))
    }
}

/// Every attribute is `name="value"`, and none of them is a handler or a style.
fn check_attributes(tag: &str) -> Result<(), String> {
    let mut rest = tag.split_once(' ').map_or("", |(_, rest)| rest);
    while !rest.is_empty() {
        let (name, value) = rest.split_once("=\"").ok_or(format!("<{tag}>: no value"))?;
        let (_, after) = value
            .split_once('"')
            .ok_or(format!("<{tag}>: no end of {name}"))?;
        let plain = name.chars().all(|it| it.is_ascii_lowercase() || it == '-');
        if !plain || name.starts_with("on") || name == "style" {
            return Err(format!("<{tag}>: {name}"));
        }
        rest = after.trim_start();
    }
    Ok(())
}

#[test]
fn the_checker_sees_what_is_wrong() {
    for sound in [
        "",
        "a &lt; b",
        "<p>a</p>",
        r#"<p id="x" lang="">a<br>b</p>"#,
    ] {
        assert!(words(sound).is_ok(), "{sound}");
    }
    for wrong in [
        "<p>",
        "</p>",
        "<p><b></p></b>",
        "<p",
        "< p>",
        "<p onclick=\"x\"></p>",
        "<p id=x></p>",
        "<p style=\"x\"></p>",
        "<a><b><a></a></b></a>",
    ] {
        assert!(words(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn every_sample_is_sound_and_whole() {
    for (name, article) in samples() {
        let mut paragraphs = Vec::new();
        views::walk_blocks(&article.body, &mut |block| {
            if let BlockKind::Paragraph(paragraph) = &block.kind {
                let runs = paragraph.text.runs.iter();
                paragraphs.extend(runs.filter_map(|run| match run {
                    article_viewer::model::Run::Text(run) => Some(run.text.clone()),
                    article_viewer::model::Run::Break => None,
                }));
            }
        });
        let headline = article.headline.plain();
        let html = html(article, Options::default());
        let words = words(&html).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(words.contains(&escaped(&headline)), "{name}: {headline}");
        let mut at = 0;
        for paragraph in paragraphs {
            let paragraph = escaped(&paragraph);
            let found = words[at..].find(&paragraph);
            at += found
                .unwrap_or_else(|| panic!("{name}: {paragraph} is missing, or not in its place"))
                + paragraph.len();
        }
        assert!(!html.to_lowercase().contains("javascript:"), "{name}");
    }
}

#[test]
fn what_the_host_does_not_want_is_not_there() {
    for (name, article) in samples() {
        let shown = html(article.clone(), Options::default());
        assert_eq!(
            shown.contains("class=\"key-points\""),
            !article.key_points.is_empty(),
            "{name}"
        );
        assert_eq!(
            shown.contains("class=\"related\""),
            article.related.is_some(),
            "{name}"
        );
        let options = Options {
            key_points: KeyPoints::None,
            related: RelatedPlace::None,
            ..Options::default()
        };
        let hidden = html(article, options);
        assert!(
            !hidden.contains("class=\"key-points\"") && !hidden.contains("class=\"related\""),
            "{name}"
        );
    }
}

/// A document with `text` in every place that takes words, and `address` in every place that takes an
/// address.
fn filled(text: &str, address: &str) -> serde_json::Value {
    let run = json!([text, { "text": text, "href": address, "marks": ["strong", "code"], "language": text, "ruby": text },
        { "text": text, "quote": "q", "footnote": "f" }]);
    let image = json!({ "url": address, "alt": text, "caption": run, "credit": text, "dark": address, "type": text,
        "sources": [{ "url": address, "type": text, "width": 4 }], "width": 4, "height": 3 });
    let inner = json!([{ "type": "paragraph", "id": text, "text": run }]);
    json!({
        "headline": run, "kicker": run, "description": run, "dateline": text, "language": text, "byline": run,
        "breadcrumbs": [{ "name": text, "url": address }],
        "authors": [{ "name": text, "role": text, "organization": text, "url": address, "image": image }],
        "publisher": { "name": text, "url": address, "logo": image },
        "sponsor": { "label": text, "name": text, "url": address, "logo": image },
        "notice": { "kind": "note", "text": run }, "dateNote": text, "datePublished": "2024-03-20", "image": image,
        "keyPoints": [run, { "text": run, "supportedBy": ["q", text] }], "keyPointsNote": run,
        "people": { "p": { "name": text, "role": text, "organization": text, "url": address, "image": image } },
        "quotes": { "q": { "text": run, "speaker": { "person": "p" } }, "r": { "text": run, "speaker": text, "date": "2024" } },
        "related": { "title": text, "items": [{ "headline": run, "url": address, "image": image, "section": text,
            "publisher": text, "reason": text, "datePublished": "2024-03" }] },
        "corrections": [{ "date": "2024", "text": run }], "tags": [{ "name": text, "url": address }],
        "copyrightNotice": text,
        "body": [
            { "type": "paragraph", "text": run, "dropCap": true }, { "type": "heading", "text": run },
            { "type": "list", "items": [run, { "text": run, "items": [run] }] }, { "type": "quote", "quote": "r" },
            image_block(&image), { "type": "gallery", "images": [image], "caption": run },
            { "type": "video", "sources": [{ "url": address, "type": text }], "poster": address, "caption": run,
              "tracks": [{ "url": address, "kind": text, "language": "en", "label": text }], "transcript": inner },
            { "type": "audio", "sources": [{ "url": address }] },
            { "type": "embed", "url": address, "provider": text, "title": text, "image": image },
            { "type": "table", "caption": run, "header": [[run]], "rows": [[run, { "text": run, "header": true }]], "footer": run },
            { "type": "code", "text": text, "language": text }, { "type": "divider", "id": text },
            { "type": "timeline", "entries": [{ "date": "2024", "title": run, "body": inner }] },
            { "type": "update", "date": "2024", "title": run, "body": inner, "pinned": true },
            { "type": "callout", "title": run, "body": inner }, { "type": "callout", "title": run, "body": inner, "folded": true },
            { "type": "questions", "items": [{ "question": run, "answer": inner }] },
            { "type": "figure", "value": run, "text": run }, { "type": "related", "headline": run, "url": address },
            { "type": "correction", "text": run }, { "type": "footnotes", "items": { "f": run } },
            { "type": text, "text": run },
        ],
    })
}

fn image_block(image: &serde_json::Value) -> serde_json::Value {
    let mut block = image.clone();
    block["type"] = json!("image");
    block["width"] = json!("wide");
    block
}

fn check_filled(text: &str, address: &str) -> Result<(), String> {
    let html = html(
        read_value(filled(text, address)).article,
        Options::default(),
    );
    words(&html).map(drop)?;
    for name in ["href", "src", "srcset", "poster", "data-embed"] {
        for value in html.split(&format!(" {name}=\"")).skip(1) {
            let value: String = value
                .split('"')
                .next()
                .unwrap_or_default()
                .chars()
                .filter(|it| *it > ' ')
                .collect();
            let value = value.to_lowercase();
            if value.starts_with("javascript:")
                || value.starts_with("vbscript:")
                || value.starts_with("data:text")
            {
                return Err(format!("{name} is {value}"));
            }
        }
    }
    Ok(())
}

#[test]
fn markup_stays_text_and_code_stays_out() {
    let texts = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onload='alert(1)",
        "</p></article>",
        "&lt;",
        "<!--",
        "]]>",
    ];
    let addresses = [
        "javascript:alert(1)",
        "JAVA\tSCRIPT:alert(1)",
        "\u{1}javascript:alert(1)",
        "java\nscript:x",
        "vbscript:x",
        "data:text/html,<b>",
        "https://x.example/\"><b>",
        "//x.example/<b>",
    ];
    for text in texts {
        for address in addresses {
            check_filled(text, address).unwrap_or_else(|error| panic!("{text} {address}: {error}"));
        }
    }
    let article = read_value(filled("<b>", "https://x.example/")).article;
    assert!(
        html(article, Options::default())
            .matches("&lt;b&gt;")
            .count()
            > 50,
        "the words are there"
    );
}

proptest! {
    #[test]
    fn no_text_becomes_markup(text in any::<String>(), address in any::<String>()) {
        prop_assert_eq!(check_filled(&text, &address), Ok(()));
    }

    #[test]
    fn no_text_of_dangerous_signs_becomes_markup(
        text in "[<>\"'&/=! a-z\u{0}-\u{1f}\u{202e}]{0,40}",
        address in "(java|vb|data|https)?[\u{0}-\u{20}]{0,2}(script|:text/html,)?[:/<>\"' a-z]{0,20}",
    ) {
        prop_assert_eq!(check_filled(&text, &address), Ok(()));
    }
}
