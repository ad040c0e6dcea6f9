//! `article-viewer render`, as far as it goes without the viewer in it; pages with it are in `e2e/`.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;

use crate::run::{folder, run, run_with};

const STORY: &str = r#"{"headline":"Rain at last","url":"https://news.example/rain","language":"en","datePublished":"2024-03-20",
    "body":[{"type":"paragraph","text":[{"text":"“It rained,”","quote":"q"}," she said."]}],
    "quotes":{"q":{"text":"It rained","speaker":"Ida Vance","date":"2024-03-19"}}}"#;

/// Renders from standard input, and gives the page.
fn page(document: &str, options: &[&str]) -> String {
    let arguments = [&["render", "-", "--no-wasm"], options].concat();
    let run = run_with(&arguments, document.as_bytes());
    assert_eq!(run.status, 0, "{}", run.errors);
    run.output
}

#[test]
fn a_page_has_what_people_and_machines_read() {
    let page = page(STORY, &[]);
    for part in [
        "<!doctype html>",
        r#"<html lang="en">"#,
        "<title>Rain at last</title>",
        r#"<link rel="canonical" href="https://news.example/rain">"#,
        r#"<meta property="og:type" content="article">"#,
        r#""@type":"Quotation""#,
        r#"<template shadowrootmode="open">"#,
        "It rained",
        "Ida Vance",
        r#"<time datetime="2024-03-19">March 19, 2024</time>"#,
        r#"popovertarget="quote-q""#,
        "script-src 'none'",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("articleBody"));
}

#[test]
fn a_fragment_is_the_element_alone() {
    let page = page(
        STORY,
        &[
            "--fragment",
            "--theme",
            "dark",
            "--key-points",
            "folded",
            "--language",
            "ar",
        ],
    );
    assert!(page.starts_with("<article-viewer "), "{page}");
    let tag = page.split('>').next().unwrap_or_default();
    for part in [r#"theme="dark""#, r#"key-points="folded""#, r#"lang="ar""#] {
        assert!(tag.contains(part), "{tag}");
    }
    assert!(
        page.ends_with("<a href=\"https://news.example/rain\">Rain at last</a></article-viewer>\n")
    );
    for part in ["canonical", "ld+json", "og:type", "<script"] {
        assert!(!page.contains(part), "{part}");
    }
}

#[test]
fn words_cannot_end_what_they_stand_in() {
    let bad = "</script></template></style><script>alert(1)</script>";
    let story = format!(
        r#"{{"headline":"{bad}","description":"{bad}","quotes":{{"q":{{"text":"{bad}","speaker":"{bad}"}}}},
        "body":[{{"type":"paragraph","text":[{{"text":"{bad}","quote":"q"}}]}}]}}"#
    );
    let page = page(&story, &[]);
    assert!(!page.contains("<script>"), "no script but data");
    assert_eq!(page.matches("</template>").count(), 1);
    assert_eq!(page.matches("</script>").count(), 1, "that of the data");
}

#[test]
fn a_script_elsewhere_comes_with_its_hash() {
    let run = run_with(
        &[
            "render",
            "-",
            "--script",
            "/v.js",
            "--integrity",
            "sha384-abc",
        ],
        STORY.as_bytes(),
    );
    assert!(run.output.contains(
        r#"<script async="" src="/v.js" integrity="sha384-abc" crossorigin="anonymous"></script>"#
    ));
    assert!(!run.output.contains("Content-Security-Policy"));
}

#[test]
fn without_the_viewer_in_it_the_program_says_so() {
    let run = run_with(&["render", "-"], STORY.as_bytes());
    // A build of `cargo xtask cli` has it.
    if run.status != 0 {
        assert_eq!(run.status, 4);
        assert!(run.errors.contains("--no-wasm"), "{}", run.errors);
    }
}

#[test]
fn what_cannot_be_shown_is_no_page() {
    for document in ["{}", "[]", "not JSON", ""] {
        let run = run_with(&["render", "-", "--no-wasm"], document.as_bytes());
        assert_eq!((run.status, run.output.as_str()), (3, ""), "{document}");
        assert!(run.errors.contains("check"), "{}", run.errors);
    }
    let run = run(&["render", "nowhere.json", "--no-wasm"]);
    assert_eq!(run.status, 4);
}

/// The smallest picture there is: one pixel.
const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// Answers one request after another with a picture, and counts them by their end.
fn picture_server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port of this machine");
    let address = listener.local_addr().expect("it has an address");
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { break };
            let mut request = [0; 4096];
            let _ = stream.read(&mut request);
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                PNG.len()
            );
            let _ = stream.write_all(head.as_bytes());
            let _ = stream.write_all(PNG);
        }
    });
    format!("http://{address}")
}

#[test]
fn pictures_come_from_disk_and_from_servers() {
    let folder = folder("pictures");
    fs::write(folder.join("a b.png"), PNG).expect("it can be written");
    fs::write(folder.join("drawing.svg"), "<svg/>").expect("it can be written");
    let server = picture_server();
    let story = format!(
        r#"{{"headline":"Pictures","image":{{"url":"a%20b.png?v=1","alt":""}},"body":[
        {{"type":"image","url":"{server}/b.png","alt":""}},{{"type":"image","url":"drawing.svg","alt":""}},
        {{"type":"image","url":"gone.png","alt":""}}]}}"#
    );
    let file = folder.join("story.json");
    fs::write(&file, story).expect("it can be written");
    let run = run(&[
        "render",
        &file.to_string_lossy(),
        "--no-wasm",
        "--inline-images",
    ]);
    assert_eq!(
        run.output
            .matches(r#"src="data:image/png;base64,iVBORw0"#)
            .count(),
        2
    );
    assert_eq!(run.status, 4, "two could not be had");
    for part in ["drawing.svg", "SVG", "gone.png"] {
        assert!(run.errors.contains(part), "{part}: {}", run.errors);
    }
}

