//! The address (URI) of a file: relative where the path is.

use std::path::{Component, Path};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

/// What is written out of a path's step: all but what RFC 3986 calls unreserved.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

pub(super) fn address(path: &Path) -> String {
    let mut address = String::new();
    if path.is_absolute() {
        address.push_str("file://");
    }
    let mut is_first = !path.is_absolute();
    for component in path.components() {
        let step = match component {
            Component::RootDir | Component::CurDir => continue,
            // Windows: `C:` keeps its colon.
            Component::Prefix(prefix) => prefix.as_os_str().to_string_lossy().into_owned(),
            Component::ParentDir => "..".to_owned(),
            Component::Normal(step) => percent_encode(step.as_encoded_bytes(), ESCAPED).to_string(),
        };
        if !is_first {
            address.push('/');
        }
        is_first = false;
        address.push_str(&step);
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        for (path, expected) in [
            ("story.json", "story.json"),
            ("./a/b c.json", "a/b%20c.json"),
            ("../é#?:%.json", "../%C3%A9%23%3F%3A%25.json"),
            ("-", "-"),
        ] {
            assert_eq!(address(Path::new(path)), expected);
        }
    }

    #[cfg(unix)]
    #[test]
    fn absolute_addresses() {
        assert_eq!(address(Path::new("/a/b c.json")), "file:///a/b%20c.json");
    }
}
