//! How fast articles are written as HTML, on one core: `cargo run --profile cli --features prerender
//! --example throughput -- FOLDER`, where FOLDER holds documents. Prints JSON: for each of three things the
//! milliseconds and bytes of all of them together.
//!
//! - `article`: the markup of the article alone, from an article that has been read. It is what
//!   `renderToString` of a framework gives.
//! - `page`: a whole page from such an article, with the record of every quote, a policy, the data for
//!   machines and the style sheet.
//! - `document`: such a page from the text of a document.
use std::rc::Rc;
use std::time::{Duration, Instant};

use article_viewer::Options;
use article_viewer::components::{Scene, to_html as article_to_html};
use article_viewer::model::{Article, read_str};
use article_viewer::ports::Native;
use article_viewer::prerender::{PageOptions, Script, interface_language, to_html};

fn options(article: &Article) -> Options {
    Options {
        language: interface_language(article, None),
        ..Options::default()
    }
}

// By itself, so that a profiler can tell it from the rest.
#[inline(never)]
fn article(article: &Rc<Article>) -> usize {
    let scene = Scene::new(article.clone(), options(article), Rc::new(Native));
    article_to_html(&scene).len()
}

fn page(article: &Article) -> usize {
    let options = PageOptions {
        options: options(article),
        script: Script::Address {
            url: String::from("/article-viewer.pages.js"),
            integrity: None,
        },
        ..PageOptions::default()
    };
    to_html(article, &options).len()
}

/// For so long each thing is measured at least: some systems count a processor's time in steps of 4 ms.
const LEAST: Duration = Duration::from_millis(500);

/// What `work` takes for all, as JSON: milliseconds on average, and the bytes that came out. The first two
/// hundred are done once before, so that nothing is done for the first time.
fn measure<T>(name: &str, all: &[T], work: impl Fn(&T) -> usize) -> String {
    for one in all.iter().take(200) {
        work(one);
    }
    let begin = Instant::now();
    let before = processor();
    let mut times = 0_u32;
    let mut bytes = 0;
    while times == 0 || begin.elapsed() < LEAST {
        bytes = all.iter().map(&work).sum::<usize>();
        times += 1;
    }
    let processor = match (before, processor()) {
        (Some(before), Some(after)) => after - before,
        _ => begin.elapsed(),
    };
    let milliseconds = processor.as_secs_f64() * 1000.0 / f64::from(times);
    format!("\"{name}\":{{\"milliseconds\":{milliseconds},\"bytes\":{bytes}}}")
}

/// How long the processor has worked for this process, where the system says so in nanoseconds (Linux):
/// what else the machine does counts for nothing there.
fn processor() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    let nanoseconds = text.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
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
    let articles: Vec<Rc<Article>> = texts
        .iter()
        .map(|text| Rc::new(read_str(text).article))
        .collect();
    let found = [
        format!("\"articles\":{}", articles.len()),
        measure("article", &articles, article),
        measure("page", &articles, |article| page(article)),
        measure("document", &texts, |text| page(&read_str(text).article)),
    ];
    println!("{{{}}}", found.join(","));
    Ok(())
}