#[test]
fn a_folder_of_pages_is_written_once_and_kept_up() {
    let folder = folder("batch");
    let stories = folder.join("stories");
    let site = folder.join("site");
    fs::create_dir_all(stories.join("other")).expect("a folder can be made");
    let write =
        |name: &str, text: &str| fs::write(stories.join(name), text).expect("it can be written");
    for number in 0..20 {
        write(
            &format!("{number}.json"),
            &STORY.replace("Rain at last", &format!("Story {number}")),
        );
    }
    write("empty.json", "{}");
    write("other/0.json", STORY);
    let mut names: Vec<String> = (0..20).map(|number| format!("{number}.json")).collect();
    names.extend(["empty.json", "other/0.json", "gone.json"].map(str::to_owned));
    let names: Vec<String> = names
        .iter()
        .map(|name| stories.join(name).display().to_string())
        .collect();
    let site_name = site.display().to_string();
    let go = |more: &[&str]| {
        let mut arguments = vec!["render", "--no-wasm", "--out-dir", &site_name];
        arguments.extend(names.iter().map(String::as_str));
        arguments.extend(more);
        run(&arguments)
    };
    let first = go(&[]);
    assert_eq!(first.status, 4);
    assert!(
        first
            .errors
            .ends_with("20 written, 0 unchanged, 3 failed\n"),
        "{}",
        first.errors
    );
    for part in [
        "empty.json holds nothing",
        "other/0.json was not written",
        "there is no file",
    ] {
        assert!(first.errors.contains(part), "{part}: {}", first.errors);
    }
    let read = |name: &str| fs::read_to_string(Path::new(&site).join(name)).expect("it is there");
    assert!(read("7.html").contains("<title>Story 7</title>"));
    assert!(!site.join("empty.html").exists());

    write("3.json", &STORY.replace("Rain at last", "Another story"));
    fs::remove_file(site.join("4.html")).expect("it was there");
    let second = go(&[]);
    assert!(
        second
            .errors
            .ends_with("2 written, 18 unchanged, 3 failed\n"),
        "{}",
        second.errors
    );
    assert!(read("3.html").contains("<title>Another story</title>"));
    assert!(read("4.html").contains("<title>Story 4</title>"));

    assert!(
        go(&["--theme", "dark"])
            .errors
            .ends_with("20 written, 0 unchanged, 3 failed\n")
    );
    assert!(
        go(&["--theme", "dark", "--force"])
            .errors
            .ends_with("20 written, 0 unchanged, 3 failed\n")
    );
    assert!(
        go(&["--theme", "dark"])
            .errors
            .ends_with("0 written, 20 unchanged, 3 failed\n")
    );
    let left: Vec<_> = fs::read_dir(&site)
        .expect("it is there")
        .flatten()
        .map(|it| it.file_name())
        .collect();
    assert_eq!(
        left.len(),
        21,
        "pages and what is remembered of them, and nothing half written: {left:?}"
    );
}

#[test]
fn a_changed_picture_is_a_changed_page_where_it_is_put_into_it() {
    let folder = folder("changed-picture");
    let picture = folder.join("bridge.png");
    fs::write(&picture, PNG).expect("it can be written");
    let story = r#"{"headline":"A bridge","image":{"url":"bridge.png","alt":""}}"#;
    let file = folder.join("story.json");
    fs::write(&file, story).expect("it can be written");
    let [file, site] = [file, folder.join("site")].map(|path| path.display().to_string());
    let go = |more: &[&str]| {
        let mut arguments = vec!["render", "--no-wasm", "--out-dir", &site, &file];
        arguments.extend(more);
        run(&arguments).errors
    };
    let written = "1 written, 0 unchanged, 0 failed\n";
    let unchanged = "0 written, 1 unchanged, 0 failed\n";
    assert_eq!(go(&["--inline-images"]), written);
    assert_eq!(go(&["--inline-images"]), unchanged);
    let mut longer = PNG.to_vec();
    longer.push(0);
    fs::write(&picture, longer).expect("it can be written");
    assert_eq!(go(&["--inline-images"]), written);
    assert_eq!(go(&["--inline-images"]), unchanged);
    // A page that only names it stays as it is.
    assert_eq!(go(&[]), written);
    fs::write(&picture, PNG).expect("it can be written");
    assert_eq!(go(&[]), unchanged);
}

#[test]
fn the_lead_picture_is_asked_for_in_the_head_behind_a_policy() {
    let story = r#"{"headline":"A bridge","image":{"url":"bridge.webp","width":1600,"alt":"",
        "sources":[{"url":"bridge-480.webp","width":480}]}}"#;
    let page = |more: &[&str]| {
        let mut arguments = vec!["render", "-"];
        arguments.extend(more);
        run_with(&arguments, story.as_bytes()).output
    };
    let preload = r#"<link rel="preload" as="image" fetchpriority="high" imagesrcset="bridge-480.webp 480w, bridge.webp 1600w""#;
    let html = page(&["--no-wasm"]);
    let place = html.find(preload).expect("it is asked for");
    assert!(
        html.find("viewport")
            .is_some_and(|viewport| viewport < place)
    );
    assert!(html.find("<title>").is_some_and(|title| place < title));
    // Without a policy in the page the browser finds it by itself.
    assert!(!page(&["--script", "/a.js"]).contains("preload"));
    // A page that makes no request asks for nothing.
    assert!(!page(&["--no-wasm", "--inline-images"]).contains("preload"));
    // The data stands behind the article.
    assert!(html.find("ld+json") > html.find("</article-viewer>"));
}
