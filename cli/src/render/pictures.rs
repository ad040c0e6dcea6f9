//! The pictures of articles, read from disk or fetched, each once for all documents.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use article_viewer::model::Article;
use article_viewer::prerender::{picture_addresses, picture_data};
use percent_encoding::percent_decode_str;
use url::Url;

use crate::failure::Failure;

/// The most that a picture may weigh, in bytes.
const MOST_BYTES: u64 = 32 * 1024 * 1024;
/// How long a server may take for one.
const PATIENCE: Duration = Duration::from_secs(20);
const NO_PICTURE: &str = "it is none of PNG, JPEG, GIF, WebP, AVIF and BMP (an SVG is a document, and could do more than be looked at)";

/// A picture as a `data:` address, or why it could not be had.
type Found = Arc<OnceLock<Result<String, String>>>;

/// The pictures met so far: a logo that stands in a thousand articles is fetched once.
#[derive(Default)]
pub(super) struct Pictures {
    found: Mutex<HashMap<String, Found>>,
}

impl Pictures {
    /// The pictures of an article as `data:` addresses, by their absolute addresses, and those that could
    /// not be had.
    pub(super) fn of(
        &self,
        article: &Article,
        base: Option<&str>,
        folder: &Path,
    ) -> (BTreeMap<String, String>, Vec<Failure>) {
        let mut pictures = BTreeMap::new();
        let mut missing = Vec::new();
        for address in picture_addresses(article, base) {
            match self.get(&address, folder) {
                Ok(picture) => _ = pictures.insert(address, picture),
                Err(reason) => missing.push(Failure::new(
                    format!("the picture {address} is not in the page: {reason}"),
                    "Put it there, or correct its address.",
                )),
            }
        }
        (pictures, missing)
    }

    /// What tells whether a picture beside the document has changed: its length and its time. Those of other
    /// servers are taken to stay as they are.
    pub(super) fn stamp(article: &Article, base: Option<&str>, folder: &Path) -> String {
        let mut stamp = String::new();
        for address in picture_addresses(article, base) {
            let Ok(metadata) = path_of(&address, folder)
                .and_then(|path| fs::metadata(path).map_err(|error| error.to_string()))
            else {
                continue;
            };
            let time = metadata.modified().ok();
            let _ = writeln!(stamp, "{address} {} {time:?}", metadata.len());
        }
        stamp
    }

    fn get(&self, address: &str, folder: &Path) -> Result<String, String> {
        let remote = Url::parse(address).ok().filter(|url| url.has_host());
        let key = match &remote {
            Some(url) => url.to_string(),
            None => folder.join(address).display().to_string(),
        };
        let found = {
            let mut all = self.found.lock().unwrap_or_else(PoisonError::into_inner);
            all.entry(key).or_default().clone()
        };
        // Whoever comes second waits for the first.
        let picture = found.get_or_init(|| {
            let bytes = match remote {
                Some(url) => fetch(&url),
                None => read(address, folder),
            }?;
            picture_data(&bytes).ok_or_else(|| NO_PICTURE.to_owned())
        });
        picture.clone()
    }
}

fn fetch(url: &Url) -> Result<Vec<u8>, String> {
    let agent = ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .build()
        .new_agent();
    let mut answer = agent
        .get(url.as_str())
        .call()
        .map_err(|error| error.to_string())?;
    let body = answer.body_mut().with_config().limit(MOST_BYTES);
    body.read_to_vec().map_err(|error| error.to_string())
}

/// Reads a picture beside its document.
fn read(address: &str, folder: &Path) -> Result<Vec<u8>, String> {
    let name = path_of(address, folder)?;
    let mut bytes = Vec::new();
    fs::File::open(&name)
        .and_then(|file| file.take(MOST_BYTES).read_to_end(&mut bytes))
        .map_err(|error| format!("{}: {error}", name.display()))?;
    Ok(bytes)
}

/// Where a picture beside its document lies. An address is no path: it may have escapes and a query.
fn path_of(address: &str, folder: &Path) -> Result<PathBuf, String> {
    match Url::parse(address) {
        Ok(url) if url.scheme() == "file" => {
            let path = url.to_file_path();
            path.map_err(|()| "its address is no path".to_owned())
        }
        _ => {
            let end = address.find(['?', '#']).unwrap_or(address.len());
            let name = percent_decode_str(address.get(..end).unwrap_or(address)).decode_utf8();
            let name = name.map_err(|error| error.to_string())?;
            // From the top of a server: nobody says which folder that is.
            Ok(folder.join(name.trim_start_matches('/')))
        }
    }
}
