//! What was written into a folder before, so that what has not changed is passed over.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::failure::Failure;
use crate::output;

/// The file that remembers it, in the folder itself.
const NAME: &str = ".article-viewer.json";

/// The digest of what each page was made of, by the page's name.
#[derive(Debug, Default)]
pub(super) struct State {
    digests: BTreeMap<String, String>,
}

impl State {
    /// What is remembered of a folder: nothing where the file is not there, or cannot be read.
    pub(super) fn read(folder: &Path) -> Self {
        let digests = fs::read(path(folder))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self {
            digests: digests.unwrap_or_default(),
        }
    }

    /// Whether a page is made of just this, and still there.
    pub(super) fn has(&self, folder: &Path, page: &str, digest: &str) -> bool {
        self.digests.get(page).is_some_and(|known| known == digest) && folder.join(page).is_file()
    }

    pub(super) fn put(&mut self, page: String, digest: String) {
        self.digests.insert(page, digest);
    }

    pub(super) fn forget(&mut self, page: &str) {
        self.digests.remove(page);
    }

    pub(super) fn write(&self, folder: &Path) -> Result<(), Failure> {
        // Names and digests: nothing in it can fail to be JSON.
        let text = serde_json::to_vec_pretty(&self.digests).unwrap_or_default();
        output::replace(&path(folder), &text)
    }
}

fn path(folder: &Path) -> PathBuf {
    folder.join(NAME)
}

/// The digest of everything that a page is made of.
pub(super) fn digest(document: &[u8], settings: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(env!("CARGO_PKG_VERSION"));
    hasher.update([0]);
    hasher.update(settings);
    hasher.update([0]);
    hasher.update(document);
    format!("{:x}", hasher.finalize())
}
