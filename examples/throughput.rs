//! How fast pages are written, on one core: `cargo run --profile cli --features prerender --example
//! throughput -- FOLDER`, where FOLDER holds documents. Prints JSON: milliseconds and bytes for all of
//! them, from the documents as text (`read_and_render`), and from articles that have been read (`render`).
use std::time::Instant;

use article_viewer::Options;
use article_viewer::model::{Article, read_str};
use article_viewer::prerender::{PageOptions, Script, interface_language, to_html};

fn page(article: &Article) -> usize {
    let options = PageOptions {
        options: Options {
            language: interface_language(article, None),
            ..Options::default()
        },
        script: Script::Address {
            url: String::from("/article-viewer.pages.js"),
            integrity: None,
        },
        ..PageOptions::default()
    };
    to_html(article, &options).len()
}

/// What `work` takes for all, in milliseconds, and the bytes that came out.
fn time<T>(all: &[T], work: impl Fn(&T) -> usize) -> (f64, usize) {
    for one in all.iter().take(200) {
        work(one);
    }
    let begin = Instant::now();
    let bytes = all.iter().map(work).sum();
    (begin.elapsed().as_secs_f64() * 1000.0, bytes)
}

fn main() -> std::io::Result<()> {
    let folder = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "samples".to_owned());
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "json") {
            texts.push(std::fs::read_to_string(path)?);
        }
    }
    let articles: Vec<Article> = texts.iter().map(|text| read_str(text).article).collect();
    let (render, bytes) = time(&articles, page);
    let (both, _) = time(&texts, |text| page(&read_str(text).article));
    println!(
        "{{\"articles\":{},\"bytes\":{bytes},\"render\":{render},\"read_and_render\":{both}}}",
        articles.len()
    );
    Ok(())
}
