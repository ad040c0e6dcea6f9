//! The content security policy of a page that stands alone.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Script;
use crate::ports::STILL_SHEET;

/// The source that allows exactly these words of a `<script>` or `<style>` (W3C, "Content Security
/// Policy Level 3", 2.3.1).
fn source(words: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(words.as_bytes()));
    format!("'sha256-{hash}'")
}

/// That of the sheet which all pages have: it is long, and stays the same.
static STILL_SOURCE: LazyLock<String> = LazyLock::new(|| source(STILL_SHEET));

/// What a page with these styles and this script may do: nothing but what the article needs. There is
/// none for a page whose script lies elsewhere: that is for its server to say.
pub(super) fn policy(
    styles: &[&str],
    script: &Script,
    is_offline: bool,
    fetches: bool,
) -> Option<String> {
    let mut policy =
        String::from("default-src 'none'; base-uri 'none'; form-action 'none'; style-src");
    for style in styles {
        policy.push(' ');
        if *style == STILL_SHEET {
            policy.push_str(&STILL_SOURCE);
        } else {
            policy.push_str(&source(style));
        }
    }
    match script {
        Script::None => policy.push_str("; script-src 'none'"),
        Script::Inline { script, .. } => {
            policy.push_str("; script-src 'wasm-unsafe-eval' ");
            policy.push_str(&source(script));
            policy.push_str("; require-trusted-types-for 'script'; frame-src https:");
        }
        Script::Address { .. } => return None,
    }
    if fetches {
        policy.push_str("; connect-src https: http: file:");
    }
    policy.push_str("; img-src data: blob:");
    if !is_offline {
        policy.push_str(" https: http: file:");
    }
    // Film and sound come when the reader plays them.
    policy.push_str("; media-src blob: https: http: file:");
    Some(policy)
}

#[cfg(test)]
mod tests {
    use super::source;

    #[test]
    fn the_hash_is_that_of_the_specification() {
        // From the examples of the specification.
        assert_eq!(
            source("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }
}
