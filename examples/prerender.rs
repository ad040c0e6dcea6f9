//! Writes an article as one HTML page: `cargo run --features prerender --example prerender -- FILE`.
use article_viewer::Options;
use article_viewer::model::read_str;
use article_viewer::prerender::{PageOptions, to_html};

fn main() -> std::io::Result<()> {
    let path = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "samples/news.json".to_owned());
    let article = read_str(&std::fs::read_to_string(path)?).article;
    let language = article
        .language
        .as_ref()
        .map_or("en", |it| it.as_str())
        .to_owned();
    let options = PageOptions {
        options: Options {
            language,
            ..Options::default()
        },
        ..PageOptions::default()
    };
    print!("{}", to_html(&article, &options));
    Ok(())
}
