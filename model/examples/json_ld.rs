//! Prints the JSON-LD of a document. Relative addresses are resolved against the document's own.
//!
//! ```sh
//! cargo run -p article-viewer-model --features json --example json_ld -- samples/news.json
//! ```

use std::error::Error;

use article_viewer_model::metadata::{Places, json_ld};
use article_viewer_model::{Address, read_str};
use url::Url;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("which document?")?;
    let imported = read_str(&std::fs::read_to_string(path)?);
    for diagnostic in &imported.diagnostics {
        eprintln!("{diagnostic}");
    }
    let base = imported.article.url.as_ref();
    let base = base.and_then(|it| Url::parse(it.as_str()).ok());
    let resolve = |address: &Address| match &base {
        Some(base) => base.join(address.as_str()).ok().map(String::from),
        None => Some(address.as_str().to_owned()),
    };
    let node = json_ld(&imported.article, &Places::new(&resolve));
    println!("{}", serde_json::to_string_pretty(&node)?);
    Ok(())
}
