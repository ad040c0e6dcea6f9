//! Numbers for machines, and lists of words.

/// A whole number in digits, as attributes hold it. The standard library's own way brings all of its
/// formatting with it.
///
/// ```
/// assert_eq!(article_viewer::i18n::decimal(1204), "1204");
/// ```
pub fn decimal(value: u32) -> String {
    let mut text = if value < 10 {
        String::with_capacity(10)
    } else {
        decimal(value / 10)
    };
    text.push(char::from(b'0' + (value % 10) as u8));
    text
}

/// Those that are there, with a comma between.
///
/// ```
/// assert_eq!(article_viewer::i18n::listed(&[Some("editor"), None, Some("the Ledger")]), "editor, the Ledger");
/// ```
pub fn listed(parts: &[Option<&str>]) -> String {
    let mut words = String::new();
    for part in parts.iter().flatten() {
        if !words.is_empty() {
            words.push_str(", ");
        }
        words.push_str(part);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{decimal, listed};

    #[test]
    fn digits() {
        for value in [0, 9, 10, 100, 65_535, u32::MAX] {
            assert_eq!(decimal(value), value.to_string());
        }
    }

    #[test]
    fn lists() {
        assert_eq!(listed(&[]), "");
        assert_eq!(listed(&[None, Some("a")]), "a");
        assert_eq!(listed(&[Some("a"), Some("b"), None]), "a, b");
    }
}
